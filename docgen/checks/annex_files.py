"""Where an annex lies, and what can be wrong with its file."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path

from docgen.danish.words import key, nearest, plain
from docgen.disk.own_files import is_plain_name
from docgen.disk.platform import is_windows
from docgen.errors import FileError

SUFFIXES = (".pdf", ".docx")

_ELSEWHERE = re.compile(r"[a-z]:|[a-z][\w+.-]*://|file:|www\.|[/\\]", re.IGNORECASE)
_QUOTES = "\"'»«“”„"
_MOVE = "Læg filen ved siden af arket, og skriv kun dens navn."


def annex_file(folder: Path, file: str) -> Path:
    """Return the path of an annex as its cell says it, seen from the workbook's folder.

    A backslash is a slash, and the quotation marks that Windows puts around a copied path are none of it. A name
    is found whatever its capitals, and whether its accents are stored apart (as macOS does) or not.
    """
    path = folder
    for part in bare_path(file).split("/"):
        exact = path / part
        path = exact if part in ("", ".", "..") or exact.exists() else path / (_alike(path, part) or part)
    return path


def bare_path(file: str) -> str:
    """Return the path that a cell says, with slashes and without the quotation marks around it."""
    return plain(file).strip(_QUOTES).strip().replace("\\", "/")


def _alike(folder: Path, name: str) -> str | None:
    """Return the only file of a folder that is called so but for accents and capitals."""
    if not folder.is_dir():
        return None
    named = [one.name for one in folder.iterdir() if key(one.name) == key(name)]
    composed = [one for one in named if unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", name)]
    return (composed or named)[0] if len(named) == 1 or composed else None


def file_fault(folder: Path, file: str, copy_of: Callable[[Path], Path] = Path) -> tuple[str, str] | None:
    """Return what is wrong with an annex's file and what to do, or None; ``copy_of`` gives the copy that is read."""
    try:
        return (
            _outside(folder, file)
            or _unusable(annex_file(folder, file), file)
            or _refused(copy_of, annex_file(folder, file))
        )
    except OSError:
        return f"»{file}« kan ikke læses.", "Ret navnet, eller spørg den, der ejer mappen."


def _outside(folder: Path, file: str) -> tuple[str, str] | None:
    if _ELSEWHERE.match(plain(file).strip(_QUOTES).strip()):
        return f"»{file}« er ikke en fil i arkets mappe.", _MOVE
    if is_windows() and not all(is_plain_name(part) for part in bare_path(file).split("/") if part.strip(".")):
        return f"»{file}« er et navn, som Windows ikke kan åbne.", "Omdøb filen, og ret navnet i cellen."
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


def _refused(copy_of: Callable[[Path], Path], file: Path) -> tuple[str, str] | None:
    """Return why the annex cannot be put in a bundle, seen by what it holds and not by its name."""
    from docgen.pdf.annexes.intake import examine  # noqa: PLC0415 — the libraries for PDF are for workbooks with annexes

    try:
        examine(copy_of(file))
    except FileError as refusal:
        return refusal.message, refusal.remedy
    return None


def annexes_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder that may be annexes."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.suffix.lower() in SUFFIXES)
