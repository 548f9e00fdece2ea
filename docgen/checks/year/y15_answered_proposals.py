"""Y15 · Et forslag har ikke fået svar

Regel: Når dagsordenen til mødet er lavet, er hvert forslag til det valgt, udskudt eller afvist. Står der
intet møde, er det det første møde, som forslaget kom i tide til. Et afvist forslag har et svar.

Hvorfor: Egedals netværk har et dokument, hvor bud på dagsordenen noteres, og deltagerne beslutter. Den,
der foreslår noget, skal vide, hvad der skete.

Passes:
    Status: Afvist, Svar: Det hører til i udvalget.

Fails:
    Status: Nyt, og dagsordenen til mødet er sendt
    Status: Afvist, Svar er tom

Sådan retter du: Vælg, hvad der skal ske med forslaget, og skriv svaret.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

CODE = "Y15"

_DECIDED = ("Dagsorden", "Tillægsdagsorden", "Referat")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each proposal that is forgotten, or turned down without a word."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    meetings = {key(one.row.number): one for one in meetings_of(book) if one.row.number}
    for row in book.proposals:
        meeting = meetings.get(key(row.meeting)) if row.meeting else _next(book, row.received_on)
        if row.status == "Nyt" and meeting:
            is_made = bool(meeting.book and meeting.book.meeting.status in _DECIDED)
            if is_made or meeting.date <= context.today:
                message = f"Dagsordenen til møde nr. {meeting.row.number} er lavet, men forslaget er stadig nyt."
                yield warning(CODE, row.place("status"), message, "Vælg »Valgt«, »Udskudt« eller »Afvist«.")
        if row.status == "Afvist" and not row.answer:
            message = "Forslaget er afvist, uden at der er skrevet et svar."
            yield warning(CODE, row.place("answer"), message, "Skriv svaret til den, der foreslog det.")


def _next(book: YearBook, received_on: dt.date | None) -> PlannedMeeting | None:
    """Return the council's first meeting that a proposal came in time for: before its agenda was to be sent."""
    if received_on is None:
        return None
    days = dt.timedelta(days=book.body.proposal_days or book.body.agenda_days or 0)
    council = (one for one in meetings_of(book) if one.is_council and not one.is_cancelled)
    return next((one for one in council if received_on + days <= one.date), None)
