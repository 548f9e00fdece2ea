"""L21 · Det lette referat er for langt

Regel: Det lette referat fylder højst 2 sider. Bliver det 3 eller 4 sider, kommer der en advarsel; bliver
det over 4, er det en fejl. Siderne er skønnet ud fra linjerne, for det færdige papir findes ikke endnu.

Hvorfor: Et opslag med mange sider bliver ikke læst. Hellere fem punkter, der betyder noget.

Passes:
    fem punkter med seks korte linjer

Fails:
    femten punkter med ti linjer

Sådan retter du: Vælg Nej i »Let med« ved det punkt, der betyder mindst for læserne.
"""

import math
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import AGREEMENT, TEXT, cells_of, easy_items, easy_texts, open_steps, step_cell
from docgen.checks.easy.limits import limit_of
from docgen.finding import Finding
from docgen.sheets.books import MeetingBook
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
_COUNTED = 12
"""The heading and the sentences of the year's figures."""


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding at the longest item where the easy minutes have too many pages."""
    book = context.book
    yield from _report(book)
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


def _report(book: Book) -> Iterator[Finding]:
    """Yield a finding at the longest text of a year's easy report where that has too many pages."""
    cells = tuple(easy_texts(book))
    lines = {cell: _HEADING + max(_PICTURE, sum(map(_wrapped, cell.lines))) for cell in cells}
    pages = math.ceil((_LABEL_AND_TITLE + _COUNTED + sum(lines.values()) + _CONTACT) / LINES_PER_PAGE)
    limit = limit_of(book, CODE)
    if cells and (level := limit.level(pages)):
        longest = max(cells, key=lambda cell: lines[cell])
        message = f"Den lette årsrapport bliver på omkring {pages} sider. Højst {limit.most} er let at hænge op."
        yield Finding(CODE, level, longest.place, message, "Teksten her er længst. Kort den ned.")


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
    return max(5, _BOX + math.ceil(len(named) / _NAMES))


def _lines_of(item: Item) -> float:
    """Return the lines of an item with its heading; a picture and a question in two lines need their height."""
    lines = {cell.field: sum(map(_wrapped, cell.lines)) for cell in cells_of(item)}
    text = max(lines.get(TEXT, 0), _PICTURE if item.picture else 1)
    agreed = max(lines[AGREEMENT], _QUESTION) if AGREEMENT in lines else 0
    return _HEADING + text + agreed


def _wrapped(line: str) -> int:
    return max(1, math.ceil(len(line) / _CHARACTERS))
