"""What stands in a workbook's cells and how it looks, as plain values: nothing is interpreted here."""

import datetime as dt
from typing import NamedTuple

from docgen.workbook.serial_days import SINCE_1900, SINCE_1904


class Colour(NamedTuple):
    """A colour as the file has it: its kind (``rgb``, ``theme``, ``indexed`` or ``auto``), and the value of that kind.

    ``rgb`` is eight figures, ``tint`` how much lighter (up to 1) or darker (down to -1) a theme's colour is.
    """

    kind: str
    rgb: str | None = None
    theme: int | None = None
    indexed: int | None = None
    tint: float = 0.0


class Font(NamedTuple):
    """How letters look: ``script`` is ``superscript``, ``subscript`` or None, ``size`` in points."""

    bold: bool = False
    italic: bool = False
    struck: bool = False
    script: str | None = None
    size: float | None = None
    colour: Colour | None = None


class Look(NamedTuple):
    """How a cell looks: its number format, its font, and the colour of its paper where that is of one colour."""

    number_format: str
    font: Font
    paper: Colour | None


class Stretch(NamedTuple):
    """A stretch of a cell's text, with a font of its own or with the cell's."""

    text: str
    font: Font | None


Filled = str | int | float | bool | dt.datetime | dt.date | dt.time | dt.timedelta | tuple[Stretch, ...]
CellValue = Filled | None


class Cell(NamedTuple):
    """A cell that holds something: its value, or its formula with ``=`` before it and the stored result.

    ``kind`` is openpyxl's letter for a value: ``n`` number, ``d`` date, ``s`` text, ``b`` truth, ``e`` error.
    """

    row: int
    column: int
    value: CellValue
    kind: str
    look: Look
    formula: str = ""
    note: str = ""


class Columns(NamedTuple):
    """Columns that are alike, from first to last: are they hidden, folded away, and of what width, in characters?"""

    first: int
    last: int
    is_hidden: bool
    is_grouped: bool
    width: float


class SheetContent(NamedTuple):
    """A sheet: what it holds, its merged ranges, its tables (range, rows of headings, rows of totals), its sizes.

    ``rows`` are whether each row of a look of its own is hidden, and its height in points; the heights and the
    width by default follow.
    """

    name: str
    state: str
    cells: tuple[Cell, ...]
    merges: tuple[str, ...]
    tables: tuple[tuple[str, int | None, int | None], ...]
    rows: dict[int, tuple[bool, float | None]]
    columns: tuple[Columns, ...]
    has_no_height: bool
    default_width: float | None


class BookContent(NamedTuple):
    """A workbook: its sheets, its properties, docgen's own among them, its theme's markup."""

    sheets: tuple[SheetContent, ...]
    properties: dict[str, str]
    custom: dict[str, str]
    theme: bytes | None
    counts_from_1904: bool

    @property
    def since(self) -> dt.datetime:
        """The day from which the workbook counts its days."""
        return SINCE_1904 if self.counts_from_1904 else SINCE_1900
