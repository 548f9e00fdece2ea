"""The blank workbook as Excel demands it, so that it opens without an offer to repair it."""

import os
import re
import shutil
import subprocess
import zipfile
from pathlib import Path, PurePosixPath

import openpyxl
import pytest
from lxml import etree
from lxml.etree import _Element as Element
from openpyxl.utils import get_column_letter

from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.record import LISTS

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NS = {"m": MAIN, "t": "http://schemas.openxmlformats.org/package/2006/content-types"}
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Parts = dict[str, Element]


def parts(path: Path) -> Parts:
    """Return each part's XML; a doubled attribute or a bad character stops the parser."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: etree.fromstring(archive.read(name)) for name in names}


def targets(trees: Parts, part: str) -> dict[str, str]:
    """Return the parts that a part points to, by their relationship's id."""
    folder, name = str(PurePosixPath(part).parent), PurePosixPath(part).name
    tree = trees.get(f"{folder}/_rels/{name}.rels")
    found = {} if tree is None else {str(rel.get("Id")): str(rel.get("Target")) for rel in tree}
    return {key: to.lstrip("/") if to.startswith("/") else f"{folder}/{to}" for key, to in found.items()}


def sheets_of(trees: Parts) -> Parts:
    """Return each sheet's XML by its name in the workbook."""
    paths = targets(trees, "xl/workbook.xml")
    listed = trees["xl/workbook.xml"].findall("m:sheets/m:sheet", NS)
    return {str(sheet.get("name")): trees[paths[str(sheet.get(RELATION))]] for sheet in listed}


def text_at(sheet: Element, address: str) -> tuple[str | None, str]:
    """Return a cell's type and its inline text."""
    cell = sheet.find(f".//m:c[@r='{address}']", NS)
    assert cell is not None
    return cell.get("t"), "".join(cell.itertext())


@pytest.fixture(scope="module", params=BOOKS, ids=lambda book: book.kind)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Parts:
    path = tmp_path_factory.mktemp("ark") / "ark.xlsx"
    write_blank(request.param, path)
    return parts(path)


def test_every_part_has_a_content_type_and_every_relationship_a_part(written: Parts) -> None:
    types = written["[Content_Types].xml"]
    named = {str(found.get("PartName")).lstrip("/") for found in types.findall("t:Override", NS)}
    endings = {str(found.get("Extension")) for found in types.findall("t:Default", NS)}
    assert named <= set(written)
    assert all(part in named or part.rpartition(".")[2] in endings for part in written)
    assert all(target in written for part in written for target in targets(written, part).values())


def tables_of(trees: Parts) -> list[tuple[Element, Element]]:
    """Return each table's XML with its sheet's."""
    sheets = [part for part in trees if part.startswith("xl/worksheets/sheet")]
    return [(trees[table], trees[sheet]) for sheet in sheets for table in targets(trees, sheet).values()]


def test_table_headings_are_strings_and_equal_the_tables_columns(written: Parts) -> None:
    for table, sheet in tables_of(written):
        names = [str(column.get("name")) for column in table.findall("m:tableColumns/m:tableColumn", NS)]
        cells = [f"{get_column_letter(number)}1" for number in range(1, len(names) + 1)]
        assert [text_at(sheet, cell) for cell in cells] == [("inlineStr", name) for name in names]
        assert len({name.casefold() for name in names}) == len(names)
        assert table.xpath("string(m:tableColumns/@count)", namespaces=NS) == str(len(names))


def test_tables_have_their_own_names_and_ids(written: Parts) -> None:
    tables = [table for table, _ in tables_of(written)]
    for mark in ("id", "name", "displayName"):
        assert len({str(table.get(mark)).casefold() for table in tables}) == len(tables) > 0
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", str(table.get("displayName"))) for table in tables)


def test_a_table_covers_its_sheet_and_meets_no_merged_cells_or_second_filter(written: Parts) -> None:
    for table, sheet in tables_of(written):
        span = table.get("ref")
        assert sheet.xpath("string(m:dimension/@ref)", namespaces=NS) == span
        assert table.xpath("string(m:autoFilter/@ref)", namespaces=NS) == span
        assert sheet.find("m:mergeCells", NS) is None
        assert sheet.find("m:autoFilter", NS) is None


