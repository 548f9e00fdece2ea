"""Y10: the grant, and what two workbooks say was spent."""

from pathlib import Path

import pytest
from year_contexts import MEETING, told, year

from docgen.checks.year import y10_money
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank

POSTING = {"Dato": "12-02-2027", "Post": "Mødeforplejning", "Beløb": "640,50"}


@pytest.mark.parametrize(
    ("grant", "lines"),
    [
        ("1.000", []),
        (
            "800",
            [
                "warning: År!B4  Bevilling: Der er brugt 640,50 kr. af 800 kr.: 80 procent. Sig det til formanden, mens der kan vælges om."
            ],
        ),
        (
            "600",
            [
                "error: År!B4  Bevilling: Der er brugt 640,50 kr. ud af en bevilling på 600 kr. Ret beløbet, eller få en bevilling mere."
            ],
        ),
    ],
)
def test_the_grant_is_kept(grant: str, lines: list[str]) -> None:
    assert told(y10_money, year(År={"Bevilling": grant}, Posteringer=[POSTING])) == lines


def test_a_posting_lies_in_the_year() -> None:
    assert told(y10_money, year(Posteringer=[POSTING | {"Dato": "12-02-2026"}])) == [
        "warning: Posteringer!A2  Dato: 12. februar 2026 er ikke i dette år. Ret datoen."
    ]


def test_a_meetings_own_workbook_says_the_same_and_it_is_told_at_both_cells(tmp_path: Path) -> None:
    write_blank(MeetingBook, tmp_path / "1.xlsx", {"Budget": [{"Post": "Mødeforplejning", "Forbrug": 500}]})
    meeting = MEETING | {"Dato": "11-05-2027", "Ark": "1.xlsx"}
    assert told(y10_money, year(tmp_path, Møder=[meeting], Posteringer=[POSTING])) == [
        "warning: Møder!I2  Ark: Posteringerne indtil 11. maj 2027 giver 640,50 kr. til »Mødeforplejning«, mødets ark siger 500 kr. Ret det ene tal.",
        "warning: Budget!C3  Forbrug: Her står 500 kr., årsarkets posteringer giver 640,50 kr. Ret det ene tal.",
    ]
