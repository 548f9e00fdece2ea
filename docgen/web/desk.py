"""The folder that a person works in: its workbooks, what docgen last found in each, and what was made of them.

A workbook is asked for by a number made of its path, so no path ever comes from a request.
"""

import hashlib
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal

from docgen.late import dataclass
from docgen.web.duties import Duties
from docgen.web.jobs import Job, Queue, report_of

Light = Literal["green", "yellow", "red", "unknown"]

SUFFIXES = (".xlsx", ".xlsm")
DEEPEST = 3
"""Folders below the folder that are looked into."""
MOST = 500
"""Workbooks that are listed."""
OUTPUTS = "outputs"
"""Where results go, as on the command line."""
ARCHIVE = "arkiv"
"""Where ``docgen archive`` puts finished papers away."""
TEMPLATES = "skabeloner"
"""Where a council's own templates lie."""
AT_ONCE = 20
"""Workbooks that one job looks at."""
LARGEST = 200_000_000
"""Bytes of a workbook that are read to see whether it is another; docgen refuses far smaller ones."""


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
    """A folder with workbooks, what docgen last found in each, and the jobs that are run on them.

    ``queue`` has what makes something, one at a time; what only looks at workbooks has a queue of its own, so that
    nobody waits for papers to see what is wrong.
    """

    def __init__(self, folder: Path, scratch: Path) -> None:
        self.folder = folder.resolve()
        self.scratch = scratch
        self.version = 0
        self.queue = Queue("jobs", scratch, self.touch)
        self._looks = Queue("looks", scratch, self._looked)
        self.duties = Duties(self._looks, self.folder)
        self._looking: dict[int, list[tuple[Sheet, str]]] = {}
        self._digests: dict[tuple[str, int, int], str] = {}
        self._checked: dict[str, Checked] = {}
        self._answers: dict[tuple[str, ...], dict[str, Any]] = {}
        self._told: dict[tuple[str, str], tuple[str, dict[str, Any]]] = {}
        self._lock = threading.Lock()
        self._seen: list[tuple[str, float]] = []

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

    def look(self) -> bool:
        """Have each workbook looked at that is another than when it was last; tell whether any was saved since."""
        sheets = self.sheets()
        with self._lock:
            wanted = [
                (sheet, digest) for sheet in sheets if (digest := self._digest(sheet)) and self._is_new(sheet, digest)
            ]
            for some in (wanted[start : start + AT_ONCE] for start in range(0, len(wanted), AT_ONCE)):
                self._begin(some)
            seen = [(sheet.id, sheet.saved) for sheet in sheets]
            has_changed, self._seen = seen != self._seen, seen
            self.duties.ask(self._years(sheets), [self._digest(sheet) for sheet in sheets])
        return has_changed

    def checked(self, sheet: Sheet) -> Checked | None:
        """Return what docgen found in the workbook as it is now; None where it is still being looked at."""
        with self._lock:
            known = self._checked.get(sheet.id)
            return known if known and known.digest == self._digest(sheet) else None

    def ask(self, *words: str) -> dict[str, Any]:
        """Return the report of a command that takes no time."""
        return report_of(words, self.folder, self.scratch)

    def known(self, *words: str) -> dict[str, Any]:
        """Return the report of a command that says the same as long as docgen is the same."""
        if words not in self._answers:
            report = self.ask(*words)
            if not report:
                return {}
            self._answers[words] = report
        return self._answers[words]

    def told_of(self, sheet: Sheet, command: str) -> dict[str, Any]:
        """Return what a command reports of the workbook as it is now, asked once for each time that it is saved."""
        digest = self._digest(sheet)
        known = self._told.get((sheet.id, command))
        if known and known[0] == digest:
            return known[1]
        report = self.ask(command, str(sheet.path))
        if report:
            self._told[sheet.id, command] = digest, report
        return report

    def close(self) -> None:
        """Stop all that runs, and wait for it to end."""
        self._looks.close()
        self.queue.close()

    def _years(self, sheets: Iterable[Sheet]) -> list[Path]:
        found = ((sheet.path, self._checked.get(sheet.id)) for sheet in sheets)
        return [path for path, known in found if known and known.about.get("kind") == "year"]

    def _is_new(self, sheet: Sheet, digest: str) -> bool:
        known = self._checked.get(sheet.id)
        return (known is None or known.digest != digest) and all(
            (sheet, digest) not in some for some in self._looking.values()
        )

    def _begin(self, some: list[tuple[Sheet, str]]) -> None:
        words = ["check", *(str(sheet.path) for sheet, _ in some), "--describe"]
        self._looking[self._looks.add("Tjekker", words, self.folder).number] = some

    def _looked(self) -> None:
        """Take over what the jobs that are done have found."""
        with self._lock:
            for number, some in list(self._looking.items()):
                job = self._looks.find(number)
                if job and not job.is_over:
                    continue
                del self._looking[number]
                if job and not job.report and len(some) > 1:  # one of them stops docgen: each by itself
                    for one in some:
                        self._begin([one])
                elif job:
                    paths = {str(sheet.path) for sheet, _ in some}
                    self._checked |= {sheet.id: _of(sheet, digest, job, paths) for sheet, digest in some}
            self.duties.take()
        self.touch()  # last: who looks because of it finds what is new

    def _digest(self, sheet: Sheet) -> str:
        """Return the digest of the workbook's bytes, which are read once for each save; empty where they cannot be."""
        try:
            state = sheet.path.stat()
            stamp = (sheet.id, state.st_mtime_ns, state.st_size)
            if stamp not in self._digests:
                content = sheet.path.read_bytes() if state.st_size <= LARGEST else repr(stamp).encode()
                for old in [one for one in self._digests if one[0] == sheet.id]:
                    del self._digests[old]
                self._digests[stamp] = hashlib.sha256(content).hexdigest()
            return self._digests[stamp]
        except OSError:
            return ""

    def _sheet(self, path: Path) -> Sheet | None:
        try:
            relative = path.relative_to(self.folder).as_posix()
            return Sheet(
                hashlib.sha256(relative.encode(errors="surrogateescape")).hexdigest()[:16], path, path.stat().st_mtime
            )
        except OSError:
            return None


def _of(sheet: Sheet, digest: str, job: Job, paths: set[str]) -> Checked:
    """Return what a job found in one of its workbooks; what stands in none of them is about each."""
    if not job.report:
        return Checked(digest, {"findings": [_failure(sheet, job.said)]})
    mine = {str(sheet.path)}
    findings = [
        one for one in job.report.get("findings", []) if one.get("file") in mine or one.get("file") not in paths
    ]
    about = [one for one in job.report.get("workbooks", []) if one.get("file") in mine]
    return Checked(digest, {"findings": findings, "workbooks": about})


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
        if entry.is_dir() and depth > 0 and entry.name not in (OUTPUTS, ARCHIVE, "Tidligere"):
            yield from _below(Path(entry.path), depth - 1)
        elif entry.is_file() and Path(entry.name).suffix.lower() in SUFFIXES:
            yield Path(entry.path)
