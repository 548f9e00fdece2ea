"""A script that knows only the contract fills a whole year, and counts itself what the annual report shall say."""

import datetime as dt
import json
import shutil
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx import Document

from docgen.cli import main
from tests.test_contract import BODY, HEARING, MEETING, fill, fill_in

DAY = "2027-01-15"
PEOPLE = [f"{first} {last}" for first in ("Ole", "Vera", "Tom", "Eva", "Ib") for last in ("Lund", "Holm")]
DAYS = [dt.date(2026, month, 10) for month in range(1, 13)]
CAME = [10 - number % 4 for number in range(12)]
POSTS = ("Diæter", "Mødeforplejning", "Transport", "Temadage")
OUTCOMES = ("Fulgt", "Delvist", "Ikke fulgt", "Ukendt", None)


def meeting_values(number: int) -> dict[str, Any]:
    """Return the minutes of the year's n-th meeting: fewer come each time, and one thing is agreed."""
    people = [
        {"Navn": name, "Gruppe": "Rådet", "Status": "Deltog" if place < CAME[number] else "Afbud", "Må nævnes offentligt": "Ja"}
        for place, name in enumerate(PEOPLE)
    ]  # fmt: skip
    return {
        "Møde": {"Dato": DAYS[number], "Mødetype": "Ordinært"},
        "Deltagere": people,
        "Opfølgning": [{"Punkt": "1", "Hvad": f"Besøger varmestue {number}", "Ansvarlig": "Ole Lund", "Status": "Åben"}],
    }  # fmt: skip


def hearing_row(number: int) -> dict[str, Any]:
    row = {
        "Titel": f"Plan {number}", "Hørende myndighed": "Byrådet", "Modtaget den": dt.date(2026, 1 + number % 11, 2),
        "Frist": dt.date(2026, 1 + number % 11, 28), "Behandlingsform": "Skriftlig",
    }  # fmt: skip
    if number % 5 == 4:
        return row
    outcome = OUTCOMES[number % 4]
    answered = {"Svaret den": dt.date(2026, 1 + number % 11, 20), "Samlet holdning": "Støtter"}
    return row | answered | ({"Udfald": outcome} if outcome else {})


def action_row(number: int) -> dict[str, Any]:
    row: dict[str, Any] = {
        "Møde": str(1 + number % 12),
        "Punkt": "1",
        "Hvad": f"Aftale {number}",
        "Ansvarlig": "Vera Holm",
    }
    row |= {"Frist": dt.date(2027, 3, 1), "Status": "Åben"}
    if number % 3 == 0:
        return row | {"Status": "Lukket", "Lukket den": dt.date(2026, 12, 1), "Resultat": "Gjort."}
    return row | ({"Ny frist": dt.date(2027, 4, 1)} if number % 7 == 0 else {})


