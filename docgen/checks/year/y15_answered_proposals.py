"""Y15 · Et forslag har ikke fået svar

Regel: Når dagsordenen til mødet er lavet, er hvert forslag til det valgt, udskudt eller afvist. Et afvist
forslag har et svar.

Hvorfor: Egedals netværk har et dokument, hvor bud på dagsordenen noteres, og deltagerne beslutter. Den,
der foreslår noget, skal vide, hvad der skete.

Passes:
    Status: Afvist, Svar: Det hører til i udvalget.

Fails:
    Status: Nyt, og dagsordenen til mødet er sendt
    Status: Afvist, Svar er tom

Sådan retter du: Vælg, hvad der skal ske med forslaget, og skriv svaret.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import meetings_of

CODE = "Y15"

_DECIDED = ("Dagsorden", "Tillægsdagsorden", "Referat")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each proposal that is forgotten, or turned down without a word."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    meetings = {key(one.row.number): one for one in meetings_of(book) if one.row.number}
    for row in book.proposals:
        meeting = meetings.get(key(row.meeting or ""))
        if row.status == "Nyt" and meeting:
            is_made = bool(meeting.book and meeting.book.meeting.status in _DECIDED)
            if is_made or meeting.date <= context.today:
                message = f"Dagsordenen til møde nr. {row.meeting} er lavet, men forslaget er stadig nyt."
                yield warning(CODE, row.place("status"), message, "Vælg »Valgt«, »Udskudt« eller »Afvist«.")
        if row.status == "Afvist" and not row.answer:
            message = "Forslaget er afvist, uden at der er skrevet et svar."
            yield warning(CODE, row.place("answer"), message, "Skriv svaret til den, der foreslog det.")
