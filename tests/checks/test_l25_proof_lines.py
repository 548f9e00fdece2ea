import pytest
from check_contexts import ITEM, lines, meeting

from docgen.checks.easy import l25_proof_lines as l25

TOLD = ITEM | {"Let tekst": "Vi talte om boliger. Der er for få.", "Let aftale": "Vi svarer.\nDet sker i maj."}
READ = {"Punkt": "1", "Linje": "4", "Forstået": "Nej"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"Linje": "5"}, "Prøvelæsning!B2  Linje: Punkt 1 har ingen linje 5; det har 4. Se nummeret på siden, som læseren fik."),
        ({"Linje": "0"}, "Prøvelæsning!B2  Linje: Punkt 1 har ingen linje 0; det har 4. Se nummeret på siden, som læseren fik."),
        ({"Punkt": "9"}, "Prøvelæsning!A2  Punkt: Der er intet punkt 9 i det lette papir. Punkterne er 1."),
    ],
)  # fmt: skip
def test_a_line_that_is_not_there_is_told_at_its_cell_and_stops_nothing(row: dict[str, str], said: str) -> None:
    assert lines(l25, meeting(Punkter=[TOLD], Prøvelæsning=[READ | row])) == [f"warning: {said}"]


@pytest.mark.parametrize("line", ["1", "4", "4.", "Vi talte om boliger.", "en anden linje"])
def test_a_line_that_is_there_and_a_line_in_words_are_right(line: str) -> None:
    assert lines(l25, meeting(Punkter=[TOLD], Prøvelæsning=[READ | {"Linje": line}])) == []
