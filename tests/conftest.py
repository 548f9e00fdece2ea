"""What the tests share: a filled workbook that a test may spoil, and golden transcripts."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from filelock import FileLock
from hypothesis import settings
from openpyxl.cell import Cell
from openpyxl.workbook import Workbook

from docgen.sheets.books import BOOKS
from docgen.word import template_file
from docgen.word.compiled import store
from docgen.word.language import lint_cache
from docgen.workbook.read import Reading, read
from tests.books import write_sample
from tests.many_examples import HUNT
from tests.pdf.verdicts import sample_pdfs

settings.register_profile("each run", max_examples=40)
settings.register_profile(HUNT, max_examples=400)
settings.load_profile("each run")  # pytest's option --hypothesis-profile loads another after it

Spoil = Callable[[Workbook], None]


def spoiled(name: str, target: Path, spoil: Spoil) -> Path:
    """Write the sample with the changes that ``spoil`` makes by openpyxl, and return its path."""
    write_sample(name, target)
    workbook = openpyxl.load_workbook(target)
    spoil(workbook)
    workbook.save(target)
    return target


def cell_of(workbook: Workbook, sheet: str, heading: str, row: int = 1) -> str:
    """Return the address of a heading's value: the field's in a form, the row's (from 1) in a table."""
    grid = workbook[sheet]
    for line in grid.iter_rows():
        for cell in line:
            if str(cell.value or "").replace("*", "").strip() == heading:
                is_form = any(str(other.value) == "Værdi" for other in grid[1])
                assert isinstance(cell, Cell)
                found = cell.offset(0, 1) if is_form else cell.offset(row + 1, 0)
                return found.coordinate
    raise LookupError(heading)


@pytest.fixture
def reading(tmp_path: Path) -> Callable[[str, Spoil], Reading]:
    """Return a function that reads a spoiled sample."""

    def read_spoiled(name: str, spoil: Spoil) -> Reading:
        return read(spoiled(name, tmp_path / "ark.xlsx", spoil), BOOKS)

    return read_spoiled


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden transcripts anew; read them after")


@pytest.fixture(autouse=True, scope="session")
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep out of the cache of the person who runs the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def sample_papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of all samples' papers as of verdicts.TODAY, made once for all processes of a run."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sample_papers"
    with FileLock(folder.with_suffix(".lock")):
        if not folder.exists():
            sample_pdfs(folder.with_suffix(".made"))
            folder.with_suffix(".made").rename(folder)
    return folder


@pytest.fixture(autouse=True)
def templates_prepared_anew(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test find what another one's template was, unless it is marked to be about that."""
    if request.node.get_closest_marker("stored") is None:
        for cached in (store, lint_cache, template_file):
            monkeypatch.setattr(cached, "load", lambda *_: None)
            monkeypatch.setattr(cached, "save", lambda *_: None)
