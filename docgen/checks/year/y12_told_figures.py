"""Y12 · Et tal i årsrapportens tekst er ikke det, der er talt

Regel: Siger forordet, temaerne eller planerne, hvor mange møder, samarbejdsmøder, temadage, høringer,
høringssvar eller aktiviteter året havde, er det de tal, som docgen har talt i arkene.

Hvorfor: Tallene i en årsrapport bliver citeret i udvalget. To tal for det samme gør begge utroværdige.

Passes:
    »Vi holdt fire møder«, og der er fire afholdte møder

Fails:
    »Vi holdt fem møder«, og der er fire afholdte møder

Sådan retter du: Ret tallet, eller ret arket, hvis der mangler en række.
"""

import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.numbers import number, read_number
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import figures_of
from docgen.sheets.year.doings import EASY_WORDS

CODE = "Y12"

_TEXTS = ("foreword", "themes", *EASY_WORDS)

_NAMES = {
    "møde": "Møder",
    "rådsmøde": "Møder",
    "samarbejdsmøde": "Samarbejdsmøder",
    "temadag": "Temadage",
    "høring": "Høringer",
    "høringssvar": "Høringssvar",
    "aktivitet": "Aktiviteter",
}
_NOUNS = "|".join(sorted(_NAMES, key=len, reverse=True))
_TOLD = re.compile(
    rf"(?<![\w.,])(?P<count>[0-9]{{1,3}}|[a-zæøå]+) (?:ordinære |skriftlige )?(?P<noun>{_NOUNS})(?:erne|ene|er|e|r)?\b",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each figure of the report's own text that is not the counted one."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    told = [(name, str(text)) for name in _TEXTS if (text := getattr(book.report, name))]
    counted = {one.name: one for one in figures_of(book, context.today)} if told else {}
    for name, text in told:
        for match in _TOLD.finditer(text):
            figure = counted[_NAMES[key(match["noun"])]]
            try:
                said = read_number(match["count"])
            except ValueError:
                continue
            if said != figure.value:
                message = (
                    f"Teksten siger »{match[0]}«, men arket {figure.origins[0].sheet} giver {number(figure.value)}."
                )
                yield warning(CODE, book.report.place(name), message, "Ret tallet, eller ret arket.")
