"""The figures of a year, counted from its workbooks: each knows the rows that it was counted from."""

import datetime as dt
from collections.abc import Iterable, Iterator
from decimal import Decimal

from docgen.danish.calendar_names import month_number
from docgen.danish.dates import day_of
from docgen.danish.words import key
from docgen.late import dataclass
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import YearAction
from docgen.sheets.year.plan import Year
from docgen.sheets.year.sources import PlannedMeeting, hearings_of, meetings_of
from docgen.workbook.record import Row


@dataclass(frozen=True)
class Origin:
    """Where a figure was counted: a sheet, its rows, and the workbook where it is another than the year's."""

    sheet: str
    rows: tuple[int, ...]
    file: str = ""


@dataclass(frozen=True)
class Figure:
    """One counted figure: its name, its value, where it was counted, and how many it should or could be, if known."""

    name: str
    value: Decimal
    origins: tuple[Origin, ...]
    out_of: int | None = None


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


def figures_of(book: YearBook, today: dt.date) -> tuple[Figure, ...]:
    """Return the year's figures as they are on a day."""
    meetings = meetings_of(book)
    first, _ = days_of_year(book.year)
    held = [one for one in meetings if one.was_held(today) and is_of_year(book.year, one.date)]
    return (
        *_of_meetings(book, held),
        *_of_hearings(book, today),
        _count(
            "Aktiviteter",
            "Aktiviteter",
            [one for one in book.activities if not (first and one.date and one.date > today)],
        ),
        *_of_cases(book),
        *_of_actions(book, meetings),
        Figure(
            "Forbrug", spent(book), (_origin("Posteringer", [one for one in book.expenses if one.amount is not None]),)
        ),
    )


def _of_meetings(book: YearBook, held: list[PlannedMeeting]) -> Iterator[Figure]:
    council = [one for one in held if one.is_council]
    yield _count("Møder", "Møder", [one.row for one in council])
    counted = [one for one in council if one.came]
    origins = tuple(
        Origin("Deltagere", tuple(person.row for person in one.people), one.row.source or "") for one in counted
    )
    came, called = sum(len(one.came) for one in counted), sum(len(one.people) for one in counted)
    yield Figure("Fremmødte på møderne", Decimal(came), origins, called)
    plurals = {"Samarbejdsmøde": "Samarbejdsmøder", "Udvalgsmøde": "Udvalgsmøder", "Dialogmøde": "Dialogmøder"}
    for type_, name in (plurals | {"Temadag": "Temadage"}).items():
        rows = [one.row for one in held if one.row.type == type_]
        yield _count(name, "Møder", rows, book.year.cooperation if type_ == "Samarbejdsmøde" else None)


def _of_hearings(book: YearBook, today: dt.date) -> Iterator[Figure]:
    hearings = hearings_of(book)
    answered = [one for one in hearings if one.answered_on and one.answered_on <= today]
    yield _count("Høringer", "Høringer", hearings)
    yield _count("Høringssvar", "Høringer", answered)
    yield _count(
        "Høringer, hvor rådet blev hørt", "Høringer", [one for one in answered if one.outcome in ("Fulgt", "Delvist")]
    )
    for outcome, name in (
        ("Fulgt", "blev fulgt"),
        ("Delvist", "delvist blev fulgt"),
        ("Ikke fulgt", "ikke blev fulgt"),
    ):
        yield _count(f"Høringssvar, der {name}", "Høringer", [one for one in answered if one.outcome == outcome])
    unknown = [one for one in answered if one.outcome in (None, "Ukendt")]
    yield _count("Høringssvar, hvor udfaldet ikke er kendt", "Høringer", unknown)


def _of_cases(book: YearBook) -> Iterator[Figure]:
    cases = [one for one in book.involvements if one.matters]
    asked = [one for one in cases if one.involved]
    yield _count("Sager, hvor rådet blev spurgt", "Inddragelse", asked)
    yield _count("Sager, hvor rådet blev spurgt tidligt", "Inddragelse", [one for one in asked if one.form == "Tidlig"])
    yield _count("Sager, hvor rådet ikke blev spurgt", "Inddragelse", [one for one in cases if not one.involved])


def _of_actions(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> Iterator[Figure]:
    actions = actions_of(book, meetings)
    for name, some in (
        ("Aftaler i alt", actions),
        ("Lukkede aftaler", [one for one in actions if not one.is_open]),
        ("Åbne aftaler", [one for one in actions if one.is_open]),
        ("Udsatte aftaler", [one for one in actions if one.postponed]),
    ):
        files = dict.fromkeys(one.file for one in some)
        origins = tuple(
            Origin("Opfølgning", tuple(one.row.row for one in some if one.file == file), file) for file in files
        )
        yield Figure(name, Decimal(len(some)), origins or (Origin("Opfølgning", ()),))


def days_of_year(year: Year) -> tuple[dt.date | None, dt.date | None]:
    """Return the year's first and last day; None where it is not known. A school year begins in August."""
    if not year.year or not dt.MINYEAR <= year.year < dt.MAXYEAR:
        return None, None
    try:
        month = month_number(year.start) if year.start else 1
    except StopIteration:
        month = 1
    return dt.date(year.year, month, 1), dt.date(year.year + 1, month, 1) - dt.timedelta(days=1)


def is_of_year(year: Year, day: dt.date) -> bool:
    """Tell whether a day is one of the year's; any day is, where the year is not known."""
    first, last = days_of_year(year)
    return not (first and last) or first <= day <= last


def report_day(book: YearBook) -> dt.date | None:
    """Return the day that the annual report counts up to: its own, or else the year's last."""
    return book.report.date or days_of_year(book.year)[1]


def spent(book: YearBook) -> Decimal:
    """Return what the year's postings come to."""
    return sum((one.amount for one in book.expenses if one.amount is not None), Decimal(0))


def _count(name: str, sheet: str, rows: Iterable[Row], out_of: int | None = None) -> Figure:
    origin = _origin(sheet, rows)
    return Figure(name, Decimal(len(origin.rows)), (origin,), out_of)


def _origin(sheet: str, rows: Iterable[Row]) -> Origin:
    return Origin(sheet, tuple(one.row for one in rows))
