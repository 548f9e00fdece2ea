"""How the value of a cell becomes a value of Python, with a Danish sentence where it cannot.

Each type here is used as a field's annotation. A sentence is raised as a PydanticCustomError
whose type is the finding's code, so that the reader only has to add the place.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, NoReturn

from pydantic import BeforeValidator, InstanceOf
from pydantic_core import PydanticCustomError

from docgen.danish import dates, numbers
from docgen.danish.words import did_you_mean, key, plain
from docgen.prose import Prose, Run

UNKNOWN_CHOICE = "X08"
WRONG_TYPE, WRONG_DATE, WRONG_WEEKDAY, WRONG_TIME, WRONG_NUMBER = "X09", "X10", "X11", "X12", "X13"
BECAME_DATE = "X18"
FIRST_YEAR = 1900
"""Excel's first year, with a 29 February that never was: what stands there is a small number, not a date."""


@dataclass(frozen=True)
class Shape:
    """How a column of this type is written in the blank workbook.

    ``text``: formatted as Text, so that Excel leaves ``6/2026`` alone. ``choices``: the drop-down.
    ``long``: a wide, wrapped cell. ``number_format``: Excel's own code.
    """

    text: bool = False
    long: bool = False
    choices: tuple[str, ...] = ()
    number_format: str = "General"


@dataclass(frozen=True)
class Raw:
    """A cell as it was read: its value, how Excel shows it, and its text with bold and italic."""

    value: str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta
    number_format: str = "General"
    runs: tuple[Run, ...] = ()


def fault(code: str, message: str, remedy: str = "") -> NoReturn:
    """Raise the pydantic error that the reader turns into a finding."""
    raise PydanticCustomError(code, "{message}", {"message": message, "remedy": remedy})


def _open(value: object) -> tuple[object, str]:
    return (value.value, value.number_format) if isinstance(value, Raw) else (value, "General")


def _shown(value: object) -> str:
    """Return how Excel would show the value, for the sentence about it."""
    match value:
        case dt.datetime():
            return dates.in_figures(value.date())
        case dt.date():
            return dates.in_figures(value)
        case dt.time():
            return dates.clock(value)
        case bool():
            return "SAND" if value else "FALSK"
        case float():
            return format(Decimal(format(value, ".15g")), "f").replace(".", ",")
        case _:
            return str(value)


def _text(value: object) -> object:
    inner, number_format = _open(value)
    match inner:
        case None | str():
            return inner
        case bool():
            fault(
                WRONG_TYPE,
                f"Cellen er {_shown(inner)}, ikke tekst.",
                "Formatér cellen som Tekst, og skriv ordet.",
            )
        case dt.datetime() | dt.date() | dt.time() | dt.timedelta():
            kind = "et klokkeslæt" if isinstance(inner, dt.time | dt.timedelta) else "datoen"
            fault(
                BECAME_DATE,
                f"Excel har gjort teksten til {kind} {_shown(inner)}.",
                "Formatér cellen som Tekst, og skriv den igen.",
            )
        case int() | float() if number_format not in ("General", "@", "0"):
            fault(
                WRONG_TYPE,
                f"Cellen er et tal ({_shown(inner)}), som Excel viser på en anden måde.",
                "Formatér cellen som Tekst, og skriv det, der skal stå.",
            )
        case _:
            return _shown(inner)


def _word(value: object) -> object:
    inner = _text(value)
    return plain(inner) if isinstance(inner, str) else inner


def _prose(value: object) -> object:
    if isinstance(value, Raw) and isinstance(value.value, str):
        return Prose.of(value.runs or value.value)
    inner = _text(value)
    return Prose.of(inner) if isinstance(inner, str) else inner


def _date(value: object) -> object:
    inner, _ = _open(value)
    match inner:
        case dt.datetime() if inner.year <= FIRST_YEAR:
            said = f"Tallet i cellen bliver til datoen {inner:%d-%m-%Y}, som ikke kan passe."
            fault(WRONG_DATE, said, dates.HOW_TO_WRITE_A_DATE)
        case dt.datetime() if inner.time() == dt.time():
            return inner.date()
        case dt.datetime():
            fault(WRONG_DATE, f"Cellen er en dato med klokkeslæt ({inner:%d-%m-%Y %H.%M}).", "Skriv kun datoen.")
        case dt.date() | None:
            return inner
        case str():
            try:
                return dates.read_date(plain(inner))
            except dates.WeekdayError as error:
                fault(WRONG_WEEKDAY, str(error), "Ret ugedagen eller datoen.")
            except ValueError as error:
                fault(WRONG_DATE, str(error), dates.HOW_TO_WRITE_A_DATE)
        case _:
            fault(WRONG_DATE, f"»{_shown(inner)}« kan ikke læses som en dato.", dates.HOW_TO_WRITE_A_DATE)


