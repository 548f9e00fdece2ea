"""Danish dates and times: read what can mean one thing only, write the way a municipality writes.

Libraries that guess were tried and left out: a wrong meeting date is worse than a question.
"""

import datetime as dt
import re
from functools import cache

WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")
MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_IN_WORDS = rf"(?:{_WEEKDAY},? +)?(?:den +|d\. *)?(?P<day>[0-9]{{1,2}})\. *{_MONTH} +(?P<year>[0-9]{{4}})"
_IN_FIGURES = (
    rf"(?:{_WEEKDAY},? +)?(?:den +|d\. *)?"
    r"(?P<day>[0-9]{1,2})(?P<mark>[-.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"
)
_SLASHED = rf"(?:{_WEEKDAY},? +)?(?:den +|d\. *)?(?P<day>[0-9]{{1,2}})/(?P<month>[0-9]{{1,2}})[- ](?P<year>[0-9]{{4}})"
_ISO = r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
_FORMS = tuple(re.compile(form, re.IGNORECASE) for form in (_IN_WORDS, _IN_FIGURES, _SLASHED, _ISO))
_STATED = tuple(re.compile(rf"\b{form}\b", re.IGNORECASE) for form in (_IN_WORDS, _IN_FIGURES))
_TIME = re.compile(r"(?:kl\.? *)?(?P<hour>[0-9]{1,2})[.:](?P<minute>[0-9]{2})", re.IGNORECASE)

HOW_TO_WRITE_A_DATE = "Skriv fx 15-06-2022 eller 15. juni 2022."
HOW_TO_WRITE_A_TIME = "Skriv fx 16.30."


def read_date(text: str) -> dt.date:
    """Return the date that ``text`` says, in figures, in words or as ISO.

    Raises ValueError with a Danish sentence where the text can mean more than one thing, where
    the day is not in the calendar, or where a stated weekday is not that day's.
    """
    words = " ".join(text.split())
    for form in _FORMS:
        if match := form.fullmatch(words):
            return _date_of(match)
    raise ValueError(f"»{text}« kan ikke læses som en dato.")


def _date_of(match: re.Match[str]) -> dt.date:
    parts = match.groupdict()
    month = parts["month"].lower()
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    try:
        date = dt.date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        raise ValueError(f"Datoen »{match[0]}« findes ikke i kalenderen.") from None
    stated = (parts.get("weekday") or "").lower()
    if stated and stated != WEEKDAYS[date.weekday()]:
        raise WeekdayError(f"»{match[0]}« passer ikke. {in_words(date)} er en {weekday(date)}.")
    return date


class WeekdayError(ValueError):
    """A weekday is stated that is not the date's."""


def dates_in(text: str) -> list[tuple[str, str | None, dt.date | None]]:
    """Return each date in a running text, in its order: the words, the stated weekday, the day.

    The day is None where the calendar has no such day.
    """
    matches = sorted((match for form in _STATED for match in form.finditer(text)), key=lambda match: match.start())
    # »12-34-5678« is a telephone number and not a faulty date, unless a weekday stands before it.
    sure = (match for match in matches if match["month"].isalpha() or match["weekday"] or _stated(match)[2])
    return [_stated(match) for match in sure]


def _stated(match: re.Match[str]) -> tuple[str, str | None, dt.date | None]:
    month = match["month"].lower()
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    weekday = match["weekday"].lower() if match["weekday"] else None
    try:
        return match[0], weekday, dt.date(int(match["year"]), number, int(match["day"]))
    except ValueError:
        return match[0], weekday, None


def read_time(text: str) -> dt.time:
    """Return the time of day that ``text`` says: ``16.30``, ``16:30`` or ``kl. 16.30``.

    Raises ValueError with a Danish sentence for anything else.
    """
    match = _TIME.fullmatch(" ".join(text.split()))
    if match and int(match["hour"]) < 24 and int(match["minute"]) < 60:
        return dt.time(int(match["hour"]), int(match["minute"]))
    raise ValueError(f"»{text}« kan ikke læses som et klokkeslæt.")


def _written(date: dt.date, form: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 — many runs write no date

    return format_date(date, form, locale="da")


@cache
def in_words(date: dt.date) -> str:
    """Return ``15. juni 2022``."""
    return _written(date, "d. MMMM y")


@cache
def in_full(date: dt.date) -> str:
    """Return ``onsdag den 15. juni 2022``."""
    return _written(date, "EEEE 'den' d. MMMM y")


@cache
def in_figures(date: dt.date) -> str:
    """Return ``15-06-2022``."""
    return _written(date, "dd-MM-y")


@cache
def weekday(date: dt.date) -> str:
    """Return ``onsdag``."""
    return _written(date, "EEEE")


@cache
def clock(time: dt.time) -> str:
    """Return ``16.30``."""
    from babel.dates import format_time  # noqa: PLC0415 — as above

    return format_time(time, "HH.mm", locale="da")
