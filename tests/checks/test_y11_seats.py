"""Y11: seats by the body's own rules, through the year."""

from typing import Any

import pytest
from year_contexts import MEMBER, told, year

from docgen.checks.year import y11_seats

SEATS = [{"Gruppe": "Brugere", "Mindst": "2", "Højst": "2"}]
OTHER = MEMBER | {"Navn": "Anne Prøve"}


@pytest.mark.parametrize(
    ("members", "lines"),
    [
        ([MEMBER, OTHER], []),
        (
            [MEMBER],
            [
                "warning: Sammensætning!B2  Mindst: I gruppen Brugere sidder der 1 person den 1. juni 2027; der skal være mindst 2. Få udpeget flere, eller ret arket Medlemmer."
            ],
        ),
        (
            [MEMBER, OTHER, OTHER | {"Navn": "Carl Prøve"}],
            [
                "warning: Sammensætning!C2  Højst: I gruppen Brugere sidder der 3 personer den 1. juni 2027; der må højst være 2. Ret arket Medlemmer, eller ret tallet."
            ],
        ),
        ([MEMBER, OTHER, OTHER | {"Navn": "Carl Prøve", "Stedfortræder for": "Anne Prøve"}], []),
        ([MEMBER, OTHER | {"Til": "01-04-2027"}, MEMBER | {"Navn": "Carl Prøve", "Fra": "02-04-2027"}], []),
    ],
)
def test_each_group_has_its_seats(members: list[Any], lines: list[str]) -> None:
    assert told(y11_seats, year(Medlemmer=members, Sammensætning=SEATS)) == lines


def test_a_seat_is_not_empty_for_more_than_sixty_days() -> None:
    assert told(y11_seats, year(Medlemmer=[MEMBER, OTHER | {"Til": "15-03-2027"}])) == [
        "warning: Medlemmer!G3  Til: Pladsen efter Anne Prøve har været tom i 78 dage. Få udpeget en ny."
    ]


def test_the_end_of_the_period_and_two_chairs_are_told() -> None:
    chairs = [MEMBER | {"Rolle": "Formand"}, OTHER | {"Rolle": "formand"}]
    assert told(y11_seats, year(Organ={"Funktionsperiode til": "31-10-2027"}, Medlemmer=chairs)) == [
        "warning: Organ!B22  Funktionsperiode til: Funktionsperioden slutter den 31. oktober 2027. Bed om, at der udpeges medlemmer.",
        "error: Medlemmer!C3  Rolle: Både Bo Eksempel og Anne Prøve er formand den 1. juni 2027. Ret den ene rolle, eller skriv Til.",
    ]
