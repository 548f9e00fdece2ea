"""A case as a row of the year's *Inddragelse*."""

import datetime as dt
from pathlib import Path

import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.sheets.books import BOOKS, CaseBook
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.involvement_row import involvement_row
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from tests.books import book_of, write_sample
from tests.test_contract import CASE


def test_a_year_made_from_a_paper_to_the_management_has_it_as_a_row(tmp_path: Path) -> None:
    (tmp_path / "sager").mkdir()
    sample = write_sample("odense_management", tmp_path / "sager" / "indstilling.xlsx")
    made = CliRunner().invoke(main, ["new", "år", "--from", str(sample), "-o", str(tmp_path / "år.xlsx")])
    assert made.exit_code == 0, made.stderr
    year = read(tmp_path / "år.xlsx", BOOKS).book
    assert isinstance(year, YearBook)
    (row,) = year.involvements
    assert (row.date, row.forum, row.case) == (
        dt.date(2026, 1, 19),
        "Koncernledelse",
        "Principper for samarbejdet med Udsatterådet",
    )
    assert (row.matters, row.involved, row.source) == (True, True, "sager/indstilling.xlsx")
    assert (row.reason or "").startswith("Udsatterådet er en aktiv samarbejdspartner")


def test_a_committee_s_case_is_one_too_and_a_case_without_the_question_is_none() -> None:
    book = book_of("odense_case")
    assert isinstance(book, CaseBook)
    assert involvement_row(book, "sag.xlsx")["Forum"] == "Udvalg"
    unasked = book.model_copy(update={"case": book.case.model_copy(update={"ask_involvement": False})})
    assert involvement_row(unasked, "sag.xlsx") == {}


@pytest.mark.parametrize("asked", ["Ja", "Nej"])
def test_the_management_is_always_told_whether_the_council_is_involved(asked: str, tmp_path: Path) -> None:
    case = {key: value for key, value in CASE["Sag"].items() if not key.startswith(("Har bet", "Skal uds", "Inddrag"))}
    values = CASE | {"Sag": case | {"Papir": "Indstilling til koncernledelsen", "Spørg om inddragelse": asked}}
    write_blank(CaseBook, tmp_path / "sag.xlsx", values)
    result = CliRunner().invoke(main, ["build", str(tmp_path / "sag.xlsx"), "--no-pdf", "--out", str(tmp_path / "ud")])
    assert result.exit_code == 1
    assert "[I02]" in result.stderr
