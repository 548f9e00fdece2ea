"""Which workbooks a run is about, and which other sheets lie beside them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.danish.lists import all_of
from docgen.errors import FileError
from docgen.finding import Finding, Place, warning

SUFFIXES = (".xlsx", ".xlsm")
_SAVE_AS = "Åbn den i Excel, og gem den som »Excel-projektmappe (*.xlsx)«."
_OTHERS = {
    ".ods": "et OpenDocument-ark",
    ".fods": "et OpenDocument-ark",
    ".xls": "en ældre Excel-fil",
    ".xlsb": "en binær Excel-fil",
    ".xltx": "en Excel-skabelon",
    ".xltm": "en Excel-skabelon",
    ".xlt": "en Excel-skabelon",
    ".csv": "en tekstfil",
    ".tsv": "en tekstfil",
    ".numbers": "et Numbers-ark",
    ".gsheet": "en genvej til et Google-ark",
}
"""What a person may take for a workbook, by the end of its name."""
_OWN_LISTS = ("ordliste.csv", "afsnit.csv")
_NAMES = {".docx": "Word", ".pdf": "PDF", **dict.fromkeys(_OTHERS, "andre ark")}


def workbooks_of(paths: Sequence[Path], out: Path | None = None) -> list[Path]:
    """Return the workbooks: those named, and all below a folder that is named, less those in ``out``.

    Raises FileError for a path that is not there, and for a folder without workbooks.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        below = [file for file in _below(path, out) if file.suffix.lower() in SUFFIXES] if path.is_dir() else [path]
        if not below:
            raise FileError(
                f"Der er ingen Excel-ark i mappen »{path}«.{_instead(path, out)}", "Lav et med »docgen new«."
            )
        found.extend(below)
    return list(dict.fromkeys(found))


def others_of(paths: Sequence[Path], out: Path | None = None) -> Iterator[Finding]:
    """Yield a warning for each file in a named folder that looks like a workbook and is none that docgen reads."""
    for path in paths:
        for file in _below(path, out) if path.is_dir() else ():
            what = _OTHERS.get(file.suffix.lower())
            if what and file.name.casefold() not in _OWN_LISTS:
                place = Place(file=str(file), part=str(file))
                yield warning("X37", place, f"Filen er {what}, og den læses ikke.", _SAVE_AS)


def _below(folder: Path, out: Path | None) -> list[Path]:
    """Return the files below a folder that are somebody's: not those that programs put there."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return [file for file in files if not file.name.startswith(("~$", ".")) and not _lies_in(file, out)]


def _instead(folder: Path, out: Path | None) -> str:
    """Return what lies in a folder without workbooks, counted."""
    counts = Counter(_NAMES[file.suffix.lower()] for file in _below(folder, out) if file.suffix.lower() in _NAMES)
    lying = [f"{count} {name}" for name, count in counts.items()]
    return f" Der ligger {all_of(lying)}." if lying else ""


def _lies_in(file: Path, folder: Path | None) -> bool:
    return folder is not None and folder.resolve() in file.resolve().parents
