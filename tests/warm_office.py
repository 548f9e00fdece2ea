"""A LibreOffice kept warm by unoserver, where that can be had on this machine."""

import importlib.metadata
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from docgen.pdf.processes.programs import started

MISSING = "unoserver, or Debian's python3-uno that it needs, is not installed"


@cache
def python_with_uno() -> str | None:
    """Return the Python that LibreOffice's own module is installed for, where unoserver can be lent to it."""
    try:
        importlib.metadata.version("unoserver")
    except importlib.metadata.PackageNotFoundError:
        return None
    for python in ("/usr/bin/python3", shutil.which("python3")):
        if python and subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0:
            return python
    return None


@contextmanager
def warm_office(folder: Path) -> Iterator[int]:
    """Yield the port on which a fresh unoserver answers; its files lie in ``folder``."""
    python = python_with_uno()
    assert python is not None, MISSING
    modules = folder / "modules"
    for file in importlib.metadata.files("unoserver") or ():
        if file.suffix != ".pyc" and ".." not in file.parts:
            (modules / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file.locate(), modules / file)
    with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as other:
        port, inner = one.getsockname()[1], other.getsockname()[1]
    settings = [f"PYTHONPATH={modules}", f"HOME={folder}"]
    command = ["/usr/bin/env", *settings, python, "-m", "unoserver.server", "--interface", "127.0.0.1"]
    command += ["--port", str(port), "--uno-interface", "127.0.0.1", "--uno-port", str(inner)]
    command += ["--user-installation", str(folder / "profile")]
    with started(command, folder=folder):
        for _ in range(300):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port


def client(folder: Path, port: int) -> list[str]:
    """Return the words that start unoserver's own client; a file and its PDF follow."""
    python = python_with_uno()
    assert python is not None, MISSING
    wishes = ["PDFUACompliance=true", "SelectPdfVersion=2", "UseTaggedPDF=true"]
    options = [word for wish in wishes for word in ("--filter-options", wish)]
    env = ["/usr/bin/env", f"PYTHONPATH={folder / 'modules'}", f"PATH={os.environ['PATH']}"]
    code = "import sys; from unoserver.client import converter_main as main; sys.exit(main())"
    return [
        *env,
        python,
        "-c",
        code,
        "--port",
        str(port),
        "--convert-to",
        "pdf",
        "--filter",
        "writer_pdf_Export",
        *options,
    ]
