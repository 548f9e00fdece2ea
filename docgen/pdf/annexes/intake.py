"""An annex as it came: what kind of file it is, whether it can be used, and what must be taken out of it.

Annexes come from outside. A file's type is decided by what it holds and never by its name; one that cannot be put in
whole is refused with a sentence that says what to ask the sender for.
"""

import contextlib
import logging
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Literal

import pikepdf
from pikepdf import Pdf

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.late import dataclass
from docgen.pdf.annexes.cleaning import clean, drop_nothings
from docgen.pdf.annexes.covered_text import refuse_covered_text
from docgen.pdf.annexes.refusals import Refusal, damaged, not_usable, refusal
from docgen.pdf.annexes.whole_streams import check_streams
from docgen.pdf.annexes.word_annex import check_word
from docgen.pdf.notes import MADE_ANEW, about
from docgen.pdf.processes.sandbox import in_sandbox, in_sandboxes
from docgen.pdf.reading.files import unreadable

_PIKEPDF_LOG = logging.getLogger("pikepdf")
_PIKEPDF_LOG.addHandler(logging.NullHandler())
_PIKEPDF_LOG.propagate = False  # what it says in English is said in Danish here, as a refusal or a note

_TAIL = 4096  # some senders' systems add bytes of their own at the end
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")


@dataclass(frozen=True)
class Intake:
    """A file that can be used: what it is, its number of pages (None for Word), and notes for the person."""

    kind: Literal["pdf", "word"]
    pages: int | None = None
    notes: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class OpenedAnnex:
    """An annex opened for bundling: the PDF with what is harmful taken out, and the facts about that.

    ``acts`` says that it would have acted by itself or reached out of the file; ``signed`` that it bore a digital
    signature; ``flattened`` that filled-in fields or comments were made part of the page and so stand outside
    the tags.
    """

    pdf: Pdf
    notes: tuple[Finding, ...]
    acts: bool = False
    signed: bool = False
    flattened: bool = False


def examine(path: Path) -> Intake:
    """Return what a file is, if it can be an annex: a PDF, or a Word document to be converted first.

    Raises FileError, with a remedy that says what to ask the sender for, for any file that cannot. The file is
    read in a process of its own, which may use so much time and memory and no more; one that can be used is read once,
    for a check, a search and a bundle ask the same of it.
    """
    try:
        state = state_of(path)
    except OSError as problem:
        raise unreadable(path, problem) from problem
    return _examined(path, state)


def examine_ahead(paths: Sequence[Path]) -> None:
    """Read files at the same time, so that :func:`examine` has its answer for those that can be used."""
    states = [state_of(path) for path in paths]
    found = in_sandboxes(_examine, [(path,) for path in paths])
    for path, state, result in zip(paths, states, found, strict=True):
        if isinstance(result, Intake):
            _AHEAD[path, state] = result


_AHEAD: dict[tuple[Path, tuple[int, ...]], Intake] = {}
"""What was read ahead and not asked for yet."""


def state_of(path: Path) -> tuple[int, ...]:
    """Return what tells whether a file is still the one that was read. Raises OSError where it is not there."""
    state = path.stat()
    return state.st_ino, state.st_size, state.st_mtime_ns, state.st_ctime_ns


@lru_cache(maxsize=1024)
def _examined(path: Path, state: tuple[int, ...]) -> Intake:
    return _AHEAD.pop((path, state), None) or in_sandbox(path, _examine, path)


def _examine(path: Path) -> Intake:
    if sniff(path) == "word":
        return Intake("word")
    opened = open_annex(path)
    with opened.pdf:
        unlooked = refuse_covered_text(path, path)
        return Intake("pdf", len(opened.pdf.pages), (*opened.notes, *unlooked))


def sniff(path: Path) -> Literal["pdf", "word"]:
    """Return what a file is by its content; raise FileError for anything but a PDF and a Word document."""
    try:
        with path.open("rb") as stream:
            head = stream.read(1024)
        if head.startswith(b"PK"):
            check_word(path)
            return "word"
        if head.startswith(_OLE):
            locked = "EncryptedPackage".encode("utf-16-le") in path.read_bytes()
            what = (
                "et Office-dokument, der er låst med en adgangskode" if locked else "en fil fra et ældre Office-program"
            )
            raise not_usable(path, what)
    except OSError as problem:
        raise unreadable(path, problem) from problem
    if b"%PDF-" in head:
        return "pdf"
    raise not_usable(path, _describe(head))


def open_annex(path: Path) -> OpenedAnnex:
    """Return an annex PDF opened, its scripts and the like taken out; the caller closes it.

    Raises FileError if it is locked, damaged, empty or holds what cannot be put in whole.
    """
    if sniff(path) != "pdf":
        raise not_usable(path, "et Word-dokument")
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
        raise damaged(path) from problem
    try:
        with reading(path):
            if heard or _is_cut_off(path):
                raise damaged(path)
            return _cleaned(pdf, path)
    except BaseException:
        pdf.close()
        raise


class _Listener(logging.Handler):
    """A log handler that keeps the messages."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@contextlib.contextmanager
def _listening() -> Iterator[list[logging.LogRecord]]:
    """Give the list of faults that pikepdf tells nobody but its log: it leaves out a page it cannot read."""
    listener = _Listener(logging.ERROR)
    _PIKEPDF_LOG.addHandler(listener)
    try:
        yield listener.heard
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
        raise damaged(path) from problem


def _cleaned(pdf: Pdf, path: Path) -> OpenedAnnex:
    if pdf.is_encrypted and not (pdf.allow.modify_assembly or pdf.allow.modify_other):
        raise FileError(
            f"»{path.name}« er beskyttet mod at blive ændret og må ikke samles med andre dokumenter.",
            "Bed afsenderen om filen uden beskyttelse.",
            file=str(path),
        )
    drop_nothings(pdf)
    if reason := refusal(pdf):
        raise FileError(f"»{path.name}« {reason.what}", reason.remedy, file=str(path))
    streams = check_streams(pdf)
    if isinstance(streams, Refusal):
        raise FileError(f"»{path.name}« {streams.what}", streams.remedy, file=str(path))
    repaired = bool(pdf.get_warnings())
    cleaning = clean(pdf)
    repaired = repaired or bool(cleaning.pdf.get_warnings())
    notes = [about(path.name, code, f"»{path.name}«: {what}") for code, what in (*streams, *cleaning.notes)]
    if repaired:
        message = f"»{path.name}« havde fejl i filens opbygning, som er rettet."
        notes.append(about(path.name, MADE_ANEW, message, "Se siderne efter."))
    return OpenedAnnex(cleaning.pdf, tuple(notes), cleaning.acts, cleaning.signed, cleaning.flattened)


def _is_cut_off(path: Path) -> bool:
    """Tell whether the end of the file is missing; what was mended then has lost pages, or has blank ones."""
    with path.open("rb") as stream:
        stream.seek(max(0, path.stat().st_size - _TAIL))
        return b"%%EOF" not in stream.read()


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
