"""README holds what it says: its commands run, its tables name every check, its pictures are there."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.explain import explanation, known_codes
from docgen.kinds import KINDS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line.strip() for block in BLOCKS for line in block.splitlines() if line.strip()]


@pytest.mark.office
def test_every_command_runs_in_order(tmp_path: Path) -> None:
    """The test command is what runs this, the hunt is a step of CI; the others run here, less the set-up of run.py."""
    shutil.copytree(ROOT / "inputs", tmp_path / "inputs")
    for command in COMMANDS:
        python, script, *words = shlex.split(command)
        assert (python, script) == ("python3", "run.py")
        if words in (["test"], ["hunt"]):
            continue
        done = subprocess.run(
            [sys.executable, "-m", "docgen", *words],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env=os.environ | {"PYTHONPATH": str(ROOT)},
            check=False,
        )
        is_unfilled = words[0] in ("check", "build") and words[1] == "Møde i juni.xlsx"
        assert done.returncode == (1 if is_unfilled else 0), (command, done.stderr)
        assert "Traceback" not in done.stderr


def test_commands_are_there() -> None:
    assert "python3 run.py demo" in COMMANDS
    assert "python3 run.py test" in COMMANDS
    assert len(COMMANDS) >= 10


def test_every_code_has_its_row() -> None:
    rows = re.findall(r"^\| ([A-Z]\d\d) \| (.+) \|$", README, re.MULTILINE)
    assert sorted(code for code, _ in rows) == list(known_codes())
    for code, told in rows:
        assert explanation(code).splitlines()[0].startswith(f"{code} · {told.split(chr(10))[0]}")


def test_every_code_in_the_source_is_known_to_explain() -> None:
    written = {
        code
        for file in (ROOT / "docgen").rglob("*.py")
        for code in re.findall(r'"([A-Z]\d\d)"', file.read_text(encoding="utf-8"))
    }
    assert written == set(known_codes())


def test_every_template_name_is_told() -> None:
    for kind in KINDS:
        assert f"`{kind.name}.docx`" in README


def test_every_picture_is_there() -> None:
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]*)\)", README)
    assert pictures
    for text, path in pictures:
        assert text
        assert (ROOT / path).is_file()
