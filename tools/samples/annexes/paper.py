"""The blank paper of the annexes: Danish, one font, fixed properties, and the parts python-docx has no word for."""

import datetime as dt
import io
import re
import zipfile
from itertools import chain
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

FONT = "Calibri"
INK, ACCENT, RULE = "17404D", "1F6F78", "B9CDD0"
TEXT_WIDTH = Cm(16)
_WRITTEN = dt.datetime(2026, 2, 4, 9, 0, tzinfo=dt.UTC)
_STYLES = {
    # name: size in points, bold, colour, space before and after in points
    "Normal": (11, False, "000000", 0, 7),
    "Title": (34, True, INK, 0, 6),
    "Subtitle": (15, False, ACCENT, 0, 12),
    "Heading 1": (22, True, INK, 18, 8),
    "Heading 2": (15, True, ACCENT, 14, 4),
    "Heading 3": (12, True, INK, 10, 2),
    "Caption": (10, True, INK, 10, 4),
    "List Bullet": (11, False, "000000", 0, 3),
    "List Number": (11, False, "000000", 0, 4),
    "Table Text": (10, False, "000000", 2, 2),
    "Contents": (12, False, "000000", 0, 6),
    "Contents Heading": (22, True, INK, 0, 12),
    "Footer": (9, False, "404040", 0, 0),
}


def blank(title: str, subject: str) -> Paper:
    """Return an empty A4 paper in Danish, with its title, styles and fixed properties."""
    paper = Document()
    section = paper.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin = section.bottom_margin = Cm(2.3)
    known = paper.core_properties
    known.title, known.subject, known.language, known.revision = title, subject, "da-DK", 1
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    known.created = known.modified = _WRITTEN
    _leave_out(paper.part.package.rels, "thumbnail")
    _leave_out(paper.part.rels, "stylesWithEffects", "fontTable", "webSettings", "customXml")
    _speak_danish(paper)
    _dress(paper)
    return paper


def save(paper: Paper, path: Path) -> Path:
    """Save the paper; its parts carry one fixed time, so the same text gives the same bytes."""
    stream = io.BytesIO()
    paper.save(stream)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(stream) as drawn, zipfile.ZipFile(path, "w") as fixed:
        # Readers expect the list of content types first.
        for name in sorted(drawn.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            fixed.writestr(entry, drawn.read(name))
    return path


def number_pages(paper: Paper, words: str, *, front_page: bool) -> None:
    """Put the words and »Side 2 af 9« at the foot of each page but a front page."""
    section = paper.sections[0]
    section.different_first_page_header_footer = front_page
    line = section.footer.paragraphs[0]
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    line.add_run(f"{words}\tSide ")
    _add_field(line, "PAGE", "1")
    line.add_run(" af ")
    _add_field(line, "NUMPAGES", "1")


def add_contents_line(paper: Paper, heading: str, page: int) -> None:
    """Add a chapter to the list of contents: a link, and a field that gives its page."""
    line = paper.add_paragraph(style="Contents")
    line.paragraph_format.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    link = _append(line._p, "w:hyperlink", anchor=_anchor(heading))
    link.append(line.add_run(f"{heading}\t")._r)
    _add_field(line, f"PAGEREF {_anchor(heading)} \\h", str(page))


def bookmark(heading: Paragraph, text: str) -> None:
    """Mark a heading as what the list of contents points at."""
    number = str(1 + sum(1 for _ in heading.part.element.iter(qn("w:bookmarkStart"))))
    _append(heading._p, "w:bookmarkStart", id=number, name=_anchor(text))
    _append(heading._p, "w:bookmarkEnd", id=number)


def draw_rules(table: Table) -> None:
    """Give a table lines above, below and between its rows, and the text's left edge."""
    properties: Any = table._tbl.tblPr
    layout: Any = properties.find(qn("w:tblLayout"))
    indent = OxmlElement("w:tblInd")
    for name, value in (("w", "115"), ("type", "dxa")):
        indent.set(qn(f"w:{name}"), value)
    borders = OxmlElement("w:tblBorders")
    for name, colour in (("top", INK), ("bottom", INK), ("insideH", RULE)):
        _append(borders, f"w:{name}", val="single", sz="6", space="0", color=colour)
    layout.addprevious(indent)
    layout.addprevious(borders)


def keep_row_whole(row: _Row, *, heading: bool) -> None:
    """Keep a row on one page; a heading row is said to be one, and repeated."""
    properties = row._tr.get_or_add_trPr()
    _append(properties, "w:cantSplit")
    if heading:
        _append(properties, "w:tblHeader")


def shade(cell: _Cell, colour: str) -> None:
    """Fill a cell with a colour."""
    _append(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=colour)


def _append(parent: Any, tag: str, **settings: str) -> Any:
    element = OxmlElement(tag)
    for name, value in settings.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def _anchor(heading: str) -> str:
    return "_" + re.sub(r"\W", "_", heading)


def _add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """Add a Word field with the text that is shown until Word reckons it anew."""
    _append(paragraph.add_run()._r, "w:fldChar", fldCharType="begin")
    _append(paragraph.add_run()._r, "w:instrText").text = code
    _append(paragraph.add_run()._r, "w:fldChar", fldCharType="separate")
    paragraph.add_run(shown)
    _append(paragraph.add_run()._r, "w:fldChar", fldCharType="end")


def _leave_out(links: Any, *kinds: str) -> None:
    """Drop parts of python-docx's blank that name other fonts and languages, or hold nothing."""
    for key in [key for key, link in links.items() if link.reltype.rsplit("/", 1)[1] in kinds]:
        del links[key]


def _speak_danish(paper: Paper) -> None:
    """Set the language and the one font everywhere, also where python-docx's blank says otherwise."""
    languages = (paper.styles.element.iter(qn("w:lang")), paper.settings.element.iter(qn("w:themeFontLang")))
    for language in chain(*languages):
        language.set(qn("w:val"), "da-DK")
    for fonts in paper.styles.element.iter(qn("w:rFonts")):
        fonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{script}"), FONT)
    for level in paper.part.numbering_part.element.iter(qn("w:lvl")):
        for fonts in level.iter(qn("w:rFonts")):
            for script in ("ascii", "hAnsi"):
                fonts.set(qn(f"w:{script}"), FONT)
        if level.find(qn("w:numFmt")).get(qn("w:val")) == "bullet":
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
    for link in paper.part.rels.values():
        if link.reltype.endswith("/theme"):
            link.target_part._blob = link.target_part.blob.replace(b"Cambria", FONT.encode())


def _dress(paper: Paper) -> None:
    styles = paper.styles
    for name in ("Table Text", "Contents", "Contents Heading"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    for name, (size, bold, colour, before, after) in _STYLES.items():
        style = styles[name]
        for foreign in ("w:rPr/w:spacing", "w:pPr/w:pBdr", "w:pPr/w:tabs", "w:pPr/w:contextualSpacing"):
            for element in style.element.findall(foreign, style.element.nsmap):
                element.getparent().remove(element)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
        style.font.color.rgb = RGBColor.from_string(colour)
        spacing = style.paragraph_format
        spacing.space_before, spacing.space_after, spacing.line_spacing = Pt(before), Pt(after), 1.15
    styles["Caption"].paragraph_format.keep_with_next = True
