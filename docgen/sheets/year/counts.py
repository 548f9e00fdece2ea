"""The figures of a year, counted from its workbooks: each knows the rows that it was counted from."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from docgen.danish.calendar_names import month_number
from docgen.danish.dates import day_of
from docgen.danish.words import key
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import YearAction
from docgen.sheets.year.plan import Year
from docgen.sheets.year.sources import PlannedMeeting, hearings_of, meetings_of
from docgen.workbook.record import Row


@dataclass(frozen=True)
class Figure:
    """One counted figure: its name, its value, and the sheet, rows and file that it was counted from."""

    name: str
    value: Decimal
    sheet: str
    rows: tuple[int, ...]
    file: str = ""


@dataclass(frozen=True)
class Action:
    """An agreed action, from the year's own sheet or from a meeting's minutes, with the day it was agreed."""

    what: str
    responsible: str
    agreed_on: dt.date | None
    meeting: str
    due: dt.date | None
    words: str
    postponed: int
    is_open: bool
    result: str
    row: Row
    file: str = ""


def actions_of(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> tuple[Action, ...]:
    """Return all actions: the rows of *Opfølgning*, and what the minutes agreed that is not among them."""
    by_number = {key(one.row.number): one for one in meetings if one.row.number}
    found = [_own(row, by_number, meetings) for row in book.actions if row.what]
    known = {key(one.what) for one in found}
    for meeting in reversed(meetings):  # the last minutes that tell of an action know it best
        for row in meeting.follow_ups:
            if key(row.what) not in known:
                known.add(key(row.what))
                days = _days(row.what, meetings)
                first = next(
                    (one for one in meetings if any(key(it.what) == key(row.what) for it in one.follow_ups)), meeting
                )
                found.append(
                    Action(
                        row.what, row.responsible or "", first.date, first.row.number, day_of(row.due),
                        str(row.due or ""), max(0, len(days) - 1), row.status == "Åben", row.result or "", row,
                        meeting.row.source or "",
                    )
                )  # fmt: skip
    return tuple(found)


def _own(row: YearAction, by_number: dict[str, PlannedMeeting], meetings: tuple[PlannedMeeting, ...]) -> Action:
    meeting = by_number.get(key(row.meeting or ""))
    days = {*_days(row.what, meetings), *(day for due in (row.due, row.new_due) if (day := day_of(due)))}
    return Action(
        row.what,
        row.responsible or "",
        meeting.date if meeting else None,
        row.meeting or "",
        day_of(row.new_due or row.due),
        str(row.new_due or row.due or ""),
        max(0, len(days) - 1),
        row.status != "Lukket",
        row.result or "",
        row,
    )


def _days(what: str, meetings: Iterable[PlannedMeeting]) -> set[dt.date]:
    """Return each day that an action was due by the minutes of the year's meetings."""
    rows = (row for meeting in meetings for row in meeting.follow_ups if key(row.what) == key(what))
    return {day for row in rows if (day := day_of(row.due))}


def figures_of(book: YearBook, folder: Path, today: dt.date) -> tuple[Figure, ...]:
    """Return the year's figures as they are on a day."""
    meetings = meetings_of(book, folder)
    held = [one for one in meetings if one.was_held(today)]
    council = [one for one in held if one.is_council]
    cooperation = [one for one in held if one.row.type == "Samarbejdsmøde"]
    themed = [one for one in held if one.row.type == "Temadag"]
    hearings = hearings_of(book, folder)
    answered = [one for one in hearings if one.answered_on and one.answered_on <= today]
    heeded = [one for one in answered if one.outcome in ("Fulgt", "Delvist")]
    actions = actions_of(book, meetings)
    expenses = [one for one in book.expenses if one.amount is not None]
    involved = [one for one in book.involvements if one.matters]
    return (
        _count("Møder", council),
        _count("Samarbejdsmøder", cooperation),
        _count("Temadage", themed),
        _count_rows("Høringer", "Høringer", hearings),
        _count_rows("Høringssvar", "Høringer", answered),
        _count_rows("Høringer, hvor rådet blev hørt", "Høringer", heeded),
        _count_rows("Aktiviteter", "Aktiviteter", book.activities),
        _count_rows("Sager, hvor rådet blev spurgt", "Inddragelse", [one for one in involved if one.involved]),
        _count_rows("Sager, hvor rådet ikke blev spurgt", "Inddragelse", [one for one in involved if not one.involved]),
        _count_rows("Aftaler i alt", "Opfølgning", [one.row for one in actions]),
        _count_rows("Lukkede aftaler", "Opfølgning", [one.row for one in actions if not one.is_open]),
        _count_rows("Åbne aftaler", "Opfølgning", [one.row for one in actions if one.is_open]),
        _count_rows("Udsatte aftaler", "Opfølgning", [one.row for one in actions if one.postponed]),
        Figure("Forbrug", spent(book), "Posteringer", tuple(one.row for one in expenses)),
    )  # fmt: skip


def days_of_year(year: Year) -> tuple[dt.date | None, dt.date | None]:
    """Return the year's first and last day; None where it is not known. A school year begins in August."""
    if not year.year or not dt.MINYEAR <= year.year < dt.MAXYEAR:
        return None, None
    try:
        month = month_number(year.start) if year.start else 1
    except StopIteration:
        month = 1
    return dt.date(year.year, month, 1), dt.date(year.year + 1, month, 1) - dt.timedelta(days=1)


def spent(book: YearBook) -> Decimal:
    """Return what the year's postings come to."""
    return sum((one.amount for one in book.expenses if one.amount is not None), Decimal(0))


def _count(name: str, meetings: list[PlannedMeeting]) -> Figure:
    return _count_rows(name, "Møder", [one.row for one in meetings])


def _count_rows(name: str, sheet: str, rows: Iterable[Row]) -> Figure:
    known = tuple(rows)
    return Figure(name, Decimal(len(known)), sheet, tuple(one.row for one in known))