HEARINGS = [hearing_row(number) for number in range(19)]
ACTIONS = [action_row(number) for number in range(60)]
POSTINGS: list[dict[str, Any]] = [
    {"Dato": DAYS[number % 12], "Post": POSTS[number % 4], "Beløb": Decimal("12.50") + number, "Bilagsnr.": str(number)}
    for number in range(200)
]
CASES: list[dict[str, Any]] = [
    {
        "Dato": DAYS[number], "Forum": ("Koncernledelse", "Udvalg")[number % 2], "Sag": f"Sag {number}",
        "Betydning": "Ja" if number % 5 else "Nej", "Inddrages": "Ja" if number % 3 else "Nej",
        "Form": "Tidlig" if number % 3 == 1 else "Høring", "Begrundelse": "Rådet kender sagen.",
    }
    for number in range(9)
]  # fmt: skip
MEMBERS = [
    {"Navn": name, "Gruppe": "Rådet", "Fra": dt.date(2026, 1, 1), "Byrådsmedlem": "Nej", "Diætberettiget": "Ja", "Må nævnes offentligt": "Ja"}
    for name in PEOPLE
]  # fmt: skip
YEAR: dict[str, Any] = {
    "Organ": BODY | {
        "Forslag ind dage før": 21, "Udkast sendes dage før": 14, "Dagsorden sendes dage før": 8,
        "Referat sendes dage efter": 8, "Indsigelse dage": 8, "Mindst antal møder pr. år": 12,
    },
    "År": {"År": 2026, "Bevilling": 30000, "Hjemmel for diæter": "kommunestyrelsesloven § 16 a", "Besluttet af": "Byrådet"},
    "Møder": [
        *({"Nr.": str(number + 1), "Mødetype": "Ordinært", "Dato": day, "Ark": f"møde {number + 1}.xlsx"} for number, day in enumerate(DAYS)),
        *({"Nr.": f"S{number}", "Mødetype": "Samarbejdsmøde", "Dato": DAYS[number] - dt.timedelta(days=7), "Start": "16.00", "Slut": "17.00", "Forbereder": str(number + 1)} for number in (1, 4, 7, 10)),
        {"Nr.": "U", "Mødetype": "Udvalgsmøde", "Dato": dt.date(2026, 3, 3), "Tema": "Årsrapport 2025"},
        {"Nr.": "T", "Mødetype": "Temadag", "Dato": dt.date(2026, 9, 4)},
        {"Nr.": "D", "Mødetype": "Dialogmøde", "Dato": dt.date(2026, 5, 4), "Aflyst": "Ja"},
    ],
    "Årshjul": [{"Måned": month, "Emne": f"Emne {month}", "Art": "Fast punkt", "Status": "Færdig"} for month in ("januar", "maj", "november")],
    "Forslag": [
        {"Modtaget": dt.date(2026, 4, 1), "Forslag": f"Forslag {status}", "Fra": "Deltager", "Åbenhed": "Åben", "Møde": "5", "Status": status, "Svar": "Tak for forslaget."}
        for status in ("Valgt", "Udskudt", "Afvist")
    ],
    "Høringer": [*HEARINGS, {"Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Ark": "høring.xlsx", "Udfald": "Fulgt"}],
    "Opfølgning": ACTIONS,
    "Medlemmer": MEMBERS,
    "Satser": [
        {"Art": "Diæt til 4 timer", "Sats": 400, "Gælder fra": dt.date(2026, 1, 1), "Kilde": "opdigtet"},
        {"Art": "Kørsel lav", "Sats": "2,28", "Gælder fra": dt.date(2026, 1, 1), "Kilde": "opdigtet"},
    ],
    "Afregning": [{"Møde": str(number + 1), "Navn": "Ole Lund", "Km": 10, "Transport": "Kørsel lav"} for number in range(12)],
    "Posteringer": POSTINGS,
    "Aktiviteter": [{"Dato": DAYS[number], "Titel": f"Besøg {number}", "Art": "Besøg"} for number in range(7)],
    "Opslagslog": [{"Møde": "1", "Sted": "Varmestuen", "Hængt op den": dt.date(2026, 1, 14)}],
    "Inddragelse": CASES,
    "Årsrapport": {"Forord": "Vi holdt tolv møder.", "Temaer": "Boliger.", "Anbefalinger": "- Flere boliger", "Næste år": "Vi går videre.", "Underskriver": "Ole Lund", "Underskrivers rolle": "formand", "Dato": dt.date(2027, 1, 10)},
}  # fmt: skip


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words])


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a year with its twelve meetings and a hearing in workbooks of their own."""
    folder = tmp_path_factory.mktemp("år")
    for kind in ("meeting", "hearing", "year"):
        assert run("new", kind, "-o", str(folder / f"{kind}.xlsx")).exit_code == 0
    meeting = openpyxl.load_workbook(folder / "meeting.xlsx")
    fill_in(meeting, MEETING)
    for number in range(12):
        fill_in(meeting, meeting_values(number))
        meeting.save(folder / f"møde {number + 1}.xlsx")
    (folder / "hearing.xlsx").rename(folder / "høring.xlsx")
    own = {"Modtaget den": dt.date(2026, 5, 1), "Høringsfrist": dt.date(2026, 5, 29), "Svardato": dt.date(2026, 5, 26)}
    fill(folder / "høring.xlsx", HEARING | {"Høring": HEARING["Høring"] | own})
    (folder / "meeting.xlsx").unlink()
    fill(folder / "year.xlsx", YEAR)
    return folder / "year.xlsx"


@pytest.fixture(scope="module")
def papers(year: Path) -> dict[str, Path]:
    """Build the year, and return each file by what it is called, less its year and body."""
    result = run("build", str(year), "--no-pdf", "--today", DAY, "--out", str(year.parent / "ud"))
    assert result.exit_code == 0, result.stderr
    files = [Path(line) for line in result.stdout.splitlines()]
    return {file.name.replace("2026 ", "").replace(" Udsatterådet", ""): file for file in files}


def text_of(file: Path) -> str:
    document = Document(str(file))
    rows = [" | ".join(cell.text for cell in row.cells) for table in document.tables for row in table.rows]
    return "\n".join([*(one.text for one in document.paragraphs), *rows]).replace("\xa0", " ")


def danish(value: Decimal) -> str:
    whole, _, rest = f"{value:,.2f}".replace(",", ".").rpartition(".")
    return f"{whole} kr." if rest == "00" else f"{whole},{rest} kr."


def test_every_paper_of_the_contract_comes_out(papers: dict[str, Path]) -> None:
    labels = ("Årshjul", "Mødeplan", "Punktforslag", "Høringsoversigt", "Siden sidst", "Afregning", "Årsrapport", "Medlemsliste")  # fmt: skip
    assert {f"{label}.docx" for label in labels} <= set(papers)
    assert papers["Årsrapport.docx"].parent == papers["Mødeplan.ics"].parent
    assert papers["Årsrapport.docx"].parent.name == "2026 Udsatterådet"


def test_each_figure_of_the_report_is_the_one_that_the_script_counts(papers: dict[str, Path]) -> None:
    record = json.loads(papers["Årsrapport kvittering.json"].read_text(encoding="utf-8"))
    told = {one["name"]: one["value"] for one in record["figures"]}
    answered = [row for row in HEARINGS if "Svaret den" in row]
    outcomes = Counter(row.get("Udfald") for row in answered) + Counter(["Fulgt"])
    mattering = [row for row in CASES if row["Betydning"] == "Ja"]
    asked = [row for row in mattering if row["Inddrages"] == "Ja"]
    closed = [row for row in ACTIONS if row["Status"] == "Lukket"]
    counted = {
        "Møder": len(DAYS),
        "Fremmødte på møderne": sum(CAME),
        "Samarbejdsmøder": 4,
        "Udvalgsmøder": 1,
        "Temadage": 1,
        "Høringer": len(HEARINGS) + 1,
        "Høringssvar": len(answered) + 1,
        "Høringer, hvor rådet blev hørt": outcomes["Fulgt"] + outcomes["Delvist"],
        "Høringssvar, der blev fulgt": outcomes["Fulgt"],
        "Høringssvar, der delvist blev fulgt": outcomes["Delvist"],
        "Høringssvar, der ikke blev fulgt": outcomes["Ikke fulgt"],
        "Høringssvar, hvor udfaldet ikke er kendt": outcomes["Ukendt"] + outcomes[None],
        "Aktiviteter": len(YEAR["Aktiviteter"]),
        "Sager, hvor rådet blev spurgt": len(asked),
        "Sager, hvor rådet blev spurgt tidligt": sum(row["Form"] == "Tidlig" for row in asked),
        "Sager, hvor rådet ikke blev spurgt": len(mattering) - len(asked),
        "Aftaler i alt": len(ACTIONS) + 12,
        "Lukkede aftaler": len(closed),
        "Åbne aftaler": len(ACTIONS) + 12 - len(closed),
        "Udsatte aftaler": sum("Ny frist" in row for row in ACTIONS),
    }
    money = sum((row["Beløb"] for row in POSTINGS), Decimal(0))
    assert told == {name: str(count) for name, count in counted.items()} | {"Forbrug": danish(money)}
    text = text_of(papers["Årsrapport.docx"])
    assert f"Fremmødte på møderne | {sum(CAME)} af {12 * len(PEOPLE)} |" in text
    for post in POSTS:
        assert f"{post} | {danish(sum((row['Beløb'] for row in POSTINGS if row['Post'] == post), Decimal(0)))}" in text
    for day, came in zip(DAYS, CAME, strict=True):
        assert f"{day.day}. " in text
        assert f"{came} af {len(PEOPLE)}" in text


def test_the_receipt_says_the_workbook_and_the_rows_of_what_was_counted_elsewhere(papers: dict[str, Path]) -> None:
    record = json.loads(papers["Årsrapport kvittering.json"].read_text(encoding="utf-8"))
    figures = {one["name"]: one for one in record["figures"]}
    assert (figures["Forbrug"]["sheet"], len(figures["Forbrug"]["rows"])) == ("Posteringer", 200)
    open_ones = figures["Åbne aftaler"]
    assert (open_ones["sheet"], len(open_ones["rows"])) == ("Opfølgning", 40)
    assert [(one["name"], one["sheet"], one["rows"]) for one in open_ones["files"]] == [
        (f"møde {number}.xlsx", "Opfølgning", [3]) for number in range(12, 0, -1)
    ]


def test_the_other_papers_have_what_the_meetings_workbooks_say(papers: dict[str, Path]) -> None:
    assert "Besøger varmestue 11 | Ole Lund | 10. december 2026" in text_of(papers["Siden sidst.docx"])
    assert "Ny politik | Byrådet | 29-05-2026 | 26-05-2026 | Støtter | Fulgt" in text_of(papers["Høringsoversigt.docx"])
    assert "10. januar 2026 kl. 16.30–18.00" in text_of(papers["Mødeplan.docx"])
    assert f"I alt {danish(12 * (400 + Decimal('22.8')))}" in text_of(papers["Afregning.docx"])


def test_what_two_workbooks_contradict_each_other_in_is_told_at_both_cells(year: Path, tmp_path: Path) -> None:
    shutil.copytree(year.parent, tmp_path / "x", ignore=shutil.ignore_patterns("ud"))
    path = tmp_path / "x" / "møde 2.xlsx"
    workbook = openpyxl.load_workbook(path)
    rows = {cell.value: cell.row for cell in workbook["Møde"]["A"]}
    workbook["Møde"].cell(rows["Dato *"], 2, dt.date(2026, 2, 11))
    workbook.save(path)
    result = run("check", str(tmp_path / "x" / "year.xlsx"), "--json", "--today", DAY)
    found = [one for one in json.loads(result.stdout)["findings"] if one["code"] == "Y18"]
    assert {(Path(one["file"]).name, one["sheet"], one["cell"], one["field"]) for one in found} == {
        ("year.xlsx", "Møder", "C4", "Dato"),
        ("møde 2.xlsx", "Møde", f"B{rows['Dato *']}", "Dato"),
    }
