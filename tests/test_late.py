"""What is loaded when something asks for it."""

import ast
import copy
import importlib
import re
import sys
import threading
from pathlib import Path

import pytest

from docgen.late import is_loaded, late_imports, late_pattern

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a package ``latecomer`` that Python finds."""
    folder = tmp_path / "latecomer"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    for name in [name for name in sys.modules if name.partition(".")[0] == "latecomer"]:
        monkeypatch.delitem(sys.modules, name)
    return folder


def test_a_module_runs_when_a_name_of_it_is_first_asked_for(package: Path) -> None:
    (package / "one.py").write_text("from latecomer import two\nVALUE = 1\n", encoding="utf-8")
    (package / "two.py").write_text("VALUE = 2\n", encoding="utf-8")
    with late_imports():
        one = importlib.import_module("latecomer.one")
    assert not is_loaded("latecomer.one")
    assert "latecomer.two" not in sys.modules
    assert one.__name__ == "latecomer.one"
    assert not is_loaded("latecomer.one")
    assert one.VALUE == 1
    assert is_loaded("latecomer.one")
    assert is_loaded("latecomer.two")
    with pytest.raises(AttributeError):
        _ = one.NOTHING


def test_a_module_that_is_not_there_is_missing_at_once(package: Path) -> None:
    with pytest.raises(ImportError), late_imports():
        importlib.import_module("latecomer.nobody")


def test_a_module_that_cannot_run_says_so_each_time(package: Path) -> None:
    (package / "broken.py").write_text("1 / 0\nVALUE = 1\n", encoding="utf-8")
    with late_imports():
        broken = importlib.import_module("latecomer.broken")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = broken.VALUE


def test_a_module_runs_once_however_many_threads_ask(package: Path) -> None:
    counted = "import time\nimport latecomer\nlatecomer.runs = getattr(latecomer, 'runs', 0) + 1\n"
    (package / "slow.py").write_text(f"{counted}time.sleep(0.05)\nVALUE = 1\n", encoding="utf-8")
    with late_imports():
        slow = importlib.import_module("latecomer.slow")
    seen: list[int] = []
    threads = [threading.Thread(target=lambda: seen.append(slow.VALUE)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [1] * 8
    assert sys.modules["latecomer"].runs == 1


def test_outside_the_block_an_import_is_like_all_others(package: Path) -> None:
    (package / "one.py").write_text("VALUE = 1\n", encoding="utf-8")
    with late_imports():
        pass
    importlib.import_module("latecomer.one")
    assert is_loaded("latecomer.one")


def test_modules_are_imported_late_and_never_their_names() -> None:
    """A name that is imported late would load its module at once."""
    wrong = []
    for path in sorted((ROOT / "docgen").rglob("*.py")):
        for block in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(block, ast.With) and "late_imports" in ast.unparse(block.items[0]):
                wrong += [f"{path.name}: {ast.unparse(one)}" for one in block.body if not _imports_modules(one)]
    assert wrong == []


def _imports_modules(line: ast.stmt) -> bool:
    if isinstance(line, ast.ImportFrom):
        folder = ROOT.joinpath(*(line.module or "").split("."))
        return all((folder / f"{one.name}.py").is_file() or (folder / one.name).is_dir() for one in line.names)
    return isinstance(line, ast.Import)


def test_a_pattern_is_compiled_when_it_is_first_searched_with(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: (made.append(given[0]), compiled(*given))[1])  # type: ignore[func-returns-value]
    pattern = late_pattern("(?P<word>en|to)", re.IGNORECASE)
    assert (pattern.pattern, made) == ("(?P<word>en|to)", [])
    assert [match["word"] for match in pattern.finditer("En og to")] == ["En", "to"]
    assert pattern.sub("x", "EN to") == "x x"
    assert pattern.fullmatch("to")
    assert pattern.flags & re.IGNORECASE
    assert copy.copy(pattern).search("tre to")
    assert pattern.sub is pattern.sub


def test_a_pattern_of_bytes_waits_too() -> None:
    assert late_pattern(rb"\d+").findall(b"a1b22") == [b"1", b"22"]
