"""The house keeps its own rules: small files, a test for every check, no word about the workplace."""

import ast
import graphlib
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.checks.catalogue import CHECKS

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "docgen").rglob("*.py"))
CHECK_MODULES = [module.__name__.rpartition(".")[2] for module in CHECKS]  # type: ignore[attr-defined]


@pytest.mark.parametrize("module", CHECK_MODULES)
def test_every_check_has_its_test_file(module: str) -> None:
    assert (ROOT / "tests" / "checks" / f"test_{module}.py").is_file()


def test_every_check_tells_what_passes_and_what_fails() -> None:
    for check in CHECKS:
        page = inspect.getdoc(check) or ""
        assert page.startswith(f"{check.CODE} · ")
        assert "Passes:" in page
        assert "Fails:" in page


def test_codes_are_used_once() -> None:
    codes = [check.CODE for check in CHECKS]
    assert len(codes) == len(set(codes))


def test_no_file_has_grown_out_of_its_room() -> None:
    assert [path.name for path in MODULES if len(path.read_text().splitlines()) > 300] == []


def test_every_module_says_what_it_holds() -> None:
    assert [path.name for path in MODULES if not ast.get_docstring(ast.parse(path.read_text()))] == []


def test_nothing_is_named_after_a_drawer_of_odds_and_ends() -> None:
    odd = re.compile(r"(?:utils?|helpers?|common|misc|base|manager)\.py$")
    assert [path.name for path in MODULES if odd.search(path.name)] == []


TREES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): ast.parse(path.read_text())
    for path in MODULES
}


def imports_of(tree: ast.AST) -> Iterator[str]:
    """Yield docgen's modules that are imported anywhere in the code: at the top, in functions, for types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name in TREES)
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = [f"{node.module}.{one.name}" for one in node.names]
            yield from (one if one in TREES else node.module for one in inner if {one, node.module} & TREES.keys())


def test_modules_import_each_other_in_no_circle() -> None:
    graph = {name: set(imports_of(tree)) - {name} for name, tree in TREES.items()}
    assert sum(map(len, graph.values())) > 800
    graphlib.TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_no_class_name_is_used_twice_in_a_room() -> None:
    rooms = Counter(
        (name.split(".")[1], node.name)
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    )
    assert [room for room, times in rooms.items() if times > 1] == []


def test_no_function_has_more_than_fifty_lines() -> None:
    assert [
        f"{name}.{node.name}"
        for name, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= 50
    ] == []


def test_at_most_eight_modules_stand_at_the_root() -> None:
    assert len(list((ROOT / "docgen").glob("*.py"))) <= 8


MADE_LATE = {"re.compile": "late_pattern", "dataclasses.dataclass": "docgen.late.dataclass"}
WITHOUT_DOCGEN = "docgen.disk.supervisor"
"""The program that is started as a file."""


def test_what_a_module_has_is_made_when_it_is_needed() -> None:
    """A pattern is compiled when it is searched with, a dataclass worked out when it has a value."""
    found = []
    for name in TREES.keys() - {"docgen.late", WITHOUT_DOCGEN}:
        inside: set[ast.AST] = set()
        for node in ast.walk(TREES[name]):  # what holds others comes before them
            if isinstance(node, ast.FunctionDef | ast.Lambda):
                inside |= set(ast.walk(node)) - {node}
            if isinstance(node, ast.Attribute) and node not in inside and ast.unparse(node) in MADE_LATE:
                found.append((name, ast.unparse(node)))
            if isinstance(node, ast.ImportFrom) and node.module == "dataclasses":
                found += [(name, one.name) for one in node.names if one.name == "dataclass"]
    assert found == []


SENTENCES = {"message", "remedy", "line", "coded"}
READING = {
    "startswith",
    "endswith",
    "removeprefix",
    "removesuffix",
    "partition",
    "rpartition",
    "split",
    "find",
    "index",
}
READING |= {"search", "match", "fullmatch", "findall", "finditer", "count"}


def is_sentence(node: ast.AST) -> bool:
    """Tell whether an expression is the sentence of a finding or an error."""
    if isinstance(node, ast.Attribute):
        return node.attr in SENTENCES
    is_text = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str"
    return is_text and ast.unparse(node) in {
        f"str({name})" for name in ("problem", "error", "stop", "refusal", "fault")
    }


FOREIGN_SENTENCES = {
    ("docgen.pdf.labels.validator", f"{pattern}.findall(failure.message)") for pattern in ("_ON_PAGE", "_OBJECT")
}
"""What is read of another package's sentence: page-validation says the page and most objects there and nowhere else."""


