"""The committee case of the first quarter, as a year hands it on."""

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner, Result
from docx import Document
from year_contexts import year

from docgen.cli import main
from docgen.sheets.books import MeetingBook
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.report_case import report_case
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book
from tests.test_contract import fill
from tests.year.years import YEAR

COOPERATION = {"Nr.": "S", "Mødetype": "Samarbejdsmøde", "Dato": "20-01-2028", "Forbereder": "1"}
COMMITTEE = {"Nr.": "U", "Mødetype": "Udvalgsmøde", "Dato": "07-03-2028", "Tema": "Årsrapport 2027", "Sted": "Rådhuset"}
PLAIN = {"Nr.": "1", "Mødetype": "Ordinært", "Dato": "09-02-2027"}
WORDS = {
    "Forord": "Det var et godt år.",
    "Temaer": "Boliger fyldte mest.",
    "Anbefalinger": "- Flere boliger\n- Åbent i weekenden",
}


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words])


def case_of(**sheets: Any) -> dict[str, Any]:
    def report(book: Book) -> str:
        assert isinstance(book, YearBook)
        return f"rapport {book.year.year}.pdf"

    return report_case(year(**sheets).book, report)


def test_the_case_has_the_report_as_its_first_annex_and_can_be_built(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    values = {
        **YEAR,
        "År": {"År": 2027, "Bevilling": 25000, "Udvalg": "Socialudvalget"},
        "Årsrapport": WORDS,
        "Drøftelsespunkter": [{"Punkt": "Hvordan får vi flere boliger?", "Baggrund": "Huslejen er høj.", "Møde": "1"}],
        "Posteringer": [{"Dato": dt.date(2027, 2, 9), "Post": "Kaffe", "Beløb": 640}],
    }
    write_blank(YearBook, tmp_path / "år.xlsx", values)
    assert run("build", "år.xlsx", "--kind", "årsrapport", "--no-pdf", "--today", "2028-01-10").exit_code == 0
    result = run("new", "sag", "--from", "år.xlsx", "-o", "sag.xlsx")
    assert result.exit_code == 0, result.stderr
    rows = list(openpyxl.load_workbook("sag.xlsx")["Bilag"].iter_rows(values_only=True))
    report = "outputs/2027 Udsatterådet/2027 Årsrapport Udsatterådet.docx"
    assert [row[2:6] for row in rows[2:3]] == [("Årsrapport 2027", report, "Årsrapport", "Åben")]
    left = {
        "Mødedato": dt.date(2028, 3, 7),
        "Sagsnr.": "27.00.00-A00-5-28",
        "Mødested": "Rådhuset",
        "Sagsbehandler": "Anne Eksempel",
        "Indstiller": "Direktøren",
    }
    fill(tmp_path / "sag.xlsx", {"Sag": left})
    result = run("build", "sag.xlsx", "--no-pdf", "--today", "2028-01-10")
    assert result.exit_code == 0, result.stderr
    text = "\n".join(one.text for one in Document(result.stdout.splitlines()[0]).paragraphs).replace("\xa0", " ")
    assert "Hvordan får vi flere boliger?\nHuslejen er høj." in text
    assert "Årsrapporten ser tilbage på et år med 1 møde." in text
    assert "Rådet har brugt 640 kr. Bevillingen er 25.000 kr." in text
    assert "Rådet har selv valgt drøftelsespunkterne på sit møde tirsdag den 9. februar 2027." in text
    assert "at udvalget tager Udsatterådets årsrapport for 2027 til efterretning." in text


def test_a_report_that_is_not_made_yet_is_asked_for_where_it_is_to_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write_blank(YearBook, tmp_path / "år.xlsx", {**YEAR, "Årsrapport": WORDS})
    assert run("new", "case", "--from", "år.xlsx", "-o", "sag.xlsx").exit_code == 0
    result = run("check", "sag.xlsx", "--today", "2028-01-10")
    assert "Fil: »bilag/2027 Årsrapport Udsatterådet.pdf« findes ikke." in result.stdout + result.stderr


def test_the_meeting_after_the_years_end_takes_the_report() -> None:
    case = case_of(Møder=[PLAIN, COOPERATION, COMMITTEE, PLAIN | {"Nr.": "5", "Dato": "02-05-2028"}], Årsrapport=WORDS)
    assert (case["Sag"]["Mødedato"], case["Sag"]["Mødested"]) == (dt.date(2028, 3, 7), "Rådhuset")
    assert (
        "Sagen er drøftet med formandskabet på samarbejdsmødet torsdag den 20. januar 2028."
        in case["Sag"]["Inddragelse"]
    )
    assert case["Videre proces"] == [
        {"Udvalg": "Udsatterådet", "Dato": dt.date(2028, 5, 2), "Formål": "Opsamling på udvalgets drøftelse"}
    ]
    assert [row["Punkt"] for row in case["Drøftelsespunkter"]] == ["Flere boliger", "Åbent i weekenden"]


def test_a_year_that_has_no_words_yet_takes_last_years_report_to_its_own_first_quarter() -> None:
    case = case_of(Møder=[PLAIN, COMMITTEE | {"Dato": "09-03-2027", "Tema": "Årsrapport 2026"}])
    assert (case["Sag"]["Mødedato"], case["Sag"]["Årsrapport år"]) == (dt.date(2027, 3, 9), 2026)
    assert case["Bilag"][0] == {
        "Titel": "Årsrapport 2026",
        "Fil": "rapport 2026.pdf",
        "Type": "Årsrapport",
        "Åbenhed": "Åben",
    }
    assert not any("ser tilbage" in row.get("Tekst", "") for row in case["Tekst"])


def test_the_points_are_those_that_the_councils_minutes_chose(tmp_path: Path) -> None:
    item = {
        "Overskrift": "Drøftelsespunkter til udvalget",
        "Type": "Beslutning",
        "Åbenhed": "Åben",
        "Beslutning": "Rådet valgte:\n- Boliger\n- Varme",
    }
    write_blank(MeetingBook, tmp_path / "m.xlsx", {"Møde": {"Status": "Referat"}, "Punkter": [item]})
    case = case_of(folder=tmp_path, Møder=[PLAIN | {"Ark": "m.xlsx"}], Årsrapport=WORDS)
    assert [row["Punkt"] for row in case["Drøftelsespunkter"]] == ["Boliger", "Varme"]
    assert case["Sag"]["Inddragelse"].startswith(
        "Rådet har selv valgt drøftelsespunkterne på sit møde tirsdag den 9. februar 2027."
    )


def test_another_kind_of_workbook_gives_no_case(tmp_path: Path) -> None:
    write_blank(MeetingBook, tmp_path / "m.xlsx", {})
    result = run("new", "case", "--from", str(tmp_path / "m.xlsx"), "-o", str(tmp_path / "s.xlsx"))
    assert result.exit_code == 4
    assert "»m.xlsx« er ikke et ark af slagsen »Sagsfremstilling« eller »År«." in result.stderr
