"""Replay a workbook's previous result when none of its inputs has changed.

It came of the workbook, the files that it names, the templates, docgen's code and packages, LibreOffice and
the fonts, the options and the day; and what was made must lie where it was put, byte for byte. All are
compared by their SHA-256. Anything in doubt is made again.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.build.options import Options
from docgen.build.outcome import Made, Outcome
from docgen.checks.annex_files import annexes_in
from docgen.disk import resources
from docgen.disk.cache import code_digest, evict, load, save
from docgen.disk.delivery import digest, is_left_behind
from docgen.disk.named_files import named_file
from docgen.disk.snapshot import ANNEX, Snapshot
from docgen.finding import Finding, Level, Place
from docgen.late import late_imports
from docgen.pdf.conversion.fonts import fonts_digest
from docgen.pdf.conversion.office import office_digest

with late_imports():  # an unchanged workbook is not read
    from docgen.sheets import text_pictures

if TYPE_CHECKING:
    from docgen.workbook.record import Book

KIND = "builds"
MOST = 20_000
"""Entries that are kept, of some five kilobytes."""
LARGEST = ANNEX.most
"""Bytes of a file that is hashed: no larger one is made anything of."""
_NO_MATTER = ("jobs", "force", "dry_run", "today", "told", "doing")
"""Options that do not change what is made; the day is compared by itself, and a new one takes the old one's place."""


class LastTime:
    """What came of the workbooks the last time that they were built with the same options.

    A run that is forced, or that makes nothing, neither remembers nor is remembered.
    """

    def __init__(self, options: Options) -> None:
        """Take the digests of what is the same for the whole run."""
        self.is_asked = not (options.force or options.dry_run)
        self._today = options.today.isoformat()
        wanted = {name: value for name, value in vars(options).items() if name not in _NO_MATTER}
        self._wanted = f"{Path.cwd()} {sorted(wanted.items())}"
        self._circumstances = circumstances(options) if self.is_asked else ""

    def recall(self, path: Path) -> Outcome | None:
        """Return what came of a workbook, or None where it has to be built."""
        stored = load(KIND, self._key(path)) if self.is_asked else None
        if stored is None:
            return None
        try:
            entry = json.loads(stored)
            files = {**entry["sources"], **entry["results"]}
            then = (entry["circumstances"], entry["today"], files)
            return _outcome(path, entry) if then == (self._circumstances, self._today, digests(files)) else None
        except (ValueError, KeyError, TypeError):
            return None

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


def recall_all(paths: Sequence[Path], options: Options) -> list[Outcome] | None:
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
    return outcomes if len(set(targets)) == len(targets) else None


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
    return {file: snapshot.digest(Path(file)) or _digest_of(Path(file)) for file in files}


def digests(files: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each file; where there is none, what lies there instead."""
    return {file: _digest_of(Path(file)) for file in files}


def _digest_of(file: Path) -> str:
    try:
        if file.is_file():
            size = file.stat().st_size
            return digest(file) if size <= LARGEST else f"{size} bytes"
        # An annex that is not there is said with the name that is most like it.
        names = annexes_in(file.parent) if file.suffix not in ("", ".xlsx") else []
    except (OSError, ValueError):  # ValueError: no file can be called that
        return "unreadable"
    return f"missing among {names}" if not file.is_dir() else "folder"


def circumstances(options: Options) -> str:
    """Return a digest of what is the same for a whole run: code, packages, templates, converter and fonts."""
    globs = [resources.templates().rglob("*")]
    if options.template:
        folder = options.template.parent if options.template.is_file() else options.template
        globs += [folder.glob("*.docx"), folder.glob("*.csv")]
    templates = sorted(str(file) for files in globs for file in files if file.is_file())
    converter = (office_digest(), fonts_digest()) if options.pdf is not False else ()
    return hashlib.sha256(repr((code_digest(), digests(templates), converter)).encode()).hexdigest()


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
