"""What the cells of a workbook say before anything is taken out of it: the open ones and the closed ones."""

from collections.abc import Iterator
from functools import cached_property

from docgen.danish.dates import Deadline
from docgen.danish.tokens import seen, tokens
from docgen.finding import Place
from docgen.late import dataclass, late_imports
from docgen.prose import Prose
from docgen.public.closed import ClosedText
from docgen.sheets.attachments import Attachment
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook, is_year
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.item_sections import ItemSection
from docgen.sheets.items import Item
from docgen.sheets.numbering import speaks_of_closed
from docgen.sheets.participants import Participant
from docgen.sheets.votes import Vote
from docgen.workbook.record import Book, Record

with late_imports():  # for the year alone
    from docgen.sheets.year import plan

PRINTED = ("number", "title", "type", "openness", "in_easy", "is_new")
"""What the public sees of a closed item."""

_UNPRINTED = ("limits", "rules", "composition", "budget", "decisions")
_SILENT = ("name", "title", "role", "organisation", "party", "initials", "email", "stands_in_for")
"""What the list of participants does not say of a person who has not said yes."""
_CHOICES = (
    *("type", "openness", "status", "item", "number", "size", "occasion", "treatment", "position", "included"),
    *("picture",),
)
"""Fields that hold a word of docgen's own lists, or the name of a file: they say nothing of themselves."""


@dataclass(frozen=True)
class RawCell:
    """One cell: its place, what it says, and its words as they are compared."""

    place: Place
    text: str

    @cached_property
    def plains(self) -> tuple[str, ...]:
        """The words, plain."""
        return tuple(token.plain for token in tokens(seen(self.text)))


def open_cells(book: Book) -> Iterator[RawCell]:
    """Yield every cell that a public paper may print: what is closed, and who has not said yes, left aside."""
    for record in _records(book):
        fields = [
            name for name in type(record).model_fields if name != "file" and name not in _closed_fields(book, record)
        ]
        yield from _written(record, fields)


def closed_texts(book: Book) -> Iterator[ClosedText]:
    """Yield what is closed: items, their annexes and follow-ups, guests who came for them alone, internal notes."""
    for record in _records(book):
        closed = _closed_fields(book, record)
        if isinstance(record, Participant):
            # The name is sought as a name; what a guest of a closed item is called tells what it is about.
            closed = ("title", "role", "organisation") if is_closed_guest(book, record) else ()
        for cell in _written(record, list(closed)):
            yield ClosedText(cell.text, cell.place)
        if isinstance(record, Item) and record.openness == "Lukket" and record.title:
            yield ClosedText(record.title, record.place("title"), is_title=True)


def is_closed_guest(book: Book, person: Participant) -> bool:
    """Tell whether a person was a guest at closed items alone."""
    if not isinstance(book, MeetingBook) or not person.guest_at:
        return False
    return all(speaks_of_closed(book, number) for number in person.guest_at)


def _closed_fields(book: Book, record: Record) -> tuple[str, ...]:
    """Return the fields of a record that a public paper does not print."""
    every = tuple(type(record).model_fields)
    is_closed = getattr(record, "openness", None) == "Lukket"
    if isinstance(record, Item):
        return tuple(name for name in every if name not in PRINTED) if is_closed else ()
    if isinstance(record, Attachment | FollowUp | ItemSection | Vote):
        return every if is_closed or _is_of_closed(book, record.item) else ()
    if isinstance(record, Participant):
        silent = () if record.may_be_named else _SILENT
        return every if is_closed_guest(book, record) else silent
    if is_year(book) and isinstance(record, plan.Proposal):
        return every if is_closed else ()
    return ("confidentiality_note",) if isinstance(record, Body) else ()


def _is_of_closed(book: Book, reference: str | None) -> bool:
    return isinstance(book, MeetingBook) and speaks_of_closed(book, reference)


def _records(book: Book) -> Iterator[Record]:
    for name in type(book).model_fields:
        value = getattr(book, name, None)
        if name in _UNPRINTED or value is None:
            continue
        for record in value if isinstance(value, tuple) else (value,):
            if isinstance(record, Record):
                yield record


def _written(record: Record, fields: list[str]) -> Iterator[RawCell]:
    for name in fields:
        value = getattr(record, name, None)
        if isinstance(value, Prose | Deadline | str) and str(value).strip() and name not in _CHOICES:
            text = value.words if isinstance(value, Deadline) else str(value)
            yield RawCell(record.place(name), text)
