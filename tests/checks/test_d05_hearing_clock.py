import pytest
from check_contexts import BODY, HEARING, build, hearing, lines

from docgen.checks import d05_hearing_clock as d05
from docgen.sheets.books import HearingBook

UNTREATED = {heading: value for heading, value in HEARING.items() if heading != "Behandlet den"}


def told(**fields: str) -> list[str]:
    form = UNTREATED | {heading.replace("_", " "): value for heading, value in fields.items()}
    return lines(d05, build(HearingBook, {"Organ": BODY, "Høring": form}))


@pytest.mark.parametrize(
    ("date", "words"), [("17-06-2026", "17. juni 2026, 19 dage"), ("30-05-2026", "30. maj 2026, 1 dag")]
)
def test_a_hearing_that_expires_before_the_meeting_is_told(date: str, words: str) -> None:
    assert told(Næste_møde_dato=date) == [
        (
            f"error: Høring!B10  Behandlingsform: Fristen er 29. maj 2026, men næste møde er {words} efter. "
            "Vælg Skriftlig eller Formandskab, indkald til et ekstraordinært møde, eller bed om længere frist."
        )
    ]


def test_a_meeting_on_the_last_day_is_in_time() -> None:
    assert told(Næste_møde_dato="29-05-2026") == []


@pytest.mark.parametrize("treatment", ["Skriftlig", "Formandskab"])
def test_an_answer_that_needs_no_meeting_is_free(treatment: str) -> None:
    assert told(Næste_møde_dato="17-06-2026", Behandlingsform=treatment) == []


def test_an_answer_that_was_treated_is_done() -> None:
    assert lines(d05, hearing(Høring={"Næste møde dato": "17-06-2026"})) == []


def test_without_any_meeting_the_date_is_asked_for() -> None:
    assert told() == [
        (
            "warning: Høring!B12  Næste møde dato: Svaret skal behandles på et møde, men mødets dato mangler. "
            "Skriv datoen her eller i »Behandlet den«."
        )
    ]
