"""L24 · Et punkt kommer ikke med i det lette referat

Regel: Et punkt kommer med, når det har en Let tekst. Har det kun en Let overskrift eller en Let aftale,
eller er »Let med« Ja, uden at der er en Let tekst, er det en fejl. Har intet punkt en Let tekst endnu, er
det kun en advarsel, for så bliver der ikke lavet noget let referat.

Hvorfor: Ellers forsvinder det, nogen har skrevet med lette ord, uden at nogen ser det.

Passes:
    Let tekst: Vi talte om boliger. · Let aftale: Vi skriver til kommunen.

Fails:
    Let tekst: (tom) · Let aftale: Vi skriver til kommunen.
    Let med: Ja · Let tekst: (tom)

Sådan retter du: Skriv en Let tekst, eller skriv Nej i »Let med«.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import AGREEMENT, TEXT, TITLE, easy_items
from docgen.finding import Finding, error, warning
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item

CODE = "L24"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each item that somebody wanted in the easy-read minutes and that is not in them."""
    book = context.book
    if not isinstance(book, MeetingBook) or book.meeting.status != "Referat":
        return
    finding = error if easy_items(book) else warning
    for item in book.items:
        if item.openness == "Åben" and item.in_easy is not False and not item.easy_text and (why := _wanted_by(item)):
            message = f"Punktet har {why}, men ingen Let tekst, og det kommer ikke med i det lette referat."
            yield finding(CODE, item.place(TEXT), message, "Skriv en Let tekst, eller skriv Nej i »Let med«.")


def _wanted_by(item: Item) -> str | None:
    if item.easy_agreement:
        return f"en {item.heading(AGREEMENT)}"
    if item.in_easy:
        return "Ja i »Let med«"
    return f"en {item.heading(TITLE)}" if item.easy_title else None
