"""Numbers and dates that Excel keeps as numbers: what the cell shows, and what stands in the file, is searched."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest

from docgen.build.check import check
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank
from tests import books

FOUND = "Her står et personnummer: 0707••-••••. Slet det."
Value = str | float | dt.date


def told(folder: Path, **cells: Value | tuple[Value, str]) -> list[str]:
    """Return what G01 says of cells in a sheet of the user's own, each with its number format."""
    path = folder / "møde.xlsx"
    write_blank(MeetingBook, path, books.values_of("samarbejdsforum") | {"Bilag": []})
    workbook = openpyxl.load_workbook(path)
    own = workbook.create_sheet("Intern liste")
    for cell, said in cells.items():
        own[cell], own[cell].number_format = said if isinstance(said, tuple) else (said, "General")
    workbook.save(path)
    return [
        f"{one.place.cell}: {one.message} {one.remedy}"
        for one in check(path, dt.date(2026, 6, 1)).findings
        if one.code == "G01"
    ]


@pytest.mark.parametrize("code", ["000000-0000", r"000000\-0000", '000000"-"0000', "000000 0000", "[$-406]000000-0000"])
def test_excels_own_format_for_personal_numbers_counts(tmp_path: Path, code: str) -> None:
    assert told(tmp_path, A1=(707614285, code)) == [f"A1: {FOUND}"]


@pytest.mark.parametrize("code", ["General", "#,##0", "0.00", "0", "0,,"])
def test_a_number_under_its_heading_counts_whatever_its_format(tmp_path: Path, code: str) -> None:
    assert told(tmp_path, A1="CPR", A2=(707614285.0, code)) == [f"A2: {FOUND}"]


def test_a_date_of_birth_and_four_figures_beside_it_are_a_number(tmp_path: Path) -> None:
    born = dt.date(1961, 7, 7), "dd-mm-yyyy"
    assert told(tmp_path, A1="CPR", A2=born, B2=4285) == [
        "A2: Sammen med B2 står her et personnummer: 0707••-••••. Slet det."
    ]


def test_a_day_and_an_amount_beside_it_are_none(tmp_path: Path) -> None:
    days = {f"A{row}": (dt.date(2026, 3, row), "dd-mm-yyyy") for row in range(2, 20)}
    amounts = {f"B{row}": 4000 + 37 * row for row in range(2, 20)}
    assert [line for line in told(tmp_path, A1="Dato", B1="Beløb", **days, **amounts) if "står" in line] == []
