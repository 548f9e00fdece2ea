import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import pytest

from docgen.errors import ConversionError, FileError
from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.offices import offices
from docgen.pdf.reading import inspect
from tests.alive import is_running
from tests.pdf.made import FAKES, blank, word


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that takes the place of the machine's temporary folder."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def use(fake: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / fake))


@pytest.mark.office
def test_documents_of_one_name_in_two_folders_become_two_pdfs(tmp_path: Path, temporary: Path) -> None:
    first, second = word(tmp_path / "a" / "Årsrapport.docx", "Den første"), word(tmp_path / "b" / "Årsrapport.docx")
    made = convert([first, second], tmp_path / "ud")
    assert made == {first: tmp_path / "ud" / "Årsrapport.pdf", second: tmp_path / "ud" / "Årsrapport (2).pdf"}
    assert "Den første" in inspect.texts(made[first])[0]
    assert inspect.label(made[second]) == inspect.Label("Dagsorden", "da-DK", tagged=True, pdf_a="2b", pdf_ua="1")
    assert [mark.title for mark in inspect.outline(made[second])] == ["Dagsorden", "Punkt 1", "Punkt 2"]
    assert all(inspect.fonts(made[second]).values())
    assert list(temporary.iterdir()) == []


@pytest.mark.office
def test_two_libreoffices_share_the_documents(tmp_path: Path, temporary: Path) -> None:
    documents = [word(tmp_path / f"{number}.docx", f"Nummer {number}", sections=0) for number in range(8)]
    with offices(2) as kept:
        made = convert(documents, tmp_path / "ud", kept=kept)
    assert list(made) == documents
    for number, document in enumerate(documents):
        assert f"Nummer {number}" in inspect.texts(made[document])[0]
    assert list(temporary.iterdir()) == []


@pytest.mark.office
def test_a_linked_picture_is_not_fetched(tmp_path: Path) -> None:
    asked: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                with contextlib.suppress(TimeoutError):
                    connection, _ = server.accept()
                    asked.append(connection.recv(1000).decode("ascii", "replace"))
                    connection.close()

        listener = threading.Thread(target=listen)
        listener.start()
        document = word(tmp_path / "spor.docx", "Spor")
        link_picture(document, f"http://127.0.0.1:{server.getsockname()[1]}/spor.png")
        made = convert([document], tmp_path / "ud")
        done.set()
        listener.join()
    assert "Spor" in inspect.texts(made[document])[0]
    assert asked == []


def link_picture(document: Path, address: str) -> None:
    """Put a picture into the document that lies at an address and not in the file."""
    parts = {}
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        '<wp:extent cx="990000" cy="990000"/><wp:docPr id="9" name="Billede" descr="Billede"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:nvPicPr><pic:cNvPr id="0" name="b.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        '<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rIdSpor"/>'
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="990000" cy="990000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    relation = (
        f'<Relationship Id="rIdSpor" Target="{address}" TargetMode="External" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/>'
    )
    body, links = "word/document.xml", "word/_rels/document.xml.rels"
    parts[body] = parts[body].replace(b"<w:sectPr", drawing.encode() + b"<w:sectPr", 1)
    parts[links] = parts[links].replace(b"</Relationships>", relation.encode() + b"</Relationships>")
    with zipfile.ZipFile(document, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)


def test_no_documents_need_no_libreoffice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", "/nowhere/soffice")
    assert convert([], tmp_path) == {}


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"PK\x03\x04 ikke en zip"])
def test_a_file_that_is_no_word_document_is_never_given_to_libreoffice(tmp_path: Path, content: bytes) -> None:
    document = tmp_path / "notat.docx"
    document.write_bytes(content)
    with pytest.raises(FileError) as stop:
        convert([document], tmp_path / "ud")
    assert str(stop.value) == (
        "»notat.docx« er ikke et Word-dokument og kan ikke laves om til PDF. "
        "Åbn filen i Word, og gem den som Word-dokument (.docx)."
    )


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError) as stop:
        convert([tmp_path / "notat.docx"], tmp_path / "ud")
    assert str(stop.value) == ("»notat.docx« findes ikke. Ret filens navn, eller læg filen, hvor den skal være.")


@pytest.mark.parametrize("fake", ["soffice-delivers-nothing", "soffice-writes-rubbish"])
def test_a_good_exit_status_without_a_pdf_is_a_failure(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch, fake: str
) -> None:
    use(fake, monkeypatch)
    document = word(tmp_path / "Brev.docx")
    old = tmp_path / "ud" / "Brev.pdf"
    old.parent.mkdir()
    old.write_bytes(b"fra i forgaars")
    with pytest.raises(ConversionError) as stop:
        convert([document], old.parent)
    assert str(stop.value) == (
        "LibreOffice kunne ikke lave »Brev.docx« om til PDF. "
        "Åbn dokumentet i Word, og se efter, at det kan vises og udskrives."
    )
    assert stop.value.exit_code == 6
    assert old.read_bytes() == b"fra i forgaars"
    assert list(temporary.iterdir()) == []


def test_a_document_that_failed_among_others_is_tried_once_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use("soffice-fails-in-company", monkeypatch)
    monkeypatch.setenv("DOCGEN_FAKE_PDF", str(blank(tmp_path / "en.pdf")))
    documents = [word(tmp_path / "a.docx"), word(tmp_path / "b.docx")]
    assert list(convert(documents, tmp_path / "ud")) == documents


def test_a_hanging_libreoffice_is_killed_with_its_child(
    tmp_path: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use("soffice-hangs", monkeypatch)
    monkeypatch.setenv("DOCGEN_FAKE_PID", str(tmp_path / "pid"))
    with pytest.raises(ConversionError) as stop:
        convert([word(tmp_path / "Brev.docx")], tmp_path / "ud", limit=1)
    assert str(stop.value) == (
        "LibreOffice blev ikke færdig med »Brev.docx« på 1 sekunder og er stoppet. "
        "Åbn dokumentet i Word, og se efter, at det kan vises og udskrives."
    )
    assert not is_running(int((tmp_path / "pid").read_text(encoding="ascii")))
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, -signal.SIGINT)])
def test_nothing_is_left_behind_when_docgen_itself_is_stopped(
    tmp_path: Path, number: signal.Signals, status: int
) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    document = word(tmp_path / "Brev.docx")
    code = f"from pathlib import Path; from docgen.pdf.conversion.convert import convert; convert([Path({str(document)!r})], Path('ud'))"
    settings = {"DOCGEN_SOFFICE": str(FAKES / "soffice-hangs"), "DOCGEN_FAKE_PID": str(tmp_path / "pid")}
    place = {"TMPDIR": str(temporary), "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=os.environ | settings | place, cwd=tmp_path, stderr=subprocess.DEVNULL
    ) as process:
        while not (tmp_path / "pid").is_file() or not (tmp_path / "pid").read_text(encoding="ascii").strip():
            time.sleep(0.05)
        process.send_signal(number)
        assert process.wait(20) == status
    assert not is_running(int((tmp_path / "pid").read_text(encoding="ascii")))
    assert list(temporary.iterdir()) == []


def test_the_fakes_can_be_run() -> None:
    assert all(shutil.which(str(fake)) for fake in FAKES.iterdir() if fake.name.startswith("soffice"))
