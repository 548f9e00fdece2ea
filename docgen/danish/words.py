"""Words: the same word whatever its spaces and capitals, and the nearest one."""

import difflib
import unicodedata
from collections.abc import Iterable

# Characters that a reader cannot see: soft hyphen, zero-width space and joiners, word joiner, BOM.
INVISIBLE = "\u00ad\u200b\u200c\u2060\ufeff"
HARD_SPACES = "\u00a0\u202f\u2007"


def plain(text: str) -> str:
    """Return the text composed (NFC), without invisible characters, with single ordinary spaces."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(
        " " if character in HARD_SPACES else character for character in composed if character not in INVISIBLE
    )
    return " ".join("".join(seen).split())


def key(text: str) -> str:
    """Return what two spellings of the same word share: plain, without capitals."""
    return plain(text).casefold()


def capital(text: str) -> str:
    """Return the text with its first letter as a capital and the others as they are."""
    return text[:1].upper() + text[1:]


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``word`` was most likely meant to be, or None."""
    keys = {key(choice): choice for choice in choices}
    found = difflib.get_close_matches(key(word), keys, n=1, cutoff=0.6)
    return keys[found[0]] if found else None
