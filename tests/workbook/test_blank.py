"""The blank workbook: what a secretary sees, what docgen reads back, and what Excel demands."""

import datetime as dt
import os
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Annotated, ClassVar, Literal

import openpyxl
import pytest
from lxml import etree
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from pydantic import Field

from docgen.errors import FileError
from docgen.finding import Level
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook import read as reader
from docgen.workbook.blank import write_blank
from docgen.workbook.guide import GUIDE
from docgen.workbook.columns import LISTS
from docgen.workbook.record import Book, Form, Row
from docgen.workbook.values import Date, LongText, Reference, Text, Time, WholeNumber, Word, YesNo

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
NS = {
    "m": MAIN,
    "r": "http://schemas.openxmlformats.org/package/2006/relationships",
    "t": "http://schemas.openxmlformats.org/package/2006/content-types",
}
LONG_HEADING = "Har betydning for alle, der bor her"


class Trip(Form):
    """A form with one field of each shape."""

    title: Text = Field(alias="Titel", description="Turens navn.", examples=["Skovtur"])
    code: Reference = Field(alias="Kode", description="Fx 6/2026.", examples=["6/2026"])
    day: Date | None = Field(None, alias="Dag", description="Dagen.", examples=["15-06-2026"])
    start: Time | None = Field(None, alias="Start", description="Klokkeslæt.", examples=["16.30"])
    seats: WholeNumber | None = Field(None, alias="Pladser", description="Antal.", examples=["15"])
    open_to_all: YesNo = Field(alias=LONG_HEADING, description="Svar altid.", examples=["Ja"])
    plan: LongText | None = Field(None, alias="Plan", description="x" * 300, examples=["Vi går.\nVi spiser."])


class Guest(Row):
    """A row with a required, an optional and a chosen cell."""

    table: ClassVar = "tblGaester"

    name: Text = Field(alias="Navn", description="Fulde navn.", examples=["Bo Eksempel"])
    food: Annotated[Literal["Kød", "Grønt"], Word] = Field(alias="Mad", description="Hvad.", examples=["Grønt"])
    number: Reference | None = Field(None, alias="Nr.", description="Nummer.", examples=["4"])
    comes: Date | None = Field(None, alias="Kommer", description="Dagen.", examples=["15-06-2026"])
    note: LongText | None = Field(None, alias="Note", description="Andet.", examples=["Kommer senere."])


class TripBook(Book):
    """A small book."""

    kind: ClassVar = "trip"
    title: ClassVar = "Tur"

    trip: Trip = Field(alias="Tur")
    guests: tuple[Guest, ...] = Field((), alias="Gæster")


Write = Callable[..., Workbook]
EVERY_BOOK = pytest.mark.parametrize("book", [*BOOKS, TripBook], ids=lambda book: book.kind)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes a trip's workbook and opens it."""

    def written(values: dict[str, object] | None = None) -> Workbook:
        write_blank(TripBook, tmp_path / "tur.xlsx", values)
        return openpyxl.load_workbook(tmp_path / "tur.xlsx")

    return written


def lines(sheet: Worksheet) -> list[tuple[object, ...]]:
    return [tuple(row) for row in sheet.iter_rows(values_only=True)]


def colours(sheet: Worksheet, cells: str) -> list[object]:
    return [cell.fill.fgColor.rgb for row in sheet[cells] for cell in row]


# What a secretary sees


def test_a_workbook_has_the_guide_the_sheets_in_order_and_the_hidden_lists(write: Write) -> None:
    workbook = write()
    assert workbook.sheetnames == ["Vejledning", "Tur", "Gæster", "Lister"]
    assert [sheet.sheet_state for sheet in workbook.worksheets] == ["visible", "visible", "visible", "hidden"]
    assert workbook.active == workbook["Vejledning"]


