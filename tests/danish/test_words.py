"""The same word whatever its spaces, and the one that was meant."""

from docgen.danish import lists, words


def test_spaces_and_capitals_do_not_make_another_word() -> None:
    assert words.key("Let\u00a0 Tekst\u200b ") == words.key("let tekst")


def test_a_decomposed_letter_is_the_same_letter() -> None:
    assert words.key("A\u030aben") == words.key("Åben")


def test_the_nearest_word_is_suggested() -> None:
    assert lists.did_you_mean("Beslutnig", ["Drøftelse", "Beslutning"]) == "Mente du »Beslutning«?"


def test_a_word_that_may_be_two_is_asked_about_with_both() -> None:
    rates = ["Diæt til 4 timer", "Diæt over 4 timer", "Kørsel høj", "Kørsel lav"]
    assert lists.did_you_mean("Diæt under 4 timer", rates) == "Mente du »Diæt over 4 timer« eller »Diæt til 4 timer«?"
    assert lists.did_you_mean("Kørsel", rates) == "Mente du »Kørsel lav« eller »Kørsel høj«?"
    assert lists.did_you_mean("Diæt over 4 timr", rates) == "Mente du »Diæt over 4 timer«?"


def test_another_number_is_another_code_and_not_a_slip() -> None:
    assert lists.did_you_mean("L09", ["L07", "L11"]) == "Vælg »L07« eller »L11«."
    assert lists.did_you_mean("L7", ["L07", "L11"]) == "Mente du »L07«?"


def test_all_choices_are_named_when_none_is_near() -> None:
    assert lists.did_you_mean("xyz", ["Ja", "Nej", "Måske"]) == "Vælg »Ja«, »Nej« eller »Måske«."


def test_a_list_reads_as_a_sentence() -> None:
    assert lists.all_of(["a", "b", "c"]) == "a, b og c"
    assert lists.all_of(["a"]) == "a"
    assert lists.all_of([]) == ""
