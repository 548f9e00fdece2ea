"""The minutes: referat, the agenda and what the meeting added."""

from pathlib import Path

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import CAME, MeetingPaper, meeting_paper, naming, places
from docgen.kinds.views import Group, gathered, groups_of
from docgen.sheets.books import MeetingBook

LABEL = "Referat"

UNNOTED = "Fremmøde ikke noteret"
"""The group of those who were invited, and of whom nobody has written whether they came."""


def minutes(book: MeetingBook, folder: Path) -> MeetingPaper:
    """Return the names of the minutes' template: nobody is said to have come who is only invited."""
    del folder
    paper = meeting_paper(book, LABEL)
    came = groups_of(tuple(person for person in book.participants if person.status in CAME))
    invited = gathered(tuple(person for person in book.participants if person.status == "Inviteret"))
    unnoted = (Group(name=UNNOTED, people=invited),) if invited else ()
    return paper.model_copy(update={"groups": (*came, *unnoted)})


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
