"""Files that are no workbooks, broken workbooks, and workbooks made to harm whoever opens them."""

import io
import os
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.hunt.book import Parts, build, changed, packed, part, sound, swapped
from tests.hunt.case import Case

Make = Callable[[Path], Path]
SHEET = part("Punkter")
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
STARTS = {
    "an empty file": b"",
    "a PDF": b"%PDF-1.7\n%rest",
    "a table in text": "Nr.;Overskrift\n1;Velkomst\n".encode("utf-16"),
    "a web page": b"<html><table><tr><td>1</td></tr></table></html>",
    "an old workbook": OLE + bytes(2000),
    "a locked workbook": OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "an XML file": b'<?xml version="1.0"?><Workbook/>',
    "random bytes": bytes(range(256)) * 40,
    "the start of a zip": b"PK\x03\x04" + bytes(40),
    "an empty zip": b"PK\x05\x06" + bytes(18),
}
ENTITY = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "%s">]>'
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha">' + b"".join(
    b'<!ENTITY %s "%s">' % (bytes([98 + n]), b"&%s;" % bytes([97 + n]) * 10) for n in range(9)
) + b"]>"  # fmt: skip
EVIL = {
    "laughs": LAUGHS,
    "an entity that is a file": b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "an entity on the net": b'<!DOCTYPE x [<!ENTITY a SYSTEM "http://127.0.0.1:9/x">]>',
    "a parameter entity": b'<!DOCTYPE x [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>',
    "a type that lies elsewhere": b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
}
PARTS = ("xl/workbook.xml", SHEET, "xl/styles.xml", "[Content_Types].xml", "docProps/core.xml", "_rels/.rels")
RANGES = ("A2:XFD1048576", "A:XFD", "1:1048576", "a2:xfd1048576", "$A$2:$XFD$1048576", "B2:ZZ99999", "nonsens")


def files() -> Iterator[Case]:
    """Yield what is called a workbook and is none, or is a broken one."""
    for name, content in STARTS.items():
        yield Case(
            name, lambda folder, content=content: written(folder / "ark.xlsx", content), build, "refuse", "ark.xlsx"
        )
    yield Case("Excel's lock file", lambda folder: written(folder / "~$ark.xlsx", b"x" * 165), build, "refuse", "~$")
    yield Case("a file that is not there", lambda folder: folder / "nej.xlsx", build, "refuse", "nej.xlsx")
    yield Case("a folder", lambda folder: _made(folder / "ark.xlsx"), build, "refuse", "ark.xlsx")
    yield Case("a pipe that never ends", _pipe, build, "refuse", "ark.xlsx")
    for tenth in range(1, 10):
        yield Case(
            f"cut off after {tenth} tenths",
            lambda folder, tenth=tenth: _cut(folder, tenth),
            build,
            "refuse",
            "beskadiget",
        )
    for number in range(20):
        yield Case(
            f"byte {number} flipped",
            lambda folder, number=number: _flipped(folder, number),
            build,
            "refuse",
            "beskadiget",
        )
    for name in ("xl/workbook.xml", SHEET, "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"):
        yield Case(f"without {name}", changed(lambda parts, name=name: parts.pop(name)), build, "refuse", "ark.xlsx")
    yield Case(
        "with macros",
        swapped(
            "[Content_Types].xml",
            "openxmlformats-officedocument.spreadsheetml.sheet.main",
            "ms-excel.sheet.macroEnabled.main",
        ),
        build,
        "accept",
        "",
        ("Velkomst",),
    )
    yield Case(
        "a Word file",
        swapped("[Content_Types].xml", "spreadsheetml.sheet.main+xml", "wordprocessingml.document.main+xml"),
        build,
        "refuse",
    )
    yield Case(
        "Strict Open XML",
        swapped(
            "xl/workbook.xml",
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        ),
        build,
        "refuse",
        "Strict",
    )
    yield Case(
        "OpenDocument",
        changed(lambda parts: parts.update({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})),
        build,
        "refuse",
        ".ods",
    )
    yield Case(
        "a zip of anything", lambda folder: packed(folder / "ark.xlsx", {"a.txt": b"hej"}), build, "refuse", "zip"
    )
    yield Case("bad UTF-8 in a cell", swapped(SHEET, b">Velkomst", b">Velkom\xff\xfest"), build, "refuse", "ark.xlsx")
    for sign in (b"\x00", b"\x0b", b"\x1b"):
        yield Case(
            f"the byte {sign[0]} in a cell",
            swapped(SHEET, b">Velkomst", b">Velkom" + sign + b"st"),
            build,
            "refuse",
            "ark.xlsx",
        )
    for name in ("xl/workbook.xml", SHEET):
        yield Case(
            f"rubbish in {name}",
            changed(lambda parts, name=name: parts.update({name: b"<a><b></a>"})),
            build,
            "refuse",
            "ark.xlsx",
        )


