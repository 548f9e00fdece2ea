"""Whole runs of docgen where what Windows and Mac lack is taken away."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import write_sample

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.office
@pytest.mark.parametrize(("system", "pdf"), [("win32", "--no-pdf"), ("darwin", "--pdf")])
def test_a_workbook_becomes_a_paper_without_what_linux_alone_has(tmp_path: Path, system: str, pdf: str) -> None:
    write_sample("egedal_meeting", tmp_path / "Ark æøå.xlsx")
    words = ["build", "Ark æøå.xlsx", pdf, "--today", "2026-11-16", "--debug"]
    here = {"PYTHONPATH": str(ROOT), "LOCALAPPDATA": str(tmp_path / "app"), "PYTHONIOENCODING": "cp1252"}
    here["DOCGEN_SOFFICE"] = shutil.which("soffice") or ""
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests/fakes/without_posix.py"), system, *words],
        cwd=tmp_path,
        env=os.environ | here,
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
