"""A disk that is full, and a cache and a console that somebody else has a hand in: said in one line."""

import errno
import gc
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from docgen.cli import main
from docgen.commands import doctor
from tests.conftest import cell_of, spoiled


@pytest.mark.parametrize(
    "words", [["check", "ark.xlsx", "--annotate"], ["easy", "ark.xlsx", "--draft-into", "ny.xlsx"]]
)
def test_a_full_disk_is_said_and_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    def spoil(workbook: Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Let tekst")] = None
        if words[0] == "check":
            workbook["Punkter"][cell_of(workbook, "Punkter", "Type")] = "Beslutnig"

    def full(path: Path, content: bytes) -> int:
        with path.open("wb") as begun:
            begun.write(content[:100])
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    spoiled("samarbejdsforum", tmp_path / "ark.xlsx", spoil)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", full)
    result = CliRunner().invoke(main, words)
    assert result.exit_code == 4, result.stderr
    assert "kan ikke skrives. Grunden er: disken er fuld." in result.stderr
    gc.collect()
    assert capsys.readouterr().err == ""  # where Python tells what went wrong while it cleared something away
    assert [path.name for path in tmp_path.iterdir()] == ["ark.xlsx"]


def test_the_name_of_a_file_does_not_steer_the_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    name = "a\x1b]0;ond\x07b\x9bc.xlsx"
    (tmp_path / name).write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["check", name])
    assert result.exit_code == 4
    assert not [character for character in result.stderr if character < " " and character != "\n"]
    assert "a\ufffd]0;ond\ufffdb\ufffdc.xlsx" in result.stderr


@pytest.mark.parametrize("mode", [0o700, 0o755, 0o777])
def test_doctor_says_that_a_cache_of_others_is_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert list(doctor._cache()) == []
    (tmp_path / "docgen").mkdir()
    (tmp_path / "docgen").chmod(mode)
    told = [(one.state, one.what) for one in doctor._cache()]
    what = f"Mellemlageret {tmp_path / 'docgen'} bruges ikke: en anden bruger ejer det eller kan skrive i det"
    assert told == ([("ADVARSEL", what)] if mode == 0o777 else [])
