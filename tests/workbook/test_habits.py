"""What people do in a workbook: read as it was meant, or told at its cell, each once."""

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook

from docgen.prose import Run
from docgen.sheets.books import MeetingBook
from docgen.workbook.read import Reading
from docgen.workbook.visibility import EXAMPLE_INK, PALE
from tests.conftest import Spoil

Read = Callable[[str, Spoil], Reading]


def meeting(reading: Reading) -> MeetingBook:
    assert isinstance(reading.book, MeetingBook)
    return reading.book


def lines(reading: Reading) -> list[str]:
    return [finding.line for finding in reading.findings]


def put(address: str, value: object, **looks: object) -> Spoil:
    sheet, _, cell = address.partition("!")

    def spoil(book: Workbook) -> None:
        found: Any = book[sheet][cell]
        found.value = value
        for name, look in looks.items():
            setattr(found, name, look)

    return spoil


def totals(book: Workbook) -> None:
    table = book["Punkter"].tables["tblPunkter"]
    table.ref, table.totalsRowCount = table.ref[:-2] + "21", 1
    book["Punkter"]["B21"] = "I alt"


def headings(book: Workbook) -> None:
    for cell in book["Ordliste"][1]:
        book["Ordliste"].cell(6, cell.column or 1).value = cell.value


def two_heads(book: Workbook) -> None:
    """The headings pasted whole below, after one of the first was written over."""
    sheet = book["Deltagere"]
    last = sheet.max_row
    while not sheet.cell(last, 1).value:
        last -= 1
    for cell in sheet[1]:
        sheet.cell(last + 1, cell.column or 1).value = cell.value
    sheet["N1"] = "Kolonne1"


def head_below_rows(book: Workbook) -> None:
    sheet = book["Ordliste"]
    for cell in sheet[1]:
        sheet.cell(6, cell.column or 1).value, cell.value = cell.value, None
    sheet["A3"], sheet["B3"] = "drøftelse", "snak"


def pasted(book: Workbook) -> None:
    for column, value in enumerate(("", "Et punkt til", "Fast", "Åben"), 1):
        book["Punkter"].cell(21, column).value = value or None


def flat(book: Workbook) -> None:
    book["Opfølgning"].sheet_format.zeroHeight = True
    book["Opfølgning"].row_dimensions[3].height = None


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (totals, []),
        (headings, ["Ordliste!A6  Rækken gentager overskrifterne. Slet rækken."]),
        (
            two_heads,
            [
                "Deltagere!N1  Kolonne1: Kolonnen kendes ikke og læses ikke. Kald dine egne »Intern …«.",
                "Deltagere!A18  Rækken gentager overskrifterne. Slet rækken.",
            ],
        ),
        (
            head_below_rows,
            [
                f"Ordliste!A{row}  »{word}« står over overskrifterne og læses ikke. Flyt den ned i tabellen, hvis den skal med."
                for row, word in ((3, "drøftelse"), (4, "Efterværn"), (5, "Handicappolitik"))
            ],
        ),
        (pasted, []),
        (
            put("Punkter!C21", "OBS: mangler svar"),
            ["Punkter!C21  »OBS: mangler svar« står under tabellen og læses ikke. Flyt den op i tabellen, hvis den skal med."],
        ),
        (
            put("Ordliste!A26", "Tilføj ord"),
            ["Ordliste!A26  »Tilføj ord« står under tabellen og læses ikke. Flyt den op i tabellen, hvis den skal med."],
        ),
        (
            put("Møde!E4", "måske"),
            ["Møde!E4  Teksten »måske« står i en kolonne uden overskrift og læses ikke. Giv kolonnen en overskrift, fx »Intern note«."],
        ),
        (
            put("Møde!B40", "husk"),
            ["Møde!B40  »husk« står ud for et tomt felt og læses ikke. Skriv feltets navn i Felt, eller flyt teksten."],
        ),
        (
            put("Ordliste!A4", "Eks."),
            [
                "Ordliste!A4  Rækken begynder med »Eks.« og kommer ikke med, men »Betyder« er skrevet om. "
                "Skriv over »Eks.«, eller slet det."
            ],
        ),
        (
            put("Punkter!B3", "Velkomst", font=Font(color="FFFFFF"), fill=PatternFill(fill_type=None)),
            ["Punkter!B3  Overskrift: »Velkomst« kan ikke ses i Excel, men kommer med. Gør skriften synlig, eller slet teksten."],
        ),
        (
            put("Punkter!B3", "Velkomst", number_format=";;;"),
            ["Punkter!B3  Overskrift: »Velkomst« kan ikke ses i Excel, men kommer med. Gør skriften synlig, eller slet teksten."],
        ),
        (
            put("Punkter!B3", "Velkomst", hyperlink="https://www.example.dk/"),
            [
                "Punkter!B3  Overskrift: Linket til »https://www.example.dk/« kommer ikke med. "
                "Skriv adressen i en løbende tekst, hvis læseren skal bruge den."
            ],
        ),
        (put("Organ!B11", "navn@example.dk", hyperlink="mailto:navn@example.dk"), []),
        (
            put("Deltagere!N1", "Kolonne1"),
            ["Deltagere!N1  Kolonne1: Kolonnen kendes ikke og læses ikke. Kald dine egne »Intern …«."],
        ),
        (flat, [f"Opfølgning!A{row}  Rækken er skjult, men læses med. Vis den, eller slet den, hvis den ikke gælder." for row in (3,)]),
    ],
)  # fmt: skip
def test_what_stands_around_the_table_and_what_is_not_seen_is_told_once(
    reading: Read, spoil: Spoil, told: list[str]
) -> None:
    found = lines(reading("samarbejdsforum", spoil))
    assert [line for line in found if line in told or not told or line.split("  ")[0] in told[0]] == told


