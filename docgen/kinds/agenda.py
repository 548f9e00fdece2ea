"""The agenda: dagsorden, from the first draft to the one that is sent out."""

from pathlib import Path

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import MeetingPaper, meeting_paper, naming, places
from docgen.sheets.books import MeetingBook

LABELS = {"Udkast": "Udkast til dagsorden", "Tillægsdagsorden": "Tillægsdagsorden"}


def label_of(book: MeetingBook) -> str:
    """Return what the agenda is called; one that is made after the meeting is the final one."""
    return LABELS.get(book.meeting.status, "Dagsorden")


def agenda(book: MeetingBook, folder: Path) -> MeetingPaper:
    """Return the names of the agenda's template."""
    del folder
    return meeting_paper(book, label_of(book))


AGENDA = Kind(
    name="agenda",
    title="Dagsorden",
    book=MeetingBook,
    applies=lambda book: book.meeting.status != "Referat",
    context=agenda,
    context_type=MeetingPaper,
    naming=lambda book: naming(book, label_of(book)),
    places=places,
    invites=True,
)
