"""Words: the same word whatever its spaces and capitals, and the nearest one."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from docgen.late import late_imports

with late_imports():  # where nothing is misspelt no word is compared with others
    import difflib

# Characters that a reader cannot see: soft hyphen, zero-width space and joiners, word joiner, BOM.
INVISIBLE = "\u00ad\u200b\u200c\u2060\ufeff"
HARD_SPACES = "\u00a0\u202f\u2007"
_UNSEEN = frozenset(INVISIBLE)
_LIKE, _NEARLY = 0.6, 0.1
"""How like a word is that may have been meant (1 is alike), and how much less one that may have been meant as well."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list that is written as a text."""
    return frozenset(text.split())


_ENDINGS = ("en", "et", "ne", "e", "else", "ning", "hed", "ering", "skab", "plan", "politik", "råd", "møde", "svar")
_ORDINARY = word_set(
    "referat dagsorden forslag udkast flere alle nogle mange få et to tre fire fem boliger årshjul budget valg nyt "
    "svar brev papir penge hjælp besøg kaffe opslag mål status proces kontakt oplæg råd udvalg kommunens rådets"
)
"""Words that open what is told of and are no names, beyond those whose endings say so."""


def plain(text: str) -> str:
    """Return the text composed (NFC), without invisible characters, with single ordinary spaces."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    if not _UNSEEN.isdisjoint(composed):
        composed = "".join(character for character in composed if character not in _UNSEEN)
    return " ".join(composed.split())


@lru_cache(maxsize=2**15)
def key(text: str) -> str:
    """Return what two spellings of the same word share: plain, without capitals."""
    return plain(text).casefold()


@lru_cache(maxsize=2**15)
def small(text: str) -> str:
    """Return a text in which a word in small letters stands wherever a pattern without regard to capitals finds it.

    Such a pattern takes ı and İ for i besides. To look for a word so is ten times as fast as to search with a pattern.
    """
    folded = text.casefold()
    return folded if folded.isascii() else folded.replace("i\u0307", "i").replace("ı", "i")


def capital(text: str) -> str:
    """Return the text with its first letter as a capital and the others as they are."""
    return text[:1].upper() + text[1:]


def inside_a_sentence(phrase: str) -> str:
    """Return what opened a sentence as it is written inside one: names keep their capital."""
    first, _, rest = phrase.partition(" ")
    is_word = first.casefold() in _ORDINARY or first.endswith(_ENDINGS)
    is_name = rest[:1].isupper() or first[1:2].isupper() or not is_word
    return phrase if is_name else phrase[:1].lower() + phrase[1:]


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that ``word`` was most likely meant to be, or None."""
    return next(iter(near(word, choices)), None)


def near(word: str, choices: Iterable[str]) -> list[str]:
    """Return the choice that ``word`` is most like, and behind it those that it is nearly as like, if any is.

    »Diæt under 4 timer« is most like »Diæt over 4 timer« and means the other.
    """
    keys = {key(choice): choice for choice in choices}
    wanted = key(word)
    found = difflib.get_close_matches(wanted, keys, n=max(1, len(keys)), cutoff=_LIKE)
    likeness = [difflib.SequenceMatcher(None, other, wanted).ratio() for other in found]
    return [keys[other] for other, like in zip(found, likeness, strict=True) if like > likeness[0] - _NEARLY]
