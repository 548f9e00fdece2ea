from check_contexts import ITEM, lines, meeting

from docgen.checks import d07_time_enough as d07


def told(*minutes: int | None, **meeting_fields: str) -> list[str]:
    return lines(d07, meeting(Møde=meeting_fields, Punkter=[ITEM | {"Minutter": count} for count in minutes]))


def test_items_that_fit_in_the_meeting_are_left_alone() -> None:
    assert told(10, 50, 60) == told(None, 120) == told(300, Slut="23.30") == []


def test_an_item_longer_than_the_meeting_is_told_at_its_cell() -> None:
    assert told(10, 300) == [
        "warning: Punkter!G3  Minutter: Punktet tager 300 minutter, men mødet varer 120 minutter. Ret tallet."
    ]


def test_items_that_together_take_too_long_are_told_at_the_end() -> None:
    assert told(60, 70) == [
        "warning: Møde!B6  Slut: Punkterne tager 130 minutter, men mødet varer 120 minutter. "
        "Ret Slut, eller ret Minutter i arket Punkter."
    ]
