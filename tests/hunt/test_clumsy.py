"""Fifty workbooks as people fill them; the hunt takes a thousand."""

import pytest

from tests.hunt.clumsy import HABITS, clumsy


@pytest.mark.parametrize("number", range(48))
def test_a_clumsy_workbook_ends_exact_told_or_refused_at_its_cell(number: int) -> None:
    ending = clumsy(number)
    assert ending.silent == [], f"seed {number}: {ending.habits}"


def test_every_habit_is_drawn_in_the_short_run() -> None:
    drawn = {name for number in range(48) for name in clumsy(number).habits}
    assert {habit.name for habit in HABITS} <= drawn
