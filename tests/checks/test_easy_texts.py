"""What the easy-read rules look at, and that easy text passes them all."""

import pytest
from check_contexts import ITEM, hearing, lines, meeting
from easy_contexts import easy

from docgen.checks.catalogue import CHECKS
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.checks.easy.limits import Limit
from docgen.finding import Level

RULES = [check for check in CHECKS if check.CODE.startswith("L")]
HARD = "Forvaltningen orienterede bl.a. om implementeringen af § 85, HUSK det. Det drøftes 17/8."
PAGE = """\
Rådet holdt møde
onsdag den 17. juni 2026.
Mødet var på rådhuset i Eksempel.
Vi talte om boliger.
Der er for få billige boliger.
Rådet vil gerne have flere billige boliger.
Det har rådet sagt til politikerne.
Politikerne svarer i september.
Næste møde er mandag den 17. august 2026.
Har du spørgsmål?
Ring til Anne på telefon 12 34 56 78."""
FULL = "Mødet var på rådhuset den 17. juni 2026. Næste møde er den 17. august 2026. Anne svarer på 12 34 56 78."


def test_there_are_twenty_five_rules() -> None:
    assert [check.CODE for check in RULES] == [f"L{number:02}" for number in range(1, 26)]


def test_an_easy_page_passes_all_the_rules() -> None:
    told = {"Let med": "Ja", "Let tekst": PAGE, "Let aftale": "Rådet vil svare.", "Drøftelse": FULL}
    context = meeting(
        Organ={"Telefon": "12 34 56 78"},
        Møde={"Næste møde dato": "17-08-2026", "Næste møde sted": "Rådhuset"},
        Punkter=[ITEM | told],
    )
    assert [line for check in RULES for line in lines(check, context)] == []


@pytest.mark.parametrize("item", [{"Åbenhed": "Lukket"}, {"Let med": "Nej"}])
def test_closed_items_and_items_left_out_are_not_looked_at(item: dict[str, str]) -> None:
    context = meeting(Punkter=[ITEM | {"Let tekst": HARD} | item])
    assert [line for check in RULES for line in lines(check, context)] == []


def test_only_minutes_are_looked_at() -> None:
    context = meeting(Møde={"Status": "Dagsorden"}, Punkter=[ITEM | {"Let tekst": HARD}])
    assert [line for check in RULES for line in lines(check, context)] == []
    assert [line for check in RULES for line in lines(check, hearing())] == []


def test_the_full_text_may_be_as_hard_as_it_is() -> None:
    (cell,) = easy_cells(easy("Vi talte om boliger.", Drøftelse=HARD))
    assert cell.sentences == ("Vi talte om boliger.",)


def test_a_sentence_broken_over_two_lines_is_one_and_a_bullet_is_its_own() -> None:
    (cell,) = easy_cells(easy("Vi vil gerne\nhave boliger.\nVi mødes:\n- i maj\n- i juni"))
    assert cell.sentences == ("Vi vil gerne have boliger.", "Vi mødes:", "i maj", "i juni")
    assert cell.lines == ("Vi vil gerne", "have boliger.", "Vi mødes:", "i maj", "i juni")


def test_a_very_long_sentence_is_shortened_in_a_message() -> None:
    assert quoted("Hej.") == "»Hej.«"
    assert quoted("ord " * 40) == f"»{'ord ' * 22}…«"


def test_a_limit_says_how_grave_a_value_is() -> None:
    limit = Limit(warning=13, error=18)
    assert [limit.level(value) for value in (12, 13, 18)] == [None, Level.WARNING, Level.ERROR]
    assert Limit().level(99) is None


# Written here in the manner of the European Union's own easy-read page in Danish: 16 short lines about the same things.
IN_THE_MANNER_OF_THE_UNION = """\
EU er en gruppe af lande i Europa.
De lande kaldes medlemslande.
Der bor omkring 450 millioner mennesker i EU.
EU laver love, som gælder i alle lande.
Lovene handler om mange ting.
Det kan for eksempel være mad, miljø og rejser.
Landene i EU arbejder sammen,
så alle kan leve i fred.
EU blev lavet efter en stor krig.
Dengang ville landene gerne være venner igen.
I dag kan du rejse frit mellem landene i EU.
Du kan også arbejde eller studere i et andet land.
Mange lande bruger de samme penge.
Pengene hedder euro.
På denne side kan du læse mere om,
hvordan EU hjælper mennesker med handicap."""


def test_sentences_like_those_of_the_unions_easy_page_give_no_error() -> None:
    context = easy(IN_THE_MANNER_OF_THE_UNION, "Vi læser den.", Drøftelse=IN_THE_MANNER_OF_THE_UNION)
    told = [line for check in RULES for line in lines(check, context)]
    assert [line for line in told if line.startswith("error")] == []
