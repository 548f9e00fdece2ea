"""Danish dates and times: read what can mean one thing only, write the way a municipality writes.

Libraries that guess were tried and left out: a wrong meeting date is worse than a question.
"""

import datetime as dt
import re
from functools import cache

from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS, month_number
from docgen.late import dataclass, late_pattern

_WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})"
_IN_WORDS = rf"(?:{_WEEKDAY},? +)?(?:den +|d\. *)?(?P<day>[0-9]{{1,2}})\. *{_MONTH} +(?P<year>[0-9]{{4}})"
_IN_FIGURES = (
    rf"(?:{_WEEKDAY},? +)?(?:den +|d\. *)?"
    r"(?P<day>[0-9]{1,2})(?P<mark>[-.])(?P<month>[0-9]{1,2})(?P=mark)(?P<year>[0-9]{4})"
)
_STATED = tuple(late_pattern(rf"\b{form}\b", re.IGNORECASE) for form in (_IN_WORDS, _IN_FIGURES))
_SHORT_DAYS = rf"(?:{'|'.join(sorted(SHORT_WEEKDAYS, key=len, reverse=True))})"
_SHORT_MONTHS = "|".join(sorted(SHORT_MONTHS, key=len, reverse=True))
_DAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)}|{_SHORT_DAYS})\.?,? *(?:(?:den|d\.?) *)?|(?:(?:den|d\.?) *)?)"
_NAMED = rf"(?P<month>{'|'.join(MONTHS)}|(?:{_SHORT_MONTHS})(?=[. 0-9-]|$))\.?"
_BEHIND = rf"(?: *\((?P<behind>{'|'.join(WEEKDAYS)})\))?"
_FORMS = tuple(
    late_pattern(rf"{_DAY}{form}{_BEHIND}", re.IGNORECASE)
    for form in (
        rf"(?P<day>[0-9]{{1,2}})(?:\. *| +|-){_NAMED}(?:,? *|-)(?P<year>[0-9]{{4}})",
        r"(?P<day>[0-9]{1,2})(?P<mark>[-.]) ?(?P<month>[0-9]{1,2})(?P=mark) ?(?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{1,2})\.(?P<month>[0-9]{1,2}) (?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{1,2})/(?P<month>0?[1-9]|1[0-2])[-/. ] ?(?P<year>[0-9]{4})",
        r"(?P<day>[0-9]{2})(?P<mark>[-.])(?P<month>[0-9]{2})(?P=mark)(?P<year>[0-9]{2})",
        r"(?P<year>[0-9]{4})(?P<mark>[-./])(?P<month>[0-9]{2})(?P=mark)(?P<day>[0-9]{2})",
    )
)
"""What can mean one day only: 17-06-26 is how Excel itself shows a Danish date."""
_SHORT_YEAR = late_pattern(
    rf"{_DAY}[0-9]{{1,2}}(?:\. *| +|-){_NAMED}(?:,? *|-)['’]?[0-9]{{2}}"
    rf"|{_DAY.replace('weekday', 'weekday2')}[0-9]{{1,2}}[-./ ]{{1,2}}[0-9]{{1,2}}[-./ ]{{1,2}}['’]?[0-9]{{2}}",
    re.IGNORECASE,
)
_NO_YEAR = late_pattern(
    rf"{_DAY}[0-9]{{1,2}}(?:\. *| +|-){_NAMED}"
    rf"|{_DAY.replace('weekday', 'weekday2')}[0-9]{{1,2}}[-./] ?[0-9]{{1,2}}\.?",
    re.IGNORECASE,
)
_NO_DAY = late_pattern(rf"{_NAMED},? *[0-9]{{4}}", re.IGNORECASE)
_WITH_TIME = late_pattern(r"(.*[0-9]),? +(?:kl\.? *[0-9]{1,2}(?:[.:][0-9]{2})?|[0-9]{1,2}[.:][0-9]{2}(?::[0-9]{2})?)")
_TIME = late_pattern(
    r"(?:kl(?:\. *| +)|klokken +)?(?P<hour>[0-9]{1,2})[.:,](?P<minute>[0-9]{2})(?:[.:][0-9]{2})?", re.IGNORECASE
)
_FOUR_FIGURES = late_pattern(r"(?:kl(?:\. *| +)|klokken +)?(?P<hour>[0-9]{2})(?P<minute>[0-9]{2})", re.IGNORECASE)
_HOUR = late_pattern(r"(?:kl(?:\. *| +)|klokken +)?(?P<hour>[0-9]{1,2})", re.IGNORECASE)
_ONE_MINUTE = late_pattern(r"(?:kl(?:\. *| +)|klokken +)?(?P<hour>[0-9]{1,2})[.:,](?P<minute>[0-9])", re.IGNORECASE)
_MORNING = 8
"""From this hour a bare number is that hour: ``kl. 4`` may be at night or in the afternoon."""

_FIGURE = late_pattern(r"\d")

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
    raise _no_date(text, words)


