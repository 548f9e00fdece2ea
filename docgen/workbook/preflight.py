"""A look at a file before it is parsed: is it a workbook, and is it safe to open?

Every refusal is a FileError (exit code 4) that says what the file is and what to do. Limits stand
on declared sizes, so that a bomb costs milliseconds (measured: 4 GB and 18 s without them).
"""

import re
import zipfile
import zlib
from pathlib import Path

from docgen.errors import FileError, reason

MAX_FILE = 20 * 2**20
MAX_UNPACKED = 200 * 2**20
MAX_RATIO = 200
MAX_ENTRIES = 2_000
MAX_ROWS = 50_000
MAX_MERGED_CELLS = 100_000

_SAVE_AS = "Åbn filen i Excel, og gem den som »Excel-projektmappe (*.xlsx)«."
_OTHER_FILES = (
    (b"%PDF", "en PDF"),
    (b"\xd0\xcf\x11\xe0", "en ældre Excel-fil (.xls) eller en fil med adgangskode"),
    (b"<!DOCTYPE", "en webside"),
    (b"<html", "en webside"),
    (b"\x89PNG", "et billede"),
    (b"\xff\xd8\xff", "et billede"),
)
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_OTHER_KINDS = (
    ("macroEnabled", "en projektmappe med makroer (.xlsm)"),
    ("spreadsheetml.template", "en Excel-skabelon (.xltx)"),
    ("wordprocessingml", "et Word-dokument"),
    ("presentationml", "en PowerPoint-fil"),
)
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_PART = re.compile(r'<Override\b[^>]*\bPartName="([^"]+)"')
_REFERENCE = re.compile(rb'<(?:\w+:)?(?:mergeCell|hyperlink)\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')


def examine(path: Path) -> None:
    """Return if the file is an .xlsx workbook that can be opened safely; else raise FileError."""
    if path.name.startswith("~$"):
        raise FileError(
            "Filen er Excels egen låsefil og ikke et ark.", "Vælg arket uden »~$« foran navnet.", file=path.name
        )
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(512)
        if size > MAX_FILE:
            _refuse(path, f"Filen fylder {size // 2**20} MB; et ark må højst fylde {MAX_FILE // 2**20} MB.", _SAVE_AS)
        _examine_start(path, start)
        with zipfile.ZipFile(path) as archive:
            _examine_sizes(path, archive)
            _examine_kind(path, archive)
            for entry in archive.infolist():
                if entry.filename.endswith((".xml", ".rels")):
                    _examine_part(path, entry.filename, archive.read(entry))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OverflowError) as error:
        raise FileError(
            "Filen er beskadiget og kan ikke åbnes.",
            "Hent den igen, eller åbn den i Excel, og gem den på ny.",
            file=path.name,
        ) from error
    except OSError as error:
        raise FileError("Filen kan ikke læses.", f"Grunden er: {reason(error)}.", file=path.name) from error


def _refuse(path: Path, message: str, remedy: str) -> None:
    raise FileError(message, remedy, file=path.name)


def _examine_start(path: Path, start: bytes) -> None:
    if not start:
        _refuse(path, "Filen er tom.", "Vælg et ark, der er udfyldt og gemt.")
    if start.startswith(b"PK"):
        return
    if start.startswith(b"\xd0\xcf\x11\xe0") and _PROTECTED in path.read_bytes():
        _refuse(path, "Arket er beskyttet med en adgangskode.", "Fjern adgangskoden i Excel, og gem arket igen.")
    what = next((name for mark, name in _OTHER_FILES if start.lstrip().startswith(mark)), "ikke et Excel-ark")
    _refuse(path, f"Filen er {what}, selv om navnet ender på {path.suffix or 'ingenting'}.", _SAVE_AS)


def _examine_sizes(path: Path, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if len(entries) > MAX_ENTRIES or len({entry.filename for entry in entries}) != len(entries):
        _refuse(path, "Filen er pakket på en måde, som Excel ikke gør.", _SAVE_AS)
    if unpacked > MAX_UNPACKED or (unpacked > 2**24 and unpacked / packed > MAX_RATIO):
        _refuse(path, f"Filen fylder {unpacked // 2**20} MB, når den pakkes ud.", "Slet det, arket ikke skal bruge.")
    if any(".." in Path(entry.filename).parts or entry.filename.startswith("/") for entry in entries):
        _refuse(path, "Filen vil skrive uden for sin egen mappe.", "Brug ikke filen; bed afsenderen om en ny.")


def _examine_kind(path: Path, archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if "mimetype" in names:
        _refuse(path, "Filen er et OpenDocument-ark (.ods).", _SAVE_AS)
    if "[Content_Types].xml" not in names:
        _refuse(path, "Filen er en almindelig zip-fil og ikke et Excel-ark.", "Pak den ud, og vælg arket i den.")
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    if missing := sorted({part.lstrip("/") for part in _PART.findall(types)} - names):
        _refuse(path, f"Filen er beskadiget; delen {missing[0]} mangler.", _SAVE_AS)
    if _SPREADSHEET in types and "vbaProject" not in types:
        return
    what = next((name for mark, name in _OTHER_KINDS if mark in types), "ikke et Excel-ark")
    _refuse(path, f"Filen er {what}.", _SAVE_AS)


def _examine_part(path: Path, name: str, content: bytes) -> None:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        _refuse(path, f"Filen indeholder en dokumenttype i {name}, som Excel aldrig skriver.", _SAVE_AS)
    if _STRICT in content:
        _refuse(path, "Arket er gemt i formatet »Strict Open XML«.", _SAVE_AS)
    if not name.startswith("xl/worksheets/"):
        return
    if content.count(b"<row") > MAX_ROWS:
        _refuse(path, f"Et ark har mere end {MAX_ROWS} rækker.", "Slet de tomme rækker under tabellen.")
    for left, top, right, bottom in _REFERENCE.findall(content):
        if _cells(left, top, right, bottom) > MAX_MERGED_CELLS:
            where = f"{left.decode()}{top.decode()}:{right.decode()}{bottom.decode()}"
            _refuse(path, f"Cellerne {where} er flettet eller har ét link.", "Ophæv det; området er for stort.")


def _cells(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    return (_column(right) - _column(left) + 1) * (int(bottom[:9]) - int(top[:9]) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4]:
        number = number * 26 + letter - 64
    return number