def test_no_module_reads_a_sentence_to_find_out_what_it_says() -> None:
    found = set()
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READING:
                read = [node.func.value, *node.args]
            elif isinstance(node, ast.Compare):
                read = [node.left, *node.comparators]
            else:
                continue
            found |= {(name, ast.unparse(node)) for one in read if is_sentence(one)}
    assert found == FOREIGN_SENTENCES


PLATFORM = {"platform.py", "processes.py", "supervisor.py"}
"""The modules of disk that know the system; the last of them is a program that only Linux and Mac start."""
ONE_SYSTEMS = re.compile(
    r"\b(?:sys\.platform|os\.name|killpg|getpgid|setsid|setpgrp|os\.kill\b|os\.fork|preexec_fn|prctl|geteuid|getuid|chown|"
    r"umask|sysconf|uname|fcntl|resource\b(?!s)|winreg|msvcrt|WinDLL|SIG(?:KILL|HUP|XCPU|ALRM|CHLD|USR\d|QUIT|PIPE)|O_NOFOLLOW|"
    r"O_DIRECTORY|mkfifo|shutil\.which|os\.replace)\b|\"/(?:bin|proc|tmp|dev)/|apt-get"
)
ELSEWHERE = {"install_advice.py": "apt-get"}


def test_one_room_knows_the_system() -> None:
    """What one system alone has is called by the modules that ask which one this is, and by no other."""
    found = {
        (path.name, match[0])
        for path in MODULES
        if not (path.parent.name == "disk" and path.name in PLATFORM)
        for line in path.read_text(encoding="utf-8").splitlines()
        if not line.lstrip().startswith("#")
        for match in ONE_SYSTEMS.finditer(line)
    }
    assert found == set(ELSEWHERE.items())


def test_no_file_is_read_or_written_in_the_systems_own_encoding() -> None:
    """Windows's is not UTF-8: each text that docgen reads or writes says its encoding."""
    bare = re.compile(r"\.(?:read_text\(\)|write_text\((?![^()]*encoding)[^()]*\)$)")
    wrong = [path.name for path in MODULES if bare.search(path.read_text(encoding="utf-8"))]
    assert wrong == []


SAME_NAME = {
    "annexes": "build binds them, pdf takes them in",
    "catalogue": "of checks, of kinds",
    "cleaning": "of annexes, of templates",
    "door": "of the program, of compiled filling",
    "decisions": "the sheet, what decides that a text is closed",
    "details": "the sheet, private details in a public edition",
    "easy": "rules, the command",
    "headings": "of a sheet, of a template",
    "inspect": "the step of the recipe, what a PDF says of itself",
    "limits": "the sheet, the rules that it changes",
    "names": "of people in a public edition, in a template's tags",
    "numbers": "how Danish writes them, personal ones in a public edition",
    "package": "Excel's, Word's",
    "people": "names in a text, sheets of the year",
    "processes": "foreign programs for PDF, processes of the system",
    "reading": "of PDF, of Word",
    "templates": "the commands, what they do",
    "words": "of Danish, of a PDF, of a Word file",
    "appearance": "of a blank workbook, of a finished paper",
    "year": "its sheets, its rules",
}
"""Modules and folders of one name in different rooms, where the room makes plain what each holds."""


def test_a_name_that_two_rooms_have_is_one_that_the_room_explains() -> None:
    rooms: dict[str, set[str]] = {}
    for name in TREES:
        rooms.setdefault(name.rpartition(".")[2], set()).add(name)
    twice = {name for name, modules in rooms.items() if len(modules) > 1}
    assert twice - SAME_NAME.keys() == set()
    inside = [(name, one.split(".")[1]) for name in twice for one in rooms[name]]
    assert [one for one, times in Counter(inside).items() if times > 1] == []


def test_no_two_test_files_of_folders_that_are_no_packages_have_one_name() -> None:
    """Pytest refuses to collect the second; one who runs a single file does not see it."""
    names = Counter(path.name for path in (ROOT / "tests").rglob("test_*.py") if path.parent != ROOT / "tests")
    assert [name for name, times in names.items() if times > 1] == []
