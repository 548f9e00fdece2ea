"""The workbooks that a year's rows name in *Ark*, as they are read: what each says, or why it cannot be read."""

from collections.abc import Callable, Sequence
from pathlib import Path, PureWindowsPath

from docgen.disk.named_files import bare_path, named_file
from docgen.errors import FileError
from docgen.finding import Finding, Level
from docgen.late import dataclass
from docgen.workbook.read import read
from docgen.workbook.record import Book


@dataclass(frozen=True)
class Source:
    """A workbook that a row names: what it says, or in Danish why it cannot be read."""

    path: Path
    book: Book | None
    fault: str = ""
    errors: tuple[Finding, ...] = ()


def source(said: str, folder: Path, books: Sequence[type[Book]], copy_of: Callable[[Path], Path]) -> Source:
    """Return the workbook that a cell names, seen from the year's folder, read from its copy."""
    bare = bare_path(said)
    path = named_file(folder, said)
    if PureWindowsPath(bare).drive or bare.startswith("/") or "://" in said:
        return Source(path, None, f"»{said}« skal skrives, som filen ses fra dette ark.")
    try:
        copy = copy_of(path)
        if not copy.exists():
            return Source(path, None, f"»{said}« findes ikke.")
        reading = read(path, books, copy)
    except FileError as stop:
        return Source(path, None, f"»{path.name}«: {stop.message}")
    except (OSError, ValueError):  # ValueError: no file can be called that
        return Source(path, None, f"»{said}« findes ikke.")
    errors = tuple(one.in_file(str(path)) for one in reading.findings if one.level is Level.ERROR)
    return Source(path, reading.book, errors=errors)
