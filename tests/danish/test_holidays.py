"""Danish days off."""

import datetime as dt

import holidays
import pytest

from docgen.danish.holidays import DayOff, day_off, holiday


@pytest.mark.parametrize("decade", range(1900, 2100, 10))
def test_the_public_holidays_are_those_of_the_library(decade: int) -> None:
    years = range(decade, decade + 10)
    known = holidays.country_holidays("DK", years=years, language="da")
    days = (dt.date(decade, 1, 1) + dt.timedelta(days=number) for number in range(3_653))
    assert {day: name for day in days if day.year in years and (name := holiday(day))} == dict(known)


def test_great_prayer_day_is_no_holiday_from_2024() -> None:
    assert holiday(dt.date(2023, 5, 5)) == "Store bededag"
    assert holiday(dt.date(2024, 4, 26)) is None


def test_a_day_off_says_why() -> None:
    assert day_off(dt.date(2020, 5, 17)) == DayOff("en søndag", is_weekend=True)
    assert day_off(dt.date(2026, 4, 3)) == DayOff("langfredag")
    assert day_off(dt.date(2022, 6, 15)) is None
