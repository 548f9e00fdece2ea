"""A service that drips, floods, lies or sends XML bombs is left in time, and said."""

import base64
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import docx
import pikepdf
import pytest
import weasyprint
from pikepdf import Dictionary, Name

from docgen.pdf.conversion import answer
from docgen.pdf.conversion.convert import Converted, converting
from docgen.pdf.conversion.likeness import is_likely_pdf_of
from docgen.pdf.processes import sandbox
from tests.pdf.made import blank, word

Patch = pytest.MonkeyPatch
Talk = Callable[[socket.socket], None]
PARAGRAPHS = [
    f"Punkt {number}: {words}"
    for number, words in enumerate(
        (
            "Rådet drøftede boliger til alle",
            "Der er kaffe i pausen klokken ti",
            "Formanden takkede for et godt møde",
            "Næste møde er på rådhuset i maj",
            "Budgettet blev gennemgået af Ida",
        )
    )
]


@contextmanager
def serving(talk: Talk) -> Iterator[int]:
    """Serve a port where each connection's request is read, and then talked to."""
    ended = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            while not ended.is_set():
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=answered, args=(connection,), daemon=True).start()

        def answered(connection: socket.socket) -> None:
            with connection:
                connection.settimeout(0.2)
                try:
                    while connection.recv(1 << 16):
                        pass
                except OSError:
                    pass
                connection.settimeout(10)
                with suppress(OSError):
                    talk(connection)

        threading.Thread(target=serve, daemon=True).start()
        yield server.getsockname()[1]
        ended.set()


def drip(connection: socket.socket, text: bytes) -> None:
    for byte in text:
        connection.sendall(bytes([byte]))
        time.sleep(0.2)


def in_headers(connection: socket.socket) -> None:
    drip(connection, b"HTTP/1.1 200 OK\r\nX-A: " + b"a" * 500)


def in_the_body(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    drip(connection, b"%PDF-1.7" + b"a" * 500)


def with_continues(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)
        time.sleep(0.01)


def without_a_word(connection: socket.socket) -> None:
    time.sleep(5)
    connection.close()


def endless(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.7\n")
    while True:
        connection.sendall(b"a" * (1 << 16))


def broken_off(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n%PDF-1.7\n")


def rubbish(connection: socket.socket) -> None:
    connection.sendall(b"\x00\xff\x1b]0;navn\x07" * 100)


def xml(content: str) -> Talk:
    body = content.encode()
    return lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)


def convert(tmp_path: Path, address: str, limit: float = 1.0) -> Converted:
    document = word(tmp_path / "Brev.docx", sections=0)
    with converting([document], tmp_path / "ud", converter=address, limit=limit) as conversion:
        return conversion.wait()


def fault(converted: Converted) -> str:
    assert converted.pdfs == {}
    (failure,) = converted.failures.values()
    return str(failure).partition("om til PDF: ")[2].partition(". Se efter")[0]


@pytest.mark.parametrize("scheme", ["http", "unoserver"])
@pytest.mark.parametrize("talk", [in_headers, in_the_body, with_continues, without_a_word])
def test_a_request_has_one_deadline_however_often_a_byte_comes(tmp_path: Path, talk: Talk, scheme: str) -> None:
    with serving(talk) as port:
        began = time.monotonic()
        said = fault(convert(tmp_path, f"{scheme}://127.0.0.1:{port}"))
        took = time.monotonic() - began
    assert said == "den svarede ikke på 1 sekunder"
    assert took < 8  # two requests of one second each, on a machine with other things to do


@pytest.mark.parametrize("scheme", ["http", "unoserver"])
def test_an_endless_answer_is_left_at_the_limit(tmp_path: Path, monkeypatch: Patch, scheme: str) -> None:
    monkeypatch.setattr(answer, "LARGEST", 3_000_000)
    with serving(endless) as port:
        said = fault(convert(tmp_path, f"{scheme}://127.0.0.1:{port}", limit=20))
    assert said == "den svarede med mere end 3 MB"


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (broken_off, "forbindelsen gik i stykker (IncompleteRead)"),
        (rubbish, "forbindelsen gik i stykker (BadStatusLine)"),
    ],
)
def test_a_broken_answer_is_told(tmp_path: Path, talk: Talk, said: str) -> None:
    with serving(talk) as port:
        assert fault(convert(tmp_path, f"http://127.0.0.1:{port}", limit=10)) == said


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
LEAK = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "content",
    [
        f"<?xml version='1.0'?>{BOMB}<methodResponse><params><param><value><base64>&b;</base64></value></param></params></methodResponse>",
        f"<?xml version='1.0'?>{LEAK}<methodResponse><params><param><value><base64>&a;</base64></value></param></params></methodResponse>",
        "<methodResponse>" + "<array><data><value>" * 5000,
        "<methodResponse>" + "<params>" * 5000,
        "<methodResponse><params><param><value><base64>***</base64></value></param></params></methodResponse>",
        "<methodResponse><params><param><value><string>nej</string></value></param></params></methodResponse>",
        "<methodResponse><params>",
        "slet ikke XML",
        "",
    ],
)
def test_xml_of_a_service_is_a_pdf_or_nothing(tmp_path: Path, content: str) -> None:
    with serving(xml(content)) as port:
        assert fault(convert(tmp_path, f"unoserver://127.0.0.1:{port}", limit=10)) == "det, den svarede, er ikke en PDF"


