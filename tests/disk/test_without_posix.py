"""Whole runs of docgen where what Windows and Mac lack is taken away."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import write_sample
from tests.web.conftest import Served, until

ROOT = Path(__file__).resolve().parents[2]


def environment(folder: Path) -> dict[str, str]:
    """Return what a program is started with on such a system."""
    here = {"PYTHONPATH": str(ROOT), "LOCALAPPDATA": str(folder / "app"), "PYTHONIOENCODING": "cp1252"}
    return (
        os.environ | here | {"DOCGEN_SOFFICE": shutil.which("soffice") or "", "SOURCE_DATE_EPOCH": "1794787200"}
    )  # 16 November 2026


@pytest.mark.office
@pytest.mark.parametrize(("system", "pdf"), [("win32", "--no-pdf"), ("darwin", "--pdf")])
def test_a_workbook_becomes_a_paper_without_what_linux_alone_has(tmp_path: Path, system: str, pdf: str) -> None:
    write_sample("egedal_meeting", tmp_path / "Ark æøå.xlsx")
    words = ["build", "Ark æøå.xlsx", pdf, "--today", "2026-11-16", "--debug"]
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/fakes/without_posix.py"), system, *words],
        cwd=tmp_path,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        encoding="cp1252",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    made = [Path(line).suffix for line in done.stdout.splitlines()]
    paper = [".docx", *([".pdf"] if pdf == "--pdf" else [])]
    assert made == [*paper, ".ics", ".json", *paper, ".json"]  # the agenda, and the one in easy words
    assert all((tmp_path / line).is_file() for line in done.stdout.splitlines())


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_the_page_is_served_without_what_linux_alone_has(tmp_path: Path, system: str) -> None:
    folder = tmp_path / "Mine ark"
    folder.mkdir()
    write_sample("egedal_meeting", folder / "Ark æøå.xlsx")
    command = [sys.executable, str(ROOT / "tests/fakes/without_posix.py"), system, "serve", str(folder), "--no-browser"]
    with subprocess.Popen(
        command,
        env=environment(tmp_path),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="cp1252",
    ) as process:
        try:
            assert process.stdout
            served = Served(folder, process.stdout.readline().strip(), process)
            browser = served.opened()
            until(lambda: "Ingen fejl" in served.read(browser))
            made = served.post(browser, "/nyt", slags="meeting", navn="Møde i juni")
            until(lambda: "Gå til arket Møde i juni" in served.read(browser, made))
            served.post(browser, "/luk")
            _, said = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, said) == (0, "")
