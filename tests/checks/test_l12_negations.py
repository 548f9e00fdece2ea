from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l12_negations as l12


def test_two_in_a_sentence_are_an_error() -> None:
    assert lines(l12, easy("Ingen må komme uden billet.")) == [
        f"error: {TEXT}: »Ingen« og »uden« i samme sætning: »Ingen må komme uden billet.« Sig det modsatte: skriv, hvad man må, eller hvad der sker."
    ]


def test_two_in_an_item_are_a_warning_at_the_second() -> None:
    assert lines(l12, easy("Vi kan ikke komme.\nVi har ingen penge.")) == [
        f"warning: {TEXT}: Punktet har 2 nægtelser. Den sidste er her: »Vi har ingen penge.« Skriv, hvad der er, i stedet for hvad der ikke er."
    ]


def test_not_only_denies_nothing() -> None:
    assert lines(l12, easy("Vi skal ikke kun danse.\nVi har ingen penge.")) == []
