"""The set-up script's decisions, without a network: it is copied beside a small project and imported from there."""

import ast
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from importlib import metadata
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import ModuleType

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.lock import pins_of

Patch = pytest.MonkeyPatch
Screen = pytest.CaptureFixture[str]
Commands = list[list[str]]
SCRIPT = Path(__file__).parents[1] / "run.py"
COMMAND = "apt-get install -y --no-install-recommends kontor skrift"
PACKAGES = {"kontor": "/findes/ikke/kontor", "skrift": "/findes/ikke/Skrift.ttf"}
TOLD = f"Til PDF mangler kontor, skrift; Word laves alligevel.\nKør selv: sudo apt-get update && sudo {COMMAND}\n"
LOCKS = ("docgen/lock.txt", "tests/lock.txt", "tests/lock_peers.txt")
CHECKED = ("--require-hashes", "--only-binary", ":all:")
SETTING_UP = "Laver .venv og henter de låste pakker, et øjeblik …\n"


@pytest.fixture
def script(tmp_path: Path, monkeypatch: Patch) -> ModuleType:
    """The script as it stands in a project of its own, under a Python that has both ensurepip and pip."""
    found = importlib.util.find_spec
    there = ("ensurepip", "pip")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object() if name in there else found(name))
    (tmp_path / "docgen").mkdir()
    (tmp_path / "tests").mkdir()
    for lock in LOCKS:
        (tmp_path / lock).write_text("click==8.5.1\n")
    shutil.copy(SCRIPT.parent / "docgen/debian.txt", tmp_path / "docgen")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    module = ModuleType("run")
    module.__file__ = str(shutil.copy(SCRIPT, tmp_path))
    SourceFileLoader("run", module.__file__).exec_module(module)
    monkeypatch.setattr(module.metadata, "version", lambda _name: "23.0.1")
    return module


@pytest.fixture
def commands(script: ModuleType, monkeypatch: Patch) -> Commands:
    """The commands of the set-up, written down instead of run; venv's leaves a Python behind."""
    seen: Commands = []

    def run(words: list[str]) -> bool:
        seen.append(words)
        script.PYTHON.parent.mkdir(parents=True, exist_ok=True)
        script.PYTHON.touch()
        return True

    monkeypatch.setattr(script, "run", run)
    return seen


@pytest.fixture
def programs(script: ModuleType, tmp_path: Path, monkeypatch: Patch) -> Path:
    """The only folder on PATH; the programs that ``pretend`` puts there write their words into ``calls``."""
    script.VENV.mkdir()
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return folder


def pretend(folder: Path, program: str, then: str = "exit 0") -> None:
    """Put a program on PATH that writes down its words and then does what it is told."""
    (folder / program).write_text(f'#!/bin/sh\necho "{program} $@" >> "{folder.parent}/calls"\n{then}\n')
    (folder / program).chmod(0o755)


def called(folder: Path) -> list[str]:
    return [line for file in folder.parent.glob("calls") for line in file.read_text().splitlines()]


def test_it_is_under_150_lines_and_imports_the_standard_library_alone() -> None:
    source = SCRIPT.read_text(encoding="utf-8")
    names = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0])
    assert len(source.splitlines()) < 150
    assert names - sys.stdlib_module_names == set()


def test_an_old_python_is_told_so_in_danish() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))
    pretence = (
        "import hashlib, importlib.util, os, runpy, shutil, subprocess, sys, pathlib;"
        f"sys.version_info = (3, 9, 18); sys.version = '3.9.18 (main)'; runpy.run_path({str(SCRIPT)!r})"
    )
    done = subprocess.run([sys.executable, "-c", pretence], capture_output=True, check=False)
    assert done.stderr.decode() == "docgen kræver Python 3.11 eller nyere; dette er Python 3.9.18.\n"
    assert done.returncode == 3


def test_a_python_with_ensurepip_gets_a_venv_with_its_own_pip(script: ModuleType) -> None:
    assert script.installer(True, "23.0.1") == script.installer(True, "") == [str(script.PYTHON), "-m", "pip"]


