"""A disk that is full, and a cache and a console that somebody else has a hand in: said in one line."""

import errno
import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from docgen.cli import main
from docgen.commands import doctor
from tests.books import write_sample
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


ROOM = """
import resource, runpy, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.argv[:2] = ["docgen"]
"""
"""What a program begins with that can write so many bytes to a file and no more: so a disk ends that is full."""
DOCGEN = ROOM + 'runpy.run_module("docgen", run_name="__main__")'
PDF = (
    ROOM
    + """
import pathlib, pikepdf
from docgen.pdf.reading.files import save_pdf
with pikepdf.new() as pdf:
    pdf.Root.Data = pdf.make_stream(bytes(range(256)) * 4000)
    try:
        save_pdf(pdf, pathlib.Path("ny.pdf"), compress_streams=False)
    except OSError as problem:
        print(problem.strerror)
"""
)


def with_room(code: str, room: int, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"TMPDIR": str(folder), "XDG_CACHE_HOME": str(folder / "cache")}
    command = [sys.executable, "-c", code, str(room), *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
@pytest.mark.parametrize(
    ("words", "room"),
    [
        (("new", "møde", "ny"), 1000),  # openpyxl's sheets, among the temporary files
        (("easy", "ark.xlsx", "--draft-into", "ny.xlsx"), 4000),
        (("check", "ark.xlsx"), 4000),  # the copy of the workbook
        (("build", "ark.xlsx", "--no-pdf"), 50_000),  # the paper
    ],
)
def test_wherever_the_room_ends_it_is_said_in_one_line(tmp_path: Path, words: tuple[str, ...], room: int) -> None:
    write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    done = with_room(DOCGEN, room, tmp_path, *words)
    assert done.returncode == 4, done.stderr
    assert "Grunden er: filen er for stor." in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in tmp_path.rglob("*.*") if not path.name.startswith(".")] == ["ark.xlsx"]


def test_a_pdf_that_has_no_room_does_not_end_the_program(tmp_path: Path) -> None:
    done = with_room(PDF, 10_000, tmp_path)
    assert (done.returncode, done.stdout) == (0, "File too large\n"), done.stderr


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
