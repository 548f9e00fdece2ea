from pathlib import Path

import pytest
from check_contexts import ANNEX, AT, BODY, HEARING, ITEM, REMARK, SECTIONS, TODAY, build, case, hearing, lines, meeting
from pypdf import PdfWriter

from docgen.checks import b01_annexes as b01
from docgen.sheets.books import HearingBook

REPORT = {"Titel": "Årsrapport 2025", "Fil": "rapport.pdf", "Type": "Årsrapport", "Åbenhed": "Åben"}


def write_pdf(path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a workbook's folder with the annexes that the tests list."""
    mine = tmp_path / "møder"
    (mine / "bilag").mkdir(parents=True)
    for name in ("notat.pdf", "rapport.pdf", "Årsrapport 2025.pdf", "bilag/notat.docx", "brev.odt", "../naboens.pdf"):
        write_pdf(mine / name)
    (mine / "tom.pdf").touch()
    (mine / "mappe.pdf").mkdir()
    return mine


def told(text: str) -> dict[str, str]:
    return {"Afsnit": "Sagsfremstilling", "Tekst": text, "Medtag": "Ja"}


@pytest.mark.parametrize(
    "file", ["notat.pdf", "bilag/notat.docx", "bilag\\notat.docx", "./notat.pdf", "bilag/../notat.pdf"]
)
def test_a_file_in_the_folder_is_right(folder: Path, file: str) -> None:
    assert lines(b01, meeting(folder, Bilag=[ANNEX | {"Fil": file}])) == []


def test_a_name_whose_accents_are_stored_apart_is_found(folder: Path) -> None:
    write_pdf(folder / "a\u030arsplan.pdf")
    assert lines(b01, meeting(folder, Bilag=[ANNEX | {"Fil": "årsplan.pdf"}])) == []


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("Aarsrapport 2025.pdf", "findes ikke. Ligger der »Årsrapport 2025.pdf«?"),
        ("bilag/helt andet.pdf", "findes ikke. Læg filen i mappen, eller ret navnet."),
        ("ingen mappe/notat.pdf", "findes ikke. Læg filen i mappen, eller ret navnet."),
        ("../naboens.pdf", "ligger uden for arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn."),
        (
            "bilag/../../naboens.pdf",
            "ligger uden for arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn.",
        ),
        ("/etc/notat.pdf", "er ikke en fil i arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn."),
        (
            "C:\\Sager\\notat.pdf",
            "er ikke en fil i arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn.",
        ),
        (
            "\\\\server\\notat.pdf",
            "er ikke en fil i arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn.",
        ),
        (
            "https://example.dk/notat.pdf",
            "er ikke en fil i arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn.",
        ),
        (
            "www.example.dk/notat.pdf",
            "er ikke en fil i arkets mappe. Læg filen ved siden af arket, og skriv kun dens navn.",
        ),
        ("brev.odt", "er hverken .pdf eller .docx. Gem bilaget som pdf."),
        ("tom.pdf", "er tom. Hent filen igen."),
        ("mappe.pdf", "er en mappe. Skriv filens navn."),
        ("a" * 300 + ".pdf", "kan ikke læses. Ret navnet, eller spørg den, der ejer mappen."),
    ],
)
def test_a_file_that_cannot_be_used_is_told(folder: Path, file: str, fault: str) -> None:
    assert lines(b01, meeting(folder, Bilag=[ANNEX | {"Fil": file}])) == [f"error: Bilag!D2  Fil: »{file}« {fault}"]


def test_a_link_that_leads_out_of_the_folder_is_refused(folder: Path) -> None:
    (folder / "genvej.pdf").symlink_to(folder.parent / "naboens.pdf")
    assert lines(b01, meeting(folder, Bilag=[ANNEX | {"Fil": "genvej.pdf"}])) == [
        (
            "error: Bilag!D2  Fil: »genvej.pdf« ligger uden for arkets mappe. "
            "Læg filen ved siden af arket, og skriv kun dens navn."
        )
    ]


def test_a_number_used_twice_is_told_also_where_one_is_counted(folder: Path) -> None:
    assert lines(b01, meeting(folder, Bilag=[ANNEX | {"Nr.": "2"}, ANNEX])) == [
        "error: Bilag!A3  Nr.: Der er to bilag med nummer 2. Ret det ene nummer."
    ]


