"""The blank workbook: what a secretary sees, and what is filled beforehand."""

import datetime as dt
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, ClassVar, Literal

import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.errors import FileError
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.blank import write_blank
from docgen.workbook.model import Field
from docgen.workbook.record import Book, Form, Row
from docgen.workbook.values import Date, LongText, Reference, Text, Time, WholeNumber, Word, YesNo

LONG_HEADING = "Har betydning for alle, der bor her"


class Trip(Form):
    """A form with one field of each shape."""

    title: Text = Field(alias="Titel", description="Turens navn.", examples=["Skovtur"])
    code: Reference = Field(alias="Kode", description="Fx 6/2026.", examples=["6/2026"])
    day: Date | None = Field(None, alias="Dag", description="Dagen.", examples=["15-06-2026"])
    start: Time | None = Field(None, alias="Start", description="Klokkeslæt.", examples=["16.30"])
    seats: WholeNumber | None = Field(None, alias="Pladser", description="Antal.", examples=["15"])
    open_to_all: YesNo = Field(alias="Har betydning for alle, der bor her", description="Svar altid.", examples=["Ja"])
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
        "Grå | Et eksempel, som ikke kommer med i dokumentet.",
        "Det må I aldrig skrive",
        "CPR-numre | Skriv aldrig et personnummer, heller ikke kun de sidste fire cifre.",
        "Helbredsoplysninger | Skriv aldrig om en persons sygdom, diagnose, medicin eller misbrug.",
        "Private adresser | Skriv aldrig, hvor en person bor, eller personens private telefonnummer og e-mail.",
        "Sådan skriver I i cellerne",
        "Nyt afsnit | Tryk Alt+Enter i cellen.",
        "Punktopstilling | Begynd hver linje med »- « (bindestreg og mellemrum).",
        "Nummereret liste | Begynd linjerne med »1. «, »2. «, »3. « (tal, punktum og mellemrum).",
        "Overskrift i teksten | Begynd linjen med »# « (havelåge og mellemrum).",
        "Tabel i teksten | Skriv hver række på sin linje: | Post | Beløb |. Den første række er overskrifterne.",
        "Link | En adresse bliver til et link af sig selv. Med ord: [kommunens side](https://www.example.dk).",
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
    assert not any(cell.font.italic for cell in sheet[2])
    assert colours(sheet, "A3:E3") == [f"00{rgb}" for rgb in ("FFF2CC", "FFF2CC", "FFFFFF", "FFFFFF", "FFFFFF")]
    assert [cell.number_format for cell in sheet[20]] == ["General", "General", "@", "dd-mm-yyyy", "@"]
    assert [sheet.column_dimensions[letter].width for letter in "ABCDE"] == [26, 10, 9, 13, 60]
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
    assert (rules["B2"].promptTitle, rules["B2"].prompt) == ("Titel", "Turens navn. Fx Skovtur")
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
        footer = sheet.oddFooter
        assert footer is not None
        assert (footer.left.text, footer.right.text) == ("&A", "Side &P af &N")


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
    with zipfile.ZipFile(tmp_path / "tur.xlsx") as archive:
        assert not [part for part in archive.namelist() if b"<f>" in archive.read(part)]


def test_a_text_that_looks_like_excels_escape_is_escaped(write: Write) -> None:
    assert write({"Tur": {"Titel": "a_x000D_b"}})["Tur"]["B2"].value == "a_x005F_x000D_b"


def test_a_table_grows_with_its_rows(write: Write) -> None:
    sheet = write({"Gæster": [{"Navn": f"Gæst {number}"} for number in range(1, 31)]})["Gæster"]
    assert sheet.tables["tblGaester"].ref == "A1:E32"
    assert sheet["A32"].value == "Gæst 30"


def test_a_row_is_as_high_as_its_text_and_still_grows(write: Write, tmp_path: Path) -> None:
    write({"Gæster": [{"Navn": "Bo Eksempel", "Note": "Første linje.\nAnden linje.\n" + "ord " * 30}]})
    with zipfile.ZipFile(tmp_path / "tur.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet3.xml").decode()
    assert '<row r="3" ht="62">' in sheet
    assert '<row r="4">' in sheet


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


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.kind)
def test_the_same_call_gives_the_same_bytes(book: type[Book], tmp_path: Path) -> None:
    write_blank(book, tmp_path / "a.xlsx")
    write_blank(book, tmp_path / "b.xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert {part.date_time for part in archive.infolist()} == {(2026, 1, 1, 0, 0, 0)}


def test_the_sheets_that_are_filled_now_and_then_have_grey_tabs_behind_the_others(tmp_path: Path) -> None:
    write_blank(MeetingBook, tmp_path / "ark.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "ark.xlsx")
    grey = [one.title for one in workbook if (colour := one.sheet_properties.tabColor) and colour.rgb == "00BFBFBF"]
    shown = [one.title for one in workbook if one.sheet_state == "visible"]
    assert shown[:7] == ["Vejledning", "Organ", "Møde", "Deltagere", "Punkter", "Bilag", "Opfølgning"]
    assert shown[7:] == grey
    steps = str(workbook["Vejledning"]["B5"].value)
    assert steps.startswith(
        "Gå arkene igennem fra venstre mod højre: Organ, Møde, Deltagere, Punkter, Bilag og Opfølgning."
    )
    assert "De grå ark er der kun, når I har brug for dem: Opslagssteder" in steps
