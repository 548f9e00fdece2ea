"""Y01 · Der er for få møder i året

Regel: Der er mindst så mange møder i året, som organets vedtægt siger (»Mindst antal møder pr. år« i arket
Organ), og mindst så mange samarbejdsmøder, som er aftalt (»Samarbejdsmøder pr. år« i arket År). Ordinære
og ekstraordinære møder tæller med; aflyste møder og møder uden for året gør ikke.

Hvorfor: Ishøjs råd holder fire møder om året, Egedals netværk mindst tre, og i Odense mødes formandskabet
med forvaltningen fire gange årligt.

Passes:
    Mindst antal møder pr. år: 4, og fire ordinære møder

Fails:
    Mindst antal møder pr. år: 4, og fire ordinære møder, hvoraf ét er aflyst

Sådan retter du: Læg et møde mere ind i arket Møder, eller ret tallet, hvis vedtægten er ændret.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.numbers import quantity
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import is_of_year
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

CODE = "Y01"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where fewer meetings are planned or held than the rules say."""
    book = context.book
    if not isinstance(book, YearBook) or not book.meetings:
        return
    if not all(one.date or one.cancelled for one in book.meetings):
        return
    planned = [one for one in meetings_of(book) if not one.is_cancelled and is_of_year(book.year, one.date)]
    council = [one for one in planned if one.is_council]
    together = [one for one in planned if one.row.type == "Samarbejdsmøde"]
    if (least := book.body.min_meetings) and len(council) < least:
        message = f"{_said(council, 'møde')} i året; der skal være mindst {least}."
        yield warning(CODE, book.body.place("min_meetings"), message, "Læg et møde mere ind i arket Møder.")
    if (least := book.year.cooperation) and len(together) < least:
        message = f"{_said(together, 'samarbejdsmøde')} i året; der skal være mindst {least}."
        yield warning(CODE, book.year.place("cooperation"), message, "Læg et samarbejdsmøde mere ind i arket Møder.")


def _said(meetings: list[PlannedMeeting], noun: str) -> str:
    many = f"{noun}r"
    return f"Der er {quantity(len(meetings), noun, many) if meetings else 'ingen ' + many}"
