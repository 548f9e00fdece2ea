"""An annex as it came: what kind of file it is, whether it can be used, and what must be taken out of it.

Annexes come from outside. A file is judged by what it holds and never by its name; one that cannot be put in
whole is refused with a sentence that says what to ask the sender for.
"""

import contextlib
import logging
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pikepdf
from pikepdf import Pdf

from docgen.errors import FileError
from docgen.pdf.cleaning import clean
from docgen.pdf.files import unreadable
from docgen.pdf.refusals import DAMAGED, refusal

_PIKEPDF_LOG = logging.getLogger("pikepdf")
_PIKEPDF_LOG.addHandler(logging.NullHandler())
_PIKEPDF_LOG.propagate = False  # what it says in English is said in Danish here, as a refusal or a note

_TAIL = 4096  # some senders' systems add bytes of their own at the end
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_MAIN_TYPE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACRO_TYPE = b"application/vnd.ms-word.document.macroEnabled.main+xml"


@dataclass(frozen=True)
class Intake:
    """A file that can be used: what it is, its number of pages (None for Word), and Danish notes for the person."""

    kind: Literal["pdf", "word"]
    pages: int | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class OpenedAnnex:
    """An annex opened for bundling: the PDF with what is harmful taken out, and the facts about that.

    ``flattened`` says that filled-in fields or comments were made part of the page and so stand outside the tags.
    """

    pdf: Pdf
    notes: tuple[str, ...]
    flattened: bool
    repaired: bool


def examine(path: Path) -> Intake:
    """Return what a file is, if it can be an annex: a PDF, or a Word document to be converted first.

    Raises FileError, with a remedy that says what to ask the sender for, for any file that cannot.
    """
    if sniff(path) == "word":
        return Intake("word")
    opened = open_annex(path)
    with opened.pdf:
        return Intake("pdf", len(opened.pdf.pages), opened.notes)


def sniff(path: Path) -> Literal["pdf", "word"]:
    """Return what a file is by its content; raise FileError for anything but a PDF and a Word document."""
    try:
        with path.open("rb") as stream:
            head = stream.read(1024)
        if head.startswith(b"PK"):
            return _sniff_zip(path)
        if head.startswith(_OLE):
            locked = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
            raise _locked_word(path) if locked else _not_usable(path, "en fil fra et ældre Office-program")
    except OSError as problem:
        raise unreadable(path, problem) from problem
    if b"%PDF-" in head:
        return "pdf"
    raise _not_usable(path, _describe(head))


def open_annex(path: Path) -> OpenedAnnex:
    """Return an annex PDF opened, its scripts and the like taken out; the caller closes it.

    Raises FileError if it is locked, damaged, empty or holds what cannot be put in whole.
    """
    if sniff(path) != "pdf":
        raise _not_usable(path, "et Word-dokument")
    try:
        with _listening() as heard:
            pdf = pikepdf.open(path, suppress_warnings=True)
    except pikepdf.PasswordError as problem:
        raise FileError(
            f"»{path.name}« er låst med en adgangskode.",
            "Bed afsenderen om filen uden adgangskode.",
            file=str(path),
        ) from problem
    except (pikepdf.PdfError, RuntimeError) as problem:
        raise _damaged(path) from problem
    try:
        with reading(path):
            if heard or _is_cut_off(path):
                raise _damaged(path)
            return _cleaned(pdf, path)
    except BaseException:
        pdf.close()
        raise


@contextlib.contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Give the list of faults that pikepdf tells nobody but its log: it leaves out a page it cannot read."""
    heard: list[logging.LogRecord] = []
    listener = logging.Handler(logging.ERROR)
    listener.emit = heard.append  # type: ignore[method-assign]
    _PIKEPDF_LOG.addHandler(listener)
    try:
        yield heard
    finally:
        _PIKEPDF_LOG.removeHandler(listener)


@contextlib.contextmanager
def reading(path: Path) -> Iterator[None]:
    """Make a FileError that calls the file damaged of whatever its first reader trips over.

    Where a page list holds a number or a link holds a page, pikepdf and Python each say so in their own way.
    """
    try:
        yield
    except (pikepdf.PdfError, AttributeError, TypeError, ValueError, LookupError, RuntimeError) as problem:
        raise _damaged(path) from problem


def _cleaned(pdf: Pdf, path: Path) -> OpenedAnnex:
    if pdf.is_encrypted:
        raise FileError(
            f"»{path.name}« er beskyttet mod at blive ændret og må ikke samles med andre dokumenter.",
            "Bed afsenderen om filen uden beskyttelse.",
            file=str(path),
        )
    if reason := refusal(pdf):
        raise FileError(f"»{path.name}« {reason.what}", reason.remedy, file=str(path))
    cleaning = clean(pdf)
    repaired = bool(pdf.get_warnings())
    notes = [f"»{path.name}«: {note}" for note in cleaning.notes]
    if repaired:
        notes.append(f"»{path.name}« havde fejl i filens opbygning, som er rettet. Se siderne efter.")
    return OpenedAnnex(pdf, tuple(notes), cleaning.flattened, repaired)


def _is_cut_off(path: Path) -> bool:
    """Tell whether the end of the file is missing; what was mended then has lost pages, or has blank ones."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" not in stream.read()


def _sniff_zip(path: Path) -> Literal["word"]:
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            types = package.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as problem:
        raise _damaged(path) from problem
    if _MACRO_TYPE in types or "word/vbaProject.bin" in names:
        raise FileError(
            f"»{path.name}« er et Word-dokument med makroer.",
            "Bed afsenderen om dokumentet uden makroer (.docx) eller som PDF.",
            file=str(path),
        )
    if "word/document.xml" in names and _MAIN_TYPE in types:
        return "word"
    kinds = {"xl/": "et regneark", "ppt/": "en præsentation", "content.xml": "et OpenDocument-dokument"}
    found = (what for start, what in kinds.items() if any(name.startswith(start) for name in names))
    raise _not_usable(path, next(found, "en pakket mappe (zip)"))


def _describe(head: bytes) -> str:
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head:
        return "tom"
    if start.startswith((b"<!doctype html", b"<html")):
        return "en webside"
    if head.startswith(_PICTURES):
        return "et billede"
    if start.startswith(b"{\\rtf"):
        return "et RTF-dokument"
    return "en fil af en ukendt slags"


def _not_usable(path: Path, what: str) -> FileError:
    if what == "tom":
        return FileError(f"»{path.name}« er tom.", "Bed afsenderen om at sende filen igen.", file=str(path))
    return FileError(f"»{path.name}« er ikke en PDF, men {what}.", "Bed afsenderen om filen som PDF.", file=str(path))


def _locked_word(path: Path) -> FileError:
    return FileError(
        f"»{path.name}« er et Office-dokument, der er låst med en adgangskode.",
        "Bed afsenderen om filen uden adgangskode.",
        file=str(path),
    )


def _damaged(path: Path) -> FileError:
    return FileError(f"»{path.name}« {DAMAGED.what}", DAMAGED.remedy, file=str(path))
