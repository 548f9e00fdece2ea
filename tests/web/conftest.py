"""The page as a child process of its own, as a person has it."""

import http.client
import os
import shutil
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Self
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit

import pytest
from flask.testing import FlaskClient
from playwright.sync_api import Browser, sync_playwright
from werkzeug.test import TestResponse

from docgen.web.app import create_app
from docgen.web.desk import Desk
from docgen.web.guard import Guard

ORIGIN = "http://localhost:8000"


@dataclass(frozen=True)
class Served:
    """A running page: the folder it is about, the address that opens it, and its process."""

    folder: Path
    address: str
    process: "subprocess.Popen[str]"

    @property
    def origin(self) -> str:
        """The page's address without its secret."""
        return self.address.partition("/aabn")[0]

    def opened(self) -> urllib.request.OpenerDirector:
        """Return what a browser is that has been let in: it keeps the cookie."""
        jar = urllib.request.HTTPCookieProcessor(CookieJar())
        browser = urllib.request.build_opener(jar)
        browser.open(self.address, timeout=20).close()
        return browser

    def read(self, browser: urllib.request.OpenerDirector, path: str = "/") -> str:
        """Return a page's text."""
        with browser.open(f"{self.origin}{path}", timeout=60) as answer:
            return str(answer.read().decode())

    def post(self, browser: urllib.request.OpenerDirector, path: str, **form: str) -> str:
        """Post a form and return where it leads."""
        body, mine = urlencode(form).encode(), {"Origin": self.origin}
        request = urllib.request.Request(f"{self.origin}{path}", body, mine, method="POST")  # noqa: S310 — our own
        with browser.open(request, timeout=60) as answer:
            return str(answer.url.removeprefix(self.origin))

    def upload(self, **files: bytes) -> tuple[int, str]:
        """Lay files on the page; return the status, and where it leads."""
        bound = "grænse".encode().hex()
        head = f'--{bound}\r\nContent-Disposition: form-data; name="filer"; filename="'
        parts = (f'{head}{name}"\r\n\r\n'.encode() + content + b"\r\n" for name, content in files.items())
        body = b"".join([*parts, f"--{bound}--\r\n".encode()])
        headers = {"Content-Type": f"multipart/form-data; boundary={bound}", "Origin": self.origin}
        request = urllib.request.Request(f"{self.origin}/filer", body, headers, method="POST")  # noqa: S310 — our own
        try:
            with self.opened().open(request, timeout=60) as answer:
                return int(answer.status), str(answer.url.removeprefix(self.origin))
        except HTTPError as refused:
            refused.close()
            return refused.code, ""

    def connection(self) -> http.client.HTTPConnection:
        """Return a connection that sends what a test says and nothing more."""
        return http.client.HTTPConnection("127.0.0.1", urlsplit(self.origin).port or 0, timeout=30)

    @property
    def key(self) -> str:
        """The cookie of a browser that was let in."""
        return f"docgen-{urlsplit(self.origin).port}={self.address.partition('noegle=')[2]}"


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Served]]:
    """Return a function that serves a folder of the test's own; the page may say nothing of what went wrong in it."""
    processes: list[subprocess.Popen[str]] = []
    said = tmp_path / "stderr"

    def start(**environment: str) -> Served:
        folder = tmp_path / "ark"
        folder.mkdir(exist_ok=True)
        with said.open("a") as errors:
            process = subprocess.Popen(
                [sys.executable, "-m", "docgen", "serve", str(folder), "--no-browser"],
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=os.environ | {"SOURCE_DATE_EPOCH": "1772928000"} | environment,
            )
        processes.append(process)
        assert process.stdout
        return Served(folder, process.stdout.readline().strip(), process)

    yield start
    for process in processes:
        process.terminate()
        process.communicate(timeout=30)
    assert "Traceback" not in said.read_text()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty folder, and what the page knows of it."""
    (tmp_path / "ark").mkdir()
    desk = Desk(tmp_path / "ark", tmp_path)
    yield desk
    desk.close()


@dataclass(frozen=True)
class Tab:
    """A browser's tab without a browser: the page in this process, let in."""

    client: FlaskClient

    @classmethod
    def of(cls, desk: Desk) -> Self:
        """Return a tab that has been let in to the folder's page."""
        guard = Guard(8000)
        client = create_app(desk, guard, lambda: None, lambda: None).test_client()
        client.set_cookie(guard.cookie, guard.token, domain="localhost")
        return cls(client)

    def get(self, path: str) -> str:
        """Return a page."""
        return self.client.get(path, base_url=ORIGIN).text

    def post(self, path: str, **form: str) -> TestResponse:
        """Send a form and return the answer."""
        return self.client.post(path, data=form, base_url=ORIGIN, headers={"Origin": ORIGIN})


@pytest.fixture
def tab(desk: Desk) -> Tab:
    """A tab that has been let in."""
    return Tab.of(desk)


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome") or ""
needs_chromium = pytest.mark.skipif(not CHROMIUM, reason="Chromium is missing: apt-get install chromium")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser without a window."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


def until(is_true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something is so; fail when it takes too long."""
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end
        threading.Event().wait(0.1)
