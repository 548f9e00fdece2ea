"""A workbook's contents as openpyxl reads them: whatever it holds, and with an error where it is damaged."""

import warnings
from io import BytesIO
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell as ExcelCell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

from docgen.workbook.sheet_contents import (
    BookContent,
    Cell,
    CellValue,
    Colour,
    Columns,
    Font,
    Look,
    SheetContent,
    Stretch,
)

_MOST_COLUMNS = 200


def content_of(package: bytes) -> BookContent:
    """Return what a reduced package holds; raise any exception of openpyxl's where it is damaged.

    The file is opened twice only where it holds formulas: their stored results need it.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(package), rich_text=True)
        has_formulas = any(cell.data_type == "f" for sheet in book.worksheets for cell in _cells(sheet))
        results = openpyxl.load_workbook(BytesIO(package), data_only=True, rich_text=True) if has_formulas else book
    properties, custom = vars(book.properties), book.custom_doc_props.props  # type: ignore[attr-defined]
    return BookContent(
        sheets=tuple(_sheet(sheet, results[sheet.title]) for sheet in book.worksheets),
        properties={name: str(value) for name, value in properties.items() if isinstance(value, str)},
        custom={prop.name: str(prop.value) for prop in custom},
        theme=book.loaded_theme,
        counts_from_1904=book.epoch == CALENDAR_MAC_1904,
    )


def _cells(sheet: Worksheet) -> list[ExcelCell]:
    # The sheet's own store holds filled cells only; iter_rows() walks to the last formatted row.
    return [cell for cell in sheet._cells.values() if isinstance(cell, ExcelCell)]  # noqa: SLF001


def _sheet(sheet: Worksheet, results: Worksheet) -> SheetContent:
    return SheetContent(
        name=sheet.title,
        state=sheet.sheet_state,
        cells=tuple(_cell(cell, results) for cell in _cells(sheet) if cell.value is not None or cell.comment),
        merges=tuple(one.coord for one in sheet.merged_cells.ranges),
        tables=tuple((one.ref, one.headerRowCount, one.totalsRowCount) for one in sheet.tables.values()),
        rows={row: (bool(one.hidden), one.height) for row, one in sheet.row_dimensions.items()},
        columns=tuple(
            Columns(one.min or 0, min(one.max or 0, _MOST_COLUMNS), bool(one.hidden), bool(one.outlineLevel), one.width)
            for one in sheet.column_dimensions.values()
        ),
        has_no_height=bool(sheet.sheet_format.zeroHeight) or sheet.sheet_format.defaultRowHeight == 0,
        default_width=sheet.sheet_format.defaultColWidth,
    )


def _cell(cell: ExcelCell, results: Worksheet) -> Cell:
    formula = _formula(cell)
    result = results.cell(cell.row, cell.column) if formula else cell
    source = result if isinstance(result, ExcelCell) else cell
    note = cell.comment.text if cell.comment else ""
    return Cell(cell.row, cell.column, _value(source.value), source.data_type, _look(source), formula, note)


def _formula(cell: ExcelCell) -> str:
    if cell.data_type != "f":
        return ""
    value: Any = cell.value
    return str(getattr(value, "text", value) or "=")


def _value(value: Any) -> CellValue:
    if not isinstance(value, CellRichText):
        found: CellValue = value
        return found
    return tuple(
        Stretch(part.text, _font(part.font)) if isinstance(part, TextBlock) else Stretch(part, None) for part in value
    )


def _look(cell: Any) -> Look:
    book = cell.parent.parent
    style = cell._style  # noqa: SLF001 — ``cell.font`` makes a copy each time, which takes longer
    fill = book._fills[style.fillId]  # noqa: SLF001 — as above
    is_plain = getattr(fill, "patternType", None) == "solid"
    font = book._fonts[style.fontId]  # noqa: SLF001 — as above
    return Look(cell.number_format or "General", _font(font), _colour(fill.fgColor) if is_plain else None)


def _font(font: Any) -> Font:
    return Font(bool(font.b), bool(font.i), bool(font.strike), font.vertAlign, font.sz, _colour(font.color))


def _colour(colour: Any) -> Colour | None:
    if colour is None:
        return None
    kind = colour.type
    return Colour(
        kind,
        colour.rgb if kind == "rgb" else None,
        colour.theme if kind == "theme" else None,
        colour.indexed if kind == "indexed" else None,
        float(colour.tint or 0),
    )
