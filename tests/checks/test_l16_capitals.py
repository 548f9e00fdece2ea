from check_contexts import ITEM, PERSON, lines, meeting
from easy_contexts import TEXT, easy

from docgen.checks.easy import l16_capitals as l16
from docgen.prose import Run
from docgen.workbook.raw_cell import Raw


def test_a_word_in_capitals_is_an_error() -> None:
    assert lines(l16, easy("HUSK mødet!")) == [
        f"error: {TEXT}: »HUSK« står med store bogstaver: »HUSK mødet!« Skriv »Husk«. Er det et navn, så forklar det i arket Ordliste."
    ]


def test_short_and_known_words_pass() -> None:
    assert (
        lines(
            l16, meeting(Deltagere=[PERSON | {"Organisation": "SIND"}], Punkter=[ITEM | {"Let tekst": "SIND så TV."}])
        )
        == []
    )


def test_italics_are_an_error() -> None:
    assert lines(l16, easy(Raw("Husk mødet!", runs=(Run("Husk "), Run("mødet", italic=True), Run("!"))))) == [
        f"error: {TEXT}: »mødet« står med kursiv. Fjern kursiven, eller brug fed skrift."
    ]
