"""Danish days off: the holidays library's public holidays, and the days municipalities close."""

import datetime as dt
from functools import cache

import holidays

_CLOSED = {(6, 5): "Grundlovsdag", (12, 24): "Juleaftensdag", (12, 31): "Nytårsaftensdag"}
"""Month and day on which town halls are closed though they are no public holidays (domain knowledge, not a law)."""


@cache
def _of_year(year: int) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("DK", years=year, language="da"))


def holiday(date: dt.date) -> str | None:
    """Return the holiday's Danish name, or None on an ordinary day."""
    return _of_year(date.year).get(date)


def day_off(date: dt.date) -> str | None:
    """Return why nobody is at work that day (»en søndag«, »Langfredag«, »Grundlovsdag«), or None on a working day."""
    if name := holiday(date) or _CLOSED.get((date.month, date.day)):
        return name
    return {5: "en lørdag", 6: "en søndag"}.get(date.weekday())
