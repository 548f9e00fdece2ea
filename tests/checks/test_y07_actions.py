"""Y07: actions that are late, put off again, or nobody's."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from year_contexts import ACTION, MEETING, MEMBER, told, year

from docgen.checks.year import y07_actions
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({"Frist": "01-07-2027"}, []),
        ({"Frist": "01-03-2027", "Status": "Lukket"}, []),
        ({"Frist": "01-03-2027", "Ny frist": "01-07-2027"}, []),
        (
            {"Frist": "31-05-2027"},
            [
                "warning: Opfølgning!E2  Frist: Aftalen er 1 dag over fristen, 31. maj 2027. Luk den, og skriv resultatet, eller aftal en ny frist."
            ],
        ),
        (
            {"Frist": "01-03-2027", "Ny frist": "01-05-2027"},
            [
                "warning: Opfølgning!F2  Ny frist: Aftalen er 31 dage over fristen, 1. maj 2027. Luk den, og skriv resultatet, eller aftal en ny frist."
            ],
        ),
        (
            {"Ansvarlig": "Carl Prøve"},
            [
                "warning: Opfølgning!D2  Ansvarlig: »Carl Prøve« står hverken i arket Medlemmer eller blandt deltagerne. Ret navnet, eller tilføj personen."
            ],
        ),
        ({"Ansvarlig": "Forvaltningen"}, []),
    ],
)
def test_an_action_is_done_in_time_by_somebody_known(said: dict[str, Any], line: list[str]) -> None:
    assert told(y07_actions, year(Medlemmer=[MEMBER], Opfølgning=[ACTION | said])) == line


def minutes(folder: Path, number: int, due: str) -> dict[str, Any]:
    """Write the minutes of a meeting where something was agreed, and return the year's row about it."""
    values = {
        "Møde": {"Dato": dt.date(2027, number, 9), "Status": "Referat"},
        "Opfølgning": [{"Hvad": "Skriver til byrådet", "Ansvarlig": "Bo Eksempel", "Frist": due, "Status": "Åben"}],
    }
    write_blank(MeetingBook, folder / f"{number}.xlsx", values)
    return MEETING | {"Nr.": str(number), "Dato": f"09-0{number}-2027", "Ark": f"{number}.xlsx"}


def test_what_minutes_agreed_counts_and_is_put_off_where_later_minutes_say_another_day(tmp_path: Path) -> None:
    meetings = [
        minutes(tmp_path, 2, "01-03-2027"),
        minutes(tmp_path, 3, "01-04-2027"),
        minutes(tmp_path, 4, "01-05-2027"),
    ]
    assert told(y07_actions, year(tmp_path, Møder=meetings)) == [
        "warning: Møder!I2  Ark: Referatets aftale »Skriver til byrådet« er 31 dage over fristen, 1. maj 2027. Luk den, og skriv resultatet, eller aftal en ny frist.",
        "warning: Møder!I2  Ark: Referatets aftale »Skriver til byrådet« er udsat 2 gange. Tag den op på næste møde.",
    ]
