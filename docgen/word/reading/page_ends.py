"""Where a page must not end: at a paragraph that Word keeps on the page of the next one.

LibreOffice 7.4 breaks that promise behind a table that runs over two pages. So the Word file is given a page break for
the conversion alone, before the first paragraph of the chain; the file that is delivered needs none.
"""

import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from docgen.late import dataclass
from docgen.word.ooxml.styles import Styles, value
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import laid_out, pack

_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
_LONGEST_CHAIN = 8
"""Paragraphs: what is kept together for longer is a page of its own, and breaks where it will."""
_OFF = ("0", "false", "off")
_BEFORE_A_BREAK = (W + "pStyle", W + "keepNext", W + "keepLines")


@dataclass(frozen=True)
class PageEnd:
    """The last paragraph of a page: its words, and how many with the same words came before it."""

    text: str
    earlier: int = 0


def letters(text: str) -> str:
    """Return a text's letters and digits alone, which are the same in Word and in a PDF."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def breaks_for(document: Path, ends: Sequence[PageEnd]) -> tuple[int, ...]:
    """Return the places in the body of the paragraphs that must begin a page, so that none of ``ends`` is parted.

    A paragraph that may stand last, that is not found, or that stands in a table gives none.
    """
    if not ends:
        return ()
    body, styles = _read(document)
    said: dict[str, list[Element]] = {}
    for paragraph in body.iter(W + "p"):
        said.setdefault(letters(_text(paragraph)), []).append(paragraph)
    found = set()
    for end in ends:
        alike = said.get(letters(end.text), [])
        if end.earlier < len(alike) and alike[end.earlier].getparent() is body:
            place = body.index(alike[end.earlier])
            if _is_kept(body[place], styles) and (start := _start(body, place, styles)):
                found.add(start)
    return tuple(sorted(found))


def _start(body: Element, place: int, styles: Styles) -> int:
    """Return where the chain begins that a kept paragraph ends; 0 where it is too long to be moved."""
    start = place
    while start and body[start - 1].tag == W + "p" and _is_kept(body[start - 1], styles):
        start -= 1
    return start if place - start < _LONGEST_CHAIN else 0


def write_with_breaks(document: Path, target: Path, places: Sequence[int]) -> None:
    """Write a copy of a Word file in which each of the places in its body begins a page."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    root = etree.fromstring(parts[_MAIN], etree.XMLParser(resolve_entities=False, huge_tree=True))
    body = root[0]
    for place in places:
        properties = body[place].find(W + "pPr")
        if properties is None:
            properties = etree.Element(W + "pPr")
            body[place].insert(0, properties)
        after = sum(1 for child in properties if child.tag in _BEFORE_A_BREAK)
        properties.insert(after, etree.Element(W + "pageBreakBefore"))
    parts[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    target.write_bytes(laid_out(pack(name, content) for name, content in parts.items()))


def _read(document: Path) -> tuple[Element, Styles]:
    parser = etree.XMLParser(resolve_entities=False, huge_tree=True)
    with zipfile.ZipFile(document) as package:
        root = etree.fromstring(package.read(_MAIN), parser)
        styled = etree.fromstring(package.read(_STYLES), parser) if _STYLES in package.namelist() else None
    return root[0], Styles(styled)


def _text(paragraph: Element) -> str:
    return "".join(text.text or "" for text in paragraph.iter(W + "t"))


def _is_kept(paragraph: Element, styles: Styles) -> bool:
    return next(_said(paragraph, styles), False)


def _said(paragraph: Element, styles: Styles) -> Iterator[bool]:
    """Yield what the paragraph and then its styles, the nearest first, say of being kept with the next one."""
    own = paragraph.find(W + "pPr")
    properties = [own, *(style.find(W + "pPr") for style in styles.chain(styles.named(value(own, "pStyle"))))]
    for one in properties:
        kept = one.find(W + "keepNext") if one is not None else None
        if kept is not None:
            yield kept.get(W + "val") not in _OFF
