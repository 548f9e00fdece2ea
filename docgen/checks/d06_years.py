"""D06 · Et årstal kan ikke passe

Regel: En dato, der skal udfyldes, ligger højst 30 år fra i dag; kun en tidligere behandling må være ældre.
En dato i teksten ligger højst 60 år ude i fremtiden; ellers kommer der en advarsel.

Hvorfor: Et tal, der er slået forkert, gør 2022 til 2122, og papiret siger det, uden at nogen ser det.

Passes:
    Mødet er den 15. juni 2026.
    Planen gælder til den 31. december 2050.

Fails:
    Mødet er den 15. juni 2126.

Sådan retter du: Ret årstallet.
"""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.calendar_names import MONTHS
from docgen.danish.dates import dates_in
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book, Record

CODE = "D06"

_YEAR = late_pattern(
    rf"\b(?:i|år|året|foråret|sommeren|efteråret|vinteren|primo|medio|ultimo|{'|'.join(MONTHS)}) (?P<year>2[1-9]\d\d)\b"
    r"(?! (?:kr|kroner|borgere|personer|medlemmer|timer|stk|m)\b)",
    re.IGNORECASE,
)
_FIGURE = late_pattern(r"\d")
_FARTHEST_CELL, _FARTHEST_TEXT = 30, 60
_HOW = "Ret årstallet."


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for a date's cell with an impossible year, a warning for one in a text."""
    cells = set()
    for record in _records(context.book):
        for field in type(record).model_fields:
            date = getattr(record, field)
            if not isinstance(date, dt.date):
                continue
            place = record.place(field)
            cells.add((place.sheet, place.cell))
            if abs(date.year - context.today.year) > _FARTHEST_CELL:
                yield error(CODE, place, f"Året {date.year} kan ikke passe.", _HOW)
    for cell in written(context):
        if (cell.place.sheet, cell.place.cell) not in cells:
            for year in dict.fromkeys(year for line in lines_of(cell.text) for year in _years_in(line)):
                if year - context.today.year > _FARTHEST_TEXT:
                    yield warning(CODE, cell.place, f"Her står året {year}.", "Ret årstallet, hvis det er forkert.")


def _years_in(line: str) -> Iterator[int]:
    """Yield the years of a line's dates, and those that it names beside a season, a month or »år«."""
    if not _FIGURE.search(line):
        return
    yield from (date.year for _, _, date in dates_in(line) if date)
    yield from (int(match["year"]) for match in _YEAR.finditer(line))


def _records(book: Book) -> Iterator[Record]:
    """Yield the records whose dates are of our own day."""
    match book:
        case MeetingBook():
            yield book.meeting
            yield from book.follow_ups
        case HearingBook():
            yield book.hearing
        case CaseBook():
            yield book.case
            yield from book.next_steps
