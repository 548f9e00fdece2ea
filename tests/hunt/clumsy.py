"""Workbooks as people fill them: each habit that was seen, several at once, from a printed seed.

A book of this kind must end exact (it says what the good one says), told at its cell, or refused with its cell;
nothing may be lost, added or changed without a word.
"""

import datetime as dt
import random
import re
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook

from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.errors import FileError
from docgen.finding import Level
from docgen.prose import Prose
from docgen.sheets.books import BOOKS
from docgen.workbook.read import Reading, read
from docgen.workbook.record import Book, Form, Record
from docgen.workbook.visibility import EXAMPLE_INK, PALE
from tests.books import write_sample
from tests.conftest import cell_of

DAY = dt.date(2022, 6, 15)
Parts = dict[str, bytes]


@dataclass(frozen=True)
class Habit:
    """One way of filling a workbook: what it is done to, and whether it must be told.

    ``do`` changes the open workbook and returns the cell at which it must be told, or an empty text where the
    book must say the same as before. ``spoil`` changes the saved file in the same way. ``place`` keeps two
    habits from one cell.
    """

    name: str
    place: str
    do: Callable[[random.Random, Workbook], str] | None = None
    spoil: Callable[[Parts], str] | None = None


@dataclass
class Ending:
    """How a clumsy workbook ended: what was done to it, and what went wrong without a word."""

    number: int
    habits: tuple[str, ...]
    outcome: str = "exact"
    silent: list[str] = field(default_factory=list)


HABITS: list[Habit] = []


def _habit(place: str) -> Callable[[Callable[..., str]], Callable[..., str]]:
    def add(do: Callable[..., str]) -> Callable[..., str]:
        is_spoil = "parts" in do.__code__.co_varnames[:1]
        name = do.__name__.lstrip("_").replace("_", " ")
        HABITS.append(Habit(name, place, None if is_spoil else do, do if is_spoil else None))
        return do

    return add


def _cell(book: Workbook, sheet: str, heading: str, row: int = 1) -> Cell:
    found: Any = book[sheet][cell_of(book, sheet, heading, row)]
    return found  # type: ignore[no-any-return]


def _at(cell: Cell) -> str:
    return f"{cell.parent.title}!{cell.coordinate}"


@_habit("date")
def _a_date_in_another_spelling(chance: random.Random, book: Workbook) -> str:
    month, weekday = MONTHS[DAY.month - 1], WEEKDAYS[DAY.weekday()]
    said = (
        f"{DAY.day}/{DAY.month}/{DAY.year}", f"{DAY:%d-%m-%y}", f"{DAY.day} {month} {DAY.year}",
        f"{DAY.day}. {month[:3]}. {DAY.year}", f"{weekday.title()} d. {DAY.day}.{DAY.month}. {DAY.year}",
        f"{weekday[:3]}. d. {DAY.day}. {month} {DAY.year}", f"{DAY.day}. {month} {DAY.year} ({weekday})",
    )  # fmt: skip
    cell = _cell(book, "Møde", "Dato")
    cell.value, cell.number_format = chance.choice((*said, dt.datetime(2022, 6, 15, 9, 30))), "dd-mm-yyyy"  # noqa: DTZ001
    return ""


