"""A run that is stopped: what was done stands, what was not is listed, nothing is left running."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.alive import is_running
from tests.books import write_sample
from tests.pdf.made import FAKES

TODAY = ("--today", "2026-06-01")


def wait_for(path: Path, seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while not (path.exists() and path.stat().st_size):
        assert time.monotonic() < end, f"{path} did not come"
        time.sleep(0.02)


def build(folder: Path, *words: str) -> subprocess.Popen[str]:
    environment = os.environ | {
        "DOCGEN_SOFFICE": str(FAKES / "soffice-hangs"),
        "DOCGEN_FAKE_PID": str(folder / "pid"),
        "TMPDIR": str(folder / "tmp"),
    }
    (folder / "tmp").mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "docgen", "build", *words, *TODAY],
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_what_was_done_stands_and_what_was_not_is_listed(tmp_path: Path, number: signal.Signals, code: int) -> None:
    names = [f"ark-{place:02}.xlsx" for place in range(10)]
    for name in names[:8]:
        (tmp_path / name).write_bytes(b"")  # they come to nothing, and fill the first two batches
    for name in names[8:]:
        write_sample("egedal_meeting", tmp_path / name)
    with build(tmp_path, *names) as run:
        wait_for(tmp_path / "pid")
        run.send_signal(number)
        out, said = run.communicate(timeout=20)
    assert run.returncode == code
    assert out == ""
    ending = re.search(
        r"Afbrudt\. (\d+) af 10 ark er færdige og ligger, hvor de skal\.\nDisse blev ikke lavet:\n(.*)", said, re.DOTALL
    )
    assert ending
    done = int(ending[1])  # the second batch is told while LibreOffice begins with the third
    assert 3 <= done <= 8
    assert ending[2].split() == names[done:]
    assert not is_running(int((tmp_path / "pid").read_text()))
    assert list((tmp_path / "outputs").iterdir()) == []
    assert list((tmp_path / "tmp").iterdir()) == []


def test_the_files_that_were_done_are_told_as_json_too(tmp_path: Path) -> None:
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    with build(tmp_path, "ark.xlsx", "--json") as run:
        wait_for(tmp_path / "pid")
        run.send_signal(signal.SIGINT)
        out, _ = run.communicate(timeout=20)
    assert run.returncode == 130
    assert json.loads(out) == {"schema": 1, "ok": False, "files": [], "findings": []}


def test_a_killed_run_leaves_no_libreoffice_behind(tmp_path: Path) -> None:
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    with build(tmp_path, "ark.xlsx") as run:
        wait_for(tmp_path / "pid")
        run.kill()
    office = int((tmp_path / "pid").read_text())
    end = time.monotonic() + 5
    while is_running(office) and time.monotonic() < end:
        time.sleep(0.02)
    assert not is_running(office)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_that_comes_while_python_clears_away_is_not_lost(number: signal.Signals, code: int) -> None:
    program = f"""
import signal, sys, time
from docgen.cli import door

class Gone:
    def __del__(self):
        signal.raise_signal({number.value})

try:
    with door._stoppable():
        Gone()
        time.sleep(5)
except KeyboardInterrupt as stop:
    sys.exit(door.stopped_code(stop))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=20)
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_that_comes_while_a_module_is_imported_waits_for_it(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    lines = ["import signal", f"signal.raise_signal({number.value})", "print('whole', flush=True)"]
    (tmp_path / "slow.py").write_text("\n".join(lines))
    done = stopped_in("import slow", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (code, "whole\n", "")


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_that_comes_while_a_folder_is_taken_away_waits_for_it(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    (tmp_path / "arbejde" / "0").mkdir(parents=True)
    lines = [
        "import os, shutil, signal",
        "take = os.unlink",
        "def unlink(*words, **named):",
        "    os.unlink = take",
        f"    signal.raise_signal({number.value})",
        "    take(*words, **named)",
        "os.unlink = unlink",
    ]
    (tmp_path / "slow.py").write_text("\n".join(lines))
    for name in ("a", "b", "c"):
        (tmp_path / "arbejde" / name).write_bytes(b"")
    done = stopped_in("shutil.rmtree('arbejde', ignore_errors=True)", tmp_path, "import shutil, slow")
    assert (done.returncode, done.stderr) == (code, "")
    assert not (tmp_path / "arbejde").exists()


def stopped_in(line: str, folder: Path, before: str = "") -> subprocess.CompletedProcess[str]:
    program = f"""
import sys, time
from docgen.cli import door
{before}

try:
    with door._stoppable():
        {line}
        time.sleep(5)
except KeyboardInterrupt as stop:
    sys.exit(door.stopped_code(stop))
"""
    paths = {"PYTHONPATH": os.pathsep.join([str(Path.cwd()), str(folder)])}
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
        cwd=folder,
        env=os.environ | paths,
    )
