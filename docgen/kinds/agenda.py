"""The agenda: dagsorden, from the first draft to the one that is sent out."""

from pathlib import Path

from docgen.kinds.kind import Kind
from docgen.kinds.meeting_paper import CANCELLED, MeetingPaper, meeting_paper, naming, places
from docgen.sheets.books import MeetingBook

SUPPLEMENT, MINUTES = "Tillægsdagsorden", "Referat"
LABELS = {"Udkast": "Udkast til dagsorden", SUPPLEMENT: SUPPLEMENT}


def label_of(book: MeetingBook) -> str:
    """Return what the agenda is called; one that is made after the meeting is the final one."""
    return LABELS.get(book.meeting.status, "Dagsorden")


def agenda(book: MeetingBook, folder: Path) -> MeetingPaper:
    """Return the names of the agenda's template.

    A supplement has the new items only, where any are marked as new. What a meeting's rows without a number in *Punkt*
    say is what was agreed earlier.
    """
    del folder
    book_before = before_meeting(book)
    paper = meeting_paper(book_before, label_of(book))
    if book.meeting.status != MINUTES:
        # In minutes, a row without an item may be agreed at this very meeting.
        paper = paper.model_copy(update={"since_last": tuple(row for row in book_before.follow_ups if not row.item)})
    if book.meeting.status != SUPPLEMENT or not any(item.is_new for item in book.items):
        return paper
    items = tuple(one for one, item in zip(paper.items, book.items, strict=True) if item.is_new)
    own = {annex.label for item in items for annex in item.annexes}
    annexes = tuple(annex for annex in paper.annexes if annex.label in own)
    return paper.model_copy(update={"items": items, "annexes": annexes, "is_supplement": True, "since_last": ()})


def before_meeting(book: MeetingBook) -> MeetingBook:
    """Return what was known before the meeting, where the workbook has become minutes: who was called, not who came."""
    if book.meeting.status != MINUTES:
        return book
    cleared = dict.fromkeys(("since", "until", "not_there_at", "disqualified_at"))
    called = tuple(
        person if person.status == "Gæst" else person.model_copy(update=cleared | {"status": "Inviteret"})
        for person in book.participants
        if person.status != "Suppleant"
    )
    meeting = book.meeting.model_copy(update=dict.fromkeys(("closed_at", "sent_on", "approved_on")))
    return book.model_copy(update={"participants": called, "meeting": meeting})


AGENDA = Kind(
    name="agenda",
    title="Dagsorden",
    book=MeetingBook,
    applies=lambda book: book.meeting.status not in (MINUTES, CANCELLED),
    context=agenda,
    context_type=MeetingPaper,
    naming=lambda book: naming(book, label_of(book)),
    places=places,
    bundles=True,
    invites=True,
)