def _time(value: object) -> object:
    inner, _ = _open(value)
    match inner:
        case dt.time():
            return inner.replace(second=0, microsecond=0)
        case None:
            return inner
        case str():
            try:
                return dates.read_time(plain(inner))
            except ValueError as error:
                fault(WRONG_TIME, str(error), dates.HOW_TO_WRITE_A_TIME)
        case _:
            fault(WRONG_TIME, f"»{_shown(inner)}« kan ikke læses som et klokkeslæt.", dates.HOW_TO_WRITE_A_TIME)


def _decimal(value: object) -> Decimal | None:
    inner, _ = _open(value)
    match inner:
        case None | Decimal():
            return inner
        case bool() | dt.datetime() | dt.date() | dt.time() | dt.timedelta():
            fault(WRONG_NUMBER, f"»{_shown(inner)}« er ikke et tal.", numbers.HOW_TO_WRITE_A_NUMBER)
        case int() | float():
            return Decimal(format(inner, ".15g")) if isinstance(inner, float) else Decimal(inner)
        case _:
            try:
                return numbers.read_number(plain(str(inner)))
            except ValueError as error:
                fault(WRONG_NUMBER, str(error), numbers.HOW_TO_WRITE_A_NUMBER)


def _whole(value: object) -> int | None:
    found = _decimal(value)
    if found is None:
        return None
    if found % 1 or not 0 <= found < 1_000_000:
        fault(WRONG_NUMBER, f"»{_shown(_open(value)[0])}« er ikke et helt tal fra 0 og op.", "Skriv fx 15.")
    return int(found)


def _share(value: object) -> Decimal | None:
    inner, _ = _open(value)
    if isinstance(inner, str) and plain(inner).endswith("%"):
        found = _decimal(plain(inner).rstrip("% "))
        found = found / 100 if found is not None else None
    else:
        found = _decimal(value)
    if found is not None and not 0 < found <= 1:
        fault(WRONG_NUMBER, f"»{_shown(inner)}« er ikke en andel mellem 0 og 1.", "Skriv fx 0,5 eller 50 %.")
    return found


def _codes(value: object) -> object:
    inner = _text(value)
    if isinstance(inner, str):
        return tuple(code for part in inner.split(";") if (code := plain(part)))
    return inner


def _flag(yes: str, no: str) -> BeforeValidator:
    def read(value: object) -> object:
        inner = value if isinstance(value, bool) else _word(value)
        if not isinstance(inner, str):
            return inner
        if key(inner) not in (key(yes), key(no)):
            fault(UNKNOWN_CHOICE, f"»{inner}« findes ikke på listen.", did_you_mean(inner, (yes, no)))
        return key(inner) == key(yes)

    return BeforeValidator(read)


Text = Annotated[str, BeforeValidator(_text), Shape()]
"""A short text, kept to the letter."""

Reference = Annotated[str, BeforeValidator(_word), Shape(text=True)]
"""A number or code that is text to Excel: ``27.00.00-A00-5-15``, ``6/2026``, ``4.1``."""

Word = BeforeValidator(_word)
"""Put before a Literal: the word of a drop-down, whatever its spaces."""

LongText = Annotated[InstanceOf[Prose], BeforeValidator(_prose), Shape(long=True)]
"""A running text with paragraphs, bullets, numbered lines, bold and italic."""

Date = Annotated[dt.date, BeforeValidator(_date), Shape(number_format="dd-mm-yyyy")]
"""A day; only what can mean one day is accepted."""

Time = Annotated[dt.time, BeforeValidator(_time), Shape(number_format="hh.mm")]
"""A time of day, to the minute."""

WholeNumber = Annotated[int, BeforeValidator(_whole), Shape(number_format="0")]
"""A count, from 0 and up."""

Share = Annotated[Decimal, BeforeValidator(_share), Shape(number_format="0.00")]
"""A share between 0 and 1; ``50 %`` is 0.5."""

Codes = Annotated[tuple[str, ...], BeforeValidator(_codes), Shape(text=True)]
"""Codes separated by semicolons."""

YesNo = Annotated[bool, _flag("Ja", "Nej"), Shape(choices=("Ja", "Nej"))]
"""``Ja`` is True, ``Nej`` is False."""


def shape_of(annotation: Any, metadata: list[Any]) -> Shape:
    """Return how a field of this annotation is written in the blank workbook."""
    for mark in (*metadata, *_all_metadata(annotation)):
        if isinstance(mark, Shape):
            return mark
    if choices := _choices(annotation):
        return Shape(choices=choices)
    return Shape()


def _all_metadata(annotation: Any) -> tuple[Any, ...]:
    own = tuple(getattr(annotation, "__metadata__", ()))
    inner = (_all_metadata(part) for part in getattr(annotation, "__args__", ()))
    return own + tuple(mark for marks in inner for mark in marks)


def _choices(annotation: Any) -> tuple[str, ...]:
    arguments = getattr(annotation, "__args__", ())
    words = tuple(part for part in arguments if isinstance(part, str))
    if words:
        return words
    return next((found for part in arguments if (found := _choices(part))), ())
