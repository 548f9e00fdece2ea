"""Y04: meetings and deadlines on days off."""

from year_contexts import MEETING, told, year

from docgen.checks.year import y04_days_off


def test_a_meeting_on_a_holiday_and_in_working_hours_is_told() -> None:
    assert told(y04_days_off, year(Møder=[MEETING | {"Dato": "06-05-2027", "Start": "13.00"}])) == [
        "warning: Møder!C2  Dato: Mødet er sat til torsdag den 6. maj 2027, og det er Kristi himmelfartsdag. Vælg en anden dag.",
        "note: Møder!D2  Start: Møde nr. 1 begynder kl. 13.00, før de fleste har fri.",
    ]


def test_a_deadline_on_a_day_off_is_moved_and_told() -> None:
    # 11 May 2027 less 14 days is a Tuesday; less 5 is Kristi himmelfartsdag.
    body = {"Udkast sendes dage før": "14", "Dagsorden sendes dage før": "5"}
    assert told(y04_days_off, year(Organ=body, Møder=[MEETING | {"Dato": "11-05-2027"}])) == [
        "note: Møder!C2  Dato: Møde nr. 1: »Dagsorden« falder på Kristi himmelfartsdag (6. maj 2027) og er flyttet til onsdag den 5. maj 2027."
    ]
