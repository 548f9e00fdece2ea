"""The notice that a meeting is cancelled, or moved to another day."""

import datetime as dt
from pathlib import Path

from docgen.danish.dates import in_full
from docgen.kinds.kind import Kind, Naming, Paper, PaperView
from docgen.kinds.meeting_paper import CANCELLED, naming, places
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.details import Detail
from docgen.sheets.meeting import Meeting
from docgen.workbook.model import Field


class Notice(PaperView):
    """A notice about one meeting."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    is_cancelled: bool = Field(title="Er mødet aflyst?", examples=["Nej"])
    planned_on: dt.date = Field(title="Dagen, mødet først var sat til", examples=["10-06-2026"])
    details: tuple[Detail, ...] = Field(title="Oplysninger i papirets hoved")


def notice(book: MeetingBook, folder: Path) -> Notice:
    """Return the names of the notice's template."""
    del folder
    meeting = book.meeting
    planned = meeting.moved_from or meeting.date
    is_cancelled = meeting.status == CANCELLED
    what = "aflyst" if is_cancelled else f"flyttet til {in_full(meeting.date)}"
    day = meeting.date if is_cancelled else planned
    return Notice(
        paper=Paper(title=f"Mødet i {book.body.short_name} {in_full(day)} er {what}", label=label_of(book)),
        body=book.body,
        meeting=meeting,
        is_cancelled=is_cancelled,
        planned_on=planned,
        details=book.details,
    )


def label_of(book: MeetingBook) -> str:
    """Return what the notice is called."""
    return "Aflysning" if book.meeting.status == CANCELLED else "Flytning"


def applies(book: MeetingBook) -> bool:
    """Tell whether there is something to give notice of: a meeting that was held is no news."""
    status, moved = book.meeting.status, book.meeting.moved_from
    return status == CANCELLED or (status != "Referat" and moved is not None and moved != book.meeting.date)


def _naming(book: MeetingBook) -> Naming:
    return naming(book, label_of(book))


NOTICE = Kind(
    name="notice",
    title="Meddelelse",
    book=MeetingBook,
    applies=applies,
    context=notice,
    context_type=Notice,
    naming=_naming,
    places=places,
    invites=True,
)
