"""What a service answers, within limits: one time for the whole request, so many bytes and no more, no XML but a PDF's.

A limit for each read is none: a byte every other second keeps every read within it, for ever.
"""

import base64
import binascii
import contextlib
import http.client
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from docgen.errors import FileError
from docgen.pdf.annexes.intake import open_annex
from docgen.pdf.conversion.export import is_sound
from docgen.pdf.conversion.likeness import is_likely_pdf_of
from docgen.pdf.processes.sandbox import in_sandbox

NO_PDF = "det, den svarede, er ikke en PDF"
OTHER_PDF = "det, den svarede, er et andet dokuments PDF"
LARGEST = 200_000_000
"""Bytes of an answer. A PDF of 3,000 pages with pictures has some 100 million."""
_CHUNK = 1 << 20
_TOLD = 200
"""Characters of what a service says that are passed on."""
_ELEMENTS = frozenset(
    (
        *("methodResponse", "params", "param", "value", "base64"),
        *("fault", "struct", "member", "name", "string", "int", "i4", "nil", "boolean"),
    )
)
"""What an XML-RPC answer with a PDF, or with a fault, is made of (xmlrpc.com/spec.md)."""


class RefusalError(Exception):
    """The service answered, but not with a PDF; the sentence is Danish."""


class Deadline:
    """The time that a whole request may take."""

    def __init__(self) -> None:
        self.is_over = False
        self.connection: http.client.HTTPConnection | None = None

    def end(self) -> None:
        """Break off whatever is being sent or received."""
        self.is_over = True
        if self.connection and self.connection.sock:
            with contextlib.suppress(OSError):
                # The plain socket's own way: one in TLS would wait for the other side to say goodbye.
                socket.socket.shutdown(self.connection.sock, socket.SHUT_RDWR)

    def require(self) -> None:
        """Raise TimeoutError where the time is over: what began to connect before could not be broken off."""
        if self.is_over:
            raise TimeoutError


@contextlib.contextmanager
def within(seconds: float) -> Iterator[Deadline]:
    """Give a deadline for what is done in the block; raise TimeoutError where it was not done in time."""
    deadline = Deadline()
    timer = threading.Timer(seconds, deadline.end)
    timer.daemon = True
    timer.start()
    try:
        yield deadline
    except (OSError, http.client.HTTPException, ValueError, AttributeError) as broken:
        if deadline.is_over:
            raise TimeoutError from broken
        raise
    finally:
        timer.cancel()
        if deadline.connection:
            deadline.connection.close()
    deadline.require()


def receive(response: http.client.HTTPResponse, target: Path, deadline: Deadline) -> None:
    """Write the body of an answer to a file. Raises RefusalError where it is larger than LARGEST."""
    size = 0
    with target.open("wb") as file:
        while part := response.read1(_CHUNK):
            deadline.require()
            size += len(part)
            if size > LARGEST:
                raise RefusalError(f"den svarede med mere end {LARGEST // 10**6} MB")
            file.write(part)
    if response.length:
        raise http.client.IncompleteRead(b"", response.length)


def sentence_in(body: Path) -> str:
    """Return what a service says in the body of a refusal: a line of text, or nothing."""
    with body.open("rb") as file:
        start = file.read(_TOLD)
    said = "" if start.startswith(b"<") else start.decode(errors="replace")
    return "".join(character if character.isprintable() else " " for character in said).strip()


class _Answer:
    """An XML-RPC answer as it is parsed; the PDF goes to a file."""

    def __init__(self, target: Path) -> None:
        self._target = target
        self._open: list[str] = []
        self._text: list[str] = []
        self.fault = ""
        self.is_pdf = False

    def begin(self, name: str, _attributes: dict[str, str]) -> None:
        if name not in _ELEMENTS or len(self._open) > len(_ELEMENTS):
            raise RefusalError(NO_PDF)
        self._open.append(name)
        self._text.clear()

    def text(self, text: str) -> None:
        self._text.append(text)

    def end(self, name: str) -> None:
        self._open.pop()
        if name == "base64":
            self._target.write_bytes(base64.b64decode("".join(self._text)))
            self.is_pdf = True
        elif name == "string" and "fault" in self._open:
            self.fault = "".join(self._text)
        self._text.clear()

    def refuse(self, *_: object) -> None:
        raise RefusalError(NO_PDF)


def unpack(body: Path, target: Path) -> None:
    """Write the PDF in an XML-RPC answer to a file.

    Raises RefusalError for a fault, for anything but a PDF, and for a document type: no entity is ever expanded.
    """
    answer = _Answer(target)
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = answer.refuse
    parser.StartElementHandler = answer.begin
    parser.EndElementHandler = answer.end
    parser.CharacterDataHandler = answer.text
    try:
        with body.open("rb") as file:
            parser.ParseFile(file)
    except (expat.ExpatError, binascii.Error, ValueError) as problem:
        raise RefusalError(NO_PDF) from problem
    if answer.fault:
        said = "".join(character if character.isprintable() else " " for character in answer.fault[:_TOLD])
        raise RefusalError(f"den svarede »{said}«")
    if not answer.is_pdf:
        raise RefusalError(NO_PDF)


def fault_of(document: Path, pdf: Path) -> str:
    """Return why a service's PDF cannot be taken for the one of a Word file, or nothing.

    It came from outside: it is opened as an annex is, in a process of its own with limits of time and memory, by all
    that docgen reads PDFs with.
    """
    named = document.with_suffix(".pdf")
    try:
        return in_sandbox(named, _fault_of, document, pdf)
    except FileError as refusal:
        why = refusal.message.replace(f"»{pdf.name}«", f"»{named.name}«").rstrip(".")
        return f"det, den svarede, kan ikke bruges: {why}"


def _fault_of(document: Path, pdf: Path) -> str:
    if not is_sound(pdf):
        return NO_PDF
    with open_annex(pdf).pdf:
        return "" if is_likely_pdf_of(document, pdf) else OTHER_PDF
