"""Y08: diæter that § 16 a does not give."""

from pathlib import Path
from typing import Any

import pytest
from year_contexts import MEETING, MEMBER, RATES, told, year

from docgen.checks.year import y08_diets
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank

ROW = {"Møde": "1", "Navn": "Bo Eksempel"}
PAID = MEMBER | {"Diætberettiget": "Ja"}


def test_a_member_who_is_entitled_is_paid() -> None:
    assert told(y08_diets, year(Medlemmer=[PAID], Satser=RATES, Afregning=[ROW])) == []


@pytest.mark.parametrize(
    ("member", "rows", "lines"),
    [
        (
            {"Byrådsmedlem": "Ja"},
            [ROW],
            [
                "error: Medlemmer!I2  Diætberettiget: Bo Eksempel er byrådsmedlem og kan ikke få diæter. Skriv Nej i Diætberettiget.",
                "error: Afregning!B2  Navn: Bo Eksempel er byrådsmedlem og kan ikke få diæt. Slet rækken.",
            ],
        ),
        (
            {"Honorar": "Ja"},
            [],
            [
                "error: Medlemmer!I2  Diætberettiget: Bo Eksempel er på honorar og kan ikke få diæter. Skriv Nej i Diætberettiget."
            ],
        ),
        (
            {},
            [ROW, ROW],
            [
                "error: Afregning!B3  Navn: Bo Eksempel får allerede diæt for 9. februar 2027; den gives én gang om dagen. Slet den ene række."
            ],
        ),
        (
            {},
            [ROW | {"Rejseminutter": "40", "Uden for kommunen": "Nej"}],
            [
                "error: Afregning!C2  Rejseminutter: Rejsetid inden for kommunen tæller ikke med i diæten. Slet minutterne, eller skriv Ja i Uden for kommunen."
            ],
        ),
    ],
)
def test_what_the_law_does_not_give_is_an_error(member: dict[str, Any], rows: list[Any], lines: list[str]) -> None:
    assert told(y08_diets, year(Medlemmer=[PAID | member], Satser=RATES, Afregning=rows)) == lines


def test_over_four_hours_is_the_double() -> None:
    rates = [RATES[0], RATES[1] | {"Sats": "800"}]
    assert told(y08_diets, year(Satser=rates)) == [
        "error: Satser!B3  Sats: Satsen over fire timer er ikke det dobbelte af satsen til fire timer. Ret den ene sats."
    ]


def test_one_who_stayed_away_is_not_paid(tmp_path: Path) -> None:
    person = {"Navn": "Anne Prøve", "Gruppe": "Rådet", "Status": "Deltog", "Må nævnes offentligt": "Nej"}
    write_blank(MeetingBook, tmp_path / "1.xlsx", {"Møde": {"Status": "Referat"}, "Deltagere": [person]})
    context = year(tmp_path, Møder=[MEETING | {"Ark": "1.xlsx"}], Medlemmer=[PAID], Satser=RATES, Afregning=[ROW])
    assert told(y08_diets, context) == [
        "error: Afregning!B2  Navn: Bo Eksempel deltog ikke i møde nr. 1. Slet rækken, eller ret deltagerlisten."
    ]
