"""Shut doors: no connection, and no file outside of the folders that were given, whatever a file asks for.

A listener on this machine that nothing may call, and strace, which sees what is opened, where it is installed.
"""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from docgen.pdf.conversion.convert import convert
from tests.hunt.book import changed
from tests.hunt.packages import _linked, _typed
from tests.hunt.templates import drawn, relate
from tests.pdf.made import word
from tests.pdf.test_convert import link_picture

FOREIGN = "/etc/machine-id"
_OPENED = re.compile(r'open(?:at)?\((?:AT_FDCWD, )?"([^"]+)"')
_CONNECTED = re.compile(r"connect\(\d+, \{sa_family=AF_INET6?, sin6?_port=htons\((\d+)\)")


@dataclass
class Doors:
    """What came in or went out where nothing may: the calls to the listener, connections, foreign files."""

    tried: int = 0
    called: list[str] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    unseen: str = ""


@contextlib.contextmanager
def listener(called: list[str]) -> Iterator[int]:
    """Yield the port of a listener; who calls it is written down."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.1)
        done = threading.Event()

        def listen() -> None:
            while not done.is_set():
                with contextlib.suppress(TimeoutError):
                    connection, _ = server.accept()
                    called.append(connection.recv(1000).decode("ascii", "replace"))
                    connection.close()

        thread = threading.Thread(target=listen)
        thread.start()
        try:
            yield int(server.getsockname()[1])
        finally:
            done.set()
            thread.join()


def hunt() -> Doors:
    """Give docgen files that ask for others, and LibreOffice documents that it has not been spared, and watch."""
    doors = Doors(unseen="" if shutil.which("strace") else "strace is not installed, so opened files were not watched")
    with tempfile.TemporaryDirectory(prefix="jagt-") as name, listener(doors.called) as port:
        folder = Path(name)
        address = f"http://127.0.0.1:{port}/x.png"
        for number, make in enumerate(_workbooks(address)):
            place = folder / f"ark-{number}"
            place.mkdir()
            _watched(doors, place, ["check", str(make(place))])
        for number, make in enumerate(_templates(address)):
            place = folder / f"skabelon-{number}"
            place.mkdir()
            book = changed(lambda _: None)(place)
            _watched(
                doors,
                place,
                [
                    "build",
                    str(book),
                    "--kind",
                    "minutes",
                    "--template",
                    str(make(place)),
                    "--no-pdf",
                    "--out",
                    str(place / "ud"),
                ],
            )
        if shutil.which("soffice"):
            _spared(doors, folder, address)
    return doors


def _workbooks(address: str) -> Iterator[Callable[[Path], Path]]:
    typed = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{FOREIGN}"><!ENTITY b SYSTEM "{address}">]>'.encode()
    yield changed(lambda parts: _typed(parts, "xl/workbook.xml", typed))
    yield changed(lambda parts: _typed(parts, "xl/styles.xml", typed))
    yield changed(_linked)


def _templates(address: str) -> Iterator[Callable[[Path], Path]]:
    for kind in ("image", "attachedTemplate", "oleObject", "frame", "subDocument"):
        yield drawn("a", change=lambda parts, k=kind: relate(parts, k, address, outside=True))
    yield drawn("a", change=lambda parts: relate(parts, "image", f"file://{FOREIGN}", outside=True))
    yield drawn("{{ cycler.__init__.__globals__.os.popen('cat " + FOREIGN + "').read() }}")
    yield drawn("{% include '" + FOREIGN + "' %}")


def _watched(doors: Doors, folder: Path, words: list[str]) -> None:
    """Run docgen under strace, where it is, and write down what it opened and connected to."""
    doors.tried += 1
    trace = folder / "spor"
    command = [sys.executable, "-m", "docgen", *words, "--today", "2022-06-20"]
    if shutil.which("strace"):
        command = ["strace", "-f", "-qq", "-e", "trace=open,openat,connect", "-o", str(trace), *command]
    subprocess.run(command, capture_output=True, check=False, cwd=folder, env=os.environ | {"TMPDIR": str(folder)})
    seen = trace.read_text(errors="replace") if trace.exists() else ""
    doors.called += [f"port {port}" for port in _CONNECTED.findall(seen)]
    doors.opened += [path for path in _OPENED.findall(seen) if path == FOREIGN or "hemmelig" in path]


def _spared(doors: Doors, folder: Path, address: str) -> None:
    """Convert documents that docgen would refuse, so that LibreOffice's own settings are what keeps the door shut."""
    documents = [word(folder / f"brev-{number}.docx") for number in range(4)]
    link_picture(documents[0], address)
    link_picture(documents[1], f"file://{folder}/hemmelig.png")
    (folder / "hemmelig.png").write_bytes(b"\x89PNG")
    for document, code in ((documents[2], f'INCLUDEPICTURE "{address}"'), (documents[3], f'INCLUDETEXT "{FOREIGN}"')):
        _field(document, code)
    doors.tried += len(documents)
    convert(documents, folder / "pdf")


def _field(document: Path, code: str) -> None:
    with zipfile.ZipFile(document) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    markup = f"<w:body><w:p><w:fldSimple w:instr='{code}'><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"<w:body>", markup.encode(), 1)
    with zipfile.ZipFile(document, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
