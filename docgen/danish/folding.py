"""Text as a reader takes it: figures of every script as 0 to 9, codes decoded, what cannot be seen left out.

The folded text remembers where each of its characters began, so that what is found in it can be covered in the
text that was given. Sources: Unicode 15.1 (decimal and digit values, NFKC, general categories), HTML's character
references, RFC 3986 (percent-encoding).
"""

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import unquote

from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS, month_number
from docgen.late import dataclass, late_pattern

JOINT, RAISED, MONTH, SERIAL = "\ue000", "\ue001", "\ue002", "\ue003"
"""What stands in a folded text between two neighbours, between an ordinary and a raised figure, round the number of
a month that was a word, and for words such as »løbenr.«. They are neither letters nor figures."""

_ORDINARY = (
    r"\t-\r\x1c-\x7e\xa0-\xac\xae-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u2000-\u200a\u2010-\u2029\u202f-\u205f" + JOINT
)
"""Characters that are kept as they are: Latin letters, usual spaces and punctuation, figures."""
_UNUSUAL_CHARACTER = late_pattern(rf"[^{_ORDINARY}]")
_UNUSUAL = late_pattern(
    rf"[^{_ORDINARY}]"
    r"|&(?:amp;)*(?:\#\d{1,7}\b;?|\#[xX][0-9A-Fa-f]{1,6}\b;?|[A-Za-z][A-Za-z0-9]{1,30};)"
    r"|(?:%(?:25)*[0-9A-Fa-f]{2})+"
    r"|[\\%]u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}"
    r"|=\r?\n|=[23][A-F]|(?:=[23][0-9A-F]){2,}"
    r"|</?[A-Za-z][^<>]{0,400}>"
)
_CHANGED = late_pattern(rf"[^{_ORDINARY}]|[&%<\\=]")
_CODE = late_pattern(r"&[#A-Za-z]|%[0-9A-Fa-fu]|\\[ux]|=[23\r\n]")
_WRAPPED = late_pattern(r"(?<=%)(?:25)+(?=[0-9A-Fa-f]{2})")
_UNICODE_CODE = late_pattern(r"[\\%=][ux]?([0-9A-Fa-f]{2,4})")

