"""A look at a file before it is parsed: is it a workbook, and is it safe to open?

Every refusal is a FileError (exit code 4) that says what the file is and what to do. Limits stand
on declared sizes, so that a bomb costs milliseconds (measured: 4 GB and 18 s without them).
"""

import html
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

from docgen.errors import FileError, reason
from docgen.late import late_pattern

MAX_FILE = 20 * 2**20
MAX_UNPACKED = 200 * 2**20
MAX_RATIO = 200
MAX_ENTRIES = 2_000
MAX_MARKUP = 40 * 2**20
MAX_ROWS = 50_000
MAX_CELLS = 500_000
MAX_MERGED_CELLS = 100_000
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384

_FEWER = "Slet de tomme rækker under tabellerne og de tomme kolonner ved siden af dem."
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
_SPREADSHEETS = (
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
)
"""A workbook, and one with macros, which are never read."""
_READ_PARTS = late_pattern(
    r"xl/(?:workbook|styles|sharedStrings|worksheets/[^/]*|tables/[^/]*|comments[^/]*)\.xml", re.IGNORECASE
)
"""The parts without which a workbook says less than it should."""
_OTHER_KINDS = (
    ("sheet.binary", "en binær projektmappe (.xlsb)"),
    ("opendocument", "et OpenDocument-ark (.ods)"),
    ("spreadsheetml.template", "en Excel-skabelon (.xltx)"),
    ("wordprocessingml", "et Word-dokument"),
    ("presentationml", "en PowerPoint-fil"),
)
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_PART = late_pattern(r'<Override\b[^<>]*\bPartName="([^"]+)"')
_BOOK, _LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_TAG, _SHEET = (
    late_pattern(rb"<(?=[^<>]*+>)[^<>]*Relationship\b[^<>]*>"),
    late_pattern(rb"<(?:[\w.-]+:)?sheet\b[^<>]*>"),
)
_PAIR = late_pattern(rb"""(?<![\w:])([\w:]++)\s*=\s*["']([^"']*)""")
_ENCODING = late_pattern(rb"""<\?xml[^>]*\bencoding\s*=\s*["']([^"']*)""")
_READ = {b"utf-8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1"}
_REFERENCE = late_pattern(rb"""<(?:[\w.-]+:)?(?:mergeCell|hyperlink)\b[^<>]*?\bref\s*=\s*["']([^"']*)["']""")
_RANGE = late_pattern(rb"\$?([A-Za-z]*)\$?([0-9]*)(?::\$?([A-Za-z]*)\$?([0-9]*))?")
_PLACED = late_pattern(rb"<(?:[\w.-]+:)?(row|c)\b([^<>]*)>")
_PLAIN_ROW = late_pattern(rb'<row r="([0-9]{1,7})"[^<>]*>')
_PLAIN_CELL = late_pattern(rb'<c r="([A-Z]{1,3})([0-9]{1,7})"(?: s="[0-9]*")?(?: t="(?:b|d|e|inlineStr|n|s|str)")?/?>')
_ADDRESS = late_pattern(rb"""\br\s*=\s*["']([^"']*)""")
_KIND = late_pattern(rb"""\bt\s*=\s*["']([^"']*)""")
_KINDS = {b"b", b"d", b"e", b"inlineStr", b"n", b"s", b"str"}
_SHEET_NAME = late_pattern(rb"""<(?:[\w.-]+:)?sheet\b[^<>]*?\bname\s*=\s*["']([^"']*)""")


def examine(path: Path) -> None:
    """Return if the file is an .xlsx workbook that can be opened safely; else raise FileError."""
    _examine_name(path)
    try:
        if path.exists() and not path.is_file():
            what = "en mappe" if path.is_dir() else "ikke en almindelig fil"
            _refuse(path, f"»{path.name}« er {what}.", "Vælg selve arket.")
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(512)
        if size > MAX_FILE:
            _refuse(path, f"Filen fylder {size // 2**20} MB; et ark må højst fylde {MAX_FILE // 2**20} MB.", _SAVE_AS)
        _examine_start(path, start)
        with zipfile.ZipFile(path) as archive:
            _examine_sizes(path, archive)
            _examine_kind(path, archive)
            titles = _titles(archive)
            cells = sum(_examine_part(path, name, part, titles.get(name, "")) for name, part in _markup(archive))
            if cells > MAX_CELLS:
                _refuse(path, f"Arket har mere end {MAX_CELLS} celler.", _FEWER)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OverflowError) as error:
        raise FileError(
            "Filen er beskadiget og kan ikke åbnes.",
            "Hent den igen, eller åbn den i Excel, og gem den på ny.",
            file=path.name,
        ) from error
    except OSError as error:
        raise FileError("Filen kan ikke læses.", f"Grunden er: {reason(error)}.", file=path.name) from error


