"""The blank workbook of a book, written from what its sheets declare and from nothing else."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.packaging.custom import IntProperty, StringProperty
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.xml.functions import tostring

from docgen.disk.atomic import beside
from docgen.errors import FileError
from docgen.workbook import appearance
from docgen.workbook.columns import add_rule, columns_of, write_lists
from docgen.workbook.guide import write_guide
from docgen.workbook.packing import packed
from docgen.workbook.record import EXAMPLE, FORM_HEADINGS, GUIDE, SCHEMA, Book, Form, Row

_FORM_WIDTHS = (36, 60, 64)
_TABLE_END = 20
_NAMED = 2
"""Columns of a banded table that say what the row is: never folded away."""
_RULES_END = 1000
_CELL_LIMIT = 32_767  # characters; openpyxl would cut the rest away

# Written as every workbook's time of creation, so that the same call gives the same bytes.
_MOMENT = dt.datetime(2026, 1, 1)  # noqa: DTZ001 - Excel's times have no zone


def write_blank(book: type[Book], target: Path, values: Mapping[str, object] | None = None) -> None:
    """Write the blank workbook of a book to ``target``, replacing a file that lies there.

    ``values`` fills it beforehand, by the sheet's name and the heading without its star:
    ``{"Møde": {"Sted": "Rådhuset"}, "Punkter": [{"Overskrift": "Eventuelt"}]}``. A text stays the
    text it is, also where it begins with ``=``. The same call gives the same bytes.

    Raises FileError where the file cannot be written, and ValueError where ``values`` names a sheet
    or a heading that the book has not, or holds a text that is too long for a cell.
    """
    given = values or {}
    _refuse_unknown(given, book.sheets(), book.title)
    workbook = Workbook()
    guide = workbook.worksheets[0]
    guide.title = GUIDE
    write_guide(guide, book)
    for name, record in book.sheets().items():
        sheet: Worksheet = workbook.create_sheet(name)
        if issubclass(record, Row):
            _write_table(sheet, record, _lines(given.get(name, ()), name))
        elif issubclass(record, Form):
            _write_form(sheet, record, _line(given.get(name, {}), name))
    write_lists(workbook, book)
    _describe(workbook, book)
    content = _pack(workbook)
    try:
        with beside(target) as draft:
            draft.write_bytes(content)
    except OSError as error:
        raise FileError(
            "Projektmappen kan ikke skrives.",
            "Luk den, hvis den er åben i Excel, og se efter, at mappen findes og må skrives i.",
            file=str(target),
        ) from error


def _write_form(sheet: Worksheet, record: type[Form], filled: Mapping[str, object]) -> None:
    columns = columns_of(record)
    _refuse_unknown(filled, [column.heading for column in columns], sheet.title)
    for number, (heading, width) in enumerate(zip(FORM_HEADINGS, _FORM_WIDTHS, strict=True), 1):
        appearance.dress_heading(_write(sheet, 1, number, heading))
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row, column in enumerate(columns, 2):
        appearance.dress_label(_write(sheet, row, 1, column.label))
        value = _write(sheet, row, 2, filled.get(column.heading))
        appearance.dress_value(value, column.shape, required=column.required)
        appearance.dress_help(_write(sheet, row, 3, column.help))
        add_rule(sheet, column, value.coordinate)
        appearance.fit_height(sheet, row, len(FORM_HEADINGS), least=4 if column.shape.long else 1)
    appearance.set_up_sheet(sheet, appearance.FORM_TAB)


def _write_table(sheet: Worksheet, record: type[Row], filled: Sequence[Mapping[str, object]]) -> None:
    columns = columns_of(record)
    colours = _colours(record)
    for line in filled:
        _refuse_unknown(line, [column.heading for column in columns], sheet.title)
    end = max(_TABLE_END, len(filled) + 2)
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        appearance.dress_column(sheet.column_dimensions[letter], column.label, column.shape, column.example)
        appearance.dress_heading(_write(sheet, 1, number, column.label), colours[number - 1])
        appearance.dress_example(_write(sheet, 2, number, EXAMPLE if number == 1 else column.example), column.shape)
        for row in range(3, end + 1):
            value = filled[row - 3].get(column.heading) if row < len(filled) + 3 else None
            cell = _write(sheet, row, number, value)
            if row == 3:
                appearance.dress_value(cell, column.shape, required=column.required)
            else:
                appearance.dress_alike(cell, sheet.cell(3, number))
        add_rule(sheet, column, f"{letter}2:{letter}{max(_RULES_END, end)}")
    for row in range(2, len(filled) + 3):
        appearance.fit_height(sheet, row, len(columns))
    span = f"A1:{get_column_letter(len(columns))}{end}"
    sheet.add_table(Table(name=record.table, displayName=record.table, ref=span))
    tab = appearance.SELDOM_TAB if record.is_seldom else appearance.TABLE_TAB
    appearance.set_up_sheet(sheet, tab)
    starts = [*_starts(record), len(columns) + 1]
    for first, after in pairwise(starts):
        appearance.fold(sheet, max(first, _NAMED), after - 1)
    if record.bands or appearance.is_too_wide(sheet):
        named = next(number for number, column in enumerate(columns, 1) if column.required)
        appearance.set_up_wide_page(sheet, tab, named, starts[1:])


def _starts(record: type[Row]) -> list[int]:
    """Return the columns, from 1, that a table's bands begin with."""
    fields = list(record.model_fields)
    return [fields.index(band.first) + 1 for band in record.bands]


