"""The minutes: referat, the agenda and what the meeting added."""

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import MeetingPaper, meeting_paper, naming, places
from docgen.sheets.books import MeetingBook

MINUTES = Kind(
    name="minutes",
    title="Referat",
    book=MeetingBook,
    applies=lambda book: book.meeting.status == "Referat",
    context=meeting_paper,
    context_type=MeetingPaper,
    naming=lambda book: naming(book, "Referat"),
    places=places,
)
