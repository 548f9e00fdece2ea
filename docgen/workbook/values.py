"""How the value of a cell becomes a value of Python, with a Danish sentence where it cannot.

Each type here is used as a field's annotation. A sentence is raised as a ReadingError with the
finding's code, so that the reader only has to add the place.
"""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any

from docgen.danish import dates
from docgen.danish.calendar_names import MONTHS
from docgen.danish.lists import did_you_mean
from docgen.danish.words import key, plain
from docgen.late import dataclass, late_pattern
from docgen.prose import Prose
from docgen.workbook import number_formats
from docgen.workbook.cell_dates import read_clock, read_day, read_due, read_month
from docgen.workbook.cell_numbers import read_amount, read_share, read_whole
from docgen.workbook.model import Before
from docgen.workbook.raw_cell import BECAME_DATE, UNKNOWN_CHOICE, WRONG_TYPE, Raw, fault, opened, shown

MOST_FIGURES = 10**15
"""Excel keeps fifteen figures of a number, and makes noughts of the others."""
_SEVERAL = late_pattern(r"(?:[0-9]+(?:\.[0-9]+)*\.?|[A-ZÆØÅ]{2,5})(?: (?:[0-9]+(?:\.[0-9]+)*\.?|[A-ZÆØÅ]{2,5}))+")
_SPAN = late_pattern(r"[0-9]+\.? ?(?:-|–|til) ?[0-9]+\.?")
_BEFORE_CODES = late_pattern(r"^(?:punkt(?:er|erne)?|pkt\.?|nr\.?) +(?=[0-9])", re.IGNORECASE)
_BETWEEN_CODES = late_pattern(r"[;,\n&+]|\bog\b|\bsamt\b", re.IGNORECASE)


@dataclass(frozen=True)
class Shape:
    """How a column of this type is written in the blank workbook.

    ``text``: formatted as Text, so that Excel leaves ``6/2026`` alone. ``choices``: the drop-down;
    where it ``is_open``, other words are as good.
    ``long``: a wide, wrapped cell. ``number_format``: Excel's own code.
    """

    text: bool = False
    long: bool = False
    choices: tuple[str, ...] = ()
    is_open: bool = False
    number_format: str = "General"


def _text(value: object) -> object:
    inner, number_format = opened(value)
    match inner:
        case None | str():
            return inner
        case bool():
            raise fault(
                WRONG_TYPE,
                f"Cellen er {shown(inner)}, ikke tekst.",
                "Formatér cellen som Tekst, og skriv ordet.",
            )
        case dt.datetime() | dt.date() | dt.time() | dt.timedelta():
            kind = "et klokkeslæt" if isinstance(inner, dt.time | dt.timedelta) else "datoen"
            raise fault(
                BECAME_DATE,
                f"Excel har gjort teksten til {kind} {shown(inner)}.",
                "Formatér cellen som Tekst, og skriv den igen.",
            )
        case int() | float():
            return _text_of_number(inner, number_format)
        case _:
            return shown(inner)


def _text_of_number(value: float, number_format: str) -> str:
    """Return the number as the cell shows it, for that is what somebody meant to be read."""
    seen = number_formats.shown_number(value, number_format)
    if seen is None:
        raise fault(
            WRONG_TYPE,
            f"Cellen er et tal ({shown(value)}), som Excel viser på en anden måde.",
            "Formatér cellen som Tekst, og skriv det, der skal stå.",
        )
    if abs(value) >= MOST_FIGURES:
        raise fault(
            WRONG_TYPE,
            f"Excel har kun gemt de første 15 cifre af tallet {shown(value)}.",
            "Formatér cellen som Tekst, og skriv det igen.",
        )
    return seen or shown(value)


def _word(value: object) -> object:
    inner = _text(value)
    return plain(inner) if isinstance(inner, str) else inner


def _prose(value: object) -> object:
    if isinstance(value, Raw) and isinstance(value.value, str):
        return Prose.of(value.runs or value.value)
    inner = _text(value)
    return Prose.of(inner) if isinstance(inner, str) else inner


