import pytest
from check_contexts import ITEM, lines, meeting

from docgen.checks.easy import l24_items_in_easy as l24

TOLD = ITEM | {"Let tekst": "Vi talte om boliger."}
LOST = "kommer ikke med i det lette referat. Skriv en Let tekst, eller skriv Nej i »Let med«."


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ({"Let aftale": "Vi skriver."}, "en Let aftale"),
        ({"Let med": "Ja"}, "Ja i »Let med«"),
        ({"Let overskrift": "Hjem"}, "en Let overskrift"),
        ({"Let med": "Ja", "Let aftale": "Vi skriver."}, "en Let aftale"),
    ],
)
def test_an_item_that_was_meant_to_be_told_is_not_lost(cells: dict[str, str], why: str) -> None:
    assert lines(l24, meeting(Punkter=[TOLD, ITEM | cells])) == [
        f"error: Punkter!P3  Let tekst: Punktet har {why}, men ingen Let tekst, og det {LOST}"
    ]
    assert lines(l24, meeting(Punkter=[ITEM | cells])) == [
        f"warning: Punkter!P2  Let tekst: Punktet har {why}, men ingen Let tekst, og det {LOST}"
    ]


@pytest.mark.parametrize("cells", [{}, {"Let med": "Nej", "Let aftale": "Vi skriver."}])
def test_what_is_told_or_left_out_on_purpose_is_right(cells: dict[str, str]) -> None:
    assert lines(l24, meeting(Punkter=[TOLD, ITEM | cells])) == []


def test_a_closed_item_and_an_agenda_have_no_easy_text() -> None:
    closed = ITEM | {"Åbenhed": "Lukket", "Lukkegrund": "Personforhold", "Let aftale": "Vi skriver."}
    assert lines(l24, meeting(Punkter=[TOLD, closed])) == []
    assert lines(l24, meeting(Møde={"Status": "Dagsorden"}, Punkter=[ITEM | {"Let aftale": "Vi skriver."}])) == []
