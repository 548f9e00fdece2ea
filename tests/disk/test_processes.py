"""Nothing that a program has started is left, on any system, however docgen ends."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import filelock
import psutil
import pytest

from docgen.disk import lock, processes
from docgen.disk.processes import Setting, kill_tree, memory_of, running
from docgen.errors import FileError
from docgen.pdf.processes import sandbox
from docgen.pdf.processes.programs import run
from tests.alive import is_running

Patch = pytest.MonkeyPatch
ROOT = Path(__file__).resolve().parents[2]


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def number_in(path: Path) -> int:
    end = time.monotonic() + 20
    while not (path.exists() and path.read_text().endswith("\n")):
        assert time.monotonic() < end
        time.sleep(0.01)
    return int(path.read_text())


def is_gone(process: int, seconds: float = 10.0) -> bool:
    end = time.monotonic() + seconds
    while is_running(process) and time.monotonic() < end:
        time.sleep(0.02)
    return not is_running(process)


ESCAPES = {
    "a child": "sleep 600 & echo $! > pid",
    "a child of another group": "setsid sh -c 'echo $$ > pid; exec sleep 600' &",
    "a grandchild that nobody waits for": "(setsid sh -c 'sleep 600 & echo $! > pid' &)",
}


@pytest.mark.parametrize("ending", ["it ends", "the block ends", "docgen is killed"])
@pytest.mark.parametrize("escape", ESCAPES)
def test_what_a_program_leaves_behind_is_ended(tmp_path: Path, escape: str, ending: str) -> None:
    program = script(tmp_path / "program", f"{ESCAPES[escape]}\n" + ("" if ending == "it ends" else "sleep 600"))
    if ending == "it ends":
        assert run([str(program)], 20, folder=tmp_path) == 0
    elif ending == "the block ends":
        with running([str(program)], Setting(folder=tmp_path)):
            number_in(tmp_path / "pid")
    else:
        code = f"import pathlib, time\nfrom docgen.disk.processes import Setting, running\nwith running([{str(program)!r}], Setting(folder=pathlib.Path({str(tmp_path)!r}))):\n    time.sleep(600)"
        with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) as docgen:
            number_in(tmp_path / "pid")
            docgen.kill()
    if ending == "it ends" and not (tmp_path / "pid").exists():
        return  # it was ended before it could say its number
    assert is_gone(number_in(tmp_path / "pid"))


def test_a_mac_says_nothing_of_a_dead_parent_so_it_is_looked_for(tmp_path: Path) -> None:
    program = script(tmp_path / "program", "sleep 600 & echo $! > pid\nwait")
    stand_in = script(tmp_path / "supervisor", "")
    stand_in.write_text(
        f"import runpy, sys\nsys.platform = 'darwin'\nrunpy.run_path({str(processes._SUPERVISOR)!r}, run_name='__main__')\n"
    )
    code = (
        "import pathlib, time\nfrom docgen.disk import processes\n"
        f"processes._SUPERVISOR = pathlib.Path({str(stand_in)!r})\n"
        f"with processes.running([{str(program)!r}], processes.Setting(folder=pathlib.Path({str(tmp_path)!r}))):\n    time.sleep(600)"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) as docgen:
        left = number_in(tmp_path / "pid")
        docgen.kill()
    assert is_gone(left)


def test_a_program_that_is_asked_may_put_away_what_it_was_at(tmp_path: Path) -> None:
    tidy = "trap 'echo væk > ryddet; exit 0' TERM\n"
    program = script(tmp_path / "program", f"{tidy}sleep 600 & echo $! > pid\nwait")
    with running([str(program)], Setting(folder=tmp_path, patience=10)):
        below = number_in(tmp_path / "pid")
    assert (tmp_path / "ryddet").exists()
    assert is_gone(below)


def test_a_program_that_will_not_hear_is_ended_when_its_time_is_out(tmp_path: Path) -> None:
    program = script(tmp_path / "program", "trap '' TERM\nsleep 600 & echo $! > pid\nwait; wait; wait")
    started = time.monotonic()
    with running([str(program)], Setting(folder=tmp_path, patience=0.5)) as process:
        below = number_in(tmp_path / "pid")
    assert process.returncode == 128 + signal.SIGTERM
    assert is_gone(below)
    assert time.monotonic() - started < 15


@pytest.mark.parametrize(("text", "status"), [("exit 0", 0), ("exit 7", 7), ("kill -s KILL $$", 137)])
def test_the_status_is_the_programs_own(tmp_path: Path, text: str, status: int) -> None:
    assert run([str(script(tmp_path / "program", text))], 20) == status


def test_a_program_that_cannot_be_run_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), running([str(tmp_path / "findes ikke")]):
        pass
    (tmp_path / "ingen").write_text("#!/bin/sh\n")
    assert run([str(tmp_path / "ingen")], 20) == 126


def test_a_tree_is_killed_and_measured_where_nothing_else_can(tmp_path: Path) -> None:
    program = script(tmp_path / "program", "sleep 600 & echo $! > pid\nwait")
    with subprocess.Popen([program], cwd=tmp_path) as process:
        below = number_in(tmp_path / "pid")
        assert memory_of(process.pid) > memory_of(below) > 0
        kill_tree(process.pid)
    assert is_gone(below)
    kill_tree(process.pid)
    assert memory_of(process.pid) == 0


class Kernel:
    """Windows's kernel32, as far as job objects go; what was asked of it stands in ``calls``."""

    def __init__(self, *, refuses: str = "") -> None:
        self.calls: list[str] = []
        self.refuses = refuses
        self.limits = 0

    def __getattr__(self, name: str) -> Any:
        def call(*words: Any) -> int:
            self.calls.append(name)
            if name == "SetInformationJobObject":
                self.limits = words[2]._obj.basic.limit_flags
                assert words[3] == ctypes.sizeof(words[2]._obj)
            return 0 if name == self.refuses else 1

        return call


