"""A name is found in whatever form a person writes it, and called what its owner wishes to be called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish.people import Exchange, Renamer, counted, plural, with_article

RENAMER = Renamer({"Kasper Prøve Skjold": "medlem", "Lise Eksempel": "deltager"}, ("Bo Eksempel", "Ida Toft"))


def renamed(text: str) -> str:
    return RENAMER.rename(text)[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rådet takkede Kasper Prøve Skjold.", "Rådet takkede et medlem."),
        ("Rådet takkede Kasper Skjold.", "Rådet takkede et medlem."),
        ("Rådet takkede Kasper P. Skjold.", "Rådet takkede et medlem."),
        ("Rådet takkede Kasper Prøve.", "Rådet takkede et medlem."),
        ("Rådet takkede K. Skjold og Kasper S.", "Rådet takkede et medlem og et medlem."),
        ("Kasper Skjolds forslag", "Et medlems forslag"),
        ("Kasper Skjold's forslag", "Et medlems forslag"),
        ("Forslaget er Skjolds.", "Forslaget er et medlems."),
        ("Så kom Kasper.", "Så kom et medlem."),
        ("Så kom KASPER SKJOLD.", "Så kom et medlem."),
        ("Skjold, Kasper: afbud", "Et medlem: afbud"),
        ("Så kom Kasper\u00a0Skjold.", "Så kom et medlem."),
        ("Så kom Kas\u00adper Skjold.", "Så kom et medlem."),
        ("Så kom Kasper\nSkjold.", "Så kom et medlem."),
        ("Det sagde Lise. Lise gik.", "Det sagde en deltager. En deltager gik."),
        ("Kasper Skjold", "medlem"),
        ("v. Kasper Skjold", "v. et medlem"),
        ("Skjoldet og kasper er andre ord.", "Skjoldet og kasper er andre ord."),
        ("Bo Eksempel kom.", "Bo Eksempel kom."),
    ],
)
def test_a_name_is_exchanged_in_every_form(text: str, wanted: str) -> None:
    assert renamed(text) == wanted


def test_a_part_that_is_also_another_persons_is_left_and_told() -> None:
    text, found = RENAMER.rename("Så kom Eksempel.")
    assert (text, [(one.was, one.became) for one in found]) == ("Så kom Eksempel.", [("Eksempel", "")])


def test_a_longer_name_of_somebody_who_may_be_named_is_left_whole() -> None:
    renamer = Renamer({"Bo Prøve": "medlem"}, ("Bo Prøve Hansen",))
    assert renamer.rename("Bo Prøve Hansen og Bo Prøve kom.")[0] == "Bo Prøve Hansen og et medlem kom."


def test_what_was_exchanged_is_told_with_its_place_in_the_new_text() -> None:
    text, found = RENAMER.rename("Først kom Lise Eksempel, så Kasper.")
    assert [(one.was, text[one.start : one.start + len(one.became)]) for one in found] == [
        ("Lise Eksempel", "en deltager"),
        ("Kasper", "et medlem"),
    ]


@given(before=st.text(alphabet=" abcæøå.,\n", max_size=20), after=st.text(alphabet=" abcæøå.,\n", max_size=20))
def test_no_whole_name_is_ever_left(before: str, after: str) -> None:
    text = f"{before} Kasper Prøve Skjold {after} Lise Eksempels"
    assert "Skjold" not in renamed(text)
    assert "Lise" not in renamed(text)


@pytest.mark.parametrize("text", ["Anne-Marie Prøves", "Anne Marie Prøves", "anne-marie.prøves", "Anne‑Marie Prøves"])
def test_a_hyphen_may_be_a_space_and_a_space_a_dot(text: str) -> None:
    assert Renamer({"Anne-Marie Prøve": "medlem"}).rename(f"Det er {text} ord.")[0] == "Det er et medlems ord."


@pytest.mark.parametrize(
    "text", ["Anne Toft", "Anne Prøve", "A. Toft", "A. Prøve", "Anne Tofts", "Toft-Prøve", "TOFT-PRØVE"]
)
def test_half_of_a_double_surname_is_the_person_behind_the_first_name(text: str) -> None:
    assert Renamer({"Anne Toft-Prøve": "medlem"}).rename(f"Så kom {text}")[0].removesuffix("s") == "Så kom et medlem"


def test_half_of_a_double_surname_alone_may_be_anybodys_and_is_told() -> None:
    text, found = Renamer({"Anne Toft-Prøve": "medlem"}).rename("Så kom Prøve.")
    assert (text, [(one.was, one.became) for one in found]) == ("Så kom Prøve.", [("Prøve", "")])


def test_a_half_name_that_is_another_persons_whole_name_is_left() -> None:
    assert Renamer({"Anne Toft-Prøve": "medlem"}, ("Anne Toft",)).rename("Så kom Anne Toft.")[0] == "Så kom Anne Toft."


@pytest.mark.parametrize("text", ["Andre Tóft", "ANDRÉ TOFT", "André Toft", "A. Tòft", "Andrés", "Andre\u0301"])
def test_an_accent_more_or_less_is_the_same_name(text: str) -> None:
    assert Renamer({"André Toft": "medlem"}).rename(f"Så kom {text}")[0].removesuffix("s") == "Så kom et medlem"
    assert Renamer({"Andre Toft": "medlem"}).rename(f"Så kom {text}")[0].removesuffix("s") == "Så kom et medlem"


def test_the_letters_of_danish_are_letters_of_their_own() -> None:
    assert Renamer({"Aase Bak": "medlem"}).rename("Åse Bæk og Bøk kom.")[0] == "Åse Bæk og Bøk kom."


def test_a_name_of_two_letters_is_exchanged_wherever_it_stands() -> None:
    assert Renamer({"Ea Bo": "medlem"}).rename("Ea kom. Så gik Ea.")[0] == "Et medlem kom. Så gik et medlem."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Dag Sol", "Dag og nat er der åbent. Sol og vind."),
        ("Palle Skov", "Skov og natur er godt."),
        ("Ida Møller", "Mødet holdes hos Møller & Søn. A.P. Møllers fond støtter."),
        ("Ida Pallesen", "Mødet holdes hos Pallesen & Søn. A.P. Pallesens fond støtter. Café Ida er åben."),
        ("Tove Kildegård", "Så kom Tove Hansen."),
    ],
)
def test_a_name_that_is_a_word_a_firm_or_somebody_elses_is_left_and_told(name: str, text: str) -> None:
    left, exchanges = Renamer({name: "medlem"}).rename(text)
    assert left == text
    assert [one.became for one in exchanges] == [""] * len(exchanges) != []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Kirsten Aagaard", "Ågård foreslog det."),
        ("Åse Ørsted", "Så kom Aase Oersted."),
        ("Åse Ørsted", "AASE ØRSTEDS FORSLAG."),
        ("Søren Kjær", "Så kom Soeren Kjaer."),
    ],
)
def test_the_two_ways_of_writing_a_letter_are_one_name(name: str, text: str) -> None:
    left, exchanges = Renamer({name: "medlem"}).rename(text)
    assert not any(part in left for part in ("gård", "rsted", "RSTED", "Kj"))
    assert [bool(one.became) for one in exchanges] == [True]


def test_what_a_person_has_decided_is_left_without_a_word() -> None:
    renamer = Renamer({"Ida Møller": "medlem"})
    assert renamer.rename("Ida og Møller kom.", may_stand=lambda said: said == "Ida") == (
        "Ida og Møller kom.",
        [Exchange("Møller", "", 7)],
    )


def test_labels_get_their_article_and_their_plural() -> None:
    labels = ("medlem", "deltager", "pårørende", "ungerepræsentant", "en borger", "tre borgere", "3 borgere")
    assert [with_article(label) for label in labels] == [
        "et medlem", "en deltager", "en pårørende", "en ungerepræsentant", "en borger", "tre borgere", "3 borgere",
    ]  # fmt: skip
    assert [plural(label) for label in labels[:4]] == ["medlemmer", "deltagere", "pårørende", "ungerepræsentanter"]
    assert plural("fra en forening") is None
    assert counted("Et medlem, et medlem og et medlem kom.") == "Tre medlemmer kom."
