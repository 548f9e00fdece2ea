"""Findings as notes in a copy; the person's own workbook is never touched."""

import datetime as dt
import json
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.comments import Comment

from docgen.build.check import check
from docgen.cli import main
from docgen.commands.annotate import annotate
from docgen.errors import FileError
from tests.conftest import cell_of, spoiled

TODAY = dt.date(2026, 1, 15)


def faulty(tmp_path: Path) -> Path:
    return spoiled("egedal_meeting", tmp_path / "ark.xlsx", lambda w: setattr(w["Punkter"]["C3"], "value", "Snak"))


def test_each_finding_is_a_note_at_its_cell_and_a_row_of_the_list(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    before = path.read_bytes()
    copy = annotate(path, check(path, TODAY).findings).path
    workbook = openpyxl.load_workbook(copy)
    assert workbook.sheetnames[0] == "Intern fund"
    assert [cell.value for cell in workbook["Intern fund"][2]] == [
        "Fejl",
        "Punkter!C3",
        "Type",
        "»Snak« findes ikke på listen.",
        "Vælg »Fast«, »Orientering«, »Drøftelse«, »Beslutning«, »Oplæg«, »Høring«, »Pause«, »Eventuelt« eller »Overskrift«.",
        "X08",
    ]
    note = workbook["Punkter"]["C3"].comment
    assert note is not None
    assert note.text.startswith("Fejl X08: »Snak« findes ikke på listen.")
    assert path.read_bytes() == before


def test_a_persons_own_note_stands_below(tmp_path: Path) -> None:
    def plant(workbook: openpyxl.Workbook) -> None:
        workbook["Punkter"]["C3"] = "Snak"
        workbook["Punkter"]["C3"].comment = Comment("Spørg Ditte", "en")

    path = spoiled("egedal_meeting", tmp_path / "ark.xlsx", plant)
    copy = annotate(path, check(path, TODAY).findings).path
    note = openpyxl.load_workbook(copy)["Punkter"]["C3"].comment
    assert note is not None
    assert note.text.endswith("\n\nDin egen note: Spørg Ditte")


def test_what_stands_in_no_cell_has_its_row_too(tmp_path: Path) -> None:
    def plant(workbook: openpyxl.Workbook) -> None:
        workbook["Punkter"]["C3"] = "Snak"
        workbook.properties.subject = "070761-4285"
        workbook["Møde"].oddFooter.left.text = "070761-4285"  # type: ignore[union-attr]

    path = spoiled("egedal_meeting", tmp_path / "ark.xlsx", plant)
    copy = annotate(path, check(path, TODAY).findings).path
    listed = [row[1] for row in openpyxl.load_workbook(copy)["Intern fund"].iter_rows(values_only=True)]
    assert listed == ["Celle", "dokumentegenskaber (subject)", "Møde", "Punkter!C3"]


def test_the_copy_can_be_mended_and_checked(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    copy = annotate(path, check(path, TODAY).findings).path
    workbook = openpyxl.load_workbook(copy)
    workbook["Punkter"]["C3"] = "Fast"
    workbook.save(copy)
    assert check(copy, TODAY).findings == ()


def test_a_copy_that_is_there_is_not_written_over(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    annotate(path, ())
    with pytest.raises(FileError):
        annotate(path, ())


def test_a_draft_is_written_into_a_copy_and_must_be_read_by_a_person(tmp_path: Path) -> None:
    def empty(workbook: openpyxl.Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Let tekst", 6)] = None

    path = spoiled("samarbejdsforum", tmp_path / "ark.xlsx", empty)
    target = tmp_path / "udkast.xlsx"
    result = CliRunner().invoke(main, ["easy", str(path), "--draft-into", str(target)])
    assert result.exit_code == 0, result.stderr
    assert "lix" in result.stdout
    codes = [finding.code for finding in check(target, TODAY).findings]
    assert "P01" in codes


NEWER_LIST = (
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" '
    'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" '
    'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1">'
    "<x14:formula1><xm:f>Ordliste!$A$2:$A$9</xm:f></x14:formula1><xm:sqref>E2:E50</xm:sqref></x14:dataValidation>"
    "</x14:dataValidations></ext></extLst></worksheet>"
)


def with_newer_things(path: Path) -> Path:
    """Put into a workbook a list in Excel's newer place and a thread of comments."""
    held = path.with_name("nyere.xlsx")
    with ZipFile(path) as old, ZipFile(held, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet5.xml":
                content = content.replace(b"</worksheet>", NEWER_LIST.encode())
            new.writestr(name, content)
        new.writestr("xl/threadedComments/threadedComment1.xml", "<ThreadedComments/>")
    return held


def test_a_list_in_excels_newer_place_is_kept_and_what_cannot_be_is_named(tmp_path: Path) -> None:
    path = with_newer_things(faulty(tmp_path))
    made = annotate(path, check(path, TODAY).findings)
    kept = [
        (rule.formula1, str(rule.sqref))
        for sheet in openpyxl.load_workbook(made.path)
        for rule in sheet.data_validations.dataValidation
        if rule.formula1 == "Ordliste!$A$2:$A$9"
    ]
    assert kept == [("Ordliste!$A$2:$A$9", "E2:E50")]
    assert made.message == (
        f"Kopien med noter ligger i »{made.path}«. Den har ikke det hele: "
        "kommentarer i tråde (de står som almindelige noter) er kun i dit eget ark."
    )


def test_a_plain_workbook_loses_nothing(tmp_path: Path) -> None:
    path = faulty(tmp_path)
    made = annotate(path, ())
    assert (made.lost, made.message) == ((), f"Kopien med noter ligger i »{made.path}«.")


def test_the_copy_is_among_the_files_that_were_made(tmp_path: Path) -> None:
    def plant(workbook: openpyxl.Workbook) -> None:
        workbook["Punkter"]["C3"] = "Snak"

    path = spoiled("egedal_meeting", tmp_path / "ark.xlsx", plant)
    result = CliRunner().invoke(main, ["check", str(path), "--annotate", "--json"])
    assert json.loads(result.stdout)["files"] == [str(tmp_path / "ark – fund.xlsx")]
