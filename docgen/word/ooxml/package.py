"""The zip that a Word file is: looked at before anything in it is parsed, and written the same each time."""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from docgen.finding import Finding, Place, error
from docgen.word.ooxml.stories import MAIN
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import LARGEST_FILE, LARGEST_MARKUP, laid_out, pack
from docgen.word.template_faults import NOT_WORD, TOO_BIG, UNSAFE

LARGEST_UNPACKED = 200_000_000
LARGEST_MARKUPS = 30_000_000
MOST_ENTRIES = 2_000
STEEPEST = 200
"""Bytes that one packed byte may become, in entries above ten megabytes; Word's own stay below 100."""

REMEDY = "Åbn den i Word, og gem den som et nyt dokument."

_DOCTYPE = re.compile(b"<!DOCTYPE|" + b"|".join(re.escape("<!DOCTYPE".encode(c)) for c in ("utf-16-le", "utf-16-be")))
_HYPERLINK = "/hyperlink"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_FETCHED = {
    "/aFChunk": "sætter et andet dokument ind (altChunk)",
    "/subDocument": "sætter et andet dokument ind",
    "/attachedTemplate": "peger på en anden Word-skabelon",
    "/vbaProject": "har makroer",
}
_RUNS = {"/oleObject": "har et indlejret objekt (OLE)", "/control": "har et ActiveX-felt"}
_OTHERS = {
    "wordprocessingml.template": "en Word-skabelon (.dotx). Gem den som Word-dokument (.docx).",
    "macroEnabled": "en Word-fil med makroer. Gem den som Word-dokument (.docx).",
    "spreadsheetml": "en Excel-fil.",
    "presentationml": "en PowerPoint-fil.",
}
_STARTS = {
    b"%PDF": "en PDF.",
    b"{\\rtf": "en RTF-fil. Gem den som Word-dokument (.docx).",
    b"<": "en webside eller anden tekst. Gem den som Word-dokument (.docx).",
}
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Package:
    """A Word file taken apart: its parts by name (``/word/document.xml``), and their content types.

    ``trees`` are the parts that are XML; nothing outside of the file is fetched to read them.
    """

    parts: dict[str, bytes]
    trees: dict[str, Element]
    content_types: dict[str, str]


def open_package(name: str, content: bytes) -> tuple[Package | None, list[Finding]]:
    """Return the file taken apart, or None where it cannot be, and every fault of the zip as such."""
    place = Place(file=name)
    if name.startswith("~$") or not content.startswith(b"PK"):
        return None, [error(NOT_WORD, place, _what_it_is(name, content))]
    if len(content) > LARGEST_FILE:
        return None, [error(TOO_BIG, place, "Filen er over 50 MB.", "Gør billederne i den mindre.")]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if faults := _limits(package, place):
                return None, faults
            parts = {f"/{entry.filename}": package.read(entry) for entry in package.infolist() if not entry.is_dir()}
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError) as problem:
        return None, [error(NOT_WORD, place, f"Filen er beskadiget ({problem}).", "Hent eller gem den igen.")]
    return _inspect(parts, place)


def _what_it_is(name: str, content: bytes) -> str:
    if name.startswith("~$"):
        return "Filen er Words låsefil, ikke skabelonen. Luk Word, og vælg filen uden »~$«."
    if not content:
        return "Filen er tom."
    if content.startswith(_OLD_OFFICE):
        locked = "EncryptedPackage".encode("utf-16-le") in content
        return (
            "Filen er beskyttet med adgangskode. Fjern adgangskoden."
            if locked
            else "Filen er en gammel Word-fil (.doc). Gem den som Word-dokument (.docx)."
        )
    what = next((what for start, what in _STARTS.items() if content.lstrip().startswith(start)), None)
    return f"Filen er {what}" if what else "Filen er ikke et Word-dokument."


def _limits(package: zipfile.ZipFile, place: Place) -> list[Finding]:
    """Return what makes the zip unsafe to unpack, by its own table of contents."""
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    markup = [entry.file_size for entry in entries if entry.filename.endswith((".xml", ".rels"))]
    steep = [
        entry
        for entry in entries
        if entry.file_size > 10_000_000 and entry.file_size > STEEPEST * max(1, entry.compress_size)
    ]
    escaping = [name for name in names if name.startswith(("/", "\\")) or ".." in name.split("/") or ":" in name]
    wrong = {
        f"Filen har {len(entries)} dele; en skabelon har højst {MOST_ENTRIES}.": len(entries) > MOST_ENTRIES,
        "Filen fylder over 200 MB, når den pakkes ud.": sum(entry.file_size for entry in entries) > LARGEST_UNPACKED,
        "Filen har en del med over 10 MB tekst.": max(markup, default=0) > LARGEST_MARKUP,
        "Filen har over 30 MB tekst i alt.": sum(markup) > LARGEST_MARKUPS,
        "Filen er pakket som en zip-bombe.": bool(steep),
        "Filen har to dele med samme navn.": len(set(names)) < len(names),
        "Filen har dele, der vil ud af deres mappe.": bool(escaping),
    }
    return [error(TOO_BIG, place, sentence, REMEDY) for sentence, is_so in wrong.items() if is_so]


