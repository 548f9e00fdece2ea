"""docgen's commands as jobs: each a child process with a report, one after the other, each of which can be stopped."""

import itertools
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import docgen

State = Literal["waiting", "running", "done", "stopped", "failed"]

LONGEST = 900
"""Seconds that a job may take."""
LARGEST = 20_000_000
"""Bytes that are read of what a job says."""
REMEMBERED = 60
"""Jobs that are remembered when they are done."""
BROKEN = "Jobbet gik i stå. Prøv igen, og send beskeden til dem, der passer docgen, hvis det sker hver gang."


@dataclass
class Job:
    """One run of docgen: what it is called, its words, and what has come of it so far.

    ``report`` is what docgen wrote as JSON, empty before it is done; ``said`` what it wrote for people. ``folder`` is
    where its results lie.
    """

    number: int
    title: str
    words: tuple[str, ...]
    folder: Path
    state: State = "waiting"
    report: dict[str, Any] = field(default_factory=dict)
    said: str = ""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will come of it."""
        return self.state in ("done", "stopped", "failed")

    @property
    def files(self) -> list[Path]:
        """The files that it made."""
        return [Path(file) for file in self.report.get("files", [])]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """The findings of its report."""
        return list(self.report.get("findings", []))


class Queue:
    """Jobs that wait for each other: one runs at a time, for two runs in one folder would stop each other."""

    def __init__(self, scratch: Path, changed: Callable[[], None]) -> None:
        """Take a private folder for what the jobs write, and what is called when a job has changed."""
        self._scratch, self._changed = scratch, changed
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._wake = threading.Condition()
        self._is_open = True
        self._thread = threading.Thread(target=self._work, name="jobs", daemon=True)
        self._thread.start()

    def add(self, title: str, words: Sequence[str], folder: Path) -> Job:
        """Return a new job at the end of the queue."""
        with self._wake:
            job = Job(next(self._numbers), title, tuple(words), folder)
            self._jobs[job.number] = job
            for old in [number for number, one in self._jobs.items() if one.is_over][:-REMEMBERED]:
                del self._jobs[old]
            self._wake.notify_all()
        self._changed()
        return job

    def find(self, number: int) -> Job | None:
        """Return the job of that number as it is now, if it is remembered."""
        with self._wake:
            job = self._jobs.get(number)
            return replace(job) if job else None

    def unfinished(self) -> list[Job]:
        """Return the job that runs and those that wait, in their order."""
        with self._wake:
            return [replace(job) for job in self._jobs.values() if not job.is_over]

    def stop(self, number: int) -> None:
        """Stop a job that runs or waits; docgen then leaves nothing behind."""
        with self._wake:
            job = self._jobs.get(number)
            if job is None or job.is_over:
                return
            if job.state == "running" and self._process:
                self._process.terminate()
            job.state = "stopped"
        self._changed()

    def close(self) -> None:
        """Stop all that runs or waits, and wait for it to end."""
        with self._wake:
            self._is_open = False
            for job in self._jobs.values():
                job.state = job.state if job.is_over else "stopped"
            if self._process:
                self._process.terminate()
            self._wake.notify_all()
        self._thread.join(timeout=20)

    def _work(self) -> None:
        while self._is_open:
            with self._wake:
                job = next((one for one in self._jobs.values() if one.state == "waiting"), None)
                if job is None:
                    self._wake.wait(timeout=1)
                    continue
                job.state = "running"
            self._changed()
            self._run(job)
            self._changed()

    def _run(self, job: Job) -> None:
        out, err = (self._scratch / f"{job.number}.{name}" for name in ("json", "txt"))
        try:
            with out.open("wb") as stdout, err.open("wb") as stderr:
                self._process = _started(job.words, job.folder, stdout, stderr)
                exit_code = _waited(self._process)
            written, said = (_read(file) for file in (out, err))
            report = json.loads(written) if written.strip() else {}
            state: State = "done" if report or exit_code == 0 else "failed"
        except (OSError, ValueError, subprocess.TimeoutExpired):
            report, said, state = {}, BROKEN, "failed"
        finally:
            self._process = None
            for file in (out, err):
                file.unlink(missing_ok=True)
        with self._wake:
            job.report, job.said = report, said
            if job.state == "running":
                job.state = state


def run_now(words: Sequence[str], folder: Path) -> dict[str, Any]:
    """Return the report of a command that takes no time; empty where it gives none."""
    command = [*_program(), *words, "--json"]
    try:
        ran = subprocess.run(  # noqa: S603 — docgen itself, by this Python's own path
            command,
            cwd=folder,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
            check=False,
        )
        return dict(json.loads(ran.stdout[:LARGEST] or b"{}"))
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return {}


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of what a job said, without the empty ones."""
    return (line for line in text.splitlines() if line.strip())


def _program() -> list[str]:
    # -P: the folder that a job runs in is a person's, and no module is ever taken from there.
    return [sys.executable, "-P", "-m", "docgen"]


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONIOENCODING": "utf-8", "PYTHONPATH": str(Path(docgen.__file__).parents[1])}


def _started(words: Sequence[str], folder: Path, stdout: Any, stderr: Any) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 — docgen itself, by this Python's own path
        [*_program(), *words, "--json"],
        cwd=folder,
        env=_environment(),
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=stderr,
    )


def _waited(process: "subprocess.Popen[bytes]") -> int:
    """Return the exit code; one that takes too long is asked to end, and ended where it does not."""
    end = time.monotonic() + LONGEST
    try:
        return process.wait(timeout=max(0, end - time.monotonic()))
    except subprocess.TimeoutExpired:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
        raise


def _read(file: Path) -> str:
    with file.open("rb") as stream:
        return stream.read(LARGEST).decode("utf-8", "replace")
