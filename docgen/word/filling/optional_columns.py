"""Columns of a finished table that nobody has filled: they are not printed.

A template says which columns may be left out by the style of their heading, »Tabelhoved, valgfri«, so that no column
disappears that is left open to be filled in by hand.
"""

import io
import zipfile
from collections.abc import Set as AbstractSet
from functools import lru_cache

from lxml import etree

from docgen.word.ooxml.styles import value
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.ooxml.zip_entries import laid_out, pack

STYLE = "Tabelhoved, valgfri"
"""How the name of the style begins that a column's heading has where the column may be left out."""

_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
_NOTHING = ("", "–")


@lru_cache(maxsize=16)
def optional_styles(template: bytes) -> frozenset[str]:
    """Return the identifiers of the styles that a template's headings of optional columns have."""
    with zipfile.ZipFile(io.BytesIO(template)) as package:
        names = package.namelist()
        if _MAIN not in names or _STYLES not in names:
            return frozenset()
        markup = package.read(_MAIN)
        root = etree.fromstring(package.read(_STYLES), etree.XMLParser(resolve_entities=False))
    named = {
        style.get(W + "styleId", "")
        for style in root.iter(W + "style")
        if (value(style, "name") or "").startswith(STYLE)
    }
    return frozenset(style for style in named if f'w:val="{style}"'.encode() in markup)


def without_empty_columns(document: bytes, optional: AbstractSet[str]) -> bytes:
    """Return a finished Word file without the optional columns in whose rows nothing but a dash stands.

    ``optional`` are the styles of their headings. The other columns share the room. A table with merged cells stays
    as it is.
    """
    if not optional:
        return document
    with zipfile.ZipFile(io.BytesIO(document)) as package:
        root = etree.fromstring(package.read(_MAIN), etree.XMLParser(resolve_entities=False, huge_tree=True))
        empty = [(table, places) for table in root.iter(W + "tbl") if (places := _empty_columns(table, optional))]
        if not empty:
            return document
        parts = {name: package.read(name) for name in package.namelist()}
    for table, places in empty:
        _drop(table, places)
    parts[_MAIN] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return laid_out(pack(name, content) for name, content in parts.items())


def _empty_columns(table: Element, optional: AbstractSet[str]) -> list[int]:
    """Return the places of a table's optional columns that hold nothing; the first row is that of the headings."""
    rows = [row.findall(W + "tc") for row in table.findall(W + "tr")]
    is_merged = next(table.iter(W + "gridSpan", W + "vMerge", W + "gridBefore", W + "gridAfter"), None) is not None
    if len(rows) <= 1 or is_merged or len({len(cells) for cells in rows}) > 1:
        return []
    empty = [
        place
        for place, head in enumerate(rows[0])
        if any(_style(paragraph) in optional for paragraph in head.findall(W + "p"))
        and all(_text(cells[place]) in _NOTHING for cells in rows[1:])
    ]
    return empty if len(empty) < len(rows[0]) else []


def _style(paragraph: Element) -> str | None:
    return value(paragraph.find(W + "pPr"), "pStyle")


def _text(cell: Element) -> str:
    return "".join(text.text or "" for text in cell.iter(W + "t")).strip()


def _drop(table: Element, empty: list[int]) -> None:
    """Take columns out of a table; the others grow in proportion until the table is as wide as before."""
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    rows = [row.findall(W + "tc") for row in table.findall(W + "tr")]
    widths = [_width(column) for column in columns]
    lost = sum(widths[place] for place in empty if place < len(widths))
    growth = sum(widths) / ((sum(widths) - lost) or 1)
    for parts in (columns, *rows):
        for place, part in enumerate(parts):
            if place in empty:
                table_part = part.getparent()
                assert table_part is not None  # noqa: S101 — a cell has a row around it
                table_part.remove(part)
            else:
                sized = part if parts is columns else part.find(f"{W}tcPr/{W}tcW")
                if sized is not None and (width := _width(sized)):
                    sized.set(W + "w", str(round(width * growth)))


def _width(element: Element) -> int:
    width = element.get(W + "w", "0")
    return int(width) if width.isdigit() else 0
