"""Every reading fault of workbooks.md, at its true cell, with its whole sentence."""

import datetime as dt
from collections.abc import Callable

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook

from docgen.finding import Level
from docgen.sheets.books import MeetingBook
from docgen.workbook.read import Reading
from tests.conftest import Spoil, cell_of

Read = Callable[[str, Spoil], Reading]


def put(sheet: str, heading: str, value: object, row: int = 1, number_format: str | None = None) -> Spoil:
    """Return a spoiler that writes a value under a heading."""

    def spoil(workbook: Workbook) -> None:
        cell = workbook[sheet][cell_of(workbook, sheet, heading, row)]
        cell.value = value
        if number_format:
            cell.number_format = number_format

    return spoil


def put_text(sheet: str, heading: str, text: str, row: int = 1) -> Spoil:
    """Return a spoiler that writes a text as text, whatever it begins with."""

    def spoil(workbook: Workbook) -> None:
        cell = workbook[sheet][cell_of(workbook, sheet, heading, row)]
        cell.value = text
        cell.data_type = "s"

    return spoil


def rename(sheet: str, heading: str, new: str) -> Spoil:
    """Return a spoiler that renames a heading."""

    def spoil(workbook: Workbook) -> None:
        for line in workbook[sheet].iter_rows():
            for cell in line:
                if str(cell.value or "").replace("*", "").strip() == heading:
                    cell.value = new

    return spoil


