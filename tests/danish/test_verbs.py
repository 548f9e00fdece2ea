import pytest

from docgen.checks.easy.known_words import hard_words
from docgen.danish.verbs import EASY


@pytest.mark.parametrize(
    ("text", "easy"),
    [
        ("Hun formidler det.", "fortæller"),
        ("Rådet drøftede sagen.", "talte om"),
        ("Rådet har drøftet sagen.", "talt om"),
        ("De vil drøfte sagen.", "tale om"),
        ("Sagen drøftes.", "tale om"),
        ("Hun redegjorde for planen.", "forklarede"),
        ("Generelt er det godt.", "for det meste"),
        ("De mødes med henblik på at skaffe penge.", "for at"),
        ("Bilaget er langt.", "papir, der hører til"),
    ],
)
def test_the_easy_word_stands_in_the_tense_of_the_hard_one(text: str, easy: str) -> None:
    assert hard_words().find(text)[0].easy[0] == easy


def test_every_verb_of_the_list_has_an_easy_verb_that_can_be_inflected() -> None:
    verbs = [hard for hard in hard_words().words if hard.forms and hard.forms[0] == f"{hard.word.split()[0]}r"]
    assert verbs
    assert [hard.word for hard in verbs for easy in hard.easy if easy.split()[0].rstrip(",") not in EASY] == []