def attacks() -> Iterator[Case]:
    """Yield what is made to fill the machine, to read files, or to reach out."""
    for name in PARTS:
        for evil, typed in EVIL.items():
            yield Case(
                f"{evil} in {name}", changed(lambda parts, n=name, t=typed: _typed(parts, n, t)), build, "refuse", name
            )
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "cp037", "utf-7"):
        yield Case(
            f"a type in {encoding}", changed(lambda parts, e=encoding: _encoded(parts, e)), build, "refuse", "ark.xlsx"
        )
    yield Case("a type in a sheet by another name", changed(_renamed), build, "refuse", "dokumenttype")
    for reference in RANGES:
        for element in ("mergeCells><mergeCell", "hyperlinks><hyperlink"):
            for quote in "\"'":
                markup = f"</sheetData><{element} ref={quote}{reference}{quote}/></{element.split('>')[0]}>"
                yield Case(
                    f"{element[-9:]} {quote}{reference}{quote}",
                    swapped(SHEET, "</sheetData>", markup),
                    build,
                    "refuse",
                    "for stort",
                )
    for row in ("99999999999", "1048577", "0", "-1", "x"):
        markup = f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
        yield Case(f"row {row}", swapped(SHEET, "</sheetData>", markup), build, "refuse", "Rækken")
    yield Case("a column behind the last", swapped(SHEET, '<c r="B8"', '<c r="XFE8"'), build, "refuse", "Cellen XFE8")
    for size, name in ((300, "xl/media/tom.bin"), (300, "xl/sharedStrings.xml"), (100, SHEET)):
        yield Case(
            f"{size} MB of nothing in {name}",
            lambda folder, s=size, n=name: _bomb(folder, n, s),
            build,
            "refuse",
            "ark.xlsx",
        )
    yield Case("a size that is a lie", _lie, build, "refuse", "ark.xlsx")
    yield Case(
        "three thousand parts",
        changed(lambda parts: parts.update({f"xl/x{n}.xml": b"<a/>" for n in range(3000)})),
        build,
        "refuse",
        "pakket",
    )
    yield Case("two parts of one name", _doubled, build, "refuse", "pakket")
    for name in ("../../ude.txt", "/etc/ude.txt", "xl/../../ude"):
        yield Case(
            f"a part called {name}", changed(lambda parts, n=name: parts.update({n: b"x"})), build, "refuse", "uden for"
        )
    for depth in (1000, 100_000):
        markup = "</sheetData>" + "<x>" * depth + "</x>" * depth
        yield Case(f"{depth} boxes in each other", swapped(SHEET, "</sheetData>", markup), build, "accept")
    names = "".join(f' a{number}="1"' for number in range(100_000))
    yield Case("a hundred thousand attributes", swapped(SHEET, "<sheetData>", f"<sheetData{names}>"), build, "accept")
    yield Case(
        "sixty thousand rows",
        swapped(SHEET, "</sheetData>", f"{_rows(60_000, 0)}</sheetData>"),
        build,
        "refuse",
        "rækker",
    )
    yield Case(
        "a million cells", swapped(SHEET, "</sheetData>", f"{_rows(40_000, 25)}</sheetData>"), build, "refuse", "celler"
    )
    yield Case(
        "thirty thousand empty rows", swapped(SHEET, "</sheetData>", f"{_rows(30_000, 2)}</sheetData>"), build, "accept"
    )
    yield Case("a link to another workbook", changed(_linked), build, "warn", "anden projektmappe")
    yield Case(
        "a hundred thousand notes of a style",
        swapped("xl/styles.xml", "<fonts", "<fonts" + "".join(f' b{n}="1"' for n in range(50_000))),
        build,
        "accept",
    )