@_habit("date")
def _a_date_that_is_not_whole(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Møde", "Dato")
    cell.value = chance.choice(("15/6-22", "15. juni", "onsdag d. 15/6", "juni 2022", "15-06-2022 kl. 16.30"))
    return _at(cell)


@_habit("date")
def _a_month_that_is_shown(_: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Møde", "Dato")
    cell.number_format = "mmmm yyyy"
    return _at(cell)


@_habit("time")
def _a_time_in_another_spelling(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Møde", "Start")
    cell.number_format = "hh:mm"
    moment = dt.datetime(2022, 6, 15, 16, 30)  # noqa: DTZ001
    cell.value = chance.choice(("kl. 16.30", "16,30", "16:30:00", "1630", moment, dt.timedelta(hours=16, minutes=30)))
    return ""


@_habit("time")
def _a_time_that_is_none(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Møde", "Start")
    cell.value, cell.number_format = chance.choice(
        ((16.3, "hh:mm"), ("kl. 4", "@"), (40.5 / 24, "[h]:mm"), (16.3, "0.0"))
    )
    return _at(cell)


@_habit("minutes")
def _a_number_with_its_unit(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Minutter", 2)
    cell.value, cell.number_format = chance.choice(
        (("25 min.", "@"), ("25 minutter", "@"), (25, '0" min."'), (25, "Standard"), (25, "0.00"))
    )
    return ""


@_habit("minutes")
def _a_number_shown_as_another(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Minutter", 2)
    cell.value, cell.number_format = chance.choice(
        ((25.4, "0"), (25000, "0,"), (0.25, "0%"), (25, "dd-mm-yyyy"), ("2 timer", "@"), ("20-25", "@"), ("25.5", "@"))
    )
    return _at(cell)


@_habit("choice")
def _a_choice_in_other_capitals(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Type", 2)
    cell.value = chance.choice((str.upper, str.lower))(str(cell.value)) + " "
    return ""


@_habit("look")
def _a_row_in_the_look_of_the_example(_: random.Random, book: Workbook) -> str:
    for cell in book["Punkter"][5]:
        cell.font = Font(name="Calibri", italic=True, color=EXAMPLE_INK)
        cell.fill = PatternFill("solid", fgColor=PALE)
    return ""


@_habit("eks")
def _a_row_behind_its_eks(_: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Ordliste", "Ord", 1)
    cell.value = "Eks."
    return _at(cell)


@_habit("below")
def _a_row_of_totals(_: random.Random, book: Workbook) -> str:
    table = next(iter(book["Punkter"].tables.values()))
    last = int(re.sub(r"\D", "", table.ref.partition(":")[2])) + 1
    table.ref = re.sub(r"\d+$", str(last), table.ref)
    table.totalsRowCount = 1
    book["Punkter"].cell(last, 2).value = "I alt"
    book["Punkter"].cell(last, 7).value = 120
    return ""


@_habit("below")
def _a_note_below_the_table(chance: random.Random, book: Workbook) -> str:
    cell: Any = book["Punkter"].cell(21 + chance.randrange(6), chance.choice((2, 3, 9)))
    cell.value = "OBS: mangler svar fra Dan"
    return _at(cell)


@_habit("below")
def _a_note_below_a_table_of_few_columns(chance: random.Random, book: Workbook) -> str:
    cell: Any = book["Ordliste"].cell(25 + chance.randrange(6), 1)
    cell.value = "Tilføj flere ord"
    return _at(cell)


@_habit("heads")
def _the_headings_once_more(_: random.Random, book: Workbook) -> str:
    sheet = book["Deltagere"]
    row = max(cell.row for cell in sheet["A"] if cell.value) + 1
    for cell in sheet[1]:
        sheet.cell(row, cell.column or 1).value = cell.value
    return f"Deltagere!A{row}"


@_habit("hidden")
def _a_row_that_nobody_sees(chance: random.Random, book: Workbook) -> str:
    sheet = book["Opfølgning"]
    if chance.random() < 0.3:
        sheet.sheet_format.zeroHeight = True
        sheet.row_dimensions[3].height = None
        return "Opfølgning!A3"
    sheet.row_dimensions[3].hidden = True
    return "Opfølgning!A3"


@_habit("hidden")
def _a_row_of_no_height(parts: Parts) -> str:
    name = "xl/worksheets/sheet7.xml"
    row = re.search(rb'<row [^>]*\br="3"[^>]*>', parts[name])
    assert row
    flat = re.sub(rb' (?:ht|customHeight)="[^"]*"', b"", row[0]).replace(b"<row", b'<row ht="0" customHeight="1"')
    parts[name] = parts[name].replace(row[0], flat, 1)
    return "Opfølgning!A3"


@_habit("hidden column")
def _a_column_that_nobody_sees(_: random.Random, book: Workbook) -> str:
    book["Punkter"].column_dimensions["K"].hidden = True
    return "Punkter!K1"


@_habit("hidden column")
def _a_column_of_no_width(parts: Parts) -> str:
    name = "xl/worksheets/sheet5.xml"
    column = re.search(rb'<col [^>]*min="11"[^>]*>', parts[name])
    assert column
    parts[name] = parts[name].replace(column[0], re.sub(rb' width="[^"]*"', b' width="0"', column[0]), 1)
    return "Punkter!K1"


@_habit("title")
def _words_that_nobody_sees(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Overskrift", 3)
    match chance.randrange(3):
        case 0:
            cell.font = Font(color="FFFFFF")
            cell.fill = PatternFill(fill_type=None)
        case 1:
            cell.font, cell.fill = Font(color="000000"), PatternFill("solid", fgColor="000000")
        case _:
            cell.number_format = ";;;"
    return _at(cell)


@_habit("title")
def _a_title_that_leads_elsewhere(_: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Overskrift", 3)
    cell.hyperlink = "https://www.example.dk/andet"
    return _at(cell)


@_habit("prose")
def _words_from_word(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Drøftelse", 1)
    words = str(cell.value)
    cell.value = chance.choice(
        (words.replace("\n", "\x0b"), words[:4] + "\u00ad" + words[4:], words.replace("\n", "\r\n"))
    )
    return ""


@_habit("prose")
def _words_with_script_and_link(chance: random.Random, book: Workbook) -> str:
    cell = _cell(book, "Punkter", "Drøftelse", 1)
    if chance.random() < 0.5:
        cell.hyperlink = "https://www.example.dk/svar"
        return ""
    words = str(cell.value)
    cell.value = CellRichText(words[:5], TextBlock(InlineFont(vertAlign="superscript"), words[5:6]), words[6:])
    return ""


@_habit("own column")
def _a_column_of_excels_own(_: random.Random, book: Workbook) -> str:
    sheet = book["Deltagere"]
    heading: Any = sheet.cell(1, sheet.max_column + 1, "Kolonne1")
    heading.offset(2, 0).value = "husk"
    return _at(heading)


@_habit("beside")
def _a_note_beside_a_form(_: random.Random, book: Workbook) -> str:
    book["Møde"]["E4"] = "flyttes måske"
    return "Møde!E4"


@_habit("sheet")
def _the_sheets_of_numbers(_: random.Random, book: Workbook) -> str:
    for sheet in book.worksheets:
        sheet.title = f"{sheet.title} - Tabel 1"
    return ""


@_habit("package")
def _parts_in_other_capitals(parts: Parts) -> str:
    for name in ("xl/styles.xml", "xl/worksheets/sheet5.xml"):
        parts[name.title().replace(".Xml", ".xml")] = parts.pop(name)
    return ""


@_habit("package")
def _a_part_that_is_not_read(parts: Parts) -> str:
    relations = parts["xl/_rels/workbook.xml.rels"]
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotCacheDefinition"
    parts["xl/_rels/workbook.xml.rels"] = relations.replace(
        b"</Relationships>",
        b'<Relationship Id="rIdP" Type="' + kind + b'" Target="pivotCache/gone.xml"/></Relationships>',
    )
    return ""


@_habit("package")
def _a_text_that_is_not_there(parts: Parts) -> str:
    name = "xl/worksheets/sheet5.xml"
    changed, count = re.subn(rb'(<c r="B5"[^>]*) t="[^"]*">.*?</c>', rb'\1 t="s"><v>-1</v></c>', parts[name], count=1)
    assert count
    parts[name] = changed
    return "!B5"


@_habit("package")
def _an_empty_result_of_a_formula(parts: Parts) -> str:
    name = "xl/worksheets/sheet5.xml"
    empty = re.search(rb'<c r="(H5)"([^>]*?)(?:/>|></c>)', parts[name])
    assert empty
    style = re.search(rb' s="\d+"', empty[2])
    own = style[0] if style else b""
    cell = b'<c r="H5"' + own + b' t="str"><f>IF(Z1="","",Z1)</f><v></v></c>'
    parts[name] = parts[name].replace(empty[0], cell, 1)
    return ""


@cache
def good() -> bytes:
    """Return the workbook that all the others are made of, as a person fills it."""
    with tempfile.TemporaryDirectory() as folder:
        return write_sample("samarbejdsforum", Path(folder) / "ark.xlsx").read_bytes()


@cache
def _content_of_good() -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ark.xlsx"
        path.write_bytes(good())
        return content_of(read(path, BOOKS).book)


@cache
def clumsy(number: int) -> Ending:
    """Return how the workbook of this number ended: one to four habits, each at a place of its own."""
    chance = random.Random(number)  # noqa: S311 — the same book each time
    taken: dict[str, Habit] = {}
    for habit in chance.sample(HABITS, len(HABITS)):
        if habit.place not in taken and len(taken) < 1 + number % 4:
            taken[habit.place] = habit
    ending = Ending(number, tuple(habit.name for habit in taken.values()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ark.xlsx"
        path.write_bytes(good())
        before = _content_of_good()
        told = [place for place in _done(path, chance, tuple(taken.values())) if place]
        try:
            reading = read(path, BOOKS)
        except FileError as stop:
            ending.outcome = "refused"
            if not any(place in str(stop) for place in told):
                ending.silent.append(f"refused without its cell: {stop}")
            return ending
        ending.silent += list(_unsaid(before, reading, told))
        if reading.findings:
            ending.outcome = "told"
    return ending


def _done(path: Path, chance: random.Random, habits: tuple[Habit, ...]) -> Iterator[str]:
    """Do what the habits do to the file, and yield where each must be told."""
    book = openpyxl.load_workbook(path, rich_text=True)
    # The names of the sheets last: the others find them by their own.
    for habit in sorted(habits, key=lambda one: one.place == "sheet"):
        if habit.do:
            yield habit.do(chance, book)
    book.save(path)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for habit in sorted(habits, key=lambda one: one.spoil is _parts_in_other_capitals):
        if habit.spoil:
            yield habit.spoil(parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)


def _unsaid(before: dict[str, str], reading: Reading, told: list[str]) -> Iterator[str]:
    """Yield what is other than in the good book, or was to be told, and is not told in its row."""
    places = {(str(one.place.sheet), _row(one.place.cell or "")) for one in reading.findings}
    places = {(sheet.partition(" - ")[0], row) for sheet, row in places}
    for place in told:
        sheet, _, cell = place.partition("!")
        if (sheet, _row(cell)) not in places:
            yield f"not told at {place}"
    now = content_of(reading.book)
    for place in sorted(before.keys() | now.keys()):
        sheet, _, cell = place.partition("!")
        if before.get(place) != now.get(place) and (sheet, _row(cell)) not in places:
            yield f"{place}: {before.get(place)!r} became {now.get(place)!r}"
    if any(finding.level is Level.ERROR for finding in reading.findings) and not told:
        yield f"stopped though it means one thing: {[finding.line for finding in reading.findings]}"


def _row(cell: str) -> str:
    return re.sub(r"\D", "", cell)


def content_of(book: Book) -> dict[str, str]:
    """Return what a workbook says, by the cells that say it; a text's looks are left out."""
    said: dict[str, str] = {}
    for name in type(book).model_fields:
        records = getattr(book, name)
        for record in (records,) if isinstance(records, Form) else records or ():
            said |= dict(_fields(record))
    return said


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    for name in type(record).model_fields:
        value, place = getattr(record, name), record.place(name)
        if place.cell and value is not None:
            sheet = str(place.sheet).partition(" - ")[0]
            yield f"{sheet}!{place.cell}", _said(value)


def _said(value: object) -> str:
    if isinstance(value, Prose):
        return "\n".join(f"{part.shape} {part.number or ''} {part.text}" for part in value.paragraphs)
    return str(value)