def _inspect(parts: dict[str, bytes], place: Place) -> tuple[Package | None, list[Finding]]:
    markup = [name for name in parts if name.endswith((".xml", ".rels"))]
    if typed := [name for name in markup if _DOCTYPE.search(parts[name])]:
        return None, [error(UNSAFE, place, f"Delen {name} har en DOCTYPE, som Word ikke skriver.") for name in typed]
    if "/[Content_Types].xml" not in parts:
        return None, [error(NOT_WORD, place, "Filen er en zip-fil, ikke et Word-dokument.")]
    trees = {name: tree for name in markup if (tree := _tree(parts[name])) is not None}
    if broken := [name for name in markup if name not in trees]:
        return None, [error(NOT_WORD, place, f"Delen {name} er beskadiget.", REMEDY) for name in broken]
    package = Package(parts, trees, _content_types(trees["/[Content_Types].xml"], parts))
    if MAIN not in package.content_types.values():
        kinds = " ".join(package.content_types.values())
        what = next(
            (what for part_type, what in _OTHERS.items() if part_type in kinds),
            "en zip-fil, ikke et Word-dokument.",
        )
        return None, [error(NOT_WORD, place, f"Filen er {what}")]
    main = next(name for name, kind in package.content_types.items() if kind == MAIN)
    if trees[main].tag != W + "document":
        message = "Filen er gemt som »Strict Open XML«. Gem den som almindeligt Word-dokument (.docx)."
        return None, [error(NOT_WORD, place, message)]
    return package, _fetched(package, place)


def _tree(content: bytes) -> Element | None:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return None


def _content_types(tree: Element, parts: dict[str, bytes]) -> dict[str, str]:
    """Return the content type of each part that is named with one."""
    return {
        one.get("PartName", ""): one.get("ContentType", "")
        for one in tree.iter("{*}Override")
        if one.get("PartName") in parts
    }


def _fetched(package: Package, place: Place) -> list[Finding]:
    """Return what the file would fetch from outside of itself, or run."""
    faults: list[Finding] = []
    for name in package.parts:
        if not name.endswith(".rels"):
            continue
        for one in package.trees[name].iter("{*}Relationship"):
            kind, target = one.get("Type", ""), one.get("Target", "")
            what = next((what for end, what in _FETCHED.items() if kind.endswith(end)), None)
            if what is None and one.get("TargetMode") != "External":
                what = next((what for end, what in _RUNS.items() if kind.endswith(end)), None)
            if what is None and one.get("TargetMode") == "External" and not kind.endswith(_HYPERLINK):
                what = f"henter noget udefra ({kind.rpartition('/')[2]})"
            if what is None and one.get("TargetMode") == "External" and _is_embedded(package, name, one.get("Id", "")):
                what = "henter et billede eller en fil gennem et link"
            if what:
                remedy = "Ret i skabelonen: fjern det, eller sæt det ind som en del af filen."
                faults.append(error(UNSAFE, place, f"Skabelonen {what}: »{target[:80]}«.", remedy))
    if any(name.casefold().endswith("vbaproject.bin") for name in package.parts) and not faults:
        faults.append(
            error(UNSAFE, place, "Skabelonen har makroer.", "Gem den som Word-dokument (.docx) uden makroer.")
        )
    return faults


def _is_embedded(package: Package, relations: str, number: str) -> bool:
    """Tell whether what a link leads to is shown in the part that has it, whatever the link is called."""
    owner = package.trees.get(relations.replace("/_rels/", "/").removesuffix(".rels"))
    names = (f"{_RELATIONS}link", f"{_RELATIONS}embed", f"{_RELATIONS}pict", f"{_RELATIONS}href")
    return owner is not None and any(one.get(name) == number for one in owner.iter() for name in names)


def unopenable(content: bytes) -> str:
    """Return why the file cannot be opened for filling, such as a part that is named but not there."""
    import docx  # noqa: PLC0415 — for a template that is looked at the first time
    from docx.exceptions import PythonDocxError  # noqa: PLC0415
    from docx.opc.exceptions import OpcError  # noqa: PLC0415

    try:
        docx.Document(io.BytesIO(content))
    except (PythonDocxError, OpcError, KeyError, ValueError, AttributeError, TypeError) as problem:
        return str(problem) or type(problem).__name__
    return ""


def same_bytes(content: bytes) -> bytes:
    """Return the same package with fixed times, so that the same document is the same bytes."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return laid_out(pack(name, package.read(name)) for name in package.namelist())
