"""Y02 · Et samarbejdsmøde hører ikke til et rådsmøde

Regel: Et samarbejdsmøde forbereder netop ét af organets egne møder (Forbereder er mødets Nr.), som ikke er
aflyst. Det ligger før mødet, måske tidligere samme dag, og efter det forrige.

Hvorfor: I Odense »lægges møderne altid op til et udsatterådsmøde«, og dér fastsættes dagsordenen.

Passes:
    Samarbejdsmøde 20. januar, Forbereder: 1, og møde 1 er den 3. februar

Fails:
    Samarbejdsmøde 20. januar, Forbereder er tom
    Samarbejdsmøde 20. februar, Forbereder: 1, og møde 1 er den 3. februar

Sådan retter du: Skriv rådsmødets Nr. i Forbereder, eller ret datoen.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

CODE = "Y02"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each samarbejdsmøde that prepares no meeting, or lies at the wrong time."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    meetings = meetings_of(book)
    council = [one for one in meetings if one.is_council and not one.is_cancelled]
    by_number = {key(one.row.number): one for one in meetings if one.row.number}
    undated = {key(one.number) for one in book.meetings if one.number and not one.date}
    taken: dict[str, PlannedMeeting] = {}
    for meeting in meetings:
        row = meeting.row
        if row.type != "Samarbejdsmøde" or meeting.is_cancelled or key(row.prepares or "") in undated:
            continue
        prepared = by_number.get(key(row.prepares or ""))
        if prepared is None or not prepared.is_council or prepared.is_cancelled:
            yield from _unpaired(meeting, prepared, context.today)
            continue
        first = taken.setdefault(key(prepared.row.number), meeting)
        if first is not meeting:
            message = f"Møde nr. {row.prepares} forberedes også den {in_words(first.date)}."
            yield warning(CODE, row.place("prepares"), message, "Skriv det møde, som dette lægger op til.")
        yield from _order(meeting, prepared, council)


def _unpaired(meeting: PlannedMeeting, prepared: PlannedMeeting | None, today: dt.date) -> Iterator[Finding]:
    number, place = meeting.row.prepares, meeting.row.place("prepares")
    if not number:
        yield warning(CODE, place, "Samarbejdsmødet forbereder ikke noget rådsmøde.", "Skriv rådsmødets Nr.")
    elif prepared is None:
        yield error(CODE, place, f"Der er intet møde nr. {number} i arket Møder.", "Ret nummeret.")
    elif not prepared.is_council:
        message = f"Møde nr. {number} er ikke et af organets egne møder."
        yield warning(CODE, place, message, "Skriv rådsmødets Nr.")
    elif meeting.date >= today:
        yield warning(CODE, place, f"Møde nr. {number} er aflyst.", "Skriv det møde, som dette lægger op til.")


def _order(meeting: PlannedMeeting, prepared: PlannedMeeting, council: list[PlannedMeeting]) -> Iterator[Finding]:
    place = meeting.row.place("date")
    is_before = meeting.date < prepared.date or (
        meeting.date == prepared.date and meeting.start and prepared.start and meeting.start < prepared.start
    )
    if not is_before:
        message = f"Samarbejdsmødet ligger ikke før det møde, det forbereder: {in_words(prepared.date)}."
        yield error(CODE, place, message, "Ret datoen, eller ret Forbereder.")
        return
    between = [one for one in council if meeting.date < one.date < prepared.date]
    if between:
        message = (
            f"Mellem samarbejdsmødet og møde nr. {prepared.row.number} ligger et andet: {in_words(between[0].date)}."
        )
        yield warning(CODE, place, message, "Flyt samarbejdsmødet, eller ret Forbereder.")
