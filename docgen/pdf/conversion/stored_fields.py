"""A Word document as it goes to LibreOffice: what the fields of the day and the machine said last stays so.

LibreOffice works such a field out anew when it opens the file: the date of a letter would be today's, the name of
the file a copy's, and a condition that it does not understand nothing at all.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What a document says of itself (TITLE, AUTHOR) is right wherever it is read, and is left to LibreOffice.
_WORDS = frozenset(
    [
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
_STORY = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_MARK = re.compile(
    rb'<w:fldChar\b(?>[^<>]*?\bw:fldCharType=")(?P<kind>\w++)"[^<>]*+'
    rb"(?:(?<=/)>|(?<!/)>(?:[^<]++|<(?!/?w:fldChar\b))*+</w:fldChar>)"
    rb"|<w:instrText\b[^<>]*+>(?P<code>[^<]*+)</w:instrText>"
    rb'|<w:fldSimple\b(?>[^<>]*?\bw:instr=")(?P<simple>[^"<]*+)"[^<>]*+(?<!/)>|(?P<last></w:fldSimple>)'
)

Span = tuple[int, int]


@dataclass
class _Open:
    """A field whose end has not come yet: its marks, its instruction, and whether its text has begun."""

    spans: list[Span]
    code: bytes = b""
    is_told: bool = False
    asks: bool = False


def frozen(document: Path) -> bytes:
    """Return the bytes of a Word document whose changing fields have become the text that they showed last."""
    try:
        with zipfile.ZipFile(document) as package:
            parts = {entry: package.read(entry) for entry in package.infolist()}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return document.read_bytes()  # what is wrong with it is said by those who read it
    changed = {entry: _without_marks(part) for entry, part in parts.items() if _STORY.fullmatch(entry.filename)}
    if all(parts[entry] == part for entry, part in changed.items()):
        return document.read_bytes()
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for entry, part in (parts | changed).items():
            package.writestr(entry, part)
    return made.getvalue()


def _without_marks(part: bytes) -> bytes:
    pieces, end = [], 0
    for start, stop in sorted(_marks(part)):
        pieces.append(part[end:start])
        end = stop
    return b"".join([*pieces, part[end:]])


def _marks(part: bytes) -> Iterator[Span]:
    """Yield where the marks of changing fields stand; a field that asks another field is left as it is."""
    waiting: list[_Open] = []
    simple: list[tuple[Span, bytes]] = []
    for mark in _MARK.finditer(part):
        if mark["simple"] is not None:
            simple.append((mark.span(), mark["simple"]))
        elif mark["last"]:
            opening, code = simple.pop() if simple else (mark.span(), b"")
            if _changes(code):
                yield from (opening, mark.span())
        elif mark["kind"] == b"begin":
            if waiting and not waiting[-1].is_told:
                waiting[-1].asks = True
            waiting.append(_Open([mark.span()]))
        elif waiting:
            field = waiting[-1]
            field.spans.append(mark.span())
            field.code += b"" if field.is_told else mark["code"] or b""
            field.is_told = field.is_told or mark["kind"] == b"separate"
            if mark["kind"] == b"end" and _changes(waiting.pop().code) and field.is_told and not field.asks:
                yield from field.spans


def _changes(code: bytes) -> bool:
    return (code.split() or [b""])[0].decode(errors="replace").upper() in _WORDS
