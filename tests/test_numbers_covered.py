"""A personal number is covered wherever docgen says something of its own: on the screen, in the traceback, in a receipt."""

import sys
from pathlib import Path

import pytest

from docgen.build.receipt import _file
from docgen.cli import door, main

NUMBER, MASKED = "070761-4285", "0707••-••••"


def test_what_is_said_on_the_screen_has_no_number(capsys: pytest.CaptureFixture[str]) -> None:
    door.to_stderr(f"Læser {NUMBER}.xlsx, https://example.dk/?cpr=0707614285 og »070761 (4285)«.")
    assert capsys.readouterr().err == f"Læser {MASKED}.xlsx, https://example.dk/?cpr={MASKED} og »{MASKED})«.\n"


@pytest.mark.parametrize("flag", [[], ["--debug"]])
def test_a_bug_that_quotes_a_number_shows_none(
    flag: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError(f"cpr {NUMBER}")

    monkeypatch.setattr("docgen.cli.door.click.Group.main", broken)
    monkeypatch.setattr(sys, "argv", ["docgen", "doctor", *flag])
    with pytest.raises(SystemExit) as stop:
        main(["doctor", *flag])
    shown = capsys.readouterr().err
    assert stop.value.code == 70
    assert NUMBER not in shown
    assert (f"ZeroDivisionError: cpr {MASKED}" in shown) is bool(flag)


def test_the_name_of_a_file_in_a_receipt_has_no_number(tmp_path: Path) -> None:
    file = tmp_path / f"Notat {NUMBER}.docx"
    file.write_bytes(b"x")
    assert _file(file)["name"] == f"Notat {MASKED}.docx"