def _examine_name(path: Path) -> None:
    if path.name.startswith(("~$", ".~lock.")):
        whose, prefix = ("Excels", "~$") if path.name.startswith("~$") else ("LibreOffices", ".~lock.")
        message = f"Filen er {whose} egen låsefil og ikke et ark."
        raise FileError(message, f"Vælg arket uden »{prefix}« foran navnet.", file=path.name)


def _refuse(path: Path, message: str, remedy: str) -> None:
    raise FileError(message, remedy, file=path.name)


def _examine_start(path: Path, start: bytes) -> None:
    if not start:
        _refuse(path, "Filen er tom.", "Vælg et ark, der er udfyldt og gemt.")
    if start.startswith(b"PK"):
        return
    if start.startswith(b"\xd0\xcf\x11\xe0") and _PROTECTED in path.read_bytes():
        _refuse(path, "Arket er beskyttet med en adgangskode.", "Fjern adgangskoden i Excel, og gem arket igen.")
    what = next(
        (name for start_bytes, name in _OTHER_FILES if start.lstrip().startswith(start_bytes)), "ikke et Excel-ark"
    )
    seems = path.suffix.lower() in (".xlsx", ".xlsm", "")
    though = f", selv om navnet ender på {path.suffix or 'ingenting'}" if seems else ""
    _refuse(path, f"Filen er {what}{though}.", _SAVE_AS)


def _examine_sizes(path: Path, archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    if len(entries) > MAX_ENTRIES or len({entry.filename for entry in entries}) != len(entries):
        _refuse(path, "Filen er pakket på en måde, som Excel ikke gør.", _SAVE_AS)
    if unpacked > MAX_UNPACKED or (unpacked > 2**24 and unpacked / packed > MAX_RATIO):
        _refuse(path, f"Filen fylder {unpacked // 2**20} MB, når den pakkes ud.", "Slet det, arket ikke skal bruge.")
    if sum(entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))) > MAX_MARKUP:
        _refuse(path, f"Filen har mere end {MAX_MARKUP // 2**20} MB tekst og formater.", _FEWER)
    if any(".." in Path(entry.filename).parts or entry.filename.startswith("/") for entry in entries):
        _refuse(path, "Filen vil skrive uden for sin egen mappe.", "Brug ikke filen; bed afsenderen om en ny.")


def _examine_kind(path: Path, archive: zipfile.ZipFile) -> None:
    names = set(archive.namelist())
    if "mimetype" in names:
        _refuse(path, "Filen er et OpenDocument-ark (.ods).", _SAVE_AS)
    if "[Content_Types].xml" not in names:
        _refuse(path, "Filen er en almindelig zip-fil og ikke et Excel-ark.", "Pak den ud, og vælg arket i den.")
    types = archive.read("[Content_Types].xml").decode("utf-8", "replace")
    there = {name.casefold() for name in names}
    declared = sorted(part.lstrip("/") for part in _PART.findall(types))
    if missing := [part for part in declared if part.casefold() not in there and _READ_PARTS.fullmatch(part)]:
        _refuse(path, f"Filen er beskadiget; delen {missing[0]} mangler.", _SAVE_AS)
    if any(kind in types for kind in _SPREADSHEETS):
        return
    what = next((name for start_bytes, name in _OTHER_KINDS if start_bytes in types), "ikke et Excel-ark")
    _refuse(path, f"Filen er {what}.", _SAVE_AS)


