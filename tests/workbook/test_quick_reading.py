"""A workbook read from its markup has the contents that openpyxl reads, whatever stands in it."""

import datetime as dt
import random
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Color, Font, GradientFill, PatternFill, Side
from openpyxl.worksheet.table import Table

from docgen.disk import resources
from docgen.workbook import openpyxl_reading, quick_reading
from docgen.workbook.addresses import column_letter
from docgen.workbook.package import Package, reduced
from docgen.workbook.serial_days import SINCE_1900, SINCE_1904
from docgen.workbook.sheet_contents import BookContent, SheetContent
from docgen.workbook.sheet_markup import Unusual

_FORMATS = (
    "General", "0", "0.00", "#,##0.00", "0%", "mm-dd-yy", "dd-mm-yyyy", "d. mmmm yyyy", "hh.mm", "[h]:mm", "[mm]:ss",
    "@", "Standard", '0 "dage"', "yyyy;@", "[$-406]d. mmmm", "[Red]0;0", ";;;", "000000-0000", "# ?/?", "mmm-yy",
)  # fmt: skip
_COLOURS = (
    None, "00FF0000", Color("FFABCDEF"), Color(theme=1), Color(theme=4, tint=0.4), Color(indexed=64), Color(auto=True),
)  # fmt: skip
_READ = ("xl/worksheets/sheet", "xl/styles", "xl/sharedStrings", "xl/comments", "xl/table")
_TEXTS = ("Budget 2026", "æøå\nto linjer", " mellemrum ", "_x000D_", "_x005F_x000D_", "x005F_", "<&>", "=", "1")


def _font(chance: random.Random) -> dict[str, Any]:
    return {
        "b": chance.choice((None, True, False)),
        "i": chance.choice((None, True)),
        "strike": chance.choice((None, None, True)),
        "sz": chance.choice((None, 8, 10.5, 11)),
        "color": chance.choice(_COLOURS),
        "vertAlign": chance.choice((None, None, "superscript", "subscript", "baseline")),
    }


def _value(chance: random.Random) -> Any:
    return chance.choice(
        (
            chance.choice(_TEXTS),
            CellRichText("a", TextBlock(InlineFont(**_font(chance)), "b "), "c", TextBlock(InlineFont(b=True), "d")),
            CellRichText(TextBlock(InlineFont(**_font(chance)), "alene")),
            chance.randrange(-5, 50_000),
            chance.uniform(-2, 100_000),
            chance.random(),
            10.0 ** chance.randrange(0, 20),
            chance.random() < 0.5,
            SINCE_1900 + dt.timedelta(days=chance.randrange(60_000), seconds=chance.randrange(86_400)),
            dt.date(2026, 1, chance.randrange(1, 29)),
            dt.time(chance.randrange(24), chance.randrange(60), chance.randrange(25)),
            dt.timedelta(minutes=chance.randrange(6_000), milliseconds=chance.randrange(1_000)),
            "#N/A",
            "=TODAY()+1",
            '=HYPERLINK("https://eksempel.dk","her")',
            None,
        )
    )


def write_any(target: Path, seed: int) -> None:
    """Write a workbook of everything that openpyxl can write into a cell, at random."""
    chance = random.Random(seed)  # noqa: S311 — no secret
    book = Workbook()
    book.epoch = chance.choice((SINCE_1900, SINCE_1904))
    book.properties.title = chance.choice((None, "Møde", ""))
    for number in range(chance.randrange(1, 4)):
        sheet = book.create_sheet(f"Ark {number}")
        for row in range(1, chance.randrange(2, 14)):
            for column in range(1, 6):
                cell = sheet.cell(row, column)
                cell.value = _value(chance)
                _dress(cell, chance)
        sheet.row_dimensions[chance.randrange(1, 6)].hidden = True
        sheet.row_dimensions[chance.randrange(1, 9)].height = chance.choice((0, 12.5, 60))
        sheet.column_dimensions["B"].hidden = chance.random() < 0.5
        sheet.column_dimensions["D"].width = chance.choice((0, 9, 40.5))
        sheet.column_dimensions.group("E", "G", hidden=chance.random() < 0.5)
        sheet.sheet_format.zeroHeight = chance.choice((None, True))
        sheet.sheet_format.defaultColWidth = chance.choice((None, 0, 12))
        if chance.random() < 0.5:
            sheet.merge_cells(start_row=2, start_column=1, end_row=chance.randrange(2, 5), end_column=3)
        if chance.random() < 0.5:
            sheet.add_table(Table(displayName=f"tbl{number}", ref="A20:C24", totalsRowCount=chance.choice((None, 1))))
            for column, heading in enumerate(("Nr.", "Navn", "Frist"), 1):
                sheet.cell(20, column).value = heading
        sheet.sheet_state = chance.choice(("visible", "hidden", "veryHidden"))
    book["Sheet"].sheet_state = "visible"
    book.save(target)


