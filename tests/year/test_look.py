"""One look at the year: what is late, what is due, for one body or a folder of them."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from docgen.cli import main
from docgen.sheets.books import MeetingBook
from docgen.sheets.year.book import YearBook
from docgen.workbook.blank import write_blank
from tests.year.years import BODY, MEETING, YEAR


def look(*words: str) -> Result:
    return CliRunner().invoke(main, ["year", *words])


@pytest.fixture
def year(tmp_path: Path) -> Path:
    values: dict[str, Any] = {
        **YEAR,
        "Organ": BODY | {"Udkast sendes dage før": 14, "Dagsorden sendes dage før": 8, "Referat sendes dage efter": 8},
        "Høringer": [{"Titel": "Ny politik", "Hørende myndighed": "Byrådet", "Frist": dt.date(2027, 2, 5)}],
        "Opfølgning": [
            {"Møde": "1", "Hvad": "Ringer", "Ansvarlig": "Bo Eksempel", "Frist": dt.date(2027, 1, 4), "Status": "Åben"},
            {
                "Møde": "1",
                "Hvad": "Skriver",
                "Ansvarlig": "Bo Eksempel",
                "Frist": dt.date(2027, 1, 4),
                "Status": "Lukket",
            },
        ],
    }
    write_blank(YearBook, tmp_path / "år.xlsx", values)
    return tmp_path / "år.xlsx"


def test_the_next_thirty_days_and_what_is_late_are_told(year: Path) -> None:
    result = look(str(year), "--today", "2027-01-20")
    assert result.stdout.splitlines() == [
        "For sent:",
        "  mandag den 4. januar 2027  Udsatterådet: Ringer (Bo Eksempel)",
        "De næste 30 dage:",
        "  tirsdag den 26. januar 2027  Udsatterådet: udkast til møde nr. 1",
        "  mandag den 1. februar 2027  Udsatterådet: dagsorden til møde nr. 1",
        "  fredag den 5. februar 2027  Udsatterådet: svar på høringen »Ny politik«",
        "  tirsdag den 9. februar 2027  Udsatterådet: ordinært møde nr. 1 kl. 16.30",
        "  onsdag den 17. februar 2027  Udsatterådet: referat ud til møde nr. 1",
    ]
    assert result.exit_code == 1


def test_nothing_late_is_exit_0(year: Path) -> None:
    result = look(str(year), "--today", "2026-11-02")
    assert (result.exit_code, result.stdout) == (
        0,
        "Der er ikke noget, der er for sent, og ikke noget de næste 30 dage.\n",
    )


def test_programs_get_the_cell(year: Path) -> None:
    answer = json.loads(look(str(year), "--today", "2027-01-20", "--json").stdout)
    assert (answer["schema"], answer["ok"]) == (1, False)
    assert answer["due"][0] == {
        "date": "2027-01-04",
        "what": "Ringer (Bo Eksempel)",
        "body": "Udsatterådet",
        "late": True,
        "file": str(year),
        "sheet": "Opfølgning",
        "cell": "E3",
    }


def test_a_folder_gives_every_body_and_a_meetings_status_says_what_is_done(year: Path) -> None:
    write_blank(MeetingBook, year.parent / "møde.xlsx", {"Møde": {"Dato": dt.date(2027, 2, 9), "Status": "Udkast"}})
    other = BODY | {"Kort navn": "Ældrerådet", "Udkast sendes dage før": 14, "Dagsorden sendes dage før": 8}
    write_blank(YearBook, year.parent / "b.xlsx", {**YEAR, "Organ": other, "Møder": [MEETING | {"Ark": "møde.xlsx"}]})
    result = look(str(year.parent), "--today", "2027-02-03", "-q")
    late, coming = result.stdout.split("De næste 30 dage:\n")
    assert "  mandag den 1. februar 2027  Ældrerådet: dagsorden til møde nr. 1\n" in late
    assert "udkast" not in late
    assert "Udsatterådet: svar på høringen »Ny politik«" in coming


def test_the_months_of_a_school_year_go_on_in_the_next(tmp_path: Path) -> None:
    wheel = [{"Måned": month, "Emne": f"Plan for {month}", "Art": "Fast punkt"} for month in ("september", "marts")]
    meeting = MEETING | {"Dato": dt.date(2027, 9, 14)}
    values = {**YEAR, "År": {"År": 2027, "Start": "august"}, "Møder": [meeting], "Årshjul": wheel}
    write_blank(YearBook, tmp_path / "år.xlsx", values)
    assert "30. september 2027  Udsatterådet: Plan for september" in look(str(tmp_path), "--today", "2027-09-10").stdout
    assert "31. marts 2028  Udsatterådet: Plan for marts" in look(str(tmp_path), "--today", "2028-03-10").stdout


def test_where_there_is_no_year_it_is_said(tmp_path: Path) -> None:
    write_blank(MeetingBook, tmp_path / "møde.xlsx", {})
    result = look(str(tmp_path))
    assert result.exit_code == 4
    assert result.stderr.startswith("Der er intet årsark her. Lav et med »")
