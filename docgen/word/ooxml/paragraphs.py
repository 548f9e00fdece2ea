"""Running text as Word paragraphs, in the look of the template's own ``{{p … }}``."""

import copy
import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from itertools import groupby, product
from pathlib import Path

from lxml import etree
from markupsafe import escape

from docgen.danish.no_break import held_together
from docgen.late import dataclass, late_pattern
from docgen.picture import Picture
from docgen.prose import Paragraph, Prose, Run, Script, with_links
from docgen.word.ooxml.block_formats import BlockFormats, below_table
from docgen.word.ooxml.column_widths import column_widths
from docgen.word.ooxml.template_tags import Element, W, pieces

_NAMESPACES = late_pattern(r' xmlns:\w+="[^"]*"')
_SPECIAL = late_pattern("[&<>\"'\t\n\r]")
_OPEN = '<w:t xml:space="preserve">'
_LINK_COLOUR = "0B5394"  # 7.1 to 1 on white (WCAG 2.1, 1.4.6)
_ORDER = (
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
    "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
)  # fmt: skip
_TABLE_WIDTH = 9298
"""Twentieths of a point that the columns of a table share."""
_SUM = late_pattern(
    r"[-–+]?[\d.]+(?:,\d+)?(?:,-)? ?(?:%|pct\.?|kr\.?|mio\. kr\.?|t\.?kr\.?|timer|min\.?|-)?", re.IGNORECASE
)
_BEFORE_BOLD = (W + "rStyle", W + "rFonts")


@dataclass(frozen=True)
class ParagraphFormat:
    """What the paragraphs of one ``{{p … }}`` look like, as Word's markup.

    ``paragraph`` is the tag's own pPr, ``runs`` its rPr by (bold, italic); ``section`` is the
    section break that the paragraph carries; ``alone`` tells that its cell would be left empty; ``blocks`` is
    what headings and tables look like there.
    """

    paragraph: str
    runs: dict[tuple[bool, bool], str]
    section: str
    alone: bool
    blocks: BlockFormats


def format_of(paragraph: Element, blocks: BlockFormats) -> ParagraphFormat:
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
        paragraph=inner,
        runs=_run_formats(run.find(W + "rPr")),
        section=_markup(section, inside=False) if section is not None else "",
        alone=alone,
        blocks=blocks,
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
    prose: Prose,
    format_: ParagraphFormat,
    style_of: Callable[[str], str],
    start_list: Callable[[], str],
    draw: Callable[[Picture], str],
) -> str:
    """Return the markup of a text's paragraphs, in ``format_``.

    ``style_of`` gives the id of the style for ``bullet`` and ``number``; ``start_list`` begins a
    numbered list and returns the id to count by; ``draw`` makes a picture's markup. No text gives no
    paragraph, unless a table cell or a section break needs one.
    """
    written: list[str] = []
    lists = _OpenLists(start_list)
    for is_table, group in groupby(prose.paragraphs, lambda line: line.shape == "row"):
        lines = tuple(group)
        if is_table:
            written.append(_table(lines, format_))
            continue
        for line in lines:
            if line.shape == "picture":
                written.append(_drawn(line, format_, draw))
                continue
            bold = line.shape == "heading" and format_.blocks.plain_headings
            properties = _properties(line, format_, style_of, lists.num_of(line))
            if line is not prose.paragraphs[-1] and _leads_in(line):
                properties = _with_next(properties)
            if line.shape != "heading" and written and written[-1].endswith("</w:tbl>"):
                properties = below_table(properties)
            written.append(_paragraph(properties, written_runs(line), format_, bold=bold))
    ends_in_table = bool(written) and written[-1].endswith("</w:tbl>")
    if (format_.alone and not written) or (format_.section and (not written or ends_in_table)):
        written.append(_paragraph(format_.paragraph, (), format_))
    if written and format_.section:
        written[-1] = written[-1].replace("</w:pPr>", f"{format_.section}</w:pPr>", 1)
    return "".join(written)