def test_rules_keep_excels_limits_and_name_lists_that_exist(written: Parts) -> None:
    limits = {"promptTitle": 32, "prompt": 255, "errorTitle": 32, "error": 255}
    names = {found.get("name") for found in written["xl/workbook.xml"].findall("m:definedNames/m:definedName", NS)}
    for sheet in sheets_of(written).values():
        rules = sheet.findall("m:dataValidations/m:dataValidation", NS)
        assert all(len(rule.get(mark, "")) <= limit for rule in rules for mark, limit in limits.items())
        assert all(rule.get("promptTitle") and rule.get("prompt") for rule in rules)
        assert len({rule.get("sqref") for rule in rules}) == len(rules)
        for rule in rules:
            formula = rule.findtext("m:formula1", "", NS)
            assert len(formula) <= 255
            assert rule.get("type") != "list" or (formula in names and rule.get("showDropDown") != "1")


def test_defined_names_are_valid_and_span_their_whole_list(written: Parts) -> None:
    lists = sheets_of(written)[LISTS]
    found = written["xl/workbook.xml"].findall("m:definedNames/m:definedName", NS)
    names = [name for name in found if name.get("localSheetId") is None]
    assert len({str(name.get("name")).casefold() for name in names}) == len(names) > 0
    for name in names:
        assert re.fullmatch(r"Liste_\w{1,249}", str(name.get("name")))
        match = re.fullmatch(r"Lister!\$([A-Z]+)\$2:\$\1\$(\d+)", str(name.text))
        assert match is not None
        cells = [str(cell.get("r")) for cell in lists.iter(f"{{{MAIN}}}c")]
        filled = [cell for cell in cells if cell.rstrip("0123456789") == match[1]]
        assert filled == [f"{match[1]}{row}" for row in range(1, int(match[2]) + 1)]


def test_sheet_names_are_short_distinct_and_without_forbidden_signs(written: Parts) -> None:
    names = list(sheets_of(written))
    assert all(re.fullmatch(r"[^\[\]:*?/\\]{1,31}", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_elements_of_a_sheet_stand_in_the_order_of_the_standard(written: Parts) -> None:
    # ECMA-376, part 1, 18.3.1.99 (CT_Worksheet): a sequence, of which these are the elements in use.
    order = (
        *("sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "dataValidations"),
        *("pageMargins", "pageSetup", "headerFooter", "colBreaks", "ignoredErrors", "tableParts"),
    )
    for sheet in sheets_of(written).values():
        found = [etree.QName(child).localname for child in sheet]
        assert found == sorted(found, key=order.index)
        assert len(found) == len(set(found))


def test_every_style_exists_and_every_font_is_calibri(written: Parts) -> None:
    styles = written["xl/styles.xml"]
    formats = len(styles.findall("m:cellXfs/m:xf", NS))
    for sheet in sheets_of(written).values():
        used = [*sheet.iter(f"{{{MAIN}}}c"), *sheet.iter(f"{{{MAIN}}}col")]
        assert all(int(found.get("s") or found.get("style") or 0) < formats for found in used)
    assert {found.get("val") for found in styles.findall("m:fonts/m:font/m:name", NS)} == {"Calibri"}
    assert len(styles.findall("m:fonts/m:font", NS)) == len(styles.findall("m:fonts/m:font/m:name", NS))


@pytest.mark.office
def test_libreoffice_opens_the_workbook_and_finds_every_sheet(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not on this machine")
    if not (Path(soffice).resolve().parent / "libsclo.so").exists():
        pytest.skip("LibreOffice is here without Calc, which alone opens workbooks")
    write_blank(MeetingBook, tmp_path / "ark.xlsx", {"Møde": {"Sted": "=1+1"}})
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    out = tmp_path / "ud"
    command = [soffice, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(out), str(tmp_path / "ark.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(tmp_path)})
    before, after = (openpyxl.load_workbook(path) for path in (tmp_path / "ark.xlsx", out / "ark.xlsx"))
    assert after.sheetnames == before.sheetnames
    for name in before.sheetnames:
        texts = [
            [(cell.coordinate, cell.value) for row in book[name].iter_rows() for cell in row if cell.value is not None]
            for book in (before, after)
        ]
        assert texts[0] == texts[1]
        assert set(after[name].tables) == set(before[name].tables)
    assert set(before.defined_names) <= set(after.defined_names)
