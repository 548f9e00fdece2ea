"""Days and times of a cell: what it shows is what is read."""

import datetime as dt
from collections.abc import Callable

from docgen.danish import dates
from docgen.danish.calendar_names import MONTHS, SHORT_MONTHS
from docgen.danish.words import key, plain
from docgen.workbook import number_formats
from docgen.workbook.raw_cell import WRONG_DATE, WRONG_TIME, WRONG_WEEKDAY, fault, opened, shown

FIRST_YEAR = 1900
"""Excel's first year, with a 29 February that never was: what stands there is a small number, not a date."""
_ZERO = dt.datetime(1899, 12, 31)  # noqa: DTZ001 — Excel's times have no zone


def read_day(value: object) -> object:
    """Return the day that a cell shows. Raises the finding's fault where it shows none, or more than one."""
    inner, number_format = opened(value)
    match inner:
        case dt.datetime() if inner.year <= FIRST_YEAR:
            message = f"Tallet i cellen bliver til datoen {inner:%d-%m-%Y}, som ikke kan passe."
            raise fault(WRONG_DATE, message, dates.HOW_TO_WRITE_A_DATE)
        case dt.datetime():
            return _day_shown(inner, number_format)
        case dt.date() | dates.Deadline() | None:
            return inner
        case str():
            return _read_day(inner, dates.read_date)
        case _:
            raise fault(WRONG_DATE, f"»{shown(inner)}« kan ikke læses som en dato.", dates.HOW_TO_WRITE_A_DATE)


def _day_shown(moment: dt.datetime, number_format: str) -> dt.date:
    """Return the day of a cell that shows it; »september 2026« is a month, whatever day lies behind it."""
    parts = number_formats.parts_of_date(number_format)
    if parts and "day" not in parts:
        seen = number_formats.shown_date(moment, number_format)
        raise fault(WRONG_DATE, f"Cellen viser »{seen}« og ikke dagen.", f"Skriv dagen, fx {moment:%d-%m-%Y}.")
    return moment.date()


def _read_day(text: str, read: Callable[[str], dates.Due]) -> dates.Due:
    try:
        return read(plain(text))
    except dates.WeekdayError as error:
        raise fault(WRONG_WEEKDAY, str(error), "Ret ugedagen eller datoen.") from None
    except ValueError as error:
        raise fault(WRONG_DATE, str(error), dates.HOW_TO_WRITE_A_DATE) from None


def read_due(value: object) -> object:
    """Return the day that a cell shows, or its words."""
    inner, _ = opened(value)
    return _read_day(inner, dates.read_deadline) if isinstance(inner, str) else read_day(value)


def read_month(value: object) -> object:
    """Return the name of the month that a cell says, ``marts``, or the day it shows."""
    inner, _ = opened(value)
    if not isinstance(inner, str):
        return read_day(value)
    word = key(inner).rstrip(".")
    word = SHORT_MONTHS.get(word, word)
    return word if word in MONTHS else read_day(value)


def read_clock(value: object) -> object:
    """Return the time of day that a cell shows, to the minute. Raises the finding's fault where it shows none."""
    inner, number_format = opened(value)
    match inner:
        case None:
            return inner
        case dt.datetime():
            return _clock_shown(inner, number_format)
        case dt.time():
            _clock_shown(dt.datetime.combine(_ZERO, inner), number_format)
            return inner.replace(second=0, microsecond=0)
        case dt.timedelta() if dt.timedelta() <= inner < dt.timedelta(days=1):
            return (_ZERO + inner).time().replace(second=0, microsecond=0)
        case str() | int() | float() if not isinstance(inner, bool):
            try:
                return dates.read_time(plain(inner) if isinstance(inner, str) else shown(inner))
            except ValueError as error:
                raise fault(WRONG_TIME, str(error), dates.HOW_TO_WRITE_A_TIME) from None
        case _:
            raise fault(WRONG_TIME, f"»{shown(inner)}« kan ikke læses som et klokkeslæt.", dates.HOW_TO_WRITE_A_TIME)


def _clock_shown(moment: dt.datetime, number_format: str) -> dt.time:
    """Return the time of a cell that shows it; a day that nobody sees is passed over, a small number is not."""
    parts = number_formats.parts_of_date(number_format)
    seen = number_formats.shown_date(moment, number_format)
    if parts and "clock" not in parts:
        raise fault(WRONG_TIME, f"Cellen viser »{seen}« og ikke et klokkeslæt.", dates.HOW_TO_WRITE_A_TIME)
    if moment.year == FIRST_YEAR:
        days = shown(round((moment - _ZERO).total_seconds() / 86400, 4))
        raise fault(WRONG_TIME, f"Tallet {days} bliver i Excel til klokkeslættet {seen}.", dates.HOW_TO_WRITE_A_TIME)
    return moment.time().replace(second=0, microsecond=0)