def test_a_python_without_ensurepip_lends_its_pip_to_the_venv(script: ModuleType) -> None:
    assert script.installer(False, "22.3") == [sys.executable, "-m", "pip", "--python", str(script.PYTHON)]


@pytest.mark.parametrize("pip", ["", "22.2.2", "9.0.3"])
def test_a_python_without_either_is_told_what_to_install(script: ModuleType, pip: str, capsys: Screen) -> None:
    with pytest.raises(SystemExit) as stop:
        script.installer(False, pip)
    assert stop.value.code == 3
    said = (
        "Denne Python mangler både venv og pip. Hent Python på python.org, eller: sudo apt-get install python3-venv\n"
    )
    assert capsys.readouterr().err == said


def test_without_ensurepip_the_venv_gets_no_pip(script: ModuleType, commands: Commands, monkeypatch: Patch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "ensurepip" else found(name))
    monkeypatch.setattr(script.metadata, "version", lambda _name: "23.0.1")
    script.set_up("test")
    pip = [sys.executable, "-m", "pip", "--python", str(script.PYTHON)]
    assert commands == [
        [sys.executable, "-m", "venv", "--without-pip", str(script.VENV)],
        [*pip, "install", *CHECKED, "-r", "docgen/lock.txt", "-r", "tests/lock.txt"],
        [*pip, "install", "--no-deps", "--no-build-isolation", "-e", "."],
    ]


@pytest.mark.parametrize("file", [*LOCKS, "pyproject.toml", "run.py"])
def test_a_changed_file_is_installed_again_and_an_unchanged_one_is_not(
    script: ModuleType, commands: Commands, file: str
) -> None:
    script.set_up("")
    script.set_up("")
    assert len(commands) == 3
    with (script.ROOT / file).open("a") as changed:
        changed.write("# ny\n")
    script.set_up("")
    assert len(commands) == 6


def test_the_set_up_of_the_tests_serves_docgen_too_but_not_the_other_way(
    script: ModuleType, commands: Commands
) -> None:
    script.set_up("")
    script.set_up("test")
    script.set_up("")
    script.set_up("test")
    lists = [words[words.index(":all:") + 1 :] for words in commands if ":all:" in words]
    assert lists == [["-r", "docgen/lock.txt"], ["-r", "docgen/lock.txt", "-r", "tests/lock.txt"]]


def test_the_set_up_of_the_peers_has_every_list_and_serves_all(script: ModuleType, commands: Commands) -> None:
    script.set_up("peers")
    assert commands[1][-6:] == [word for lock in LOCKS for word in ("-r", lock)]
    script.set_up("test")
    script.set_up("")
    assert len(commands) == 3


@pytest.mark.parametrize(
    ("stamp", "stays"),
    [
        ("unfinished", False),  # killed in the middle
        ("", False),  # killed while the stamp was written
        ("PosixPath('/et/andet/sted') '/usr' 30b07f0 1234", False),  # the folder has been moved
        (None, True),  # a developer's own .venv
    ],
)
def test_a_half_made_or_moved_venv_is_made_anew(
    script: ModuleType, commands: Commands, stamp: str | None, stays: bool
) -> None:
    script.VENV.mkdir()
    (script.VENV / "rest").touch()
    if stamp is not None:
        script.STAMP.write_text(stamp)
    script.set_up("")
    assert (script.VENV / "rest").exists() is stays
    assert len(commands) == 3


@pytest.mark.parametrize(
    ("log", "why"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'\nERROR: No matching distribution\n",
            "der er ingen forbindelse til pakkelageret. Se efter netværket (bag en proxy: sæt HTTPS_PROXY)",
        ),
        (
            "Collecting click\nERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you\n",
            "en pakke er ikke den, docgen er prøvet med, og er ikke installeret. Spørg jeres it-afdeling",
        ),
        ("Collecting click\nERROR: Disken er fuld\nWARNING: slut\n", "ERROR: Disken er fuld"),
        ("", "pip gik i stå"),
    ],
)
def test_the_reason_is_told_by_the_log(script: ModuleType, log: str, why: str) -> None:
    assert script.reason(log) == why