def _dress(cell: Any, chance: random.Random) -> None:
    if chance.random() < 0.6:
        cell.number_format = chance.choice(_FORMATS)
    if chance.random() < 0.4:
        cell.font = Font(name="Calibri", **_font(chance))
    if chance.random() < 0.3:
        colour = chance.choice(_COLOURS) or "FFF2F2F2"
        cell.fill = chance.choice((PatternFill("solid", fgColor=colour), PatternFill("gray125"), GradientFill()))
    if chance.random() < 0.2:
        cell.border, cell.alignment = Border(left=Side("thin")), Alignment(wrap_text=True)
    if chance.random() < 0.1:
        cell.comment = Comment(chance.choice(("Husk", "to\nlinjer", "")), "Anne Eksempel")


def _package(path: Path) -> Package:
    with zipfile.ZipFile(path) as archive:
        return reduced(archive, path.name)


def ordered(content: BookContent) -> str:
    """Return the contents with their types, less what means nothing: order, and the looks that are everybody's."""
    own = {name: value for name, value in content.custom.items() if name.startswith("docgen")}
    return repr(content._replace(sheets=tuple(map(_ordered, content.sheets)), custom=own))


def _ordered(sheet: SheetContent) -> SheetContent:
    return sheet._replace(
        cells=tuple(sorted(sheet.cells, key=lambda cell: (cell.row, cell.column))),
        merges=tuple(sorted(sheet.merges)),
        tables=tuple(sorted(sheet.tables)),
        rows={row: size for row, size in sorted(sheet.rows.items()) if size != (False, None)},
        columns=tuple(sorted(sheet.columns)),
    )


@pytest.mark.parametrize("seed", range(25))
def test_whatever_openpyxl_can_write_is_read_as_openpyxl_reads_it(tmp_path: Path, seed: int) -> None:
    write_any(tmp_path / "ark.xlsx", seed)
    package = _package(tmp_path / "ark.xlsx")
    assert ordered(quick_reading.content_of(package)) == ordered(openpyxl_reading.content_of(package.content))


@pytest.mark.parametrize("sample", sorted(resources.samples().glob("*.xlsx")), ids=lambda path: path.stem)
def test_the_samples_are_read_without_openpyxl_and_alike(sample: Path) -> None:
    package = _package(sample)
    assert ordered(quick_reading.content_of(package)) == ordered(openpyxl_reading.content_of(package.content))


@pytest.mark.parametrize("seed", range(60))
def test_markup_that_is_spoilt_is_read_alike_or_left_to_openpyxl(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 — no secret
    write_any(tmp_path / "ark.xlsx", seed % 20)
    package = _package(tmp_path / "ark.xlsx")
    name = chance.choice([part for part in package.parts if part.startswith(_READ)])
    package.parts[name] = _spoilt(package.parts[name], chance)
    try:
        quick = quick_reading.content_of(package)
    except Unusual:
        return
    try:
        whole = openpyxl_reading.content_of(package.content)
    except Exception:  # noqa: BLE001 — openpyxl stops at what is not read: a border, the name of a style
        return
    assert ordered(quick) == ordered(whole)


def _spoilt(part: bytes, chance: random.Random) -> bytes:
    """Return a part with some of its attributes' values, texts or bytes changed, dropped or doubled."""
    at = chance.randrange(len(part))
    match chance.randrange(4):
        case 0:
            return part[:at] + bytes([chance.randrange(32, 127)]) + part[at + 1 :]
        case 1:
            return part[:at] + part[at + chance.randrange(1, 40) :]
        case 2:
            return part.replace(b'="1"', chance.choice((b'="-1"', b'="99"', b'="x"', b'=""', b'="0"')))
        case _:
            old, new = chance.choice(
                ((b"<v>", b"<v> "), (b"</v>", b"e</v>"), (b' s="', b' s="9'), (b' t="n"', b' t="d"'))
            )
            return part.replace(old, new)


def test_a_colour_gradient_is_paper_of_no_colour_and_no_stop(tmp_path: Path) -> None:
    book = Workbook()
    cell = book.active["A1"]  # type: ignore[index]
    cell.value, cell.fill = "Tekst", GradientFill(stop=("FF000000", "FFFFFFFF"))
    book.save(tmp_path / "ark.xlsx")
    package = _package(tmp_path / "ark.xlsx")
    for content in (quick_reading.content_of(package), openpyxl_reading.content_of(package.content)):
        assert content.sheets[0].cells[0].look.paper is None


@pytest.mark.parametrize(
    ("number", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16384, "XFD")]
)
def test_the_letters_of_a_column(number: int, letters: str) -> None:
    assert column_letter(number) == letters
