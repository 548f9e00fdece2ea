"""A Word document as it goes to LibreOffice: what its fields said last stays so, and it points at no picture elsewhere.

LibreOffice works such a field out anew when it opens the file: the date of a letter would be today's, the name of
the file a copy's, and a condition that it does not understand nothing at all. A picture that is
fetched from elsewhere would be fetched, or be gone. Where a picture lies outside of the file, its address is taken out:
nothing is ever fetched.
"""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

from docgen.late import dataclass, late_pattern
from docgen.word.cleaning.canonical import shaped

# What a document says of itself (TITLE, AUTHOR) is right wherever it is read, and is left to LibreOffice.
_WORDS = frozenset(
    [
        "INCLUDEPICTURE",
        "DATE",
        "TIME",
        "CREATEDATE",
        "SAVEDATE",
        "PRINTDATE",
        "EDITTIME",
        "FILENAME",
        "FILESIZE",
        "TEMPLATE",
        "REVNUM",
        "IF",
        "NUMWORDS",
        "NUMCHARS",
        "USERNAME",
        "USERINITIALS",
        "USERADDRESS",
    ]
)
_REFERENCES = frozenset(["REF", "PAGEREF", "NOTEREF"])
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_PLACE = late_pattern(rb'<w:bookmarkStart\b[^<>]*?\bw:name="([^"<>]*)"')
_STORY = late_pattern(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_FIELD_PART = late_pattern(
    rb'<w:fldChar\b(?>[^<>]*?\bw:fldCharType=")(?P<kind>\w++)"[^<>]*+'
    rb"(?:(?<=/)>|(?<!/)>(?:[^<]++|<(?!/?w:fldChar\b))*+</w:fldChar>)"
    rb"|<w:instrText\b[^<>]*+>(?P<code>[^<]*+)</w:instrText>"
    rb'|<w:fldSimple\b(?>[^<>]*?\bw:instr=")(?P<simple>[^"<]*+)"[^<>]*+(?<!/)>|(?P<last></w:fldSimple>)'
)

Span = tuple[int, int]


@dataclass
class _Open:
    """A field whose end has not come yet: its field characters, its instruction, and whether its text has begun."""

    spans: list[Span]
    code: bytes = b""
    has_result: bool = False
    asks: bool = False


def with_stored_results(document: Path) -> bytes:
    """Return the bytes of a Word document whose changing fields have become the text that they showed last.

    The addresses of pictures outside of the file are taken out of it.
    """
    try:
        content = shaped(document.read_bytes())
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            parts = {entry: package.read(entry) for entry in package.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return document.read_bytes()  # what is wrong with it is said by those who read it
    stories = {entry: part for entry, part in parts.items() if _STORY.fullmatch(entry.filename)}
    places = frozenset(place for part in stories.values() for place in _PLACE.findall(part))
    changed = {entry: _without_field_codes(part, places) for entry, part in stories.items()}
    for entry, part in parts.items():
        if entry.filename.casefold().endswith(".rels"):
            changed[entry] = _without_pictures_elsewhere(part)
    if all(parts[entry] == part for entry, part in changed.items()):
        return content
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, part in (parts | changed).items():
            package.writestr(entry, part)
    return made.getvalue()


def is_picture_elsewhere(relation: ET.Element) -> bool:
    """Tell whether a relation of a part leads to a picture outside of the file."""
    return relation.get("TargetMode") == "External" and relation.get("Type", "").endswith("/image")


def _without_pictures_elsewhere(relations: bytes) -> bytes:
    try:
        root = ET.fromstring(relations)  # noqa: S314 - a document type was refused where the file came in
    except ET.ParseError:
        return relations
    kept = [dict(one.attrib) for one in root if not is_picture_elsewhere(one)]
    if len(kept) == len(root):
        return relations
    made = ET.Element("Relationships", xmlns=_RELATIONS)
    for one in kept:
        ET.SubElement(made, "Relationship", one)
    content: bytes = ET.tostring(made, encoding="UTF-8", xml_declaration=True)
    return content


def _without_field_codes(part: bytes, places: frozenset[bytes]) -> bytes:
    pieces, end = [], 0
    for start, stop in sorted(_field_code_spans(part, places)):
        pieces.append(part[end:start])
        end = stop
    return b"".join([*pieces, part[end:]])


def _field_code_spans(part: bytes, places: frozenset[bytes]) -> Iterator[Span]:
    """Yield where the field characters of changing fields stand, and of references to none of ``places``.

    A field that asks another field is left as it is.
    """
    waiting: list[_Open] = []
    simple: list[tuple[Span, bytes]] = []
    for part_ in _FIELD_PART.finditer(part):
        if part_["simple"] is not None:
            simple.append((part_.span(), part_["simple"]))
        elif part_["last"]:
            opening, code = simple.pop() if simple else (part_.span(), b"")
            if _changes(code, places):
                yield from (opening, part_.span())
        elif part_["kind"] == b"begin":
            if waiting and not waiting[-1].has_result:
                waiting[-1].asks = True
            waiting.append(_Open([part_.span()]))
        elif waiting:
            field = waiting[-1]
            field.spans.append(part_.span())
            field.code += b"" if field.has_result else part_["code"] or b""
            field.has_result = field.has_result or part_["kind"] == b"separate"
            if part_["kind"] == b"end" and _changes(waiting.pop().code, places) and field.has_result and not field.asks:
                yield from field.spans


def _changes(code: bytes, places: frozenset[bytes]) -> bool:
    """Tell whether LibreOffice would show another text; of a reference to a place that is gone it shows an error."""
    kind, *rest = code.split() or [b""]
    name = kind.decode(errors="replace").upper()
    return name in _WORDS or (name in _REFERENCES and bool(rest) and rest[0].strip(b'"') not in places)
