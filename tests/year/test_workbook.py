"""The year's workbook: its sheets are the contract's, a blank one is read back, and a year is followed by the next."""

import datetime as dt
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from docgen.cli import main
from docgen.sheets.books import BOOKS
from docgen.sheets.year.book import YearBook
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read
from tests.books import write_sample
from tests.year.years import BODY, YEAR

ROOT = Path(__file__).resolve().parents[2]
HEADINGS = {
    "År": "År* · Start · Bevilling · Hjemmel for diæter · Besluttet af",
    "Møder": "Nr.* · Mødetype* · Dato* · Start · Slut · Sted · Forbereder · Tema · Ark · Aflyst",
    "Årshjul": "Måned* · Emne* · Art* · Møde · Ansvarlig · Frist · Status",
    "Forslag": "Modtaget* · Forslag* · Fra* · Åbenhed* · Møde · Status* · Svar",
    "Høringer": "Titel* · Hørende myndighed* · Forventet den · Modtaget den · Frist · Behandlingsform · Svaret den · "
    "Samlet holdning · Målgruppe · Ark · Udfald · Hvad skete der",
    "Opfølgning": "Møde* · Punkt · Hvad* · Ansvarlig* · Frist · Ny frist · Status* · Lukket den · Resultat",
    "Medlemmer": "Navn* · Gruppe* · Rolle · Organisation · Stedfortræder for · Fra* · Til · Byrådsmedlem* · "
    "Diætberettiget · Må nævnes offentligt* · Samtykke den · Samtykke til",
    "Satser": "Art* · Sats* · Gælder fra* · Gælder til · Kilde*",
    "Afregning": "Møde* · Navn* · Rejseminutter · Uden for kommunen · Km · Transport · Andet beløb · Andet, hvad · "
    "Afregnet den",
    "Posteringer": "Dato* · Post* · Beløb* · Tekst · Bilagsnr. · Møde",
    "Aktiviteter": "Dato* · Titel* · Art · Deltagere, antal · Udgift · Godkendt af politikere den · Tema · Målgruppe",
    "Opslagslog": "Møde* · Sted* · Hængt op den · Af · Taget ned den",
    "Inddragelse": "Dato* · Forum* · Sag* · Betydning* · Inddrages* · Form · Begrundelse · Ark",
    "Årsrapport": "Forord · Temaer · Anbefalinger · Næste år · Underskriver · Underskrivers rolle · Dato",
}


@pytest.mark.parametrize("sheet", HEADINGS)
def test_a_sheet_has_the_headings_of_the_contract_in_their_order(sheet: str) -> None:
    record = YearBook.sheets()[sheet]
    found = [
        f"{record.heading(name)}{'*' if field.is_required() else ''}"
        for name, field in record.model_fields.items()
        if name not in record.later
    ]
    wanted = HEADINGS[sheet].split(" · ")
    assert [name for name in wanted if name not in found] == []
    assert [name for name in found if name in wanted] == [name for name in wanted if name in found]


def test_a_blank_year_has_drop_downs_examples_and_what_must_never_be_written(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["new", "year", "Udsatterådet 2027", "-o", str(tmp_path / "år.xlsx")])
    assert result.exit_code == 0, result.stderr
    workbook = openpyxl.load_workbook(tmp_path / "år.xlsx")
    guide = [str(cell.value) for row in workbook["Vejledning"].iter_rows() for cell in row if cell.value]
    assert (
        "Skriv aldrig CPR-numre eller kontonumre. Lønkontoret har dem, og listen får en tom kolonne til løn-nr."
        in guide
    )
    assert workbook["Møder"]["A2"].value == "Eks."
    rules = [rule.formula1 for rule in workbook["Møder"].data_validations.dataValidation if rule.type == "list"]
    assert "Liste_Ordinært_Ekstraordinært_Samarbejdsmøde_Udvalgsmøde_Dialogmøde_Temadag" in rules


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("Marts", "marts"),
        ("sept.", "september"),
        ("15-03-2027", dt.date(2027, 3, 15)),
        (dt.date(2027, 3, 1), dt.date(2027, 3, 1)),
    ],
)
def test_a_month_is_a_name_or_a_day(written: Any, read_as: Any, tmp_path: Path) -> None:
    entry = {"Måned": written, "Emne": "Rapport", "Art": "Rapport"}
    write_blank(YearBook, tmp_path / "år.xlsx", {**YEAR, "Årshjul": [entry]})
    reading = read(tmp_path / "år.xlsx", BOOKS)
    assert [one.month for one in reading.book.wheel] == [read_as]  # type: ignore[attr-defined]
    assert [one.line for one in reading.findings] == []


