"""The lines of a list of contents, as Word writes them: a link to the heading, a tabulator, the field of its page."""

from collections.abc import Iterator, Sequence

from lxml import etree

from docgen.late import dataclass
from docgen.word.contents.field_codes import PAGE, FieldCode
from docgen.word.ooxml.styles import Styles
from docgen.word.ooxml.template_tags import SPACE, Element, W

_BEFORE_TABS = tuple(
    W + name
    for name in (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
        *("suppressLineNumbers", "pBdr", "shd"),
    )
)


@dataclass(frozen=True)
class ContentsLine:
    """A line: the bookmark around its heading, the heading's text and level (from 1), its page (0 for unknown)."""

    anchor: str
    text: str
    level: int
    page: int


def write_lines(field: FieldCode, entries: Sequence[ContentsLine], styles: Styles) -> None:
    """Put the entries between the field characters of a list of contents, a paragraph each, for the old ones."""
    first, opening = _position(field.separate)
    last, closing = _position(field.end)
    if first.getparent() is not last.getparent():
        return
    body = first.getparent()
    assert body is not None  # noqa: S101 — a paragraph stands in something
    tail = [closing, *closing.itersiblings()]
    for one in [*opening.itersiblings()] if first is last else [*opening.itersiblings(), *_between(first, last)]:
        _drop(one)
    if first is not last:
        for one in list(closing.itersiblings(preceding=True)):
            if one.tag != W + "pPr":
                _drop(one)
    tabs = first.find(f"{W}pPr/{W}tabs")
    paragraph = first
    for number, entry in enumerate(entries):
        if number:
            behind = etree.Element(W + "p")
            paragraph.addnext(behind)
            paragraph = behind
        _dress(paragraph, entry.level, tabs, styles)
        paragraph.append(_link(entry))
    if first is last:
        paragraph.extend(tail)


def _position(char: Element) -> tuple[Element, Element]:
    """Return the paragraph of a field character, and the paragraph's own child that holds it."""
    child = char
    for parent in char.iterancestors():
        if parent.tag == W + "p":
            return parent, child
        child = parent
    raise ValueError("a field's mark stands in no paragraph")


def _between(first: Element, last: Element) -> Iterator[Element]:
    for one in first.itersiblings():
        if one is last:
            return
        yield one


def _drop(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _dress(paragraph: Element, level: int, tabs: Element | None, styles: Styles) -> None:
    """Give an entry the style of its level; where the template has none, the look of the list's first line."""
    properties = paragraph.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        paragraph.insert(0, properties)
    style = styles.called(f"toc {level}")
    if style:
        for old in properties.findall(W + "pStyle"):
            properties.remove(old)
        properties.insert(0, etree.Element(W + "pStyle", {W + "val": style}))
    has_tabs = any(one.find(f"{W}pPr/{W}tabs") is not None for one in styles.chain(style or ""))
    if properties.find(W + "tabs") is None and not (tabs is None and has_tabs):
        wanted = _right_tab(paragraph) if tabs is None else etree.fromstring(etree.tostring(tabs))
        # The order of these is Word's (ECMA-376 part 1, 17.3.1.26): what may stand before tabulators.
        before = [one for one in properties if one.tag in _BEFORE_TABS]
        properties.insert(len(before), wanted)


def _right_tab(paragraph: Element) -> Element:
    """Return a tabulator with dots at the text's right edge."""
    section = next(paragraph.getroottree().getroot().iter(W + "sectPr"), None)
    size = section.find(W + "pgSz") if section is not None else None
    edges = section.find(W + "pgMar") if section is not None else None
    width = int(size.get(W + "w", "11906")) if size is not None else 11906
    for side in ("left", "right"):
        width -= int(edges.get(W + side, "1440")) if edges is not None else 1440
    tabs = etree.Element(W + "tabs")
    etree.SubElement(tabs, W + "tab", {W + "val": "right", W + "leader": "dot", W + "pos": str(width)})
    return tabs


def _link(entry: ContentsLine) -> Element:
    """Return a line of the list: the heading's text as a link to it, and the field of its page."""
    link = etree.Element(W + "hyperlink", {W + "anchor": entry.anchor, W + "history": "1"})
    _run(link, "t", entry.text)
    _run(link, "tab")
    _field_char(link, "begin")
    _run(link, "instrText", f" {PAGE} {entry.anchor} \\h ")
    _field_char(link, "separate")
    _run(link, "t", str(entry.page) if entry.page else "–")
    _field_char(link, "end")
    return link


def _run(parent: Element, name: str, text: str = "") -> None:
    one = etree.SubElement(etree.SubElement(parent, W + "r"), W + name)
    if text:
        one.text = text
        one.set(SPACE, "preserve")


def _field_char(parent: Element, kind: str) -> None:
    etree.SubElement(etree.SubElement(parent, W + "r"), W + "fldChar", {W + "fldCharType": kind})
