"""The list of contents and the page references of a finished document, right without Word.

Word works them out when a person asks it to, LibreOffice not at all when it converts. So the lines are written
here, with the pages that the document's own PDF has: the same list in the .docx and in the PDF.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from lxml import etree

from docgen.late import late_pattern
from docgen.word.cleaning.canonical import shaped
from docgen.word.contents.entries import ContentsLine, write_lines
from docgen.word.contents.field_codes import PAGE, FieldCode, complete_fields, field_codes
from docgen.word.ooxml.package import Package, open_package
from docgen.word.ooxml.styles import Styles
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import laid_out, pack
from docgen.word.reading.parts import Line, read_parts, read_styles
from docgen.word.template_faults import template_error

_CONTENTS = "TOC"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MAIN = "/word/document.xml"
_RANGE = late_pattern(r'\\o\s+"?(\d)\s*-\s*(\d)')
_STYLES = late_pattern(r'\\t\s+"([^"]*)"')
_OTHER_LISTS = late_pattern(r"\\[acf]\b")  # of figures and tables: their lines are no headings
_LEVELS = late_pattern(r"\\[ou]\b")
_HEADING = late_pattern(r"(?:overskrift|heading)\s*(\d)", re.IGNORECASE)  # as a Danish Word calls it in the instruction
_DIRTY = W + "dirty"
_ANCHOR = "_Toc9"  # Word's own names are _Toc and at most nine digits; it renews them where it likes


@lru_cache(maxsize=32)  # as a template's faults are
def without_lines(template: bytes) -> bytes:
    """Return a template whose list of contents has no lines: Word has put the headings' tags in them too.

    The paragraphs stay, so that places keep their numbers.
    """
    if open_package("", template)[0] is None:  # not safe to unpack: it is told of by those who read it
        return template
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            markup = package.read(_MAIN.removeprefix("/"))
            if _CONTENTS.encode() not in markup:
                return template
            parts = {name: package.read(name) for name in package.namelist()}
        story = etree.fromstring(markup, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except Exception:  # noqa: BLE001 — a file of another kind is told of by those who read it
        return template
    complete_fields(story, _CONTENTS)
    found = [field for field in field_codes(story) if _is_contents(field)]
    for text in (text for field in found for text in field.texts):
        text.text = ""
    if not found:
        return template
    parts[_MAIN.removeprefix("/")] = etree.tostring(story, encoding="UTF-8", xml_declaration=True, standalone=True)
    return laid_out(pack(name, part) for name, part in parts.items())


def has_references(document: Path) -> bool:
    """Tell whether a Word file has a list of contents, or names the page of something in it."""
    markup = _main_markup(document.read_bytes())
    if not markup or markup.startswith(_UTF_16):  # docgen's own papers are never so, and need no second look
        markup = _main_markup(shaped(document.read_bytes()))
    if not any(word.encode() in markup for word in (_CONTENTS, PAGE)):
        return False
    story = etree.fromstring(markup)
    complete_fields(story, _CONTENTS)
    return any(_is_contents(one) or one.word == PAGE for one in field_codes(story))


def _main_markup(content: bytes) -> bytes:
    name = _MAIN.removeprefix("/")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read(name) if name in package.namelist() else b""


def write_lines_without_pages(document: Path) -> None:
    """Give a document's list of contents its headings; Word adds the pages when it opens the file."""
    package, story = _open(document)
    lines, styles = _lines(package)
    for field in [one for one in field_codes(story) if _is_contents(one)]:
        field.begin.set(_DIRTY, "true")
        unplaced = [(_plain(line.text), 0) for line in lines]
        write_lines(field, list(_entries(field, lines, unplaced, styles)), styles)
    _save(package, story, document)


