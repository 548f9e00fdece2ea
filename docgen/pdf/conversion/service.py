"""PDFs from a service that a person asked for: Gotenberg, or a LibreOffice kept warm by unoserver.

Both are LibreOffice, which many machines may run behind one address when one machine is too small. Nothing is sent
anywhere unless an address was given, and then to that address alone: no proxy, no redirect.
"""

import base64
import http.client
import ipaddress
import queue
import secrets
import socket
import threading
import xmlrpc.client
from collections.abc import Sequence
from pathlib import Path
from typing import Self
from urllib.parse import unquote, urlsplit

from docgen.errors import ConversionError, UsageError
from docgen.late import dataclass
from docgen.pdf.conversion.answer import RefusalError, fault_of, receive, sentence_in, unpack, within
from docgen.pdf.conversion.export import EXPORT
from docgen.pdf.conversion.stored_fields import with_stored_results

_PORTS = {"http": 3000, "https": 443, "unoserver": 2003}
PATIENCE = 3
"""Documents that a service may fail at before it has made any; the rest are not sent."""
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
# The form of Gotenberg 8 (gotenberg.dev, "Convert to PDF"), for what EXPORT says.
_GOTENBERG = {
    "pdfa": "PDF/A-2b",
    "pdfua": "true",
    "exportNotes": "false",
    "exportFormFields": "false",
    "exportBookmarksToPdfDestination": "true",
    "updateIndexes": "false",
}


@dataclass(frozen=True)
class Address:
    """Where a service is: ``scheme`` is ``http`` or ``https`` for Gotenberg, ``unoserver`` for unoserver.

    ``login`` is what stands before the host, if anything; it is never said.
    """

    scheme: str
    host: str
    port: int
    path: str = ""
    login: str = ""

    @property
    def is_readable_on_the_way(self) -> bool:
        """Whether what is sent leaves this machine without being encrypted."""
        return self.scheme != "https" and not is_this_machine(self.host)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def is_this_machine(host: str) -> bool:
    """Tell whether what is sent to a host never leaves this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def service_of(url: str) -> Address:
    """Return the address that a person wrote. Raises UsageError where it is none that docgen sends to."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in _PORTS or not parts.hostname or parts.query or parts.fragment:
        raise UsageError(
            "Adressen efter --converter kan ikke bruges.",
            "Skriv http://… eller https://… for Gotenberg, eller unoserver://… for unoserver.",
        )
    login = f"{unquote(parts.username or '')}:{unquote(parts.password or '')}" if parts.username else ""
    return Address(parts.scheme, parts.hostname, port or _PORTS[parts.scheme], parts.path.rstrip("/"), login)


class Service:
    """All the documents of a batch on their way, ``jobs`` at once; each is sent once more where it failed.

    ``made`` are the sound PDFs so far, ``failures`` the documents that failed twice.
    """

    def __init__(self, address: Address, documents: Sequence[Path], work: Path, *, limit: float, jobs: int) -> None:
        """Begin; ``limit`` is the seconds that a document may take."""
        self.made: dict[Path, Path] = {}
        self.failures: dict[Path, ConversionError] = {}
        self._address, self._work, self._limit = address, work, limit
        self._waiting: queue.SimpleQueue[tuple[int, Path]] = queue.SimpleQueue()
        for numbered in enumerate(documents):
            self._waiting.put(numbered)
        # Daemons: a service that does not answer must not keep a program alive that was told to stop.
        count = min(jobs, len(documents))
        self._threads = [threading.Thread(target=self._work_off, daemon=True) for _ in range(count)]
        for thread in self._threads:
            thread.start()

    def __enter__(self) -> Self:
        """Go on as long as the block does."""
        return self

    def __exit__(self, *_: object) -> None:
        """Send nothing more."""
        while not self._waiting.empty():
            self._waiting.get()

    def poll(self) -> bool:
        """Tell whether all is done."""
        return not any(thread.is_alive() for thread in self._threads)

    def wait(self, seconds: float) -> bool:
        """Wait until a document is done, ``seconds`` at most; tell whether all is."""
        for thread in self._threads:
            if thread.is_alive():
                thread.join(seconds)
                break
        return self.poll()

    @property
    def reached(self) -> int:
        """How many documents have a PDF, or will have none."""
        return len(self.made) + len(self.failures)

    def _work_off(self) -> None:
        while True:
            try:
                number, document = self._waiting.get_nowait()
            except queue.Empty:
                return
            target = self._work / f"{number}.pdf"
            trouble = self._is_dead() or (self._made(document, target) and self._made(document, target))
            if trouble:
                remedy = "Se efter, om tjenesten kører, eller lav PDF på denne maskine uden --converter."
                message = f"{self._address} lavede ikke »{document.name}« om til PDF: {trouble}."
                self.failures[document] = ConversionError(message, remedy, file=str(document))
            else:
                self.made[document] = target

    def _is_dead(self) -> str:
        """Return the sentence on the rest where the service has made nothing of several documents."""
        return "den lavede heller ikke de andre" if len(self.failures) >= PATIENCE and not self.made else ""

    def _made(self, document: Path, target: Path) -> str:
        """Send a document and write its PDF; return why there is none, or nothing."""
        try:
            _ask(self._address, document, target, self._limit)
            return fault_of(document, target)
        except Exception as why:  # noqa: BLE001 - whatever a service does is told of the document, and the rest go on
            return _reason(why, self._limit)