_MONTHS = {name: month_number(name) for name in (*MONTHS, *SHORT_MONTHS)}
_MONTHS |= {"january": 1, "february": 2, "march": 3, "mars": 3, "märz": 3, "may": 5, "mai": 5, "june": 6, "july": 7}
_MONTHS |= {"oct": 10, "october": 10, "dez": 12, "dezember": 12, "desember": 12}
_MONTHS |= {"ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12}
_NAMES = "|".join(_MONTHS)
_UNITS = ("en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_FIRST_TEN = ("første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende")
_TEENS = ("ellevte", "tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende")
_DAYS = (*_FIRST_TEN, *_TEENS, "tyvende", *(f"{unit}ogtyvende" for unit in _UNITS), "tredivte", "enogtredivte")
_ORDINALS = {word: str(day) for day, word in enumerate(_DAYS, 1)}
_ORDINAL = late_pattern(rf"\b(?:{'|'.join(_ORDINALS)})(?=[\W_]{{1,3}}(?:{_NAMES})\b)", re.IGNORECASE)
_MONTH = late_pattern(
    rf"\d(?:ende|te|st|nd|rd|th)?(?P<gap>[\W_]{{0,3}})(?P<name>{_NAMES})(?=[\W_]{{0,4}}\d\d)", re.IGNORECASE
)
_MONTH_FIRST = late_pattern(
    rf"(?<![^\W_])(?<!\d\W)(?<!\d\W\W)(?P<name>{_NAMES})\.? (?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?=,? (?:19|20)\d\d)",
    re.IGNORECASE,
)
_SPELT = {"skråstreg": "/", "mellemrum": " ", "punktum": "."} | dict.fromkeys(
    ("bindestreg", "tankestreg", "streg", "minus", "dash", "hyphen"), "-"
)
_SEPARATOR = late_pattern(rf"(?<=\d)[\W_]{{1,3}}(?P<name>{'|'.join(_SPELT)})[\W_]{{1,3}}(?=\d)", re.IGNORECASE)
_LAST_FOUR = r"(?:de )?sidste (?:fire|4)(?: (?:cifre|tal))?"
SERIAL_WORDS = rf"(?:{_LAST_FOUR}|(?:løbe|loebe|serie|kontrol)-?(?:nummer|nr|cifre|ciffer))"
"""What the last four figures are called."""
_SERIAL = late_pattern(
    rf"\d(?:[\W_]{{1,12}}(?:og )?{SERIAL_WORDS}|\D{{1,20}}{_LAST_FOUR})[\W_]{{0,12}}(?:er )?(?=\d{{4}}(?!\d))",
    re.IGNORECASE,
)
_UNSEEN = "\u115f\u1160\u3164\uffa0"
"""Letters by their category, yet empty: the fillers of Hangul."""


@dataclass(frozen=True)
class Folded:
    """A folded ``text``: ``pieces`` say where it goes on otherwise than the ``earlier`` text that it was made of.

    Each is the place in the text, the place in the earlier one, and how many characters lie between two places: 1
    where the text is kept, 0 where it was exchanged.
    """

    text: str
    earlier: "Folded | None" = None
    pieces: tuple[tuple[int, int, int], ...] = ()

    def start(self, position: int) -> int:
        """Return where the character at ``position`` began in the text that was given."""
        if self.earlier is None:
            return position
        begin, was, step = self.pieces[bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1]
        return self.earlier.start(was + (position - begin) * step)

    def changed(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> "Folded":
        """Return the folded text with each hit exchanged."""
        texts: list[str] = []
        pieces: list[tuple[int, int, int]] = []
        length = at = 0
        for match in pattern.finditer(self.text):
            kept, replacement = self.text[at : match.start()], new(match)
            pieces += ((length, at, 1), (length + len(kept), match.start(), 0))
            texts += (kept, replacement)
            length += len(kept) + len(replacement)
            at = match.end()
        if not texts:
            return self
        texts.append(self.text[at:])
        return Folded("".join(texts), self, (*pieces, (length, at, 1)))


def is_plain(text: str) -> bool:
    """Tell whether a text holds nothing but Latin letters, figures and usual punctuation."""
    return not _CHANGED.search(text)


def is_coded(text: str) -> bool:
    """Tell whether a text may hold characters written as codes: ``%2D``, ``&#45;``, ``=2D``."""
    return bool(_CODE.search(text))


def fold(text: str, *, decoded: bool = True) -> Folded:
    """Return the text with plain figures; nothing is changed in a text of Latin letters and usual punctuation.

    »7. juli 1961« is given as »7. 07 1961«; a raised figure behind an ordinary one is kept apart from it. What looks
    like a code may be none (»50%0707…«): it stands where not ``decoded``.
    """
    folded = Folded(text)
    if not is_plain(text):
        folded = folded.changed(_UNUSUAL if decoded else _UNUSUAL_CHARACTER, _plain)
        if decoded and is_coded(text):
            folded = folded.changed(_UNUSUAL, _plain)  # a tag, or another code, that was written in codes
    for pattern, exchanged in _EXCHANGED:
        folded = folded.changed(pattern, exchanged)
    return folded


def _plain(match: re.Match[str]) -> str:
    found = match[0]
    if len(found) == 1:
        return _of_character(match)
    if found[0] == "<":
        return " "
    if found[0] == "=" and found[1:].isspace():
        return ""
    if found[0] in "\\=" or found[:2] == "%u":
        return "".join(_value(chr(int(code, base=16))) for code in _UNICODE_CODE.findall(found))
    is_percent = found[0] == "%"
    meant = unquote(_WRAPPED.sub("", found)) if is_percent else html.unescape(found.replace("&amp;", "&"))
    return "".join(_value(character) for character in meant)


def _of_character(match: re.Match[str]) -> str:
    """Return a character as it reads; a raised figure next to an ordinary one, such as a note's, is kept apart."""
    value = _value(match[0])
    if not value.isdecimal() or match[0].isdecimal():
        return value
    before, behind = match.string[: match.start()][-1:], match.string[match.end() :][:1]
    return (RAISED if before.isdecimal() else "") + value + (RAISED if behind.isdecimal() else "")


@lru_cache(maxsize=4096)
def _value(character: str) -> str:
    category = unicodedata.category(character)
    normal = unicodedata.normalize("NFKC", character)
    figure = unicodedata.numeric(character, -1) if category in ("Nd", "No") else -1
    if figure in range(10) and (len(normal) == 1 or normal.isdecimal()):  # »⒎« is a figure and a point
        return f"{figure:.0f}"
    if category in ("Cf", "Mn", "Me") or character in _UNSEEN or (category == "Cc" and not character.isspace()):
        return ""
    if category == "Co":
        return " "
    is_list_number = any(map(str.isdecimal, normal)) and not any(
        character.isalpha() or character == "\u2044" for character in normal
    )
    return normal if is_list_number or len(normal) == 1 else character


def _numbered(match: re.Match[str]) -> str:
    return f"{match[0][0]}{match['gap']}{_month(match)}"


def _turned(match: re.Match[str]) -> str:
    return f"{match['day']} {_month(match)}"


def _month(match: re.Match[str]) -> str:
    return f"{MONTH}{_MONTHS[match['name'].lower()]:02}{MONTH}"


def _serial(match: re.Match[str]) -> str:
    return f"{match[0][0]}{SERIAL}{JOINT if JOINT in match[0] else ''}"


_EXCHANGED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_ORDINAL, lambda match: _ORDINALS[match[0].lower()]),
    (_MONTH_FIRST, _turned),
    (_MONTH, _numbered),
    (_SEPARATOR, lambda match: _SPELT[match["name"].lower()]),
    (_SERIAL, _serial),
)
"""What is exchanged in every text, in this order: a date's words, a separator's, and what the last four are called."""
