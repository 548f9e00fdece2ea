"""What a PDF holds, read back: pages, words, bookmarks, fonts, labels. Nothing here changes a file."""

import contextlib
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

from docgen.errors import FileError
from docgen.late import dataclass, late_imports

with late_imports():  # most runs ask for the number of pages alone
    import pypdf
    import pypdf.errors
    import pypdf.generic

# pypdf says on the log what it mended; docgen judges by what it can read.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False


_PDF_A = "http://www.aiim.org/pdfa/ns/id/"
_PDF_UA = "http://www.aiim.org/pdfua/ns/id/"


@dataclass(frozen=True)
class Bookmark:
    """A line of a PDF's outline: its ``title``, the ``page`` it leads to (1 is the first) and its ``level`` from 0."""

    title: str
    page: int | None
    level: int


@dataclass(frozen=True)
class Label:
    """What a PDF says of itself; that it says so proves nothing."""

    title: str
    language: str
    tagged: bool
    pdf_a: str
    pdf_ua: str


def pages(pdf: Path) -> int:
    """Return the number of pages; raise FileError if the file cannot be opened as a PDF."""
    try:
        with pikepdf.open(pdf, attempt_recovery=False) as opened:
            return len(opened.pages)
    except (pikepdf.PdfError, OSError, ValueError) as problem:
        raise _unreadable(pdf) from problem


def texts(pdf: Path) -> list[str]:
    """Return the text of each page; raise FileError if the file cannot be read."""
    with _opened(pdf) as reader:
        return [page.extract_text() for page in reader.pages]


def outline(pdf: Path) -> list[Bookmark]:
    """Return the bookmarks in their order, each with its level; raise FileError if the file cannot be read."""
    with _opened(pdf) as reader:
        return list(_bookmarks(reader, reader.outline, 0))


def places(pdf: Path) -> dict[str, int]:
    """Return the page, from 1, of each named place; raise FileError if the file cannot be read.

    LibreOffice writes a bookmark of Word's in its own way (»5FRef1« for »_Ref1«); both names are given.
    """
    with _opened(pdf) as reader:
        found: dict[str, int] = {}
        for name, place in reader.named_destinations.items():
            number = reader.get_destination_page_number(place)
            if number is not None:
                plain = name.removeprefix("/")
                found |= {plain: number + 1, _as_in_word(plain): number + 1}
        return found


def _as_in_word(name: str) -> str:
    def spelled(run: re.Match[str]) -> str:
        return bytes.fromhex(re.sub("25(..)", r"\1", run[0])).decode(errors="replace")

    return re.sub("(?:25[C-F][0-9A-F](?:25[89AB][0-9A-F])+)+", spelled, name).replace("5F", "_")


def page_labels(pdf: Path) -> list[str]:
    """Return the number that a reader shows for each page."""
    with _opened(pdf) as reader:
        return list(reader.page_labels)


def fonts(pdf: Path) -> dict[str, bool]:
    """Return the name of each font in use on a page, and whether it lies in the file."""
    with _opened(pdf) as reader:
        found: dict[str, bool] = {}
        for page in reader.pages:
            resources: Any = page.get("/Resources", pypdf.generic.DictionaryObject())
            for entry in resources.get_object().get("/Font", pypdf.generic.DictionaryObject()).get_object().values():
                font = entry.get_object()
                found[str(font.get("/BaseFont", ""))] = _is_embedded(font)
        return found


def label(pdf: Path) -> Label:
    """Return the title, language and standards that the file claims; raise FileError if it cannot be read."""
    with _opened(pdf) as reader:
        root: Any = reader.root_object
        marked: Any = root.get("/MarkInfo", pypdf.generic.DictionaryObject()).get_object().get("/Marked")
        return Label(
            title=str((reader.metadata.title if reader.metadata else None) or ""),
            language=str(root.get("/Lang", "")),
            tagged=isinstance(marked, pypdf.generic.BooleanObject) and marked.value and "/StructTreeRoot" in root,
            pdf_a=_xmp(reader, _PDF_A, "part") + _xmp(reader, _PDF_A, "conformance").lower(),
            pdf_ua=_xmp(reader, _PDF_UA, "part"),
        )


def _xmp(reader: "pypdf.PdfReader", namespace: str, name: str) -> str:
    """Return a value of the file's XMP, written as an attribute or as an element; empty if there is none."""
    xmp = reader.xmp_metadata
    for node in xmp.get_element("", namespace, name) if xmp else ():
        value = node.nodeValue or (node.firstChild.nodeValue if node.firstChild else "")
        return str(value or "").strip()
    return ""


def _bookmarks(reader: "pypdf.PdfReader", entries: Any, level: int) -> Iterator[Bookmark]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _bookmarks(reader, entry, level + 1)
        elif isinstance(entry, pypdf.generic.Destination):
            number = reader.get_destination_page_number(entry)
            yield Bookmark(str(entry.title), None if number is None else number + 1, level)


def _is_embedded(font: Any) -> bool:
    """Tell whether the font's program lies in the file; a Type 3 font is drawn in the file itself."""
    if font.get("/Subtype") == "/Type3":
        return True
    inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor", pypdf.generic.DictionaryObject()).get_object()
    return any(name in descriptor for name in ("/FontFile", "/FontFile2", "/FontFile3"))


@contextlib.contextmanager
def _opened(pdf: Path) -> "Iterator[pypdf.PdfReader]":
    """Open a PDF for reading; whatever pypdf stumbles on becomes a FileError."""
    try:
        with pypdf.PdfReader(pdf) as reader:
            yield reader
    except (
        pypdf.errors.PyPdfError,
        OSError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        RecursionError,
    ) as problem:
        # pypdf meets damaged files with exceptions of many kinds, its own and Python's.
        raise _unreadable(pdf) from problem


def _unreadable(pdf: Path) -> FileError:
    return FileError(
        f"»{pdf.name}« kan ikke læses som PDF.", "Åbn filen i en PDF-læser, og gem den igen.", file=str(pdf)
    )
