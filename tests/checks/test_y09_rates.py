"""Y09: a rate for the day, one at a time, with its source."""

from typing import Any

import pytest
from year_contexts import MEETING, MEMBER, RATES, told, year

from docgen.checks.year import y09_rates

ROW = {"Møde": "1", "Navn": "Bo Eksempel"}
PAID = [MEMBER | {"Diætberettiget": "Ja"}]


@pytest.mark.parametrize(
    ("rates", "row", "lines"),
    [
        (RATES, ROW | {"Km": "24", "Transport": "Kørsel lav"}, []),
        (
            RATES[2:],
            ROW,
            [
                "error: Afregning!A2  Møde: Der er ingen sats for »Diæt til 4 timer« den 9. februar 2027. Skriv den i arket Satser."
            ],
        ),
        (
            RATES,
            ROW | {"Km": "24"},
            [
                "error: Afregning!F2  Transport: Det står ikke, hvilken sats kilometerne afregnes med. Vælg »Kørsel høj«, »Kørsel lav« eller »Cykel«."
            ],
        ),
        (
            RATES[:2],
            ROW | {"Km": "24", "Transport": "Cykel"},
            ["error: Afregning!E2  Km: Der er ingen sats for »Cykel« den 9. februar 2027. Skriv den i arket Satser."],
        ),
        (
            [RATES[0], RATES[0]],
            {"Møde": "9", "Navn": "x"},
            [
                "error: Satser!C3  Gælder fra: En anden sats for »Diæt til 4 timer« gælder også fra 1. januar 2027. Skriv, hvornår den ene holder op."
            ],
        ),
    ],
)
def test_each_settlement_has_its_rate(rates: list[Any], row: dict[str, Any], lines: list[str]) -> None:
    assert told(y09_rates, year(Medlemmer=PAID, Satser=rates, Afregning=[row])) == lines


def test_a_meeting_without_hours_gives_no_diet() -> None:
    meeting = {name: value for name, value in MEETING.items() if name != "Slut"}
    assert told(y09_rates, year(Møder=[meeting], Medlemmer=PAID, Satser=RATES, Afregning=[ROW])) == [
        "error: Afregning!A2  Møde: Mødets tid kendes ikke, så Bo Eksempels diæt kan ikke regnes ud. Skriv Start og Slut i arket Møder."
    ]
