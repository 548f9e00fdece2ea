"""The file that a cell names, as it lies beside the workbook, and those that it could name."""

import unicodedata
from pathlib import Path

from docgen.danish.words import key, plain

SUFFIXES = (".pdf", ".docx")
"""The endings of annexes."""
QUOTES = "\"'»«“”„"
"""The quotation marks that may stand around a path that was copied."""


def named_file(folder: Path, said: str) -> Path:
    """Return the path of a file as a cell says it, seen from the workbook's folder.

    A backslash is a slash, and the quotation marks that Windows puts around a copied path are none of it. A name
    is found whatever its capitals, and whether its accents are stored apart (as macOS does) or not.
    """
    path = folder
    for part in bare_path(said).split("/"):
        exact = path / part
        path = exact if part in ("", ".", "..") or exact.exists() else path / (_alike(path, part) or part)
    return path


def bare_path(said: str) -> str:
    """Return the path that a cell says, with slashes and without the quotation marks around it."""
    return plain(said).strip(QUOTES).strip().replace("\\", "/")


def _alike(folder: Path, name: str) -> str | None:
    """Return the only file of a folder that is called so but for accents and capitals."""
    if not folder.is_dir():
        return None
    named = [one.name for one in folder.iterdir() if key(one.name) == key(name)]
    composed = [one for one in named if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", name)]
    return (composed or named)[0] if len(named) == 1 or composed else None


def annexes_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder that may be annexes."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