def _colours(record: type[Row]) -> list[str]:
    """Return the colour of each column's heading: that of its band."""
    starts = dict(zip(_starts(record), record.bands, strict=True))
    colour, colours = appearance.DARK, []
    for number in range(1, len(record.model_fields) + 1):
        colour = starts[number].colour if number in starts else colour
        colours.append(colour)
    return colours


def _write(sheet: Worksheet, row: int, column: int, value: object) -> Cell:
    """Write a value into a cell, a text to the letter, and return the cell."""
    cell: Any = sheet.cell(row, column)  # never a MergedCell, for nothing is merged
    if not isinstance(value, str):
        cell.value = value
    elif value:
        # Excel takes _x000D_ for one sign; escaped, it stays seven letters.
        text = re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", value)
        if len(text) > _CELL_LIMIT:
            raise ValueError(f"{len(text)} characters are too many for {sheet.title}!{cell.coordinate}")
        cell.value = text
        # openpyxl takes »=…« for a formula and »#N/A« for a fault, and Excel would when the cell is edited.
        cell.data_type = "s"
        cell.quotePrefix = text.startswith("=")
    return cell  # type: ignore[no-any-return]


def _describe(workbook: Workbook, book: type[Book]) -> None:
    """Write the properties by which docgen knows the workbook, and those that a person sees."""
    custom = workbook.custom_doc_props  # type: ignore[attr-defined]  # the stubs lack it
    custom.append(StringProperty(name="docgen_workbook", value=book.kind))
    custom.append(IntProperty(name="docgen_schema", value=SCHEMA))
    workbook.calculation.fullCalcOnLoad = False  # or Excel asks to save a workbook that was only looked at
    workbook.properties.title = book.title
    workbook.properties.language = "da-DK"
    workbook.properties.creator = "docgen"
    workbook.properties.created = _MOMENT


def _pack(workbook: Workbook) -> bytes:
    """Return the workbook's bytes with a fixed time wherever openpyxl writes the clock's."""
    source, target = packed(workbook), io.BytesIO()
    workbook.properties.modified = _MOMENT
    core = tostring(workbook.properties.to_tree())
    with zipfile.ZipFile(source) as written, zipfile.ZipFile(target, "w") as result:
        for name in written.namelist():
            part = core if name == "docProps/core.xml" else written.read(name)
            if name.startswith("xl/worksheets/sheet"):
                part = _repaired(part)
            member = zipfile.ZipInfo(name, (_MOMENT.year, _MOMENT.month, _MOMENT.day, 0, 0, 0))
            result.writestr(member, part, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _repaired(sheet: bytes) -> bytes:
    """Return the sheet's XML with two things that openpyxl cannot say.

    Rows still grow when somebody writes in them, and Excel does not mark a number in a Text cell.
    """
    ignored = b'<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>'
    follower = b"<tableParts" if b"<tableParts" in sheet else b"</worksheet>"
    before, tag, after = sheet.replace(b' customHeight="1"', b"").rpartition(follower)
    return before + ignored + tag + after


def _line(given: object, sheet: str) -> Mapping[str, object]:
    if isinstance(given, Mapping):
        return given
    raise ValueError(f"{sheet} is filled by a mapping from headings, not {given!r}")


def _lines(given: object, sheet: str) -> Sequence[Mapping[str, object]]:
    if isinstance(given, Sequence) and not isinstance(given, str):
        return [_line(line, sheet) for line in given]
    raise ValueError(f"{sheet} is filled by a list of rows, not {given!r}")


def _refuse_unknown(given: Mapping[str, Any], expected: Iterable[str], where: str) -> None:
    if unknown := sorted(set(given) - set(expected)):
        raise ValueError(f"{where} has no {', '.join(unknown)}")
