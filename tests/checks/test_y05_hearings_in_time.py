"""Y05: hearings that expire, and that never came."""

import datetime as dt
from typing import Any

import pytest
from year_contexts import HEARING, MEETING, told, year

from docgen.checks.year import y05_hearings_in_time

MEETINGS = [MEETING, MEETING | {"Nr.": "2", "Dato": "24-08-2027"}]


@pytest.mark.parametrize(
    ("said", "today", "line"),
    [
        ({"Frist": "03-09-2027"}, "2027-06-01", []),
        (
            {"Frist": "20-08-2027"},
            "2027-06-01",
            [
                "warning: Høringer!E2  Frist: Fristen er 20. august 2027, men næste møde er først 24. august 2027. Besvar den skriftligt eller i formandskabet, eller bed om længere frist."
            ],
        ),
        ({"Frist": "20-08-2027", "Behandlingsform": "Skriftlig"}, "2027-06-01", []),
        (
            {"Frist": "03-09-2027"},
            "2027-08-31",
            [
                "warning: Høringer!E2  Frist: Fristen er 3. september 2027, og høringen er ikke besvaret. Send svaret, eller bed om længere frist."
            ],
        ),
        (
            {"Frist": "03-09-2027"},
            "2027-09-04",
            [
                "warning: Høringer!E2  Frist: Fristen var 3. september 2027, og høringen er ikke besvaret. Send svaret, eller skriv »Svaret den«."
            ],
        ),
        ({"Frist": "03-09-2027", "Svaret den": "01-09-2027"}, "2027-09-04", []),
        (
            {"Forventet den": "01-05-2027"},
            "2027-06-01",
            [
                "warning: Høringer!C2  Forventet den: Høringen var ventet den 1. maj 2027 og er ikke kommet. Spørg efter den hos myndigheden."
            ],
        ),
    ],
)
def test_a_hearing_is_answered_in_time(said: dict[str, Any], today: str, line: list[str]) -> None:
    context = year(today=dt.date.fromisoformat(today), Møder=MEETINGS, Høringer=[HEARING | said])
    assert told(y05_hearings_in_time, context) == line