def test_the_guide_says_the_steps_the_colours_what_is_never_written_and_the_rules(write: Write) -> None:
    said = [" | ".join(str(text) for text in line if text) for line in lines(write()["Vejledning"])]
    assert [line for line in said if line] == [
        "Tur",
        "I skriver i arkene, og docgen laver dokumenterne i Word. Sådan gør I:",
        "Trin for trin",
        "1. | Gå arkene igennem fra venstre mod højre: Tur og Gæster.",
        "2. | Udfyld de gule celler. Udfyld de hvide, når der er noget at skrive.",
        "3. | Klik på en celle for at se, hvad der skal stå i den.",
        "4. | Gem projektmappen, og luk den.",
        "5. | Kør »docgen check« på filen, og ret de celler, der bliver nævnt.",
        "6. | Kør »docgen build« på filen. Så bliver dokumenterne lavet.",
        "Farverne",
        "Gul | Skal udfyldes. Overskriften har også en stjerne (*).",
        "Hvid | Kan udfyldes.",
        "Grå kursiv | Et eksempel, som ikke kommer med i dokumentet.",
        "Det må I aldrig skrive",
        "CPR-numre | Skriv aldrig et personnummer, heller ikke kun de sidste fire cifre.",
        "Helbredsoplysninger | Skriv aldrig om en persons sygdom, diagnose, medicin eller misbrug.",
        "Private adresser | Skriv aldrig, hvor en person bor, eller personens private telefonnummer og e-mail.",
        "Sådan skriver I i cellerne",
        "Nyt afsnit | Tryk Alt+Enter i cellen.",
        "Punktopstilling | Begynd hver linje med »- « (bindestreg og mellemrum).",
        "Nummereret liste | Begynd linjerne med »1. «, »2. «, »3. « (tal, punktum og mellemrum).",
        "Fed og kursiv | Følger med over i Word. Andre skrifttyper og farver gør ikke.",
        "Datoer | Skriv 15-06-2026 eller 15. juni 2026.",
        "Klokkeslæt | Skriv 16.30 eller 16:30.",
        "Rullelister | Vælg et af ordene på listen. Pilen kommer frem, når I klikker på cellen.",
        "Eks. | En række, der begynder med »Eks.«, viser, hvad man kan skrive. Den springes over.",
        "Egne kolonner | Skal hedde noget, der begynder med »Intern«. De kommer ikke med i dokumentet.",
        "Flyt og ret | Rækker og kolonner må gerne flyttes. Overskrifter og arkenes navne må ikke ændres.",
    ]


def test_a_form_has_a_field_a_row_with_a_star_where_it_is_required(write: Write) -> None:
    assert lines(write()["Tur"]) == [
        ("Felt", "Værdi", "Hjælp"),
        ("Titel *", None, "Turens navn. Fx Skovtur"),
        ("Kode *", None, "Fx 6/2026."),
        ("Dag", None, "Dagen. Fx 15-06-2026"),
        ("Start", None, "Klokkeslæt. Fx 16.30"),
        ("Pladser", None, "Antal. Fx 15"),
        (f"{LONG_HEADING} *", None, "Svar altid. Vælg »Ja« eller »Nej«."),
        ("Plan", None, "x" * 300 + " Fx Vi går. Vi spiser."),
    ]


def test_a_form_is_yellow_where_it_must_be_filled_and_formatted_by_its_shapes(write: Write) -> None:
    form = write()["Tur"]
    assert colours(form, "B2:B8") == [f"00{rgb}" for rgb in ("FFF2CC", "FFF2CC", *["FFFFFF"] * 3, "FFF2CC", "FFFFFF")]
    formats = [form.cell(row, 2).number_format for row in range(2, 9)]
    assert formats == ["General", "@", "dd-mm-yyyy", "hh.mm", "0", "General", "@"]
    assert form.freeze_panes == "A2"


def test_a_table_has_its_headings_an_example_row_and_empty_rows(write: Write) -> None:
    sheet = write()["Gæster"]
    table = sheet.tables["tblGaester"]
    assert table.ref == "A1:E20"
    assert lines(sheet)[:3] == [
        ("Navn *", "Mad *", "Nr.", "Kommer", "Note"),
        ("Eks.", "Grønt", "4", "15-06-2026", "Kommer senere."),
        (None, None, None, None, None),
    ]
    assert all(cell.font.italic for cell in sheet[2])
    assert colours(sheet, "A3:E3") == [f"00{rgb}" for rgb in ("FFF2CC", "FFF2CC", "FFFFFF", "FFFFFF", "FFFFFF")]
    assert [cell.number_format for cell in sheet[20]] == ["General", "General", "@", "dd-mm-yyyy", "@"]
    assert [sheet.column_dimensions[letter].width for letter in "ABCDE"] == [26, 10, 13, 13, 60]
    assert {(cell.alignment.vertical, cell.alignment.wrap_text) for cell in sheet[3]} == {("top", True)}
    assert sheet.freeze_panes == "A2"


