"""A workbook whose public edition asks about a word: a person's name that is also a wood's."""

from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.books import write_sample


def write(sheet: Worksheet, values: dict[str, str], row: int = 0) -> None:
    """Write values below their headings, into the first row without a name unless another is given."""
    columns = {str(cell.value).rstrip(" *"): cell.column or 0 for cell in sheet[1]}
    empty = (number for number in range(3, 500) if not sheet.cell(number, 1).value)
    at = row or next(empty)
    for heading, value in values.items():
        sheet.cell(at, columns[heading]).value = value


def doubtful(path: Path) -> Path:
    """Write the workbook and return its path."""
    write_sample("samarbejdsforum", path)
    book = openpyxl.load_workbook(path)
    write(
        book["Deltagere"],
        {"Navn": "Palle Skov", "Gruppe": "Borgere", "Status": "Deltog", "Må nævnes offentligt": "Nej"},
    )
    write(book["Punkter"], {"Fremstilling": "Der er en skov bag værestedet. Skov er godt."}, row=3)
    book.save(path)
    return path
