"""The workbooks that a year's rows name in *Ark*: each read once, and what the year knows by them."""

import datetime as dt

from docgen.danish.words import key
from docgen.late import dataclass, late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.participants import Participant
from docgen.sheets.year.book import Sourced, YearBook
from docgen.sheets.year.matters import HearingEntry
from docgen.sheets.year.named_workbooks import Source
from docgen.sheets.year.plan import COUNCIL, YearMeeting
from docgen.workbook.record import Book

_REPORT = late_pattern("årsrapport|beretning")
"""What a committee's meeting says that it is about."""

CAME = ("Deltog", "Suppleant")


@dataclass(frozen=True)
class PlannedMeeting:
    """A meeting of the year with its own workbook, where it has one that could be read."""

    row: YearMeeting
    book: MeetingBook | None

    @property
    def date(self) -> dt.date:
        """Its day; only meetings with one are planned."""
        return self.row.date

    @property
    def start(self) -> dt.time | None:
        """When it begins."""
        return self.row.start or (self.book.meeting.start if self.book else None)

    @property
    def end(self) -> dt.time | None:
        """When it ended, as the minutes say, or is to end."""
        closed = self.book.meeting.closed_at if self.book else None
        return closed or self.row.end or (self.book.meeting.end if self.book else None)

    @property
    def venue(self) -> str:
        """Where it is held; empty where nobody has said it."""
        return self.row.venue or (self.book.meeting.venue if self.book else "") or ""

    @property
    def is_cancelled(self) -> bool:
        """Whether it is cancelled, here or in its own workbook."""
        return bool(self.row.cancelled) or bool(self.book and self.book.meeting.status == "Aflyst")

    @property
    def is_council(self) -> bool:
        """Whether it is one of the body's own meetings."""
        return self.row.type in COUNCIL

    @property
    def people(self) -> tuple[Participant, ...]:
        """Those who were called; guests are not."""
        return tuple(one for one in self.book.participants if one.status != "Gæst") if self.book else ()

    @property
    def came(self) -> tuple[Participant, ...]:
        """Those who came, where the minutes say it."""
        is_told = self.book is not None and self.book.meeting.status == "Referat"
        return tuple(one for one in self.people if one.status in CAME) if is_told else ()

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """What was agreed at it, where the minutes say it."""
        is_told = self.book is not None and self.book.meeting.status == "Referat"
        return tuple(one for one in self.book.follow_ups if one.what) if self.book and is_told else ()

    def was_held(self, today: dt.date) -> bool:
        """Whether it has been held."""
        return not self.is_cancelled and self.date <= today


def meetings_of(book: YearBook) -> tuple[PlannedMeeting, ...]:
    """Return the year's meetings by day; a row whose day cannot be read is left out."""
    found = []
    for row in book.meetings:
        if row.date is None:
            continue
        source = book.source_of(row)
        linked = source.book if source else None
        found.append(PlannedMeeting(row, linked if isinstance(linked, MeetingBook) else None))
    return tuple(sorted(found, key=lambda one: (one.date, one.row.number or "")))


def hearings_of(book: YearBook) -> tuple[HearingEntry, ...]:
    """Return the year's hearings, each with what its own workbook says where its row says nothing."""
    return tuple(_completed(row, book.source_of(row)) for row in book.hearings)


def _completed(row: HearingEntry, source: Source | None) -> HearingEntry:
    if source is None or not isinstance(source.book, HearingBook) or source.book.hearing is None:
        return row
    said = source.book.hearing
    names = ("received_on", "due_on", "treatment", "answered_on", "position")
    missing = {name: getattr(said, name) for name in names if getattr(row, name) is None}
    return row.model_copy(update=missing)


def with_report(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> list[PlannedMeeting]:
    """Return the committee's meetings that the annual report is on.

    Their theme says so, an entry *Rapport* of the wheel names them, or there is only one.
    """
    committee = [one for one in meetings if one.row.type == "Udvalgsmøde" and not one.is_cancelled]
    named = {key(one.meeting) for one in book.wheel if one.type == "Rapport" and one.meeting}
    told = [one for one in committee if _REPORT.search(key(one.row.theme or "")) or key(one.row.number or "") in named]
    return told or (committee if len(committee) == 1 else [])


def wanted(row: Sourced) -> type[Book]:
    """Return the kind of workbook that a row names: a case where a committee meets, or the council may be asked."""
    if isinstance(row, YearMeeting):
        return CaseBook if row.type == "Udvalgsmøde" else MeetingBook
    return HearingBook if isinstance(row, HearingEntry) else CaseBook