def _no_date(text: str, words: str) -> ValueError:
    """Return the error of a text that is no date: what is missing, where that can be said."""
    if _SHORT_YEAR.fullmatch(words):
        return ValueError(f"»{text}« kan læses på flere måder. Skriv året med fire tal.")
    if _NO_YEAR.fullmatch(words):
        return ValueError(f"Året mangler i »{text}«.")
    if _NO_DAY.fullmatch(words):
        return ValueError(f"Dagen mangler i »{text}«.")
    if (timed := _WITH_TIME.fullmatch(words)) and any(form.fullmatch(timed[1]) for form in _FORMS):
        return ValueError(f"»{text}« har også et klokkeslæt. Skriv kun datoen.")
    return NotADateError(f"»{text}« kan ikke læses som en dato.")


def _date_of(match: re.Match[str]) -> dt.date:
    parts = match.groupdict()
    year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
    try:
        date = dt.date(year, _month_of(parts["month"]), int(parts["day"]))
    except ValueError:
        raise ValueError(f"Datoen »{match[0]}« findes ikke i kalenderen.") from None
    for stated in (parts.get("weekday"), parts.get("behind")):
        if stated and not weekday(date).startswith(stated.lower()):
            raise WeekdayError(f"»{match[0]}« passer ikke. {in_words(date)} er en {weekday(date)}.")
    return date


def _month_of(word: str) -> int:
    """Return the number of a month that is written in figures, in full, or by its first letters."""
    if word.isdigit():
        return int(word)
    return month_number(word)


class NotADateError(ValueError):
    """A text has nothing of a date."""


class WeekdayError(ValueError):
    """A weekday is stated that is not the date's."""


@dataclass(frozen=True)
class Deadline:
    """A deadline in words (``snarest``, ``inden den 1. september 2026``); ``day`` where the words hold one."""

    words: str
    day: dt.date | None = None

    def __str__(self) -> str:
        return self.words

    def __format__(self, _: str) -> str:
        return self.words


Due = dt.date | Deadline
"""When something is due: a day, or words."""


def read_deadline(text: str) -> Due:
    """Return the day that ``text`` says, or its words where it says none.

    Raises ValueError as :func:`read_date` does for a text that is a date and nothing else, and for a date among
    other words that the calendar has not or whose weekday does not fit.
    """
    words = " ".join(text.split())
    try:
        return read_date(text)
    except NotADateError:
        if words[:1].isdigit():
            raise
    days: list[dt.date] = []
    for written, stated, day in dates_in(words):
        if day is None:
            raise ValueError(f"Datoen »{written}« findes ikke i kalenderen.")
        if stated and stated != weekday(day):
            raise WeekdayError(f"»{written}« passer ikke. {in_words(day)} er en {weekday(day)}.")
        days.append(day)
    return Deadline(words, days[0] if len(days) == 1 else None)


def day_of(due: Due | None) -> dt.date | None:
    """Return the day of a deadline, where it has one."""
    return due.day if isinstance(due, Deadline) else due


def dates_in(text: str) -> list[tuple[str, str | None, dt.date | None]]:
    """Return each date in a running text, in its order: the words, the stated weekday, the day.

    The day is None where the calendar has no such day.
    """
    if not _FIGURE.search(text):
        return []
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
    """Return the time of day that ``text`` says: ``16.30``, ``16:30``, ``16,30``, ``kl. 16`` or ``13``.

    Raises ValueError with a Danish sentence for anything else, and for an hour that may be either half of the day's.
    """
    words = " ".join(text.split())
    if match := _TIME.fullmatch(words) or _FOUR_FIGURES.fullmatch(words):
        hour, minute = int(match["hour"]), int(match["minute"])
        if hour < 24 and minute < 60:
            return dt.time(hour, minute)
    elif (match := _HOUR.fullmatch(words)) and int(match["hour"]) < 24:
        if (hour := int(match["hour"])) >= _MORNING or len(match["hour"]) == 2:
            return dt.time(hour)
        raise ValueError(f"»{text}« kan være {hour:02}.00 eller {hour + 12}.00.")
    elif match := _ONE_MINUTE.fullmatch(words):
        one, other = f"{match['hour']}.{match['minute']}0", f"{match['hour']}.0{match['minute']}"
        raise ValueError(f"»{text}« kan være {one} eller {other}.")
    raise ValueError(f"»{text}« kan ikke læses som et klokkeslæt.")


@cache
def in_words(date: Due) -> str:
    """Return ``15. juni 2022``; a deadline in words is written as it stands."""
    if isinstance(date, Deadline):
        return date.words
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


@cache
def in_full(date: Due) -> str:
    """Return ``onsdag den 15. juni 2022``."""
    return date.words if isinstance(date, Deadline) else f"{weekday(date)} den {in_words(date)}"


@cache
def in_figures(date: Due) -> str:
    """Return ``15-06-2022``."""
    return date.words if isinstance(date, Deadline) else f"{date.day:02}-{date.month:02}-{date.year}"


@cache
def weekday(date: dt.date) -> str:
    """Return ``onsdag``."""
    return WEEKDAYS[date.weekday()]


@cache
def clock(time: dt.time) -> str:
    """Return ``16.30``."""
    return f"{time:%H.%M}"
