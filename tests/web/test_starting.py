"""What a double click does: the page over a folder, by the newest Python that will do."""

import os
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.web.conftest import Served

ROOT = Path(__file__).resolve().parents[2]


def started(folder: Path, *words: str, version: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the Mac's file with a Python that tells what it was asked."""
    programs = folder / "programmer"
    programs.mkdir()
    python = programs / "python3"
    python.write_text(f'#!/bin/sh\n[ "$1" = -c ] && exit {version}\nprintf "%s\\n" "$@"\n')
    python.chmod(0o755)
    home = folder / "docgen"
    home.mkdir()
    command = home / "Start docgen.command"
    command.write_bytes((ROOT / "Start docgen.command").read_bytes())
    environment = os.environ | {"PATH": f"{programs}:/usr/bin:/bin"}
    words = ("/bin/bash", str(command), *words)
    return subprocess.run(words, env=environment, capture_output=True, text=True, check=False, timeout=20)


@pytest.fixture(autouse=True)
def no_other_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTHONPATH", raising=False)


def test_a_double_click_opens_the_page_over_a_folder_beside_it(tmp_path: Path) -> None:
    asked = started(tmp_path).stdout.splitlines()
    if asked[:1] != [str(tmp_path / "docgen/run.py")]:
        pytest.skip("a newer Python of this machine's own was found first")
    assert asked == [str(tmp_path / "docgen/run.py"), "serve", str(tmp_path / "docgen/Mine ark")]
    assert (tmp_path / "docgen/Mine ark").is_dir()


def test_the_windows_file_is_read_by_its_own_shell_and_needs_no_administrator() -> None:
    raw = (ROOT / "Start docgen.cmd").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") > 8
    text = raw.decode()
    assert re.findall(r"^py .*", text, re.MULTILINE) == ['py -3 "%DOCGEN_HOME%run.py" serve "%FOLDER%"\r']
    assert "Unblock-File" in text
    assert "SendTo" in text
    assert "runas" not in text.casefold()


def test_closing_it_in_the_terminal_is_said_as_what_it_is(serve: Callable[[], Served], tmp_path: Path) -> None:
    process = serve().process
    process.terminate()
    process.communicate(timeout=30)
    assert process.returncode == 143
    assert (tmp_path / "stderr").read_text() == "docgen er lukket.\n"


def test_the_container_has_no_rights_it_does_not_need() -> None:
    compose = (ROOT / "compose.yaml").read_text()
    services = re.split(
        r"^  (?=\w+:$)", compose.partition("services:\n")[2].partition("\nnetworks:")[0], flags=re.MULTILINE
    )
    assert [one.partition(":")[0] for one in services if "cap_drop: [ALL]" in one] == ["docgen", "gotenberg"]
    assert compose.endswith("networks:\n  inside:\n    internal: true\n")
    dockerfile = (ROOT / "Dockerfile").read_text()
    assert "USER 10001" in dockerfile
    assert "--require-hashes" in dockerfile
    for copied in re.findall(r"^COPY (.*) \S+$", dockerfile, re.MULTILINE):
        assert all((ROOT / name).exists() for name in copied.split())
