"""Notes on a page that bring no drawing with them: each reader draws them itself, pdfium not all of them."""

from collections.abc import Iterator
from ctypes import c_uint

from pypdfium2 import PdfPage, raw

from docgen.pdf.tags.marked_words import Box

_LINES = (raw.FPDF_ANNOT_LINE, raw.FPDF_ANNOT_POLYLINE)
_THICK = 5.0  # points


def undrawn_boxes(page: PdfPage) -> Iterator[Box]:
    """Yield the boxes of the notes that other readers draw as something that nothing can be seen through."""
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        if not note:
            continue
        try:
            if not raw.FPDFAnnot_HasKey(note, b"AP") and not raw.FPDFAnnot_GetFlags(note) & raw.FPDF_ANNOT_FLAG_HIDDEN:
                yield from _covering(note)
        finally:
            raw.FPDFPage_CloseAnnot(note)


def _covering(note: raw.FPDF_ANNOTATION) -> Iterator[Box]:
    kind = raw.FPDFAnnot_GetSubtype(note)
    place = raw.FS_RECTF()
    if not raw.FPDFAnnot_GetRect(note, place):
        return
    box = (place.left, min(place.bottom, place.top), place.right, max(place.bottom, place.top))
    height = box[3] - box[1]
    is_bar = kind in _LINES and height >= _THICK and box[2] - box[0] >= 3 * height
    is_ground = kind == raw.FPDF_ANNOT_FREETEXT and raw.FPDFAnnot_HasKey(note, b"C")
    is_area = kind == raw.FPDF_ANNOT_POLYGON and _is_filled(note)
    if is_bar or is_ground or is_area or kind == raw.FPDF_ANNOT_STAMP:
        yield box


def _is_filled(note: raw.FPDF_ANNOTATION) -> bool:
    colour = [c_uint() for _ in range(4)]
    return bool(raw.FPDFAnnot_HasKey(note, b"IC")) and bool(
        raw.FPDFAnnot_GetColor(note, raw.FPDFANNOT_COLORTYPE_InteriorColor, *colour)
    )
