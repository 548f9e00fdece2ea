"""A file that is not a safe .xlsx is refused before it is parsed, with a sentence of its own."""

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from docgen.errors import FileError
from docgen.sheets.books import BOOKS
from docgen.workbook.read import read
from tests.books import write_sample

SAVE_AS = "Åbn filen i Excel, og gem den som »Excel-projektmappe (*.xlsx)«."


def rewritten(path: Path, change: dict[str, bytes], less: tuple[str, ...] = ()) -> Path:
    """Write the workbook again with parts exchanged, added or left out."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name not in less} | change
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def refusal(path: Path) -> str:
    with pytest.raises(FileError) as stop:
        read(path, BOOKS)
    assert stop.value.exit_code == 4
    return str(stop.value)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "Filen er tom. Vælg et ark, der er udfyldt og gemt."),
        (b"%PDF-1.7\n", f"Filen er en PDF, selv om navnet ender på .xlsx. {SAVE_AS}"),
        (b"a;b;c\n", f"Filen er ikke et Excel-ark, selv om navnet ender på .xlsx. {SAVE_AS}"),
        (b"<html><table>", f"Filen er en webside, selv om navnet ender på .xlsx. {SAVE_AS}"),
        (
            b"\xd0\xcf\x11\xe0" + bytes(600),
            f"Filen er en ældre Excel-fil (.xls) eller en fil med adgangskode, selv om navnet ender på .xlsx. {SAVE_AS}",
        ),
        (
            b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "Arket er beskyttet med en adgangskode. Fjern adgangskoden i Excel, og gem arket igen.",
        ),
    ],
)
def test_a_file_is_known_by_its_content(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "ark.xlsx"
    path.write_bytes(content)
    assert refusal(path) == sentence


def test_libreoffices_lock_file_is_not_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / ".~lock.ark.xlsx#"
    path.write_bytes(b"x")
    assert refusal(path) == "Filen er LibreOffices egen låsefil og ikke et ark. Vælg arket uden ».~lock.« foran navnet."


def test_an_older_file_is_not_told_that_its_name_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "ark.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert refusal(path) == f"Filen er en ældre Excel-fil (.xls) eller en fil med adgangskode. {SAVE_AS}"


SHEET = "xl/worksheets/sheet5.xml"


def changed(path: Path, name: str, old: str, new: str) -> Path:
    with zipfile.ZipFile(path) as archive:
        part = archive.read(name)
    found, count = re.subn(old.encode(), new.encode(), part, count=1)
    assert count
    return rewritten(path, {name: found})


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            r'(<c r="B5"[^>]*) t="[^"]*">.*?</c>',
            r'\1 t="s"><v>-1</v></c>',
            "Arket er beskadiget i Punkter!B5: cellen henviser til en tekst, som ikke findes. "
            "Skriv cellen igen i Excel, og gem.",
        ),
        (
            r'(<c r="B5"[^>]*) t="[^"]*">.*?</c>',
            r'\1 t="zz"><v>1</v></c>',
            f"Cellen B5 i arket »Punkter« har en slags indhold, som Excel ikke kender. {SAVE_AS}",
        ),
        (
            r'(<c r="B5"[^>]*) t="[^"]*">.*?</c>',
            r"\1><v>abc</v></c>",
            "Arket er beskadiget ved Punkter!B5. Åbn det i Excel, vælg »Gem som«, og gem det som en ny .xlsx-fil.",
        ),
        (
            r'<c r="B5"',
            r'<c r="B4"/><c r="B5"',
            f"Cellen B4 i arket »Punkter« står to gange i filen. {SAVE_AS}",
        ),
    ],
)
def test_a_damaged_sheet_is_named_with_its_cell(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert refusal(changed(write_sample("samarbejdsforum", tmp_path / "ark.xlsx"), SHEET, old, new)) == sentence


def test_a_sheet_that_the_workbook_lists_and_cannot_give_stops(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    changed(path, "xl/_rels/workbook.xml.rels", r"worksheets/sheet5\.xml", "worksheets/sheet99.xml")
    assert refusal(path) == (
        "Arket »Punkter« står i projektmappen, men kan ikke læses. "
        "Åbn det i Excel, slet arket, eller gem det som en ny .xlsx-fil."
    )


@pytest.mark.parametrize(
    "parts",
    [
        {"xl/revisions/revisionHeaders.xml": b"<headers"},
        {"xl/pivotTables/pivotTable1.xml": b"<x/>", "xl/media/billede.png": b"x"},
        {"xl/charts/chart1.xml": b"<chart"},
    ],
)
def test_what_is_not_read_damages_nothing(tmp_path: Path, parts: dict[str, bytes]) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    before = read(path, BOOKS)
    rewritten(path, parts)
    after = read(path, BOOKS)
    assert (after.book, after.findings) == (before.book, before.findings)


def test_a_conditional_format_that_openpyxl_cannot_read_is_passed_over(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    before = read(path, BOOKS).book
    changed(
        path,
        SHEET,
        "</sheetData>",
        '</sheetData><conditionalFormatting sqref="B2"><cfRule type="x" priority="a"/></conditionalFormatting>',
    )
    assert read(path, BOOKS).book == before


def test_a_workbook_with_macros_is_read_without_them(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx").rename(tmp_path / "ark.xlsm")
    changed(
        path,
        "[Content_Types].xml",
        r"openxmlformats-officedocument\.spreadsheetml\.sheet\.main",
        "ms-excel.sheet.macroEnabled.main",
    )
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    link = f'<Relationship Id="rIdV" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    changed(path, "xl/_rels/workbook.xml.rels", "</Relationships>", link)
    rewritten(path, {"xl/vbaProject.bin": b"\xd0\xcf"})
    assert [finding.line for finding in read(path, BOOKS).findings] == [
        "Organ  Projektmappen har makroer; docgen læser dem ikke og kører dem aldrig."
    ]


def test_excels_lock_file_is_not_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "~$ark.xlsx"
    path.write_bytes(b"x")
    assert refusal(path) == "Filen er Excels egen låsefil og ikke et ark. Vælg arket uden »~$« foran navnet."


def test_a_truncated_file_is_damaged(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    path.write_bytes(path.read_bytes()[:5000])
    assert (
        refusal(path)
        == "Filen er beskadiget og kan ikke åbnes. Hent den igen, eller åbn den i Excel, og gem den på ny."
    )


def test_one_flipped_byte_is_damage(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("xl/worksheets/sheet3.xml")
    content = bytearray(path.read_bytes())
    content[entry.header_offset + 30 + len(entry.filename) + entry.compress_size // 2] ^= 0xFF
    path.write_bytes(content)
    assert (
        refusal(path)
        == "Filen er beskadiget og kan ikke åbnes. Hent den igen, eller åbn den i Excel, og gem den på ny."
    )


def test_a_document_type_is_refused_before_parsing(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'
    rewritten(path, {"xl/sharedStrings.xml": bomb})
    assert refusal(path) == (
        f"Filen indeholder en dokumenttype i xl/sharedStrings.xml, som Excel aldrig skriver. {SAVE_AS}"
    )


def test_a_bomb_is_refused_by_its_declared_size(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    rewritten(path, {"xl/media/tom.bin": bytes(60 * 2**20)})
    assert refusal(path) == "Filen fylder 60 MB, når den pakkes ud. Slet det, arket ikke skal bruge."


def test_a_merge_over_the_whole_sheet_is_refused(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet4.xml")
    huge = b'<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>'
    rewritten(path, {"xl/worksheets/sheet4.xml": sheet.replace(b"</sheetData>", b"</sheetData>" + huge)})
    assert (
        refusal(path)
        == "Cellerne A2:XFD1048576 i arket »Deltagere« er flettet eller har ét link. Ophæv det; området er for stort."
    )


def test_a_word_document_with_the_wrong_name_is_named(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" '
        b'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    rewritten(path, {"[Content_Types].xml": types})
    assert refusal(path) == f"Filen er et Word-dokument. {SAVE_AS}"


def test_a_missing_part_is_a_damaged_workbook(tmp_path: Path) -> None:
    path = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    rewritten(path, {}, less=("xl/worksheets/sheet4.xml",))
    assert refusal(path) == f"Filen er beskadiget; delen xl/worksheets/sheet4.xml mangler. {SAVE_AS}"


def test_a_foreign_workbook_is_told_what_docgen_reads(tmp_path: Path) -> None:
    path = tmp_path / "budget.xlsx"
    openpyxl.Workbook().save(path)
    assert refusal(path).startswith("Filen er et Excel-ark, men ikke et af docgens. Lav et nyt med »docgen new«.")


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nej.xlsx") == ("Filen kan ikke læses. Grunden er: den findes ikke.")
