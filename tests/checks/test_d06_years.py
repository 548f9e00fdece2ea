from check_contexts import CASE, case, hearing, lines, meeting, said

from docgen.checks import d06_years as d06


def test_a_year_of_our_own_day_is_left_alone() -> None:
    assert lines(d06, meeting(Møde={"Næste møde dato": "17-08-2026"})) == []
    assert lines(d06, hearing()) == []
    assert lines(d06, case(Tidligere_behandling=[{"Udvalg": "Byrådet", "Dato": "01-04-1970"}])) == []
    assert lines(d06, said("Planen gælder til den 31. december 2050, og huset er fra den 1. maj 1870.")) == []


def test_a_year_that_cannot_be_stops_where_a_day_is_asked_for() -> None:
    assert lines(d06, meeting(Møde={"Næste møde dato": "17-08-2126"})) == [
        "error: Møde!B15  Næste møde dato: Året 2126 kan ikke passe. Ret årstallet."
    ]
    assert lines(d06, case(Sag=CASE | {"Mødedato": "12-08-1926"})) == [
        "error: Sag!B4  Mødedato: Året 1926 kan ikke passe. Ret årstallet."
    ]
    action = {"Hvad": "Ringer", "Ansvarlig": "Anne Eksempel", "Status": "Åben", "Frist": "01-08-2126"}
    assert lines(d06, meeting(Opfølgning=[action])) == [
        "error: Opfølgning!D2  Frist: Året 2126 kan ikke passe. Ret årstallet."
    ]


def test_a_year_far_ahead_in_a_text_is_only_a_warning() -> None:
    assert lines(d06, said("Mødet er den 15. juni 2122 og den 16. juni 2122.")) == [
        "warning: Punkter!I2  Fremstilling: Her står året 2122. Ret årstallet, hvis det er forkert."
    ]
    assert lines(d06, said("Turen er i foråret 2122, og der kommer 2122 borgere, i 2500 timer.")) == [
        "warning: Punkter!I2  Fremstilling: Her står året 2122. Ret årstallet, hvis det er forkert."
    ]
