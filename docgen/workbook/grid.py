"""A workbook as it was loaded: the values that the reader looks at."""

import datetime as dt
from dataclasses import field
from functools import cached_property
from typing import Literal

from docgen.late import dataclass
from docgen.workbook.addresses import column_letter, corners_of
from docgen.workbook.number_formats import shown_number
from docgen.workbook.raw_cell import Raw

Trouble = Literal["no_result", "error_value", "picture"]


@dataclass(frozen=True)
class GridCell:
    """One filled cell: its place in the grid, what it holds, and what is wrong with it as a cell.

    ``link`` is the address that the cell leads to; ``unseen`` tells that nobody sees its words.
    """

    row: int
    column: int
    raw: Raw | None
    trouble: Trouble | None = None
    shown: str = ""
    struck: bool = False
    unseen: bool = False
    changes_daily: bool = False
    note: str = ""
    link: str = ""
    is_dressed_as_example: bool = False

    @property
    def ref(self) -> str:
        """The address in its sheet, such as ``C4``."""
        return ref(self.row, self.column)

    @property
    def text(self) -> str:
        """The cell's text, or an empty text where it holds no text."""
        return self.raw.value if self.raw and isinstance(self.raw.value, str) else ""

    @property
    def figures(self) -> str:
        """A whole number as the cell shows it, or an empty text: a number can be somebody's too."""
        value = self.raw.value if self.raw else None
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value // 1:
            return ""
        integer = f"{value:.0f}"
        shown = (shown_number(value, self.raw.number_format) if self.raw else "") or ""
        # Noughts in front and a dash are Excel's format for personal numbers; points and rounding hide the figures.
        return shown if "".join(filter(str.isdecimal, shown)).endswith(integer) and "." not in shown else integer

    @property
    def day(self) -> str:
        """The day of a date cell, such as ``07-07-1961``, or an empty text: it can be somebody's birthday."""
        value = self.raw.value if self.raw else None
        return f"{value:%d-%m-%Y}" if isinstance(value, dt.date) else ""


@dataclass(frozen=True)
class Merge:
    """A merged range: its address, and its rows and columns from first to last."""

    ref: str
    rows: range
    columns: range


@dataclass(frozen=True)
class Table:
    """An Excel table: its heading row (0 for none), its rows of data, its row of totals, its columns."""

    top: int
    rows: range
    totals: range
    columns: range

    @classmethod
    def of(cls, reference: str, heads: int | None, totals: int | None) -> "Table":
        """Return the table of a range such as ``A1:D20``; ``heads`` and ``totals`` count its rows of that kind."""
        top, left, bottom, right = corners_of(reference)
        first = (top or 1) + (1 if heads is None else heads)
        last = (bottom or 1) - (totals or 0)
        columns = range(left or 1, (right or 1) + 1)
        return cls(0 if heads == 0 else top or 1, range(first, last + 1), range(last + 1, (bottom or 1) + 1), columns)


@dataclass(frozen=True)
class Sheet:
    """One sheet: its filled cells by row and column."""

    name: str
    cells: dict[tuple[int, int], GridCell]
    merges: tuple[Merge, ...] = ()
    tables: tuple[Table, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    @cached_property
    def by_row(self) -> dict[int, list[GridCell]]:
        """The filled cells of each row that holds any, from the left, rows from the top."""
        rows: dict[int, list[GridCell]] = {}
        for at in sorted(self.cells):
            rows.setdefault(at[0], []).append(self.cells[at])
        return rows


@dataclass(frozen=True)
class LoadedWorkbook:
    """A workbook's sheets by name, with what docgen wrote in its properties."""

    sheets: dict[str, Sheet]
    kind: str | None = None
    schema: int | None = None
    counts_from_1904: bool = False
    has_links: bool = False
    has_macros: bool = False
    properties: dict[str, str] = field(default_factory=dict)


def ref(row: int, column: int) -> str:
    """Return Excel's address of a cell: row 4, column 3 is ``C4``."""
    return f"{column_letter(column)}{row}"
