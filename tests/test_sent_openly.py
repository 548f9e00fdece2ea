"""What is closed is not sent over a road that others can read without a word."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from docgen.cli import main
from docgen.errors import MissingProgramError
from docgen.pdf.conversion.service import service_of
from tests.conftest import cell_of, spoiled

Patch = pytest.MonkeyPatch
TODAY = ("--today", "2026-06-01")


@pytest.mark.parametrize(
    ("url", "is_readable"),
    [
        ("http://omdanner.example.dk", True),
        ("unoserver://10.0.0.7:2003", True),
        ("http://[2001:db8::7]:3000", True),
        ("https://omdanner.example.dk", False),
        ("http://localhost:3000", False),
        ("unoserver://127.0.0.1", False),
        ("http://127.8.8.8:3000", False),
        ("http://[::1]:3000", False),
        ("http://localhost.example.dk", True),
    ],
)
def test_only_https_and_this_very_machine_are_closed_roads(url: str, is_readable: bool) -> None:
    assert service_of(url).is_readable_on_the_way is is_readable


def close(kind: str) -> object:
    def spoil(workbook: Workbook) -> None:
        sheet = {"egedal_meeting": "Punkter", "ishoej_hearing": "Høring"}[kind]
        workbook[sheet][cell_of(workbook, sheet, "Åbenhed")] = "Lukket"
        if sheet == "Punkter":
            workbook[sheet][cell_of(workbook, sheet, "Lukkegrund")] = "Sagen er om en borger."

    return spoil


def nobody(*_words: object, **_how: object) -> None:
    raise MissingProgramError("Ingen omdanner.")


@pytest.mark.parametrize("kind", ["egedal_meeting", "ishoej_hearing"])
@pytest.mark.parametrize("closed", [True, False])
def test_what_is_closed_goes_in_clear_only_with_a_word(
    tmp_path: Path, monkeypatch: Patch, kind: str, closed: bool
) -> None:
    monkeypatch.chdir(tmp_path)
    spoiled(kind, tmp_path / "ark.xlsx", close(kind) if closed else lambda _workbook: None)  # type: ignore[arg-type]
    monkeypatch.setattr("docgen.build.page_numbers.converting", nobody)  # nothing is sent in a test
    result = CliRunner().invoke(main, ["build", "ark.xlsx", "--converter", "http://10.0.0.7:3000", "--draft", *TODAY])
    said = (
        "ark.xlsx  Der er lukket indhold, og det sendes ukrypteret til http://10.0.0.7:3000. "
        "Brug en adresse med https://, eller lav PDF på denne maskine uden --converter."
    )
    assert (said in result.stderr) is closed
