"""L21 · Et let papir er for langt

Regel: Et let referat, en let dagsorden, et let høringssvar og en let årsrapport fylder højst 2 sider. Bliver
papiret 3 eller 4 sider, kommer der en advarsel; bliver det over 4, er det en fejl. Siderne er skønnet ud fra
linjerne, som hvert papir sætter dem, for det færdige papir findes ikke endnu.

Hvorfor: Et opslag med mange sider bliver ikke læst. Hellere fem punkter, der betyder noget.

Passes:
    fem punkter med seks korte linjer

Fails:
    femten punkter med ti linjer

Sådan retter du: Vælg Nej i »Let med« ved det punkt, der betyder mindst for læserne. I et høringssvar og en
årsrapport kortes den længste tekst ned.
"""

import math
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import (
    AGREEMENT,
    TEXT,
    TITLE,
    EasyCell,
    cells_of,
    easy_items,
    easy_paper,
    easy_texts,
    open_steps,
    step_cell,
)
from docgen.checks.easy.limits import limit_of
from docgen.finding import Finding
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.hearing import Advice, Hearing, Remark
from docgen.sheets.items import Item
from docgen.workbook.record import Book

CODE = "L21"

LINES_PER_PAGE = 43
"""Lines of 14 points on A4, as the template easy_minutes sets them."""

# What stands around the lines, each counted in lines of the page.
_CHARACTERS = 55
_LABEL_AND_TITLE = 3.5
_HEADING = 2.2
_PICTURE, _QUESTION = 4, 2
"""So high is a picture below its question, and a question that is broken in two."""
_BOX, _NAMES = 2, 36
"""The box: its least lines, and the characters of a line of names in its right half."""
_CONTACT = 7
"""The heading, when the next meeting is or who has got the answer, and whom to ask."""
_COUNTED = 12
"""The heading and the sentences of the year's figures."""
_LABEL, _GAP = 17, 0.5
"""The characters of a line in the narrow column beside a text, and the space after a text without a heading over it."""
_BOX_AT_LEAST = 5
"""The box of when and where."""


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding at the longest item where the easy minutes have too many pages."""
    book = context.book
    yield from _other(book)
    items = easy_items(book)
    if not items or not isinstance(book, MeetingBook):
        return
    pages = estimated_pages(book)
    limit = limit_of(book, CODE)
    if level := limit.level(pages):
        longest = max(items, key=_lines_of)
        message = f"Det lette referat bliver på omkring {pages} sider. Højst {limit.most} er let at hænge op."
        remedy = f"»{longest.easy_title or longest.title}« er længst. Kort det ned, eller vælg Nej i »Let med«."
        yield Finding(CODE, level, longest.place(TEXT), message, remedy)


def _other(book: Book) -> Iterator[Finding]:
    """Yield a finding at the longest text where an easy agenda, hearing answer or report has too many pages."""
    lines = {cell: _lines_of_text(cell) for cell in easy_texts(book)}
    pages = _pages_of(book, sum(lines.values()))
    limit = limit_of(book, CODE)
    if lines and (level := limit.level(pages)):
        longest = max(lines, key=lambda cell: lines[cell])
        message = f"{easy_paper(book)} bliver på omkring {pages} sider. Højst {limit.most} er let at hænge op."
        yield Finding(CODE, level, longest.place, message, "Teksten her er længst. Kort den ned.")


def other_pages(book: Book) -> int:
    """Return how many pages of A4 an easy agenda, hearing answer or report will be, about."""
    return _pages_of(book, sum(map(_lines_of_text, easy_texts(book))))


def _pages_of(book: Book, lines: float) -> int:
    around = float(_COUNTED)
    if isinstance(book, MeetingBook):
        around = _BOX_AT_LEAST + _HEADING + sum(_wrapped(row.meaning or "") for row in book.glossary)
        around += _HEADING * bool(book.glossary)
    elif isinstance(book, HearingBook):
        around = _HEADING * (any(row.easy for row in book.remarks) + any(row.easy for row in book.advice))
    return math.ceil((_LABEL_AND_TITLE + around + lines + _CONTACT) / LINES_PER_PAGE)


def _lines_of_text(cell: EasyCell) -> float:
    """Return the lines of a text with what stands beside and over it in its paper."""
    record, text = cell.record, sum(map(_wrapped, cell.lines))
    if isinstance(record, Item):
        label = math.ceil(len(record.easy_title or record.title or "") / _LABEL) + _PICTURE * bool(record.picture)
        return 0 if cell.field == TITLE else max(text, label) + _GAP
    if isinstance(record, Remark):
        return max(text, math.ceil(len(record.subject or "") / _LABEL)) + _GAP
    if isinstance(record, Hearing | Advice):
        return 0 if cell.field == TITLE else text + _GAP
    return _HEADING + max(_PICTURE, text)


def estimated_pages(book: MeetingBook) -> int:
    """Return how many pages of A4 the easy minutes will be, about."""
    lines = _LABEL_AND_TITLE + _lines_of_box(book) + sum(map(_lines_of, easy_items(book))) + _CONTACT
    steps = open_steps(book)
    lines += sum(_wrapped(step_cell(action).text) + (1 if action.due else 0) for action in steps)
    lines += sum(_wrapped(row.meaning or "") for row in book.glossary)
    lines += _HEADING * (bool(steps) + bool(book.glossary))
    return math.ceil(lines / LINES_PER_PAGE)


def _lines_of_box(book: MeetingBook) -> int:
    named = ", ".join(person.name or "" for person in book.participants if person.may_be_named)
    return max(_BOX_AT_LEAST, _BOX + math.ceil(len(named) / _NAMES))


def _lines_of(item: Item) -> float:
    """Return the lines of an item with its heading; a picture and a question in two lines need their height."""
    lines = {cell.field: sum(map(_wrapped, cell.lines)) for cell in cells_of(item)}
    text = max(lines.get(TEXT, 0), _PICTURE if item.picture else 1)
    agreed = max(lines[AGREEMENT], _QUESTION) if AGREEMENT in lines else 0
    return _HEADING + text + agreed


def _wrapped(line: str) -> int:
    return max(1, math.ceil(len(line) / _CHARACTERS))
