"""One look at the year: what is late, and what is due in the next thirty days."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from docgen.build.workbooks import workbooks_of
from docgen.danish.calendar_names import month_number
from docgen.danish.dates import clock, in_full
from docgen.danish.words import key
from docgen.disk.scratch import scratch_folder
from docgen.disk.snapshot import WORKBOOK, Snapshot
from docgen.errors import FileError
from docgen.finding import Place
from docgen.late import dataclass
from docgen.sheets.books import BOOKS
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import actions_of, days_of_year
from docgen.sheets.year.deadlines import AGENDA, DRAFT, MINUTES, POSTED, steps_of
from docgen.sheets.year.sources import PlannedMeeting, hearings_of, meetings_of
from docgen.workbook.read import read

AHEAD = dt.timedelta(days=30)
_DONE_AT = {
    DRAFT: ("Udkast", "Dagsorden", "Tillægsdagsorden", "Referat"),
    AGENDA: ("Dagsorden", "Tillægsdagsorden", "Referat"),
    MINUTES: ("Referat",),
}
"""The status of a meeting's own workbook that says that a step is done."""


@dataclass(frozen=True)
class Duty:
    """One thing that is due: its day, what it is, whose it is, the cell that says it, and whether it is late."""

    day: dt.date
    what: str
    body: str
    file: str
    place: Place
    is_late: bool

    @property
    def line(self) -> str:
        """The duty as one line."""
        return f"{in_full(self.day)}  {self.body}: {self.what}"

    def as_json(self) -> dict[str, Any]:
        """The duty for other programs."""
        return {
            "date": self.day.isoformat(),
            "what": self.what,
            "body": self.body,
            "late": self.is_late,
            "file": self.file,
            "sheet": self.place.sheet,
            "cell": self.place.cell,
        }


def duties(paths: Sequence[Path], today: dt.date) -> list[Duty]:
    """Return what is late and what is due in the next thirty days, by day, of the years named or below a folder.

    Raises FileError where there is no year among them, or where a file that is named cannot be read.
    """
    found: list[Duty] = []
    years = 0
    for path in workbooks_of(paths):
        with scratch_folder() as folder:
            copy_of = partial(Snapshot(folder, path.parent).of, role=WORKBOOK)
            book = read(path, BOOKS, copy_of(path)).book.link(path.parent, BOOKS, copy_of)
        if isinstance(book, YearBook):
            years += 1
            found += [
                Duty(day, what, book.body.short_name or path.stem, str(path), place, is_late)
                for day, what, place, is_late in _of_year(book, today)
                if is_late or today <= day <= today + AHEAD
            ]
    if not years:
        raise FileError("Der er intet årsark her.", "Lav et med »docgen new år«.")
    return sorted(found, key=lambda duty: (duty.day, duty.body, duty.what))


Found = tuple[dt.date, str, Place, bool]


def _of_year(book: YearBook, today: dt.date) -> Iterator[Found]:
    meetings = meetings_of(book)
    for meeting in meetings:
        if not meeting.is_cancelled:
            yield from _of_meeting(book, meeting, today)
    yield from _of_hearings(book, today)
    for action in actions_of(book, meetings):
        if action.is_open and action.due:
            what = f"{action.what} ({action.responsible})" if action.responsible else action.what
            yield action.due, what, action.row.place("due"), action.due < today
    yield from _of_wheel(book, today)
    for rate in book.rates:
        if rate.until and rate.type:
            yield rate.until, f"satsen »{rate.type}« holder op", rate.place("until"), False


def _of_hearings(book: YearBook, today: dt.date) -> Iterator[Found]:
    for said, row in zip(hearings_of(book), book.hearings, strict=True):
        if said.answered_on:
            continue
        if said.due_on:
            yield said.due_on, f"svar på høringen »{row.title}«", row.place("due_on"), said.due_on < today
        if said.expected_on and not said.received_on:
            what = f"høringen »{row.title}« er ventet"
            yield said.expected_on, what, row.place("expected_on"), said.expected_on < today


def _of_wheel(book: YearBook, today: dt.date) -> Iterator[Found]:
    for entry in book.wheel:
        day = entry.due or (entry.month if isinstance(entry.month, dt.date) else _last_of(entry.month, book))
        if day and entry.subject and entry.status not in ("Færdig", "Udgået"):
            yield day, entry.subject, entry.place("due" if entry.due else "month"), bool(entry.due and day < today)


def _of_meeting(book: YearBook, meeting: PlannedMeeting, today: dt.date) -> Iterator[Found]:
    number = meeting.row.number or ""
    start = f" kl. {clock(meeting.start)}" if meeting.start else ""
    type_ = (meeting.row.type or "møde").lower()
    called = f"{type_} møde" if meeting.is_council else type_
    yield meeting.date, f"{called} nr. {number}{start}", meeting.row.place("date"), False
    status = meeting.book.meeting.status if meeting.book else None
    for step in steps_of(book, meeting):
        done = _DONE_AT.get(step.name)
        is_done = bool(done and status in done)
        is_late = bool(done and meeting.book and not is_done and step.day < today)
        if step.name == POSTED:
            rows = [row for row in book.posted if key(row.meeting or "") == key(number)]
            is_done = bool(rows) and all(row.posted_on for row in rows)
            is_late = bool(rows) and not is_done and step.day < today
        if not is_done:
            yield step.day, f"{step.name.lower()} til møde nr. {number}", meeting.row.place("date"), is_late


def _last_of(month: str | None, book: YearBook) -> dt.date | None:
    """Return the last day of a month of the year; the months before a school year's first are of the next year."""
    first, last = days_of_year(book.year)
    if not month or not first or not last:
        return None
    number = month_number(month)
    day = dt.date(first.year if number >= first.month else last.year, number, 28)
    return (day + dt.timedelta(days=4)).replace(day=1) - dt.timedelta(days=1)


def lines(found: Sequence[Duty]) -> Iterator[str]:
    """Yield the duties as a person reads them: the late ones first."""
    for title, some in (
        ("For sent:", [one for one in found if one.is_late]),
        ("De næste 30 dage:", [one for one in found if not one.is_late]),
    ):
        if some:
            yield title
            yield from (f"  {one.line}" for one in some)
    if not found:
        yield "Der er ikke noget, der er for sent, og ikke noget de næste 30 dage."