def test_each_distinct_list_stands_once_and_the_drop_downs_use_its_name(write: Write) -> None:
    workbook = write()
    assert {name: found.attr_text for name, found in workbook.defined_names.items()} == {
        "Liste_Ja_Nej": "Lister!$A$2:$A$3",
        "Liste_Kød_Grønt": "Lister!$B$2:$B$3",
    }
    assert lines(workbook["Lister"])[1:] == [("Ja", "Kød"), ("Nej", "Grønt")]
    rules = {str(rule.sqref): rule for rule in workbook["Gæster"].data_validations.dataValidation}
    rule = rules["B2:B1000"]
    assert (rule.type, rule.formula1, rule.errorStyle) == ("list", "Liste_Kød_Grønt", None)
    assert (rule.errorTitle, rule.error) == ("Ordet findes ikke på listen", "Vælg »Kød« eller »Grønt«.")


def test_each_field_has_an_input_message_within_excels_limits(write: Write) -> None:
    rules = {str(rule.sqref): rule for rule in write()["Tur"].data_validations.dataValidation}
    assert (rules["B2"].promptTitle, rules["B2"].prompt) == ("Titel", "Turens navn.")
    assert rules["B7"].promptTitle == "Har betydning for alle, der bor…"
    assert rules["B8"].prompt == "x" * 254 + "…"
    assert set(rules) == {f"B{row}" for row in range(2, 9)}


def test_a_date_written_as_text_meets_no_rule_and_a_number_only_a_warning(write: Write) -> None:
    rules = {str(rule.sqref): rule for rule in write()["Tur"].data_validations.dataValidation}
    assert [rules[cell].type for cell in ("B4", "B5")] == [None, None]
    assert (rules["B6"].type, rules["B6"].errorStyle) == ("whole", "warning")


def test_a_sheet_prints_on_a4_landscape_one_page_wide_with_its_headings_and_a_footer(write: Write) -> None:
    for sheet in write().worksheets[1:3]:
        page = sheet.page_setup
        assert (page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight) == ("landscape", 9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.oddFooter.left.text, sheet.oddFooter.right.text) == ("&A", "Side &P af &N")


def test_the_workbook_carries_its_kind_its_schema_and_a_fixed_time(write: Write) -> None:
    workbook = write()
    custom = {found.name: found.value for found in workbook.custom_doc_props.props}  # type: ignore[attr-defined]
    assert custom == {"docgen_workbook": "trip", "docgen_schema": 1}
    core = workbook.properties
    assert (core.title, core.language, core.creator) == ("Tur", "da-DK", "docgen")
    assert core.created == core.modified == dt.datetime(2026, 1, 1)  # noqa: DTZ001


# What is filled beforehand


def test_values_stand_in_their_cells_as_what_they_are(write: Write) -> None:
    workbook = write(
        {
            "Tur": {"Titel": "Skovtur", "Dag": dt.date(2026, 6, 15), "Start": dt.time(16, 30), "Pladser": 15},
            "Gæster": [{"Navn": "Bo Eksempel", "Nr.": "6/2026"}, {"Navn": "Anne Eksempel", "Mad": None}],
        }
    )
    form = [form_line[1] for form_line in lines(workbook["Tur"])]
    assert form[1:] == ["Skovtur", None, dt.datetime(2026, 6, 15), dt.time(16, 30), 15, None, None]  # noqa: DTZ001
    assert workbook["Tur"]["B4"].number_format == "dd-mm-yyyy"
    assert workbook["Tur"]["B5"].number_format == "hh.mm"
    assert lines(workbook["Gæster"])[2:5] == [
        ("Bo Eksempel", None, "6/2026", None, None),
        ("Anne Eksempel", None, None, None, None),
        (None,) * 5,
    ]


