from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l10_passive as l10


def test_a_passive_with_bliver_is_found() -> None:
    assert lines(l10, easy("Svaret bliver sendt i maj.")) == [
        f"warning: {TEXT}: »bliver sendt« siger ikke, hvem der gør det: »Svaret bliver sendt i maj.« Skriv, hvem der gør det: »… sender …«."
    ]


def test_a_passive_in_s_is_found() -> None:
    assert lines(l10, easy("Svaret skal sendes i maj.")) == [
        f"warning: {TEXT}: »sendes« siger ikke, hvem der gør det: »Svaret skal sendes i maj.« Skriv, hvem der gør det: »… sende …«."
    ]


def test_a_known_doer_opens_the_suggestion() -> None:
    assert lines(l10, easy("Sagen blev drøftet af rådet.")) == [
        f"warning: {TEXT}: »blev drøftet« siger ikke, hvem der gør det: »Sagen blev drøftet af rådet.« Skriv fx »Rådet talte om sagen.«"
    ]


def test_verbs_that_only_look_passive_pass() -> None:
    assert lines(l10, easy("Vi mødes i maj.\nDet lykkes.\nHuset findes.\nSå blev rådet glad.\nVi ses ved døren.")) == []
