from easy_matters import TEXT, easy
from matters import lines

from docgen.checks import l17_one_word_for_one_thing as l17


def test_the_rarer_word_is_found() -> None:
    assert lines(l17, easy("Kommunen svarer.\nKommunen ringer.\nForvaltningen skriver.")) == [
        f"warning: {TEXT}: »forvaltningen« og »kommunen« er to ord for det samme: »Forvaltningen skriver.« Skriv »kommunen« begge steder."
    ]


def test_the_bodys_name_and_its_kind_are_one_thing() -> None:
    assert lines(l17, easy("Udsatterådet svarer.\nRådet ringer.")) == [
        f"warning: {TEXT}: »rådet« og »Udsatterådet« er to ord for det samme: »Rådet ringer.« Skriv »Udsatterådet« begge steder."
    ]


def test_one_word_for_one_thing_passes() -> None:
    assert lines(l17, easy("Rådet svarer.\nRådet ringer.\nByrådet og kommunen ringer.")) == []
