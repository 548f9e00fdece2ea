"""A year's workbook as people leave it: the same rows, written by one habit or another."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from docgen.danish.dates import in_full, in_words

TODAY = dt.date(2027, 6, 1)
Cell = tuple[str, str, int]
"""A sheet, a heading or a field, and the place of the row among its table's: 1 is the first, 0 means a form."""
Sheets = Mapping[str, Any]
_NAMES = ("Navn", "Gruppe", "Rolle", "Ansvarlig", "Sted", "Post", "Målgruppe")


def day(text: str) -> dt.date:
    """Return a day that is written as ISO does: ``2027-02-09``."""
    return dt.date.fromisoformat(text)


@dataclass(frozen=True)
class Plant:
    """A year with what a person has left in it, and the cells where the rule is to speak; none where it is clean."""

    code: str
    name: str
    sheets: Sheets
    at: tuple[Cell, ...] = ()
    today: dt.date = TODAY
    beside: Mapping[str, Sheets] = field(default_factory=lambda: MappingProxyType({}))
    """Workbooks of meetings beside the year's, by file name."""


def _as_is(_: str, __: int, value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Habit:
    """One way to fill a workbook: how a value is written, and how the rows and columns lie."""

    name: str
    written: Callable[[str, int, Any], Any] = _as_is
    is_spread: bool = False
    is_turned: bool = False


def _as_text(_: str, place: int, value: Any) -> Any:
    match value:
        case dt.date():
            numbers = f"{value.day}.{value.month}.{value.year}"
            return (f"{value:%d-%m-%Y}", numbers, in_words(value), in_full(value))[place % 4]
        case dt.time():
            return f"{value:%H:%M}" if place % 2 else f"{value:%H.%M}"
        case Decimal() | float():
            return f"{value:.2f}".replace(".", ",")
        case int():
            return str(value)
    return value


def _louder(heading: str, place: int, value: Any) -> Any:
    is_loud = heading in _NAMES and isinstance(value, str) and place % 2
    return f" {value.upper()} " if is_loud else value


HABITS = (
    Habit("as it is meant"),
    Habit("days, times and amounts as text", _as_text),
    Habit("blank lines between the rows", is_spread=True),
    Habit("columns in another order", is_turned=True),
    Habit("names in capitals here and there", _louder),
)


def write(sheets: Sheets, target: Path, habit: Habit) -> dict[Cell, str]:
    """Write a workbook by a habit, and return where each value came to stand."""
    workbook = Workbook()
    del workbook["Sheet"]
    found: dict[Cell, str] = {}
    for name, values in sheets.items():
        sheet = workbook.create_sheet(name)
        drawn = _form if isinstance(values, Mapping) else _table
        for heading, place, row, column, value in drawn(values, habit):
            sheet.cell(row, column, value)
            found[name, heading, place] = f"{get_column_letter(column)}{row}"
    workbook.save(target)
    return found


Drawn = tuple[str, int, int, int, Any]


def _form(values: Mapping[str, Any], habit: Habit) -> Iterator[Drawn]:
    yield from (("", -1, 1, column, heading) for column, heading in enumerate(("Felt", "Værdi"), 1))
    step = 2 if habit.is_spread else 1
    for place, (heading, value) in enumerate(values.items()):
        row = 2 + place * step
        yield "", -1, row, 1, heading
        yield heading, 0, row, 2, habit.written(heading, place, value)


def _table(rows: Sequence[Mapping[str, Any]], habit: Habit) -> Iterator[Drawn]:
    headings = list(dict.fromkeys(heading for row in rows for heading in row))
    if habit.is_turned:
        headings.reverse()
    yield from (("", -1, 1, column, heading) for column, heading in enumerate(headings, 1))
    step = 3 if habit.is_spread else 1
    for place, values in enumerate(rows, 1):
        for column, heading in enumerate(headings, 1):
            value = values.get(heading)
            yield heading, place, 1 + place * step, column, habit.written(heading, place, value)
