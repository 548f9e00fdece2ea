"""Danish days off."""

import datetime as dt

from docgen.danish.holidays import DayOff, day_off, holiday


def test_great_prayer_day_is_no_holiday_from_2024() -> None:
    assert holiday(dt.date(2023, 5, 5)) == "Store bededag"
    assert holiday(dt.date(2024, 4, 26)) is None


def test_a_day_off_says_why() -> None:
    assert day_off(dt.date(2020, 5, 17)) == DayOff("en søndag", is_weekend=True)
    assert day_off(dt.date(2026, 4, 3)) == DayOff("langfredag")
    assert day_off(dt.date(2022, 6, 15)) is None
