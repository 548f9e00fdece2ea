"""What there is to make and to write is said once: the command line, README and the guide follow from KINDS and BOOKS."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.cli import choices
from docgen.disk import resources
from docgen.kinds.catalogue import KINDS, contexts
from docgen.sheets.books import BOOKS
from docgen.workbook.record import GUIDE

ROOT = Path(__file__).resolve().parents[1]
PAGES = ("README.md", "docs/vejledning.md", "docs/skabeloner.md")


def test_the_words_of_the_command_line_are_those_of_the_kinds_the_workbooks_and_the_templates() -> None:
    assert choices.workbooks() == {book.kind: book.word for book in BOOKS}
    assert choices.documents() == {kind.name: kind.word for kind in KINDS}
    assert choices.templates().keys() == contexts().keys()
    assert {path.stem for path in resources.templates().glob("*.docx")} == contexts().keys()
    for words in (choices.workbooks(), choices.templates()):
        assert len(set(words.values())) == len(words)
        assert all(word == word.casefold() and " " not in word for word in words.values())


def test_readme_says_what_each_workbook_gives() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+) \| `new (\w+)` \| (.+) \|$", text, re.MULTILINE)
    assert [(title.casefold(), word) for title, word, _ in rows] == [(book.word, book.word) for book in BOOKS]
    for book, (_, _, gives) in zip(BOOKS, rows, strict=True):
        named = {kind.title for kind in KINDS if re.search(rf"(?<!let ){kind.title.casefold()}\b", gives)}
        assert named == {kind.title for kind in KINDS if kind.book is book}


@pytest.mark.parametrize("page", PAGES)
def test_every_sheet_that_a_page_names_is_there(page: str) -> None:
    named = set(re.findall(r"\b[Aa]rket \*([^*]+)\*", (ROOT / page).read_text(encoding="utf-8")))
    assert named - {sheet for book in BOOKS for sheet in book.sheets()} - {GUIDE} == set()


KIND = '''"""The list of attendance: who came."""

from dataclasses import replace

from docgen.kinds.minutes import MINUTES

ATTENDANCE = replace(MINUTES, name="attendance", title="Liste over fremmøde")
'''


def test_a_kind_added_by_the_recipe_works_at_once(tmp_path: Path) -> None:
    for folder in ("docgen", "templates", "inputs", "tools"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "docgen/kinds/attendance.py").write_text(KIND, encoding="utf-8")
    catalogue = tmp_path / "docgen/kinds/catalogue.py"
    text = catalogue.read_text(encoding="utf-8")
    line = "from docgen.kinds.attendance import ATTENDANCE\n"
    text = text.replace("from docgen.kinds.case_brief", f"{line}from docgen.kinds.case_brief", 1)
    catalogue.write_text(text.replace("    MINUTES,\n", "    MINUTES,\n    ATTENDANCE,\n", 1), encoding="utf-8")
    shutil.copy(tmp_path / "templates/minutes.docx", tmp_path / "templates/attendance.docx")

    def run(*words: str) -> str:
        environment = os.environ | {"PYTHONPATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
        return subprocess.run(
            [sys.executable, *words], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        ).stdout

    sample = next((tmp_path / "inputs").glob("*Samarbejdsforum.xlsx"))
    build = ("-m", "docgen", "build", str(sample), "--no-pdf", "--today", "2022-06-01")
    made = run(*build, "--kind", "liste-over-fremmøde", "-q").splitlines()
    assert [Path(line).suffix for line in made if line.endswith((".docx", ".pdf"))] == [".docx"]
    assert "liste-over-fremmøde" in run("-m", "docgen", "build", "--help")
    assert run("-m", "docgen", "template", "fields", "attendance").startswith("{{ paper.title }} ")
    assert "'eager':" in run("-c", "from tools.bench.programs import help_page; print(help_page(1))")
