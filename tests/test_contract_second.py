"""A workbook of each kind with every sheet and field of the contract's second version builds everything."""

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from docgen.cli import main
from tests.test_contract import CASE, HEARING, MEETING, fill
from tests.transcript import transcript

DETAILS = [{"Navn": "Revideret den", "Værdi": "3. juni 2022"}]
DECIDED = [
    {
        "Ord": "Holm", "Sted": "", "Må stå": "Ja", "Godkendt af": "Vera Holm", "Begrundelse": "Navnet er offentligt.",
    }
]  # fmt: skip
BODY = MEETING["Organ"] | {
    "Omtales som": "rådet", "Forvaltning": "Social og Sundhed", "Funktionsperiode fra": "01-01-2022",
    "Funktionsperiode til": "31-12-2025", "Forslag ind dage før": 21, "Referat sendes dage efter": 8,
    "Indsigelse dage": 8,
}  # fmt: skip
WHOLE_MEETING: dict[str, Any] = {
    "Organ": BODY,
    "Møde": MEETING["Møde"] | {
        "Flyttet fra": "08-06-2022", "Onlinemøde": "https://www.example.dk/moede", "Udsendt den": "20-06-2022",
        "Godkendt den": "17-08-2022", "Næste møde dato": "17-08-2022", "Næste møde sted": "Rådhuset",
    },
    "Deltagere": [
        MEETING["Deltagere"][0] | {
            "Parti": "A", "Initialer": "OL", "E-mail": "navn@example.dk", "Ikke til stede ved punkt": "1.1",
            "Inhabil ved punkt": "1",
        },
        {
            "Navn": "Tom Sand", "Gruppe": "Rådet", "Status": "Suppleant", "Stedfortræder for": "Eva Krog",
            "Må nævnes offentligt": "Ja",
        },
    ],
    "Punkter": [
        {"Overskrift": "Sager", "Type": "Overskrift", "Åbenhed": "Åben"},
        MEETING["Punkter"][0] | {
            "Fremstilling": "Se www.example.dk.\n# Vej\n| Sted | Antal |\n| By | 2 |", "Særstandpunkt": "Ole var imod.",
            "Indstiller": "Formanden", "Indstilling": "at rådet drøfter planen.", "Nyt i tillæg": "Nej",
            "Let om punktet": "Vi skal tale om boliger.",
        },
        {"Nr.": "1.1", "Overskrift": "Underpunkt", "Type": "Orientering", "Åbenhed": "Åben"},
    ],
    "Afsnit": [{"Punkt": "1", "Afsnit": "Økonomi", "Tekst": "Inden for rammen."}],
    "Afstemning": [{"Punkt": "1", "Forslag": "Planen", "For": 3, "Imod": 1, "Undlod": 0, "Navne": "Imod: Ole Lund."}],
    "Prøvelæsning": [{"Punkt": "1", "Linje": "Vi talte om boliger.", "Forstået": "Ja", "Svært ord": ""}],
    "Oplysninger": DETAILS,
    "Offentliggørelse": DECIDED,
}  # fmt: skip
WHOLE_HEARING: dict[str, Any] = {
    "Organ": BODY,
    "Høring": HEARING["Høring"] | {"Let titel": "Ny plan", "Let tekst": "Vi synes, planen er god."},
    "Bemærkninger": [HEARING["Bemærkninger"][0] | {"Tema": "Bolig", "Let tekst": "Der mangler hjem."}],
    "Anbefalinger": [HEARING["Anbefalinger"][0] | {"Let tekst": "Byg flere boliger."}],
    "Oplysninger": DETAILS,
    "Offentliggørelse": DECIDED,
}
WHOLE_CASE: dict[str, Any] = CASE | {
    "Sag": CASE["Sag"] | {"Papir": "Sagsfremstilling", "Spørg om inddragelse": "Ja", "Råd": "Udsatterådet"},
    "Indstilling": [
        {"At": "udvalget tager det til efterretning.", "Beslutning": "Godkendt.", "Indstiller": "Udvalget"}
    ],
    "Oplysninger": DETAILS,
    "Offentliggørelse": DECIDED,
}


