"""What a project of this kind has, and that it agrees with itself: licence, version, changes, what is shipped."""

import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

from docgen import __version__

ROOT = Path(__file__).resolve().parents[1]


def test_the_newest_version_in_the_changelog_is_the_programs() -> None:
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - \d{4}-\d\d-\d\d$", changes, re.MULTILINE)
    assert versions[0] == __version__
    assert versions == sorted(versions, key=lambda text: [int(part) for part in text.split(".")], reverse=True)


def test_the_wheel_has_the_licence_the_types_the_templates_and_the_samples(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.name == f"docgen_kommune-{__version__}-py3-none-any.whl"
    with zipfile.ZipFile(wheel) as files:
        names = set(files.namelist())
        folder = f"docgen_kommune-{__version__}.dist-info"
        about = message_from_bytes(files.read(f"{folder}/METADATA"))
        licence = files.read(f"{folder}/licenses/LICENSE").decode()
    assert (about["License-Expression"], about["License-File"]) == ("MIT", "LICENSE")
    assert licence == (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert licence.splitlines()[2] == "Copyright (c) 2026 docgen contributors"
    wanted = {"py.typed", "lock.txt", "debian.txt", "templates/minutes.docx", "templates/ordliste.csv"}
    assert {f"docgen/{name}" for name in wanted} - names == set()
    assert len([name for name in names if name.startswith("docgen/samples/") and name.endswith(".xlsx")]) == 6
    assert not [name for name in names if name.startswith(("tests/", "tools/", "outputs/"))]
