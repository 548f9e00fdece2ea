import pytest
from check_contexts import PERSON, case, hearing, lines, meeting

from docgen.checks import d02_date_order as d02


def test_dates_in_order_are_left_alone() -> None:
    assert lines(d02, hearing()) == []
    assert lines(d02, case()) == []
    assert lines(d02, meeting(Møde={"Næste møde dato": "17-08-2026", "Frist for forslag": "08-06-2026"})) == []


@pytest.mark.parametrize(
    ("dates", "line"),
    [
        (
            {"Svardato": "01-06-2026"},
            (
                "Høring!B21  Svardato: Svaret er 3 dage for sent. Fristen var 29. maj 2026. "
                "Ret datoen. Har I fået længere frist, så skriv den i Høringsfrist."
            ),
        ),
        (
            {"Svardato": "30-05-2026"},
            (
                "Høring!B21  Svardato: Svaret er 1 dag for sent. Fristen var 29. maj 2026. "
                "Ret datoen. Har I fået længere frist, så skriv den i Høringsfrist."
            ),
        ),
        (
            {"Behandlet den": "28-05-2026"},
            "Høring!B21  Svardato: 26. maj 2026 ligger før Behandlet den, 28. maj 2026. Ret datoen.",
        ),
        (
            {"Behandlet den": "30-04-2026"},
            "Høring!B11  Behandlet den: 30. april 2026 ligger før Modtaget den, 1. maj 2026. Ret datoen.",
        ),
    ],
)
def test_a_hearing_out_of_order_is_told(dates: dict[str, str], line: str) -> None:
    assert lines(d02, hearing(Høring=dates)) == [f"error: {line}"]


def test_an_answer_on_the_last_day_is_in_time() -> None:
    assert lines(d02, hearing(Høring={"Svardato": "29-05-2026"})) == []


def test_a_deadline_before_the_hearing_came_is_told() -> None:
    assert lines(d02, hearing(Høring={"Høringsfrist": "30-04-2026", "Svardato": "26-05-2026"})) == [
        "error: Høring!B7  Høringsfrist: 30. april 2026 ligger før Modtaget den, 1. maj 2026. Ret datoen.",
        (
            "error: Høring!B21  Svardato: Svaret er 26 dage for sent. Fristen var 30. april 2026. "
            "Ret datoen. Har I fået længere frist, så skriv den i Høringsfrist."
        ),
    ]


def test_what_was_lies_before_the_meeting_and_what_comes_after() -> None:
    earlier = {"Udvalg": "Byrådet", "Dato": "13-08-2026"}
    step = {"Udvalg": "Byrådet", "Dato": "24-06-2026", "Formål": "Godkendelse"}
    assert lines(d02, case(Tidligere_behandling=[earlier], Videre_proces=[step])) == [
        "error: Tidligere behandling!B2  Dato: 13. august 2026 ligger efter mødet den 12. august 2026. Ret datoen.",
        "error: Videre proces!B2  Dato: 24. juni 2026 ligger før mødet den 12. august 2026. Ret datoen.",
    ]


def test_a_meetings_other_dates_lie_on_their_sides() -> None:
    assert lines(d02, meeting(Møde={"Næste møde dato": "15-06-2026", "Frist for forslag": "16-06-2026"})) == [
        "error: Møde!B14  Frist for forslag: 16. juni 2026 ligger efter mødet. Ret datoen.",
        "warning: Møde!B15  Næste møde dato: 15. juni 2026 er samme dag som mødet. Ret datoen, hvis det er en anden dag.",
    ]
    assert lines(d02, meeting(Møde={"Næste møde dato": "14-06-2026"})) == [
        "error: Møde!B15  Næste møde dato: 14. juni 2026 ligger før dette møde. Ret datoen."
    ]


def test_several_committees_may_meet_on_one_day() -> None:
    earlier = {"Udvalg": "Teknisk Udvalg", "Dato": "12-08-2026"}
    step = {"Udvalg": "Byrådet", "Dato": "12-08-2026", "Formål": "Godkendelse"}
    assert lines(d02, case(Tidligere_behandling=[earlier], Videre_proces=[step])) == []


def test_nobody_leaves_before_the_start_or_comes_after_the_end() -> None:
    people = [PERSON | {"Til": "16.00"}, PERSON | {"Fra": "19.30"}, PERSON | {"Fra": "16.45", "Til": "18.00"}]
    assert lines(d02, meeting(Deltagere=people)) == [
        "error: Deltagere!I2  Til: Personen går kl. 16.00, men mødet begynder kl. 16.30. Ret klokkeslættet.",
        (
            "warning: Deltagere!H3  Fra: Personen kommer kl. 19.30, men mødet slutter kl. 18.30. "
            "Ret klokkeslættet, hvis det er forkert."
        ),
    ]
    assert lines(d02, meeting(Møde={"Mødet hævet": "20.00"}, Deltagere=[PERSON | {"Fra": "19.30"}])) == []


def test_a_meeting_ends_after_it_begins() -> None:
    assert lines(d02, meeting(Møde={"Slut": "16.30", "Mødet hævet": "15.00"})) == [
        "error: Møde!B6  Slut: Kl. 16.30 er ikke efter Start, kl. 16.30. Ret klokkeslættet.",
        "error: Møde!B18  Mødet hævet: Kl. 15.00 er ikke efter Start, kl. 16.30. Ret klokkeslættet.",
    ]


def test_a_person_leaves_after_they_came() -> None:
    assert lines(d02, meeting(Deltagere=[PERSON | {"Fra": "17.30", "Til": "17.00"}])) == [
        "error: Deltagere!I2  Til: Kl. 17.00 er ikke efter Fra, kl. 17.30. Ret klokkeslættet."
    ]


def test_an_open_action_due_before_the_meeting_is_a_warning() -> None:
    action = {"Hvad": "Undersøger hjemmesiden", "Ansvarlig": "Anne Eksempel", "Frist": "01-05-2026", "Status": "Åben"}
    assert lines(d02, meeting(Opfølgning=[action, action | {"Status": "Lukket"}])) == [
        (
            "warning: Opfølgning!D2  Frist: 1. maj 2026 ligger før mødet den 15. juni 2026. "
            "Skriv en ny frist, eller vælg Lukket i Status."
        )
    ]
