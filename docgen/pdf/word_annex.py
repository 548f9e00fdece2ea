"""A Word document as an annex: whether it is one, and whether what it prints is what its author meant to show."""

import re
import zipfile
from pathlib import Path

from docgen.errors import FileError
from docgen.pdf.refusals import damaged, not_usable

_MAIN_PART = "word/document.xml"
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO_TYPE = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_MOST_BYTES = 500_000_000
# LibreOffice prints what was deleted along with what stands in its place.
_TRACKED = re.compile(rb"<w:(?:del|ins|moveFrom|moveTo)[ >]")
# Fields that fetch from a file or a program; their instruction may be cut in pieces, but never so soon.
_FETCHING = re.compile(
    rb"<w:(?:instrText[^>]*>|fldSimple [^>]*w:instr=.)\s*(?:INCLUDE|DDE|LINK |IMPORT |RD )", re.IGNORECASE
)
_RELATION = re.compile(rb"<Relationship\b[^>]*>")
_KINDS = {"xl/": "et regneark", "ppt/": "en præsentation", "content.xml": "et OpenDocument-dokument"}


def check_word(path: Path) -> None:
    """Raise FileError unless the packed file is a Word document that can be converted as it stands.

    Refused: macros, changes that were neither accepted nor rejected, text or pictures fetched from elsewhere.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _check_package(path, package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as problem:
        raise damaged(path) from problem


def is_word(path: Path) -> bool:
    """Tell whether the file is a Word document, by what it holds; raise OSError if it cannot be read."""
    try:
        with zipfile.ZipFile(path) as package:
            package.getinfo(_MAIN_PART)
            return _MAIN_TYPE in package.read("[Content_Types].xml")
    except (zipfile.BadZipFile, KeyError):
        return False


def _check_package(path: Path, package: zipfile.ZipFile) -> None:
    names = package.namelist()
    if sum(entry.file_size for entry in package.infolist()) > _MOST_BYTES:
        what = "fylder urimeligt meget, når den pakkes ud."
        raise _refused(path, what, "Bed afsenderen om en mindre udgave af filen.")
    types = package.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if _MACRO_TYPE in types or "word/vbaProject.bin" in names:
        remedy = "Bed afsenderen om dokumentet uden makroer (.docx) eller som PDF."
        raise _refused(path, "er et Word-dokument med makroer.", remedy)
    if _MAIN_PART not in names or _MAIN_TYPE not in types:
        found = (what for start, what in _KINDS.items() if any(name.startswith(start) for name in names))
        raise not_usable(path, next(found, "en pakket mappe (zip)"))
    if any(_TRACKED.search(package.read(name)) for name in names if re.fullmatch(r"word/[^/]+\.xml", name)):
        remedy = "Bed afsenderen om at acceptere eller afvise rettelserne i Word og sende filen igen."
        raise _refused(path, "har rettelser, som ikke er accepteret eller afvist.", remedy)
    texts = (package.read(name) for name in names if re.fullmatch(r"word/[^/]+\.xml", name))
    if any(_FETCHING.search(text) for text in texts):
        remedy = "Bed afsenderen om dokumentet som PDF."
        raise _refused(path, "har felter, som henter tekst eller billeder fra andre steder.", remedy)
    relations = (package.read(name) for name in names if name.endswith(".rels"))
    if any(_reaches_out(relation) for part in relations for relation in _RELATION.findall(part)):
        remedy = "Bed afsenderen om dokumentet som PDF."
        raise _refused(path, "henter billeder eller tekst fra andre steder.", remedy)


def _reaches_out(relation: bytes) -> bool:
    """Tell whether a relation leads out of the file for anything but a link that a reader may click."""
    return b'TargetMode="External"' in relation and b"/hyperlink" not in relation


def _refused(path: Path, what: str, remedy: str) -> FileError:
    return FileError(f"»{path.name}« {what}", remedy, file=str(path))