def test_an_annex_that_is_damaged_or_locked_is_told_at_its_cell(folder: Path) -> None:
    (folder / "notat.pdf").write_bytes(b"%PDF-1.7\nikke en rigtig fil")
    locked = PdfWriter()
    locked.add_blank_page(595, 842)
    locked.encrypt("hemmelig")
    locked.write(folder / "rapport.pdf")
    annexes = [ANNEX | {"Fil": "notat.pdf"}, ANNEX | {"Fil": "rapport.pdf"}]
    assert lines(b01, meeting(folder, Bilag=annexes)) == [
        "error: Bilag!D2  Fil: »notat.pdf« er beskadiget og kan ikke læses helt. Bed afsenderen om at sende filen igen.",
        "error: Bilag!D3  Fil: »rapport.pdf« er låst med en adgangskode. Bed afsenderen om filen uden adgangskode.",
    ]


def test_an_annex_belongs_to_an_item_that_is_there(folder: Path) -> None:
    items = [ITEM, ITEM | {"Nr.": "4.1"}]
    annexes = [ANNEX | {"Punkt": "1"}, ANNEX | {"Punkt": "4.1"}, ANNEX | {"Punkt": "9"}]
    assert lines(b01, meeting(folder, Punkter=items, Bilag=annexes)) == [
        "error: Bilag!B4  Punkt: Der er intet punkt 9 i arket Punkter. Punkterne er 1, 4.1."
    ]


@pytest.mark.parametrize("text", ["Se bilag 3.", "Se Bilag 1-3.", "Planen (bilag 1, 2 og 3) er ny.", "Jf. bilag nr. 3"])
def test_an_annex_that_is_mentioned_must_be_listed(folder: Path, text: str) -> None:
    annexes = [ANNEX | {"Titel": "Plan"}, ANNEX | {"Titel": "Plan"}]
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)], Bilag=annexes))[:1] == [
        "error: Tekst!B3  Tekst: Teksten nævner bilag 3, men arket Bilag har det ikke. Tilføj bilaget, eller ret nummeret."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Det følger af bilag 2 til bekendtgørelsen.",
        "Det fremgår af bilag 12 i rapporten.",
        "Det følger af bilag 1 og 2 til serviceloven.",
        "Der er ingen bilag.",
        "Alle bilag 2025 er sendt.",
        "Bekendtgørelsens bilag 1 nævner det.",
        "Efter lovens bilag 4 og rapportens bilag 2 er det sådan.",
        "Det står i samarbejdsaftalens bilag 3.",
    ],
)
def test_another_papers_annexes_are_not_ours(folder: Path, text: str) -> None:
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)])) == []


def test_an_annex_that_may_be_another_papers_is_only_a_warning(folder: Path) -> None:
    text = "Bekendtgørelsen er ændret, og bilag 2 og 3 er nye."
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)])) == [
        (
            "warning: Tekst!B3  Tekst: Teksten nævner bilag 2 og 3, men arket Bilag har dem ikke. "
            "Tilføj bilaget, eller ret nummeret."
        )
    ]


def test_an_annex_that_is_missing_and_promised_is_told_once_a_cell(folder: Path) -> None:
    text = "Samarbejdsaftalen er vedlagt som bilag 1. Sagens bilag 2 er nyt."
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)])) == [
        (
            "error: Tekst!B3  Tekst: Teksten nævner bilag 1 og 2, men arket Bilag har dem ikke. "
            "Tilføj bilaget, eller ret nummeret."
        )
    ]


@pytest.mark.parametrize(
    "words", ["(bilag 1 - eftersendes)", "omdeles som bilag 1", "(se bilag 1, der uddeles på mødet)"]
)
def test_an_annex_that_comes_later_need_not_be_there(folder: Path, words: str) -> None:
    assert (
        lines(b01, case(folder, Tekst=[SECTIONS[0], told(f"Kvartalsrapporten {words}.")], Bilag=[ANNEX | {"Nr.": "2"}]))
        == []
    )
    assert (
        lines(b01, case(folder, Tekst=[SECTIONS[0], told(f"Kvartalsrapporten {words}. Se bilag 3.")], Bilag=[ANNEX]))
        != []
    )


