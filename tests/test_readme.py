"""README and the pages of docs/ hold what they say: their commands run, their tables name all there is, their links lead on."""

import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from docgen import errors
from docgen.cli import main
from docgen.commands.explain import known_codes
from docgen.kinds.catalogue import contexts
from docgen.sheets.books import BOOKS
from docgen.word.language.filters import FILTERS
from run import VERBS
from tools import codes

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"))]
PAGES += [ROOT / f"docs/{name}.md" for name in ("vejledning", "skabeloner", "json", "codes", "developing", "easy_text")]
PAGES += [ROOT / f"docs/{name}.md" for name in ("performance", "faults")]


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands_of(page: Path) -> Iterator[list[str]]:
    """Yield the words of each command that a page shows."""
    for block in re.findall(r"```sh\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL):
        for line in block.splitlines():
            if line.strip():
                yield shlex.split(line)


DOCGENS = [words[2:] for page in PAGES for words in commands_of(page) if words[1] == "run.py" and words[2] not in VERBS]
"""The commands that are docgen's own, in the order of the pages."""


@pytest.mark.office
def test_every_command_of_docgen_runs_in_order_and_every_receipt_is_as_it_is_described(tmp_path: Path) -> None:
    unnamed = {path.name for path in (ROOT / "inputs").glob("*.xlsx")} - {Path(w).name for one in DOCGENS for w in one}
    shutil.copytree(ROOT / "inputs", tmp_path / "inputs", ignore=lambda *_: unnamed)  # `demo` makes them all
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    for words in DOCGENS:
        done = subprocess.run(
            [sys.executable, "-m", "docgen", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )
        is_unfilled = words[0] in ("check", "build") and words[1] == "Møde i juni.xlsx"
        assert done.returncode == (1 if is_unfilled else 0), (words, done.stderr)
        assert "Traceback" not in done.stderr
    described = set(_first_cells(_section(text_of("docs/json.md"), "The receipt")))
    receipts = list(tmp_path.glob("outputs/*/*kvittering.json"))
    assert receipts
    keys = [set(json.loads(path.read_text(encoding="utf-8"))) for path in receipts]
    assert set.union(*keys) == described
    assert described - set.intersection(*keys) == {"figures"}  # an annual report alone has counted figures


def test_the_other_commands_start_what_is_there() -> None:
    others = [words for page in PAGES for words in commands_of(page) if words[2:] not in DOCGENS]
    for words in others:
        match words:
            case ["python3", "run.py", "python", "-m", module, *_]:
                assert importlib.util.find_spec(module), words
            case ["python3", "run.py", "test", *options]:
                assert all((ROOT / word).exists() for word in options if word.startswith("tests/")), words
            case ["python3", "run.py", verb, *_]:
                assert verb in VERBS, words
            case ["bash", script]:
                assert (ROOT / script).is_file()
            case _:
                assert words in (["git", "diff", "tests/golden"], [".venv/bin/pip", "install", "uv"])


def test_the_first_minutes_are_in_readme() -> None:
    shown = [words[2:] for words in commands_of(ROOT / "README.md")]
    assert shown[:3] == [["demo"], ["new", "møde", "Møde i juni"], ["check", "Møde i juni.xlsx"]]
    assert ["test"] in shown


def test_readme_names_every_command_and_workbook_and_json_every_command_too() -> None:
    table = " ".join(_first_cells(_section(text_of("README.md"), "Kommandoerne")))
    assert set(main.commands) - set(re.findall(r"\w+", table)) == set()
    for word in (book.word for book in BOOKS):
        assert f"`new {word}`" in text_of("README.md")
    json_page = text_of("docs/json.md")
    for name in _paths(main):
        assert f"`{name}" in json_page, name


def test_every_exit_code_is_described() -> None:
    def below(error: type[errors.DocgenError]) -> set[int]:
        return {error.exit_code} | {code for one in error.__subclasses__() for code in below(one)}

    described = {int(cell) for cell in _first_cells(_section(text_of("docs/json.md"), "Exit codes"))}
    assert described == below(errors.DocgenError) | {0, 70, 130, 143}


def test_the_page_of_codes_is_the_programs_own() -> None:
    assert text_of("docs/codes.md") == codes.page(), "run: python3 run.py python -m tools.codes"


def test_every_code_in_the_source_is_known_to_explain() -> None:
    written = {
        code
        for file in (ROOT / "docgen").rglob("*.py")
        for code in re.findall(r'"([A-Z]\d\d)"', file.read_text(encoding="utf-8"))
    }
    assert written == set(known_codes())


def test_every_template_and_filter_is_told_to_those_who_write_templates() -> None:
    page = text_of("docs/skabeloner.md")
    for kind in contexts():
        assert f"`{kind}.docx`" in page
    rows = re.findall(r"^\| `(\w+)(?:\(…\))?` \| .+ \| (.+) \|$", _section(page, "Filtre"), re.MULTILINE)
    assert rows == [(name, one.example) for name, one in FILTERS.items()]


def test_the_picture_of_the_house_is_the_house() -> None:
    picture = text_of("docs/developing.md").partition("```\ndocgen/")[2].partition("```")[0]
    rooms = set(re.findall(r"^  (\w+)/", picture, re.MULTILINE))
    assert rooms == {path.parent.name for path in ROOT.glob("docgen/*/__init__.py")}
    storeys = {
        room for line in re.findall(r"^ {10,}(\w+/.*)$", picture, re.MULTILINE) for room in re.findall(r"\w+", line)
    }
    assert storeys == {path.parent.name for path in ROOT.glob("docgen/*/*/__init__.py")}
    values = set(re.findall(r"\w+", re.findall(r"^  (\w+(?: \w+)+)  ", picture, re.MULTILINE)[0]))
    assert values == {path.stem for path in ROOT.glob("docgen/*.py")} - {"__init__", "__main__"}
    tools = re.findall(r"^tools/.*: (.*)$", picture, re.MULTILINE)[0].split()
    assert tools == [
        *sorted(f"{path.parent.name}/" for path in ROOT.glob("tools/*/__init__.py")),
        *sorted(path.name for path in ROOT.glob("tools/*.py") if path.name != "__init__.py"),
    ]
    contract = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]
    order = re.findall(
        r"`([\w |]+)`", text_of("docs/developing.md").partition("Imports go down")[2].partition("```")[0]
    )
    assert order[-len(contract) + 1 :] == contract[1:]


def test_every_promise_of_security_has_a_test_that_is_there() -> None:
    rows = [line for line in text_of("SECURITY.md").splitlines() if line.startswith("| ") and "Promise" not in line]
    assert rows
    for row in rows:
        tests = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row)
        assert tests, row
        for file, name in tests:
            assert re.search(rf"^\s*def {name}\(", text_of(file), re.MULTILINE), (file, name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_leads_somewhere(page: Path) -> None:
    text_of_page = page.read_text(encoding="utf-8")
    shown = re.sub(r"`[^`\n]+`|^ {4}.*$", "", text_of_page, flags=re.MULTILINE)  # what stands as code leads nowhere
    for text, target in re.findall(r"\[([^\]]*)\]\(([^)\s]+)\)", shown):
        assert text
        if target.startswith("https://"):
            continue
        file, _, anchor = target.partition("#")
        found = page.parent / file if file else page
        assert found.exists(), target
        if anchor:
            assert anchor in _anchors(found.read_text(encoding="utf-8")), target


def _anchors(text: str) -> set[str]:
    """Return what links may lead to: headings as they are named on the web, and places with an id."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    slugs = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return slugs | set(re.findall(r'<a id="([^"]+)">', text))


def _section(text: str, heading: str) -> str:
    """Return what stands below a heading, up to the next one."""
    return re.split(r"^#+ ", text.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def _first_cells(text: str) -> Iterator[str]:
    """Yield each name in the first column of a table."""
    for row in re.findall(r"^\| (.+?) \|", text, re.MULTILINE):
        if row not in ("Name", "Code", "Kommando"):
            yield from re.findall(r"`([^`]+)`", row) or [row]


def _paths(group: click.Group, before: str = "") -> Iterator[str]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from _paths(command, f"{before}{name} ")
        else:
            yield f"{before}{name}"
