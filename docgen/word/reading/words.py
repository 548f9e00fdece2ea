"""Every word that a Word file holds: body, headers, notes, comments, drawings, alternative texts, properties, links."""

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from lxml import etree

from docgen.errors import FileError
from docgen.late import late_pattern
from docgen.word.cleaning.canonical import shaped
from docgen.word.ooxml.template_tags import Element, W

_STORIES = ("document", "header", "footer", "footnotes", "endnotes", "comments", "glossary/")
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_VML, _SHAPE = "{urn:schemas-microsoft-com:vml}", "{urn:schemas-microsoft-com:office:office}spid"
_OWN = late_pattern(r"_x0000_[a-z]{1,2}\d+")
"""How Word numbers shapes itself."""
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_TEXTS = tuple(W + name for name in ("t", "delText", "instrText", "delInstrText"))
_CHARACTERS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
}
"""What an element is in the text that it stands in."""
_SYMBOLS = 0xF000
_STRICT = "{http://purl.oclc.org/ooxml/"
_STRICT_NAME = late_pattern(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_BODY = "word/document.xml"
_REMEMBERED = 200_000
"""Bytes of a part that another paper may have, too, whose words are remembered."""
_TEXT_PARTS = ("word/charts/", "word/diagrams/", "word/drawings/", "customXml/")
_ATTRIBUTES = {
    "descr": "alternativ tekst",
    "alt": "alternativ tekst",
    "title": "alternativ tekst",
    "displayText": "valgmulighed",
    "value": "valgmulighed",
    "author": "forfatter",
    "initials": "forfatter",
    "userId": "forfatter",
    "Target": "link",
    "tooltip": "link",
    "docLocation": "link",
    "href": "link",
    "anchor": "bogmærke",
    "instr": "felt",
    "string": "tegning",
    "name": "skjulte oplysninger",
    "element": "skjulte oplysninger",
    "xpath": "skjulte oplysninger",
}
"""Attributes that hold words, by their names in whatever namespace, and what a person calls the place."""
_VALUED = (
    "tblCaption",
    "tblDescription",
    "alias",
    "tag",
    "default",
    "statusText",
    "helpText",
    "docVar",
    "documentProtection",
    "lvlText",
    "attr",
)
"""Elements whose ``w:val`` holds words."""


class Passage(NamedTuple):
    """A text of a file, and what a person calls its place: »afsnit 3«, »side 2«, »dokumentegenskaber«.

    ``unit`` is what the text is one of, where there are several in an order: a number may be split over neighbours.
    ``number`` counts those of a unit that are numbered.
    """

    where: str
    text: str
    unit: Literal["page", "paragraph", "drawing", ""] = ""
    number: int | None = None


def words_of(document: Path) -> Iterator[Passage]:
    """Yield each text of a Word file, a paragraph at a time.

    Raises FileError where the file cannot be opened.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(shaped(document.read_bytes()))) as package:
            for name in package.namelist():
                if name.casefold().endswith((".xml", ".rels")):
                    content = package.read(name)
                    is_own = name == _BODY or len(content) > _REMEMBERED
                    yield from _of_part(name, content) if is_own else _remembered(name, content)
    except (OSError, zipfile.BadZipFile, etree.XMLSyntaxError) as problem:
        raise FileError(f"»{document.name}« kan ikke læses.", "Bed afsenderen om at sende filen igen.") from problem


def attachments_of(document: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the content of each file that lies in a Word document."""
    with zipfile.ZipFile(document) as package:
        for name in package.namelist():
            if name.startswith("word/embeddings/"):
                yield name.rpartition("/")[2], package.read(name)


def parts_of(document: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the unpacked bytes of every part of a Word document."""
    with zipfile.ZipFile(document) as package:
        for name in package.namelist():
            yield name, package.read(name)


@lru_cache(maxsize=128)  # the styles, the fonts and the theme of a template are those of each of its papers
def _remembered(name: str, content: bytes) -> tuple[Passage, ...]:
    return tuple(_of_part(name, content))


def _of_part(name: str, content: bytes) -> Iterator[Passage]:
    root = _parsed(content)
    if name.startswith("docProps/"):
        yield from (Passage("dokumentegenskaber", element.text) for element in root.iter() if element.text)
        return
    if name.removeprefix("word/").startswith(_STORIES) and name.endswith(".xml"):
        for number, paragraph in enumerate(root.iter(W + "p"), 1):
            yield Passage(f"afsnit {number}", _text_outside_boxes(paragraph), "paragraph", number)
    if name.startswith(_TEXT_PARTS):
        yield from (Passage("tegning", element.text, "drawing") for element in root.iter() if element.text)
    yield from _attributes(root)


def _parsed(content: bytes) -> Element:
    """Return a part's XML, its names as Word usually writes them.

    A file saved as »Strict Open XML« has the same elements under other names (ISO 29500-1, and 29500-4 for the usual).
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(content, parser=parser)
    if not str(root.tag).startswith(_STRICT):
        return root
    usual = _STRICT_NAME.sub(rb"http://schemas.openxmlformats.org/\1/2006/", etree.tostring(root))
    return etree.fromstring(usual, parser=parser)


def _text_outside_boxes(paragraph: Element) -> str:
    """Return a paragraph's words, its fields' too, less those of a text box in it: it has paragraphs of its own."""
    return "".join(
        _symbol(element) if element.tag == W + "sym" else _CHARACTERS.get(str(element.tag), element.text or "")
        for element in paragraph.iter(W + "sym", M + "t", *_TEXTS, *_CHARACTERS)
        if next(element.iterancestors(W + "p"), None) is paragraph
    )


def _symbol(element: Element) -> str:
    """Return a character that is named by its code; in symbol fonts it is U+F000 and more (ECMA-376, 17.3.3.30)."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return ""
    return chr(code - _SYMBOLS if _SYMBOLS <= code < _SYMBOLS + 0x100 else code) if code < 0x10FFFF else ""


@lru_cache(maxsize=1000)  # a file has some dozens of names, thousands of times
def _place_of(attribute: str) -> str | None:
    return _ATTRIBUTES.get(attribute.rpartition("}")[2])


@lru_cache(maxsize=1000)
def _has_words(tag: str) -> bool:
    return tag.rpartition("}")[2] in _VALUED


def _attributes(root: Element) -> Iterator[Passage]:
    for remark in root.xpath("//comment() | //processing-instruction()"):
        yield Passage("skjulte oplysninger", remark.text or "")
    for element in root.iter(etree.Element):
        for name, value in element.attrib.items():
            if (where := _place_of(str(name))) and str(value).strip():
                yield Passage("bogmærke" if element.tag == W + "bookmarkStart" else where, str(value))
            elif (name == _SHAPE or (name == "id" and str(element.tag).startswith(_VML))) and not _OWN.fullmatch(value):
                yield Passage("skjulte oplysninger", str(value))
        if _has_words(str(element.tag)) and (words := element.get(W + "val")):
            yield Passage("skjulte oplysninger", words)
    for paragraph in root.iter(_A + "p"):
        yield Passage("tegning", "".join(text.text or "" for text in paragraph.iter(_A + "t")), "drawing")
