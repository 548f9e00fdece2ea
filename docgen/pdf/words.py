"""Every word that a PDF holds, seen or not: pages, fields, comments, attachments, what it says of itself."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
from pypdfium2 import PdfiumError

from docgen.errors import FileError


def words_of(pdf: Path) -> Iterator[tuple[str, str]]:
    """Yield where a text stands (»side 3«, »dokumentegenskaber«) and the text; a page without text is yielded empty.

    Raises FileError where the file cannot be opened.
    """
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            for number, page in enumerate(document, 1):
                yield f"side {number}", page.get_textpage().get_text_bounded()
        with pikepdf.open(pdf, suppress_warnings=True) as opened:
            yield from _unseen(opened)
    except (PdfiumError, pikepdf.PdfError) as problem:
        raise FileError(f"»{pdf.name}« kan ikke læses.", "Bed afsenderen om at sende filen igen.") from problem


def _unseen(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    for name, value in pdf.docinfo.items():
        yield f"dokumentegenskaber ({name})", str(value)
    for name in pdf.attachments:
        yield "vedhæftet fil", name
    for number, page in enumerate(pdf.pages, 1):
        for note in page.obj.get("/Annots", pikepdf.Array()):
            for key, where in (("/Contents", "kommentar"), ("/V", "felt")):
                if isinstance(note, pikepdf.Dictionary) and isinstance(note.get(key), pikepdf.String):
                    yield f"{where} på side {number}", str(note[key])
