"""docgen's commands as jobs: each a child process with a report, one after the other, each of which can be stopped."""

import itertools
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import Any, Literal

import docgen
from docgen.disk.processes import Setting, running
from docgen.late import dataclass

State = Literal["waiting", "running", "done", "stopped", "failed"]

LONGEST = 900
"""Seconds that a job may take."""
SHORTEST = 60
"""Seconds that a command may take which a page waits for."""
LISTENING = 0.3
"""Seconds between two looks at what a job says."""
PATIENCE = 8.0
"""Seconds that docgen has to put its work away when a job is stopped."""
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

    def __init__(self, name: str, scratch: Path, changed: Callable[[], None]) -> None:
        """Take a private folder for what jobs write; ``changed`` is called, in a thread, when one begins or ends."""
        self._scratch, self._changed = scratch, changed
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Job] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._wake = threading.Condition()
        self._is_open = True
        self._thread = threading.Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def add(self, title: str, words: Sequence[str], folder: Path) -> Job:
        """Return a new job at the end of the queue."""
        with self._wake:
            job = Job(next(self._numbers), title, tuple(words), folder)
            self._jobs[job.number] = job
            for old in [number for number, one in self._jobs.items() if one.is_over][:-REMEMBERED]:
                del self._jobs[old]
            self._wake.notify_all()
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
        self._thread.join(timeout=2 * PATIENCE)

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
        watch = Watch(LONGEST, lambda process: self._began(job, process), lambda said: self._heard(job, said))
        answer = _answer(job.words, job.folder, self._scratch, watch)
        with self._wake:
            self._process = None
            job.report, job.said = answer.report, answer.said
            if job.state == "running":
                job.state = "done" if answer.report or answer.exit_code == 0 else "failed"

    def _began(self, job: Job, process: "subprocess.Popen[bytes]") -> None:
        with self._wake:
            self._process = process
            if job.state != "running":  # stopped before there was anything to stop
                process.terminate()

    def _heard(self, job: Job, said: str) -> None:
        with self._wake:
            is_news, job.said = said != job.said, said
        if is_news:
            self._changed()


@dataclass(frozen=True)
class Watch:
    """How a run is watched: its seconds at most, who is told that it has begun, and what it has said so far."""

    seconds: float
    began: Callable[["subprocess.Popen[bytes]"], None] = lambda _process: None
    heard: Callable[[str], None] = lambda _said: None


@dataclass(frozen=True)
class Answer:
    """What a run of docgen wrote: its report as JSON, empty where there is none, what it said, and its exit code."""

    report: dict[str, Any]
    said: str
    exit_code: int


def report_of(words: Sequence[str], folder: Path, scratch: Path) -> dict[str, Any]:
    """Return the report of a command that takes no time; empty where it gives none."""
    return _answer(words, folder, scratch, Watch(SHORTEST)).report


def _answer(words: Sequence[str], folder: Path, scratch: Path, watch: Watch) -> Answer:
    """Run docgen in ``folder`` and return what came of it; nothing that it started is left, however this ends."""
    # -P: the folder that a job runs in is a person's, and no module is ever taken from there.
    command = [sys.executable, "-P", "-m", "docgen", *words, "--json"]
    here = {
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(Path(docgen.__file__).parents[1]),
        "DOCGEN_PROGRAM": "docgen",
    }
    try:
        with tempfile.TemporaryDirectory(dir=scratch) as own:
            out, err = Path(own) / "stdout", Path(own) / "stderr"
            with out.open("wb") as output, err.open("wb") as errors:
                setting = Setting(folder, output, errors, os.environ | here, PATIENCE)
                with running(command, setting) as process:
                    watch.began(process)
                    exit_code = _waited(process, watch, err)
            written, said = _read(out), _read(err)
        return Answer(dict(json.loads(written)) if written.strip() else {}, said, exit_code)
    except (OSError, ValueError, TypeError, subprocess.TimeoutExpired):
        return Answer({}, BROKEN, 1)


def free_name(path: Path, ending: str, jobs: Sequence[Job]) -> Path:
    """Return a name for a copy of a workbook that nothing has, and that no job is about to make."""
    taken = {word for job in jobs for word in job.words}
    numbers = itertools.chain([""], (f" {number}" for number in itertools.count(2)))
    names = (path.with_name(f"{path.stem} – {ending}{number}.xlsx") for number in numbers)
    return next(name for name in names if not name.exists() and str(name) not in taken)


def lines_of(text: str) -> Iterator[str]:
    """Yield the lines of what a job said, without the empty ones."""
    return (line for line in text.splitlines() if line.strip())


def _waited(process: "subprocess.Popen[bytes]", watch: Watch, said: Path) -> int:
    """Return the exit code, and tell meanwhile what it says. Raises TimeoutExpired where it takes too long."""
    end = time.monotonic() + watch.seconds
    while (left := end - time.monotonic()) > LISTENING:
        try:
            return process.wait(LISTENING)
        except subprocess.TimeoutExpired:
            watch.heard(_read(said))
    return process.wait(max(left, 0))


def _read(file: Path) -> str:
    with file.open("rb") as stream:
        return stream.read(LARGEST).decode("utf-8", "replace")
