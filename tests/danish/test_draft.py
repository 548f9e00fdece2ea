import pytest

from docgen.danish.easy_draft import DRAFT_LINE, draft
from docgen.danish.hard_words import read_hard_words
from docgen.disk import resources

WORDS = read_hard_words(resources.templates() / "ordliste.csv")


def test_a_draft_says_for_example_once() -> None:
    assert draft("Herunder fx om boliger.", WORDS).splitlines()[1:] == ["Blandt andet om boliger."]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "Vi får bl.a. 500 kr. pr. år, jf. pkt. 3 mv.",
            ["Vi får blandt andet 500 kroner per år, se punkt 3 og andet."],
        ),
        ("Det gælder for fx skolen.", ["Det gælder for eksempel skolen."]),
        ("Såfremt samtlige kommer, er det fint.", ["Hvis alle kommer, er det fint."]),
        ("Vi vil høres, og vi vil svare.", ["Vi vil høres.", "Vi vil svare."]),
        ("Sagen blev drøftet af rådet.", ["Rådet drøftede sagen."]),
        ("- Vi ringer. Vi skriver.\n- Vi svarer.", ["Vi ringer.", "Vi skriver.", "Vi svarer."]),
        ("Derudover vurderer rådet planen.", ["Derudover vurderer rådet planen."]),
        ("Det er i forhold til loven.", ["Det er i forhold til loven."]),
    ],
)
def test_a_draft_is_easier_and_marked(text: str, lines: list[str]) -> None:
    assert draft(text, WORDS).splitlines() == [DRAFT_LINE, *lines]


def test_of_no_text_there_is_no_draft() -> None:
    assert draft(" \n", WORDS) == ""
