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

from docgen.checks.easy_limits import LIMITS
from docgen.checks.easy_texts import TEXT, cells_of, told_items
from docgen.checks.matter import Matter
from docgen.finding import Finding
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item

CODE = "L21"

LINES_PER_PAGE = 40
"""Lines of 14 points with some air between them on A4, with narrow margins."""

_CHARACTERS = 55
_LINES_AROUND_AN_ITEM = 3
_LINES_AROUND_THE_PAGE = 14
"""Label, title, the box with when and where, next meeting, contact."""


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding at the longest item where the easy minutes have too many pages."""
    book = matter.book
    told = told_items(book)
    if not told or not isinstance(book, MeetingBook):
        return
    pages = estimated_pages(book)
    if level := LIMITS[CODE].level(pages):
        longest = max(told, key=_lines_of)
        message = f"Det lette referat bliver på omkring {pages} sider. Højst 2 er let at hænge op."
        remedy = f"»{longest.easy_title or longest.title}« er længst. Kort det ned, eller vælg Nej i »Let med«."
        yield Finding(CODE, level, longest.place(TEXT), message, remedy)


def estimated_pages(book: MeetingBook) -> int:
    """Return how many pages of A4 the easy minutes will be, about."""
    items = sum(_lines_of(item) for item in told_items(book))
    actions = sum(_wrapped(action.what or "") for action in book.follow_ups if action.status == "Åben")
    words = sum(_wrapped(f"{row.word}: {row.meaning}") for row in book.glossary)
    return max(1, round((_LINES_AROUND_THE_PAGE + items + actions + words) / LINES_PER_PAGE))


def _lines_of(item: Item) -> int:
    return _LINES_AROUND_AN_ITEM + sum(_wrapped(line) for cell in cells_of(item) for line in cell.lines)


def _wrapped(line: str) -> int:
    return max(1, math.ceil(len(line) / _CHARACTERS))
