"""The folder that a person works in: its workbooks, what docgen last found in each, and what was made of them.

A workbook is asked for by a number made of its path, so no path ever comes from a request.
"""

import hashlib
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from docgen.web.jobs import Job, Queue

Light = Literal["green", "yellow", "red", "unknown"]

SUFFIXES = (".xlsx", ".xlsm")
DEEPEST = 3
"""Folders below the folder that are looked into."""
MOST = 500
"""Workbooks that are listed."""
OUTPUTS = "outputs"
"""Where results go, as on the command line."""


@dataclass(frozen=True)
class Sheet:
    """A workbook in the folder: its number, its path, and when it was saved (seconds since 1970)."""

    id: str
    path: Path
    saved: float

    @property
    def name(self) -> str:
        """Its file's name without the ending."""
        return self.path.stem


@dataclass(frozen=True)
class Checked:
    """What docgen found in a workbook as it was saved then."""

    digest: str
    report: dict[str, Any]

    @property
    def findings(self) -> list[dict[str, Any]]:
        """All that was found."""
        return [one for one in self.report.get("findings", []) if one.get("level") != "note"]

    @property
    def light(self) -> Light:
        """Red for a fault that stops a paper, yellow for a warning, green for neither."""
        levels = {finding["level"] for finding in self.findings}
        return "red" if "error" in levels else "yellow" if levels else "green"

    @property
    def about(self) -> dict[str, str]:
        """What the workbook is: body, date, status."""
        described = self.report.get("workbooks") or [{}]
        return {name: str(value) for name, value in described[0].items()}


class Desk:
    """A folder with workbooks, and the jobs that are run on them."""

    def __init__(self, folder: Path, scratch: Path) -> None:
        self.folder = folder.resolve()
        self.scratch = scratch
        self.version = 0
        self._checked: dict[str, Checked] = {}
        self._jobs: dict[str, int] = {}
        self._lock = threading.Lock()
        self.queue = Queue(scratch, self.touch)

    def touch(self) -> None:
        """Note that something on the page may be another than before."""
        self.version += 1

    def sheets(self) -> list[Sheet]:
        """Return the folder's workbooks, the last saved first."""
        found = (self._sheet(path) for path in _below(self.folder, DEEPEST))
        return sorted((sheet for sheet in found if sheet), key=lambda sheet: (-sheet.saved, sheet.name))[:MOST]

    def sheet(self, number: str) -> Sheet | None:
        """Return the workbook of that number, if it is still there."""
        return next((sheet for sheet in self.sheets() if sheet.id == number), None)

    def checked(self, sheet: Sheet) -> Checked | None:
        """Return what docgen found in the workbook as it is now; None where it is still being looked at."""
        try:
            content = hashlib.sha256(sheet.path.read_bytes()).hexdigest()
        except OSError:
            return None
        with self._lock:
            known = self._checked.get(sheet.id)
            if known and known.digest == content:
                return known
            job = self._job(sheet, content)
            if not job.is_over:
                return None
            found = Checked(content, job.report or {"findings": [_failure(sheet, job.said)]})
            self._checked[sheet.id] = found
            return found

    def _job(self, sheet: Sheet, content: str) -> Job:
        """Return the job that looks at the workbook as it is now, a new one where there is none."""
        number = self._jobs.get(sheet.id + content)
        job = self.queue.find(number) if number else None
        if job is None:
            job = self.queue.add(f"Tjekker {sheet.name}", ["check", str(sheet.path), "--describe"], self.folder)
            self._jobs[sheet.id + content] = job.number
        return job

    def _sheet(self, path: Path) -> Sheet | None:
        try:
            relative = path.relative_to(self.folder).as_posix()
            return Sheet(hashlib.sha256(relative.encode()).hexdigest()[:16], path, path.stat().st_mtime)
        except OSError:
            return None


def _failure(sheet: Sheet, said: str) -> dict[str, Any]:
    message = said.strip().splitlines()[-1] if said.strip() else "Arket kunne ikke tjekkes."
    place = {"file": str(sheet.path), "sheet": None, "cell": None, "field": None}
    return place | {"code": "X00", "level": "error", "message": message, "remedy": ""}


def _below(folder: Path, depth: int) -> Iterator[Path]:
    """Yield the workbooks in a folder and its folders; links are not followed, and hidden files are passed over."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.is_symlink():
            continue
        if entry.is_dir() and depth > 0 and entry.name not in (OUTPUTS, "Tidligere"):
            yield from _below(Path(entry.path), depth - 1)
        elif entry.is_file() and Path(entry.name).suffix.lower() in SUFFIXES:
            yield Path(entry.path)
