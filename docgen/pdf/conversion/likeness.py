"""Whether a PDF is the one of a Word file: a converter may answer with another document's."""

import unicodedata
from pathlib import Path

import pypdfium2
from pypdfium2 import PdfiumError

from docgen.word.reading.parts import paragraphs_of

_BEGINNING, _SHORTEST = 40, 12
"""Letters and figures: how much of a paragraph is looked for, and how short one says too little."""
_FEWEST = 3
"""Paragraphs without which nothing can be told."""
_LEAST = 0.75
"""The share of the paragraphs that has to be found. A Word file's own PDF has all but what breaks over two pages."""
_MOST_MISSING = 2
"""Paragraphs that may be missing whatever their share: fields and formulas are not shown as they are stored."""


def is_likely_pdf_of(document: Path, pdf: Path) -> bool:
    """Tell whether the PDF holds the paragraphs of a Word file; True too where so little is said that nobody can tell.

    Only Latin letters and figures are compared: hyphens, bullets and the order of other scripts differ.
    """
    wanted = {_plain(text)[:_BEGINNING] for text in paragraphs_of(document) if _is_latin(text)}
    wanted = {beginning for beginning in wanted if len(beginning) >= _SHORTEST}
    if len(wanted) < _FEWEST:
        return True
    try:
        with pypdfium2.PdfDocument(pdf) as opened:
            shown = "".join(_plain(page.get_textpage().get_text_range()) for page in opened)
    except PdfiumError:
        return False
    missing = sum(beginning not in shown for beginning in wanted)
    return missing <= max(_MOST_MISSING, (1 - _LEAST) * len(wanted))


def _plain(text: str) -> str:
    return "".join(character for character in unicodedata.normalize("NFKC", text).casefold() if character.isalnum())


def _is_latin(text: str) -> bool:
    return all(not character.isalpha() or "LATIN" in unicodedata.name(character, "") for character in text)
