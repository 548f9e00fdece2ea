"""Days and times as the numbers that a workbook counts them by: days since 1900, or since 1904."""

import datetime as dt

SINCE_1900, SINCE_1904 = dt.datetime(1899, 12, 30), dt.datetime(1904, 1, 1)  # noqa: DTZ001 — a workbook has no zone
_SECONDS = 86_400


def span_of(value: float) -> dt.timedelta:
    """Return a length of time, to the thousandth of a second."""
    span = dt.timedelta(days=value)
    return dt.timedelta(seconds=span.total_seconds() // 1, microseconds=round(span.microseconds, -3))


def moment_of(value: float, since: dt.datetime) -> dt.datetime | dt.time:
    """Return the day that a number counts to, or the time of day; Excel's 1900 has a 29 February."""
    day, fraction = divmod(value, 1)
    time = dt.timedelta(milliseconds=round(fraction * _SECONDS * 1000))
    if 0 <= value < 1 and time.days == 0:
        return (SINCE_1900 + time).time()
    leap = 1 if 0 < value < 60 and since == SINCE_1900 else 0
    return since + dt.timedelta(days=day + leap) + time


def serial_of(value: dt.datetime | dt.time | dt.timedelta, since: dt.datetime) -> float:
    """Return the number that a workbook has for a day, a time of day or a length of time."""
    if isinstance(value, dt.timedelta):
        return value.total_seconds() / _SECONDS
    time = (value.hour * 3600 + value.minute * 60 + value.second + value.microsecond / 10**6) / _SECONDS
    if isinstance(value, dt.time):
        return time
    days = (value - since).days
    return days - (1 if 0 < days <= 60 and since == SINCE_1900 else 0) + time
