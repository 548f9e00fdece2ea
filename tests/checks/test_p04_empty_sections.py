import pytest
from check_contexts import ITEM, SECTIONS, case, hearing, lines, meeting

from docgen.checks import p04_empty_sections as p04

DECISION = ITEM | {"Type": "Beslutning"}
NO_DECISION = (
    "error: Punkter!L2  Beslutning: Punkt 1 har ingen beslutning, og mødets status er Referat. "
    "Skriv beslutningen, eller skriv Ja i »Overføres til næste møde«."
)


@pytest.mark.parametrize(
    "item",
    [DECISION, ITEM | {"Type": "Høring"}, ITEM | {"Indstilling": "Formanden indstiller,\nat planen godkendes."}],
)
def test_minutes_lack_a_decision(item: dict[str, str]) -> None:
    assert lines(p04, meeting(Punkter=[item])) == [NO_DECISION]


def test_a_body_that_may_not_decide_needs_a_discussion_or_a_decision() -> None:
    assert lines(p04, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[DECISION])) == [
        (
            "error: Punkter!K2  Drøftelse: Punkt 1 har hverken drøftelse eller beslutning, og mødets status er Referat. "
            "Skriv drøftelsen, eller skriv Ja i »Overføres til næste møde«."
        )
    ]
    discussed = DECISION | {"Drøftelse": "Rådet drøftede sagen."}
    assert lines(p04, meeting(Organ={"Må beslutte": "Nej"}, Punkter=[discussed])) == []


@pytest.mark.parametrize(
    "item",
    [
        DECISION | {"Beslutning": "Godkendt."},
        DECISION | {"Overføres til næste møde": "Ja"},
        ITEM,
        ITEM | {"Type": "Orientering"},
        ITEM | {"Type": "Pause"},
    ],
)
def test_these_items_are_complete_in_minutes(item: dict[str, str]) -> None:
    assert lines(p04, meeting(Punkter=[item])) == []


@pytest.mark.parametrize("status", ["Udkast", "Dagsorden", "Tillægsdagsorden"])
def test_an_agenda_needs_no_decision(status: str) -> None:
    assert lines(p04, meeting(Møde={"Status": status}, Punkter=[DECISION])) == []


def test_a_closed_item_and_a_closed_case_say_why() -> None:
    assert lines(p04, meeting(Punkter=[ITEM | {"Åbenhed": "Lukket"}])) == [
        (
            "error: Punkter!E2  Lukkegrund: Punktet er lukket, men grunden mangler. "
            "Skriv fx »Personforhold«, eller skriv Åben i Åbenhed."
        )
    ]
    assert lines(p04, case(Sag={"Åbenhed": "Lukket"})) == [
        (
            "error: Sag!B13  Lukkegrund: Sagen er lukket, men grunden mangler. "
            "Skriv fx »Personforhold«, eller skriv Åben i Åbenhed."
        )
    ]
    assert lines(p04, case(Sag={"Åbenhed": "Lukket", "Lukkegrund": "Personforhold"})) == []


def test_a_section_that_is_taken_along_has_text() -> None:
    economy = {"Afsnit": "Økonomi", "Medtag": "Ja"}
    assert lines(p04, case(Tekst=[*SECTIONS, economy])) == [
        "error: Tekst!B4  Tekst: Afsnittet »Økonomi« er tomt. Skriv teksten, eller vælg »Ikke relevant« i Medtag."
    ]
    assert lines(p04, case(Tekst=[*SECTIONS, economy | {"Medtag": "Ikke relevant"}])) == []


def test_a_case_without_one_of_the_two_usual_sections_is_only_warned_of() -> None:
    remedy = "Skriv en række med det, hvis jeres sager har det."
    assert lines(p04, case(Tekst=[SECTIONS[0]])) == [
        f"warning: Tekst  Sagen har ikke afsnittet »Sagsfremstilling«. {remedy}"
    ]
    assert lines(p04, case(Tekst=[SECTIONS[1]])) == [f"warning: Tekst  Sagen har ikke afsnittet »Sagsresume«. {remedy}"]


def test_other_municipalities_names_for_the_sections_are_known() -> None:
    sections = [SECTIONS[0] | {"Afsnit": "Resumé"}, SECTIONS[1] | {"Afsnit": "Beskrivelse af sagen"}]
    assert lines(p04, case(Tekst=sections)) == []


def test_an_answer_with_an_opinion_has_remarks() -> None:
    assert lines(p04, hearing(Bemærkninger=[])) == [
        (
            "error: Høring!B15  Generelle bemærkninger: Samlet holdning er »Støtter med bemærkninger«, men svaret har "
            "ingen bemærkninger. Skriv en bemærkning her eller i arket Bemærkninger, eller vælg »Ingen bemærkninger«."
        )
    ]


def test_an_answer_without_an_opinion_needs_none() -> None:
    assert lines(p04, hearing(Høring={"Samlet holdning": "Ingen bemærkninger"}, Bemærkninger=[])) == []
    assert lines(p04, hearing(Høring={"Generelle bemærkninger": "Rådet er glad."}, Bemærkninger=[])) == []
