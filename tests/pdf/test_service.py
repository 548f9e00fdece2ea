"""A service makes the PDFs where a person asked for one, and only there."""

import base64
import email
import email.policy
import http.server
import socket
import threading
import time
import xmlrpc.client
from collections.abc import Iterator
from pathlib import Path
from xmlrpc.server import SimpleXMLRPCServer

import pytest

from docgen.errors import UsageError
from docgen.pdf.conversion.convert import Converted, converting
from docgen.pdf.conversion.offices import offices
from docgen.pdf.conversion.service import service_of
from docgen.pdf.reading import inspect
from tests.pdf.made import blank, word
from tests.warm_office import MISSING, python_with_uno, warm_office

Patch = pytest.MonkeyPatch
REMEDY = " Se efter, om tjenesten kører, eller lav PDF på denne maskine uden --converter."


class StandIn(http.server.BaseHTTPRequestHandler):
    """Answers as Gotenberg does, and keeps what it was asked."""

    asked: list[tuple[str, dict[str, str], str | None]]
    status, answer, delay = 200, b"", 0.0

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        head = f"Content-Type: {self.headers['Content-Type']}\n\n".encode()
        form = email.message_from_bytes(head + body, policy=email.policy.HTTP)
        assert form.get_content_type() == "multipart/form-data"
        assert form.defects == []
        fields: dict[str, str] = {}
        for part in form.iter_parts():
            name = str(part.get_param("name", header="content-disposition"))
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes)
            fields[name] = f"{part.get_filename()} {content[:2].decode()}" if part.get_filename() else content.decode()
        type(self).asked.append((self.path, fields, self.headers["Authorization"]))
        time.sleep(self.delay)
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def gotenberg(tmp_path: Path) -> Iterator[tuple[str, type[StandIn]]]:
    class Own(StandIn):
        asked: list[tuple[str, dict[str, str], str | None]] = []  # noqa: RUF012 — of this test alone
        answer = blank(tmp_path / "en.pdf").read_bytes()

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Own) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_port}", Own
        server.shutdown()


def convert(tmp_path: Path, address: str, *names: str, limit: float = 20) -> Converted:
    documents = [word(tmp_path / name, sections=0) for name in names or ("Brev.docx",)]
    with (
        offices(2) as kept,
        converting(documents, tmp_path / "ud", converter=address, limit=limit, kept=kept) as conversion,
    ):
        return conversion.wait()


def fault(converted: Converted) -> str:
    assert converted.pdfs == {}
    (failure,) = converted.failures.values()
    assert getattr(failure, "exit_code", None) == 6
    return str(failure)


def test_gotenberg_is_asked_for_an_accessible_archive_file(
    tmp_path: Path, gotenberg: tuple[str, type[StandIn]]
) -> None:
    host, stand_in = gotenberg
    converted = convert(tmp_path, f"http://navn:kode@{host}/pdf/", "Lukket sag.docx", "b.docx")
    assert [pdf.name for pdf in converted.pdfs.values()] == ["Lukket sag.pdf", "b.pdf"]
    assert converted.failures == {}
    wishes = {
        "pdfa": "PDF/A-2b",
        "pdfua": "true",
        "exportNotes": "false",
        "exportFormFields": "false",
        "exportBookmarksToPdfDestination": "true",
        "updateIndexes": "false",
        "files": "dokument.docx PK",
    }
    login = f"Basic {base64.b64encode(b'navn:kode').decode()}"
    assert stand_in.asked == [("/pdf/forms/libreoffice/convert", wishes, login)] * 2


@pytest.mark.parametrize(
    ("status", "answer", "said"),
    [
        (400, b"Invalid form data: no pdfua", "den svarede 400 »Invalid form data: no pdfua«."),
        (503, b"<html>", "den svarede 503."),
        (200, b"PK\x03\x04", "det, den svarede, er ikke en PDF."),
        (302, b"", "den svarede 302."),
    ],
)
def test_an_answer_without_a_pdf_is_a_failure_by_name(
    tmp_path: Path, gotenberg: tuple[str, type[StandIn]], status: int, answer: bytes, said: str
) -> None:
    host, stand_in = gotenberg
    stand_in.status, stand_in.answer = status, answer
    message = fault(convert(tmp_path, f"http://navn:kode@{host}"))
    assert message == f"http://{host} lavede ikke »Brev.docx« om til PDF: {said}{REMEDY}"
    assert len(stand_in.asked) == 2


def test_a_service_that_does_not_answer_in_time_is_left(tmp_path: Path, gotenberg: tuple[str, type[StandIn]]) -> None:
    host, stand_in = gotenberg
    stand_in.delay = 1
    said = "den svarede ikke på 0 sekunder."
    assert fault(convert(tmp_path, f"http://{host}", limit=0.2)).endswith(said + REMEDY)


def test_a_service_that_is_not_there_is_named_and_not_asked_for_every_document(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    address = f"unoserver://127.0.0.1:{port}"
    converted = convert(tmp_path, address, *(f"{number}.docx" for number in range(8)))
    said = sorted({str(failure).partition("PDF: ")[2] for failure in converted.failures.values()})
    assert said == ["den lavede heller ikke de andre." + REMEDY, "der er ingen, der svarer på adressen." + REMEDY]


@pytest.mark.parametrize(
    "url",
    ["ftp://a.example.dk", "a.example.dk:3000", "file:///tmp", "http://", "http://a:x", "http://a/?b=c", "http://[::1"],
)
def test_an_address_that_docgen_does_not_send_to_is_refused(url: str) -> None:
    with pytest.raises(UsageError) as stop:
        service_of(url)
    assert stop.value.exit_code == 2
    assert str(stop.value) == (
        "Adressen efter --converter kan ikke bruges. "
        "Skriv http://… eller https://… for Gotenberg, eller unoserver://… for unoserver."
    )


def test_the_login_is_never_said() -> None:
    assert str(service_of("https://navn:kode@pdf.example.dk/a/")) == "https://pdf.example.dk:443/a"
    assert str(service_of("unoserver://[::1]")) == "unoserver://[::1]:2003"


def test_a_fault_from_unoserver_is_told(tmp_path: Path) -> None:
    with SimpleXMLRPCServer(("127.0.0.1", 0), allow_none=True, logRequests=False) as server:

        def refuse(*arguments: object) -> xmlrpc.client.Binary:
            assert arguments[3:5] == ("pdf", "writer_pdf_Export")
            raise xmlrpc.client.Fault(1, "Could not load document")

        server.register_function(refuse, "convert")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"unoserver://127.0.0.1:{server.server_address[1]}"
        message = fault(convert(tmp_path, address))
        server.shutdown()
    assert message.endswith("om til PDF: den svarede »Could not load document«." + REMEDY)


@pytest.mark.office
def test_a_real_unoserver_makes_the_same_labels(tmp_path: Path) -> None:
    if python_with_uno() is None:
        pytest.skip(MISSING)
    with warm_office(tmp_path) as port:
        converted = convert(tmp_path, f"unoserver://127.0.0.1:{port}", "Årsrapport.docx", "b.docx")
    assert converted.failures == {}
    label = inspect.label(next(iter(converted.pdfs.values())))
    assert label == inspect.Label("Dagsorden", "da-DK", tagged=True, pdf_a="2b", pdf_ua="1")
