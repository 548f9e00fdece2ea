"""R02 · En grænse i arket Grænser kan ikke bruges

Regel: En række i arket Grænser har mindst ét tal, hvert tal er 1 eller derover, og »Fejl fra« er større end
»Advarsel fra«. Er den ene celle tom, gælder docgens egen grænse dér. En række, der ikke kan bruges, ændrer
ingenting.

Hvorfor: Rådet kan kende sine læsere bedre end docgen gør. Men en grænse, der ikke virker, er værre end
ingen, for så tror man, at teksten er målt.

Passes:
    L02, Advarsel fra: 15, Fejl fra: 20

Fails:
    L02, Advarsel fra: 20, Fejl fra: 15
    L02 (uden tal)

Sådan retter du: Skriv et andet tal, eller slet rækken.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.limits import LIMITS, Limit, merged
from docgen.finding import Finding, error
from docgen.sheets.books import MeetingBook
from docgen.sheets.limits import OwnLimit

CODE = "R02"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each row of limits that cannot be used."""
    for row in context.book.limits if isinstance(context.book, MeetingBook) else ():
        if row.code in LIMITS:
            yield from _faults(row, LIMITS[row.code])


def _faults(row: OwnLimit, usual: Limit) -> Iterator[Finding]:
    if row.warning is None and row.error is None:
        message = f"{row.code} har intet tal."
        yield error(CODE, row.place("warning"), message, f"{usual.text} Skriv jeres egen grænse, eller slet rækken.")
        return
    for field in ("warning", "error"):
        if getattr(row, field) == 0:
            yield error(CODE, row.place(field), "0 kan ikke være en grænse.", "Skriv et tal fra 1 og op.")
            return
    both = merged(usual, row)
    if both.warning is not None and both.error is not None and both.error <= both.warning:
        field = "error" if row.error is not None else "warning"
        message = f"Fejl fra {both.error:.0f} og Advarsel fra {both.warning:.0f} passer ikke sammen."
        remedy = (
            f"Skriv et tal over {both.warning:.0f}." if field == "error" else f"Skriv et tal under {both.error:.0f}."
        )
        yield error(CODE, row.place(field), message, remedy)
