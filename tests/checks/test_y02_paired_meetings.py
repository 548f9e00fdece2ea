"""Y02: a samarbejdsmøde prepares one of the council's own meetings."""

from typing import Any

import pytest
from year_contexts import MEETING, told, year

from docgen.checks.year import y02_paired_meetings

TOGETHER = {"Nr.": "0", "Mødetype": "Samarbejdsmøde", "Dato": "20-01-2027", "Forbereder": "1"}


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ({}, []),
        (
            {"Forbereder": None},
            ["warning: Møder!G3  Forbereder: Samarbejdsmødet forbereder ikke noget rådsmøde. Skriv rådsmødets Nr."],
        ),
        ({"Forbereder": "9"}, ["error: Møder!G3  Forbereder: Der er intet møde nr. 9 i arket Møder. Ret nummeret."]),
        (
            {"Forbereder": "0"},
            ["warning: Møder!G3  Forbereder: Møde nr. 0 er ikke et af organets egne møder. Skriv rådsmødets Nr."],
        ),
        (
            {"Dato": "20-02-2027"},
            [
                "error: Møder!C3  Dato: Samarbejdsmødet ligger ikke før det møde, det forbereder: 9. februar 2027. Ret datoen, eller ret Forbereder."
            ],
        ),
    ],
)
def test_a_samarbejdsmoede_prepares_one_meeting_and_lies_before_it(said: dict[str, Any], line: list[str]) -> None:
    assert told(y02_paired_meetings, year(Møder=[MEETING, TOGETHER | said])) == line


def test_two_do_not_prepare_the_same_and_none_lies_before_another_meeting() -> None:
    meetings = [MEETING, MEETING | {"Nr.": "2", "Dato": "11-05-2027"}, TOGETHER | {"Forbereder": "2"}]
    meetings.append(TOGETHER | {"Nr.": "3", "Forbereder": "2", "Dato": "20-04-2027"})
    assert told(y02_paired_meetings, year(Møder=meetings)) == [
        "warning: Møder!C4  Dato: Mellem samarbejdsmødet og møde nr. 2 ligger et andet: 9. februar 2027. Flyt samarbejdsmødet, eller ret Forbereder.",
        "warning: Møder!G5  Forbereder: Møde nr. 2 forberedes også den 20. januar 2027. Skriv det møde, som dette lægger op til.",
    ]
