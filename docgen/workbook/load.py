"""A workbook as plain values: sheets, cells, tables, what is hidden. Nothing is interpreted here."""

import math
import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Mapping
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import FileError
from docgen.prose import Run, Script
from docgen.workbook.damaged_cell import damaged_place, pictures_of, wrong_string
from docgen.workbook.grid import GridCell, LoadedWorkbook, Merge, Sheet, Table, Trouble
from docgen.workbook.number_formats import GENERAL, is_general
from docgen.workbook.package import TYPED_ESCAPE, Package, SheetPart, links_of, reduced
from docgen.workbook.raw_cell import Raw
from docgen.workbook.visibility import font_of, is_example_paper, is_unseen, theme_colours

# Excel writes control characters as _x000D_. Others (_x0041_) stand as somebody typed them.
_ESCAPED = re.compile(r"_x(00[01][0-9A-F])_", re.IGNORECASE)
_VOLATILE = re.compile(r"\b(?:TODAY|NOW)\(", re.IGNORECASE)
_LINK_FORMULA = re.compile(r'\bHYPERLINK\(\s*"([^"]+)"', re.IGNORECASE)
_AS_TYPED = str.maketrans({"\x0b": "\n", "\u2028": "\n", "\u2029": "\n", "\x1e": "-", "\x1f": "", "\u00ad": ""})
"""Word's own line breaks, its hyphen that does not break, and the hyphens that show at a line's end only."""
_SCRIPTS: Mapping[str | None, Script] = {"superscript": "superscript", "subscript": "subscript"}
_MOST_COLUMNS = 200
_REMEDY = "Åbn det i Excel, vælg »Gem som«, og gem det som en ny .xlsx-fil."


def load(path: Path) -> LoadedWorkbook:
    """Return the workbook's content; raise FileError where it cannot be read, with the damaged cell where one is.

    The file is opened twice only where it holds formulas: their stored results need it.
    """
    package = _package(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = _open(path, package, data_only=False)
        has_formulas = any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))
        results = _open(path, package, data_only=True) if has_formulas else book
    theme = theme_colours(book.loaded_theme)
    pairs = zip(book.worksheets, package.sheets, strict=True)
    sheets = {sheet.title: _sheet(sheet, results[sheet.title], part, theme) for sheet, part in pairs}
    custom: dict[str, str] = {prop.name: str(prop.value) for prop in book.custom_doc_props.props}  # type: ignore[attr-defined]
    schema = custom.get("docgen_schema", "")
    return LoadedWorkbook(
        sheets=sheets,
        kind=custom.get("docgen_workbook"),
        schema=int(schema) if schema.isdigit() else None,
        counts_from_1904=book.epoch == CALENDAR_MAC_1904,
        has_links=package.has_links,
        has_macros=package.has_macros,
        properties={name: str(value) for name, value in vars(book.properties).items() if isinstance(value, str)},
    )


def _package(path: Path) -> Package:
    try:
        with zipfile.ZipFile(path) as archive:
            package = reduced(archive, path.name)
    except (ET.ParseError, zipfile.BadZipFile, zlib.error, struct.error, ValueError, LookupError, OSError) as problem:
        raise FileError(
            "Arket er beskadiget eller gemt på en måde, docgen ikke kan læse.", _REMEDY, file=path.name
        ) from problem
    if place := wrong_string(package):
        message = f"Arket er beskadiget i {place}: cellen henviser til en tekst, som ikke findes."
        raise FileError(message, "Skriv cellen igen i Excel, og gem.", file=path.name)
    return package


def _open(path: Path, package: Package, *, data_only: bool) -> Workbook:
    try:
        return openpyxl.load_workbook(BytesIO(package.content), data_only=data_only, rich_text=True)
    except Exception as problem:
        place = damaged_place(package)
        where = f"Arket er beskadiget ved {place}." if place else "Arket er beskadiget."
        raise FileError(where, _REMEDY, file=path.name) from problem


def _cells(sheet: Worksheet) -> list[ExcelCell]:
    # The sheet's own store holds filled cells only; iter_rows() walks to the last formatted row.
    return [cell for cell in sheet._cells.values() if isinstance(cell, ExcelCell)]  # noqa: SLF001


def _sheet(sheet: Worksheet, results: Worksheet, part: SheetPart, theme: tuple[str, ...]) -> Sheet:
    read = partial(_grid_cell, results=results, pictures=pictures_of(part), links=links_of(part), theme=theme)
    found = [read(cell) for cell in _cells(sheet) if cell.value is not None or cell.comment]
    merges = tuple(
        Merge(m.coord, range(m.min_row, m.max_row + 1), range(m.min_col, m.max_col + 1))
        for m in sheet.merged_cells.ranges
    )
    return Sheet(
        name=sheet.title,
        cells={(cell.row, cell.column): cell for cell in found},
        merges=merges,
        tables=tuple(Table.of(one.ref, one.headerRowCount, one.totalsRowCount) for one in sheet.tables.values()),
        hidden=sheet.sheet_state != "visible",
        hidden_rows=_hidden_rows(sheet, {cell.row for cell in found}),
        hidden_columns=_hidden_columns(sheet, {cell.column for cell in found}),
    )


