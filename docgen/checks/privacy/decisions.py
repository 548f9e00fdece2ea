"""What a person has decided in the sheet Offentliggørelse, as it is asked of a word at a place."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from docgen.checks.m01_people import names_in
from docgen.danish.tokens import seen, tokens
from docgen.danish.words import key
from docgen.finding import Place
from docgen.late import dataclass, late_pattern
from docgen.sheets.decisions import Decision

FEWEST_WORDS = 3
"""Words of a reason."""

_CELL = late_pattern(
    r"(?:\s*+'?\s*+(?P<sheet>[^!'\s](?:[^!']*[^!'\s])?)'?\s*+!\s*+)?\$?(?P<column>[A-Z]{1,3})\$?(?P<row>\d{1,7})",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Decisions:
    """The decisions of a workbook that can be used."""

    rows: tuple[Decision, ...] = ()

    @classmethod
    def of(cls, rows: Sequence[Decision]) -> "Decisions":
        """Return the rows that say a word, a place that can be read, a person and, where the word may stand, why."""
        return cls(tuple(row for row in rows if row.word and row.may_stand is not None and not fault_of(row)))

    @cached_property
    def _wanted(self) -> list[tuple[tuple[str, ...], tuple[str, str] | None, bool]]:
        return [(plains_in(row.word), cell_in(row.where), bool(row.may_stand)) for row in self.rows]

    def about(self, plains: Sequence[str], first: int, last: int, place: Place) -> bool | None:
        """Tell whether the words from ``first`` to before ``last`` may stand at a place; None where nobody has decided.

        A decision about »Herning Kommune« is one about the »Herning« in it. One about a cell goes before one about all.
        """
        here = (key(place.sheet or ""), (place.cell or "").upper())
        found: dict[bool, bool] = {}
        for words, cell, may_stand in self._wanted:
            if cell in (None, here) and _covers(words, plains, first, last):
                found[cell is not None] = may_stand
        return found.get(True, found.get(False))

    def left_out(self, place: Place) -> Iterator[tuple[str, ...]]:
        """Yield the words that may not stand at a place."""
        here = (key(place.sheet or ""), (place.cell or "").upper())
        for words, cell, may_stand in self._wanted:
            if not may_stand and cell in (None, here):
                yield words


def fault_of(row: Decision) -> str | None:
    """Return the field of a decision that keeps it from being used, or None."""
    if row.where and cell_in(row.where) is None:
        return "where"
    if not names_in(row.approved_by or ""):
        return "approved_by"
    return "reason" if len((row.reason or "").split()) < FEWEST_WORDS else None


def cell_in(where: str | None) -> tuple[str, str] | None:
    """Return the sheet and the cell that a place names, as keys; None for none."""
    match = _CELL.fullmatch((where or "").strip())
    return (key(match["sheet"] or ""), f"{match['column']}{match['row']}".upper()) if match and match["sheet"] else None


def plains_in(text: str) -> tuple[str, ...]:
    """Return the words of a text as they are compared."""
    return tuple(token.plain for token in tokens(seen(text)))


def _covers(words: Sequence[str], plains: Sequence[str], first: int, last: int) -> bool:
    """Tell whether the words stand in the others so that they hold those from ``first`` to ``last``."""
    size = len(words)
    if not size:
        return False
    starts = range(max(0, last - size), min(first, len(plains) - size) + 1)
    return any(_same(words, plains[start : start + size]) for start in starts)


def _same(words: Sequence[str], others: Sequence[str]) -> bool:
    return len(words) == len(others) and all(
        other in (one, f"{one}s") for one, other in zip(words, others, strict=True)
    )
