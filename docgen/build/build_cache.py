"""Replay a workbook's previous result when none of its inputs has changed.

It came of the workbook, the files that it names, the templates, docgen's code and packages, LibreOffice and
the fonts, the options and the day; and what was made must lie where it was put, byte for byte. All are
compared by their SHA-256. Anything in doubt is made again.
"""

import dataclasses
import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from docgen.build.circumstances import circumstances
from docgen.build.options import Options
from docgen.build.outcome import Made, Outcome
from docgen.disk.cache import evict, load, save
from docgen.disk.file_digests import digest_at, digests
from docgen.disk.left_behind import is_left_behind
from docgen.disk.named_files import named_file
from docgen.disk.snapshot import Snapshot
from docgen.finding import Finding, Level, Place
from docgen.late import late_imports

with late_imports():  # an unchanged workbook is not read
    from docgen.sheets import text_pictures

if TYPE_CHECKING:
    from docgen.workbook.record import Book

KIND = "builds"
MOST = 20_000
"""Entries that are kept, of some five kilobytes."""
_NO_MATTER = ("jobs", "force", "dry_run", "today", "told", "doing")
"""Options that do not change what is made; the day is compared by itself, and a new one takes the old one's place."""


class Recalled(NamedTuple):
    """What came of some workbooks, and the digests of the files that it came of and that were made."""

    outcomes: list[Outcome]
    files: dict[str, str]


class LastTime:
    """What came of the workbooks the last time that they were built with the same options.

    A run that is forced, or that makes nothing, neither remembers nor is remembered.
    """

    def __init__(self, options: Options) -> None:
        """Take the digests of what is the same for the whole run."""
        self.is_asked = not (options.force or options.dry_run)
        self.files: dict[str, str] = {}
        """The digests that what was recalled so far rests on."""
        self._today = options.today.isoformat()
        wanted = {name: value for name, value in vars(options).items() if name not in _NO_MATTER}
        self._wanted = f"{Path.cwd()} {sorted(wanted.items())}"
        self._circumstances = (
            circumstances(options.template, with_pdf=options.pdf is not False) if self.is_asked else ""
        )

    def recall(self, path: Path) -> Outcome | None:
        """Return what came of a workbook, or None where it has to be built."""
        stored = load(KIND, self._key(path)) if self.is_asked else None
        if stored is None:
            return None
        try:
            entry = json.loads(stored)
            files = {**entry["sources"], **entry["results"]}
            then = (entry["circumstances"], entry["today"], files)
            if then != (self._circumstances, self._today, digests(files)):
                return None
            outcome = _outcome(path, entry)
        except (ValueError, KeyError, TypeError):
            return None
        self.files |= files
        return outcome

    def keep(self, outcome: Outcome) -> None:
        """Remember what came of a workbook, unless docgen stopped at it or its sources have changed meanwhile."""
        is_whole = outcome.sources and outcome.is_whole and outcome.exit_code <= 1
        if not (self.is_asked and is_whole and digests(outcome.sources) == outcome.sources):
            return
        entry = {
            "circumstances": self._circumstances,
            "today": self._today,
            "sources": outcome.sources,
            "results": digests(map(str, outcome.files)),
            "findings": [dataclasses.asdict(finding) for finding in outcome.findings],
            "notes": [dataclasses.asdict(note) for note in outcome.notes],
            "made": [(made.kind, list(map(str, made.files)), made.pages) for made in outcome.made],
            "exit_code": outcome.exit_code,
        }
        save(KIND, self._key(outcome.path), json.dumps(entry, ensure_ascii=False).encode())

    def end(self) -> None:
        """Take away what is remembered of the workbooks that were built longest ago."""
        if self.is_asked:
            evict(KIND, MOST)

    def _key(self, path: Path) -> str:
        return hashlib.sha256(f"{path}\0{self._wanted}".encode()).hexdigest()


def recall_all(paths: Sequence[Path], options: Options) -> Recalled | None:
    """Return what came of all the workbooks, or None where any has to be built, or two made the same file."""
    if is_left_behind(options.out):  # a killed run's moves have to be ended first
        return None
    last_time = LastTime(options)
    outcomes: list[Outcome] = []
    for path in paths:
        outcome = last_time.recall(path)
        if outcome is None:
            return None
        outcomes.append(outcome)
    targets = [made.files[0] for outcome in outcomes for made in outcome.made]
    return Recalled(outcomes, last_time.files) if len(set(targets)) == len(targets) else None


def files_of(path: Path, book: "Book | None" = None) -> list[str]:
    """Return the paths that a workbook's papers depend on: itself, Excel's lock beside it, what its ``book`` names."""
    sheets = [getattr(book, name) for name in type(book).model_fields] if book else []
    rows = [row for sheet in sheets if isinstance(sheet, tuple) for row in sheet]
    named = [getattr(row, name, None) for row in rows for name in ("file", "picture", "source")]
    if book:
        named += [file for _, _, _, file in text_pictures.pictures_of(book)]
    beside = [str(named_file(path.parent, name)) for name in named if isinstance(name, str)]
    return [str(path), str(path.with_name(f"~${path.name}")), *beside]


def sources_of(path: Path, book: "Book", snapshot: Snapshot) -> dict[str, str]:
    """Return the SHA-256 of each file that a workbook's papers depend on, as it was when it was copied."""
    files = files_of(path, book)
    return {file: snapshot.digest(Path(file)) or digest_at(Path(file)) for file in files}


def _outcome(path: Path, entry: dict[str, Any]) -> Outcome:
    return Outcome(
        path,
        findings=[_finding(**finding) for finding in entry["findings"]],
        made=[Made(str(kind), tuple(map(Path, files)), int(pages)) for kind, files, pages in entry["made"]],
        notes=[_finding(**note) for note in entry["notes"]],
        exit_code=int(entry["exit_code"]),
    )


def _finding(*, level: str, place: dict[str, str | None], **said: str) -> Finding:
    return Finding(level=Level(level), place=Place(**place), **said)  # type: ignore[arg-type]  # JSON has no types
