"""The page numbers that a document of docgen's own has in its foot: taken off where a bundle numbers the pages."""

import re
from itertools import groupby
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Stream
from pypdfium2 import PdfPage, raw

from docgen.late import late_pattern
from docgen.pdf.reading.files import save_pdf
from docgen.pdf.tags.marked_words import text_of

_NUMBER = late_pattern(r"\s*Side\s+\d+(?:\s+af\s+\d+)?\s*", re.IGNORECASE)
_SHOWS = ("Tj", "TJ", "'", '"')


def take_off_page_numbers(file: Path) -> None:
    """Write a PDF anew without »Side 1 af 3« in the feet of its pages; nothing else is touched.

    A page whose drawing is not read alike by both libraries stays as it is.
    """
    with pypdfium2.PdfDocument(file) as document:
        numbers = [_page_number(page) for page in document]
    if not any(places for places, _ in numbers):
        return
    with pikepdf.open(file, allow_overwriting_input=True) as pdf:
        for page, (places, total) in zip(pdf.pages, numbers, strict=True):
            instructions = list(pikepdf.parse_content_stream(page))
            shown = [place for place, one in enumerate(instructions) if str(one.operator) in _SHOWS]
            if places and len(shown) == total:
                gone = {shown[place] for place in places}
                kept = [one for place, one in enumerate(instructions) if place not in gone]
                page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(kept))
        save_pdf(pdf, file)


def _page_number(page: PdfPage) -> tuple[tuple[int, ...], int]:
    """Return which of a page's stretches of text are its number in its foot, and how many stretches it has."""
    reader = page.get_textpage()
    things = list(page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1, textpage=reader))
    lower = page.get_height() / 8
    feet = [
        (place, text_of(thing, reader), round(thing.get_bounds()[1] / 4))
        for place, thing in enumerate(things)
        if raw.FPDFPageObj_GetMarkedContentID(thing) < 0 and thing.get_bounds()[3] < lower
    ]
    reader.close()
    for _, line in groupby(feet, lambda foot: foot[2]):
        stretches = [(place, text) for place, text, _ in line]
        for first in range(len(stretches)):
            if _NUMBER.fullmatch("".join(text for _, text in stretches[first:])):
                return tuple(place for place, _ in stretches[first:]), len(things)
    return (), len(things)
