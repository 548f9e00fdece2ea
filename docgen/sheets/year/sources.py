"""The workbooks that a year's rows name in *Ark*: each read once, and what the year knows by them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PureWindowsPath

from docgen.danish.words import plain
from docgen.errors import FileError
from docgen.finding import Finding, Level
from docgen.sheets.books import BOOKS, CaseBook, HearingBook, MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.participants import Participant
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import HearingEntry, Involvement
from docgen.sheets.year.plan import COUNCIL, YearMeeting
from docgen.workbook.read import read
from docgen.workbook.record import Book

Sourced = YearMeeting | HearingEntry | Involvement
"""A row that may name a workbook of its own."""

CAME = ("Deltog", "Suppleant")


@dataclass(frozen=True)
class Source:
    """A workbook that a row names: what it says, or in Danish why it cannot be read."""

    path: Path
    book: Book | None
    fault: str = ""
    errors: tuple[Finding, ...] = ()


def path_of(row: Sourced, folder: Path) -> Path | None:
    """Return where the row's workbook lies, seen from the folder of the year's; None where the row names none."""
    name = plain(row.source or "").strip("\"'»«“”„").strip().replace("\\", "/")
    return folder / name if name else None


def source_of(row: Sourced, folder: Path) -> Source | None:
    """Return the workbook that a row names, read once as long as it is not changed; None where it names none."""
    path = path_of(row, folder)
    if path is None:
        return None
    if PureWindowsPath(row.source or "").drive or Path(row.source or "").is_absolute() or "://" in (row.source or ""):
        return Source(path, None, f"»{row.source}« skal skrives, som filen ses fra dette ark.")
    try:
        state = path.stat()
    except (OSError, ValueError):
        return Source(path, None, f"»{row.source}« findes ikke.")
    return _read(path, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=512)
def _read(path: Path, _changed: int, _size: int) -> Source:
    try:
        reading = read(path, BOOKS)
    except FileError as stop:
        return Source(path, None, f"»{path.name}«: {stop.message}")
    errors = tuple(one.in_file(str(path)) for one in reading.findings if one.level is Level.ERROR)
    return Source(path, reading.book, errors=errors)


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


def meetings_of(book: YearBook, folder: Path) -> tuple[PlannedMeeting, ...]:
    """Return the year's meetings by day; a row whose day cannot be read is left out."""
    found = []
    for row in book.meetings:
        if row.date is None:
            continue
        source = source_of(row, folder)
        linked = source.book if source else None
        found.append(PlannedMeeting(row, linked if isinstance(linked, MeetingBook) else None))
    return tuple(sorted(found, key=lambda one: (one.date, one.row.number or "")))


def hearings_of(book: YearBook, folder: Path) -> tuple[HearingEntry, ...]:
    """Return the year's hearings, each with what its own workbook says where its row says nothing."""
    return tuple(_completed(row, folder) for row in book.hearings)


def _completed(row: HearingEntry, folder: Path) -> HearingEntry:
    source = source_of(row, folder)
    if source is None or not isinstance(source.book, HearingBook) or source.book.hearing is None:
        return row
    said = source.book.hearing
    names = ("received_on", "due_on", "treatment", "answered_on", "position")
    missing = {name: getattr(said, name) for name in names if getattr(row, name) is None}
    return row.model_copy(update=missing)


def sources_of(book: YearBook, folder: Path) -> Iterator[tuple[Sourced, Source]]:
    """Yield each row that names a workbook, with the workbook."""
    rows: tuple[Sourced, ...] = (*book.meetings, *book.hearings, *book.involvements)
    for row in rows:
        if source := source_of(row, folder):
            yield row, source


WANTED: dict[str, type[Book]] = {"Møder": MeetingBook, "Høringer": HearingBook, "Inddragelse": CaseBook}
"""The kind of workbook that each sheet's rows name."""
