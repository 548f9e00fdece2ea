"""The example rows of the sheets: a workbook that an earlier docgen made is not told that its own were written over."""

from pathlib import Path

import openpyxl

from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.earlier_examples import is_earlier_example
from docgen.workbook.read import read
from docgen.workbook.record import Row

KNOWN = Path(__file__).with_name("examples.txt")
"""Every example that a row has had: sheet, heading and text, one a line; lines are added and never taken out."""


def examples() -> set[str]:
    """Return the examples of all sheets' rows as lines of KNOWN."""
    return {
        f"{sheet}|{heading}|{example}".replace("\n", "\\n")
        for book in BOOKS
        for sheet, record in book.sheets().items()
        if issubclass(record, Row)
        for heading, name in record.headings().items()
        for example in record.model_fields[name].examples or ()
    }


def test_an_example_that_was_is_still_known() -> None:
    known, now = set(KNOWN.read_text("utf-8").splitlines()), examples()
    assert sorted(now - known) == [], "add them to examples.txt"
    gone = [line.replace("\\n", "\n").split("|", 2) for line in sorted(known - now)]
    assert [words for words in gone if not is_earlier_example(*words)] == [], "add them to earlier_examples.py"


EARLIER = {
    "B2": "Godkendelse af dagsorden",
    "C2": "Fast",
    "I2": "Dagsordenen skal godkendes.",
    "J2": "Formanden indstiller,\nat dagsordenen godkendes.",
    "K2": "Rådet drøftede sagen.",
    "P2": "Vi talte om boliger.\nDer er for få billige boliger.",
    "Q2": "Rådet skriver til politikerne.",
    "T2": "Vi skal tale om boliger.",
}
"""What the example row of *Punkter* said, where it says something else today."""


def test_what_an_earlier_example_said_is_told_where_a_person_wrote_it_over_todays(tmp_path: Path) -> None:
    write_blank(MeetingBook, tmp_path / "ark.xlsx")
    said = []
    for changes in ({}, {"B2": "Godkendelse af dagsorden", "C2": "Fast"}, EARLIER):
        book = openpyxl.load_workbook(tmp_path / "ark.xlsx")
        for cell, text in changes.items():
            book["Punkter"][cell] = text
        book.save(tmp_path / "skrevet.xlsx")
        findings = read(tmp_path / "skrevet.xlsx", BOOKS).findings
        said.append([one.place.cell for one in findings if one.code == "X34"])
    assert said == [[], ["A2"], []]
