"""Ten figures that may be a personal number, however they are grouped: a date of birth and four more."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from docgen.danish.folding import JOINT, MONTH, RAISED
from docgen.late import dataclass, late_imports, late_pattern

with late_imports():  # few texts have ten figures, and stdnum brings a client for the net that nobody asks for
    import pydoc  # noqa: F401 — of stdnum
    import ssl  # noqa: F401 — of stdnum

    import stdnum.dk.cpr
    import stdnum.exceptions

Shape = Literal[
    "whole", "six", "dotted", "short", "worded", "iso", "pairs", "comb", "odd", "robbed", "longer", "spoken"
]  # fmt: skip
"""How the figures are grouped: all ten in one; six and four; a date in parts and four; the same with a day or month
of one figure, with the month in words, with the year first; in pairs; one by one; in another way; without the first
zero; eleven in one; as words."""

SCATTERED = ("odd", "pairs", "comb")
"""Groupings that figures of every kind have: telephones, amounts, counts. They are read where they stand alone."""

_MOST_BETWEEN = 8
_MOST_LINE_ENDS = 2
_FEWEST_FIGURES, _MOST_FIGURES = 8, 12
_LINE_END = late_pattern(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_DASH = late_pattern(r"[-\u2010-\u2015\u2043\u2212\u207b\u208b\u2e3a\u2e3b\ufe58\ufe63\uff0d]")
_GROUP = late_pattern(r"\d+")
_REPEATED = late_pattern(r"(.)\1+")
_USUAL = (" ", ".", "-", "/", ",")
_EMPTY = late_pattern(r"[\W_]*")


@dataclass(frozen=True)
class Reading:
    """Ten ``figures`` at ``start`` to ``end`` of a text, and how they are grouped.

    ``gap`` is what stands between the date and the last four, ``inner`` what stands elsewhere between groups, each
    run of spaces as one. ``year`` is the year where four figures say it, and ``fits`` tells whether the seventh
    figure is of its century. ``alone``: no other group of figures is as near as the groups are to each other.
    """

    figures: str
    start: int
    end: int
    shape: Shape
    gap: str = ""
    inner: tuple[str, ...] = ()
    year: int | None = None
    fits: bool = True
    alone: bool = True

    @property
    def has_dash(self) -> bool:
        """Tell whether a dash of any kind parts the date from the last four."""
        return bool(_DASH.search(self.gap))

    @property
    def is_split(self) -> bool:
        """Tell whether the figures stand in two or more neighbours."""
        return JOINT in self.gap or any(JOINT in gap for gap in self.inner)

    @property
    def is_checked(self) -> bool:
        """Tell whether the check digit is right (modulus 11)."""
        return bool(stdnum.dk.cpr.checksum(self.figures) == 0)


class _Group(NamedTuple):
    """Figures that touch each other; ``gap`` is what stands before them, or None where it is too much."""

    figures: str
    start: int
    end: int
    gap: str | None


def readings_of(text: str) -> Iterator[Reading]:
    """Yield each way to read a date of birth and four figures in a folded text, from the left."""
    groups = list(_groups(text))
    sizes = tuple(len(group.figures) for group in groups)
    figures = "".join(group.figures for group in groups)
    begin = 0
    for place, size in enumerate(sizes):
        for count, total in _ends(groups, place) if _may_begin(size, figures[begin : begin + 4]) else ():
            ten = figures[begin : begin + total]
            if total == 11 and count == 1:
                yield from _longer(groups[place])
            for layout in _layouts(sizes[place : place + count]):
                if layout.has_a_year(ten):
                    if layout.is_in_the_calendar(ten) and (found := _as_reading(groups, place, count, ten, layout)):
                        yield found
                    break
        begin += size


def _may_begin(size: int, figures: str) -> bool:
    """Tell whether a date may begin with a group of this size and these figures; most groups are left here."""
    if size in (1, 5, 9, 11) or figures[:2] in _CENTURIES:
        return True
    return figures[:2] in _DAYS and (size == 2 or figures[2:] in _MONTHS)


def _groups(text: str) -> Iterator[_Group]:
    end = 0
    for match in _GROUP.finditer(text):
        between = text[end : match.start()]
        yield _Group(match[0], match.start(), match.end(), _gap(between) if end else None)
        end = match.end()


def _gap(between: str) -> str | None:
    """Return what stands between two groups with each run of spaces as one, or None where it is too much."""
    if between in _USUAL:
        return between
    if not _EMPTY.fullmatch(between) or len(_LINE_END.findall(between)) > _MOST_LINE_ENDS:
        return None
    short = re.sub(r"\s+", lambda spaces: "\n" if _LINE_END.search(spaces[0]) else " ", between)
    once = _REPEATED.sub(r"\1", short)
    separators = sum(once.count(separator) for separator in (JOINT, MONTH, RAISED))
    return short if len(once) - separators <= _MOST_BETWEEN else None


def _ends(groups: Sequence[_Group], place: int) -> Iterator[tuple[int, int]]:
    """Yield how many groups from ``place`` on hold as many figures as a number may have, and how many that are."""
    total = 0
    for at in range(place, min(place + _MOST_FIGURES, len(groups))):
        if at > place and groups[at].gap is None:
            return
        total += len(groups[at].figures)
        if total > _MOST_FIGURES:
            return
        if total >= _FEWEST_FIGURES:
            yield at - place + 1, total


_PARTED_BY_WORDS = late_pattern(
    r"(?<!\d)(?<!\d[.,])(?P<date>\d{6}|\d\d(?P<point>[ ./-])\d\d(?P=point)(?:19|20)?\d\d)(?!\d)"
    r"(?P<gap>\D{2,40})(?P<serial>\d\d[ -]?\d\d)(?!\d)(?![.,]\d)"
)
_LETTER = late_pattern(r"[^\W_]")


def parted_by_words(text: str) -> Iterator[Reading]:
    """Yield each date and four figures of a folded text with words between them: »070761 og 4285«."""
    for match in _PARTED_BY_WORDS.finditer(text):
        date = "".join(filter(str.isdecimal, match["date"]))
        ten = f"{date[:4]}{date[-2:]}{''.join(filter(str.isdecimal, match['serial']))}"
        if _LETTER.search(match["gap"]) and birth_date(ten):
            yield Reading(ten, match.start(), match.end(), "six", match["gap"])


class _Layout(NamedTuple):
    """Where day, month and year stand among figures that end in the last four; ``date`` is how many groups they are."""

    shape: Shape
    date: int
    day: slice = slice(0, 2)
    month: slice = slice(2, 4)
    year: slice = slice(4, 6)
    no_year: slice = slice(0, 0)

    def has_a_year(self, figures: str) -> bool:
        """Tell whether a year of four figures can be one, and whether four others are none (»18. april 2028, 18«)."""
        year = figures[self.year]
        return (len(year) == 2 or year[:2] in _CENTURIES) and figures[self.no_year][:2] not in _CENTURIES

    def is_in_the_calendar(self, figures: str) -> bool:
        """Tell whether day and month are in a calendar, before the date is looked at more closely."""
        return f"{figures[self.day]:0>2}" in _DAYS and f"{figures[self.month]:0>2}" in _MONTHS

    def ten(self, figures: str) -> str:
        """Return the figures of the personal number."""
        return f"{figures[self.day]:0>2}{figures[self.month]:0>2}{figures[self.year][-2:]}{figures[-4:]}"


_CENTURIES = ("18", "19", "20")
_DAYS = {f"{day + more:02}" for day in range(1, 32) for more in (0, 60)}
_MONTHS = {f"{month:02}" for month in range(1, 13)}
_KNOWN: dict[tuple[int, ...], tuple[Shape, int]] = {
    (10,): ("whole", 0),
    (6, 4): ("six", 1),
    (6, 2, 2): ("six", 1),
    (4, 2, 4): ("six", 2),
    (2, 2, 2, 4): ("dotted", 3),
    (2, 2, 2, 2, 2): ("pairs", 3),
    (4, 2, 2, 2): ("pairs", 2),
    (2, 2, 2, 1, 1, 1, 1): ("comb", 3),
    (6, 1, 1, 1, 1): ("comb", 1),
    (1,) * 10: ("comb", 6),
    (1,) * 6 + (4,): ("comb", 6),
}
"""The shapes of ten figures by the sizes of their groups, and how many groups the date has."""
_DAY_FIRST = slice(0, 2), slice(2, 4), slice(4, 8)
_YEAR_FIRST = slice(6, 8), slice(4, 6), slice(0, 4)


@lru_cache(maxsize=4096)
def _layouts(sizes: tuple[int, ...]) -> tuple[_Layout, ...]:
    """Return the ways to read groups of these sizes; the first whose year is one holds."""
    total = sum(sizes)
    day, month, year = (*sizes, 0, 0, 0)[:3]
    found = []
    if day in (1, 2) and month in (1, 2) and year in (2, 4) and sizes[3:] in ((4,), (2, 2), (1, 1, 1, 1)):
        if sizes not in _KNOWN:
            places = slice(0, day), slice(day, day + month), slice(day + month, day + month + year)
            found.append(_Layout("dotted" if day == month == 2 else "short", 3, *places))
    elif total == 12 and (day in (8, 12) or day == month == year == 1):
        date = {8: 1, 12: 0}.get(day, 8)
        found += [_Layout("six", date, *_DAY_FIRST), _Layout("iso", date, *_YEAR_FIRST)]
    elif total == 12 and (day, month, year) == (4, 2, 2):
        found.append(_Layout("iso", 3, *_YEAR_FIRST))
    elif total == 9 and day in (9, 5):
        found.append(_Layout("robbed", 1 if day == 5 else 0, slice(0, 1), slice(1, 3), slice(3, 5)))
    if total == 10:
        is_dated = sizes not in _KNOWN and day in (1, 2) and month in (1, 2) and year == 4
        no_year = slice(day + month, day + month + year) if is_dated else slice(0, 0)
        found.append(_Layout(*_KNOWN.get(sizes, ("odd", 0)), no_year=no_year))
    return tuple(found)


def _longer(group: _Group) -> Iterator[Reading]:
    """Yield the number that eleven figures hold, where its check digit is right."""
    for ten in (group.figures[:10], group.figures[1:]):
        if birth_date(ten) and stdnum.dk.cpr.checksum(ten) == 0:
            yield Reading(ten, group.start, group.end, "longer")
            return


def _as_reading(groups: Sequence[_Group], place: int, count: int, figures: str, layout: _Layout) -> Reading | None:
    gaps = [one.gap or "" for one in groups[place + 1 : place + count]]
    gap = gaps.pop(layout.date - 1) if 0 < layout.date <= len(gaps) else ""
    if MONTH in gap:  # the month's name stands where a year would: »møde 1, 10. februar 2026«
        return None
    behind = groups[place + count].gap if place + count < len(groups) else None
    alone = all(one is None or not _is_near(one, gaps) for one in (groups[place].gap, behind))
    ten, year = layout.ten(figures), figures[layout.year]
    # A serial of two groups is none where a third goes on: »210524 – 21.04.25«.
    is_scattered = layout.shape in SCATTERED or (layout.shape == "six" and count > layout.date + 1)
    if (is_scattered and not alone) or not (born := birth_date(ten)):
        return None
    return Reading(
        ten,
        groups[place].start,
        groups[place + count - 1].end,
        "worded" if any(MONTH in one for one in gaps) else layout.shape,
        gap,
        tuple(gaps),
        year=int(year) if len(year) == 4 else None,
        fits=len(year) == 2 or int(year) == born.year,
        alone=alone,
    )


def _is_near(gap: str, gaps: Sequence[str]) -> bool:
    return RAISED not in gap and (len(gap.strip(JOINT)) <= 1 or gap in gaps)


def birth_date(figures: str) -> dt.date | None:
    """Return the date of birth that ten figures begin with, or None; a replacement number's day is 60 more."""
    day = int(figures[:2])
    try:
        born = stdnum.dk.cpr.get_birth_date(f"{day - 60:02}{figures[2:]}" if day > 60 else figures)
    except stdnum.exceptions.ValidationError:
        return None
    return dt.date(born.year, born.month, born.day)
