"""The filters and tests a template may use; there are no others."""

from collections.abc import Callable
from typing import Any

from docgen.danish import dates, numbers
from docgen.danish.lists import all_of
from docgen.danish.words import capital
from docgen.late import dataclass
from docgen.word.language.types import Word

ANY: tuple[Word, ...] = ("tekst", "løbende tekst", "dato", "klokkeslæt", "tal", "ja/nej", "liste", "billede")


@dataclass(frozen=True)
class Filter:
    """A filter: what it does, the types it takes, the type it gives (None: an element, or the same).

    ``arguments`` is how many values stand in its parentheses, ``example`` what it writes.
    """

    call: Callable[..., Any]
    takes: tuple[Word, ...]
    gives: Word | None
    example: str
    arguments: int = 0


def default(value: object, other: object) -> object:
    """Return ``other`` where the value is not filled in."""
    return other if value is None or value == "" else value


FILTERS: dict[str, Filter] = {
    "in_full": Filter(dates.in_full, ("dato",), "tekst", "onsdag den 15. juni 2022"),
    "in_words": Filter(dates.in_words, ("dato",), "tekst", "15. juni 2022"),
    "in_figures": Filter(dates.in_figures, ("dato",), "tekst", "15-06-2022"),
    "clock": Filter(dates.clock, ("klokkeslæt",), "tekst", "16.30"),
    "number": Filter(numbers.number, ("tal",), "tekst", "1.250"),
    "amount": Filter(numbers.amount, ("tal",), "tekst", "25.000 kr."),
    "all_of": Filter(all_of, ("liste",), "tekst", "a, b og c"),
    "capital": Filter(capital, ("tekst",), "tekst", "Onsdag"),
    "lower": Filter(str.lower, ("tekst",), "tekst", "onsdag"),
    "upper": Filter(str.upper, ("tekst",), "tekst", "ONSDAG"),
    "trim": Filter(str.strip, ("tekst",), "tekst", "teksten uden mellemrum foran og bagved"),
    "length": Filter(len, ("liste", "tekst"), "tal", "3"),
    "first": Filter(lambda values: values[0] if values else None, ("liste",), None, "listens første"),
    "last": Filter(lambda values: values[-1] if values else None, ("liste",), None, "listens sidste"),
    "default": Filter(default, ANY, None, "en anden tekst, hvor der ikke er udfyldt", arguments=1),
}

TESTS: dict[str, Callable[[Any], bool]] = {
    "none": lambda value: value is None,
    "even": lambda value: value % 2 == 0,
    "odd": lambda value: value % 2 == 1,
}
