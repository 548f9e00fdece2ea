"""What a workbook says outside its cells is read too, and its place is named."""

from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.datavalidation import DataValidation

from docgen.workbook.texts_outside_cells import corners


@pytest.fixture
def path(tmp_path: Path) -> Path:
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Punkter"
    sheet["A1"] = "En celle"
    sheet.oddHeader.center.text = "Kun internt"  # type: ignore[union-attr]
    rule = DataValidation(type="custom", formula1="1")
    rule.prompt = "Skriv kort"
    rule.add("A2")
    sheet.add_data_validation(rule)
    sheet["A3"].hyperlink = "mailto:navn@example.dk"
    workbook.save(tmp_path / "ark.xlsx")
    return tmp_path / "ark.xlsx"


def test_a_sheets_header_prompt_and_link_are_told_with_the_sheet(path: Path) -> None:
    found = [one for one in corners(path) if one[0] == "Punkter"]
    assert ("Punkter", "sidehoved", " Kun internt") in found
    assert ("Punkter", "hjælpetekst", "Skriv kort") in found
    assert ("Punkter", "link", "mailto:navn@example.dk") in found


def test_a_cells_own_text_is_left_to_the_reader_of_cells(path: Path) -> None:
    assert not any("En celle" in text for _, _, text in corners(path))
