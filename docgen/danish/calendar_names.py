"""The Danish names of the days and the months, whole and short."""

from types import MappingProxyType

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
SHORT_WEEKDAYS = ("man", "tir", "tirs", "ons", "tor", "tors", "fre", "lør", "søn")

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

SHORT_MONTHS = MappingProxyType(
    {
        "jan": "januar", "feb": "februar", "febr": "februar", "mar": "marts", "apr": "april", "jun": "juni",
        "jul": "juli", "aug": "august", "sep": "september", "sept": "september", "okt": "oktober",
        "nov": "november", "dec": "december",
    }
)  # fmt: skip
"""Each short month's whole name; »jul« is also Christmas, so only a year or a day beside it tells."""


def month_number(word: str) -> int:
    """Return the number of a month, from 1, by its name or the first letters of it. Raises StopIteration for others."""
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word.lower()[:3]))