WHOLE = {"meeting": WHOLE_MEETING, "hearing": WHOLE_HEARING, "case": WHOLE_CASE}


def built(kind: str, values: dict[str, Any], folder: Path, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[str]:
    monkeypatch.chdir(folder)
    run = CliRunner()
    assert run.invoke(main, ["new", kind, "x.xlsx"]).exit_code == 0
    fill(folder / "x.xlsx", values)
    result = run.invoke(main, ["build", "x.xlsx", "--no-pdf", "--today", "2026-05-20", *words])
    assert result.exit_code == 0, result.stderr
    return [line for line in result.stdout.splitlines() if line.endswith(".docx")]


@pytest.mark.parametrize("edition", ["internal", "public"])
@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        ("meeting", ["Referat Udsatterådet", "Let referat Udsatterådet"]),
        ("hearing", ["Høringssvar Ny politik", "Let høringssvar Ny politik"]),
        ("case", ["Sagsfremstilling Boliger"]),
    ],
)
def test_a_workbook_with_every_optional_sheet_builds_everything(
    kind: str, labels: list[str], edition: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = built(kind, WHOLE[kind], tmp_path, monkeypatch, "--edition", edition)
    suffix = " (offentlig)" if edition == "public" else ""
    assert [Path(paper).stem.partition(" ")[2] for paper in papers] == [f"{label}{suffix}" for label in labels]
    assert "| Revideret den | 3. juni 2022 |" in transcript(tmp_path / papers[0])


def test_a_blank_workbook_has_the_sheets_and_headings_of_the_contract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for kind, values in WHOLE.items():
        assert CliRunner().invoke(main, ["new", kind, f"{kind}.xlsx"]).exit_code == 0
        workbook = openpyxl.load_workbook(tmp_path / f"{kind}.xlsx")
        for sheet, content in values.items():
            headings = {str(cell.value).removesuffix(" *") for row in workbook[sheet].iter_rows() for cell in row}
            rows = [content] if isinstance(content, dict) else content
            assert {heading for row in rows for heading in row} <= headings, sheet


QUESTION = ("Har betydning for det sociale område", "Skal udsatterådet inddrages", "Inddragelse")


def case_without(*fields: str, **more: str) -> dict[str, Any]:
    left = {name: value for name, value in CASE["Sag"].items() if name not in fields}
    return CASE | {"Sag": left | more}


def test_a_case_without_the_question_is_asked_for_none_of_its_fields(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    values = case_without(*QUESTION, "Mødested", "Sagsbehandler", "Indstiller", **{"Spørg om inddragelse": "Nej"})
    (paper,) = built("case", values, tmp_path, monkeypatch)
    said = transcript(tmp_path / paper)
    assert not any(word in said for word in ("Inddragelse", "Udsatterådet", "Mødested", "Sagsbehandler", "indstiller,"))


@pytest.mark.parametrize("paper", ["", "Indstilling til koncernledelsen"])
def test_a_paper_that_asks_wants_an_answer(paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    CliRunner().invoke(main, ["new", "case", "x.xlsx"])
    asks = {"Spørg om inddragelse": "Nej"} if paper else {}
    fill(tmp_path / "x.xlsx", case_without(*QUESTION, Papir=paper, **asks))
    result = CliRunner().invoke(main, ["check", "x.xlsx", "--today", "2026-05-20"])
    assert result.exit_code == 1
    told = "Papiret spørger, om Udsatterådet skal inddrages, og her er intet svar."
    assert (result.stdout + result.stderr).count(told) == 3


def test_the_management_is_asked_by_a_paper_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    values = case_without(Papir="Indstilling til koncernledelsen", Udvalg="Koncernledelsen")
    (paper,) = built("case", values, tmp_path, monkeypatch)
    assert Path(paper).name == "2026-08-12 Indstilling til koncernledelsen Boliger.docx"
    said = transcript(tmp_path / paper)
    assert said.index("[Heading 2] Inddragelse af Udsatterådet") < said.index("[Heading 2] Sagsresume")
    assert "| Møde | Koncernledelsen |" in said
