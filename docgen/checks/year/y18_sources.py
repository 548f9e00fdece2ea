"""Y18 · Årsarket og et andet ark siger ikke det samme

Regel: Et ark, der er nævnt i Ark, findes, kan læses og er af den rigtige slags. Det, begge ark siger, er
det samme. Et Nr. i kolonnen Møde findes i arket Møder (»4/2026« er et møde i et andet år). Dato ligger i
året.

Hvorfor: Det, mødets eget ark siger, skal ikke skrives to gange. Gør man det alligevel, og retter kun det
ene sted, kommer der forkerte tal i årsrapporten.

Passes:
    Dato 10. februar 2026 i Møder og i mødets ark

Fails:
    Dato 10. februar 2026 i Møder og 11. februar 2026 i mødets ark

Sådan retter du: Ret det ene sted. Fundet står ved begge celler.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import clock, in_words
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.year.book import Sourced, YearBook
from docgen.sheets.year.counts import days_of_year
from docgen.sheets.year.named_workbooks import Source
from docgen.sheets.year.sources import wanted
from docgen.workbook.record import Record, Row

CODE = "Y18"

_QUARTER = dt.timedelta(days=91)
_OF_A_YEAR = late_pattern(r".+/((?:19|20)\d\d)")
_MEETING = {"type": "type", "date": "date", "start": "start", "end": "end", "venue": "venue"}
_HEARING = {
    "title": "title", "authority": "authority", "received_on": "received_on", "due_on": "due_on",
    "treatment": "treatment", "answered_on": "answered_on", "position": "position",
}  # fmt: skip
_CASE = {"date": "date", "case": "title", "involved": "involve_council"}


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each workbook that cannot be read, and at both cells where two workbooks disagree."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    for row, _ in book.sourced:
        if source := book.source_of(row):
            yield from _source(row, source)
    yield from _references(book)
    first, last = days_of_year(book.year)
    for meeting in book.meetings:
        takes_report = meeting.type == "Udvalgsmøde"  # the year's report comes in the next one's first quarter
        until = last + _QUARTER if last and takes_report else last
        if meeting.date and first and until and not first <= meeting.date <= until:
            message = f"{in_words(meeting.date)} er ikke i dette år."
            yield warning(CODE, meeting.place("date"), message, "Ret datoen, eller ret År.")


def _source(row: Sourced, source: Source) -> Iterator[Finding]:
    place = row.place("source")
    if source.book is None:
        yield error(CODE, place, source.fault, "Ret navnet, eller læg filen dér.")
        return
    if not isinstance(source.book, kind := wanted(row)):
        message = f"»{row.source}« er et ark af slagsen {source.book.title}, ikke {kind.title}."
        yield error(CODE, place, message, "Skriv det rigtige ark.")
        return
    if source.errors:
        first = source.errors[0]
        count = f"{len(source.errors)} fejl" if len(source.errors) > 1 else "en fejl"
        message = f"»{row.source}« har {count}: {first.line}"
        yield warning(CODE, place, message, "Ret den i det ark.")
    match source.book:
        case MeetingBook():
            yield from _disagreements(row, source.book.meeting, _MEETING, source)
        case HearingBook():
            yield from _disagreements(row, source.book.hearing, _HEARING, source)
        case CaseBook():
            yield from _disagreements(row, source.book.case, _CASE, source)


def _disagreements(row: Sourced, other: Record, fields: dict[str, str], source: Source) -> Iterator[Finding]:
    """Yield the finding twice: at the year's cell, and at the other workbook's with its file."""
    for mine, theirs in fields.items():
        here, there = getattr(row, mine, None), getattr(other, theirs, None)
        if here is None or there is None or _said(here) == _said(there):
            continue
        name = source.path.name
        message = f"Her står {_shown(here)}, i »{name}« står {_shown(there)}."
        yield warning(CODE, row.place(mine), message, "Ret det ene sted.")
        back = f"I »{name}« står {_shown(there)}, i årsarket står {_shown(here)}."
        yield warning(CODE, other.place(theirs), back, "Ret det ene sted.").in_file(str(source.path))


def _said(value: object) -> object:
    return key(value) if isinstance(value, str) else value


def _shown(value: object) -> str:
    match value:
        case bool():
            return "Ja" if value else "Nej"
        case str():
            return f"»{value}«"
    return clock(value) if hasattr(value, "hour") else in_words(value)  # a day or a time


def _references(book: YearBook) -> Iterator[Finding]:
    known = {key(row.number) for row in book.meetings if row.number}
    if not known or len(known) < len(book.meetings):
        return
    rows: tuple[Row, ...] = (
        *book.wheel, *book.proposals, *book.actions, *book.settlements, *book.expenses, *book.posted
    )  # fmt: skip
    for row in rows:
        number = getattr(row, "meeting", None)
        if not number or key(number) in known:
            continue
        of_a_year = _OF_A_YEAR.fullmatch(number)
        if not of_a_year or int(of_a_year[1]) == book.year.year:
            message = f"Der er intet møde nr. {number} i arket Møder."
            yield error(CODE, row.place("meeting"), message, "Ret nummeret.")
