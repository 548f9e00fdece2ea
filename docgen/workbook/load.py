"""A workbook as plain values: sheets, cells, merges, what is hidden. Nothing is interpreted here."""

import math
import re
import warnings
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import openpyxl
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import FileError
from docgen.prose import Run
from docgen.workbook.raw import Raw

Trouble = Literal["no_result", "error_value"]

# Excel writes control characters as _x000D_. Others (_x0041_) stand as somebody typed them: openpyxl has
# already taken away the mark by which Excel tells a typed one.
_ESCAPED = re.compile(r"_x(00[01][0-9A-F])_", re.IGNORECASE)
_VOLATILE = re.compile(r"\b(?:TODAY|NOW)\(", re.IGNORECASE)


@dataclass(frozen=True)
class GridCell:
    """One filled cell: its place in the grid, what it holds, and what is wrong with it as a cell."""

    row: int
    column: int
    raw: Raw | None
    trouble: Trouble | None = None
    shown: str = ""
    struck: bool = False
    changes_daily: bool = False
    note: str = ""

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
        """The figures of a whole number, or an empty text: a number can be somebody's too."""
        value = self.raw.value if self.raw else None
        is_whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
        return f"{value:.0f}" if is_whole else ""


@dataclass(frozen=True)
class Merge:
    """A merged range: its address, and its rows and columns from first to last."""

    ref: str
    rows: range
    columns: range


@dataclass(frozen=True)
class Sheet:
    """One sheet: its filled cells by row and column."""

    name: str
    cells: dict[tuple[int, int], GridCell]
    merges: tuple[Merge, ...] = ()
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
    properties: dict[str, str] = field(default_factory=dict)


def ref(row: int, column: int) -> str:
    """Return Excel's address of a cell: row 4, column 3 is ``C4``."""
    return f"{get_column_letter(column)}{row}"


def load(path: Path) -> LoadedWorkbook:
    """Return the workbook's content; raise FileError where openpyxl cannot read it.

    The file is opened twice only where it holds formulas: their stored results need it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = _open(path, data_only=False)
        has_formulas = any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))
        results = _open(path, data_only=True) if has_formulas else book
    sheets = {sheet.title: _sheet(sheet, results[sheet.title]) for sheet in book.worksheets}
    custom: dict[str, str] = {prop.name: str(prop.value) for prop in book.custom_doc_props.props}  # type: ignore[attr-defined]
    schema = custom.get("docgen_schema", "")
    return LoadedWorkbook(
        sheets=sheets,
        kind=custom.get("docgen_workbook"),
        schema=int(schema) if schema.isdigit() else None,
        counts_from_1904=book.epoch == CALENDAR_MAC_1904,
        has_links=bool(getattr(book, "_external_links", ())),
        properties={name: str(value) for name, value in vars(book.properties).items() if isinstance(value, str)},
    )


def _open(path: Path, *, data_only: bool) -> Workbook:
    try:
        return openpyxl.load_workbook(path, data_only=data_only, rich_text=True)
    except Exception as error:
        raise FileError(
            "Arket er beskadiget eller gemt på en måde, docgen ikke kan læse.",
            "Åbn det i Excel, vælg »Gem som«, og gem det som en ny .xlsx-fil.",
            file=path.name,
        ) from error


def _cells(sheet: Worksheet) -> list[ExcelCell]:
    # The sheet's own store holds filled cells only; iter_rows() walks to the last formatted row.
    return [cell for cell in sheet._cells.values() if isinstance(cell, ExcelCell)]  # noqa: SLF001


def _sheet(sheet: Worksheet, results: Worksheet) -> Sheet:
    found = (_grid_cell(cell, results) for cell in _cells(sheet) if cell.value is not None or cell.comment)
    merges = tuple(
        Merge(m.coord, range(m.min_row, m.max_row + 1), range(m.min_col, m.max_col + 1))
        for m in sheet.merged_cells.ranges
    )
    columns = {
        number
        for dimension in sheet.column_dimensions.values()
        if dimension.hidden
        for number in range(dimension.min or 0, min(dimension.max or 0, 200) + 1)
    }
    return Sheet(
        name=sheet.title,
        cells={(cell.row, cell.column): cell for cell in found},
        merges=merges,
        hidden=sheet.sheet_state != "visible",
        hidden_rows=frozenset(row for row, dimension in sheet.row_dimensions.items() if dimension.hidden),
        hidden_columns=frozenset(columns),
    )


def _grid_cell(cell: ExcelCell, results: Worksheet) -> GridCell:
    formula = _formula(cell)
    result = results.cell(cell.row, cell.column) if formula else cell
    source = result if isinstance(result, ExcelCell) else cell
    value: Any = source.value
    trouble: Trouble | None = None
    if formula and value is None:
        trouble = "no_result"
    elif source.data_type == "e" or (isinstance(value, float) and not math.isfinite(value)):
        trouble = "error_value"
    return GridCell(
        row=cell.row,
        column=cell.column,
        raw=None if trouble or value is None else _raw(source, value),
        trouble=trouble,
        shown=formula if trouble == "no_result" else str(value),
        struck=_is_struck(source),
        changes_daily=bool(_VOLATILE.search(formula)),
        note=cell.comment.text if cell.comment else "",
    )


def _formula(cell: ExcelCell) -> str:
    if cell.data_type != "f":
        return ""
    value: Any = cell.value
    return str(getattr(value, "text", value) or "=")


def _raw(cell: ExcelCell, value: Any) -> Raw:
    if not isinstance(value, str | CellRichText):
        return Raw(value, cell.number_format or "General")
    bold, italic = bool(cell.font and cell.font.b), bool(cell.font and cell.font.i)
    parts = value if isinstance(value, CellRichText) else [value]
    runs = tuple(_run(part, bold=bold, italic=italic) for part in parts)
    return Raw("".join(run.text for run in runs), cell.number_format or "General", runs)


def _run(part: str | TextBlock, *, bold: bool, italic: bool) -> Run:
    if isinstance(part, TextBlock):
        return Run(_decoded(part.text), bool(part.font.b), bool(part.font.i))
    return Run(_decoded(part), bold, italic)


def _decoded(text: str) -> str:
    """Return the text as Excel shows it, with ordinary line ends."""
    shown = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)
    return shown.replace("\r\n", "\n").replace("\r", "\n")


def _is_struck(cell: ExcelCell) -> bool:
    value: Any = cell.value
    blocks = [part for part in value if isinstance(part, TextBlock)] if isinstance(value, CellRichText) else []
    return bool(cell.font and cell.font.strike) or any(block.font.strike for block in blocks)
