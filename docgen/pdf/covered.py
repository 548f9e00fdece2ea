"""Text that somebody has covered with a black box and not taken out: anybody can still copy it.

Datatilsynet has seen it again and again; the text under the box is found by every search, and read aloud.
"""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw
from pypdfium2 import PdfObject, PdfPage

from docgen.errors import FileError
from docgen.pdf.marked_words import Box

_DARK = 80  # of 255 for each colour: nothing printed in black can be read on it
_SMALLEST = 4.0  # points; a rule between two lines is thinner
_LEAST = 8.0  # points of a line that are covered: two letters
_KINDS = [pypdfium2.raw.FPDF_PAGEOBJ_TEXT, pypdfium2.raw.FPDF_PAGEOBJ_PATH]


def refuse_covered_text(path: Path, drawn: Path) -> None:
    """Raise FileError where a page of ``drawn`` has text below a black box; ``path`` is the annex as it came."""
    with pypdfium2.PdfDocument(drawn) as document:
        covered = [number for number, page in enumerate(document, 1) if any(_covered(page))]
    if covered:
        numbers = ", ".join(map(str, covered[:10]))
        raise FileError(
            f"»{path.name}« har tekst, der er dækket af sorte felter, men stadig kan læses (side {numbers}).",
            "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun dækket.",
            file=str(path),
        )


def _covered(page: PdfPage) -> Iterator[Box]:
    """Yield the texts that a dark box was drawn over; what is drawn after the box can be seen on it."""
    if not any(_is_dark_box(thing) for thing in page.get_objects(filter=_KINDS[1:])):
        return
    texts: list[Box] = []
    for thing in page.get_objects(filter=_KINDS):
        if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
            texts.append(_on_page(thing))
        elif _is_dark_box(thing):
            box = _on_page(thing)
            yield from (text for text in texts if _hides(box, text))


def _is_dark_box(thing: PdfObject) -> bool:
    """Tell whether a path is filled, dark, wholly opaque, straight, and as large as a word."""
    if thing.type != pypdfium2.raw.FPDF_PAGEOBJ_PATH or pypdfium2.raw.FPDFPath_CountSegments(thing) > 8:
        return False
    fill, stroke = pypdfium2.raw.c_int(), pypdfium2.raw.c_int()
    pypdfium2.raw.FPDFPath_GetDrawMode(thing, fill, stroke)
    colour = [pypdfium2.raw.c_uint() for _ in range(4)]
    pypdfium2.raw.FPDFPageObj_GetFillColor(thing, *colour)
    red, green, blue, opacity = (one.value for one in colour)
    left, bottom, right, top = _on_page(thing)
    is_dark = max(red, green, blue) <= _DARK and opacity == 255
    return bool(fill.value) and is_dark and min(right - left, top - bottom) >= _SMALLEST


def _on_page(thing: PdfObject) -> Box:
    """Return where on the page a thing is seen: what is drawn inside of a form is moved, turned and cut with it."""
    box = _cut(thing.get_bounds(), thing)
    while thing.container is not None:
        thing = thing.container
        box = _cut(thing.get_matrix().on_rect(*box), thing)
    return box


def _cut(box: Box, thing: PdfObject) -> Box:
    """Return what is left of a box inside of the edges that a thing is drawn within."""
    left, bottom, right, top = box
    clip = pypdfium2.raw.FPDFPageObj_GetClipPath(thing)
    for path in range(pypdfium2.raw.FPDFClipPath_CountPaths(clip) if clip else 0):
        corners = []
        for number in range(pypdfium2.raw.FPDFClipPath_CountPathSegments(clip, path)):
            x, y = pypdfium2.raw.c_float(), pypdfium2.raw.c_float()
            segment = pypdfium2.raw.FPDFClipPath_GetPathSegment(clip, path, number)
            pypdfium2.raw.FPDFPathSegment_GetPoint(segment, x, y)
            corners.append((x.value, y.value))
        if corners:
            across, up = zip(*corners, strict=True)
            left, right = max(left, min(across)), min(right, max(across))
            bottom, top = max(bottom, min(up)), min(top, max(up))
    return (left, bottom, max(left, right), max(bottom, top))


def _hides(box: Box, text: Box) -> bool:
    middle = (text[1] + text[3]) / 2
    across = min(box[2], text[2]) - max(box[0], text[0])
    quarter = (text[3] - text[1]) / 4
    return box[1] <= middle - quarter and box[3] >= middle + quarter and across >= _LEAST
