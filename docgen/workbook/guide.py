"""Vejledning: the first sheet of every workbook, in the secretary's own words."""

from collections.abc import Iterable

from openpyxl.styles import Alignment, Border, Side
from openpyxl.worksheet.worksheet import Worksheet

from docgen.danish.lists import all_of
from docgen.workbook import appearance
from docgen.workbook.record import Book, Row
from docgen.workbook.visibility import EXAMPLE_INK

_LINE = 95
"""Characters that the guide's wide column holds on a line."""
_SUBTITLE = "I skriver i arkene, og docgen laver dokumenterne i Word. Sådan gør I:"

_COLOURS = (
    ("Gul", "Skal udfyldes. Overskriften har også en stjerne (*)."),
    ("Hvid", "Kan udfyldes."),
    ("Grå", "Et eksempel, som ikke kommer med i dokumentet."),
)

_OWN = (
    (
        "Grænser",
        "Her kan I ændre grænserne for let tekst, fx L02: Advarsel fra 15 ord. En tom celle giver docgens egen.",
    ),
    (
        "Offentliggørelse",
        "Her skriver I, om et ord må stå i den offentlige udgave, når docgen spørger, og hvem der har besluttet det.",
    ),
    (
        "Møder",
        "I Ark står mødets egen projektmappe. Det, der står i den, skal ikke skrives igen: docgen læser det derfra.",
    ),
    (
        "Afregning",
        "Skriv aldrig CPR-numre eller kontonumre. Lønkontoret har dem, og listen får en tom kolonne til løn-nr.",
    ),
    (
        "Regler",
        "Her kan I gøre en regel mildere eller strengere eller slå den fra. »docgen explain« siger mere om den.",
    ),
)
"""What is said of a sheet only where the workbook has it."""

_NEVER = (
    ("CPR-numre", "Skriv aldrig et personnummer, heller ikke kun de sidste fire cifre."),
    ("Helbredsoplysninger", "Skriv aldrig om en persons sygdom, diagnose, medicin eller misbrug."),
    ("Private adresser", "Skriv aldrig, hvor en person bor, eller personens private telefonnummer og e-mail."),
)

_RULES = (
    ("Nyt afsnit", "Tryk Alt+Enter i cellen."),
    ("Punktopstilling", "Begynd hver linje med »- « (bindestreg og mellemrum)."),
    ("Nummereret liste", "Begynd linjerne med »1. «, »2. «, »3. « (tal, punktum og mellemrum)."),
    ("Overskrift i teksten", "Begynd linjen med »# « (havelåge og mellemrum)."),
    ("Tabel i teksten", "Skriv hver række på sin linje: | Post | Beløb |. Den første række er overskrifterne."),
    ("Link", "En adresse bliver til et link af sig selv. Med ord: [kommunens side](https://www.example.dk)."),
    ("Fed og kursiv", "Følger med over i Word. Andre skrifttyper og farver gør ikke."),
    ("Datoer", "Skriv 15-06-2026 eller 15. juni 2026."),
    ("Klokkeslæt", "Skriv 16.30 eller 16:30."),
    ("Rullelister", "Vælg et af ordene på listen. Pilen kommer frem, når I klikker på cellen."),
    ("Eks.", "En række, der begynder med »Eks.«, viser, hvad man kan skrive. Den springes over."),
    ("Egne kolonner", "Skal hedde noget, der begynder med »Intern«. De kommer ikke med i dokumentet."),
    ("Flyt og ret", "Rækker og kolonner må gerne flyttes. Overskrifter og arkenes navne må ikke ændres."),
)


def write_guide(sheet: Worksheet, book: type[Book]) -> None:
    """Write the guide of a book into an empty sheet: the steps, the colours, what never to write, the rules."""
    sheet.column_dimensions["A"].width = 24
    sheet.column_dimensions["B"].width = 100
    sheet.sheet_view.showGridLines = False
    _write_title(sheet, book.title)
    _write_section(sheet, "Trin for trin", _steps(book))
    first = _write_section(sheet, "Farverne", (*_COLOURS, *_bands(book)))
    sheet.cell(first, 1).fill = appearance.paper(appearance.REQUIRED)
    sheet.cell(first + 2, 1).font = appearance.font(EXAMPLE_INK)
    for row in range(first, first + len(_COLOURS)):
        sheet.cell(row, 1).border = appearance.GRID
    _write_section(sheet, "Det må I aldrig skrive", _NEVER, appearance.ALARM)
    rules = (*_RULES, *(rule for rule in _OWN if rule[0] in book.sheets()))
    _write_section(sheet, "Sådan skriver I i cellerne", rules)
    appearance.set_up_page(sheet, appearance.GUIDE_TAB)
    sheet.page_setup.fitToHeight = 1


def _bands(book: type[Book]) -> list[tuple[str, str]]:
    """Return what is said of the tables whose headings have several colours."""
    return [
        (
            f"{name}: overskrifterne",
            f"Hver farve er en del for sig: {all_of([f'kolonnerne til {band.purpose}' for band in record.bands])}. "
            "Klik på + og − over kolonnerne for at folde en del sammen eller ud.",
        )
        for name, record in book.sheets().items()
        if issubclass(record, Row) and record.bands
    ]


def _steps(book: type[Book]) -> tuple[tuple[str, str], ...]:
    seldom = [name for name, record in book.sheets().items() if issubclass(record, Row) and record.is_seldom]
    everyday = [name for name in book.sheets() if name not in seldom]
    grey = f" De grå ark er der kun, når I har brug for dem: {all_of(seldom)}." if seldom else ""
    lines = (
        f"Gå arkene igennem fra venstre mod højre: {all_of(everyday)}.{grey}",
        "Udfyld de gule celler. Udfyld de hvide, når der er noget at skrive.",
        "Klik på en celle for at se, hvad der skal stå i den.",
        "Gem projektmappen, og luk den.",
        "Kør »docgen check« på filen, og ret de celler, der bliver nævnt.",
        "Kør »docgen build« på filen. Så bliver dokumenterne lavet.",
    )
    return tuple((f"{number}.", line) for number, line in enumerate(lines, 1))


def _write_title(sheet: Worksheet, title: str) -> None:
    sheet.append([title])
    sheet.append([_SUBTITLE])
    for column in (1, 2):
        sheet.cell(1, column).fill = appearance.paper(appearance.DARK)
        sheet.cell(2, column).fill = appearance.paper(appearance.DARK)
    sheet["A1"].font = appearance.font(appearance.WHITE, 22, bold=True)
    sheet["A2"].font = appearance.font(appearance.WHITE, 12)
    sheet.row_dimensions[1].height = 36
    sheet["A1"].alignment = sheet["A2"].alignment = Alignment(vertical="center", indent=1)
    sheet.row_dimensions[2].height = 24


def _write_section(
    sheet: Worksheet, heading: str, lines: Iterable[tuple[str, str]], colour: str = appearance.DARK
) -> int:
    """Write a heading and its lines below what stands; return the row of the first line."""
    top = sheet.max_row + 2
    underline = Border(bottom=Side(style="medium", color=colour))
    sheet.cell(top, 1, heading).font = appearance.font(colour, 14, bold=True)
    for column in (1, 2):
        sheet.cell(top, column).border = underline
    for row, (word, line) in enumerate(lines, top + 1):
        for column, text in enumerate((word, line), 1):
            cell = sheet.cell(row, column, text)
            cell.font = appearance.font(bold=column == 1)
            cell.alignment = Alignment(vertical="center", wrap_text=True)
        sheet.row_dimensions[row].height = 19 * -(-len(line) // _LINE)
    return top + 1
