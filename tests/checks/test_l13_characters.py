from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l13_characters as l13


def test_a_paragraph_sign_is_an_error() -> None:
    assert lines(l13, easy("Vi får det efter § 85.")) == [
        f"error: {TEXT}: Tegnet »§« er svært at læse: »Vi får det efter § 85.« Skriv med dine egne ord, hvad loven siger."
    ]


def test_each_other_sign_is_a_warning() -> None:
    assert lines(l13, easy("Der er kaffe/te & 5 % (gratis).")) == [
        f"warning: {TEXT}: Tegnet »%« er svært at læse: »Der er kaffe/te & 5 % (gratis).« Skriv det med ord.",
        f"warning: {TEXT}: Tegnet »&« er svært at læse: »Der er kaffe/te & 5 % (gratis).« Skriv »og«.",
        f"warning: {TEXT}: Tegnet »/« er svært at læse: »Der er kaffe/te & 5 % (gratis).« Skriv »og« eller »eller«.",
        f"warning: {TEXT}: Tegnet »(« er svært at læse: »Der er kaffe/te & 5 % (gratis).« Skriv det i en sætning for sig selv.",
    ]


def test_a_roman_numeral_is_found() -> None:
    assert lines(l13, easy("Del IV er klar.")) == [
        f"warning: {TEXT}: »IV« er et romertal: »Del IV er klar.« Skriv tallet med almindelige cifre."
    ]


def test_the_stroke_of_a_date_is_left_to_the_rule_about_dates() -> None:
    assert lines(l13, easy("Det er den 17/8.\nSe www.example.dk/let.")) == []