def _codes(value: object) -> object:
    inner = _text(value)
    if not isinstance(inner, str):
        return inner
    if (isinstance(opened(value)[0], float) and "," in inner) or _SPAN.fullmatch(plain(inner)):
        raise fault(WRONG_TYPE, f"»{inner}« kan læses på flere måder.", "Skil numrene med semikolon, fx 2; 3.")
    codes = tuple(code for part in _BETWEEN_CODES.split(inner) if (code := _BEFORE_CODES.sub("", plain(part))))
    if several := next((code for code in codes if _SEVERAL.fullmatch(code)), None):
        advice = f"Skil numrene med semikolon, fx {several.replace(' ', '; ')}."
        raise fault(WRONG_TYPE, f"»{several}« er mere end ét nummer.", advice)
    return codes


def _flag(yes: str, no: str) -> Before:
    def read(value: object) -> object:
        inner = value if isinstance(value, bool) else _word(value)
        if not isinstance(inner, str):
            return inner
        if key(inner) not in (key(yes), key(no)):
            raise fault(UNKNOWN_CHOICE, f"»{inner}« findes ikke på listen.", did_you_mean(inner, (yes, no)))
        return key(inner) == key(yes)

    return Before(read)


Text = Annotated[str, Before(_text), Shape()]
"""A short text, kept to the letter."""

Reference = Annotated[str, Before(_word), Shape(text=True)]
"""A number or code that is text to Excel: ``27.00.00-A00-5-15``, ``6/2026``, ``4.1``."""

Word = Before(_word)
"""Put before a Literal: the word of a drop-down, whatever its spaces."""


def suggested(*words: str) -> tuple[Before, Shape]:
    """Return what makes a text a word with a drop-down of suggestions, and no gate."""
    return Word, Shape(choices=words, is_open=True)


LongText = Annotated[Prose, Before(_prose), Shape(long=True)]
"""A running text with paragraphs, bullets, numbered lines, bold and italic."""

Date = Annotated[dt.date, Before(read_day), Shape(number_format="dd-mm-yyyy")]
"""A day; only what can mean one day is accepted."""

Due = Annotated[
    dt.date | dates.Deadline,
    Before(read_due),
    Shape(number_format="dd-mm-yyyy"),
]
"""A day, or words such as »snarest«; a date among the words must be in the calendar."""

Time = Annotated[dt.time, Before(read_clock), Shape(number_format="hh.mm")]
"""A time of day, to the minute."""

WholeNumber = Annotated[int, Before(read_whole), Shape(number_format="0")]
"""A count, from 0 and up."""

Share = Annotated[Decimal, Before(read_share), Shape(number_format="0.00")]
"""A share between 0 and 1; ``50 %`` is 0.5."""

Amount = Annotated[Decimal, Before(read_amount), Shape(number_format="#,##0.00")]
"""An amount of kroner, kilometres or a rate, with its decimals."""

Month = Annotated[dt.date | str, Before(read_month), Shape(choices=MONTHS, is_open=True, number_format="dd-mm-yyyy")]
"""The name of a month, or a day."""

Codes = Annotated[tuple[str, ...], Before(_codes), Shape(text=True)]
"""Codes separated by semicolons."""

YesNo = Annotated[bool, _flag("Ja", "Nej"), Shape(choices=("Ja", "Nej"))]
"""``Ja`` is True, ``Nej`` is False."""


def shape_of(annotation: Any, metadata: Iterable[Any]) -> Shape:
    """Return how a field of this annotation is written in the blank workbook."""
    for item in (*metadata, *_all_metadata(annotation)):
        if isinstance(item, Shape):
            return item
    if choices := _choices(annotation):
        return Shape(choices=choices)
    return Shape()


def _all_metadata(annotation: Any) -> tuple[Any, ...]:
    direct = tuple(getattr(annotation, "__metadata__", ()))
    inner = (_all_metadata(part) for part in getattr(annotation, "__args__", ()))
    return direct + tuple(item for items in inner for item in items)


def _choices(annotation: Any) -> tuple[str, ...]:
    arguments = getattr(annotation, "__args__", ())
    words = tuple(part for part in arguments if isinstance(part, str))
    if words:
        return words
    return next((found for part in arguments if (found := _choices(part))), ())
