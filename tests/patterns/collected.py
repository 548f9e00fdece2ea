"""Every pattern that docgen searches with: those that it makes when it runs, and those that stand in its code."""

import ast
import datetime as dt
import importlib
import pkgutil
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from click.testing import CliRunner

import docgen
from docgen import late

_METHODS = {"compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split"}
_ANCHORED = {"match", "fullmatch"}


@dataclass(frozen=True)
class Pattern:
    """A pattern, where it is made, and whether it is tried at the beginning of a text only."""

    pattern: str | bytes
    flags: int
    where: str
    is_anchored: bool = False


def collected(samples: Path, today: dt.date) -> list[Pattern]:
    """Return all patterns; the samples are made for those that are compiled on the way."""
    seen: dict[tuple[str | bytes, int], Pattern] = {}
    compile_as_before, late_as_before = re._compile, late.late_pattern  # type: ignore[attr-defined]

    def watched(pattern: str | bytes | re.Pattern[str], flags: int) -> object:
        if isinstance(pattern, re.Pattern) or (pattern, int(flags)) in seen:  # asked so often that no more may be done
            return compile_as_before(pattern, flags)
        frame = sys._getframe(1)
        while frame.f_back and frame.f_globals.get("__name__") == "re":
            frame = frame.f_back
        module = frame.f_globals.get("__name__", "")
        if module.partition(".")[0] == "docgen":
            how = frame.f_code.co_filename, frame.f_lineno
            seen[pattern, int(flags)] = Pattern(pattern, int(flags), f"{module}:{how[1]}", _is_anchored(*how))
        return compile_as_before(pattern, flags)

    re._compile = watched  # type: ignore[attr-defined]
    late.late_pattern = re.compile  # those that wait are made where they stand
    try:
        for module in pkgutil.walk_packages(docgen.__path__, "docgen."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        _run(samples, today)
    finally:
        re._compile, late.late_pattern = compile_as_before, late_as_before  # type: ignore[attr-defined]
    for one in _written():
        seen.setdefault((one.pattern, one.flags), one)
    return list(seen.values())


def _run(samples: Path, today: dt.date) -> None:
    """Make the papers of the samples, in both editions, without LibreOffice."""
    from docgen.cli import main  # noqa: PLC0415 - its patterns are collected while it is imported

    with tempfile.TemporaryDirectory() as out:
        for edition in ("internal", "public"):
            words = ["build", str(samples), "--no-pdf", "--edition", edition, "--today", str(today), "--out", out]
            CliRunner().invoke(main, [*words, "--draft"])


def _written() -> Iterator[Pattern]:
    """Yield the patterns that stand whole in the code, whoever comes that way."""
    for file in Path(docgen.__path__[0]).rglob("*.py"):
        for node in _calls(str(file)):
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str | bytes):
                flags = _flags(node)
                yield Pattern(first.value, flags, f"{file.stem}:{node.lineno}", _is_anchored(str(file), node.lineno))


def _is_call(node: ast.AST | None) -> bool:
    return _method(node) in _METHODS


def _method(node: ast.AST | None) -> str:
    """Return what is called of ``re``; a pattern that waits is compiled too."""
    match node:
        case ast.Call(func=ast.Attribute(value=ast.Name(id="re"), attr=attr)):
            return attr
        case ast.Call(func=ast.Name(id="late_pattern")):
            return "compile"
    return ""


def _flags(call: ast.Call) -> int:
    names = {
        node.attr
        for one in [*call.args[1:], *call.keywords]
        for node in ast.walk(one)
        if isinstance(node, ast.Attribute)
    }
    return int(sum((flag for flag in re.RegexFlag if flag.name in names), re.RegexFlag(0)))


@cache
def _calls(file: str) -> list[ast.Call]:
    """Return all calls of ``re`` in a module."""
    return [node for node in _nodes(file) if isinstance(node, ast.Call) and _is_call(node)]


@cache
def _nodes(file: str) -> list[ast.AST]:
    """Return all nodes of a module."""
    return list(ast.walk(_tree(file)))


@cache
def _tree(file: str) -> ast.Module:
    return ast.parse(Path(file).read_text(encoding="utf-8"))


def _is_anchored(file: str, line: int) -> bool:
    """Tell whether the pattern made in this line is only ever asked whether a text begins with it."""
    for node in _calls(file):
        is_there = node.lineno <= line <= (node.end_lineno or line)
        if is_there and _method(node) != "compile":
            return _method(node) in _ANCHORED
    for statement in _tree(file).body:
        value = getattr(statement, "value", None)
        if (
            isinstance(statement, ast.Assign)
            and _is_call(value)
            and statement.lineno <= line <= (statement.end_lineno or line)
        ):
            name = statement.targets[0]
            return (
                isinstance(name, ast.Name)
                and name.id.startswith("_")
                and _uses(file, name.id) <= {*_ANCHORED, "pattern"}
            )
    return False


@cache
def _uses(file: str, name: str) -> set[str]:
    """Return the methods that are called of a module's own pattern; another use counts as »other«."""
    called = [
        node
        for node in _nodes(file)
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == name
    ]
    known = {id(node.value) for node in called}
    loose = any(
        isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load) and id(node) not in known
        for node in _nodes(file)
    )
    return {node.attr for node in called} | ({"other"} if loose else set())
