"""A run imports what it needs and no more."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.books import write_sample

ROOT = Path(__file__).resolve().parents[1]
HEAVY: tuple[str, ...] = (
    "babel",
    "docx",
    "docxtpl",
    "fontTools",
    "icalendar",
    "jinja2",
    "lxml",
    "openpyxl",
    "page",
    "pikepdf",
)
HEAVY += ("pydantic", "pypdf", "pypdfium2", "segno", "xmlrpc")
CODE = """
import sys
from docgen.cli import main
from docgen.late import is_loaded
try:
    main()
except SystemExit as end:
    assert end.code == 0, end.code
print(*filter(is_loaded, {heavy}), file=sys.stderr)
"""


def imported(folder: Path, *words: str) -> list[str]:
    """Return the heavy modules that docgen has imported when it is done."""
    code = CODE.format(heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=folder, capture_output=True, text=True, check=True)
    return done.stderr.splitlines()[-1].split() if done.stderr.strip() else []


@pytest.mark.parametrize("word", ["--help", "--version"])
def test_help_and_version_need_click_alone(tmp_path: Path, word: str) -> None:
    assert imported(tmp_path, word) == []


def test_an_agenda_needs_neither_pdf_nor_docxtpl_and_an_unchanged_one_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    write_sample("egedal_meeting", tmp_path / "ark.xlsx")
    words = ("build", "ark.xlsx", "--no-pdf", "--today", "2026-06-01", "-q", "--out")
    needed = ["icalendar", "jinja2", "lxml"]
    assert imported(tmp_path, *words, "a") == sorted([*needed, "docx", "docxtpl"])
    assert imported(tmp_path, *words, "b") == needed
    assert imported(tmp_path, *words, "b") == []
    assert "jinja2" in imported(tmp_path, *words, "c", "--kind", "dagsorden")
    assert imported(tmp_path, *words, "c", "--kind", "dagsorden") == []


def test_a_check_needs_none_of_them(tmp_path: Path) -> None:
    write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    assert imported(tmp_path, "check", "ark.xlsx", "--today", "2022-06-01", "-q") == []


MOST_LATE = 10
"""Imports in functions outside cli/: what can wait stands at the top, in a block of ``late_imports``."""


def test_functions_import_seldom_and_say_why() -> None:
    late, unexplained = [], []
    for path in sorted((ROOT / "docgen").rglob("*.py")):
        if (ROOT / "docgen/cli") in path.parents:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        late += [
            (path.relative_to(ROOT).as_posix(), number, line.partition("PLC0415")[2])
            for number, line in enumerate(lines, 1)
            if re.match(r" +(?:import|from) [\w.]+", line) and "PLC0415" in line
        ]
        blocks = [line for line in lines if line.startswith("with late_imports()")]
        unexplained += [
            (path.name, line) for line in blocks if not re.fullmatch(r"with late_imports\(\):  # .{8,}", line)
        ]
    assert len(late) <= MOST_LATE
    assert [one for one in late if not re.fullmatch(r" [—-] .{8,}", one[2])] == []
    assert unexplained == []


def test_a_copy_can_be_written_by_a_process_that_has_only_read() -> None:
    """Openpyxl is run from its own top: a part of it that waits would be run before what it needs."""
    code = "import docgen.workbook.load, docgen.workbook.workbook_copy"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
