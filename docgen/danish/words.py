"""Words: the same word whatever its spaces and capitals, the nearest one, a list in a sentence."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Literal

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


def did_you_mean(word: str, choices: Sequence[str]) -> str:
    """Return ``Mente du »Beslutning«?``, or else the choices there are; another number is never meant."""
    if guess := nearest(word, [choice for choice in choices if _numbers(choice) == _numbers(word)]):
        return f"Mente du »{guess}«?"
    return f"Vælg {one_of(choices)}."


def _numbers(word: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", word)]


def all_of(words: Sequence[str]) -> str:
    """Return ``a, b og c``."""
    return _listed(list(words), "standard")


def one_of(words: Sequence[str]) -> str:
    """Return ``»a«, »b« eller »c«``."""
    return _listed([f"»{word}«" for word in words], "or")


def _listed(words: list[str], style: Literal["standard", "or"]) -> str:
    from babel.lists import format_list  # noqa: PLC0415 — many runs write no list

    return format_list(words, style=style, locale="da")
