"""A copy of a workbook with a program's answers in it."""

import json
from pathlib import Path

import openpyxl
import pytest

from docgen.commands.change import change
from docgen.errors import FileError
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.read import read
from tests.books import write_sample

ROW = {"Ord": "Skov", "Må stå": "Ja", "Godkendt af": "Anne Eksempel", "Begrundelse": "Det er skoven ved søen."}


def answered(folder: Path, said: object) -> Path:
    workbook = write_sample("egedal_meeting", folder / "ark.xlsx")
    before = workbook.read_bytes()
    (folder / "svar.json").write_text(json.dumps(said), encoding="utf-8")
    made = change(workbook, folder / "svar.json", folder / "ny.xlsx").path
    assert workbook.read_bytes() == before
    return made


def test_rows_and_cells_are_read_as_if_a_person_had_written_them(tmp_path: Path) -> None:
    rows = {"Offentliggørelse": [ROW, ROW | {"Ord": "Dag", "Må stå": "Nej"}]}
    book = read(answered(tmp_path, {"cells": {"Møde!B7": "Rådhuset"}, "rows": rows}), BOOKS).book
    assert isinstance(book, MeetingBook)
    assert [(row.word, row.may_stand, row.approved_by) for row in book.decisions] == [
        ("Skov", True, "Anne Eksempel"),
        ("Dag", False, "Anne Eksempel"),
    ]
    assert book.meeting.venue == "Rådhuset"


def test_an_answer_is_text_and_never_a_formula(tmp_path: Path) -> None:
    made = answered(tmp_path, {"rows": {"Offentliggørelse": [ROW | {"Begrundelse": "=1+1"}]}})
    cells = [cell for row in openpyxl.load_workbook(made)["Offentliggørelse"] for cell in row if cell.value == "=1+1"]
    assert [cell.data_type for cell in cells] == ["s"]


@pytest.mark.parametrize("said", [[], {"rows": []}, {"cells": ["x"]}, {"rows": {"Møde": ["x"]}}])
def test_answers_that_are_none_are_refused_and_nothing_is_written(said: object, tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        answered(tmp_path, said)
    assert stop.value.message == "»svar.json« kan ikke læses som ændringer."
    assert not (tmp_path / "ny.xlsx").exists()


def test_a_copy_never_takes_another_files_place(tmp_path: Path) -> None:
    (tmp_path / "ny.xlsx").write_bytes(b"min")
    with pytest.raises(FileError):
        answered(tmp_path, {})
    assert (tmp_path / "ny.xlsx").read_bytes() == b"min"
