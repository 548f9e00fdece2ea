from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l05_long_words_share as l05


def test_an_item_full_of_long_words_is_an_error() -> None:
    assert lines(l05, easy("Kommunen undersøger mulighederne for yderligere boligpladser.\n" * 7)) == [
        f"error: {TEXT}: 67 af 100 ord i punktet har over 6 bogstaver. Højst 20 er let. Find et kortere ord for »mulighederne«, eller forklar det i arket Ordliste."
    ]


def test_one_long_word_in_four_is_a_warning() -> None:
    assert lines(l05, easy("Planerne er gode for os.\nHusene får boliger nu.\n" * 5)) == [
        f"warning: {TEXT}: 22 af 100 ord i punktet har over 6 bogstaver. Højst 20 er let. Find et kortere ord for »Planerne«, eller forklar det i arket Ordliste."
    ]


def test_a_short_item_is_not_measured() -> None:
    assert lines(l05, easy("Kommunen undersøger mulighederne.")) == []


def test_weekdays_and_months_are_not_long() -> None:
    assert lines(l05, easy("Vi mødes torsdag i februar.\nVi mødes tirsdag i september.\n" * 6)) == []
