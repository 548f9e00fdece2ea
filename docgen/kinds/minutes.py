"""The minutes: referat, the agenda and what the meeting added."""

from pathlib import Path

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import MeetingPaper, meeting_paper, naming, places
from docgen.sheets.books import MeetingBook

LABEL = "Referat"


def minutes(book: MeetingBook, folder: Path) -> MeetingPaper:
    """Return the names of the minutes' template."""
    del folder
    return meeting_paper(book, LABEL)


MINUTES = Kind(
    name="minutes",
    title=LABEL,
    book=MeetingBook,
    applies=lambda book: book.meeting.status == "Referat",
    context=minutes,
    context_type=MeetingPaper,
    naming=lambda book: naming(book, LABEL),
    places=places,
    bundles=True,
)
