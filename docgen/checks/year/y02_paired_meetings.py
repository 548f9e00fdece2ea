"""Y02 · Et samarbejdsmøde hører ikke til et rådsmøde

Regel: Et samarbejdsmøde forbereder netop ét af organets egne møder (Forbereder er mødets Nr.). Det ligger
før mødet og efter det forrige.

Hvorfor: I Odense »lægges møderne altid op til et udsatterådsmøde«, og dér fastsættes dagsordenen.

Passes:
    Samarbejdsmøde 20. januar, Forbereder: 1, og møde 1 er den 3. februar

Fails:
    Samarbejdsmøde 20. januar, Forbereder er tom
    Samarbejdsmøde 20. februar, Forbereder: 1, og møde 1 er den 3. februar

Sådan retter du: Skriv rådsmødets Nr. i Forbereder, eller ret datoen.
"""

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
    taken: dict[str, PlannedMeeting] = {}
    for meeting in meetings:
        row = meeting.row
        if row.type != "Samarbejdsmøde" or meeting.is_cancelled:
            continue
        if not row.prepares:
            yield warning(
                CODE, row.place("prepares"), "Samarbejdsmødet forbereder ikke noget rådsmøde.", "Skriv rådsmødets Nr."
            )
            continue
        prepared = by_number.get(key(row.prepares))
        if prepared is None:
            yield error(
                CODE, row.place("prepares"), f"Der er intet møde nr. {row.prepares} i arket Møder.", "Ret nummeret."
            )
            continue
        if not prepared.is_council:
            message = f"Møde nr. {row.prepares} er ikke et af organets egne møder."
            yield warning(CODE, row.place("prepares"), message, "Skriv rådsmødets Nr.")
            continue
        first = taken.setdefault(key(row.prepares), meeting)
        if first is not meeting:
            message = f"Møde nr. {row.prepares} forberedes også den {in_words(first.date)}."
            yield warning(CODE, row.place("prepares"), message, "Skriv det møde, som dette lægger op til.")
        yield from _order(meeting, prepared, council)


def _order(meeting: PlannedMeeting, prepared: PlannedMeeting, council: list[PlannedMeeting]) -> Iterator[Finding]:
    place = meeting.row.place("date")
    if meeting.date >= prepared.date:
        message = f"Samarbejdsmødet ligger ikke før det møde, det forbereder: {in_words(prepared.date)}."
        yield error(CODE, place, message, "Ret datoen, eller ret Forbereder.")
        return
    between = [one for one in council if meeting.date < one.date < prepared.date]
    if between:
        message = (
            f"Mellem samarbejdsmødet og møde nr. {prepared.row.number} ligger et andet: {in_words(between[0].date)}."
        )
        yield warning(CODE, place, message, "Flyt samarbejdsmødet, eller ret Forbereder.")
