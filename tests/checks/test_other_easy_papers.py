"""The easy-read rules on what is no minutes: an agenda, a hearing answer, a year's report."""

import pytest
from check_contexts import HEARING, ITEM, MEETING, REMARK, hearing, lines, meeting

from docgen.checks.catalogue import EASY, Check
from docgen.checks.easy import (
    l05_long_words_share,
    l11_nouns_of_verbs,
    l12_negations,
    l17_one_word_for_one_thing,
    l18_picture_text,
    l19_sickness_and_address,
    l20_boxes,
    l22_same_as_minutes,
)

LONG = "Kommunen undersøger mulighederne for yderligere boligpladser.\n" * 7
DENIED = "Vi kan ikke komme.\nVi vil ikke betale."
NOUNS = "Vi talte om planlægning.\nDer er en vurdering.\nVi får en orientering."
PHONE = {"Telefon": "12 34 56 78"}
IN_AGENDA, IN_ANSWER = "Punkter!T2  Let om punktet", "Bemærkninger!H2  Let tekst"


def agenda(text: str, **item: str) -> list[dict[str, str]]:
    return [ITEM | {"Let om punktet": text} | item]


@pytest.mark.parametrize(
    ("rule", "text"), [(l05_long_words_share, LONG), (l11_nouns_of_verbs, NOUNS), (l12_negations, DENIED)]
)
def test_what_is_measured_a_part_at_a_time_names_the_part_and_its_cell(rule: Check, text: str) -> None:
    called = meeting(Organ=PHONE, Møde=MEETING | {"Status": "Dagsorden"}, Punkter=agenda(text))
    (line,) = lines(rule, called)
    assert IN_AGENDA in line
    assert "punktet" in line.casefold()
    answer = hearing(Høring=HEARING | {"Let tekst": "Ja."}, Bemærkninger=[REMARK | {"Let tekst": text}])
    (line,) = lines(rule, answer)
    assert IN_ANSWER in line
    assert "teksten" in line.casefold()


def test_the_recommendations_of_an_answer_are_one_part_and_an_item_of_an_agenda_with_its_heading_one() -> None:
    advice = [{"Anbefaling": "at der bygges", "Let tekst": "Vi kan ikke vente."}] * 2
    (line,) = lines(l12_negations, hearing(Høring=HEARING | {"Let tekst": "Ja."}, Anbefalinger=advice))
    assert "Anbefalinger!" in line
    called = meeting(
        Møde=MEETING | {"Status": "Dagsorden"}, Punkter=agenda("Vi kan ikke vente.", **{"Let overskrift": "Ikke nu"})
    )
    assert lines(l12_negations, called) == []


def test_a_picture_of_an_agenda_needs_its_words() -> None:
    called = MEETING | {"Status": "Dagsorden"}
    (line,) = lines(l18_picture_text, meeting(Møde=called, Punkter=agenda("Vi spiser.", Billede="mad")))
    assert line.endswith("Billedet »mad« har ingen billedtekst. Skriv, hvad man ser, fx »Et hus med røde vinduer«.")


def test_illness_and_two_words_for_one_thing_are_told_in_an_answer_too() -> None:
    told = "En mand med skizofreni bor her.\nKommunen hjælper.\nMyndigheden svarer."
    answer = hearing(Høring=HEARING | {"Let tekst": told})
    assert len(lines(l19_sickness_and_address, answer)) == 1
    assert len(lines(l17_one_word_for_one_thing, answer)) == 1


def test_whom_to_ring_is_missed_in_each_easy_paper_by_its_name() -> None:
    (line,) = lines(l20_boxes, hearing(Høring=HEARING | {"Let tekst": "Ja."}))
    assert "Det lette høringssvar har intet telefonnummer at ringe til." in line
    (line,) = lines(l20_boxes, meeting(Møde=MEETING | {"Status": "Dagsorden"}, Punkter=agenda("Vi spiser.")))
    assert "Den lette dagsorden har intet telefonnummer at ringe til." in line
    assert lines(l20_boxes, hearing(Høring=HEARING)) == []


def test_a_fact_that_the_full_text_has_not_is_a_warning_at_the_easy_cell() -> None:
    called = MEETING | {"Status": "Dagsorden"}
    items = agenda("Vi ser huset den 3. juli 2026.\nMødet er mandag den 15. juni 2026.", Fremstilling="Vi ser huset.")
    (line,) = lines(l22_same_as_minutes, meeting(Møde=called, Punkter=items))
    assert line.startswith(f"warning: {IN_AGENDA}: Datoen »3. juli 2026« står ikke i punktets fulde tekst")
    answer = hearing(Høring=HEARING | {"Let tekst": "Der mangler 40 boliger."}, Bemærkninger=[REMARK])
    (line,) = lines(l22_same_as_minutes, answer)
    assert "Tallet »40« står ikke i den fulde tekst" in line
    assert line.startswith("warning: Høring!")
    told = REMARK | {"Bemærkning": "Rådet mener, at der mangler 40 boliger."}
    assert (
        lines(
            l22_same_as_minutes, hearing(Høring=HEARING | {"Let tekst": "Der mangler 40 boliger."}, Bemærkninger=[told])
        )
        == []
    )


def test_a_cancelled_meeting_has_no_easy_paper_and_no_finding_about_one() -> None:
    cancelled = meeting(Møde=MEETING | {"Status": "Aflyst"}, Punkter=agenda(LONG + DENIED, Billede="findes-ikke.png"))
    assert [line for rule in EASY for line in lines(rule, cancelled)] == []
