"""The habits of the programs that make Word files, as annexes: each is a change to the parts of a sound document.

What each may end in is said: bound with all its words, or refused with a sentence.
"""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from PIL import Image

Parts = dict[str, bytes]
Habit = Callable[[Parts], None]

HABITS: dict[str, Habit] = {}
REFUSED: dict[str, str] = {}
"""The habits that are refused, and the clause that says why."""

_MAIN = "word/document.xml"
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TRACKED = "har rettelser, som ikke er accepteret eller afvist."


def habit(name: str, refused: str = "") -> Callable[[Habit], Habit]:
    """Keep a change under the name of what it makes of the document, and the clause that it is refused with."""
    if refused:
        REFUSED[name] = refused
    return lambda change: HABITS.setdefault(name, change)


def sound(path: Path) -> Path:
    """Write a Danish document with a heading, a list, a table and a bookmark."""
    document = docx.Document()
    document.core_properties.title = "Notat"
    document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr")).find(qn("w:lang")).set(
        qn("w:val"), "da-DK"
    )
    document.add_heading("Notat", 1)
    document.add_paragraph("Ældre får mad på Ø, og det er ikke som før.")
    document.add_paragraph("Et punkt", style="List Bullet")
    document.add_paragraph("Sidste afsnit")
    document.save(str(path))
    return path


def made(names: tuple[str, ...], base: Path, path: Path) -> Path:
    """Write the sound document at ``base`` with the habits to ``path``."""
    with zipfile.ZipFile(base) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name in names:
        HABITS[name](parts)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return path


def _add(parts: Parts, body: str) -> None:
    """Add paragraphs at the end of the body."""
    at = parts[_MAIN].rindex(b"<w:sectPr")
    parts[_MAIN] = parts[_MAIN][:at] + body.encode() + parts[_MAIN][at:]


def _relate(parts: Parts, owner: str, kind: str, target: str, *, outside: bool = False) -> None:
    name = f"word/_rels/{owner}.rels"
    empty = b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
    mode = ' TargetMode="External"' if outside else ""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    entry = f'<Relationship Id="rIdNy" Type="{kinds}/{kind}" Target="{target}"{mode}/>'
    parts[name] = parts.get(name, empty).replace(b"</Relationships>", entry.encode() + b"</Relationships>")


def _type(parts: Parts, part: str, kind: str) -> None:
    entry = f'<Override PartName="/{part}" ContentType="{kind}"/></Types>'
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"</Types>", entry.encode())


@habit("nothing at all")
def _nothing(_parts: Parts) -> None:
    """Leave the file as it is."""


@habit("a template of its own on another machine")
def _template(parts: Parts) -> None:
    _relate(parts, "settings.xml", "attachedTemplate", "file:///C:\\Skabeloner\\Notat.dotx", outside=True)


@habit("the type of a template")
def _dotx(parts: Parts) -> None:
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b".document.main+xml", b".template.main+xml")


@habit("a main part of another name")
def _document2(parts: Parts) -> None:
    parts["word/document2.xml"] = parts.pop(_MAIN)
    parts["word/_rels/document2.xml.rels"] = parts.pop("word/_rels/document.xml.rels")
    for name in ("[Content_Types].xml", "_rels/.rels"):
        parts[name] = parts[name].replace(b"word/document.xml", b"word/document2.xml")


@habit("changes of looks alone")
def _looks(parts: Parts) -> None:
    change = '<w:rPrChange w:id="9" w:author="A" w:date="2026-01-01T00:00:00Z"><w:rPr><w:b/></w:rPr></w:rPrChange>'
    _add(parts, f"<w:p><w:r><w:rPr><w:i/>{change}</w:rPr><w:t>Kursiv</w:t></w:r></w:p>")


@habit("text that was deleted and still lies there", _TRACKED)
def _deleted(parts: Parts) -> None:
    gone = '<w:del w:id="9" w:author="A"><w:r><w:delText>Slettet</w:delText></w:r></w:del>'
    _add(parts, f"<w:p>{gone}<w:r><w:t>Ny</w:t></w:r></w:p>")


@habit("another prefix")
def _prefix(parts: Parts) -> None:
    text = parts[_MAIN].replace(b"xmlns:w=", b"xmlns:ns0=")
    text = re.sub(rb"(</?)w:", rb"\1ns0:", text)
    parts[_MAIN] = re.sub(rb"(\s)w:([A-Za-z]+=)", rb"\1ns0:\2", text)


