"""A workbook as plain values: sheets, cells, tables, what is hidden. Nothing is interpreted here."""

import datetime as dt
import math
import re
import struct
import zipfile
import zlib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

from docgen.errors import FileError
from docgen.late import late_imports, late_pattern
from docgen.prose import Run, Script
from docgen.workbook import quick_reading
from docgen.workbook.addresses import corners_of
from docgen.workbook.damaged_cell import damaged_place, pictures_of, wrong_string
from docgen.workbook.grid import GridCell, LoadedWorkbook, Merge, Sheet, Table, Trouble, ref
from docgen.workbook.number_formats import GENERAL, is_general
from docgen.workbook.package import TYPED_ESCAPE, Package, SheetPart, links_of, reduced
from docgen.workbook.raw_cell import Raw
from docgen.workbook.serial_days import serial_of
from docgen.workbook.sheet_contents import BookContent, Cell, Filled, Look, SheetContent, Stretch
from docgen.workbook.sheet_markup import Unusual
from docgen.workbook.visibility import is_example_paper, is_unseen, theme_colours

with late_imports():  # for what is damaged or seldom written
    from docgen.workbook import openpyxl_reading

# Excel writes control characters as _x000D_. Others (_x0041_) stand as somebody typed them.
_ESCAPED = late_pattern(r"_x(00[01][0-9A-F])_", re.IGNORECASE)
_VOLATILE = late_pattern(r"\b(?:TODAY|NOW)\(", re.IGNORECASE)
_LINK_FORMULA = late_pattern(r'\bHYPERLINK\(\s*"([^"]+)"', re.IGNORECASE)
_AS_TYPED = str.maketrans({"\x0b": "\n", "\u2028": "\n", "\u2029": "\n", "\x1e": "-", "\x1f": "", "\u00ad": ""})
"""Word's own line breaks, its hyphen that does not break, and the hyphens that show at a line's end only."""
_ODD = late_pattern(f"_x|_X|[\r{TYPED_ESCAPE}{''.join(map(chr, _AS_TYPED))}]")
"""What is shown as another character than it is."""
_SCRIPTS: Mapping[str | None, Script] = {"superscript": "superscript", "subscript": "subscript"}
_REMEDY = "Åbn det i Excel, vælg »Gem som«, og gem det som en ny .xlsx-fil."