def test_a_failed_installation_names_the_log_and_leaves_what_worked(
    script: ModuleType, commands: Commands, monkeypatch: Patch, capsys: Screen
) -> None:
    script.set_up("")
    worked = script.STAMP.read_text()
    (script.ROOT / "docgen/lock.txt").write_text("click==8.5.2\n")
    monkeypatch.setattr(script, "run", lambda _words: False)
    with pytest.raises(SystemExit) as stop:
        script.set_up("")
    assert stop.value.code == 3
    assert capsys.readouterr().err == (
        f"{SETTING_UP}{SETTING_UP}Pakkerne kan ikke installeres: pip gik i stå. Loggen ligger i {script.LOG}\n"
    )
    assert script.STAMP.read_text() == worked
    assert len(commands) == 3


def test_an_installation_that_broke_off_half_way_is_made_anew_next_time(script: ModuleType, monkeypatch: Patch) -> None:
    log = "Installing collected packages: click\nERROR: Disken er fuld\n"
    monkeypatch.setattr(script, "run", lambda _words: bool(script.LOG.write_text(log)) and False)
    with pytest.raises(SystemExit):
        script.set_up("")
    assert script.STAMP.read_text() == "unfinished"


def test_a_person_who_is_not_root_is_told_the_command_once(script: ModuleType, programs: Path, capsys: Screen) -> None:
    pretend(programs, "apt-get")
    script.add_debian(PACKAGES)
    script.add_debian(PACKAGES)
    assert capsys.readouterr().err == TOLD
    assert called(programs) == []


def test_a_sudo_that_asks_for_a_password_is_not_used(script: ModuleType, programs: Path, capsys: Screen) -> None:
    pretend(programs, "apt-get")
    pretend(programs, "sudo", "exit 1")
    script.add_debian(PACKAGES)
    assert capsys.readouterr().err == TOLD
    assert called(programs) == ["sudo -n true"]


def test_root_installs_what_is_missing(script: ModuleType, programs: Path, capsys: Screen, monkeypatch: Patch) -> None:
    pretend(programs, "apt-get", '[ "$1" = install ]')
    pretend(programs, "env", 'shift; exec "$@"')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    script.add_debian(PACKAGES)
    assert capsys.readouterr().err == "Installerer kontor, skrift, et par minutter …\n"
    assert called(programs) == ["apt-get update", f"env DEBIAN_FRONTEND=noninteractive {COMMAND}", COMMAND]


def test_root_is_told_the_command_where_apt_get_fails(
    script: ModuleType, programs: Path, capsys: Screen, monkeypatch: Patch
) -> None:
    pretend(programs, "apt-get", "exit 100")
    pretend(programs, "env", 'shift; exec "$@"')
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    script.add_debian(PACKAGES)
    assert capsys.readouterr().err == f"Installerer kontor, skrift, et par minutter …\n{TOLD}"


