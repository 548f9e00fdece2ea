"""Personal numbers in running text: ordinary ones, replacement numbers (day + 60) and eCPR.

No check digit is asked for: numbers without modulus 11 have been given since 2007, so it only raises the
confidence. Nor is the clock asked. A number is never returned whole.

Sources: cpr.dk, »Opbygning af CPR-nummeret« and »Personnumre uden kontrolciffer«, »Erstatningspersonnummer i
eksterne systemer«; MedCom's eCPR for people without one (six figures, the century's, two letters, one figure).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from stdnum.dk import cpr
from stdnum.exceptions import ValidationError


class Confidence(IntEnum):
    """How sure it is that the figures are a personal number."""

    POSSIBLE = 1
    LIKELY = 2
    SURE = 3


@dataclass(frozen=True)
class Found:
    """One number: ``masked`` is ``0707••-••••``, ``start`` and ``end`` are its characters in the text."""

    masked: str
    confidence: Confidence
    start: int
    end: int


_DASHES = r"\-\u00ad\u2010-\u2015\u2043\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d"
_SPACES = r"\s\u200b-\u200d\u2060\ufeff\u2800"
_DOTS = r"./_·•\u2024\u2027"
_GAP = rf"[{_SPACES}{_DASHES}{_DOTS}]{{0,4}}"
_WRITTEN = re.compile(
    rf"(?<![\d+])(?P<day>\d\d)(?P<a>{_GAP})(?P<month>\d\d)(?P<b>{_GAP})(?P<year>\d\d)(?P<gap>{_GAP})"
    rf"(?P<first>\d\d)(?P<c>{_GAP})(?P<last>\d\d)(?!\d)"
)
_LETTERED = re.compile(rf"(?<!\d)(?P<date>\d{{6}}){_GAP}(?P<century>\d)[A-Z]{{2}}\d(?![\dA-Za-z])")
_SPELT = re.compile(r"(?<!\d)(?<!\d[ \u00a0.])\d(?:[ \u00a0.]\d){9}(?![ \u00a0.]?\d)")
_ELEVEN = re.compile(r"(?<!\d)\d{11}(?!\d)")
_ZERO_LOST = re.compile(rf"(?<!\d)(?P<date>\d{{5}}){_GAP}(?P<serial>\d{{4}})(?!\d)")

_BEFORE, _AFTER = 40, 25
_PERSONAL = re.compile(
    r"cpr|person(?:lige? ?)?-?\s?(?:nummer|numre|nr\b)|\bfødt\b|fødsels(?:dato|dag|nummer)|\bpnr\b", re.IGNORECASE
)
# The name of another kind of number, right before the figures (»Konto 1234 …« has some of its own between).
_OTHER_NUMBER = re.compile(
    r"(?:\b(?P<case>sags?|journal|ref|id|dok(?:ument)?|løbe)(?:[-. ]?(?:nummer|nr))?|"
    r"\b(?:cvr|ean|gln|iban|bfe|isbn|issn|tlf|mob|fax|ordre|faktura|konto|reg|kunde|telefon|mobil|betalings-?id)"
    r"(?:[-. ]?(?:nummer|nr))?|\b(?:p|se|j|produktionsenheds)[-. ]?(?:nummer|nr|enhed)|\bkr)"
    r"[-.: ]*(?:\d{4,8}[ /-])?$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:://|www\.)\S*$")


def find(text: str) -> list[Found]:
    """Return each personal number in a text, in its order, whatever spaces, dots, dashes and line breaks split it.

    SURE has a word such as »cpr« or »født« near it, or a dash and a right check digit. LIKELY has a dash, a dot
    or a right check digit, or is a replacement number with letters. POSSIBLE is ten figures with a date of birth.
    """
    found: list[Found] = []
    for one in sorted(_all(text), key=lambda one: (one.start, -one.confidence)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def mask(text: str) -> str:
    """Return the text with the figures of every personal number in it covered."""
    for one in reversed(find(text)):
        text = text[: one.start] + one.masked + text[one.end :]
    return text


def _all(text: str) -> Iterator[Found]:
    for match in _WRITTEN.finditer(text):
        if confidence := _written(text, match):
            yield _found(match, _figures(match[0]), confidence)
    for match in _LETTERED.finditer(text):
        figures = _figures(match["date"])
        if _is_born(figures + _figures(match["century"]) + "000"):
            sure = _is_called_personal(text, match)
            yield _found(match, figures, Confidence.SURE if sure else Confidence.LIKELY)
    yield from _unusual(text)


def _unusual(text: str) -> Iterator[Found]:
    """Yield numbers spelt figure by figure, hidden in eleven figures, or robbed of their first zero by Excel."""
    for match in _SPELT.finditer(text):
        figures = _figures(match[0])
        if _is_born(figures) and not _is_other(text, match):
            yield _found(match, figures, _graded(text, match, figures, is_split=False))
    for match in _ELEVEN.finditer(text):
        figures = _figures(match[0])
        hidden = [part for part in (figures[:10], figures[1:]) if _is_born(part) and _is_checked(part)]
        if hidden and not _is_other(text, match):
            yield _found(match, hidden[0], Confidence.POSSIBLE)
    for match in _ZERO_LOST.finditer(text):
        figures = "0" + _figures(match[0])
        if _is_born(figures) and _is_called_personal(text, match):
            yield _found(match, figures, Confidence.LIKELY)


def _written(text: str, match: re.Match[str]) -> Confidence | None:
    """Return the confidence in ten figures that may be split, or None where they are something else."""
    figures = _figures(match[0])
    if not _is_born(figures) or not _is_split_as_one(text, match) or _is_other(text, match):
        return None
    return _graded(text, match, figures, is_split=bool(re.search(rf"[{_DASHES}{_DOTS}]", match["gap"])))


def _is_split_as_one(text: str, match: re.Match[str]) -> bool:
    """Tell whether the figures are split where people split a personal number.

    That is before the last four, and perhaps in the date, or else into five pairs. So a year and a running
    number (2012-012345), a date and a time (15.06.22 16.30) and two telephone numbers are none.
    """
    a, b, gap, c = (match[name] for name in ("a", "b", "gap", "c"))
    if c:
        alone = not re.match(rf"[{_SPACES}{_DASHES}{_DOTS}]\d", text[match.end() :][:2])
        alone = alone and not re.search(r"\d[ .\u00a0-]$", text[max(0, match.start() - 2) : match.start()])
        return bool(a and b and gap) and alone and (c != "." or gap == ".")
    if a or b:
        return bool(a and b) or (not a and bool(gap) and not b.strip())
    return True


def _graded(text: str, match: re.Match[str], figures: str, *, is_split: bool) -> Confidence:
    checked = _is_checked(figures)
    if _is_called_personal(text, match) or (is_split and checked):
        return Confidence.SURE
    return Confidence.LIKELY if checked or (is_split and not _ends_in_a_year(figures)) else Confidence.POSSIBLE


def _ends_in_a_year(figures: str) -> bool:
    return 1990 <= int(figures[6:10]) <= 2049


def _is_other(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words right before say that it is another kind of number.

    Old systems number cases by the person, so a case number is not believed where its check digit is right or
    where it is split and does not end in a year; nor is any other number with a dash and a right check digit.
    """
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    named = _OTHER_NUMBER.search(before)
    if not named and not _ADDRESS.search(before):
        return False
    figures = _figures(match[0])
    is_split = bool(re.search(rf"[{_DASHES}]", match[0]))
    if named and named["case"]:
        return not _is_checked(figures[:10]) and (not is_split or _ends_in_a_year(figures))
    return not (is_split and _is_checked(figures[:10]))


def _is_called_personal(text: str, match: re.Match[str]) -> bool:
    around = text[max(0, match.start() - _BEFORE) : match.start()] + " " + text[match.end() :][:_AFTER]
    return bool(_PERSONAL.search(around))


def _is_born(figures: str) -> bool:
    """Tell whether the ten figures begin with a date of birth; a replacement number's day is 60 more."""
    day = int(figures[:2])
    if day > 60:
        figures = f"{day - 60:02}{figures[2:]}"
    try:
        cpr.get_birth_date(figures)
    except ValidationError:
        return False
    return True


def _is_checked(figures: str) -> bool:
    return bool(cpr.checksum(figures) == 0)


def _figures(text: str) -> str:
    """Return the text's figures; those of other scripts, such as full-width ones, as ordinary ones."""
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _found(match: re.Match[str], figures: str, confidence: Confidence) -> Found:
    return Found(f"{figures[:4]}••-••••", confidence, match.start(), match.end())