def test_what_is_no_month_is_told_at_its_cell(tmp_path: Path) -> None:
    write_blank(YearBook, tmp_path / "år.xlsx", {**YEAR, "Årshjul": [{"Måned": "foråret", "Emne": "x", "Art": "Tema"}]})
    (found,) = read(tmp_path / "år.xlsx", BOOKS).findings
    assert (
        found.line
        == "Årshjul!A3  Måned: »foråret« kan ikke læses som en dato. Skriv fx 15-06-2022 eller 15. juni 2022."
    )


def test_the_next_year_has_the_body_who_still_sits_and_what_is_open(tmp_path: Path) -> None:
    member = {"Gruppe": "Brugere", "Fra": dt.date(2026, 1, 1), "Byrådsmedlem": "Nej", "Må nævnes offentligt": "Nej"}
    rate = {"Sats": 435, "Gælder fra": dt.date(2027, 1, 1), "Kilde": "opdigtet"}
    old = {
        **YEAR,
        "Årshjul": [
            {"Måned": "marts", "Emne": "Rapporten i udvalget", "Art": "Rapport", "Status": "Færdig"},
            {"Måned": dt.date(2027, 10, 17), "Emne": "Hjemløsedag", "Art": "Arrangement"},
        ],
        "Forslag": [
            {"Modtaget": dt.date(2027, 1, 4), "Forslag": "Unge", "Fra": "Borger", "Åbenhed": "Åben", "Status": status}
            for status in ("Udskudt", "Valgt")
        ],
        "Høringer": [
            {"Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Modtaget den": dt.date(2027, 12, 1)},
            {"Titel": "Gammel politik", "Hørende myndighed": "Byrådet", "Svaret den": dt.date(2027, 5, 1)},
        ],
        "Opfølgning": [
            {"Møde": "4", "Hvad": what, "Ansvarlig": "Anne Eksempel", "Status": status}
            for what, status in (("Ringer", "Åben"), ("Skriver", "Lukket"))
        ],
        "Medlemmer": [
            member | {"Navn": "Bo Eksempel"},
            member | {"Navn": "Dorte Prøve", "Til": dt.date(2027, 6, 30)},
        ],
        "Satser": [
            rate | {"Art": "Diæt til 4 timer"},
            rate | {"Art": "Cykel", "Gælder til": dt.date(2027, 12, 31)},
        ],
    }
    write_blank(YearBook, tmp_path / "2027.xlsx", old)
    target = tmp_path / "2028.xlsx"
    result = CliRunner().invoke(main, ["new", "år", "--from", str(tmp_path / "2027.xlsx"), "-o", str(target)])
    assert result.exit_code == 0, result.stderr
    book: Any = read(target, BOOKS).book
    assert (book.body.name, book.year.year, book.year.grant) == (BODY["Navn"], 2028, None)
    assert [(one.subject, one.status) for one in book.wheel] == [("Rapporten i udvalget", "Planlagt")]
    assert [one.status for one in book.proposals] == ["Udskudt"]
    assert [one.title for one in book.hearings] == ["Ny politik"]
    assert [(one.meeting, one.what) for one in book.actions] == [("4/2027", "Ringer")]
    assert [one.name for one in book.members] == ["Bo Eksempel"]
    assert [one.type for one in book.rates] == ["Diæt til 4 timer"]
    assert book.meetings == ()


def test_other_workbooks_are_read_without_the_years_modules(tmp_path: Path) -> None:
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    code = (
        "import sys; from docgen.cli import main; from docgen.late import is_loaded\n"
        "try: main(['check', 'ark.xlsx', '--today', '2026-06-01'])\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name.startswith('docgen') and '.year.' in name and is_loaded(name)])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
