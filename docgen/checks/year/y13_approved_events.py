"""Y13 · Et arrangement er ikke godkendt af politikerne

Regel: Et netværks arrangementer (temadag, konference, kampagne, besøg) har en dato i »Godkendt af
politikere den«, før de holdes.

Hvorfor: I Egedals UdsatteNetværk skal arrangementer godkendes af politikerne.

Passes:
    Temadag, Godkendt af politikere den 1. september

Fails:
    Temadag, Godkendt af politikere den er tom

Sådan retter du: Få arrangementet godkendt, og skriv datoen.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook

CODE = "Y13"

_EVENTS = ("Temadag", "Konference", "Kampagne", "Besøg", None)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each event of a network that no politician has approved in time."""
    book = context.book
    if not isinstance(book, YearBook) or not key(book.body.type or "").endswith("netværk"):
        return
    for row in book.activities:
        if row.type not in _EVENTS or not row.title:
            continue
        if row.approved_on is None:
            message = f"»{row.title}« er ikke godkendt af politikerne."
            yield warning(CODE, row.place("approved_on"), message, "Få det godkendt, og skriv datoen.")
        elif row.date and row.approved_on > row.date:
            message = f"»{row.title}« blev holdt, før politikerne godkendte det."
            yield warning(CODE, row.place("approved_on"), message, "Se efter, om datoen er rigtig.")