def test_a_row_pasted_right_below_the_table_is_read(reading: Read) -> None:
    assert meeting(reading("samarbejdsforum", pasted)).items[-1].title == "Et punkt til"


def test_the_row_of_totals_is_no_row(reading: Read) -> None:
    assert "I alt" not in [item.title for item in meeting(reading("samarbejdsforum", totals)).items]


def test_the_look_of_the_example_row_is_no_emphasis(reading: Read) -> None:
    look = {"font": Font(italic=True, color=EXAMPLE_INK), "fill": PatternFill("solid", fgColor=PALE)}
    item = meeting(reading("samarbejdsforum", put("Punkter!I3", "Kort tekst", **look))).items[0]
    assert item.background is not None
    assert item.background.paragraphs[0].runs == (Run("Kort tekst"),)


@pytest.mark.parametrize(
    ("value", "runs"),
    [
        (CellRichText("m", TextBlock(InlineFont(vertAlign="superscript"), "2")), (Run("m"), Run("2", script="superscript"))),
        ("kom\u00admunen", (Run("kommunen"),)),
        ("a_x005f_x0041_b", (Run("a_x0041_b"),)),
        ("a_x005F_x0041_b", (Run("a_x0041_b"),)),
    ],
)  # fmt: skip
def test_a_text_is_read_as_excel_shows_it(reading: Read, value: object, runs: tuple[Run, ...]) -> None:
    item = meeting(reading("samarbejdsforum", put("Punkter!I3", value))).items[0]
    assert item.background is not None
    assert item.background.paragraphs[0].runs == runs


def test_words_line_breaks_are_new_paragraphs(reading: Read) -> None:
    item = meeting(reading("samarbejdsforum", put("Punkter!I3", "et_x000B_to"))).items[0]
    assert item.background is not None
    assert [part.text for part in item.background.paragraphs] == ["et", "to"]


def test_the_link_of_a_cell_is_carried(reading: Read) -> None:
    spoil = put("Punkter!I3", "Se planen", hyperlink="https://www.example.dk/plan")
    item = meeting(reading("samarbejdsforum", spoil)).items[0]
    assert item.background is not None
    assert item.background.paragraphs[0].runs == (Run("Se planen", link="https://www.example.dk/plan"),)


def test_a_choice_is_read_whatever_its_capitals(reading: Read) -> None:
    assert meeting(reading("samarbejdsforum", put("Punkter!D3", "åben"))).items[0].openness == "Åben"


@pytest.mark.parametrize(("value", "codes"), [("2, 3", ("2", "3")), ("2 og 3", ("2", "3")), ("punkt 2; 3", ("2", "3"))])
def test_a_list_of_numbers_is_read(reading: Read, value: str, codes: tuple[str, ...]) -> None:
    assert meeting(reading("samarbejdsforum", put("Deltagere!G3", value))).participants[0].guest_at == codes


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("2 3", "Deltagere!G3  Gæst ved punkt: »2 3« er mere end ét nummer. Skil numrene med semikolon, fx 2; 3."),
        ("2-3", "Deltagere!G3  Gæst ved punkt: »2-3« kan læses på flere måder. Skil numrene med semikolon, fx 2; 3."),
        (2.3, "Deltagere!G3  Gæst ved punkt: »2,3« kan læses på flere måder. Skil numrene med semikolon, fx 2; 3."),
    ],
)
def test_a_list_that_can_mean_several_things_is_asked_about(reading: Read, value: object, line: str) -> None:
    assert line in lines(reading("samarbejdsforum", put("Deltagere!G3", value, number_format="General")))
