"""What docgen reads from a workbook that it wrote itself."""

import datetime as dt
from pathlib import Path

import pytest

from docgen.finding import Level
from docgen.sheets.books import BOOKS, HearingBook
from docgen.workbook import read as reader
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book, Form
from tests.books import filled, said_by

FILLED = {
    "Organ": {
        "Navn": "Udsatterådet i Eksempel Kommune",
        "Kort navn": "Udsatterådet",
        "Kommune": "Eksempel Kommune",
        "Type": "Udsatteråd",
        "Må afgive høringssvar": "Ja",
        "Må indstille": "Nej",
        "Må beslutte": "Nej",
        "Kontaktperson": "Anne Eksempel",
        "Telefon": "12 34 56 78",
        "E-mail": "navn@example.dk",
        "Udkast sendes dage før": 14,
    },
    "Høring": {
        "Titel": "Boliger i 2026",
        "Anledning": "Høring",
        "Hørende myndighed": "Byrådet",
        "Modtaget den": dt.date(2026, 5, 1),
        "Høringsfrist": "29. maj 2026",
        "Frist kl.": dt.time(12, 0),
        "Behandlingsform": "På møde",
        "Samlet holdning": "Støtter med bemærkninger",
        "Indledning": "Tak for høringen.\n- Vi er glade.\n- Vi har to ønsker.",
        "Underskriver": "Bo Eksempel",
        "Underskrivers rolle": "formand",
        "Svardato": "26-05-2026",
        "Åbenhed": "Åben",
    },
    "Bemærkninger": [
        {"Nr.": "1", "Emne": "=Boliger", "Henvisning": "6/2026", "Bemærkning": "Der mangler boliger."},
        {"Emne": "Hjælp", "Bemærkning": "Alle skal have hjælp."},
    ],
}


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.kind)
def test_a_blank_workbook_lacks_its_required_values_and_nothing_else(book: type[Book], tmp_path: Path) -> None:
    write_blank(book, tmp_path / "tom.xlsx")
    found = reader.read(tmp_path / "tom.xlsx", BOOKS)
    lacking: set[tuple[str, str | None]] = set()
    for name, record in book.sheets().items():
        if issubclass(record, Form):
            fields = record.model_fields.items()
            lacking |= {(name, record.heading(field)) for field, declared in fields if declared.is_required()}
        elif book.requires(name):
            lacking.add((name, None))
    assert type(found.book) is book
    assert {(finding.place.sheet, finding.place.field) for finding in found.findings} == lacking


def test_a_filled_workbook_reads_back_equal(tmp_path: Path) -> None:
    write_blank(HearingBook, tmp_path / "svar.xlsx", FILLED)
    found = reader.read(tmp_path / "svar.xlsx", BOOKS)
    assert [finding.line for finding in found.findings if finding.level is Level.ERROR] == []
    assert said_by(found.book) == said_by(filled(HearingBook, FILLED))