@habit("a cell that was deleted and still lies there", _TRACKED)
def _cell(parts: Parts) -> None:
    mark = '<w:tcPr><w:cellDel w:id="9" w:author="A"/></w:tcPr>'
    cell = f"<w:tc>{mark}<w:p><w:r><w:t>Slettet celle</w:t></w:r></w:p></w:tc>"
    _add(parts, f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl><w:p/>")


@habit("a formula")
def _formula(parts: Parts) -> None:
    math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    _add(parts, f"<w:p><m:oMath {math}><m:r><m:t>e=mc2+kvotient</m:t></m:r></m:oMath></w:p>")


@habit("a reference whose place is gone")
def _reference(parts: Parts) -> None:
    begin, parting, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText xml:space="preserve"> REF _Ref999 \\h </w:instrText></w:r>'
    before = '<w:r><w:t xml:space="preserve">Se </w:t></w:r>'
    _add(parts, f"<w:p>{before}{begin}{code}{parting}<w:r><w:t>afsnit 4.2</w:t></w:r>{end}</w:p>")


@habit("a figure whose drawing is gone", "har en figur (SmartArt), som mangler sin tegning.")
def _diagram(parts: Parts) -> None:
    data = (
        b'<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        b'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst><dgm:pt modelId="1"><dgm:t>'
        b"<a:bodyPr/><a:p><a:r><a:t>Direktion</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"
    )
    parts["word/diagrams/data1.xml"] = data
    _type(parts, "word/diagrams/data1.xml", "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml")
    _relate(parts, "document.xml", "diagramData", "diagrams/data1.xml")


@habit("UTF-16")
def _utf_16(parts: Parts) -> None:
    text = re.sub(rb"<\?xml[^>]*\?>", b'<?xml version="1.0" encoding="UTF-16"?>', parts[_MAIN]).decode()
    parts[_MAIN] = text.encode("utf-16")


_BLIP = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<wp:extent cx="900000" cy="900000"/><wp:docPr id="7" name="Billede 7" descr="Kort over byen"/>'
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
    '<pic:nvPicPr><pic:cNvPr id="7" name="kort"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" {}r:link="rIdNy"/>'
    '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)


@habit("a picture from another machine")
def _elsewhere(parts: Parts) -> None:
    _relate(parts, "document.xml", "image", "http://127.0.0.1:9/kort%20over%20byen.png", outside=True)
    _add(parts, _BLIP.format(""))


@habit("a picture from another machine, and its copy")
def _copied(parts: Parts) -> None:
    _relate(parts, "document.xml", "image", "media/kort.png")
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(b"rIdNy", b"rIdKopi")
    _relate(parts, "document.xml", "image", "file:///C:\\Billeder\\kort.png", outside=True)
    _png(parts)
    _add(parts, _BLIP.format('r:embed="rIdKopi" '))


@habit("an old picture from another machine, in a shape of Word's")
def _shape(parts: Parts) -> None:
    _relate(parts, "document.xml", "image", "\\\\server\\deling\\logo.gif", outside=True)
    shape = (
        '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:60pt;height:40pt">'
        '<v:imagedata xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:href="rIdNy"/></v:shape>'
    )
    _add(parts, f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>")


def _png(parts: Parts) -> None:
    """Add a picture of one colour."""
    drawn = io.BytesIO()
    Image.new("RGB", (40, 40), "navy").save(drawn, "PNG")
    parts["word/media/kort.png"] = drawn.getvalue()
    kind = b'<Default Extension="png" ContentType="image/png"/>'
    if kind not in parts["[Content_Types].xml"]:
        parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"<Default", kind + b"<Default", 1)


@habit("a field that fetches text", "har felter, som henter tekst eller billeder fra andre steder.")
def _included(parts: Parts) -> None:
    _add(parts, '<w:p><w:fldSimple w:instr=" INCLUDETEXT c:\\\\x.docx "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>')


@habit("a field that fetches a picture and has it")
def _included_picture(parts: Parts) -> None:
    begin, parting, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "http://127.0.0.1:9/x.png" \\* MERGEFORMAT </w:instrText></w:r>'
    _add(parts, f"<w:p>{begin}{code}{parting}<w:r><w:t>Gemt figur</w:t></w:r>{end}</w:p>")


@habit("a field that fetches a picture and has none", "har felter, som henter tekst eller billeder fra andre steder.")
def _fetching(parts: Parts) -> None:
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    code = '<w:r><w:instrText xml:space="preserve"> INCLUDEPICTURE "c:\\\\x.png" </w:instrText></w:r>'
    _add(parts, f"<w:p>{begin}{code}{end}</w:p>")


@habit("a web page in its text, said to be a picture", "henter billeder eller tekst fra andre steder.")
def _chunk(parts: Parts) -> None:
    parts["word/x.html"] = b"<p>Tekst</p>"
    _relate(parts, "document.xml", "image", "x.html")
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    _add(parts, f'<w:altChunk {space} r:id="rIdNy"/>')


@habit("an old picture from another machine", "henter billeder eller tekst fra andre steder.")
def _imagedata(parts: Parts) -> None:
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata src="http://127.0.0.1:9/x.png"/></v:shape>'
    _add(parts, f"<w:p><w:r><w:pict>{shape}</w:pict></w:r></w:p>")


@habit("a comment")
def _comment(parts: Parts) -> None:
    parts["word/comments.xml"] = (
        f'<w:comments xmlns:w="{_W}"><w:comment w:id="1" w:author="A"><w:p><w:r><w:t>Tjek</w:t></w:r></w:p>'
        "</w:comment></w:comments>"
    ).encode()
    _type(parts, "word/comments.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")
    _relate(parts, "document.xml", "comments", "comments.xml")
    parse_xml(parts["word/comments.xml"])


@habit("a link")
def _link(parts: Parts) -> None:
    _relate(parts, "document.xml", "hyperlink", "https://example.dk/", outside=True)
    space = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    _add(parts, f'<w:p><w:hyperlink {space} r:id="rIdNy"><w:r><w:t>Kommunen</w:t></w:r></w:hyperlink></w:p>')
