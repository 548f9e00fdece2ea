"""Where an annex lies, and what can be wrong with its file."""

import re
import unicodedata
from pathlib import Path

from docgen.danish.words import nearest, plain
from docgen.errors import FileError

SUFFIXES = (".pdf", ".docx")

_ELSEWHERE = re.compile(r"[a-z]:[/\\]|[a-z][\w+.-]*://|file:|www\.|[/\\]", re.IGNORECASE)
_MOVE = "Læg filen ved siden af arket, og skriv kun dens navn."


def annex_file(folder: Path, file: str) -> Path:
    """Return the path of an annex as its cell says it, seen from the workbook's folder.

    A backslash is a slash. A name that is stored with its accents apart (as macOS does) is found too.
    """
    words = plain(file).replace("\\", "/")
    apart = folder / unicodedata.normalize("NFD", words)
    return apart if apart.exists() else folder / words


def file_fault(folder: Path, file: str) -> tuple[str, str] | None:
    """Return what is wrong with an annex's file and what to do, or None."""
    try:
        return _outside(folder, file) or _unusable(annex_file(folder, file), file) or _refused(folder, file)
    except OSError:
        return f"»{file}« kan ikke læses.", "Ret navnet, eller spørg den, der ejer mappen."


def _outside(folder: Path, file: str) -> tuple[str, str] | None:
    if _ELSEWHERE.match(file.strip()):
        return f"»{file}« er ikke en fil i arkets mappe.", _MOVE
    if not annex_file(folder, file).resolve().is_relative_to(folder.resolve()):
        return f"»{file}« ligger uden for arkets mappe.", _MOVE
    return None


def _unusable(path: Path, file: str) -> tuple[str, str] | None:
    if path.is_dir():
        return f"»{file}« er en mappe.", "Skriv filens navn."
    if path.suffix.lower() not in SUFFIXES:
        return f"»{file}« er hverken .pdf eller .docx.", "Gem bilaget som pdf."
    if not path.exists():
        guess = nearest(path.name, annexes_in(path.parent))
        return f"»{file}« findes ikke.", f"Ligger der »{guess}«?" if guess else "Læg filen i mappen, eller ret navnet."
    if not path.is_file():
        return f"»{file}« er ikke en fil.", "Skriv filens navn."
    if path.stat().st_size == 0:
        return f"»{file}« er tom.", "Hent filen igen."
    return None


def _refused(folder: Path, file: str) -> tuple[str, str] | None:
    """Return why the annex cannot be put in a bundle, seen by what it holds and not by its name."""
    from docgen.pdf.annexes.intake import examine  # noqa: PLC0415 — the libraries for PDF are for workbooks with annexes

    try:
        examine(annex_file(folder, file))
    except FileError as refusal:
        return refusal.message, refusal.remedy
    return None


def annexes_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder that may be annexes."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
