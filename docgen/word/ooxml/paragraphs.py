"""Running text as Word paragraphs, in the look of the template's own ``{{p … }}``."""

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from lxml import etree
from markupsafe import escape

from docgen.prose import Paragraph, Prose, Run, Script
from docgen.word.ooxml.template_tags import Element, W, pieces

_NAMESPACES = re.compile(r' xmlns:\w+="[^"]*"')
_SPECIAL = re.compile("[&<>\"'\t\n\r]")
_OPEN = '<w:t xml:space="preserve">'
_LINK_COLOUR = "0B5394"  # 7.1 to 1 on white (WCAG 2.1, 1.4.6)
_ORDER = (
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
    "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_BEFORE_BOLD = (W + "rStyle", W + "rFonts")


@dataclass(frozen=True)
class ParagraphFormat:
    """What the paragraphs of one ``{{p … }}`` look like, as Word's markup.

    ``paragraph`` is the tag's own pPr, ``runs`` its rPr by (bold, italic); ``section`` is the
    section break that the paragraph carries; ``alone`` tells that its cell would be left empty.
    """

    paragraph: str
    runs: dict[tuple[bool, bool], str]
    section: str
    alone: bool


def format_of(paragraph: Element) -> ParagraphFormat:
    """Return the look of the paragraph that a ``{{p … }}`` stands in."""
    properties = paragraph.find(W + "pPr")
    section = properties.find(W + "sectPr") if properties is not None else None
    inner = ""
    if properties is not None:
        copied = copy.deepcopy(properties)
        for child in copied.findall(W + "sectPr"):
            copied.remove(child)
        inner = _markup(copied, inside=True)
    run = next(pieces(paragraph)).getparent()
    assert run is not None  # noqa: S101 — a piece has a run around it
    cell = paragraph.getparent()
    alone = cell is not None and cell.tag != W + "body" and len(cell.findall(W + "p")) == 1
    return ParagraphFormat(
        inner, _run_formats(run.find(W + "rPr")), _markup(section, inside=False) if section is not None else "", alone
    )


def _run_formats(properties: Element | None) -> dict[tuple[bool, bool], str]:
    formats: dict[tuple[bool, bool], str] = {}
    for bold, italic in product((False, True), repeat=2):
        copied = copy.deepcopy(properties) if properties is not None else etree.Element(W + "rPr", nsmap={"w": W[1:-1]})
        _add(copied, [*(["b", "bCs"] if bold else []), *(["i", "iCs"] if italic else [])])
        formats[bold, italic] = _markup(copied, inside=False) if len(copied) else ""
    return formats


def _add(properties: Element, names: list[str]) -> None:
    """Put bold and italic where Word's order of run properties has them."""
    for name in names:
        for old in properties.findall(W + name):
            properties.remove(old)
    after = sum(1 for child in properties if child.tag in _BEFORE_BOLD)
    for offset, name in enumerate(names):
        properties.insert(after + offset, etree.Element(W + name))


def _markup(element: Element, *, inside: bool) -> str:
    """Return an element's markup without namespaces; the document's root has them all."""
    parts = list(element) if inside else [element]
    return "".join(_NAMESPACES.sub("", etree.tostring(part, encoding="unicode", with_tail=False)) for part in parts)


def write_paragraphs(
    prose: Prose, format_: ParagraphFormat, style_of: Callable[[str], str], start_list: Callable[[], str]
) -> str:
    """Return the markup of a text's paragraphs, in ``format_``.

    ``style_of`` gives the id of the style for ``bullet`` and ``number``; ``start_list`` begins a
    numbered list and returns the id to count by. No text gives no paragraph, unless a table cell
    or a section break needs one.
    """
    written: list[str] = []
    num = ""
    for line in prose.paragraphs:
        if line.shape == "number" and (line.number == 1 or not num):
            num = start_list()
        num = num if line.shape == "number" else ""
        written.append(_properties(line, format_, style_of, num) + "".join(_run(run, format_) for run in line.runs))
    if not written and (format_.alone or format_.section):
        written.append(f"<w:pPr>{format_.paragraph}</w:pPr>")
    if written and format_.section:
        written[-1] = written[-1].replace("</w:pPr>", f"{format_.section}</w:pPr>", 1)
    return "".join(f"<w:p>{paragraph}</w:p>" for paragraph in written)


def _properties(line: Paragraph, format_: ParagraphFormat, style_of: Callable[[str], str], num: str) -> str:
    if line.shape == "text":
        return f"<w:pPr>{format_.paragraph}</w:pPr>"
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    return f'<w:pPr><w:pStyle w:val="{style_of(line.shape)}"/>{counted}</w:pPr>'


def _run(run: Run, format_: ParagraphFormat) -> str:
    properties = format_.runs[run.bold, run.italic]
    if run.script or run.link:
        properties = _with_effects(properties, run.script, is_link=bool(run.link))
    written = f"<w:r>{properties}{_OPEN}{clean(run.text)}</w:t></w:r>"
    return _linked(written, run.link) if run.link else written


def _linked(written: str, link: str) -> str:
    """Return a run as the value of a field that leads to an address; a relation of the part is not needed so."""
    address = escape(re.sub(r'["\\\s]', lambda character: f"%{ord(character[0]):02X}", link))
    code = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK "{address}" </w:instrText></w:r>'
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}{code}{separate}{written}{end}"


@lru_cache(maxsize=256)
def _with_effects(properties: str, script: Script, *, is_link: bool) -> str:
    """Return a run's rPr with its script and a link's colour and line, in the order of CT_RPr (ECMA-376, 17.3.2.28)."""
    root = etree.fromstring(f'<w:root xmlns:w="{W[1:-1]}">{properties or "<w:rPr/>"}</w:root>')
    copied = root[0]
    effects: dict[str, str] = {"vertAlign": script} if script else {}
    if is_link:
        effects |= {"color": _LINK_COLOUR, "u": "single"}
    for name, value in effects.items():
        for old in copied.findall(W + name):
            copied.remove(old)
        later = {W + other for other in _ORDER[_ORDER.index(name) + 1 :]}
        place = next((place for place, child in enumerate(copied) if child.tag in later), len(copied))
        copied.insert(place, etree.Element(W + name, {W + "val": value}))
    return _markup(copied, inside=False)


def clean(text: str) -> str:
    """Return a text as what stands in a w:t: escaped, with Word's own tabs and line breaks."""
    if not _SPECIAL.search(text):
        return text
    escaped = str(escape(with_plain_ends(text)))
    return escaped.replace("\t", f"</w:t><w:tab/>{_OPEN}").replace("\n", f"</w:t><w:br/>{_OPEN}")


def as_lxml(text: str) -> str:
    """Return a text with plain ends as lxml writes what clean() gives: quotation marks stand as they are."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return escaped.replace("\t", f"</w:t><w:tab/>{_OPEN}").replace("\n", f"</w:t><w:br/>{_OPEN}")


def with_plain_ends(text: str) -> str:
    """Return a text whose lines all end with a newline alone; a return where a line was cut is none."""
    return text if "\r" not in text else text.removesuffix("\r").replace("\r\n", "\n").replace("\r", "\n")