def _reason(why: Exception, limit: float) -> str:
    """Return in Danish why a service gave no PDF."""
    match why:
        case RefusalError():
            return str(why)
        case TimeoutError():
            return f"den svarede ikke på {limit:.0f} sekunder"
        case ConnectionRefusedError():
            return "der er ingen, der svarer på adressen"
        case socket.gaierror():
            return "navnet i adressen findes ikke"
    return f"forbindelsen gik i stykker ({type(why).__name__})"


def _ask(address: Address, document: Path, target: Path, limit: float) -> None:
    """Write to ``target`` what a service makes of a document, in ``limit`` seconds from the first byte to the last."""
    is_gotenberg = address.scheme != "unoserver"
    path, headers, content = _request(address, document) if is_gotenberg else _call(address, document)
    kind = http.client.HTTPSConnection if address.scheme == "https" else http.client.HTTPConnection
    body = target.with_suffix(".svar")
    try:
        with within(limit) as deadline:
            deadline.connection = kind(address.host, address.port, timeout=limit)
            deadline.connection.connect()
            deadline.require()
            deadline.connection.request("POST", path, content, headers)
            response = deadline.connection.getresponse()
            receive(response, body, deadline)
        if response.status != http.HTTPStatus.OK:
            sentence = sentence_in(body)
            raise RefusalError(f"den svarede {response.status}{f' »{sentence}«' if sentence else ''}")
        if is_gotenberg:
            body.replace(target)
        else:
            unpack(body, target)
    finally:
        body.unlink(missing_ok=True)


def _request(address: Address, document: Path) -> tuple[str, dict[str, str], bytes]:
    """Return the path, the headers and the body of a request to Gotenberg."""
    boundary = secrets.token_hex(16)
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    if address.login:
        headers["Authorization"] = f"Basic {base64.b64encode(address.login.encode()).decode()}"
    return f"{address.path}/forms/libreoffice/convert", headers, _form(document, boundary)


def _form(document: Path, boundary: str) -> bytes:
    """Return a document and the wishes for its PDF as multipart/form-data (RFC 7578)."""
    parts = [f'name="{name}"\r\n\r\n{value}'.encode() for name, value in _GOTENBERG.items()]
    # The name that is sent is neutral: a file's own may tell what a closed item is about.
    parts.append(
        f'name="files"; filename="dokument.docx"\r\nContent-Type: {_DOCX}\r\n\r\n'.encode()
        + with_stored_results(document)
    )
    opening = f"--{boundary}\r\nContent-Disposition: form-data; ".encode()
    return b"".join(opening + part + b"\r\n" for part in parts) + f"--{boundary}--\r\n".encode()


def _call(address: Address, document: Path) -> tuple[str, dict[str, str], bytes]:
    """Return the path, the headers and the body of a call by unoserver's XML-RPC interface, version 3.

    It is convert in unoserver/server.py.
    """
    wishes = [f"{name}={str(value).lower()}" for name, value in EXPORT.items()]
    sent = with_stored_results(document)
    given = (None, xmlrpc.client.Binary(sent), None, "pdf", "writer_pdf_Export", wishes, False)
    body = xmlrpc.client.dumps(given, "convert", allow_none=True).encode()
    return address.path or "/RPC2", {"Content-Type": "text/xml"}, body