@pytest.mark.parametrize("text", ["=1+1", "=HYPERLINK(A1)", "#N/A", "- a\n- b", " luft ", "<b>&", "TRUE", "007"])
def test_a_text_stays_a_text(write: Write, text: str) -> None:
    cell = write({"Tur": {"Titel": text}})["Tur"]["B2"]
    assert (cell.value, cell.data_type) == (text, "s")


def test_no_formula_is_ever_written(write: Write, tmp_path: Path) -> None:
    write({"Tur": {"Titel": "=1+1"}, "Gæster": [{"Navn": '=cmd|"/c calc"!A1'}]})
    assert not [
        part for part, tree in parts(tmp_path / "tur.xlsx").items() if tree.iter(f"{{{MAIN}}}f") and _formulas(tree)
    ]


def test_a_text_that_looks_like_excels_escape_is_escaped(write: Write) -> None:
    assert write({"Tur": {"Titel": "a_x000D_b"}})["Tur"]["B2"].value == "a_x005F_x000D_b"


def test_a_table_grows_with_its_rows(write: Write) -> None:
    sheet = write({"Gæster": [{"Navn": f"Gæst {number}"} for number in range(1, 31)]})["Gæster"]
    assert sheet.tables["tblGaester"].ref == "A1:E32"
    assert sheet["A32"].value == "Gæst 30"


def test_a_row_is_as_high_as_its_text_and_still_grows(write: Write, tmp_path: Path) -> None:
    write({"Gæster": [{"Navn": "Bo Eksempel", "Note": "Første linje.\nAnden linje.\n" + "ord " * 30}]})
    rows = parts(tmp_path / "tur.xlsx")["xl/worksheets/sheet3.xml"].findall(".//m:row", NS)
    assert (rows[2].get("ht"), rows[2].get("customHeight")) == ("77", None)
    assert rows[3].get("ht") is None


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"Ture": {}}, "Tur has no Ture"),
        ({"Tur": {"Titlen": "a"}}, "Tur has no Titlen"),
        ({"Gæster": [{"Alder": 7}]}, "Gæster has no Alder"),
        ({"Gæster": {"Navn": "a"}}, "Gæster is filled by a list of rows, not {'Navn': 'a'}"),
        ({"Tur": ["a"]}, "Tur is filled by a mapping from headings, not ['a']"),
        ({"Tur": {"Titel": "a" * 32_768}}, "32768 characters are too many for Tur!B2"),
    ],
)
def test_values_that_would_be_lost_are_refused(write: Write, values: dict[str, object], said: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(said)}$"):
        write(values)


