"""A cell as it was read, how Excel shows it, and the fault that a reader raises about it."""

import datetime as dt
from decimal import Decimal

from docgen.danish import dates
from docgen.late import dataclass
from docgen.prose import Run
from docgen.workbook.model import ReadingError

UNKNOWN_CHOICE = "X08"
WRONG_TYPE, WRONG_DATE, WRONG_WEEKDAY, WRONG_TIME, WRONG_NUMBER = "X09", "X10", "X11", "X12", "X13"
BECAME_DATE = "X18"


@dataclass(frozen=True)
class Raw:
    """A cell as it was read: its value, how Excel shows it, its text with its looks, the address it leads to."""

    value: str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta
    number_format: str = "General"
    runs: tuple[Run, ...] = ()
    link: str = ""


def fault(code: str, message: str, remedy: str = "") -> ReadingError:
    """Return the error that the reader turns into a finding."""
    return ReadingError(code, message, remedy)


def opened(value: object) -> tuple[object, str]:
    """Return a cell's value and its number format; a value that stands in no cell is shown as it is."""
    return (value.value, value.number_format) if isinstance(value, Raw) else (value, "General")


def shown(value: object) -> str:
    """Return how Excel would show the value, for the sentence about it."""
    match value:
        case dt.date():
            return dates.in_figures(dt.date(value.year, value.month, value.day))
        case dt.time():
            return dates.clock(value)
        case dt.timedelta():
            minutes = round(value.total_seconds() / 60)
            return f"{minutes // 60}:{minutes % 60:02}"
        case bool():
            return "SAND" if value else "FALSK"
        case float():
            return format(Decimal(format(value, ".15g")), "f").replace(".", ",")
        case _:
            return str(value)
