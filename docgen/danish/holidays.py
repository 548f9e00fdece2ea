"""Danish days off: the holidays library's public holidays, and the days municipalities close."""

import datetime as dt
from functools import cache

import holidays


@cache
def _of_year(year: int) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("DK", years=year, language="da"))


def holiday(date: dt.date) -> str | None:
    """Return the holiday's Danish name, or None on an ordinary day."""
    return _of_year(date.year).get(date)


def day_off(date: dt.date) -> str | None:
    """Return why nobody is at work that day (»en søndag«, »Langfredag«), or None on a working day."""
    if name := holiday(date):
        return name
    return {5: "en lørdag", 6: "en søndag"}.get(date.weekday())
