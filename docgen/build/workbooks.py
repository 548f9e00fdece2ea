"""Which workbooks a run is about."""

from collections.abc import Sequence
from pathlib import Path

from docgen.errors import FileError


def workbooks_of(paths: Sequence[Path], out: Path | None = None) -> list[Path]:
    """Return the workbooks: those named, and all below a folder that is named, less those in ``out``.

    Raises FileError for a path that is not there, and for a folder without workbooks.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        below = sorted(path.rglob("*.xlsx")) if path.is_dir() else [path]
        if path.is_dir():
            below = [file for file in below if not file.name.startswith(("~$", ".")) and not _lies_in(file, out)]
        if not below:
            raise FileError(f"Der er ingen Excel-ark i mappen »{path}«.", "Lav et med »docgen new«.")
        found.extend(below)
    return list(dict.fromkeys(found))


def _lies_in(file: Path, folder: Path | None) -> bool:
    return folder is not None and folder.resolve() in file.resolve().parents
