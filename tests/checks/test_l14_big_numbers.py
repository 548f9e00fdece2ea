from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l14_big_numbers as l14


def test_round_thousands_are_said_in_words() -> None:
    assert lines(l14, easy("Vi får 25.000 kroner.")) == [
        f"warning: {TEXT}: »25.000« er svært at huske: »Vi får 25.000 kroner.« Skriv fx »25 tusind«."
    ]


def test_crooked_numbers_are_rounded() -> None:
    assert lines(l14, easy("Det er 25.875 kroner og 2,5 timer.\nDet er 1.400.000 kroner.")) == [
        f"warning: {TEXT}: »25.875« er svært at huske: »Det er 25.875 kroner og 2,5 timer.« Skriv fx »omkring 26 tusind«.",
        f"warning: {TEXT}: »2,5« er svært at huske: »Det er 25.875 kroner og 2,5 timer.« Skriv fx »2 og en halv«.",
        f"warning: {TEXT}: »1.400.000« er svært at huske: »Det er 1.400.000 kroner.« Skriv fx »mere end 1 million«.",
    ]


def test_shares_are_said_in_words() -> None:
    assert lines(l14, easy("Det er 50 procent og 9 %.\nDet er 67 procent.")) == [
        f"warning: {TEXT}: »50 procent« er svært at huske: »Det er 50 procent og 9 %.« Skriv fx »halvdelen«.",
        f"warning: {TEXT}: »9 %« er svært at huske: »Det er 50 procent og 9 %.« Skriv fx »hver tiende«.",
        f"warning: {TEXT}: »67 procent« er svært at huske: »Det er 67 procent.« Skriv fx »omkring 7 ud af 10«.",
    ]


def test_years_telephones_and_small_numbers_pass() -> None:
    assert lines(l14, easy("Ring på 12345678 i 2026.\nDer er 1.000 pladser.\nKlokken er 16.30.")) == []


def test_one_and_a_half_of_millions_is_one_of_them() -> None:
    (said,) = lines(l14, easy("Det er 1,5 millioner kroner."))
    assert said.endswith("Skriv fx »halvanden million«.")