def test_what_a_service_says_reaches_the_screen_without_its_control_characters(tmp_path: Path) -> None:
    said = "<methodResponse><fault><value><struct><member><name>faultString</name><value><string>&#10;nej ]0;</string></value></member></struct></value></fault></methodResponse>"
    with serving(xml(said)) as port:
        assert fault(convert(tmp_path, f"unoserver://127.0.0.1:{port}", limit=10)) == "den svarede » nej ]0;«"
    body = b"\x1b]0;navn\x07 gik galt"
    reply = b"HTTP/1.1 500 X\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    with serving(lambda connection: connection.sendall(reply)) as port:
        assert fault(convert(tmp_path, f"http://127.0.0.1:{port}", limit=10)) == "den svarede 500 »]0;navn  gik galt«"


def written(tmp_path: Path, paragraphs: list[str]) -> Path:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(tmp_path / "dagsorden.docx"))
    return tmp_path / "dagsorden.docx"


def shown(tmp_path: Path, paragraphs: list[str]) -> Path:
    weasyprint.HTML(string="".join(f"<p>{one}</p>" for one in paragraphs)).write_pdf(str(tmp_path / "svar.pdf"))
    return tmp_path / "svar.pdf"


@pytest.mark.parametrize("scheme", ["http", "unoserver"])
def test_another_documents_pdf_is_refused(tmp_path: Path, scheme: str) -> None:
    other = shown(
        tmp_path, ["Et helt andet referat", "om noget ganske andet", "fra et andet råd i landet"]
    ).read_bytes()
    if scheme == "unoserver":
        other = (
            b"<methodResponse><params><param><value><base64>%b</base64></value></param></params></methodResponse>"
            % base64.b64encode(other)
        )
    reply = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(other) + other
    document = written(tmp_path, PARAGRAPHS)
    with (
        serving(lambda connection: connection.sendall(reply)) as port,
        converting([document], tmp_path / "ud", converter=f"{scheme}://127.0.0.1:{port}", limit=20) as conversion,
    ):
        converted = conversion.wait()
    assert fault(converted) == "det, den svarede, er et andet dokuments PDF"


def test_the_pdf_of_a_service_is_opened_within_the_limits_of_an_annex(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setattr(sandbox, "SECONDS", 0.05)
    with pikepdf.open(blank(tmp_path / "en.pdf")) as pdf:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)
        pdf.pages[0].Resources = Dictionary(Font=Dictionary(F=font))
        pdf.pages[0].Contents = pdf.make_stream(b"BT /F 9 Tf 9 9 Td " + b"(a) Tj " * 600_000 + b"ET")
        pdf.save(tmp_path / "0.pdf")
    said = answer.fault_of(written(tmp_path, PARAGRAPHS), tmp_path / "0.pdf")
    assert said == "det, den svarede, kan ikke bruges: »dagsorden.pdf« kan ikke læses til ende på 0 sekunder"


@pytest.mark.parametrize(
    ("paragraphs", "likely"),
    [
        (PARAGRAPHS, True),
        (PARAGRAPHS[1:], True),
        (PARAGRAPHS[:3], True),
        (PARAGRAPHS[:1], False),
        (["Et andet møde med andre ord i andre rækker"] * 9, False),
        ([" ".join(one) for one in PARAGRAPHS], True),
        ([one.replace("o", "o-") for one in PARAGRAPHS], True),
    ],
)
def test_a_pdf_with_the_paragraphs_of_a_word_file_is_its_own(
    tmp_path: Path, paragraphs: list[str], likely: bool
) -> None:
    assert is_likely_pdf_of(written(tmp_path, PARAGRAPHS), shown(tmp_path, paragraphs)) is likely


def test_where_nothing_can_be_told_a_pdf_is_let_through(tmp_path: Path) -> None:
    assert is_likely_pdf_of(written(tmp_path, ["Kort", "1", "שלום עולם זה מסמך ארוך"]), blank(tmp_path / "en.pdf"))
    (tmp_path / "fil.pdf").write_bytes(b"%PDF-1.7")
    assert not is_likely_pdf_of(written(tmp_path, PARAGRAPHS), tmp_path / "fil.pdf")
