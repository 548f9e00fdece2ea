import datetime as dt
from dataclasses import replace

from check_contexts import lines, meeting

from docgen.checks import d03_send_dates as d03


def told(today: str, status: str = "Dagsorden", date: str = "17-06-2026", **body: int) -> list[str]:
    days = {"Udkast sendes dage før": 14, "Dagsorden sendes dage før": 8} | {
        k.replace("_", " "): v for k, v in body.items()
    }
    context = meeting(Organ=days, Møde={"Status": status, "Dato": date})
    return lines(d03, replace(context, today=dt.date.fromisoformat(today)))


def test_papers_in_time_are_not_told() -> None:
    assert told("2026-06-09") == []
    assert told("2026-06-03", "Udkast") == []


def test_papers_that_are_late_are_told_with_the_day_and_the_delay() -> None:
    assert told("2026-06-10") == [
        (
            "warning: Møde!B4  Dato: Dagsordenen skulle være sendt senest tirsdag den 9. juni 2026. Det er 1 dag siden. "
            "Send den i dag, og skriv til deltagerne, at den kommer sent."
        )
    ]
    assert told("2026-06-08", "Udkast") == [
        (
            "warning: Møde!B4  Dato: Udkastet skulle være sendt senest onsdag den 3. juni 2026. Det er 5 dage siden. "
            "Send det i dag, og skriv til deltagerne, at det kommer sent."
        )
    ]


def test_a_sending_day_that_is_a_day_off_moves_to_the_working_day_before() -> None:
    assert told("2026-06-01", date="15-06-2026") == [
        (
            "warning: Møde!B4  Dato: Dagsordenen skal sendes 8 dage før mødet, men 7. juni 2026 er en søndag. "
            "Send den senest torsdag den 4. juni 2026."
        )
    ]


def test_easter_is_counted() -> None:
    assert told("2026-03-01", date="14-04-2026") == [
        (
            "warning: Møde!B4  Dato: Dagsordenen skal sendes 8 dage før mødet, men 6. april 2026 er anden påskedag. "
            "Send den senest onsdag den 1. april 2026."
        )
    ]


def test_after_the_working_day_before_it_is_late() -> None:
    assert told("2026-06-06", date="15-06-2026") == [
        (
            "warning: Møde!B4  Dato: Dagsordenen skulle være sendt senest torsdag den 4. juni 2026. Det er 2 dage siden. "
            "Send den i dag, og skriv til deltagerne, at den kommer sent."
        )
    ]


def test_a_meeting_that_was_held_is_not_late() -> None:
    assert told("2026-06-17") == []
    assert told("2030-01-01") == []


def test_minutes_and_a_supplement_have_no_such_day() -> None:
    assert told("2026-06-16", "Referat") == []
    assert told("2026-06-16", "Tillægsdagsorden") == []


def test_a_body_without_the_rule_is_free() -> None:
    context = meeting(Møde={"Status": "Dagsorden"})
    assert lines(d03, replace(context, today=dt.date(2026, 6, 14))) == []
