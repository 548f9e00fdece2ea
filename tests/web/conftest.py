"""The page as a child process of its own, as a person has it."""

import os
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path

import pytest


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


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[[], Served]]:
    """Return a function that serves a folder of the test's own."""
    processes: list[subprocess.Popen[str]] = []

    def start() -> Served:
        folder = tmp_path / "ark"
        folder.mkdir(exist_ok=True)
        process = subprocess.Popen(
            [sys.executable, "-m", "docgen", "serve", str(folder), "--no-browser"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            env=os.environ | {"SOURCE_DATE_EPOCH": "1772928000"},
        )
        processes.append(process)
        assert process.stdout
        return Served(folder, process.stdout.readline().strip(), process)

    yield start
    for process in processes:
        process.terminate()
        process.communicate(timeout=30)


def until(is_true: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something is so; fail when it takes too long."""
    end = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < end
        threading.Event().wait(0.1)