class _OpenLists:
    """The numbered lists of one text: a line counts on in the list whose next figure it was written with."""

    def __init__(self, start_list: Callable[[], str]) -> None:
        self._start_list = start_list
        self._open: list[tuple[str, tuple[bool, int]]] = []

    def num_of(self, line: Paragraph) -> str:
        """Return the id that a numbered line counts by; empty for other lines."""
        if line.number is None:
            return ""
        while self._open and line.number != 1 and self._open[-1][1] != (line.lettered, line.number):
            self._open.pop()
        num = self._open.pop()[0] if self._open and line.number != 1 else self._start_list()
        self._open.append((num, (line.lettered, line.number + 1)))
        return num


def _leads_in(line: Paragraph) -> bool:
    """Tell whether a line only says that something follows: »Det blev aftalt,«, »Rådet ønsker:«."""
    return line.shape == "text" and line.text.rstrip().endswith((",", ":"))


def _with_next(properties: str) -> str:
    """Return a ``w:pPr``'s inside that keeps its paragraph on the next one's page (ECMA-376, 17.3.1.15)."""
    if "<w:keepNext" in properties:
        return properties
    style = re.match(r"(?:<w:pStyle\b[^>]*/>)?", properties)
    end = style.end() if style else 0
    return f"{properties[:end]}<w:keepNext/>{properties[end:]}"


def _drawn(line: Paragraph, format_: ParagraphFormat, draw: Callable[[Picture], str]) -> str:
    """Return a paragraph with a picture in its own size, no wider than the text; ``draw`` closes and opens a run."""
    picture = draw(Picture(Path(line.file), line.text, 0))
    return f"<w:p><w:pPr>{format_.paragraph}</w:pPr><w:r>{_OPEN}{picture}</w:t></w:r></w:p>"


def written_runs(line: Paragraph) -> tuple[Run, ...]:
    """Return the runs of a paragraph as they are written: a row's are those of its cells, addresses are links."""
    if line.shape == "picture":
        return ()
    if line.shape == "row":
        return tuple(run for cell in line.cells for run in _as_written(cell))
    return _as_written(line.runs)


def _as_written(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(
        replace(run, text=held) if (held := held_together(run.text)) != run.text else run for run in with_links(runs)
    )


def _paragraph(properties: str, runs: tuple[Run, ...], format_: ParagraphFormat, *, bold: bool = False) -> str:
    words = "".join(_run(replace(run, bold=True) if bold else run, format_) for run in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def _table(rows: tuple[Paragraph, ...], format_: ParagraphFormat) -> str:
    """Return a table; its first row is the header, which is repeated on each page."""
    cells = [row.cells for row in rows]
    columns = max(map(len, cells))
    texts = [[held_together("".join(run.text for run in cell)) for cell in row] for row in cells]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in column_widths(texts, _TABLE_WIDTH))
    sums = [_is_sum([row[place] for row in cells[1:] if place < len(row)]) for place in range(columns)]
    written = "".join(_row(row, sums, format_, is_head=place == 0) for place, row in enumerate(cells))
    return f"<w:tbl>{format_.blocks.table}<w:tblGrid>{grid}</w:tblGrid>{written}</w:tbl>"


def _row(cells: tuple[tuple[Run, ...], ...], sums: list[bool], format_: ParagraphFormat, *, is_head: bool) -> str:
    blocks = format_.blocks
    look = blocks.head if is_head else blocks.cell
    padded = [*cells, *[()] * (len(sums) - len(cells))]
    written = "".join(
        '<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>'
        + _paragraph(
            (look or format_.paragraph) + ('<w:jc w:val="right"/>' if is_sum and look else ""),
            _as_written(cell),
            format_,
            bold=is_head and blocks.plain_heads,
        )
        + "</w:tc>"
        for cell, is_sum in zip(padded, sums, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if is_head else ''}</w:trPr>{written}</w:tr>"


def _is_sum(cells: list[tuple[Run, ...]]) -> bool:
    """Tell whether a column holds numbers and amounts alone: they stand to the right."""
    texts = ["".join(run.text for run in cell) for cell in cells]
    return any(texts) and all(_SUM.fullmatch(text) for text in texts if text)


def _properties(line: Paragraph, format_: ParagraphFormat, style_of: Callable[[str], str], num: str) -> str:
    if line.shape == "text":
        return format_.paragraph
    if line.shape == "heading":
        return format_.blocks.headings[line.level - 1]
    counted = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>' if num else ""
    return f'<w:pStyle w:val="{style_of(line.shape)}"/>{counted}'


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
