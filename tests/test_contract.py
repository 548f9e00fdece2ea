"""A script that knows only the contract of sheets and headings fills a blank workbook and gets the papers."""

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docgen.cli import main

BODY = {
    "Navn": "Udsatterådet i Prøve Kommune", "Kort navn": "Udsatterådet", "Kommune": "Prøve Kommune",
    "Type": "Udsatteråd", "Må afgive høringssvar": "Ja", "Må indstille": "Ja", "Må beslutte": "Ja",
    "Kontaktperson": "Vera Holm", "Telefon": "12 34 56 78", "E-mail": "navn@example.dk",
}  # fmt: skip
MEETING: dict[str, Any] = {
    "Organ": BODY,
    "Møde": {
        "Mødetype": "Ordinært", "Dato": "onsdag den 15. juni 2022", "Start": "16:30", "Slut": "18.00",
        "Sted": "Rådhuset", "Status": "Referat", "Mødeleder": "Ole Lund",
    },
    "Deltagere": [
        {"Navn": "Ole Lund", "Gruppe": "Rådet", "Rolle": "Formand", "Status": "Deltog", "Må nævnes offentligt": "Ja"},
    ],
    "Punkter": [
        {
            "Overskrift": "Boliger & hjem", "Type": "Drøftelse", "Åbenhed": "Åben", "Oplægsholder": "Ole Lund",
            "Fremstilling": "Der mangler <små> boliger.\n- i byen\n- på landet", "Drøftelse": "Rådet drøftede det.",
            "Beslutning": "Rådet skriver til byrådet.", "Let med": "Ja", "Let overskrift": "Flere boliger",
            "Let tekst": "Vi talte om boliger.", "Let aftale": "Rådet skriver til byrådet.",
        },
    ],
}  # fmt: skip
HEARING: dict[str, Any] = {
    "Organ": BODY,
    "Høring": {
        "Titel": "Ny politik", "Anledning": "Høring", "Hørende myndighed": "Byrådet", "Modtaget den": dt.date(2026, 5, 1),
        "Høringsfrist": "29. maj 2026", "Behandlingsform": "Skriftlig", "Samlet holdning": "Støtter",
        "Indledning": "Tak for høringen.", "Underskriver": "Ole Lund", "Underskrivers rolle": "formand",
        "Svardato": "26-05-2026", "Åbenhed": "Åben",
    },
    "Bemærkninger": [{"Emne": "Hjem", "Bemærkning": "Der mangler hjem."}],
    "Anbefalinger": [{"Anbefaling": "at der bygges flere små boliger."}],
}  # fmt: skip
CASE: dict[str, Any] = {
    "Sag": {
        "Udvalg": "Socialudvalget", "Mødedato": "12-08-2026", "Mødested": "Rådhuset", "Titel": "Boliger",
        "Sagsnr.": "27.00.00-A00-5-26", "Sagsbehandler": "Vera Holm", "Sagstype": "Orientering", "Åbenhed": "Åben",
        "Har betydning for det sociale område": "Ja", "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": "Rådet drøftede sagen på sit møde i juni.", "Indstiller": "Direktøren",
    },
    "Tekst": [
        {"Afsnit": "Sagsresume", "Tekst": "Sagen handler om boliger.", "Medtag": "Ja"},
        {"Afsnit": "Sagsfremstilling", "Tekst": "Der mangler boliger i kommunen.", "Medtag": "Ja"},
        {"Afsnit": "Økonomi", "Medtag": "Ikke relevant"},
    ],
    "Indstilling": [{"At": "at udvalget tager orienteringen til efterretning."}],
}  # fmt: skip


def headings(sheet: Worksheet) -> dict[str, Any]:
    """Return the cell of each text in the sheet's first two columns and first row, without its star."""
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    return {str(cell.value).replace("*", "").strip(): cell for cell in reversed(cells)}


def fill(path: Path, values: dict[str, Any]) -> None:
    workbook = openpyxl.load_workbook(path)
    fill_in(workbook, values)
    workbook.save(path)


def fill_in(workbook: Workbook, values: dict[str, Any]) -> None:
    for name, content in values.items():
        found = headings(workbook[name])
        if isinstance(content, dict):
            for heading, value in content.items():
                workbook[name].cell(found[heading].row, found["Værdi"].column, value)
            continue
        for place, row in enumerate(content):
            for heading, value in row.items():
                workbook[name].cell(found[heading].row + 2 + place, found[heading].column, value)


@pytest.mark.parametrize(
    ("kind", "values", "made"),
    [
        (
            "meeting",
            MEETING,
            ["2022-06-15 Referat Udsatterådet.docx", "2022-06-15 Let referat Udsatterådet.docx"],
        ),
        ("hearing", HEARING, ["2026-05-26 Høringssvar Ny politik.docx"]),
        ("case", CASE, ["2026-08-12 Sagsfremstilling Boliger.docx"]),
    ],
)
def test_a_blank_workbook_filled_by_script_gives_its_papers(
    kind: str, values: dict[str, Any], made: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    assert run.invoke(main, ["new", kind, "x.xlsx"]).exit_code == 0
    fill(tmp_path / "x.xlsx", values)
    result = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--today", "2026-05-20"])
    assert result.exit_code == 0, result.stderr
    assert [Path(line).name for line in result.stdout.splitlines() if line.endswith(".docx")] == made


def test_the_same_workbook_gives_the_agenda_before_the_meeting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    run.invoke(main, ["new", "meeting", "x.xlsx"])
    fill(tmp_path / "x.xlsx", MEETING | {"Møde": MEETING["Møde"] | {"Status": "Dagsorden"}})
    result = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--today", "2022-06-01"])
    assert result.exit_code == 0, result.stderr
    files = [Path(line).name for line in result.stdout.splitlines()]
    assert files == [
        "2022-06-15 Dagsorden Udsatterådet.docx",
        "2022-06-15 Dagsorden Udsatterådet.ics",
        "2022-06-15 Dagsorden Udsatterådet kvittering.json",
    ]


def test_minutes_that_lack_who_came_stop_no_agenda_that_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    run = CliRunner()
    run.invoke(main, ["new", "meeting", "x.xlsx"])
    everybody = [MEETING["Deltagere"][0] | {"Status": "Inviteret"}]
    undecided = [MEETING["Punkter"][0] | {"Type": "Beslutning", "Beslutning": None}]
    fill(tmp_path / "x.xlsx", MEETING | {"Deltagere": everybody, "Punkter": undecided})
    agenda = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--kind", "dagsorden", "--today", "2022-06-20"])
    assert agenda.exit_code == 0, agenda.stderr
    minutes = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--today", "2022-06-20"])
    assert (minutes.exit_code, minutes.stdout) == (1, "")
    assert "Alle deltagere står stadig som Inviteret." in minutes.stderr