def test_a_file_that_cannot_be_written_is_said_in_danish(tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        write_blank(TripBook, tmp_path / "mangler" / "tur.xlsx")
    assert str(caught.value) == (
        "Projektmappen kan ikke skrives. "
        "Luk den, hvis den er åben i Excel, og se efter, at mappen findes og må skrives i."
    )
    assert caught.value.exit_code == 4


@EVERY_BOOK
def test_the_same_call_gives_the_same_bytes(book: type[Book], tmp_path: Path) -> None:
    write_blank(book, tmp_path / "a.xlsx")
    write_blank(book, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert {part.date_time for part in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


# What docgen reads back


def test_the_reader_skips_the_sheets_that_are_written_for_people() -> None:
    assert reader.GUIDES == (GUIDE, LISTS)


@EVERY_BOOK
def test_a_blank_workbook_lacks_its_required_values_and_nothing_else(book: type[Book], tmp_path: Path) -> None:
    write_blank(book, tmp_path / "tom.xlsx")
    found = reader.read(tmp_path / "tom.xlsx", [*BOOKS, TripBook])
    assert type(found.book) is book
    forms = {name: form for name, form in book.sheets().items() if issubclass(form, Form)}
    lacking = {
        (name, form.heading(field))
        for name, form in forms.items()
        for field, declared in form.model_fields.items()
        if declared.is_required()
    }
    in_forms = [finding for finding in found.findings if finding.place.sheet in forms]
    assert {(finding.place.sheet, finding.place.field) for finding in in_forms} == lacking
    empty_tables = {finding.place.sheet for finding in found.findings} - set(forms)
    assert empty_tables == {name for name in book.sheets() if name not in forms and book.requires(name)}


def test_a_filled_workbook_reads_back_equal(tmp_path: Path) -> None:
    values = {
        "Tur": {
            "Titel": "Skov_x000D_tur",
            "Kode": "6/2026",
            "Dag": dt.date(2026, 6, 15),
            "Start": dt.time(16, 30),
            "Pladser": 15,
            LONG_HEADING: "Ja",
            "Plan": "Vi går.\n- a\n- b",
        },
        "Gæster": [{"Navn": "Bo Eksempel", "Mad": "Kød", "Nr.": "007", "Kommer": "15. juni 2026"}],
    }
    write_blank(TripBook, tmp_path / "tur.xlsx", values)
    found = reader.read(tmp_path / "tur.xlsx", [TripBook])
    assert not [finding for finding in found.findings if finding.level is Level.ERROR]
    assert found.book == TripBook.model_validate(values)


# What Excel demands


def parts(path: Path) -> dict[str, etree._Element]:
    """Return each part's XML; a doubled attribute or a bad character stops the parser."""
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {name: etree.fromstring(archive.read(name)) for name in names}


def _formulas(tree: etree._Element) -> list[etree._Element]:
    return list(tree.iter(f"{{{MAIN}}}f"))


def targets(trees: dict[str, etree._Element], part: str) -> dict[str, str]:
    """Return the parts that a part points to, by their relationship's id."""
    folder, name = str(PurePosixPath(part).parent), PurePosixPath(part).name
    tree = trees.get(f"{folder}/_rels/{name}.rels")
    found = {} if tree is None else {str(rel.get("Id")): str(rel.get("Target")) for rel in tree}
    return {key: to.lstrip("/") if to.startswith("/") else f"{folder}/{to}" for key, to in found.items()}


def sheets_of(trees: dict[str, etree._Element]) -> dict[str, etree._Element]:
    """Return each sheet's XML by its name in the workbook."""
    paths = targets(trees, "xl/workbook.xml")
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    listed = trees["xl/workbook.xml"].findall("m:sheets/m:sheet", NS)
    return {str(sheet.get("name")): trees[paths[str(sheet.get(relation))]] for sheet in listed}


def text_at(sheet: etree._Element, address: str) -> tuple[str | None, str]:
    """Return a cell's type and its inline text."""
    cell = sheet.find(f".//m:c[@r='{address}']", NS)
    assert cell is not None
    return cell.get("t"), "".join(cell.itertext())


@pytest.fixture(params=[*BOOKS, TripBook], ids=lambda book: book.kind)
def written(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, etree._Element]:
    write_blank(request.param, tmp_path / "ark.xlsx")
    return parts(tmp_path / "ark.xlsx")


def test_every_part_has_a_content_type_and_every_relationship_a_part(written: dict[str, etree._Element]) -> None:
    types = written["[Content_Types].xml"]
    named = {str(found.get("PartName")).lstrip("/") for found in types.findall("t:Override", NS)}
    endings = {found.get("Extension") for found in types.findall("t:Default", NS)}
    assert named <= set(written)
    assert [name for name in written if name not in named and name.rpartition(".")[2] not in endings] == [
        "[Content_Types].xml"
    ] * ("xml" not in endings)
    for part in written:
        assert set(targets(written, part).values()) <= set(written)


def test_table_headings_are_strings_and_equal_the_tables_columns(written: dict[str, etree._Element]) -> None:
    for part, sheet in written.items():
        if not part.startswith("xl/worksheets/sheet"):
            continue
        for target in targets(written, part).values():
            left, top, right, _ = range_boundaries(str(written[target].get("ref")))
            names = [str(column.get("name")) for column in written[target].findall(".//m:tableColumn", NS)]
            cells = [f"{openpyxl.utils.get_column_letter(number)}{top}" for number in range(left, right + 1)]
            assert [text_at(sheet, cell) for cell in cells] == [("inlineStr", name) for name in names]
            assert len({name.casefold() for name in names}) == len(names)
            count = written[target].find("m:tableColumns", NS)
            assert count is not None
            assert count.get("count") == str(len(names))


def test_tables_have_their_own_names_and_ids_and_lie_within_their_sheets(written: dict[str, etree._Element]) -> None:
    tables = [tree for part, tree in written.items() if part.startswith("xl/tables/")]
    for mark in ("id", "name", "displayName"):
        assert len({str(table.get(mark)).casefold() for table in tables}) == len(tables)
    assert all(re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", str(table.get("displayName"))) for table in tables)
    for part, sheet in written.items():
        if part.startswith("xl/worksheets/sheet"):
            assert sheet.find("m:mergeCells", NS) is None
            assert sheet.find("m:autoFilter", NS) is None
            for target in targets(written, part).values():
                dimension = sheet.find("m:dimension", NS)
                assert dimension is not None
                assert dimension.get("ref") == written[target].get("ref")
                assert written[target].find("m:autoFilter[@ref='%s']" % written[target].get("ref"), NS) is not None


def test_rules_keep_excels_limits_and_name_lists_that_exist(written: dict[str, etree._Element]) -> None:
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


def test_defined_names_are_valid_and_span_their_whole_list(written: dict[str, etree._Element]) -> None:
    lists = sheets_of(written)[LISTS]
    found = written["xl/workbook.xml"].findall("m:definedNames/m:definedName", NS)
    names = [name for name in found if name.get("localSheetId") is None]
    assert len({str(name.get("name")).casefold() for name in names}) == len(names) > 0
    for name in names:
        assert re.fullmatch(r"Liste_\w{1,249}", str(name.get("name")))
        match = re.fullmatch(r"Lister!\$([A-Z]+)\$2:\$\1\$(\d+)", str(name.text))
        assert match is not None
        filled = [
            cell.get("r") for cell in lists.iter(f"{{{MAIN}}}c") if re.fullmatch(rf"{match[1]}\d+", str(cell.get("r")))
        ]
        assert filled == [f"{match[1]}{row}" for row in range(1, int(match[2]) + 1)]


def test_sheet_names_are_short_distinct_and_without_forbidden_signs(written: dict[str, etree._Element]) -> None:
    names = list(sheets_of(written))
    assert all(re.fullmatch(r"[^\[\]:*?/\\]{1,31}", name) for name in names)
    assert len({name.casefold() for name in names}) == len(names)


def test_the_elements_of_a_sheet_stand_in_the_order_of_the_standard(written: dict[str, etree._Element]) -> None:
    # ECMA-376, part 1, 18.3.1.99 (CT_Worksheet): a sequence, of which these are the elements in use.
    order = (
        "sheetPr dimension sheetViews sheetFormatPr cols sheetData dataValidations printOptions "
        "pageMargins pageSetup headerFooter ignoredErrors tableParts"
    ).split()
    for sheet in sheets_of(written).values():
        found = [etree.QName(child).localname for child in sheet]
        assert found == sorted(found, key=order.index)
        assert len(found) == len(set(found))


def test_every_style_exists_and_every_font_is_calibri(written: dict[str, etree._Element]) -> None:
    styles = written["xl/styles.xml"]
    formats = len(styles.findall("m:cellXfs/m:xf", NS))
    for sheet in sheets_of(written).values():
        used = [*sheet.iter(f"{{{MAIN}}}c"), *sheet.iter(f"{{{MAIN}}}col")]
        assert all(int(found.get("s") or found.get("style") or 0) < formats for found in used)
    assert {found.get("val") for found in styles.findall("m:fonts/m:font/m:name", NS)} == {"Calibri"}
    assert len(styles.findall("m:fonts/m:font", NS)) == len(styles.findall("m:fonts/m:font/m:name", NS))


# What LibreOffice makes of it


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
        assert [line for line in lines(after[name]) if any(line)] == [line for line in lines(before[name]) if any(line)]
        assert set(after[name].tables) == set(before[name].tables)
    assert set(before.defined_names) <= set(after.defined_names)
