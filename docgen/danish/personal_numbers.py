"""Personal numbers in running text: ordinary ones, replacement numbers (day + 60) and eCPR.

A text is folded to what a reader sees, six figures of a date and four more are sought in it however they are
grouped, and the check digit, the words near and the shape tell how sure it is. No check digit is asked for: numbers
without modulus 11 have been given since 2007, so it only raises the confidence. Nor is the clock asked. A number is
never returned whole.

Sources: cpr.dk, »Opbygning af CPR-nummeret« and »Personnumre uden kontrolciffer«, »Erstatningspersonnummer i
eksterne systemer«; MedCom's eCPR for people without one (six figures, the century's, two letters, one figure).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from docgen.danish.figure_groups import Reading, birth_date, parted_by_words, readings_of
from docgen.danish.folding import JOINT, SERIAL_WORDS, Folded, fold, is_coded, is_plain
from docgen.danish.number_evidence import (
    Confidence,
    confidence_in,
    confidence_over_words,
    is_named,
    names_a_number,
)
from docgen.danish.spoken_figures import may_be_spoken, spoken_in
from docgen.late import dataclass, late_pattern

__all__ = [
    "Confidence",
    "NumberAcross",
    "NumberFound",
    "find",
    "find_across",
    "mask",
    "may_hold",
    "may_span",
    "names_a_number",
]


@dataclass(frozen=True)
class NumberFound:
    """One number: ``masked`` is ``0707••-••••``, ``start`` and ``end`` are its characters in the text."""

    masked: str
    confidence: Confidence
    start: int
    end: int


@dataclass(frozen=True)
class NumberAcross:
    """A number that several texts hold together: ``first`` and ``last`` are their places in the sequence."""

    masked: str
    confidence: Confidence
    first: int
    last: int


_LETTERED = late_pattern(r"(?<!\d)(?P<date>\d\d[./-]?\d\d[./-]?\d\d)[\W_]{0,8}(?P<century>\d)[A-Z]{2}\d(?![\dA-Za-z])")
_FEWEST_FIGURES, _FEWEST_AMONG_LETTERS = 8, 3
_FIGURE = late_pattern(r"\d")
_REMEMBERED = 5_000
"""Characters of a text whose numbers are remembered: those of a page."""
# Words that are figures but for letters (Latin, Greek, Cyrillic, Armenian) that look like them: O7O76l. A bar may
# be a one, or part two figures.
_ZEROS, _ONES = "Oo\u039f\u03bf\u041e\u043e\u0585\u0555", "lI\u0406\u0456\u0399\u03b9\u04c0\u04cf\u0131|"
_LOOKALIKE_RUN = late_pattern(rf"(?<![^\W_])(?<!\|)\d*+[{_ZEROS}{_ONES}][\d{_ZEROS}{_ONES}]*+(?![^\W_])")
_LOOKALIKES = str.maketrans({**dict.fromkeys(_ZEROS, "0"), **dict.fromkeys(_ONES, "1")})
# What may be meant to part the figures though it cannot be seen, or to hide that they are one number.
_PARTED_UNSEEN = late_pattern(r"\d[\u00ad\u200b-\u200d\u2060\ufeff]+\d")
_UNSEEN = str.maketrans({"\u00ad": "-", **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", " ")})

_EDGE = 60
_BEGINS = late_pattern(r"[\W_]*+\d")
_ENDS = late_pattern(r"\d[\W_]*$")
_WHOLE_DATE = late_pattern(r"(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d")
_BRIDGE = late_pattern(rf"[\W_]*(?:{SERIAL_WORDS}[\W_]*)?", re.IGNORECASE)


def find(text: str, near: str = "") -> tuple[NumberFound, ...]:
    """Return each personal number in a text, in its order, however it is spelt.

    ``near`` is said of the whole text, such as the heading of its column. SURE has a word such as »cpr« near it, or
    a dash and a right check digit. LIKELY has a dash or a right check digit in a usual grouping, or is a
    replacement number with letters. POSSIBLE is ten figures with a date of birth and little else.
    """
    return _remembered(text, near) if len(text) <= _REMEMBERED else _sought(text, near)


@lru_cache(maxsize=2**12)  # what a workbook's cells say is said again by its papers, in Word and on their pages
def _remembered(text: str, near: str) -> tuple[NumberFound, ...]:
    return _sought(text, near)


def _sought(text: str, near: str) -> tuple[NumberFound, ...]:
    if not may_hold(text):
        return ()
    every: list[NumberFound] = []
    for folded in _foldings(text):
        every += [
            replace(one, start=folded.start(one.start), end=folded.start(one.end)) for one in _all(folded.text, near)
        ]
    return _without_overlaps(every)


def _foldings(text: str) -> Iterator[Folded]:
    """Yield the text in each way that it may be meant."""
    yield fold(text)
    if is_coded(text):
        yield fold(text, decoded=False)
    if _PARTED_UNSEEN.search(text):
        yield fold(text.translate(_UNSEEN))


def _without_overlaps(every: Iterable[NumberFound]) -> tuple[NumberFound, ...]:
    """Return the numbers in their order, the surest of those that lie over each other."""
    found: list[NumberFound] = []
    taken: list[int] = []  # start and end of each number by turns: an even place is outside all of them
    for one in sorted(every, key=lambda one: (-one.confidence, one.start, -one.end)):
        place = bisect_right(taken, one.start)
        if place % 2 == 0 and bisect_left(taken, one.end) == place:
            taken[place:place] = [one.start, one.end]
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def find_across(texts: Sequence[str], near: str = "") -> tuple[NumberAcross, ...]:
    """Return each personal number that begins in one text and ends in a later one.

    The texts are neighbours in their order: cells of a row or a column, fields, paragraphs, table cells. Numbers
    that stand in one text alone are :func:`find`'s. ``near`` is said of all of them.
    """
    found: list[NumberAcross] = []
    for first, last in _runs(texts):
        pieces = [_edge(texts[place], first, last, place) for place in range(first, last + 1)]
        label = texts[first - 1] if first and not _FIGURE.search(texts[first - 1]) else ""
        behind = texts[last + 1] if last + 1 < len(texts) else ""
        joined = JOINT.join([label[-_EDGE:], *pieces, behind[:_EDGE] if not _FIGURE.search(behind) else ""])
        ends = [at for at, character in enumerate(joined) if character == JOINT]
        is_said = is_named(f"{near} {joined}")  # else a date's year is hardly anybody's last four figures
        for one in find(joined, near):
            begin, end = (first - 1 + bisect_right(ends, at) for at in (one.start, one.end - 1))
            if (
                begin < end
                and not _counts_on(texts[begin : end + 1])
                and (is_said or not _WHOLE_DATE.fullmatch(texts[end].strip()))
            ):
                found.append(NumberAcross(one.masked, one.confidence, begin, end))
    return tuple(found)


def _counts_on(texts: Sequence[str]) -> bool:
    """Tell whether the texts are numbers that follow one another, as a column of voucher numbers has them."""
    numbers = [int(text) for text in texts if text.strip().isdecimal()]
    return len(numbers) == len(texts) > 2 and all(later - one == 1 for one, later in pairwise(numbers))


def may_hold(text: str) -> bool:
    """Tell whether a text has figures enough, or what may stand for them: most texts have not, and are left at once."""
    if len(text) < _FEWEST_FIGURES:
        return False
    return len(_FIGURE.findall(text)) >= _FEWEST_AMONG_LETTERS or not is_plain(text) or may_be_spoken(text)


def may_span(texts: Sequence[str]) -> bool:
    """Tell whether figures at the end of one text go on in the next, so that :func:`find_across` has work to do."""
    return next(_runs(texts), None) is not None


def mask(text: str) -> str:
    """Return the text with the figures of every personal number in it covered."""
    for one in reversed(find(text)):
        text = text[: one.start] + one.masked + text[one.end :]
    return text


def _runs(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of neighbours that end and begin with figures, or are a label of the last four."""
    begins = [bool(_BEGINS.match(text)) for text in texts]
    if True not in begins[1:]:
        return
    ends = [bool(_ENDS.search(text[-_EDGE:])) for text in texts]
    first: int | None = None
    last = 0
    for place, text in enumerate(texts):
        if first is not None and begins[place]:
            last = place
        elif first is None or len(text) > _EDGE or not _BRIDGE.fullmatch(text):
            if first is not None and last > first:
                yield first, last
            first = place if ends[place] else None
            continue
        else:
            continue
        if not ends[place] or len(text) > _EDGE:
            yield first, last
            first = place if ends[place] else None
    if first is not None and last > first:
        yield first, last


