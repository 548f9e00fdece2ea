"""The texts of a workbook that stand in no cell: headers and footers, drawings, alternative texts, prompts, names."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from xml.etree import ElementTree as ET

from docgen.late import late_pattern

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CORNERS = {
    "oddHeader": "sidehoved",
    "evenHeader": "sidehoved",
    "firstHeader": "sidehoved",
    "oddFooter": "sidefod",
    "evenFooter": "sidefod",
    "firstFooter": "sidefod",
    "formula1": "valgmuligheder",
    "definedName": "navngivet område",
    "p": "tegning",
    "textbox": "tegning",
    "text": "kommentar",
    "v": "diagram",
}
"""What a person calls the place of an element's text, by its name in the file."""
_ATTRIBUTES = {
    "descr": "alternativ tekst",
    "alt": "alternativ tekst",
    "title": "alternativ tekst",
    "prompt": "hjælpetekst",
    "promptTitle": "hjælpetekst",
    "error": "hjælpetekst",
    "errorTitle": "hjælpetekst",
    "tooltip": "link",
    "Target": "link",
    "location": "link",
}
_PARTS = ("xl/drawings/", "xl/charts/", "xl/diagrams/", "xl/threadedComments/", "docProps/", "customXml/")
_CELLS, _NO_MORE_CELLS = late_pattern(rb"<(?:\w+:)?sheetData\b"), late_pattern(rb"</(?:\w+:)?sheetData>")
_RETURN = late_pattern("_x000d_", re.IGNORECASE)
_CODES = late_pattern(r'&"[^"]*"|&K[0-9A-F]{6}|&\d{1,3}(?!\d)|&[A-Z]|_x000[dD]_')
"""What stands in a header for fonts, sizes, colours, page numbers and line ends."""
_READ_ELSEWHERE = ("t", "lpstr")
"""Elements whose text is read elsewhere: a paragraph's runs with it, sheets' names as sheets."""


def corners(path: Path) -> Iterator[tuple[str | None, str, str]]:
    """Yield the sheet (None where it is the whole file's), the kind of place, and the text.

    The file has been examined before: it is a workbook, and no part of it holds a document type.
    """
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist())
        owners = dict(_owners(package, names))
        for name in sorted(names):
            is_sheet = name.startswith(("xl/worksheets/", "xl/workbook.xml", "xl/_rels/"))
            if name.endswith((".xml", ".rels", ".vml")) and (is_sheet or name.startswith(_PARTS)):
                for where, text in _of_part(name, package.read(name), is_sheet=is_sheet):
                    yield owners.get(name), where, text


def _without_cells(sheet: bytes) -> bytes:
    """Return a sheet's markup without what lies between its first cell and its last."""
    first, ends = _CELLS.search(sheet), [end.end() for end in _NO_MORE_CELLS.finditer(sheet)]
    return sheet[: first.start()] + sheet[ends[-1] :] if first and ends and ends[-1] > first.end() else sheet


def _of_part(name: str, content: bytes, *, is_sheet: bool) -> Iterator[tuple[str, str]]:
    """Yield what a part says outside its cells; a drawing's paragraph is one text, however its runs split it."""
    if b"<!DOCTYPE" in content or name == "docProps/core.xml":
        return
    try:
        root = ET.fromstring(_without_cells(content) if is_sheet else content)  # noqa: S314 — no document type
    except ET.ParseError:
        return
    is_about_the_file = name.startswith(("docProps/", "customXml/"))
    for element in root.iter():
        local = str(element.tag).rpartition("}")[2]
        where = "dokumentegenskaber" if is_about_the_file else _CORNERS.get(local)
        words = "".join(element.itertext()) if local in ("p", "textbox") else element.text or ""
        if where and words.strip() and local not in _READ_ELSEWHERE:
            yield where, _CODES.sub(" ", words) if "side" in where else _RETURN.sub("\n", words)
        for attribute, value in element.attrib.items():
            if (label := _ATTRIBUTES.get(attribute)) and value.strip():
                yield label, value


def _owners(package: zipfile.ZipFile, names: set[str]) -> Iterator[tuple[str, str]]:
    """Yield each part that belongs to a sheet, and the sheet's name."""
    titles = {
        element.get(_RELATION): element.get("name", "")
        for element in ET.fromstring(package.read("xl/workbook.xml")).iter()  # noqa: S314 — examined
        if str(element.tag).endswith("}sheet")
    }
    for identity, part in _relations(package, names, "xl/workbook.xml"):
        if title := titles.get(identity):
            waiting, seen = [part], set[str]()
            while waiting:
                one = waiting.pop()
                if one not in seen:
                    seen.add(one)
                    waiting += [target for _, target in _relations(package, names, one)]
            for one in seen:
                yield one, title
                yield _relations_of(one), title


def _relations_of(part: str) -> str:
    path = PurePosixPath(part)
    return f"{path.parent}/_rels/{path.name}.rels"


def _relations(package: zipfile.ZipFile, names: set[str], part: str) -> Iterator[tuple[str, str]]:
    if _relations_of(part) not in names:
        return
    for element in ET.fromstring(package.read(_relations_of(part))):  # noqa: S314 — examined
        target = element.get("Target", "")
        folder = PurePosixPath("/") if target.startswith("/") else PurePosixPath(part).parent
        steps: list[str] = []
        for step in (*folder.parts, *PurePosixPath(target).parts):
            if step == "..":
                steps = steps[:-1]
            elif step not in ("/", "."):
                steps.append(step)
        if "/".join(steps) in names:
            yield element.get("Id", ""), "/".join(steps)
