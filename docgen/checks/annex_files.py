"""Where an annex lies, and what can be wrong with its file."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from docgen.danish.words import nearest, plain
from docgen.disk.named_files import QUOTES, SUFFIXES, annexes_in, bare_path, named_file
from docgen.disk.own_files import is_plain_name
from docgen.disk.platform import is_windows
from docgen.errors import FileError
from docgen.late import late_imports, late_pattern

with late_imports():  # the libraries for PDF are for workbooks with annexes
    from docgen.pdf.annexes import intake

_ELSEWHERE = late_pattern(r"[a-z]:|[a-z][\w+.-]*://|file:|www\.|[/\\]", re.IGNORECASE)
_MOVE = "Læg filen ved siden af arket, og skriv kun dens navn."


def file_fault(folder: Path, file: str, copy_of: Callable[[Path], Path] = Path) -> tuple[str, str] | None:
    """Return what is wrong with an annex's file and what to do, or None; ``copy_of`` gives the copy that is read."""
    try:
        return (
            _outside(folder, file)
            or _unusable(named_file(folder, file), file)
            or _refused(copy_of, named_file(folder, file))
        )
    except OSError:
        return f"»{file}« kan ikke læses.", "Ret navnet, eller spørg den, der ejer mappen."


def read_ahead(folder: Path, files: Iterable[str], copy_of: Callable[[Path], Path]) -> None:
    """Read several annexes at the same time, before :func:`file_fault` asks about each."""
    copies = []
    for file in files:
        with suppress(OSError, FileError):
            if _outside(folder, file) is None and _unusable(named_file(folder, file), file) is None:
                copies.append(copy_of(named_file(folder, file)))
    if len(copies) > 1:
        intake.examine_ahead(list(dict.fromkeys(copies)))


def _outside(folder: Path, file: str) -> tuple[str, str] | None:
    if _ELSEWHERE.match(plain(file).strip(QUOTES).strip()):
        return f"»{file}« er ikke en fil i arkets mappe.", _MOVE
    if is_windows() and not all(is_plain_name(part) for part in bare_path(file).split("/") if part.strip(".")):
        return f"»{file}« er et navn, som Windows ikke kan åbne.", "Omdøb filen, og ret navnet i cellen."
    if not named_file(folder, file).resolve().is_relative_to(folder.resolve()):
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
    try:
        intake.examine(copy_of(file))
    except FileError as refusal:
        return refusal.message, refusal.remedy
    return None
