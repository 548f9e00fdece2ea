"""Y06 · Ingen ved, om rådet blev hørt

Regel: Et halvt år efter et høringssvar står der i Udfald, om det blev fulgt. Et svar uden bemærkninger er der
ikke noget at følge i.

Hvorfor: Norske råd savner tilbagemelding, og udtalelserne »drukner« (Frogn). I Odense har formanden peget
på det samme. Uden udfald kan årsrapporten ikke sige, om det nyttede.

Passes:
    Svaret den 1. februar, Udfald: Delvist

Fails:
    Svaret den 1. februar, Udfald er tom den 10. september

Sådan retter du: Spørg forvaltningen, hvad der skete, og vælg Fulgt, Delvist eller Ikke fulgt.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import hearings_of

CODE = "Y06"

_HALF_A_YEAR = dt.timedelta(days=183)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each answer whose outcome is unknown after half a year."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    for said, row in zip(hearings_of(book), book.hearings, strict=True):
        answered = said.answered_on
        if said.position == "Ingen bemærkninger":
            continue
        if answered and answered + _HALF_A_YEAR < context.today and said.outcome in (None, "Ukendt"):
            message = f"Svaret blev sendt den {in_words(answered)}, og ingen har skrevet, hvad der kom ud af det."
            yield warning(CODE, row.place("outcome"), message, "Spørg forvaltningen, og vælg et udfald.")