def test_a_program_anywhere_on_path_is_not_installed_again(
    script: ModuleType, programs: Path, tmp_path: Path, capsys: Screen
) -> None:
    pretend(programs, "kontor")
    (tmp_path / "Skrift.ttf").touch()
    script.add_debian({"kontor": "/findes/ikke/kontor", "skrift": str(tmp_path / "Skrift.ttf")})
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("words", "command"),
    [
        (["demo"], ["docgen", "demo"]),
        (["check", "inputs", "-q"], ["docgen", "check", "inputs", "-q"]),
        (["python", "-m", "tools.drawing"], ["python", "-m", "tools.drawing"]),
        (["test"], ["python", "-m", "pytest", "-n", "2", "--dist", "worksteal"]),
        (
            ["test", "-n0", "-k", "dato"],
            ["python", "-m", "pytest", "-n", "2", "--dist", "worksteal", "-n0", "-k", "dato"],
        ),
    ],
)
def test_words_become_a_command_of_the_venv_in_the_right_folder(
    script: ModuleType, tmp_path: Path, monkeypatch: Patch, words: list[str], command: list[str]
) -> None:
    seen: list[object] = []
    monkeypatch.chdir(tmp_path / "docgen")
    monkeypatch.setattr(script, "set_up", seen.append)
    monkeypatch.setattr(script, "add_debian", lambda packages: seen.append("poppler-utils" in packages))
    monkeypatch.setattr(os, "execve", lambda *given: seen.append(given))
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    plain["DOCGEN_PROGRAM"] = f"python3 {sys.argv[0]}"
    monkeypatch.setenv("PYTHONPATH", "/fremmed")
    script.main(words)
    tests = words[0] in {"test", "python"}
    program = str(script.PYTHON.with_name(command[0]))
    assert seen == ["test" if tests else "", words[0] == "test", (program, [program, *command[1:]], plain)]
    assert Path.cwd() == (tmp_path if tests else tmp_path / "docgen")


def test_no_words_show_how_it_is_used(script: ModuleType, capsys: Screen) -> None:
    assert script.main([]) == 2
    assert capsys.readouterr().err == (
        "Brug: python3 run.py ORD …\n"
        "  demo        sætter docgen op og laver eksemplerne\n"
        "  test        sætter docgen op og kører testene\n"
        "  andre ord   gives videre til docgen, fx: python3 run.py check inputs\n"
    )


def test_a_file_that_cannot_be_read_is_named(script: ModuleType, capsys: Screen) -> None:
    (script.ROOT / "docgen/lock.txt").unlink()
    assert script.main(["demo"]) == 4
    assert capsys.readouterr().err == (
        f"{script.ROOT / 'docgen/lock.txt'} kan ikke læses eller skrives: No such file or directory.\n"
    )


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_each_package_in_order_with_hashes_and_names_no_address(lock: str) -> None:
    comment, rest = (SCRIPT.parent / lock).read_text().split("\n", 1)
    assert comment == "# Renewed with: python -m tools.lock"
    entry = re.compile(
        r"""([a-z0-9-]+(?:\[[a-z0-9,-]+\])?)==[\w.]+(?: ; [\w.' !=<>]+)?(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n"""
    )
    entries = list(entry.finditer(rest))
    assert "".join(found[0] for found in entries) == rest
    names = [found[1] for found in entries]
    assert names == sorted(set(names))


def test_each_package_is_in_one_lock_alone() -> None:
    names = [name for lock in LOCKS for name in pins_of((SCRIPT.parent / lock).read_text())]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("extra", "locks"), [("", LOCKS[:1]), ("test", LOCKS[:2])])
def test_what_pyproject_asks_for_is_locked_with_all_that_it_needs_here(extra: str, locks: Sequence[str]) -> None:
    project = tomllib.loads((SCRIPT.parent / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"], "editables"]
    wanted += project["project"]["optional-dependencies"].get(extra, [])
    pins = {name: pin for lock in locks for name, pin in pins_of((SCRIPT.parent / lock).read_text()).items()}
    locked = {name.partition("[")[0]: pin for name, pin in pins.items()}
    todo, seen = [Requirement(one) for one in wanted], set()
    while todo:
        one = todo.pop()
        name = canonicalize_name(one.name)
        pinned = Requirement(locked[name].split("\\")[0])
        assert one.specifier.contains(str(pinned.specifier).removeprefix("==")), f"{one}, {pinned}"
        if name not in seen:
            seen.add(name)
            needs = [Requirement(text) for text in metadata.requires(name) or ()]
            extras = one.extras or {""}
            todo += [
                need
                for need in needs
                if any(not need.marker or need.marker.evaluate({"extra": some}) for some in extras)
            ]


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_no_package_of_debian_is_missed_elsewhere(script: ModuleType, monkeypatch: Patch, system: str) -> None:
    assert script.debian_for("demo")
    monkeypatch.setattr(sys, "platform", system)
    assert script.debian_for("demo") == {}
