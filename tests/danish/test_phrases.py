"""Which words surely are one person or thing, and which sentences point at what is not said in them."""

import pytest

from docgen.danish.easy.phrases import is_whole, opens_thing
from docgen.danish.easy.pointing import refers_back, says_again, stands_by_itself


@pytest.mark.parametrize(
    "phrase",
    [
        *("rådet", "vi", "Anne Prøve", "formand Anne Prøve", "formanden for rådet", "kommunens nye svar", "en ny plan"),
        *("de fire nye medlemmer", "3 beboere", "Bo og Liv", "det nye hus ved havnen", "vores plan for byen"),
        *("medlemmer af rådet", "Annes bog", "samarbejdet mellem rådet og kommunen"),
    ],
)
def test_a_whole_phrase_is_known(phrase: str) -> None:
    assert is_whole(phrase)


@pytest.mark.parametrize(
    "phrase",
    [
        *("sag om hegn", "lederen allerede på dette møde", "de hold", "revideret plan", "på mødet", "ikke", "", "og"),
        *("planen, der kom", "rådet og", "brug af huset", "meget", "når rådet"),
    ],
)
def test_what_is_not_surely_whole_is_none(phrase: str) -> None:
    assert not is_whole(phrase)


@pytest.mark.parametrize("word", ["en", "planen", "Anne", "12", "»Træf", "kommunens", "boliger"])
def test_a_thing_opens_with_its_article_its_owner_or_its_own_end(word: str) -> None:
    assert opens_thing(word)


@pytest.mark.parametrize("word", ["kort", "på", "nærmere", "ikke", "om"])
def test_an_adverb_opens_no_thing(word: str) -> None:
    assert not opens_thing(word)


@pytest.mark.parametrize(
    "sentence",
    [
        *(
            "Hun svarede i går.",
            "Det var godt.",
            "Peter fik det i går.",
            "Bo undersøger dette nærmere.",
            "Men huset er lukket.",
        ),
        *(
            "Disse oplysninger sendes ud.",
            "De har været i Odense.",
            "Vi venter på at få et nyt.",
            "Derfor mødes vi.",
            "Formanden sørger for, at de bliver tilmeldt.",
        ),
    ],
)
def test_a_sentence_that_points_back_is_known(sentence: str) -> None:
    assert refers_back(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        *(
            "Det er vigtigt, at alle kommer.",
            "De nye boliger er klar.",
            "Der er kaffe.",
            "Bo har en plan, og den er god.",
        ),
        *("Vi talte om det nye hus.", "Det blev aftalt, at Bo ringer.", "På dette møde valgte vi en formand."),
        *("Medlemmerne sagde, at de kommer.", "Bo sagde, at han kommer."),
    ],
)
def test_a_sentence_that_says_what_it_speaks_of_points_at_nothing(sentence: str) -> None:
    assert not refers_back(sentence)


def test_a_known_thing_that_only_the_sentence_before_tells_of_needs_that() -> None:
    assert says_again("Procenten var på 35.", "Vi fik tal for stemmeprocenter.", "rådet")
    assert not says_again("Rådet mødes i maj.", "Rådet talte om huset.", "rådet")


@pytest.mark.parametrize(
    ("sentence", "is_whole"),
    [
        ("Bo kontakter kommunen.", False),
        ("Prisen for en billet bliver 200 kroner.", True),
        ("Prisen vil nok blive 200 kroner.", False),
        ("Kommunen bygger et nyt hus ved havnen.", True),
        ("Festen bliver holdt i den store sal.", True),
    ],
)
def test_a_short_sentence_or_an_unknown_thing_needs_what_was_said_before(sentence: str, is_whole: bool) -> None:
    assert stands_by_itself(sentence, "Vi vil holde noget.", "Fest for alle") is is_whole
