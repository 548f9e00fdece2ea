from check_contexts import lines
from easy_contexts import TEXT, easy, explaining

from docgen.checks.easy import l06_very_long_words as l06
from docgen.checks.easy import l09_hard_words as l09


def test_each_hard_word_is_found_with_an_easy_one() -> None:
    assert lines(l09, easy("Rådet drøftede sagen.\nHun redegjorde for planen.")) == [
        f"warning: {TEXT}: »drøftede« er et svært ord: »Rådet drøftede sagen.« Skriv fx »talte om«, eller forklar ordet i arket Ordliste.",
        f"warning: {TEXT}: »redegjorde for« er et svært ord: »Hun redegjorde for planen.« Skriv fx »forklarede«, eller forklar ordet i arket Ordliste.",
    ]


def test_a_word_that_the_glossary_explains_passes() -> None:
    assert lines(l09, explaining("Høringssvar", "Vi skrev et høringssvaret.")) == []


def test_easy_words_pass() -> None:
    assert lines(l09, easy("Vi talte om boliger.")) == []


def test_a_word_that_is_too_long_too_is_told_by_its_length_alone() -> None:
    context = easy("Kommunalbestyrelsen svarer.")
    assert lines(l09, context) == []
    assert lines(l06, context) == [
        (
            f"error: {TEXT}: »Kommunalbestyrelsen« har 19 bogstaver: »Kommunalbestyrelsen svarer.« "
            "Skriv fx »Politikerne i kommunen«."
        )
    ]
