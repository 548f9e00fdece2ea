"""Which texts the public will see, and which it must not."""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.lines import written
from docgen.danish.words import key
from docgen.finding import Place
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book

# The body's own contact, the list of names, and sheets that are not printed.
_OTHER_SHEETS = frozenset(key(name) for name in ("Organ", "Deltagere", "Budget", "Grænser", "Regler", "Sammensætning"))

CLOSED_FIELDS = ("background", "recommendation", "discussion", "decision")
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
    for cell in written(context):
        if key(cell.place.sheet or "") not in _OTHER_SHEETS and place_key(cell.place) not in closed:
            yield cell


def closed_numbers(book: Book) -> frozenset[str]:
    """Return the numbers of a meeting's closed items."""
    if not isinstance(book, MeetingBook):
        return frozenset()
    numbered = zip(book.items, item_numbers(book), strict=True)
    return frozenset(bare_number(number) for item, number in numbered if item.openness != "Åben")


def place_key(place: Place) -> tuple[str | None, str | None]:
    """Return what tells two places apart: the sheet and the cell."""
    return place.sheet, place.cell


def _places(item: Item) -> Iterator[Place]:
    return (item.place(field) for field in Item.model_fields)
