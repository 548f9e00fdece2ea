"""Y17 · Det er ikke besvaret, om rådet skal inddrages

Regel: Har en sag betydning for det sociale område, er det besvaret, om rådet inddrages. Er svaret Nej, er
der en begrundelse.

Hvorfor: I Odense er det »et fast punkt i selve indstillingspapiret« til koncernledelsesmøder, om
Udsatterådet skal inddrages.

Passes:
    Betydning: Ja, Inddrages: Ja, Form: Tidlig
    Betydning: Nej, Inddrages: Nej

Fails:
    Betydning: Ja, Inddrages er tom
    Betydning: Ja, Inddrages: Nej, Begrundelse er tom

Sådan retter du: Skriv Ja eller Nej, og hvorfor.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.finding import Finding, error
from docgen.sheets.year.book import YearBook

CODE = "Y17"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each case of weight in which the question is not answered."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    for row in book.involvements:
        if not row.matters:
            continue
        if row.involved is None:
            message = "Sagen har betydning for det sociale område, men det er ikke besvaret, om rådet skal inddrages."
            yield error(CODE, row.place("involved"), message, "Skriv Ja eller Nej.")
        elif not row.involved and not row.reason:
            message = "Sagen har betydning for det sociale område, men der står ikke, hvorfor rådet ikke inddrages."
            yield error(CODE, row.place("reason"), message, "Skriv begrundelsen.")
