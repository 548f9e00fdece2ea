"""A dataclass that is worked out late is Python's own in all that can be asked of it."""

import ast
import dataclasses
import inspect
import threading
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, asdict, field, fields, replace
from importlib import import_module
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest

from docgen.late import dataclass

ROOT = Path(__file__).resolve().parents[1]


def is_made(kind: type) -> bool:
    """Tell whether Python has worked the class out."""
    return isinstance(vars(kind)["__init__"], FunctionType)


def kinds() -> tuple[type[Any], type[Any], type[Any]]:
    """Return a new dataclass with three kinds of fields, one below it, and a plain class below both."""

    @dataclass(frozen=True)
    class Cell:
        row: int
        words: tuple[str, ...] = ()
        noted: list[str] = field(default_factory=list, compare=False)

        def __repr__(self) -> str:
            return f"{self.row}"

    @dataclass(frozen=True)
    class Named(Cell):
        name: str = "A"

    class Corner(Named):
        pass

    return Cell, Named, Corner


def test_it_is_worked_out_when_its_first_value_is_made() -> None:
    cell, named, corner = kinds()
    assert not is_made(cell)
    assert not is_made(named)
    one = corner(1, name="B")
    assert is_made(cell)
    assert is_made(named)
    assert (one.row, one.words, one.noted, one.name) == (1, (), [], "B")
    assert repr(cell(1)) == "1"
    assert replace(one, row=2) == corner(2, name="B") != one
    assert len({one, corner(1, name="B"), named(1, name="B")}) == 2
    assert asdict(one) == {"row": 1, "words": (), "noted": [], "name": "B"}
    assert not hasattr(cell, "noted")
    with pytest.raises(TypeError, match="unexpected keyword"):
        cell(1, color="")


@pytest.mark.parametrize(
    "asked",
    [
        "value == kind(1)",
        "{value: True}[kind(1)]",
        "repr(value).endswith('Cell(row=1)')",
        "kind.__match_args__ == ('row',)",
        "is_matched(value, kind)",
        "dataclasses.replace(value, row=2) == kind(2)",
        "dataclasses.is_dataclass(kind)",
        "[one.name for one in dataclasses.fields(kind)] == ['row']",
        "list(inspect.signature(kind).parameters) == ['row']",
        "is_frozen(lambda: setattr(value, 'row', 2))",
        "is_frozen(lambda: delattr(value, 'row'))",
    ],
)
def test_a_value_that_was_not_made_here_is_whole(asked: str) -> None:
    """One from another process has its fields without being made: whatever is first asked works the class out."""

    @dataclass(frozen=True)
    class Cell:
        row: int

    value = object.__new__(Cell)
    vars(value)["row"] = 1
    assert not is_made(Cell)
    assert eval(asked, {**globals(), "kind": Cell, "value": value})  # noqa: S307 — the sentences above
    assert is_made(Cell)


def is_matched(value: object, kind: type[Any]) -> bool:
    match value:
        case kind(1):
            return True
    return False


def is_frozen(change: Any) -> bool:
    with pytest.raises(FrozenInstanceError):
        change()
    return True


def test_one_that_changes_is_compared_and_not_hashed() -> None:
    @dataclass
    class Count:
        number: int = 0

    one = Count()
    one.number += 1
    assert one == Count(number=1)
    assert Count.__hash__ is None


def test_two_threads_that_make_the_first_value_both_get_one() -> None:
    for _ in range(20):
        cell, named, _ = kinds()
        start = threading.Barrier(4)
        made: list[Any] = []

        def make(kind: type[Any], start: threading.Barrier = start, made: list[Any] = made) -> None:
            start.wait()
            made.append(kind(1))

        threads = [threading.Thread(target=make, args=(kind,)) for kind in (cell, named, named, cell)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert len(made) == 4


def written() -> Iterator[tuple[type[Any], type[Any]]]:
    """Yield each dataclass of docgen, and what Python's own decorator makes of the same lines."""
    for path in sorted((ROOT / "docgen").rglob("*.py")):
        lines = path.read_text(encoding="utf-8")
        if "@dataclass" not in lines or path.stem == "late":
            continue
        module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for node in ast.parse(lines).body:
            if isinstance(node, ast.ClassDef) and "dataclass" in map(_name, node.decorator_list):
                ours = getattr(module, node.name)
                own = {**vars(module), "dataclass": dataclasses.dataclass}
                exec(compile(ast.Module([node], []), str(path), "exec"), own)  # noqa: S102 — docgen's own lines
                yield ours, own[node.name]


def _name(decorator: ast.expr) -> str:
    return ast.unparse(decorator.func if isinstance(decorator, ast.Call) else decorator)


_ADDED = {"__slots__", "__slotnames__"}
"""What a class may have beside: Python writes the latter into one that has been sent to another process."""


def test_every_dataclass_of_docgen_is_as_python_makes_it() -> None:
    count = 0
    for ours, pythons in written():
        count += 1
        assert _seen(ours) == _seen(pythons), ours
        assert vars(ours).keys() - _ADDED == vars(pythons).keys() - _ADDED, ours
    assert count > 230


def _seen(kind: type[Any]) -> tuple[object, ...]:
    said = [(one.name, str(one.type), one.kw_only, type(one.default), one.init, one.compare) for one in fields(kind)]
    taken = [(one.name, one.kind, type(one.default)) for one in inspect.signature(kind).parameters.values()]
    plain: Any = object
    own = [getattr(kind, name) is not getattr(plain, name) for name in ("__eq__", "__repr__", "__init__", "__hash__")]
    return said, taken, own, kind.__hash__ is None, kind.__match_args__, repr(kind.__dataclass_params__)
