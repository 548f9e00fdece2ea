"""The fields of a form, drawn on their page by PDFium, which shows the letters æ, ø and å as they are.

qpdf can draw fields too, but turns letters beyond ASCII into question marks and loses ticks.
"""

import io
from collections.abc import Iterable

import pikepdf
import pypdfium2
import pypdfium2.raw
from pikepdf import Dictionary, Name, Object, Pdf, String

from docgen.pdf.tags.drawn_fields import inherited


def are_undrawn(form: Object | None, annotations: Iterable[Object]) -> bool:
    """Tell whether a form leaves it to each reader to draw what its fields hold."""
    if isinstance(form, Dictionary) and form.get("/NeedAppearances", False) and len(form.get("/Fields", ())):
        return True
    widgets = (note for note in annotations if note.get("/Subtype") == Name.Widget)
    fields = (widget for widget in widgets if not is_unseen(widget))
    return any("/N" not in field.get("/AP", Dictionary()) and not _is_empty(field) for field in fields)


def _is_empty(widget: Object) -> bool:
    """Tell whether a field of text or of a choice holds nothing, and has neither frame nor ground (12.5.6.19)."""
    look = widget.get("/MK", Dictionary())
    if "/BC" in look or "/BG" in look:
        return False
    kind, value = inherited(widget, "/FT"), inherited(widget, "/V")
    return kind in (Name.Tx, Name.Ch) and (value is None or (isinstance(value, String) and not str(value).strip()))


def is_unseen(widget: Object) -> bool:
    """Tell whether a field or a note takes no room on its page, as a signature without a picture does."""
    left, bottom, right, top = (float(corner) for corner in widget.get("/Rect", (0, 0, 0, 0)))
    return left == right or bottom == top


def draw_fields(pdf: Pdf) -> Pdf:
    """Return the PDF with each field drawn on its page and no form left; ``pdf`` is closed."""
    whole = io.BytesIO()
    pdf.save(whole)
    pdf.close()
    drawn = io.BytesIO()
    with pypdfium2.PdfDocument(whole.getvalue()) as document:
        document.init_forms()
        for page in document:
            pypdfium2.raw.FPDFPage_Flatten(page, pypdfium2.raw.FLAT_NORMALDISPLAY)
            page.close()
        document.save(drawn)
    return pikepdf.open(io.BytesIO(drawn.getvalue()), suppress_warnings=True)