def test_a_hearings_own_annexes_are_only_a_warning_and_none_in_quotations(folder: Path) -> None:
    remark = REMARK | {"Henvisning": "bilag 7", "Citat": "Se bilag 8.", "Bemærkning": "Bilag 9 er svært at læse."}
    assert lines(b01, hearing(folder, Bemærkninger=[remark])) == [
        (
            "warning: Bemærkninger!E2  Bemærkning: Teksten nævner bilag 9, men arket Bilag har det ikke. "
            "Tilføj bilaget, eller ret nummeret."
        )
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Udsatterådets årsrapport vedlægges sagen.", "vedlægges"),
        ("Planen er vedlagt.", "vedlagt"),
        ("Planen følger som et bilag.", "som et bilag"),
        (
            "Med dette punkt orienteres udvalget, og udvalget præsenteres for den foreløbige samarbejdsaftale.",
            "præsenteres for den foreløbige samarbejdsaftale",
        ),
    ],
)
def test_a_promised_annex_and_an_empty_list_are_told(folder: Path, text: str, words: str) -> None:
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)])) == [
        f"warning: Tekst!B3  Tekst: Teksten siger »{words}«, men arket Bilag er tomt. Tilføj bilaget, eller ret teksten."
    ]
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)], Bilag=[ANNEX])) == []


@pytest.mark.parametrize(
    "text",
    [
        "Det forventes, at udvalget vil blive præsenteret for samarbejdsaftalen på udvalgsmøde.",
        "Notatet er ikke vedlagt.",
        "Rådet har fået bilagsmateriale.",
    ],
)
def test_these_words_promise_nothing(folder: Path, text: str) -> None:
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(text)])) == []


def test_one_of_several_annexes_that_no_text_uses_is_told(folder: Path) -> None:
    plan = ANNEX | {"Titel": "Tids- og procesplan"}
    context = case(folder, Tekst=[SECTIONS[0], told("Rådets årsrapport drøftes.")], Bilag=[REPORT, plan])
    assert lines(b01, context) == [
        (
            "warning: Bilag!C3  Titel: Bilag 2, »Tids- og procesplan«, er ikke nævnt i teksten. "
            "Skriv fx »(bilag 2)«, hvor det bruges."
        )
    ]


@pytest.mark.parametrize(
    "text", ["Planen (bilag 2) er ny.", "Bilagene viser planen.", "Procesplanen og tidsplanen følges."]
)
def test_an_annex_is_mentioned_by_its_number_its_title_or_with_all_the_others(folder: Path, text: str) -> None:
    annexes = [REPORT, ANNEX | {"Titel": "Procesplan"}]
    assert lines(b01, case(folder, Tekst=[SECTIONS[0], told(f"Årsrapporten drøftes. {text}")], Bilag=annexes)) == []


def test_a_single_annex_need_not_be_mentioned(folder: Path) -> None:
    assert lines(b01, case(folder, Bilag=[ANNEX | {"Titel": "Aldrig nævnt"}])) == []


def test_the_report_of_the_year_is_an_annex(folder: Path) -> None:
    assert lines(b01, case(folder, Sag={"Årsrapport år": 2025}, Bilag=[ANNEX])) == [
        (
            "error: Sag!B22  Årsrapport år: Årsrapporten for 2025 er ikke i arket Bilag. "
            "Tilføj den med typen Årsrapport, eller tøm feltet."
        )
    ]
    assert lines(b01, case(folder, Sag={"Årsrapport år": 2025}, Bilag=[REPORT])) == []
    assert lines(b01, case(folder, Sag={"Årsrapport år": 2025}, Bilag=[REPORT | {"Titel": "Rådets årsrapport"}])) == []


def test_the_report_is_of_the_right_year(folder: Path) -> None:
    assert lines(b01, case(folder, Sag={"Årsrapport år": 2024}, Bilag=[REPORT])) == [
        (
            "error: Bilag!C2  Titel: Titlen siger 2025, men »Årsrapport år« er 2024. "
            "Ret året, eller vælg den rigtige årsrapport."
        )
    ]


def test_a_hearing_reads_its_annexes_from_its_own_folder(folder: Path) -> None:
    sheets = {"Organ": BODY, "Høring": HEARING, "Bemærkninger": [REMARK], "Bilag": [ANNEX]}
    assert lines(b01, build(HearingBook, sheets, folder, TODAY)) == []
    assert lines(b01, case(folder, Indstilling=[AT], Bilag=[ANNEX | {"Fil": "notet.pdf"}])) == [
        "error: Bilag!D2  Fil: »notet.pdf« findes ikke. Ligger der »notat.pdf«?"
    ]
