"""Y03 · Årsrapporten kommer ikke i udvalget i første kvartal

Regel: Udvalgsmødet med årsrapporten ligger i årets første tre måneder. Det er det udvalgsmøde, hvis Tema
siger »årsrapport« eller »beretning«, det, som en Rapport i arket Årshjul peger på, eller årets eneste. Er
rapporten med på flere møder, er det nok, at det ene ligger dér.

Hvorfor: I Odense er Udsatterådet et punkt på udvalgets møde i første kvartal med årsrapporten som bilag,
og Nyborgs udsatteråd forelægger sin i 1. kvartal (forretningsordenens § 5).

Passes:
    Udvalgsmøde 10. marts, Tema: Årsrapport 2025

Fails:
    Udvalgsmøde 12. august, Tema: Årsrapport 2025

Sådan retter du: Flyt mødet. Er det aftalt anderledes i år, kan advarslen stå.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.calendar_names import MONTHS
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import meetings_of, with_report

CODE = "Y03"

_LAST_MONTH = 3


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where the committee gets the annual report after the first quarter."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    meetings = with_report(book, meetings_of(book))
    if any(one.date.month <= _LAST_MONTH for one in meetings):
        return
    for meeting in meetings:
        message = f"Årsrapporten er sat til udvalgets møde i {MONTHS[meeting.date.month - 1]}, ikke i første kvartal."
        remedy = "Flyt mødet, eller lad advarslen stå, hvis det er aftalt sådan."
        yield warning(CODE, meeting.row.place("date"), message, remedy)