@pytest.fixture
def kernel(monkeypatch: Patch) -> Kernel:
    """Windows, so far as starting a program needs it."""
    kernel = Kernel()
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "WinDLL", lambda *_words, **_how: kernel, raising=False)
    monkeypatch.setattr(ctypes, "get_last_error", lambda: 5, raising=False)
    started = subprocess.Popen

    def popen(*words: Any, creationflags: int, **how: Any) -> Any:
        assert creationflags == 0x08000004  # no window, and it waits
        kernel.calls.append("Popen")
        process = started(*words, **how)
        vars(process)["_handle"] = 42
        return process

    monkeypatch.setattr(subprocess, "Popen", popen)
    monkeypatch.setattr(psutil.Process, "resume", lambda _self: kernel.calls.append("resume"))
    return kernel


def test_on_windows_a_program_is_in_a_job_before_it_begins(tmp_path: Path, kernel: Kernel) -> None:
    program = script(tmp_path / "program", "exec sleep 600")
    with running([str(program)]) as process:
        assert kernel.calls == [
            "CreateJobObjectW",
            "SetInformationJobObject",
            "Popen",
            "AssignProcessToJobObject",
            "resume",
        ]
        assert kernel.limits == 0x2000  # all in it ends when the job is closed, and it is when docgen dies
    assert kernel.calls[-1] == "CloseHandle"
    assert is_gone(process.pid)


def test_a_program_that_windows_takes_into_no_job_does_not_run(tmp_path: Path, kernel: Kernel) -> None:
    kernel.refuses = "AssignProcessToJobObject"
    with pytest.raises(OSError, match="no job object"), running([str(script(tmp_path / "program", "exec sleep 600"))]):
        pass
    assert "resume" not in kernel.calls


def test_limits_are_none_where_the_system_has_none(monkeypatch: Patch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "resource", None)
    monkeypatch.delattr(signal, "SIGXCPU")
    processes.die_with_parent()
    processes.limit_seconds(1)
    processes.limit_memory(1)
    assert not processes.holds_memory_limits()
    assert not processes.is_out_of_time(1)


def _grow(path: Path) -> int:
    held = b"x" * 300_000_000
    time.sleep(20)
    return len(held) + len(path.name)


def test_memory_is_watched_where_the_system_holds_no_limit(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(processes, "holds_memory_limits", lambda: False)
    # A new process has not what this one has, so the bound is a number and not one beyond it.
    monkeypatch.setattr(sandbox, "MEMORY", 200_000_000 - processes.memory_of(os.getpid()))
    monkeypatch.setattr(processes, "limit_memory", lambda _more: None)
    with pytest.raises(FileError) as stop:
        sandbox.in_sandbox(tmp_path / "bilag.pdf", _grow, tmp_path / "bilag.pdf")
    assert stop.value.message.startswith("»bilag.pdf« fylder urimeligt meget")
    assert sandbox.in_sandbox(tmp_path / "bilag.pdf", len, "abc") == 3


def test_a_copy_of_the_process_does_not_hold_its_locks(tmp_path: Path) -> None:
    with lock.held(tmp_path / "lås") as is_ours:
        assert is_ours
        assert lock.holder(tmp_path / "lås") == str(os.getpid())
        copy = os.fork()
        if copy == 0:
            time.sleep(20)
            os._exit(0)
        with lock.held(tmp_path / "lås") as again:
            assert not again
    try:
        with lock.held(tmp_path / "lås") as free:
            assert free
    finally:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_locks_is_held_by_nobody(tmp_path: Path, monkeypatch: Patch) -> None:
    def refuse(_self: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(filelock.FileLock, "acquire", refuse)
    with lock.held(tmp_path / "lås") as is_ours:
        assert is_ours
    monkeypatch.setattr(filelock.FileLock, "acquire", lambda _self: denied())
    with pytest.raises(PermissionError), lock.held(tmp_path / "lås"):
        pass


def denied() -> SimpleNamespace:
    raise PermissionError(13, "Permission denied")