def _hidden_rows(sheet: Worksheet, filled: set[int]) -> frozenset[int]:
    """Return the rows that nobody sees: hidden, filtered or folded away, of no height, or of no height by default."""
    by_default = bool(sheet.sheet_format.zeroHeight) or sheet.sheet_format.defaultRowHeight == 0
    dimensions = {row: dimension for row, dimension in sheet.row_dimensions.items() if row in filled}
    hidden = {row for row, dimension in dimensions.items() if dimension.hidden or dimension.height == 0}
    shown = {row for row, dimension in dimensions.items() if dimension.height}
    return frozenset(hidden | (filled - shown if by_default else set()))


def _hidden_columns(sheet: Worksheet, filled: set[int]) -> frozenset[int]:
    dimensions = [
        (range(dimension.min or 0, min(dimension.max or 0, _MOST_COLUMNS) + 1), dimension)
        for dimension in sheet.column_dimensions.values()
    ]
    hidden = {
        number
        for numbers, one in dimensions
        if (one.hidden and not one.outlineLevel) or one.width == 0
        for number in numbers
    }
    shown = {number for numbers, _ in dimensions for number in numbers} - hidden
    by_default = sheet.sheet_format.defaultColWidth == 0
    return frozenset(hidden | (filled - shown if by_default else set()))


def _grid_cell(
    cell: ExcelCell, *, results: Worksheet, pictures: frozenset[str], links: Mapping[str, str], theme: tuple[str, ...]
) -> GridCell:
    formula = _formula(cell)
    result = results.cell(cell.row, cell.column) if formula else cell
    source = result if isinstance(result, ExcelCell) else cell
    value: Any = source.value
    trouble: Trouble | None = None
    if cell.coordinate in pictures:
        trouble = "picture"
    elif formula and value is None and source.data_type == "n":
        trouble = "no_result"
    elif source.data_type == "e" or (isinstance(value, float) and not math.isfinite(value)):
        trouble = "error_value"
    link_of_formula = _LINK_FORMULA.search(formula)
    link = links.get(cell.coordinate) or (link_of_formula[1] if link_of_formula else "")
    return GridCell(
        row=cell.row,
        column=cell.column,
        raw=None if trouble or value is None else _raw(source, value, link),
        trouble=trouble,
        shown=formula if trouble == "no_result" else str(value),
        struck=_is_struck(source),
        unseen=value is not None and is_unseen(source, theme),
        changes_daily=bool(_VOLATILE.search(formula)),
        note=cell.comment.text if cell.comment else "",
        link=link,
        is_dressed_as_example=is_example_paper(cell),
    )


def _formula(cell: ExcelCell) -> str:
    if cell.data_type != "f":
        return ""
    value: Any = cell.value
    return str(getattr(value, "text", value) or "=")


def _raw(cell: ExcelCell, value: Any, link: str) -> Raw:
    book: Any = cell.parent.parent
    code = cell.number_format or GENERAL
    if is_general(code):
        code = GENERAL
    if not isinstance(value, str | CellRichText):
        # »Standard« is what General is called in Danish; its d makes openpyxl take the number for a date.
        if code == GENERAL and cell.is_date and cell.data_type == "d":
            value = to_excel(value, book.epoch)  # type: ignore[no-untyped-call]
            value = int(value) if value == value // 1 else value
        return Raw(value, code, (), link)
    cell_format = _is_all_of(cell)
    parts = value if isinstance(value, CellRichText) else [value]
    runs = tuple(_run(part, cell_format, link) for part in parts)
    return Raw("".join(run.text for run in runs), code, runs, link)


def _is_all_of(cell: ExcelCell) -> Run:
    """Return the look of the whole cell; the look of docgen's own example row is no emphasis."""
    font = font_of(cell)
    if not font or is_example_paper(cell):
        return Run("", bool(font and font.b))
    return Run("", bool(font.b), bool(font.i), _SCRIPTS.get(font.vertAlign, ""))


def _run(part: str | TextBlock, cell_format: Run, link: str) -> Run:
    address = link if link.lower().startswith(("http://", "https://", "mailto:")) else ""
    if isinstance(part, TextBlock):
        font = part.font
        return Run(_decoded(part.text), bool(font.b), bool(font.i), _SCRIPTS.get(font.vertAlign, ""), address)
    return Run(_decoded(part), cell_format.bold, cell_format.italic, cell_format.script, address)


def _decoded(text: str) -> str:
    """Return the text as Excel shows it, with ordinary line ends and none of Word's characters for line breaks."""
    shown = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace(TYPED_ESCAPE, "_")
    return shown.replace("\r\n", "\n").replace("\r", "\n").translate(_AS_TYPED)


def _is_struck(cell: ExcelCell) -> bool:
    value: Any = cell.value
    blocks = [part for part in value if isinstance(part, TextBlock)] if isinstance(value, CellRichText) else []
    font = font_of(cell)
    return bool(font and font.strike) or any(block.font.strike for block in blocks)
