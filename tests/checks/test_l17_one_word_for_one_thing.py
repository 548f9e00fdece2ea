from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l17_one_word_for_one_thing as l17


def test_the_easiest_word_is_kept() -> None:
    assert lines(l17, easy("Forpersonen svarer.\nForpersonen ringer.\nFormanden skriver.")) == [
        f"warning: {TEXT}: »forpersonen« og »formanden« er to ord for det samme: »Forpersonen svarer.« Skriv »formanden« begge steder."
    ]


def test_a_hard_word_is_told_once_and_not_here() -> None:
    assert lines(l17, easy("Forvaltningen svarer.\nKommunen skriver.")) == []


def test_the_bodys_name_and_its_kind_are_one_thing() -> None:
    assert lines(l17, easy("Udsatterådet svarer.\nRådet ringer.")) == [
        f"warning: {TEXT}: »Udsatterådet« og »rådet« er to ord for det samme: »Udsatterådet svarer.« Skriv »rådet« begge steder."
    ]


def test_the_verb_is_not_the_noun() -> None:
    assert lines(l17, easy("Mange borgere bruger telefon.\nVi bruger tid på det.")) == []


def test_one_word_for_one_thing_passes() -> None:
    assert lines(l17, easy("Rådet svarer.\nRådet ringer.\nByrådet og kommunen ringer.")) == []
