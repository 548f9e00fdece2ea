"""What a terminal shows while a person waits; a file or a pipe gets none of it."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from docgen.cli import status_line as lines
from docgen.pdf.conversion.convert import Conversion
from tests.books import write_sample

TODAY = ("--today", "2026-06-01")
AT_ONCE = "from docgen.cli import status_line; status_line.SECONDS = 0.0; from docgen.cli import main; main()"


def seen_on_a_terminal(folder: Path, *words: str) -> str:
    """Return all that docgen writes to a terminal that is its stderr, where nobody has to wait for the line."""
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", AT_ONCE, *words, *TODAY], cwd=folder, stdout=subprocess.PIPE, stderr=theirs
    ) as run:
        os.close(theirs)
        seen = b""
        try:
            while part := os.read(ours, 65536):
                seen += part
        except OSError:  # Linux's word for the end of a terminal
            pass
        run.communicate()
    os.close(ours)
    return seen.decode()


def shown(seen: str) -> str:
    """Return what is left to be read: each line as it was written over last."""
    screen = []
    for line in seen.split("\r\n"):
        cells: list[str] = []
        for text in line.split("\r"):
            cells[: len(text)] = text
        screen.append("".join(cells).rstrip())
    return "\n".join(screen)


def test_a_terminal_is_told_what_is_being_done_and_nothing_of_it_is_left(tmp_path: Path) -> None:
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    seen = seen_on_a_terminal(tmp_path, "build", "ark.xlsx", "--no-pdf", "--kind", "dagsorden")
    assert [
        word for word in ("Læser ark.xlsx …", "Udfylder Dagsorden …", "Samler Dagsorden …") if word not in seen
    ] == []
    silent = seen_on_a_terminal(tmp_path, "build", "ark.xlsx", "--no-pdf", "--kind", "dagsorden", "--force", "-v")
    assert "\r" not in silent.replace("\r\n", "")
    assert shown(seen) == "\n".join(line for line in silent.split("\r\n") if not line.startswith("Dagsorden: "))


@pytest.mark.parametrize("words", [(), ("-q",)])
def test_where_there_is_no_terminal_or_it_was_not_wanted_nothing_is_written(tmp_path: Path, words: list[str]) -> None:
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    if words:
        assert seen_on_a_terminal(tmp_path, "check", "ark.xlsx", *words) == ""
        return
    command = [sys.executable, "-c", AT_ONCE, "check", "ark.xlsx", *TODAY]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "Læser" not in done.stderr
    assert "\r" not in done.stderr


def test_the_line_comes_when_it_is_time_whatever_is_going_on(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(lines, "_write", written.append)
    monkeypatch.setattr(lines, "SECONDS", 0.05)
    before = signal.getsignal(signal.SIGALRM)
    with lines.status_line(is_shown=True) as line:
        line.say("Læser 070761-4285.xlsx …")
        assert written == []
        time.sleep(0.1)
        assert written == ["\rLæser 0707••-••••.xlsx …"]
        line.say("Kort …")
        line.clear()
        line.say("Igen …")
    assert written[1:] == ["\rKort …                  ", f"\r{' ' * 6}\r", "\rIgen …", f"\r{' ' * 6}\r"]
    assert signal.getsignal(signal.SIGALRM) == before


def test_a_line_that_is_not_shown_is_never_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "SECONDS", 0.0)
    monkeypatch.setattr(lines, "_write", lambda _: pytest.fail("written"))
    with lines.status_line(is_shown=False) as line:
        line.say("Læser ark.xlsx …")


class Pool:
    """Three documents, of which one more is done each time that somebody looks."""

    def __init__(self) -> None:
        self.made: dict[Path, Path] = {}
        self.failures: dict[Path, Exception] = {}
        self.reached = 0

    def wait(self, _seconds: float) -> bool:
        self.reached += 1
        return self.reached > 3


def test_how_far_libreoffice_has_come_is_said(tmp_path: Path) -> None:
    said: list[str] = []
    Conversion(Pool(), tmp_path, [Path(f"{name}.docx") for name in "abc"], {}).wait(said.append)  # type: ignore[arg-type]
    assert said == [f"LibreOffice laver PDF {number} af 3 …" for number in (2, 3, 3)]
