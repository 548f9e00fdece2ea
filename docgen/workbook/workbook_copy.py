"""A copy of a person's workbook with something written in it; the person's own file is never touched."""

import warnings
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from docgen.disk.atomic import beside
from docgen.errors import FileError, reason
from docgen.workbook.openpyxl_losses import losses, put_back_lists
from docgen.workbook.packing import packed
from docgen.workbook.preflight import examine

Cell = tuple[str, str]
"""A sheet's name and an address in it."""

_AUTHOR = "docgen"
_NOTE_WIDTH, _NOTE_HEIGHT = 320, 140
_HEAD = PatternFill("solid", start_color="1F4E5F")


def write_copy(  # noqa: PLR0913 — what is written where is the caller's to say
    path: Path,
    target: Path,
    *,
    texts: Mapping[Cell, str] | None = None,
    notes: Mapping[Cell, str] | None = None,
    summary: tuple[str, Sequence[Sequence[str]]] | None = None,
    rows: Mapping[str, Sequence[Mapping[str, str]]] | None = None,
) -> list[str]:
    """Write a copy of the workbook to ``target``; return in Danish what of it could not be copied.

    ``texts`` are put into cells, ``notes`` beside them as Excel's notes, a person's own below; ``summary`` is a
    first sheet, its name and its rows, the first of them the headings; ``rows`` are put below those that a sheet has,
    by heading, and a sheet that is not there is made. Raises FileError where the target is there
    already, or where either file cannot be read or written.
    """
    if target.exists():
        raise FileError(f"»{target}« findes allerede.", "Flyt den, eller vælg et andet navn.", file=str(target))
    examine(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        workbook = openpyxl.load_workbook(path, rich_text=True)
    put_back_lists(path, workbook)
    for (sheet, address), text in (texts or {}).items():
        cell = workbook[sheet][address]
        cell.value = text
        cell.data_type = "s"
    for (sheet, address), words in (notes or {}).items():
        cell = workbook[sheet][address]
        both_notes = f"{words}\n\nDin egen note: {cell.comment.text}" if cell.comment else words
        cell.comment = Comment(both_notes, _AUTHOR, height=_NOTE_HEIGHT, width=_NOTE_WIDTH)
    for sheet, lines in (rows or {}).items():
        _add_rows(workbook[sheet] if sheet in workbook.sheetnames else workbook.create_sheet(sheet), lines)
    if summary:
        _write_summary(workbook.create_sheet(summary[0], 0), summary[1])
        workbook.active = 0
    content = packed(workbook).getvalue()
    try:
        with beside(target) as draft:
            draft.write_bytes(content)
            return losses(path, draft)
    except OSError as problem:
        raise FileError(
            f"»{target}« kan ikke skrives.", f"Grunden er: {reason(problem)}.", file=str(target)
        ) from problem


def _add_rows(sheet: Worksheet, lines: Sequence[Mapping[str, str]]) -> None:
    """Write the rows into the first empty ones, each value below its heading; a heading that lacks is made."""
    columns = {
        str(cell.value).rstrip(" *"): cell.column
        for cell in sheet[1]
        if cell.value is not None and cell.column is not None
    }
    for heading in dict.fromkeys(heading for line in lines for heading in line):
        if heading not in columns:
            columns[heading] = max(columns.values(), default=0) + 1
            sheet.cell(1, columns[heading]).value = heading
    row = 2
    for line in lines:
        while any(sheet.cell(row, column).value not in (None, "") for column in columns.values()):
            row += 1
        for heading, text in line.items():
            cell = sheet.cell(row, columns[heading])
            cell.value = text
            cell.data_type = "s"
        row += 1


def _write_summary(sheet: Worksheet, rows: Sequence[Sequence[str]]) -> None:
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = sheet.cell(number, column)
            cell.value = text
            cell.data_type = "s"
            cell.font = Font(name="Calibri", bold=number == 1, color="FFFFFF" if number == 1 else "000000")
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.fill = _HEAD
    for column, width in enumerate((10, 24, 20, 60, 50, 8), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
