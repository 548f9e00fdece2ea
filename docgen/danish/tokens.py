"""The words of a text as they may be compared with others: whatever their letters, capitals, accents and gaps.

å is aa and æ is ae in Danish names, ø is oe, ä and ö stand for them, ü is u or ue; letters of other alphabets that
look like Latin ones are taken for them. Sources: Retskrivningsordbogen § 1 (aa and å), Unicode 15.1 (NFKC).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from docgen.danish.abbreviations import INSIDE_A_SENTENCE
from docgen.late import dataclass, late_pattern

_FROM = "АВЕКМНОРСТХУІЈЅаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧαονıł£đðŁĐÐ"
_TO = "ABEKMHOPCTXYIJSaeopcyxijsABEZHIKMNOPTYXaovillddLDD"
_ALIKE = str.maketrans(dict(zip(_FROM, _TO, strict=True)))
"""Cyrillic and Greek letters that look like Latin ones, and Latin ones with a stroke."""

_FULL = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe", "ä": "ae", "ö": "oe", "ü": "ue", "þ": "th", "œ": "oe"})
_BARE = str.maketrans({"å": "a", "æ": "a", "ø": "o", "ä": "a", "ö": "o", "ü": "u", "þ": "th", "œ": "o"})
_SOUNDS = (
    *(("aa", "a"), ("ae", "e"), ("oe", "o"), ("ue", "u"), ("ph", "f"), ("th", "t"), ("ch", "k"), ("ck", "k")),
    *(("c", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("z", "s"), ("hj", "j"), ("hv", "v"), ("dt", "t"), ("y", "i")),
)
_DOUBLED = late_pattern(r"(.)\1+")
_SHORTEST_SOUND = 5
"""Letters; shorter words that sound alike are too many."""

_WORD = late_pattern(r"[^\W\d_]+|\d+")
_HUMP = late_pattern(r"(?<=[^\W\d_A-ZÆØÅ])(?=[A-ZÆØÅ][^\W\d_A-ZÆØÅ])")
_SPACED = late_pattern(r"(?<!\w)[^\W\d_](?:[ .·_-]{1,2}[^\W\d_]){3,}(?!\w)")
_BEGINS = late_pattern(r"(?:^|[.!?:…\n\r\t•|»\"“(]|\s[-–—])[\s»\"“(*_•-]{0,24}$")
_ABBREVIATED = late_pattern(
    rf"(?:^|[\s(])(?:[^\W\d_]|{'|'.join(map(re.escape, sorted(INSIDE_A_SENTENCE)))})\.\s*$", re.IGNORECASE
)
_NEAR = 24


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a number: as it is seen, its place in the seen text, and whether a sentence begins with it."""

    text: str
    start: int
    end: int
    begins: bool = False

    @property
    def plain(self) -> str:
        """The word as it is compared: small letters a to z and figures."""
        return plain(self.text)

    @property
    def is_capital(self) -> bool:
        """Whether it is written with a capital letter."""
        return self.text[0].isupper()


def seen(text: str) -> str:
    """Return the text as a reader sees it: NFKC, no invisible characters, look-alike letters as Latin ones."""
    if text.isascii():
        return text
    normal = unicodedata.normalize("NFKC", text)
    kept = "".join(one for one in normal if unicodedata.category(one) not in ("Cf", "Mn", "Me"))
    return kept.translate(_ALIKE)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words and numbers of a text that :func:`seen` gave; MonaEksempel is two, M o n a is one besides."""
    found: list[Token] = []
    for match in _WORD.finditer(text):
        start = match.start()
        begins = _begins(text, start)
        for piece in _HUMP.split(match[0]):
            found.append(Token(piece, start, start + len(piece), begins))
            start, begins = start + len(piece), False
    return (*found, *_spaced(text))


def _begins(text: str, start: int) -> bool:
    before = text[max(0, start - _NEAR) : start]
    return bool(_BEGINS.search(before)) and not _ABBREVIATED.search(before)


def _spaced(text: str) -> Iterator[Token]:
    """Yield words that are written with gaps between their letters, each by itself and all together."""
    for match in _SPACED.finditer(text):
        words = [re.sub(r"[\W_]", "", part) for part in re.split(r"\s{2,}", match[0])]
        for word in {*words, "".join(words)}:
            if len(word) > 1:
                yield Token(word, match.start(), match.end())


@lru_cache(maxsize=65_536)
def plain(word: str) -> str:
    """Return a word in small letters a to z: å as aa, æ as ae, ø as oe, without accents."""
    return _without_accents(word.casefold().translate(_FULL))


@lru_cache(maxsize=65_536)
def keys(word: str) -> frozenset[str]:
    """Return what the spellings of one name share at least one of: plain, with bare vowels, and as it sounds."""
    small = unicodedata.normalize("NFC", word).casefold()
    full, bare = plain(small), _without_accents(small.translate(_BARE))
    if len(full) < _SHORTEST_SOUND:
        return frozenset((full, bare))
    return frozenset((full, bare, "~" + _sound(full), "~" + _sound(bare)))


def _sound(plain_word: str) -> str:
    for letters, sound in _SOUNDS:
        plain_word = plain_word.replace(letters, sound)
    return _DOUBLED.sub(r"\1", plain_word)


def _without_accents(small: str) -> str:
    if small.isascii():
        return small
    return "".join(one for one in unicodedata.normalize("NFD", small) if not unicodedata.combining(one))