def _edge(text: str, first: int, last: int, place: int) -> str:
    edge = text[-_EDGE:] if place == first else text[:_EDGE] if place == last else text
    return edge.replace(JOINT, " ")


def _all(text: str, near: str) -> Iterator[NumberFound]:
    """Yield every number of a folded text, also those that lie over each other."""
    spoken = spoken_in(text) if may_be_spoken(text) else ()
    for reading in (*_written(text), *spoken):
        if confidence := confidence_in(reading, text, near):
            yield _found(reading, confidence)
    for reading in parted_by_words(text):
        if confidence := confidence_over_words(reading, text, near):
            yield _found(reading, confidence)
    yield from _looking(text, near)
    yield from _lettered(text, near)


def _written(text: str) -> Iterator[Reading]:
    if len(_FIGURE.findall(text)) >= _FEWEST_FIGURES:
        yield from readings_of(text)


def _looking(text: str, near: str) -> Iterator[NumberFound]:
    """Yield numbers in which letters stand for figures, where a word is near or dash and check digit agree."""
    changed = _LOOKALIKE_RUN.sub(lambda match: match[0].translate(_LOOKALIKES), text)
    if changed == text:
        return
    for reading in _written(changed):
        if text[reading.start : reading.end] == changed[reading.start : reading.end]:
            continue
        confidence = confidence_in(reading, changed, near)
        if confidence and is_named(f"{near} {text[max(0, reading.start - 40) : reading.end + 25]}"):
            yield _found(reading, confidence)
        elif confidence is Confidence.SURE:
            yield _found(reading, Confidence.POSSIBLE)


def _lettered(text: str, near: str) -> Iterator[NumberFound]:
    for match in _LETTERED.finditer(text):
        date = "".join(filter(str.isdecimal, match["date"]))
        if birth_date(f"{date}{match['century']}000") is None:
            continue
        reading = Reading(f"{date}{match['century']}000", match.start(), match.end(), "six", gap="-")
        if confidence := confidence_in(reading, text, near):
            yield _found(reading, max(confidence, Confidence.LIKELY))


def _found(reading: Reading, confidence: Confidence) -> NumberFound:
    return NumberFound(f"{reading.figures[:4]}••-••••", confidence, reading.start, reading.end)