def _markup(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that would be parsed; every part is read. Raises BadZipFile where one is damaged."""
    for entry in archive.infolist():
        content = archive.read(entry)
        if _is_markup(entry.filename, content):
            yield entry.filename, content


def _titles(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return the name that a person knows each sheet's part by, where it can be found out."""
    names = {name.casefold(): name for name in archive.namelist()}
    book, links = (archive.read(names[one]) if one in names else b"" for one in (_BOOK, _LINKS))
    targets = {
        found[b"Id"]: found[b"Target"]
        for tag in _TAG.findall(links)
        if (found := dict(_PAIR.findall(tag))).keys() >= {b"Id", b"Target"}
    }
    titles: dict[str, str] = {}
    for tag in _SHEET.findall(book):
        found = {key.rpartition(b":")[2]: value for key, value in _PAIR.findall(tag)}
        target = targets.get(found.get(b"id", b""), b"").decode("utf-8", "replace").casefold()
        part = names.get(target.lstrip("/") if target.startswith("/") else f"xl/{target}", "")
        titles[part] = html.unescape(found.get(b"name", b"").decode("utf-8", "replace"))
    return titles


def _is_markup(name: str, content: bytes) -> bool:
    """Tell whether a part would be parsed; a part may be called anything."""
    return name.endswith((".xml", ".rels")) or content[:100].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n").startswith(b"<")


def _examine_part(path: Path, name: str, content: bytes, title: str) -> int:
    """Return how many cells a part has, if it is safe to parse."""
    declared = _ENCODING.match(content[:200].lstrip(b"\xef\xbb\xbf"))
    if declared and declared[1].lower() not in _READ:
        _refuse(path, f"Filen er skrevet i et tegnsæt, som Excel aldrig bruger, i {name}.", _SAVE_AS)
    if b"\x00" in content[:200]:
        content = content.decode("utf-16", "replace").encode()
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        _refuse(path, f"Filen indeholder en dokumenttype i {name}, som Excel aldrig skriver.", _SAVE_AS)
    if _STRICT in content:
        _refuse(path, "Arket er gemt i formatet »Strict Open XML«.", _SAVE_AS)
    names = [html.unescape(one.decode("utf-8", "replace")).casefold() for one in _SHEET_NAME.findall(content)]
    if twice := next((one for one in names if names.count(one) > 1), None):
        _refuse(path, f"To ark hedder »{twice}«.", "Omdøb eller slet det ene i Excel.")
    return _examine_cells(path, content, f" i arket »{title}«" if title else "") if b"sheetData" in content else 0


def _examine_cells(path: Path, content: bytes, sheet: str) -> int:
    """Return how many cells a sheet has; each may stand there once, within Excel's own bounds."""
    count = _plain_cells(content)
    if count is None:
        count = _examine_each(path, content, sheet)
    _examine_references(path, content, sheet)
    return count


def _plain_cells(content: bytes) -> int | None:
    """Return how many cells a sheet has, if rows and cells are written as Excel writes them and nothing is wrong."""
    rows, cells = _PLAIN_ROW.findall(content), _PLAIN_CELL.findall(content)
    is_all = len(rows) + len(cells) == len(_PLACED.findall(content)) and len(rows) <= MAX_ROWS
    addresses = {letters + number for letters, number in cells}
    is_once = is_all and len(set(rows)) == len(rows) and len(addresses) == len(cells)
    numbers, columns = {*rows, *(number for _, number in cells)}, {letters for letters, _ in cells}
    is_within = is_once and all(0 < int(number) <= LAST_ROW for number in numbers)
    return len(cells) if is_within and all(_column(letters) <= LAST_COLUMN for letters in columns) else None


def _examine_each(path: Path, content: bytes, sheet: str) -> int:
    """Do what :func:`_examine_cells` does cell by cell, and say which is wrong."""
    seen: set[tuple[bytes, bytes]] = set()
    counts = {b"row": 0, b"c": 0}
    for element, attributes in _PLACED.findall(content):
        counts[element] += 1
        if counts[b"row"] > MAX_ROWS:
            _refuse(path, f"Et ark har mere end {MAX_ROWS} rækker.", "Slet de tomme rækker under tabellen.")
        kind = _KIND.search(attributes) if element == b"c" else None
        address = _ADDRESS.search(attributes)
        at = address[1] if address else b""
        what = "Rækken" if element == b"row" else "Cellen"
        where = at.decode("utf-8", "replace")[:20]
        if kind and kind[1] not in _KINDS:
            _refuse(path, f"Cellen {where}{sheet} har en slags indhold, som Excel ikke kender.", _SAVE_AS)
        if at and ((element, at) in seen or not _is_within(at)):
            is_twice = (element, at) in seen
            wrong = "står to gange i filen" if is_twice else "findes ikke i Excel"
            _refuse(path, f"{what} {where}{sheet} {wrong}.", _SAVE_AS)
        seen.add((element, at))
    return counts[b"c"]


def _examine_references(path: Path, content: bytes, sheet: str) -> None:
    for reference in _REFERENCE.findall(content):
        if _size(reference) > MAX_MERGED_CELLS:
            where = reference.decode("utf-8", "replace")[:40]
            _refuse(path, f"Cellerne {where}{sheet} er flettet eller har ét link.", "Ophæv det; området er for stort.")


def _is_within(address: bytes) -> bool:
    """Tell whether a cell's address, or a row's number, is one that Excel has."""
    found = _RANGE.fullmatch(address)
    return bool(found and found[2] and 0 < int(found[2][:9]) <= LAST_ROW and _column(found[1]) <= LAST_COLUMN)


def _size(reference: bytes) -> int:
    """Return how many cells a range has; one that cannot be read counts as too large."""
    found = _RANGE.fullmatch(reference)
    if not found:
        return MAX_MERGED_CELLS + 1
    left, top = _column(found[1]) or 1, int(found[2][:9] or 1)
    right = _column(found[3]) if found[3] else (left if found[1] else LAST_COLUMN)
    bottom = int(found[4][:9]) if found[4] else (top if found[2] else LAST_ROW)
    return (abs(right - left) + 1) * (abs(bottom - top) + 1)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters[:4].upper():
        number = number * 26 + letter - 64
    return number
