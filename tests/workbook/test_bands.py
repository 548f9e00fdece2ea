"""A wide table is worked with a part at a time: coloured, folded, printed so that it can be read."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.sheets.items import Item
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from docgen.workbook.record import Book
from tests.test_contract import MEETING, fill

WIDE = {"meeting": {"Deltagere", "Punkter"}, "hearing": {"Bemærkninger"}, "year": {"Høringer", "Medlemmer"}}
"""The sheets that take more than a page beside each other."""


@pytest.fixture
def workbook(tmp_path: Path) -> Any:
    write_blank(MeetingBook, tmp_path / "ark.xlsx", MEETING)
    return openpyxl.load_workbook(tmp_path / "ark.xlsx")


def test_the_columns_of_agenda_minutes_and_easy_text_stand_together_in_colours_of_their_own(workbook: Any) -> None:
    heads = workbook["Punkter"][1]
    runs: dict[str, list[str]] = {}
    for cell in heads:
        runs.setdefault(cell.fill.fgColor.rgb, []).append(str(cell.value).removesuffix(" *"))
    agenda, meeting, easy, seldom = runs.values()
    assert [agenda[0], agenda[-1]] == ["Nr.", "Indstilling"]
    assert meeting == ["Drøftelse", "Beslutning", "Overføres til næste møde"]
    assert [easy[0], easy[-1]] == ["Let med", "Let om punktet"]
    assert seldom == ["Nyt i tillæg", "Særstandpunkt", "Indstiller"]
    assert len(heads) == len(Item.model_fields)


def test_each_band_can_be_folded_away_but_for_what_names_the_row(workbook: Any) -> None:
    sheet = workbook["Punkter"]
    levels = [sheet.column_dimensions[cell.column_letter].outlineLevel for cell in sheet[1]]
    unfolded = [str(cell.value) for cell, level in zip(sheet[1], levels, strict=True) if not level]
    assert unfolded == ["Nr.", "Overskrift *", "Drøftelse", "Let med", "Nyt i tillæg"]
    assert not sheet.sheet_properties.outlinePr.summaryRight


def test_what_is_folded_away_is_read_without_a_word(workbook: Any, tmp_path: Path) -> None:
    sheet = workbook["Punkter"]
    for column in "CDEFGHIJ":
        sheet.column_dimensions[column].hidden = True
    workbook.save(tmp_path / "foldet.xlsx")
    assert [one for one in read(tmp_path / "foldet.xlsx", BOOKS).findings if one.code == "X17"] == []


@pytest.mark.parametrize("book", BOOKS)
def test_each_printed_page_can_be_read_and_repeats_what_names_the_row(book: type[Book], tmp_path: Path) -> None:
    write_blank(book, tmp_path / "ark.xlsx")
    wide = set()
    sheets: list[Any] = openpyxl.load_workbook(tmp_path / "ark.xlsx").worksheets[1:]
    for sheet in sheets:
        if sheet.sheet_state != "visible":
            continue
        page = sheet.page_setup
        heads = [str(cell.value) for cell in sheet[1]]
        widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
        assert (page.orientation, page.paperSize, sheet.print_title_rows) == ("landscape", 9, "$1:$1")
        if sheet.sheet_properties.pageSetUpPr.fitToPage:
            assert (page.fitToWidth, page.fitToHeight) == (1, 0)
            assert sum(widths) <= 225, sheet.title
            continue
        wide.add(sheet.title)
        named = 1 + next(number for number, head in enumerate(heads) if head.endswith("*"))
        ends = [0, *(one.id for one in sheet.col_breaks.brk), len(widths)]
        pages = [sum(widths[first:after]) + (sum(widths[:named]) if first else 0) for first, after in pairwise(ends)]
        assert max(pages) <= 180
        assert (page.scale, sheet.print_title_cols) == (75, f"$A:${'AB'[named - 1]}")
    assert wide == WIDE.get(book.kind, set())


def test_an_ordinary_meeting_takes_under_40_cells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    body = dict(zip(
        ("Navn", "Kort navn", "Kommune", "Type", "Må afgive høringssvar", "Må indstille", "Må beslutte", "Kontaktperson", "E-mail"),
        ("Udsatterådet i Eksempel", "Udsatterådet", "Eksempel Kommune", "Udsatteråd", "Ja", "Ja", "Nej", "Bo Eksempel", "navn@example.dk"),
        strict=True,
    ))  # fmt: skip
    meeting = {
        "Mødetype": "Ordinært", "Dato": "17. juni 2026", "Start": "16.30", "Sted": "Rådhuset", "Status": "Dagsorden",
        "Mødeleder": "Bo Eksempel",
    }  # fmt: skip
    people = [
        {"Navn": name, "Gruppe": "Udsatterådet", "Status": "Inviteret", "Må nævnes offentligt": "Ja"}
        for name in ("Bo Eksempel", "Anne Prøve", "Vera Holm")
    ]
    items = [
        {"Overskrift": title, "Type": kind, "Åbenhed": "Åben"}
        for title, kind in (
            ("Dagsorden", "Fast"),
            ("Boliger", "Drøftelse"),
            ("Høring", "Høring"),
            ("Eventuelt", "Eventuelt"),
        )
    ]
    values: dict[str, Any] = {"Organ": body, "Møde": meeting, "Deltagere": people, "Punkter": items}
    assert sum(map(len, (body, meeting, *people, *items))) < 40
    run = CliRunner()
    run.invoke(main, ["new", "meeting", "x.xlsx"])
    fill(tmp_path / "x.xlsx", values)
    result = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--today", "2026-06-01"])
    assert result.exit_code == 0, result.stderr
    assert "2026-06-17 Dagsorden Udsatterådet.docx" in result.stdout
