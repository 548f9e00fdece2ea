"""Danish days off: the holidays library's public holidays, and the days municipalities close."""

import datetime as dt
from dataclasses import dataclass
from functools import cache

import holidays

_PROPER = ("Kristi",)
"""Names that keep their capital in a sentence."""

_CLOSED = {(6, 5): "Grundlovsdag", (12, 24): "Juleaftensdag", (12, 31): "Nytårsaftensdag"}
"""Month and day on which town halls are closed though they are no public holidays (domain knowledge, not a law)."""


@cache
def _of_year(year: int) -> dict[dt.date, str]:
    return dict(holidays.country_holidays("DK", years=year, language="da"))


def holiday(date: dt.date) -> str | None:
    """Return the holiday's Danish name, or None on an ordinary day."""
    return _of_year(date.year).get(date)


@dataclass(frozen=True)
class DayOff:
    """Why nobody is at work on a day: what it is called inside a sentence (»langfredag«), and if it is a weekend."""

    name: str
    is_weekend: bool = False


def day_off(date: dt.date) -> DayOff | None:
    """Return why nobody is at work that day (»en søndag«, »langfredag«, »grundlovsdag«), or None on a working day."""
    if name := holiday(date) or _CLOSED.get((date.month, date.day)):
        return DayOff(name if name.split()[0] in _PROPER else name[0].lower() + name[1:])
    weekend = {5: "en lørdag", 6: "en søndag"}.get(date.weekday())
    return DayOff(weekend, is_weekend=True) if weekend else None


def working_day(date: dt.date, step: int = -1) -> dt.date:
    """Return the date, or the working day before it (behind it, where ``step`` is 1) where it is a day off."""
    while day_off(date):
        date += dt.timedelta(days=step)
    return date