def write_references(
    document: Path, target: Path, bookmarks: Mapping[str, int], headings: Sequence[tuple[str, int]] = ()
) -> bool:
    """Write ``document`` to ``target`` with the pages in place; tell whether anything was another than before.

    ``bookmarks`` gives the page of each bookmark, ``headings`` the text and page of each heading in their order,
    all as the document's PDF has them. The list of contents is made anew from ``headings``, if there are any; a
    page that is not known stays as it was.
    """
    package, story = _open(document)
    before = etree.tostring(story)
    pages = dict(bookmarks)
    if headings:
        lines, styles = _lines(package)
        for field in [one for one in field_codes(story) if _is_contents(one)]:
            field.begin.attrib.pop(_DIRTY, None)
            entries = list(_entries(field, lines, headings, styles))
            pages |= {entry.anchor: entry.page for entry in entries}
            write_lines(field, entries, styles)
    for field in field_codes(story):
        if field.word == PAGE and field.name in pages and field.texts:
            field.texts[0].text = str(pages[field.name])
            for more in field.texts[1:]:
                more.text = ""
    changed = etree.tostring(story) != before
    if changed or target != document:
        _save(package, story, target)
    return changed


def _open(document: Path) -> tuple[Package, Element]:
    package, faults = open_package(document.name, shaped(document.read_bytes()))
    if package is None:
        raise template_error(faults)
    story = package.trees[_MAIN]
    complete_fields(story, _CONTENTS)
    return package, story


def _save(package: Package, story: Element, target: Path) -> None:
    markup = etree.tostring(story, encoding="UTF-8", xml_declaration=True, standalone=True)
    parts = package.parts | {_MAIN: markup}
    target.write_bytes(laid_out(pack(name.removeprefix("/"), part) for name, part in parts.items()))


def _lines(package: Package) -> tuple[Sequence[Line], Styles]:
    styles = read_styles(package)
    body = next(part for part in read_parts(package, "", styles, is_template=False) if part.is_main)
    return body.lines, styles


def _is_contents(field: FieldCode) -> bool:
    return field.word == _CONTENTS and not _OTHER_LISTS.search(field.code)


def _entries(
    field: FieldCode, lines: Sequence[Line], headings: Sequence[tuple[str, int]], styles: Styles
) -> Iterator[ContentsLine]:
    """Yield a line for each heading that the field asks for, with the text as it is printed, its number before it."""
    asked = _RANGE.search(field.code)
    first, last = (int(asked[1]), int(asked[2])) if asked else (1, 9)
    named = re.split("[;,]", found[1]) if (found := _STYLES.search(field.code)) else []
    own_levels = {_style(name): int(level) for name, level in zip(named[::2], named[1::2], strict=False)}
    by_level = not own_levels or _LEVELS.search(field.code) is not None
    place = 0
    for line in lines:
        text = _plain(line.text)
        chosen = own_levels.get(_style(styles.name(line.style)))
        level = line.level if chosen is None else chosen
        found_at = next((at for at in range(place, len(headings)) if _plain(headings[at][0]).endswith(text)), None)
        if level is None or not text or found_at is None:
            continue
        place = found_at + 1
        if chosen is not None or (by_level and first <= level <= last):
            title, page = headings[found_at]
            yield ContentsLine(_anchor(line.paragraph), title, level, page)


def _style(name: str) -> str:
    """Return a style's name as it is compared: Word takes no heed of capitals, nor of the language of a heading."""
    return _HEADING.sub(r"heading \1", name.strip()).casefold()


def _plain(text: str) -> str:
    return " ".join(text.split())


def _anchor(paragraph: Element) -> str:
    """Return the name of the bookmark around a heading, set now unless an earlier round has."""
    names = (bookmark.get(W + "name", "") for bookmark in paragraph.iter(W + "bookmarkStart"))
    if anchor := next((name for name in names if name.startswith(_ANCHOR)), None):
        return anchor
    bookmarks = list(paragraph.getroottree().getroot().iter(W + "bookmarkStart"))
    number = 1 + max((int(bookmark.get(W + "id", "0")) for bookmark in bookmarks), default=0)
    taken = sum(bookmark.get(W + "name", "").startswith(_ANCHOR) for bookmark in bookmarks)
    name = f"{_ANCHOR}{taken + 1:08}"
    start = etree.Element(W + "bookmarkStart", {W + "id": str(number), W + "name": name})
    paragraph.insert(0 if paragraph.find(W + "pPr") is None else 1, start)
    etree.SubElement(paragraph, W + "bookmarkEnd", {W + "id": str(number)})
    return name
