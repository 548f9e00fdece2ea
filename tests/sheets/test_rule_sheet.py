"""Regler and Budget as sheets: written blank, read back, and missed by nobody."""

from pathlib import Path

import openpyxl
import pytest

from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from docgen.workbook.record import Book
from tests.books import said_by, write_sample

RULE = {"Kode": "P03", "Niveau": "Slå fra", "Begrundelse": "Vi gentager os.", "Godkendt af": "Anne Eksempel"}


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.kind)
def test_the_rules_are_the_last_sheet_of_every_workbook(book: type[Book]) -> None:
    assert list(book.sheets())[-1] == "Regler"
    assert not book.requires("Regler")


def test_rules_and_budget_read_back(tmp_path: Path) -> None:
    filled = {"Regler": [RULE], "Budget": [{"Post": "Diæter", "Bevilling": 9600, "Forbrug": "4.800 kr."}]}
    write_blank(MeetingBook, tmp_path / "ark.xlsx", filled)
    book = read(tmp_path / "ark.xlsx", BOOKS).book
    assert isinstance(book, MeetingBook)
    assert [{rule.heading(name): said for name, said in said_by(rule).items()} for rule in book.rules] == [RULE]
    assert [(post.post, post.granted, post.spent) for post in book.budget] == [("Diæter", 9600, 4800)]
    assert str(book.rules[0].place("level")) == "Regler!B3  Niveau"


def test_a_level_that_is_not_on_the_list_and_a_code_twice_are_told(tmp_path: Path) -> None:
    filled = {"Regler": [RULE | {"Niveau": "Advarsl"}, RULE]}
    write_blank(MeetingBook, tmp_path / "ark.xlsx", filled)
    told = [finding.line for finding in read(tmp_path / "ark.xlsx", BOOKS).findings if finding.place.sheet == "Regler"]
    assert told == [
        "Regler!B3  Niveau: »Advarsl« findes ikke på listen. Mente du »Advarsel«?",
        "Regler!A4  Kode: »P03« står også i A3. Ret det ene.",
    ]


def test_a_workbook_without_these_sheets_is_told_nothing(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    workbook = openpyxl.load_workbook(path)
    for sheet in ("Regler", "Grænser", "Budget"):
        workbook.remove(workbook[sheet])
    workbook.save(path)
    found = read(path, BOOKS)
    assert found.findings == ()
    assert isinstance(found.book, MeetingBook)
    assert (found.book.rules, found.book.limits, found.book.budget) == ((), (), ())


def test_a_limit_that_is_no_number_and_a_rule_without_limits_are_told(tmp_path: Path) -> None:
    filled = {"Grænser": [{"Kode": "L02", "Advarsel fra": "mange"}, {"Kode": "L09", "Fejl fra": 3}]}
    write_blank(MeetingBook, tmp_path / "ark.xlsx", filled)
    told = [finding.line for finding in read(tmp_path / "ark.xlsx", BOOKS).findings if finding.place.sheet == "Grænser"]
    assert told == [
        "Grænser!B3  Advarsel fra: »mange« er ikke et dansk tal. Skriv fx 1.250.000,50.",
        "Grænser!A4  Kode: »L09« findes ikke på listen. Vælg »L01«, »L02«, »L03«, »L04«, »L05«, »L06«, »L07«, »L11«, "
        "»L12«, »L14«, »L16« eller »L21«.",
    ]
