"""A workbook's package less what docgen does not read, so that none of it can stand in the way.

Pivot tables, revisions, charts, drawings, macros, conditional formats and drop-downs are left out before
openpyxl sees the file: it stops at many of them that Excel opens without a word. Parts are found by
their relations (ECMA-376 Part 2, 9.3), whatever their names and capitals.
"""

import html
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

from docgen.errors import FileError
from docgen.late import dataclass, late_pattern
from docgen.workbook.addresses import column_letter, column_number

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_IDENTITY = f"{{{_OFFICE}}}id"
_TYPES = {
    "sheet": "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    "sharedStrings": "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    "styles": "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    "workbook": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
TYPED_ESCAPE = "\ufdd0"
"""Stands for ``_x005F_``, Excel's mark before an escape that somebody typed, until the text is decoded."""
_TYPED = late_pattern(rb"_x005[fF]_")
_RETAINED = ("/comments", "/table")
"""The relations of a sheet that lead to a part which is read."""
_SHEET_DATA = late_pattern(rb"(.*?)(<(?:[\w.-]+:)?sheetData\b.*)", re.DOTALL)
_END = late_pattern(rb"</(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*/>")
_TO_END = rb"(?:[^<]++|<(?!/?(?P=p)(?P=n)\b))*+</(?P=p)(?P=n)\s*>)"
"""What stands behind the name of an element, as far as its end; never into the next of its name."""
_BEFORE = late_pattern(rb"<(?P<p>(?:[\w.-]+:)?)(?P<n>sheetFormatPr|cols)\b(?:[^<>]*/>|" + _TO_END)
_BEHIND = late_pattern(rb"<(?P<p>(?:[\w.-]+:)?)(?P<n>mergeCells|tableParts)\b(?:[^<>]*/>|" + _TO_END)
_ROOT = late_pattern(rb"(.*?<(?P<p>(?:[\w.-]+:)?)worksheet\b[^>]*>)", re.DOTALL)
_LINK = late_pattern(rb"<(?:[\w.-]+:)?hyperlink\b[^<>]*>")
_ATTRIBUTE = late_pattern(r"(?<!\w)(?:\w++:)?(\w++)\s*=\s*[\"']([^\"']*)[\"']")
_PLACE = late_pattern(r"([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?")
_NO_SHEETS = ("/chartsheet", "/dialogsheet", "/xlMacrosheet", "/xlIntlMacrosheet", "/customsheet")
_REMEDY = "Åbn det i Excel, slet arket, eller gem det som en ny .xlsx-fil."
_SPACES = str.maketrans({"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})
"""White space that an attribute would lose."""


@dataclass(frozen=True)
class Relation:
    """One relation of a part: its type's last word with the slash, its target, and whether it leads out of the file."""

    identity: str
    kind: str
    target: str
    is_external: bool


@dataclass(frozen=True)
class SheetPart:
    """A sheet that the workbook lists: its name, its state, and its part's markup and relations."""

    name: str
    state: str
    part: str
    content: bytes
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class Package:
    """What docgen reads of a workbook: its parts by the names that openpyxl looks for, and what was seen on the way."""

    parts: dict[str, bytes]
    sheets: tuple[SheetPart, ...]
    strings: int
    has_links: bool
    has_macros: bool
    counts_from_1904: bool

    @property
    def content(self) -> bytes:
        """The parts as a file that openpyxl opens."""
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as target:
            for name, content in self.parts.items():
                target.writestr(name, content)
        return written.getvalue()


class _Parts:
    """The parts of a file, found whatever the capitals of their names."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._names = {name.casefold(): name for name in archive.namelist()} | {n: n for n in archive.namelist()}

    def name(self, part: str) -> str | None:
        return self._names.get(part) or self._names.get(part.casefold())

    def read(self, part: str) -> bytes | None:
        name = self.name(part)
        return self._archive.read(name) if name else None

    def relations(self, part: str) -> tuple[Relation, ...]:
        folder, name = posixpath.split(part)
        content = self.read(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if content is None:
            return ()
        return tuple(_relation(one, folder) for one in ET.fromstring(content))  # noqa: S314 — examined


def _relation(one: ET.Element, folder: str) -> Relation:
    target, is_external = one.get("Target", ""), one.get("TargetMode") == "External"
    if not is_external:
        joined = target if target.startswith("/") else f"/{folder}/{target}"
        target = posixpath.normpath(joined).lstrip("/")
    kind = "/" + one.get("Type", "").rpartition("/")[2]
    return Relation(one.get("Id", ""), kind, target, is_external)


def reduced(archive: zipfile.ZipFile, file: str) -> Package:
    """Return the package less what is not read.

    Raises FileError, at ``file``, where a sheet that the workbook lists is not in it.
    """
    parts = _Parts(archive)
    main = next((one.target for one in parts.relations("") if one.kind == "/officeDocument"), "xl/workbook.xml")
    book = parts.read(main)
    if book is None:
        raise FileError("Filen er beskadiget; projektmappens egen del mangler.", _REMEDY, file=file)
    relations = parts.relations(main)
    root = ET.fromstring(book)  # noqa: S314 — examined
    sheets = tuple(_sheets(root, {one.identity: one for one in relations}, parts, file))
    shared = {kind: _shared(relations, parts, kind) for kind in ("sharedStrings", "styles", "theme")}
    strings = shared["sharedStrings"] or b""
    return Package(
        parts=_written(root, sheets, shared, parts),
        sheets=sheets,
        strings=len(re.findall(rb"<(?:[\w.-]+:)?si\b", strings)),
        has_links=any(one.kind == "/externalLink" for one in relations),
        has_macros=any(one.kind == "/vbaProject" for one in relations),
        counts_from_1904=_counts_from_1904(root),
    )


def _sheets(root: ET.Element, relations: Mapping[str, Relation], parts: _Parts, file: str) -> Iterator[SheetPart]:
    for element in root.iter():
        if not str(element.tag).endswith("}sheet"):
            continue
        name = element.get("name", "")
        relation = relations.get(element.get(_IDENTITY, ""))
        if relation and relation.kind in _NO_SHEETS:
            continue
        content = parts.read(relation.target) if relation and not relation.is_external else None
        if relation is None or content is None:
            raise FileError(f"Arket »{name}« står i projektmappen, men kan ikke læses.", _REMEDY, file=file)
        part = parts.name(relation.target) or relation.target
        yield SheetPart(name, element.get("state", "visible"), part, content, parts.relations(part))


def _shared(relations: tuple[Relation, ...], parts: _Parts, kind: str) -> bytes | None:
    return next((parts.read(one.target) for one in relations if one.kind == f"/{kind}"), None)


def _written(
    root: ET.Element, sheets: tuple[SheetPart, ...], shared: Mapping[str, bytes | None], parts: _Parts
) -> dict[str, bytes]:
    """Return the parts of the reduced file by their names, which are those that openpyxl looks for."""
    written: dict[str, bytes] = {}
    types = {"xl/workbook.xml": _TYPES["workbook"]}
    for name, part in (("sharedStrings", "xl/sharedStrings.xml"), ("styles", "xl/styles.xml")):
        if content := shared[name]:
            written[part], types[part] = _escapes_typed(content), _TYPES[name]
    if theme := shared["theme"]:
        written["xl/theme/theme1.xml"] = theme
    for part in ("docProps/core.xml", "docProps/custom.xml"):
        if (properties := parts.read(part)) is not None:
            written[part] = properties
    for number, sheet in enumerate(sheets, 1):
        part = f"xl/worksheets/sheet{number}.xml"
        types[part] = _TYPES["sheet"]
        written[part] = _escapes_typed(bare(sheet.content))
        written |= _belonging(sheet, number, parts)
    written["xl/workbook.xml"] = _workbook(root, sheets)
    links = (
        (f"rId{number}", "/worksheet", f"/xl/worksheets/sheet{number}.xml") for number in range(1, len(sheets) + 1)
    )
    written["xl/_rels/workbook.xml.rels"] = _listed((*links,))
    written["_rels/.rels"] = _listed((("rId1", "/officeDocument", "/xl/workbook.xml"),))
    overrides = "".join(f'<Override PartName="/{part}" ContentType="{kind}"/>' for part, kind in types.items())
    written["[Content_Types].xml"] = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f"{overrides}</Types>"
    ).encode()
    return written


def _belonging(sheet: SheetPart, number: int, parts: _Parts) -> dict[str, bytes]:
    """Return a sheet's notes and tables, and its relations to them."""
    written: dict[str, bytes] = {}
    lines: list[tuple[str, str, str]] = []
    for place, one in enumerate(sheet.relations):
        if one.kind in _RETAINED and (content := parts.read(one.target)) is not None:
            part = f"xl{one.kind}{number}_{place}.xml"
            written[part] = content
            lines.append((one.identity, one.kind, f"/{part}"))
    if lines:
        written[f"xl/worksheets/_rels/sheet{number}.xml.rels"] = _listed(tuple(lines))
    return written


def _workbook(root: ET.Element, sheets: tuple[SheetPart, ...]) -> bytes:
    lines = "".join(
        f'<sheet name={_quoted(sheet.name)} sheetId="{number}" state={_quoted(sheet.state)} r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, 1)
    )
    return (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(_counts_from_1904(root))}"/>'
        f"<sheets>{lines}</sheets></workbook>"
    ).encode()


def _counts_from_1904(root: ET.Element) -> bool:
    properties = next((one for one in root if str(one.tag).endswith("}workbookPr")), None)
    return properties is not None and properties.get("date1904") in ("1", "true")


def _quoted(value: str) -> str:
    """Return an attribute's value in its quotation marks; xml.sax, which can the same, brings a client for the net."""
    return f'"{html.escape(value).translate(_SPACES)}"'


def _listed(lines: tuple[tuple[str, str, str], ...]) -> bytes:
    written = "".join(
        f'<Relationship Id={_quoted(identity)} Type="{_OFFICE}{kind}" Target={_quoted(target)}/>'
        for identity, kind, target in lines
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{written}</Relationships>'.encode()


def bare(sheet: bytes) -> bytes:
    """Return a sheet's markup with its cells, widths, merges and tables, and nothing else."""
    found = _SHEET_DATA.match(sheet)
    root = _ROOT.match(sheet)
    ends = list(_END.finditer(sheet))
    if b"\x00" in sheet[:200] or not (found and root and ends):
        return sheet
    head, tail = found[1][root.end() :], sheet[ends[-1].end() :]
    data = sheet[len(found[1]) : ends[-1].end()]
    retained = [match[0] for match in _BEFORE.finditer(head)], [match[0] for match in _BEHIND.finditer(tail)]
    return b"".join([root[1], *retained[0], data, *retained[1], b"</", root["p"], b"worksheet>"])


def _escapes_typed(content: bytes) -> bytes:
    """Return the markup with a character of docgen's own where openpyxl would decode an escape of Excel's."""
    return content if b"\x00" in content[:200] else _TYPED.sub(TYPED_ESCAPE.encode(), content)


def links_of(sheet: SheetPart) -> dict[str, str]:
    """Return the address that each cell of a sheet leads to, by the cell's own address."""
    targets = {one.identity: one.target for one in sheet.relations if one.kind == "/hyperlink"}
    found: dict[str, str] = {}
    for match in _LINK.finditer(sheet.content) if targets else ():
        attributes = dict(_ATTRIBUTE.findall(match[0].decode("utf-8", "replace")))
        target = targets.get(attributes.get("id", ""), "")
        if target and (place := _PLACE.fullmatch(attributes.get("ref", ""))):
            found |= dict.fromkeys(_addresses(*place.groups()), target)
    return found


def _addresses(left: str, top: str, right: str | None, bottom: str | None) -> list[str]:
    last = bottom or top
    columns = range(column_number(left), column_number(right or left) + 1)
    return [f"{column_letter(column)}{row}" for row in range(int(top), int(last) + 1) for column in columns]