def load(path: Path) -> LoadedWorkbook:
    """Return the workbook's content; raise FileError where it cannot be read, with the damaged cell where one is."""
    package = _package(path)
    content = _content(path, package)
    theme = theme_colours(content.theme)
    schema = content.custom.get("docgen_schema", "")
    pairs = zip(content.sheets, package.sheets, strict=True)
    return LoadedWorkbook(
        sheets={sheet.name: _sheet(sheet, part, theme, content.since) for sheet, part in pairs},
        kind=content.custom.get("docgen_workbook"),
        schema=int(schema) if schema.isdigit() else None,
        counts_from_1904=content.counts_from_1904,
        has_links=package.has_links,
        has_macros=package.has_macros,
        properties=content.properties,
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


def _content(path: Path, package: Package) -> BookContent:
    try:
        return quick_reading.content_of(package)
    except Unusual:
        pass
    try:
        return openpyxl_reading.content_of(package.content)
    except Exception as problem:
        place = damaged_place(package)
        where = f"Arket er beskadiget ved {place}." if place else "Arket er beskadiget."
        raise FileError(where, _REMEDY, file=path.name) from problem


def _sheet(sheet: SheetContent, part: SheetPart, theme: tuple[str, ...], since: dt.datetime) -> Sheet:
    read = partial(_grid_cell, pictures=pictures_of(part), links=links_of(part), theme=theme, since=since)
    return Sheet(
        name=sheet.name,
        cells={(cell.row, cell.column): read(cell) for cell in sheet.cells},
        merges=tuple(map(_merge, sheet.merges)),
        tables=tuple(Table.of(*table) for table in sheet.tables),
        hidden=sheet.state != "visible",
        hidden_rows=_hidden_rows(sheet, {cell.row for cell in sheet.cells}),
        hidden_columns=_hidden_columns(sheet, {cell.column for cell in sheet.cells}),
    )


def _merge(reference: str) -> Merge:
    top, left, bottom, right = corners_of(reference)
    return Merge(reference, range(top, bottom + 1), range(left, right + 1))


def _hidden_rows(sheet: SheetContent, filled: set[int]) -> frozenset[int]:
    """Return the rows that nobody sees: hidden, filtered or folded away, of no height, or of no height by default."""
    rows = {row: size for row, size in sheet.rows.items() if row in filled}
    hidden = {row for row, (is_hidden, height) in rows.items() if is_hidden or height == 0}
    shown = {row for row, (_, height) in rows.items() if height}
    return frozenset(hidden | (filled - shown if sheet.has_no_height else set()))


def _hidden_columns(sheet: SheetContent, filled: set[int]) -> frozenset[int]:
    spans = [(range(one.first, one.last + 1), one) for one in sheet.columns]
    hidden = {
        number
        for numbers, one in spans
        if (one.is_hidden and not one.is_grouped) or one.width == 0
        for number in numbers
    }
    shown = {number for numbers, _ in spans for number in numbers} - hidden
    return frozenset(hidden | (filled - shown if sheet.default_width == 0 else set()))


def _grid_cell(
    cell: Cell, *, pictures: frozenset[str], links: Mapping[str, str], theme: tuple[str, ...], since: dt.datetime
) -> GridCell:
    value, address = cell.value, ref(cell.row, cell.column)
    trouble: Trouble | None = None
    if address in pictures:
        trouble = "picture"
    elif cell.formula and value is None and cell.kind == "n":
        trouble = "no_result"
    elif cell.kind == "e" or (isinstance(value, float) and not math.isfinite(value)):
        trouble = "error_value"
    link_of_formula = _LINK_FORMULA.search(cell.formula) if cell.formula else None
    link = links.get(address) or (link_of_formula[1] if link_of_formula else "")
    words = "".join(part.text for part in value) if isinstance(value, tuple) else str(value)
    return GridCell(
        row=cell.row,
        column=cell.column,
        raw=None if trouble or value is None else _raw(cell.look, value, link, since),
        trouble=trouble,
        shown=cell.formula if trouble == "no_result" else words,
        struck=_is_struck(cell),
        unseen=value is not None and is_unseen(value, cell.look, theme),
        changes_daily=bool(_VOLATILE.search(cell.formula)),
        note=cell.note,
        link=link,
        is_dressed_as_example=is_example_paper(cell.look),
    )


def _raw(look: Look, value: Filled, link: str, since: dt.datetime) -> Raw:
    code = GENERAL if is_general(look.number_format) else look.number_format
    if isinstance(value, str | tuple):
        whole = _look_of_all(look)
        parts = (Stretch(value, None),) if isinstance(value, str) else value
        runs = tuple(_run(part, whole, link) for part in parts)
        return Raw("".join(run.text for run in runs), code, runs, link)
    # »Standard« is what General is called in Danish; its d makes a number taken for a date.
    if code == GENERAL and isinstance(value, dt.datetime | dt.time | dt.timedelta):
        serial = serial_of(value, since)
        value = int(serial) if serial == serial // 1 else serial
    return Raw(value, code, (), link)


def _look_of_all(look: Look) -> Run:
    """Return the look of the whole cell; the look of docgen's own example row is no emphasis."""
    if is_example_paper(look):
        return Run("", look.font.bold)
    return Run("", look.font.bold, look.font.italic, _SCRIPTS.get(look.font.script, ""))


def _run(part: Stretch, whole: Run, link: str) -> Run:
    address = link if link.lower().startswith(("http://", "https://", "mailto:")) else ""
    if part.font is not None:
        font = part.font
        return Run(_decoded(part.text), font.bold, font.italic, _SCRIPTS.get(font.script, ""), address)
    return Run(_decoded(part.text), whole.bold, whole.italic, whole.script, address)


def _decoded(text: str) -> str:
    """Return the text as Excel shows it, with ordinary line ends and none of Word's characters for line breaks."""
    if not _ODD.search(text):
        return text
    shown = _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text).replace(TYPED_ESCAPE, "_")
    return shown.replace("\r\n", "\n").replace("\r", "\n").translate(_AS_TYPED)


def _is_struck(cell: Cell) -> bool:
    stretches = cell.value if isinstance(cell.value, tuple) else ()
    return cell.look.font.struck or any(part.font.struck for part in stretches if part.font)
