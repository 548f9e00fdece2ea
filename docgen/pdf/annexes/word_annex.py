"""A Word document as an annex: whether it is one, and whether what it prints is what its author meant to show."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.pdf.annexes.refusals import damaged, not_usable
from docgen.pdf.annexes.word_hidden import hidden_words
from docgen.pdf.notes import LEFT_OUT, about

_MAIN_PART = "word/document.xml"
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO_TYPE = b"application/vnd.ms-word.document.macroEnabled.main+xml"
_MOST_BYTES = 500_000_000
# LibreOffice prints what was deleted along with what stands in its place.
_TRACKED = re.compile(rb"<w:(?:del|ins|moveFrom|moveTo)[ >]")
_DOCTYPE = re.compile(b"<!DOCTYPE|" + b"|".join(re.escape("<!DOCTYPE".encode(c)) for c in ("utf-16-le", "utf-16-be")))
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FIELD = re.compile(r"\s*\\?(INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|DDEAUTO|DDE|LINK|RD|DATABASE)\b", re.IGNORECASE)
_SHOWN = re.compile(rb""":(?:link|embed|pict|href)\s*=\s*["']([^"']*)["']""")
_STORY = re.compile(r"word/(?:document|styles|header\d*|footer\d*|footnotes|endnotes)\.xml")
_CHUNKS = ("/aFChunk", "/subDocument")
_KINDS = {"xl/": "et regneark", "ppt/": "en præsentation", "content.xml": "et OpenDocument-dokument"}


def check_word(path: Path) -> None:
    """Raise FileError unless the packed file is a Word document that can be converted as it stands.

    Refused: macros, changes that were neither accepted nor rejected, text or pictures fetched from elsewhere.
    """
    try:
        with zipfile.ZipFile(path) as package:
            _check_package(path, package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ET.ParseError) as problem:
        raise damaged(path) from problem


def word_notes(path: Path, *, attached: bool) -> tuple[Finding, ...]:
    """Return a note for each thing that a Word document holds and its pages do not show.

    ``attached`` says that the file itself lies in the PDF, where everybody can open it.
    """
    with zipfile.ZipFile(path) as package:
        parts = [name for name in package.namelist() if re.fullmatch(r"word/[^/]+\.xml", name)]
        found = {
            "Kommentarer": any(b"<w:comment " in package.read(name) for name in parts if "/comments" in name),
            "Skjult tekst": hidden_words(_stories(package)).vanished,
        }
    held = [what for what, is_there in found.items() if is_there]
    notes = [about(path.name, LEFT_OUT, f"»{path.name}«: {what} er ikke taget med på siderne.") for what in held]
    if held and attached:
        what = " og ".join(held).capitalize()
        message = f"»{path.name}« er vedhæftet, som den kom. {what} kan læses af alle i den vedhæftede fil."
        notes.append(about(path.name, LEFT_OUT, message))
    return tuple(notes)


def _stories(package: zipfile.ZipFile) -> dict[str, bytes]:
    """Return the parts whose words are read, and the styles that they are drawn in."""
    return {name: package.read(name) for name in package.namelist() if _STORY.fullmatch(name)}


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
    if any(_DOCTYPE.search(package.read(name)) for name in names if name.endswith((".xml", ".rels"))):
        what = "indeholder en dokumenttype, som Word aldrig skriver."
        raise _refused(path, what, "Brug ikke filen; bed afsenderen om dokumentet som PDF.")
    if any(_TRACKED.search(package.read(name)) for name in names if re.fullmatch(r"word/[^/]+\.xml", name)):
        remedy = "Bed afsenderen om at acceptere eller afvise rettelserne i Word og sende filen igen."
        raise _refused(path, "har rettelser, som ikke er accepteret eller afvist.", remedy)
    parts = [name for name in names if re.fullmatch(r"word/[^/]+\.xml", name)]
    if any(_FIELD.match(code) for name in parts for code in _codes(package, name)):
        remedy = "Bed afsenderen om dokumentet som PDF."
        raise _refused(path, "har felter, som henter tekst eller billeder fra andre steder.", remedy)
    if hidden_words(_stories(package)).unseen:
        remedy = "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult."
        raise _refused(path, "har tekst i bundens farve eller uden størrelse, som kan læses i filen.", remedy)
    if any(_reaches_out(package, name) for name in names if name.endswith(".rels")):
        remedy = "Bed afsenderen om dokumentet som PDF."
        raise _refused(path, "henter billeder eller tekst fra andre steder.", remedy)


def _reaches_out(package: zipfile.ZipFile, name: str) -> bool:
    """Tell whether a relation leads out of the file for anything but a link that a reader may click."""
    owner = name.replace("_rels/", "").removesuffix(".rels")
    shown = set(_SHOWN.findall(package.read(owner))) if owner in package.namelist() else set()
    for relation in _parsed(package, name):
        kind = relation.get("Type", "")
        is_outside = relation.get("TargetMode") == "External"
        if kind.endswith(_CHUNKS):
            return True
        if is_outside and (not kind.endswith("/hyperlink") or relation.get("Id", "").encode() in shown):
            return True
    return False


def _codes(package: zipfile.ZipFile, name: str) -> Iterator[str]:
    """Yield the instructions of a part's fields, each by itself."""
    content = package.read(name)
    if b"instrText" not in content and b"fldSimple" not in content:
        return
    code = ""
    for one in _parsed(package, name).iter():
        if one.tag == f"{_W}fldSimple":
            yield one.get(f"{_W}instr", "")
        elif one.tag == f"{_W}instrText":
            code += one.text or ""
        elif one.tag in (f"{_W}fldChar", f"{_W}p"):
            yield code
            code = ""
    yield code


def _parsed(package: zipfile.ZipFile, name: str) -> ET.Element:
    return ET.fromstring(package.read(name))  # noqa: S314 - a part with a document type is refused before


def _refused(path: Path, what: str, remedy: str) -> FileError:
    return FileError(f"»{path.name}« {what}", remedy, file=str(path))
