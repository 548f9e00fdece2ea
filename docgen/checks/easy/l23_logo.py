"""L23 · Logoet for letlæst tekst uden en prøvelæser

Regel: Det europæiske letlæst-logo må kun bruges, når en person med udviklingshandicap har læst teksten, og
det står på siden, hvem det var. Ligner et billede logoet, skal en linje i det lette referat begynde med
»Prøvelæst af« og et navn. Skabelonen sætter aldrig selv logoet ind; den skriver »Let at læse«.

Hvorfor: Inclusion Europe ejer logoet og har den regel. Ordene »Let at læse« må alle bruge.

Passes:
    Billede: hus.png
    Billede: letlaest-logo.png, og en linje siger »Prøvelæst af Bo Eksempel«

Fails:
    Billede: easy-to-read-logo.png

Sådan retter du: Fjern billedet, eller få teksten prøvelæst, og skriv af hvem.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, paper_items
from docgen.finding import Finding, error
from docgen.late import late_pattern

CODE = "L23"

_LOGO = late_pattern(
    r"easy.?to.?read|easyread|let.?l(?:æ|ae)st?.?logo|logo.?let|inclusion.?europe|\betr\b", re.IGNORECASE
)
_READ_BY = late_pattern(r"^prøvelæst af [A-ZÆØÅ]\w+", re.IGNORECASE)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each picture that seems to be the logo where nobody has read the text."""
    is_read = any(_READ_BY.match(line) for cell in easy_cells(context) for line in cell.lines)
    for item in paper_items(context.book):
        words = " ".join(part for part in (item.picture, item.picture_text) if part)
        if item.picture and not is_read and _LOGO.search(words):
            yield error(
                CODE,
                item.place("picture"),
                f"»{item.picture}« ligner letlæst-logoet, men det står ikke, hvem der har prøvelæst.",
                "Fjern billedet, eller skriv »Prøvelæst af« og navnet i en let tekst.",
            )
