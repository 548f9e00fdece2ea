"""L18 · Et billede har ingen billedtekst

Regel: Har et punkt i det lette referat et billede, siger Billedtekst, hvad billedet viser.

Hvorfor: En skærmlæser læser billedteksten højt. Uden den hører en blind læser kun »billede«. Det kræver
loven om webtilgængelighed (WCAG 1.1.1).

Passes:
    Billede: hus.png, Billedtekst: Et hus med røde vinduer

Fails:
    Billede: hus.png, Billedtekst: (tom)

Sådan retter du: Skriv med få ord, hvad man ser på billedet.
"""

from collections.abc import Iterator

from docgen.checks.easy_texts import told_items
from docgen.checks.matter import Matter
from docgen.finding import Finding, error

CODE = "L18"


def check(matter: Matter) -> Iterator[Finding]:
    """Yield an error for each picture without words."""
    for item in told_items(matter.book):
        if item.picture and not (item.picture_text or "").strip():
            yield error(
                CODE,
                item.place("picture_text"),
                f"Billedet »{item.picture}« har ingen billedtekst.",
                "Skriv, hvad man ser, fx »Et hus med røde vinduer«.",
            )
