"""A year for the checks' tests: small and sound, and what a test says is different."""

import datetime as dt
from pathlib import Path
from typing import Any

from check_contexts import BODY, NOWHERE, build

from docgen.checks.catalogue import Check
from docgen.checks.context import CheckContext
from docgen.sheets.books import BOOKS
from docgen.sheets.year.book import YearBook

TODAY = dt.date(2027, 6, 1)
MEETING = {"Nr.": "1", "Mødetype": "Ordinært", "Dato": "09-02-2027", "Start": "16.30", "Slut": "18.30"}
MEMBER = {
    "Navn": "Bo Eksempel",
    "Gruppe": "Brugere",
    "Fra": "01-01-2026",
    "Byrådsmedlem": "Nej",
    "Må nævnes offentligt": "Ja",
}
RATES = [
    {"Art": "Diæt til 4 timer", "Sats": "435", "Gælder fra": "01-01-2027", "Kilde": "opdigtet"},
    {"Art": "Diæt over 4 timer", "Sats": "870", "Gælder fra": "01-01-2027", "Kilde": "opdigtet"},
    {"Art": "Kørsel lav", "Sats": "2,28", "Gælder fra": "01-01-2027", "Kilde": "opdigtet"},
]
ACTION = {"Møde": "1", "Hvad": "Ringer til SIND", "Ansvarlig": "Bo Eksempel", "Status": "Åben"}
HEARING = {"Titel": "Ny politik", "Hørende myndighed": "Byrådet"}


def year(folder: Path = NOWHERE, today: dt.date = TODAY, **sheets: Any) -> CheckContext:
    """Return a year's workbook; a sheet given replaces a table and adds to a form."""
    filled: dict[str, Any] = {"Organ": BODY, "År": {"År": "2027"}, "Møder": [MEETING], "Årsrapport": {}}
    for name, values in sheets.items():
        filled[name] = filled.get(name, {}) | values if isinstance(values, dict) else values
    context = build(YearBook, filled, folder, today)
    context.book.link(folder, BOOKS)
    return context


def told(check: Check, context: CheckContext) -> list[str]:
    """Return a check's findings as lines, each with its level."""
    return [f"{finding.level}: {finding.line}" for finding in check.check(context)]