CASES: list[tuple[str, Spoil, list[str]]] = [
    (
        "a required value is missing",
        put("Møde", "Sted", None),
        ["Møde!B7  Sted: Der mangler en værdi. Skriv fx »Rådhuset, mødelokale 1«."],
    ),
    (
        "a required choice is missing",
        put("Punkter", "Åbenhed", "   ", 2),
        ["Punkter!D4  Åbenhed: Der mangler en værdi. Vælg »Åben« eller »Lukket«."],
    ),
    (
        "a choice is misspelt",
        put("Punkter", "Type", "Beslutnig"),
        ["Punkter!C3  Type: »Beslutnig« findes ikke på listen. Mente du »Beslutning«?"],
    ),
    (
        "a yes or no is something else",
        put("Organ", "Må indstille", "måske"),
        ["Organ!B7  Må indstille: »måske« findes ikke på listen. Vælg »Ja« eller »Nej«."],
    ),
    (
        "a number stands in general format where a date belongs",
        put("Møde", "Dato", 44727, number_format="General"),
        ["Møde!B4  Dato: »44727« kan ikke læses som en dato. Skriv fx 15-06-2022 eller 15. juni 2022."],
    ),
    (
        "a date is not in the calendar",
        put("Møde", "Dato", "31. juni 2022"),
        ["Møde!B4  Dato: Datoen »31. juni 2022« findes ikke i kalenderen. Skriv fx 15-06-2022 eller 15. juni 2022."],
    ),
    (
        "a date could mean several things",
        put("Møde", "Dato", "06/15/2022"),
        ["Møde!B4  Dato: »06/15/2022« kan ikke læses som en dato. Skriv fx 15-06-2022 eller 15. juni 2022."],
    ),
    (
        "a weekday does not fit",
        put("Møde", "Dato", "torsdag den 15. juni 2022"),
        [
            "Møde!B4  Dato: »torsdag den 15. juni 2022« passer ikke. 15. juni 2022 er en onsdag. Ret ugedagen eller datoen."
        ],
    ),
    (
        "a time cannot be",
        put("Møde", "Start", "25.30"),
        ["Møde!B5  Start: »25.30« kan ikke læses som et klokkeslæt. Skriv fx 16.30."],
    ),
    (
        "a time was typed as a number",
        put("Møde", "Start", 16.3, number_format="General"),
        ["Møde!B5  Start: »16,3« kan være 16.30 eller 16.03. Skriv fx 16.30."],
    ),
    (
        "an amount is written in the English way",
        put("Punkter", "Minutter", "1,234.56"),
        ["Punkter!G3  Minutter: »1,234.56« er ikke et dansk tal. Skriv fx 1.250.000,50."],
    ),
    (
        "a count has a fraction",
        put("Punkter", "Minutter", 7.5),
        [
            "Punkter!G3  Minutter: Cellen viser »8«, men tallet i den er 7,5. Formatér cellen som Tal, og skriv tallet igen."
        ],
    ),
    (
        "a share is above one",
        put("Organ", "Beslutningsdygtig andel", "150 %"),
        ["Organ!B15  Beslutningsdygtig andel: »150 %« er ikke en andel mellem 0 og 1. Skriv fx 0,5 eller 50 %."],
    ),
    (
        "Excel has made a date of a number that is text",
        put("Møde", "Mødenummer", dt.datetime(2026, 6, 1)),  # noqa: DTZ001
        [
            "Møde!B3  Mødenummer: Excel har gjort teksten til datoen 01-06-2026. Formatér cellen som Tekst, og skriv den igen."
        ],
    ),
    (
        "a number is shown in another way than it is",
        put("Punkter", "Overskrift", 0.125, number_format="# ?/?"),
        [
            "Punkter!B3  Overskrift: Cellen er et tal (0,125), som Excel viser på en anden måde. "
            "Formatér cellen som Tekst, og skriv det, der skal stå."
        ],
    ),
    (
        "a truth value stands where text belongs",
        put("Punkter", "Overskrift", value=True),
        ["Punkter!B3  Overskrift: Cellen er SAND, ikke tekst. Formatér cellen som Tekst, og skriv ordet."],
    ),
    (
        "a formula was never calculated",
        put("Punkter", "Overskrift", '=A1&"x"'),
        [
            'Punkter!B3  Overskrift: Cellen indeholder en formel (=A1&"x") uden gemt resultat. '
            "Åbn arket i Excel, og gem det, eller skriv værdien."
        ],
    ),
    (
        "a cell shows an error value",
        put("Punkter", "Overskrift", "#REF!"),
        ["Punkter!B3  Overskrift: Cellen viser fejlen #REF!. Ret formlen, eller skriv værdien."],
    ),
    (
        "a text begins with an equals sign",
        put_text("Punkter", "Overskrift", "=1+1"),
        [
            "Punkter!B3  Overskrift: Teksten »=1+1« begynder med et lighedstegn; den er læst som tekst. "
            "Slet lighedstegnet, hvis det ikke skal stå der."
        ],
    ),
    (
        "a text holds hard spaces",
        put("Punkter", "Overskrift", "Vel\u00a0komst"),
        ["Punkter!B3  Overskrift: Teksten indeholder hårde mellemrum. Skriv stedet igen, hvis det ikke er meningen."],
    ),
    (
        "a text holds a zero-width space",
        put("Punkter", "Type", "Fast\u200b"),
        ["Punkter!C3  Type: Teksten indeholder usynlige tegn. Skriv stedet igen, hvis det ikke er meningen."],
    ),
    (
        "a text turns the reading direction",
        put("Punkter", "Overskrift", "bilag\u202efdp.exe"),
        [
            "Punkter!B3  Overskrift: Teksten indeholder et tegn, der vender læseretningen (Right-To-Left Override). "
            "Skriv stedet igen, hvis det ikke er meningen."
        ],
    ),
    (
        "a character cannot stand in a document",
        put("Punkter", "Overskrift", "klokke_x0007_"),
        [
            "Punkter!B3  Overskrift: Teksten indeholder tegnet U+0007, som et dokument ikke kan rumme. "
            "Slet det, eller skriv teksten igen."
        ],
    ),
    (
        "a number is used twice",
        put("Punkter", "Nr.", "1", 2),
        ["Punkter!A4  Nr.: »1« står også i A3. Ret det ene."],
    ),
    (
        "a heading is misspelt",
        rename("Punkter", "Overskrift", "Overskrfit *"),
        ["Punkter!B1  Overskrfit: Kolonnen kendes ikke. Mente du »Overskrift«?"],
    ),
    (
        "a heading is unknown",
        lambda w: setattr(w["Ordliste"]["C1"], "value", "Kilde"),
        ["Ordliste!C1  Kilde: Kolonnen kendes ikke og læses ikke. Kald dine egne »Intern …«."],
    ),
    (
        "a heading stands twice",
        lambda w: setattr(w["Ordliste"]["C1"], "value", "Ord"),
        ["Ordliste!C1  Ord: Kolonnen står også i A1. Slet eller omdøb den ene."],
    ),
    (
        "a required heading is gone",
        lambda w: w["Ordliste"].delete_cols(2),
        ["Ordliste!A1  Betyder: Kolonnen mangler. Skriv overskriften »Betyder« igen."],
    ),
    (
        "an optional heading is gone",
        lambda w: w["Opslagssteder"].delete_cols(4),
        ["Opslagssteder!A1  Kolonnen »Format« mangler og læses som tom."],
    ),
    (
        "a field is misspelt",
        rename("Møde", "Sted", "Stdet"),
        ["Møde!A7  Stdet: Feltet kendes ikke. Mente du »Sted«?"],
    ),
    (
        "a field is gone",
        lambda w: w["Møde"].delete_rows(7),
        ["Møde!A1  Sted: Feltet mangler. Skriv overskriften »Sted« igen."],
    ),
    (
        "a sheet is gone",
        lambda w: w.remove(w["Punkter"]),
        ["Punkter  Arket mangler. Sæt et ark ind, der hedder »Punkter«."],
    ),
    (
        "a sheet is misspelt",
        lambda w: setattr(w["Punkter"], "title", "Punkterne"),
        ["Punkter  Arket mangler. Hedder det »Punkterne«? Omdøb det."],
    ),
    (
        "a sheet is unknown",
        lambda w: w.create_sheet("Noter"),
        ["Noter  Arket kendes ikke og læses ikke. Egne ark skal hedde »Intern …«."],
    ),
    (
        "cells are merged over data",
        lambda w: w["Punkter"].merge_cells("B3:B4"),
        ["Punkter!B3  Cellerne B3:B4 er flettet. Ophæv fletningen, og skriv i hver sin celle."],
    ),
    (
        "a row is hidden",
        lambda w: setattr(w["Punkter"].row_dimensions[4], "hidden", True),
        ["Punkter!A4  Rækken er skjult, men læses med. Vis den, eller slet den, hvis den ikke gælder."],
    ),
    (
        "a column is hidden",
        lambda w: setattr(w["Punkter"].column_dimensions["B"], "hidden", True),
        ["Punkter!B1  Overskrift: Kolonnen er skjult, men læses med. Vis den, eller slet den, hvis den ikke gælder."],
    ),
    (
        "a sheet is hidden",
        lambda w: setattr(w["Ordliste"], "sheet_state", "hidden"),
        ["Ordliste  Arket er skjult, men læses med. Vis det."],
    ),
    (
        "a text stands in a column without heading",
        lambda w: setattr(w["Ordliste"]["D4"], "value", "husk"),
        [
            "Ordliste!D4  Teksten »husk« står i en kolonne uden overskrift og læses ikke. Giv kolonnen en overskrift, fx »Intern note«."
        ],
    ),
    (
        "a table has only its example row",
        lambda w: w["Punkter"].delete_rows(3, 40),
        ["Punkter!A2  Arket har ingen udfyldte rækker. Udfyld mindst én række (»Eks.« tæller ikke)."],
    ),
    (
        "a text is struck out",
        lambda w: setattr(w["Punkter"]["B3"], "font", Font(strike=True)),
        ["Punkter!B3  Overskrift: Teksten er streget over, men kommer med. Slet den, hvis den ikke gælder."],
    ),
]


