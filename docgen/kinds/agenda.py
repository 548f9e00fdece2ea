"""The agenda: dagsorden, from the first draft to the one that is sent out."""

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import LABELS, MeetingPaper, meeting_paper, naming, places
from docgen.sheets.books import MeetingBook

AGENDA = Kind(
    name="agenda",
    title="Dagsorden",
    book=MeetingBook,
    applies=lambda book: book.meeting.status != "Referat",
    context=meeting_paper,
    context_type=MeetingPaper,
    naming=lambda book: naming(book, LABELS.get(book.meeting.status, "Dagsorden")),
    places=places,
    invites=True,
)
