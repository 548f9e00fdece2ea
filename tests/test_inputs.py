"""The samples in inputs/ are what tools/samples says, are clean, and hold no person's number."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader

from docgen.build import pipeline
from docgen.build.check import check
from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.cli import main
from docgen.disk import resources
from docgen.sheets.books import BOOKS
from docgen.workbook.read import read
from tests.books import SAMPLES, book_of, said_by, values_of, write_sample
from tools.samples import workbook_name

TODAY = dt.date(2026, 1, 15)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_committed_sample_is_what_its_module_says(name: str) -> None:
    path = resources.samples() / f"{workbook_name(name)}.xlsx"
    assert said_by(read(path, BOOKS).book) == said_by(book_of(name))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_no_findings_on_the_demos_day(name: str) -> None:
    path = resources.samples() / f"{workbook_name(name)}.xlsx"
    assert [finding.line for finding in check(path, resources.samples_day()).findings] == []


@pytest.mark.parametrize(
    ("words", "day"), [([], resources.samples_day()), (["--today", "2027-01-04"], dt.date(2027, 1, 4))]
)
def test_the_demo_is_of_its_own_day_unless_another_is_given(
    words: list[str], day: dt.date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "4102444800")
    seen: list[dt.date] = []

    def build_all(_paths: object, options: Options, _step: object) -> Iterator[Outcome]:
        seen.append(options.today)
        yield from ()

    monkeypatch.setattr(pipeline, "build_all", build_all)
    assert CliRunner().invoke(main, ["demo", "--out", str(tmp_path), *words]).exit_code == 0
    assert seen == [day]


def test_the_first_annex_of_odenses_case_is_the_report_that_docgen_makes_of_its_year() -> None:
    (annex, *_) = values_of("odense_case")["Bilag"]
    text = " ".join(page.extract_text() for page in PdfReader(resources.samples() / annex["Fil"]).pages)
    words = " ".join(text.split())
    assert "Årsrapport 2025 for Udsatterådet" in words
    assert "Samarbejdsmøder 4 af 4" in words


def test_inputs_holds_the_samples_and_nothing_else() -> None:
    found = {path.stem for path in resources.samples().glob("*.xlsx")}
    assert found == {workbook_name(name) for name in SAMPLES}


def test_the_source_with_its_own_slips_gives_its_findings(tmp_path: Path) -> None:
    path = write_sample("herning_case_faulty", tmp_path / "fejl.xlsx")
    found = [f"{finding.code} {finding.line}" for finding in check(path, TODAY).findings]
    assert found == [
        "F01 Sag!B14  Behandles i: »X« findes ikke i arket Fora. Vælg »DIR«, »FOU«, »BFU«, »SOS«, »BSK«, »KFU«, »BYP«, »TMU«, »ØKE« eller »BYR«.",
        "D01 Tekst!B3  Tekst: 17. maj 2020 er en søndag. Ret datoen, eller skriv ugedagen foran, hvis den er rigtig.",
        "B01 Tekst!B3  Tekst: Teksten siger »præsenteret for den foreløbige samarbejdsaftale«, men arket Bilag er tomt. Tilføj bilaget, eller ret teksten.",
        "D01 Tekst!B4  Tekst: 17. maj 2020 er en søndag. Ret datoen, eller skriv ugedagen foran, hvis den er rigtig.",
        "B01 Tekst!B4  Tekst: Teksten siger »præsenteres for den foreløbige samarbejdsaftale«, men arket Bilag er tomt. Tilføj bilaget, eller ret teksten.",
        "P03 Indstilling!B3  At: »Direktøren for Social, Sundhed og Beskæftigelse indstiller,« skriver skabelonen selv. Slet linjen, og begynd med »at«.",
        "D01 Tidligere behandling!B3  Dato: 17. maj 2020 er en søndag. Ret datoen, hvis det er en anden dag.",
    ]