@pytest.mark.parametrize(("spoil", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_fault_is_said_once_at_its_cell(reading: Read, spoil: Spoil, lines: list[str]) -> None:
    assert [finding.line for finding in reading("samarbejdsforum", spoil).findings] == lines


def test_a_clean_workbook_has_no_findings(reading: Read) -> None:
    assert reading("samarbejdsforum", lambda _: None).findings == ()


def test_twenty_five_faults_are_found_in_one_run_also_after_a_column_was_inserted(reading: Read) -> None:
    def spoil(workbook: Workbook) -> None:
        for change in (
            put("Organ", "Må indstille", "måske"),
            put("Organ", "E-mail", None),
            put("Organ", "Beslutningsdygtig andel", "150 %"),
            rename("Organ", "Kommune", "Komune"),
            put("Møde", "Dato", "torsdag den 15. juni 2022"),
            put("Møde", "Start", "25.30"),
            put("Møde", "Mødenummer", dt.datetime(2026, 6, 1)),  # noqa: DTZ001
            put("Møde", "Sted", None),
            put("Møde", "Næste møde dato", "31. juni 2022"),
            put("Møde", "Status", "Refferat"),
            put("Punkter", "Overskrift", None, 1),
            put("Punkter", "Type", "Beslutnig", 2),
            put("Punkter", "Åbenhed", "Aaben", 3),
            put("Punkter", "Minutter", "1,234.56", 4),
            put("Punkter", "Fremstilling", '=A1&"x"', 5),
            put("Punkter", "Overskrift", "#REF!", 6),
            put("Punkter", "Overskrift", "klokke_x0007_", 7),
            put("Punkter", "Overføres til næste møde", "Jaa", 8),
            put("Punkter", "Let med", value=True, row=9),
            put("Punkter", "Sagsnr.", dt.datetime(2026, 6, 1), 10),  # noqa: DTZ001
            put("Opfølgning", "Frist", "inden den 31. juni 2022"),
            put("Opfølgning", "Ansvarlig", None, 2),
            put("Ordliste", "Betyder", None),
            lambda w: setattr(w["Deltagere"].row_dimensions[4], "hidden", True),
            lambda w: w["Opslagssteder"].delete_cols(1),
        ):
            change(workbook)

    def spoil_and_move(workbook: Workbook) -> None:
        spoil(workbook)
        workbook["Punkter"].insert_cols(1)
        workbook["Punkter"]["A1"] = "Intern note"

    first = reading("samarbejdsforum", spoil).findings
    moved = reading("samarbejdsforum", spoil_and_move).findings
    assert len(first) == 25
    before = [finding.place.cell for finding in first if finding.place.sheet == "Punkter"]
    after = [finding.place.cell for finding in moved if finding.place.sheet == "Punkter"]
    assert after == [f"{chr(ord(cell[0]) + 1)}{cell[1:]}" for cell in before if cell]
    assert [f.message for f in first] == [f.message for f in moved]


def test_bold_and_italic_are_read_as_runs(reading: Read) -> None:
    rich = CellRichText(
        "Det er ", TextBlock(InlineFont(b=True), "vigtigt"), " at ", TextBlock(InlineFont(i=True), "lytte")
    )
    book = reading("samarbejdsforum", lambda w: setattr(w["Punkter"]["I3"], "value", rich)).book
    assert isinstance(book, MeetingBook)
    prose = book.items[0].background
    assert prose is not None
    assert [(run.text, run.bold, run.italic) for run in prose.paragraphs[0].runs] == [
        ("Det er ", False, False),
        ("vigtigt", True, False),
        (" at ", False, False),
        ("lytte", False, True),
    ]


def test_dates_are_right_when_the_workbook_counts_from_1904(reading: Read) -> None:
    def spoil(workbook: Workbook) -> None:
        workbook.epoch = CALENDAR_MAC_1904

    found = reading("samarbejdsforum", spoil)
    assert isinstance(found.book, MeetingBook)
    assert found.book.meeting.date == dt.date(2022, 6, 15)
    assert [finding.line for finding in found.findings] == [
        "Organ  Projektmappen tæller datoer fra 1904. Se efter, at datoerne er rigtige."
    ]
    assert found.findings[0].level is Level.WARNING
