"""Y18: the workbooks that a year names."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from year_contexts import MEETING, told, year

from docgen.checks.catalogue import CHECKS
from docgen.checks.year import y18_sources
from docgen.sheets.books import HearingBook
from docgen.sheets.year import named_workbooks
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from tests.books import write_sample


def test_a_workbook_that_is_not_there_or_no_meeting_is_told(tmp_path: Path) -> None:
    write_blank(HearingBook, tmp_path / "h.xlsx", {})
    (tmp_path / "x.xlsx").write_text("nej")
    for file, said in (
        ("m.xlsx", "»m.xlsx« findes ikke. Ret navnet, eller læg filen dér."),
        ("h.xlsx", "»h.xlsx« er et ark af slagsen Høringssvar, ikke Møde. Skriv det rigtige ark."),
        ("/ark/m.xlsx", "»/ark/m.xlsx« skal skrives, som filen ses fra dette ark. Ret navnet, eller læg filen dér."),
    ):
        assert told(y18_sources, year(tmp_path, Møder=[MEETING | {"Ark": file}])) == [f"error: Møder!I2  Ark: {said}"]
    (line,) = told(y18_sources, year(tmp_path, Møder=[MEETING | {"Ark": "x.xlsx"}]))
    assert line.startswith("error: Møder!I2  Ark: »x.xlsx«: ")


def test_a_contradiction_is_told_at_both_cells(tmp_path: Path) -> None:
    write_sample("ishoej_meeting", tmp_path / "m.xlsx")
    meeting = MEETING | {"Dato": "10-02-2026", "Start": "17.00", "Slut": None, "Ark": "m.xlsx"}
    found = list(y18_sources.check(year(tmp_path, År={"År": "2026"}, Møder=[meeting])))
    assert [(one.place.file, f"{one.level}: {one.line}") for one in found] == [
        ("", "warning: Møder!D2  Start: Her står 17.00, i »m.xlsx« står 16.30. Ret det ene sted."),
        (
            str(tmp_path / "m.xlsx"),
            "warning: Møde!B5  Start: I »m.xlsx« står 16.30, i årsarket står 17.00. Ret det ene sted.",
        ),
    ]


def test_the_faults_of_the_other_workbook_are_told_with_its_name(tmp_path: Path) -> None:
    write_sample("ishoej_meeting", tmp_path / "m.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "m.xlsx")
    workbook["Møde"]["B5"] = "i aften"
    workbook.save(tmp_path / "m.xlsx")
    meeting = MEETING | {"Dato": "10-02-2026", "Ark": "m.xlsx"}
    assert told(y18_sources, year(tmp_path, År={"År": "2026"}, Møder=[meeting])) == [
        "warning: Møder!I2  Ark: »m.xlsx« har en fejl: Møde!B5  Start: »i aften« kan ikke læses som et klokkeslæt. Skriv fx 16.30. Ret den i det ark."
    ]


def test_each_workbook_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_sample("ishoej_meeting", tmp_path / "m.xlsx")
    seen: list[Path] = []

    def counted(path: Path, books: Any, copy: Path) -> Any:
        seen.append(path)
        return read(path, books, copy)

    monkeypatch.setattr(named_workbooks, "read", counted)
    context = year(tmp_path, År={"År": "2026"}, Møder=[MEETING | {"Dato": "10-02-2026", "Ark": "m.xlsx"}])
    for check in CHECKS:
        list(check.check(context))
    assert seen == [tmp_path / "m.xlsx"]


def test_a_meeting_that_is_referred_to_is_there_and_dates_are_of_the_year() -> None:
    wheel = {"Måned": "marts", "Emne": "Rapport", "Art": "Rapport"}
    context = year(
        Møder=[MEETING | {"Dato": "09-02-2026"}], Årshjul=[wheel | {"Møde": "9"}, wheel | {"Møde": "4/2026"}]
    )
    assert told(y18_sources, context) == [
        "error: Årshjul!D2  Møde: Der er intet møde nr. 9 i arket Møder. Ret nummeret.",
        "warning: Møder!C2  Dato: 9. februar 2026 er ikke i dette år. Ret datoen, eller ret År.",
    ]
