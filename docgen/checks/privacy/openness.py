"""Which texts the public will see, and which it must not."""

from collections.abc import Iterator

from docgen.checks.cell_lines import written
from docgen.checks.context import CheckContext
from docgen.danish.words import key
from docgen.finding import Place
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.item_sections import ItemSection
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.sheets.votes import Vote
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book, Record

# The body's own contact, the list of names, and sheets that are not printed.
_OTHER_SHEETS = frozenset(
    map(key, ("Organ", "Deltagere", "Budget", "Grænser", "Offentliggørelse", "Regler", "Sammensætning"))
)

CLOSED_FIELDS = ("background", "recommendation", "discussion", "decision", "dissent")
"""The fields of an item that a closed item keeps to itself; its title is printed."""


def open_texts(context: CheckContext) -> Iterator[CellText]:
    """Yield the texts of open papers: not closed items, nor anything of a closed case or answer."""
    book = context.book
    if isinstance(book, HearingBook) and book.hearing.openness != "Åben":
        return
    if isinstance(book, CaseBook) and book.case.openness != "Åben":
        return
    items = book.items if isinstance(book, MeetingBook) else ()
    closed = {place_key(place) for item in items if item.openness != "Åben" for place in _places(item)}
    closed |= {place_key(place) for row in rows_of_closed_items(book) for place in _places(row)}
    for cell in written(context):
        if key(cell.place.sheet or "") not in _OTHER_SHEETS and place_key(cell.place) not in closed:
            yield cell


def closed_numbers(book: Book) -> frozenset[str]:
    """Return the numbers of a meeting's closed items."""
    if not isinstance(book, MeetingBook):
        return frozenset()
    numbered = zip(book.items, item_numbers(book), strict=True)
    return frozenset(bare_number(number) for item, number in numbered if number and item.openness != "Åben")


def has_closed_parts(book: Book) -> bool:
    """Tell whether anything in a workbook is closed: an item, an annex, or the whole case or answer."""
    rows: list[object] = [*getattr(book, "items", ()), *getattr(book, "attachments", ())]
    rows += [getattr(book, name, None) for name in ("case", "hearing")]
    return any(getattr(row, "openness", "Åben") not in (None, "Åben") for row in rows)


def rows_of_closed_items(book: Book) -> tuple[ItemSection | Vote, ...]:
    """Return the sections and votes that belong to a closed item."""
    if not isinstance(book, MeetingBook):
        return ()
    closed = closed_numbers(book)
    rows: tuple[ItemSection | Vote, ...] = (*book.sections, *book.votes)
    return tuple(row for row in rows if bare_number(row.item or "") in closed)


def place_key(place: Place) -> tuple[str | None, str | None]:
    """Return what tells two places apart: the sheet and the cell."""
    return place.sheet, place.cell


def _places(record: Record) -> Iterator[Place]:
    return (record.place(field) for field in type(record).model_fields)
