"""A tighter setting of a finished Word file: its lines and paragraphs a little nearer to each other.

It is for a document whose last page would hold little more than a line. No letter is made smaller.
"""

import zipfile
import zlib
from pathlib import Path

from lxml import etree

from docgen.word.ooxml.template_tags import W
from docgen.word.ooxml.zip_entries import LARGEST_MARKUP, laid_out, pack

LINES, GAPS = 0.95, 0.65
"""What is left of the distance between lines, and of that between paragraphs and in the cells of tables."""

_STYLES = "word/styles.xml"
_SINGLE = 240
"""The distance of lines that is the letters' own, in 240ths of a line: no line stands nearer."""


def tighten(document: Path) -> None:
    """Write a Word file anew with all its styles set tighter."""
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    if _STYLES not in parts:
        return
    root = etree.fromstring(parts[_STYLES], etree.XMLParser(resolve_entities=False))
    for spacing in root.iter(W + "spacing"):
        for side in ("before", "after"):
            _scale(spacing, side, GAPS)
        if spacing.get(W + "lineRule", "auto") == "auto":
            _scale(spacing, "line", LINES, least=_SINGLE)
    for margins in root.iter(W + "tblCellMar"):
        for edge in margins.iterchildren(W + "top", W + "bottom"):
            _scale(edge, "w", GAPS)
    parts[_STYLES] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    document.write_bytes(laid_out(pack(name, content) for name, content in parts.items()))


def styles_in(document: Path) -> bytes | None:
    """Return the styles of a Word file as they are written in it; None where it cannot be read or has none."""
    try:
        with zipfile.ZipFile(document) as package:
            entry = package.getinfo(_STYLES)
            return package.read(entry) if entry.file_size <= LARGEST_MARKUP else None
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError):
        return None


def _scale(element: etree._Element, name: str, factor: float, least: int = 0) -> None:
    """Make a measure smaller, but not below ``least``; one that is smaller already stays as it is."""
    measure = element.get(W + name, "")
    if measure.isdigit() and int(measure) > least:
        element.set(W + name, str(max(least, round(int(measure) * factor))))
