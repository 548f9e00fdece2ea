"""The example rows of the sheets: a workbook that an earlier docgen made is not told that its own were written over."""

from pathlib import Path

from docgen.sheets.books import BOOKS
from docgen.workbook.earlier_examples import is_earlier_example
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
    gone = (line.split("|", 2)[2].replace("\\n", "\n") for line in sorted(known - now))
    assert [text for text in gone if not is_earlier_example(text)] == [], "add them to earlier_examples.py"
