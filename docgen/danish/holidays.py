"""Danish days off: the public holidays, and the days municipalities close."""

import datetime as dt
from functools import cache

from dateutil.easter import easter

from docgen.late import dataclass

_PROPER = ("Kristi",)
"""Names that keep their capital in a sentence."""

_FIXED = {(1, 1): "Nytårsdag", (12, 25): "Juledag", (12, 26): "Anden juledag"}
"""The public holidays that have their month and day."""
_AROUND_EASTER = {
    -3: "Skærtorsdag",
    -2: "Langfredag",
    0: "Påskedag",
    1: "Anden påskedag",
    26: "Store bededag",
    39: "Kristi himmelfartsdag",
    49: "Pinsedag",
    50: "Anden pinsedag",
}
"""Those that have their distance from Easter Day, in days."""
_LAST_PRAYER_DAY = 2023
"""Store bededag is an ordinary day from 2024 (lov nr. 214 af 06/03/2023)."""

_CLOSED = {(6, 5): "Grundlovsdag", (12, 24): "Juleaftensdag", (12, 31): "Nytårsaftensdag"}
"""Month and day on which town halls are closed though they are no public holidays (domain knowledge, not a law)."""


@cache
def _of_year(year: int) -> dict[dt.date, str]:
    # The tests hold this to the library »holidays«, which reads the rules of every country of the world for one date.
    around = {easter(year) + dt.timedelta(days=days): name for days, name in _AROUND_EASTER.items()}
    found = {dt.date(year, *day): name for day, name in _FIXED.items()} | around
    return {date: name for date, name in found.items() if name != "Store bededag" or year <= _LAST_PRAYER_DAY}


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
