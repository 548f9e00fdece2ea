"""A text with few marks, and the same text as Word paragraphs, lists, tables and pictures.

``#`` to ``###`` headings, ``-`` bullets, ``1.`` numbers, ``| a | b |`` table rows under a ``Tabel:``
line, ``![alt](picture)`` under a ``Figur:`` line, ``**bold**``, and ``---`` for a new page.
"""

import io
import re
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from docx.document import Document as Paper
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from . import paper as blank
from .paper import INK, TEXT_WIDTH

_LINE = re.compile(r"(?:(#{1,3}|-|\d+\.|Tabel:|Figur:|\||!)(?= |\[) ?)?(.*)")


@dataclass(frozen=True)
class Line:
    """One line: its mark, its words, and whether it begins a new page."""

    mark: str
    text: str
    new_page: bool


def read(stem: str) -> list[Line]:
    """Return the lines of a text in this folder."""
    lines: list[Line] = []
    new_page = False
    for line in (Path(__file__).parent / f"{stem}.md").read_text(encoding="utf-8").splitlines():
        if line == "---":
            new_page = True
        elif line.startswith("|"):
            lines.append(Line("|", line.strip("| "), new_page=False))
        elif (found := _LINE.fullmatch(line)) and line:
            lines.append(Line(re.sub(r"\d+", "1", found[1] or ""), found[2], new_page))
            new_page = False
    return lines


def write(paper: Paper, lines: list[Line], pictures: dict[str, bytes]) -> None:
    """Add the lines to a paper; ``pictures`` are the PNG files by the names that the text uses."""
    captions = {"Tabel:": 0, "Figur:": 0}
    for mark, group in groupby(lines, key=lambda line: line.mark):
        texts = list(group)
        if mark == "|":
            _add_table(paper, [[cell.strip() for cell in line.text.split("|")] for line in texts])
        elif mark == "1.":
            _add_numbered(paper, texts)
        else:
            for line in texts:
                _add(paper, line, captions, pictures)


def add_picture(paper: Paper, picture: bytes, alt: str) -> None:
    """Add a picture as wide as the text, with its text for screen readers."""
    shape = paper.add_paragraph().add_run().add_picture(io.BytesIO(picture), width=TEXT_WIDTH)
    inline = shape._inline
    inline.docPr.set("descr", alt)
    inline.docPr.set("name", f"Billede {inline.docPr.id}")
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")


def _add(paper: Paper, line: Line, captions: dict[str, int], pictures: dict[str, bytes]) -> None:
    match line.mark:
        case "#" | "##" | "###":
            heading = paper.add_heading(line.text, len(line.mark))
            heading.paragraph_format.page_break_before = line.new_page or None
            if line.mark == "#":
                blank.bookmark(heading, line.text)
        case "-":
            _add_runs(paper.add_paragraph(style="List Bullet"), line.text)
        case "Tabel:" | "Figur:":
            captions[line.mark] += 1
            paper.add_paragraph(f"{line.mark.strip(':')} {captions[line.mark]}. {line.text}", "Caption")
        case "!":
            alt, name = line.text.strip("[)").split("](")
            add_picture(paper, pictures[name], alt)
        case _:
            after_table = paper.element.body[-2].tag.endswith("}tbl")
            paragraph = paper.add_paragraph()
            paragraph.paragraph_format.space_before = Pt(12) if after_table else None
            _add_runs(paragraph, line.text)


def _add_runs(paragraph: Paragraph, text: str) -> None:
    for position, part in enumerate(text.split("**")):
        if part:
            paragraph.add_run(part).bold = position % 2 == 1 or None


def _add_numbered(paper: Paper, lines: list[Line]) -> None:
    """Add a numbered list that starts at 1."""
    numbering = paper.part.numbering_part.element
    used = paper.styles["List Number"].element.pPr.numPr.numId.val
    like = next(number for number in numbering.num_lst if number.numId == used)
    number = numbering.add_num(like.abstractNumId.val)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    for line in lines:
        paragraph = paper.add_paragraph(style="List Number")
        _add_runs(paragraph, line.text)
        outline: Any = paragraph._p.get_or_add_pPr()
        properties = outline.get_or_add_numPr()
        properties.get_or_add_ilvl().val = 0
        properties.get_or_add_numId().val = number.numId


def _add_table(paper: Paper, rows: list[list[str]]) -> None:
    """Add a table whose second row of dashes gives the columns' widths, and ``:`` a column of figures."""
    head, rule, *body = rows
    widths = [Length(int(TEXT_WIDTH * len(dashes) / len("".join(rule)))) for dashes in rule]
    table = paper.add_table(len(body) + 1, len(head))
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    blank.draw_rules(table)
    for column, width in enumerate(widths):
        table.columns[column].width = width
    for position, (row, texts) in enumerate(zip(table.rows, [head, *body], strict=True)):
        blank.keep_row_whole(row, heading=position == 0)
        for column, (cell, text) in enumerate(zip(row.cells, texts, strict=True)):
            cell.width = widths[column]
            paragraph = _fill(cell, text, heading=position == 0, total=texts[0] == "I alt")
            paragraph.style = paper.styles["Table Text"]
            paragraph.paragraph_format.keep_with_next = position < len(body)
            if rule[column].endswith(":"):
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _fill(cell: _Cell, text: str, *, heading: bool, total: bool) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    run = paragraph.add_run(text)
    run.bold = heading or total or None
    if heading:
        run.font.color.rgb = RGBColor.from_string("FFFFFF")
        blank.shade(cell, INK)
    return paragraph