def written(path: Path, content: bytes) -> Path:
    """Write the bytes and return the path."""
    path.write_bytes(content)
    return path


def _made(path: Path) -> Path:
    path.mkdir()
    return path


def _pipe(folder: Path) -> Path:
    os.mkfifo(folder / "ark.xlsx")
    return folder / "ark.xlsx"


def _whole(folder: Path) -> bytes:
    return packed(folder / "ark.xlsx", sound()).read_bytes()


def _cut(folder: Path, tenth: int) -> Path:
    whole = _whole(folder)
    return written(folder / "ark.xlsx", whole[: len(whole) * tenth // 10])


def _flipped(folder: Path, number: int) -> Path:
    """Flip a byte in the packed text of a sheet."""
    whole = bytearray(_whole(folder))
    with zipfile.ZipFile(io.BytesIO(whole)) as package:
        entry = package.getinfo(part(("Punkter", "Møde", "Deltagere", "Organ")[number % 4]))
    start = entry.header_offset + 30 + len(entry.filename.encode())
    whole[start + entry.compress_size * (number + 1) // 22] ^= 1 << number % 8
    return written(folder / "ark.xlsx", bytes(whole))


def _typed(parts: Parts, name: str, typed: bytes) -> None:
    head = re.match(rb"<\?xml[^>]*>\s*", parts[name])
    start = head.end() if head else 0
    parts[name] = parts[name][:start] + typed + parts[name][start:]


def _encoded(parts: Parts, encoding: str) -> None:
    content = re.sub(rb"^<\?xml[^>]*>\s*", b"", parts[SHEET]).decode()
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    rest = '<!DOCTYPE x [<!ENTITY a "b">]>' + content
    if encoding == "cp037":
        parts[SHEET] = head.encode() + rest.encode(encoding, "xmlcharrefreplace")
    else:
        parts[SHEET] = (head + rest).encode(encoding, "xmlcharrefreplace")


def _renamed(parts: Parts) -> None:
    _typed(parts, SHEET, EVIL["laughs"])
    parts["xl/worksheets/ark.bin"] = parts.pop(SHEET)
    for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
        parts[name] = parts[name].replace(b"worksheets/sheet5.xml", b"worksheets/ark.bin")


def _bomb(folder: Path, name: str, megabytes: int) -> Path:
    path = packed(folder / "ark.xlsx", {other: content for other, content in sound().items() if other != name})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package, package.open(name, "w") as entry:
        for _ in range(megabytes):
            entry.write(b" " * 2**20)
    return path


def _lie(folder: Path) -> Path:
    """Say in both tables of contents that a part of 300 MB has ten bytes."""
    path = _bomb(folder, "xl/media/tom.bin", 300)
    true = (300 * 2**20).to_bytes(4, "little")
    return written(path, path.read_bytes().replace(true, (10).to_bytes(4, "little")))


def _doubled(folder: Path) -> Path:
    path = packed(folder / "ark.xlsx", sound())
    whole = path.read_bytes()
    return written(path, whole.replace(b"xl/worksheets/sheet6.xml", b"xl/worksheets/sheet5.xml"))


def _rows(count: int, width: int) -> str:
    letters = [chr(65 + number) for number in range(width)]
    return "".join(
        f'<row r="{row}">{"".join(f"""<c r="{letter}{row}" s="1"/>""" for letter in letters)}</row>'
        for row in range(600, 600 + count)
    )


def _linked(parts: Parts) -> None:
    parts["xl/externalLinks/externalLink1.xml"] = (
        b'<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><externalBook r:id="rId1"/></externalLink>'
    )
    relation = b'<Relationship Id="%s" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"%s/>'
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + relation % (b"rId1", b"externalLinkPath", b"http://127.0.0.1:9/andet.xlsx", b' TargetMode="External"')
        + b"</Relationships>"
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        relation % (b"rIdX", b"externalLink", b"externalLinks/externalLink1.xml", b"") + b"</Relationships>",
    )
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace(
        b"</sheets>",
        b'</sheets><externalReferences><externalReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdX"/></externalReferences>',
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        b"</Types>",
        b'<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>',
    )
