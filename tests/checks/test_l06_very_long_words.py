from check_contexts import lines
from easy_contexts import TEXT, easy, explaining

from docgen.checks.easy import l06_very_long_words as l06


def test_a_long_compound_is_an_error() -> None:
    assert lines(l06, easy("Vi talte om kontaktpersonordningen.")) == [
        f"error: {TEXT}: »kontaktpersonordningen« har 22 bogstaver: »Vi talte om kontaktpersonordningen.« Skriv »kontakt-person-ordningen«, eller forklar »kontaktpersonordningen« i arket Ordliste."
    ]


def test_a_long_office_word_has_its_easy_word() -> None:
    assert lines(l06, easy("Vi spørger forvaltningen.")) == [
        f"error: {TEXT}: »forvaltningen« har 13 bogstaver: »Vi spørger forvaltningen.« Skriv fx »kommunen«."
    ]


def test_a_hyphen_parts_a_word() -> None:
    assert lines(l06, easy("Vi talte om kontakt-personer.")) == []


def test_an_explained_word_passes_in_any_form() -> None:
    assert lines(l06, explaining("Bostøtteordning", "Vi talte om bostøtteordningen.")) == []


def test_a_name_passes() -> None:
    assert lines(l06, easy("Mødet var i Udsatterådet i Eksempel Kommune.")) == []


def test_an_address_is_no_word() -> None:
    assert (
        lines(l06, easy("Skriv til udsatteraadet@example-kommune.dk eller se www.eksempelkommunen.dk/udsatteraadet."))
        == []
    )
