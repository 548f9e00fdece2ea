import pytest
from check_contexts import REMARK, hearing, lines, said

from docgen.checks import p06_doubled_words as p06

WHERE = "warning: Punkter!I2  Fremstilling: "


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mødet holdes den den 3. juni.", "den den"),
        ("Der der var mange til stede.", "Der der"),
        ("Rådet drøftede drøftede planen.", "drøftede drøftede"),
        ("Det gælder at at alle er med.", "at at"),
        ("Det er i i kommunen.", "i i"),
        ("Alle og og enhver", "og og"),
    ],
)
def test_a_word_that_stands_twice_is_told(text: str, words: str) -> None:
    assert lines(p06, said(text)) == [f"{WHERE}Her står »{words}«. Slet det ene ord."]


@pytest.mark.parametrize(
    "text",
    [
        "Det er det det handler om.",
        "De deltog i i alt fire møder.",
        "Der er meget meget lang ventetid.",
        "Hvis vi skal, skal vi.",
        "Mødet er den 3. juni.\nden 4. juni er der ferie.",
        "Duran Duran spiller.",
        "Et en-til-en forløb.",
        "Punkt 4 4 4",
        "Sådan så så mødet ud.",
        "Han sagde nej nej.",
    ],
)
def test_what_may_stand_twice_is_left_alone(text: str) -> None:
    assert lines(p06, said(text)) == []


def test_the_same_words_are_told_once_a_cell_and_never_in_a_quotation() -> None:
    assert lines(p06, said("Den den. Den den.")) == [f"{WHERE}Her står »Den den«. Slet det ene ord."]
    assert lines(p06, hearing(Bemærkninger=[REMARK | {"Citat": "den den"}])) == []
