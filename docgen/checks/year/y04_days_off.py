"""Y04 · Et møde eller en frist falder på en lukkedag

Regel: Et møde ligger på en hverdag. Falder en beregnet frist (udkast, dagsorden, referat, opslag) på en
lørdag, søndag, helligdag eller en dag, rådhuset har lukket, flyttes den til hverdagen før, og det bliver
sagt. Begynder et af organets egne møder før kl. 16, bliver det nævnt.

Hvorfor: Medlemmerne af et udsatteråd fik dagsordenen for sent, fordi den blev sendt lige før store
bededag. I Ishøj holdes møderne så vidt muligt efter arbejdstid.

Passes:
    Ordinært møde tirsdag den 9. februar 2027 kl. 16.30

Fails:
    Ordinært møde torsdag den 6. maj 2027 (Kristi himmelfartsdag)

Sådan retter du: Vælg en anden dag. De flyttede frister står i mødeplanen.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import clock, in_full, in_words
from docgen.danish.holidays import day_off
from docgen.finding import Finding, note, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.deadlines import steps_of
from docgen.sheets.year.sources import meetings_of

CODE = "Y04"

_AFTER_WORK = dt.time(16)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for a meeting on a day off, and a note for each deadline that is moved from one."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    for meeting in meetings_of(book):
        if meeting.is_cancelled:
            continue
        if why := day_off(meeting.date):
            message = f"Mødet er sat til {in_full(meeting.date)}, og det er {why.name}."
            yield warning(CODE, meeting.row.place("date"), message, "Vælg en anden dag.")
        number = meeting.row.number or in_words(meeting.date)
        if meeting.is_council and meeting.start and meeting.start < _AFTER_WORK:
            message = f"Møde nr. {number} begynder kl. {clock(meeting.start)}, før de fleste har fri."
            yield note(CODE, meeting.row.place("start"), message)
        for step in steps_of(book, meeting):
            if why := step.why:
                message = (
                    f"Møde nr. {number}: »{step.name}« falder på {why.name} ({in_words(step.planned)}) og er flyttet "
                    f"til {in_full(step.day)}."
                )
                yield note(CODE, meeting.row.place("date"), message)
