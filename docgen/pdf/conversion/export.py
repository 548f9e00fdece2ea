"""How a Word document becomes a PDF, whichever LibreOffice makes it, and whether it became one."""

import json
from pathlib import Path

from docgen.errors import FileError
from docgen.late import late_imports

with late_imports():  # LibreOffice begins before a PDF is opened
    from docgen.pdf.reading import inspect

# Comments would become annotations that anybody can read, and break PDF/A.
EXPORT = {
    "SelectPdfVersion": 2,
    "UseTaggedPDF": True,
    "PDFUACompliance": True,
    "ExportBookmarks": True,
    "ExportBookmarksToPDFDestination": True,  # where Word's own bookmarks are, for lists of contents
    "ExportNotes": False,
    "ExportFormFields": False,
}


def filter_options() -> str:
    """Return the export options as LibreOffice's command line wants them, each value with its type."""
    kinds = {bool: "boolean", int: "long"}
    return json.dumps(
        {name: {"type": kinds[type(value)], "value": str(value).lower()} for name, value in EXPORT.items()}
    )


def is_sound(pdf: Path) -> bool:
    """Tell whether the PDF is there, begins as one, opens, and has a page."""
    try:
        with pdf.open("rb") as stream:
            if stream.read(5) != b"%PDF-":
                return False
        return inspect.pages(pdf) > 0
    except (OSError, FileError):
        return False
