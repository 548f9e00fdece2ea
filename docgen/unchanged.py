"""What came of a workbook the last time: told again, word for word, where nothing that it came of has changed.

It came of the workbook, the files that it names, the templates, docgen's code and packages, LibreOffice and
the fonts, the options and the day; and what was made must lie where it was put, byte for byte. All are
compared by their SHA-256. Anything in doubt is made again.
"""

import dataclasses
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen import shipped
from docgen.cache import code_mark, load, save, weed
from docgen.checks.annex_files import SUFFIXES, annex_file
from docgen.delivery import digest
from docgen.finding import Finding, Level, Place
from docgen.options import Options
from docgen.pdf.fonts import fonts_mark
from docgen.pdf.office import office_mark
from docgen.workbook.record import Book

KIND = "builds"
MOST = 20_000
"""Entries that are kept, of some five kilobytes."""
_NO_MATTER = ("jobs", "force", "dry_run", "today")
"""Options that do not change what is made; the day is compared by itself, and a new one takes the old one's place."""


@dataclass(frozen=True)
class Kept:
    """What came of a workbook: what was found and said, and each document's kind, files and pages."""

    findings: tuple[Finding, ...]
    notes: tuple[str, ...]
    made: tuple[tuple[str, tuple[Path, ...], int], ...]
    exit_code: int


class LastTime:
    """What came of the workbooks the last time that they were built with the same options.

    A run that is forced, or that makes nothing, neither remembers nor is remembered.
    """

    def __init__(self, options: Options) -> None:
        """Take the marks of what is the same for the whole run."""
        self.is_asked = not (options.force or options.dry_run)
        self._today = options.today.isoformat()
        wanted = {name: value for name, value in vars(options).items() if name not in _NO_MATTER}
        self._wanted = f"{Path.cwd()} {sorted(wanted.items())}"
        self._circumstances = circumstances(options) if self.is_asked else ""

    def recall(self, path: Path) -> Kept | None:
        """Return what came of a workbook, or None where it has to be built."""
        said = load(KIND, self._key(path)) if self.is_asked else None
        if said is None:
            return None
        try:
            entry = json.loads(said)
            files = {**entry["sources"], **entry["results"]}
            then = (entry["circumstances"], entry["today"], files)
            return _kept(entry) if then == (self._circumstances, self._today, marks(files)) else None
        except (ValueError, KeyError, TypeError):
            return None

    def keep(self, path: Path, sources: dict[str, str], kept: Kept) -> None:
        """Remember what came of a workbook, unless its ``sources`` have changed meanwhile."""
        if not self.is_asked or marks(sources) != sources:
            return
        entry = {
            "circumstances": self._circumstances,
            "today": self._today,
            "sources": sources,
            "results": marks(str(file) for _, files, _ in kept.made for file in files),
            "findings": [dataclasses.asdict(finding) for finding in kept.findings],
            "notes": kept.notes,
            "made": [(kind, [str(file) for file in files], pages) for kind, files, pages in kept.made],
            "exit_code": kept.exit_code,
        }
        save(KIND, self._key(path), json.dumps(entry, ensure_ascii=False).encode())

    def end(self) -> None:
        """Take away what is remembered of the workbooks that were built longest ago."""
        if self.is_asked:
            weed(KIND, MOST)

    def _key(self, path: Path) -> str:
        return hashlib.sha256(f"{path}\0{self._wanted}".encode()).hexdigest()


def files_of(path: Path, book: Book | None = None) -> list[str]:
    """Return the paths that a workbook's papers depend on: itself, Excel's lock beside it, what its ``book`` names."""
    rows = [row for sheet in dict(book or ()).values() if isinstance(sheet, tuple) for row in sheet]
    named = [getattr(row, name, None) for row in rows for name in ("file", "picture")]
    beside = [str(annex_file(path.parent, name)) for name in named if isinstance(name, str)]
    return [str(path), str(path.with_name(f"~${path.name}")), *beside]


def marks(files: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each file; where there is none, what lies there instead."""
    return {file: _mark(Path(file)) for file in files}


def _mark(file: Path) -> str:
    try:
        if file.is_file():
            return digest(file)
        # An annex that is not there is said with the name that is most like it.
        siblings = file.parent.iterdir() if file.suffix.lower() in SUFFIXES and file.parent.is_dir() else ()
        names = sorted(path.name for path in siblings if path.suffix.lower() in SUFFIXES)
    except (OSError, ValueError):  # ValueError: no file can be called that
        return "unreadable"
    return f"missing among {names}" if not file.is_dir() else "folder"


def circumstances(options: Options) -> str:
    """Return a mark of what is the same for a whole run: code, packages, templates, converter and fonts."""
    own = [shipped.templates().rglob("*")]
    if options.template:
        folder = options.template.parent if options.template.is_file() else options.template
        own.append(folder.glob("*.docx"))
    templates = sorted(str(file) for files in own for file in files if file.is_file())
    converter = (office_mark(), fonts_mark()) if options.pdf is not False else ()
    return hashlib.sha256(repr((code_mark(), marks(templates), converter)).encode()).hexdigest()


def _kept(entry: dict[str, Any]) -> Kept:
    return Kept(
        findings=tuple(_finding(**finding) for finding in entry["findings"]),
        notes=tuple(map(str, entry["notes"])),
        made=tuple((str(kind), tuple(map(Path, files)), int(pages)) for kind, files, pages in entry["made"]),
        exit_code=int(entry["exit_code"]),
    )


def _finding(*, code: str, level: str, place: dict[str, str | None], message: str, remedy: str) -> Finding:
    return Finding(code, Level(level), Place(**place), message, remedy)  # type: ignore[arg-type]  # JSON has no types
