"""A year as small as it can be, and what a test says is different."""

import datetime as dt
from typing import Any

BODY: dict[str, Any] = {
    "Navn": "Udsatterådet i Eksempel Kommune",
    "Kort navn": "Udsatterådet",
    "Kommune": "Eksempel Kommune",
    "Type": "Udsatteråd",
    "Må afgive høringssvar": "Ja",
    "Må indstille": "Ja",
    "Må beslutte": "Nej",
    "Kontaktperson": "Anne Eksempel",
    "Telefon": "12 34 56 78",
    "E-mail": "navn@example.dk",
}
MEETING: dict[str, Any] = {
    "Nr.": "1",
    "Mødetype": "Ordinært",
    "Dato": dt.date(2027, 2, 9),
    "Start": dt.time(16, 30),
    "Slut": dt.time(18, 30),
    "Sted": "Rådhuset",
}
YEAR: dict[str, Any] = {"Organ": BODY, "År": {"År": 2027}, "Møder": [MEETING], "Årsrapport": {}}
