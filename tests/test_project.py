"""What a project of this kind has, and that it agrees with itself: licence, version, changes, what is shipped."""

import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from importlib import metadata
from pathlib import Path

import pytest

from docgen import __version__
from docgen.commands import doctor
from docgen.disk import resources

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
    wanted = {
        "py.typed",
        "lock.txt",
        "debian.txt",
        "html/phone_page.html",
        "html/phone_page.css",
        "web/pages/mine_ark.html",
        "web/pages/static/let.js",
        "templates/minutes.docx",
        "templates/ordliste.csv",
        "templates/vendinger.csv",
    }
    assert {f"docgen/{name}" for name in wanted} - names == set()
    samples = {Path(name).name for name in names if name.startswith("docgen/samples/") and name.endswith(".xlsx")}
    assert samples == {path.name for path in (ROOT / "inputs").glob("*.xlsx")}
    assert not [name for name in names if name.startswith(("tests/", "tools/", "outputs/"))]


def test_doctor_reads_the_lock_with_its_hashes_and_markers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "lock.txt"
    entries = f"click==0.0.1 \\\n    --hash=sha256:00\nfremmed==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:00\npytest=={pytest.__version__} \\\n    --hash=sha256:00\n"
    lock.write_text(f"# Renewed\n{entries}")
    monkeypatch.setattr(resources, "lock", lambda: lock)
    (found,) = [one for one in doctor.diagnoses() if "udgaver" in one.what]
    assert found.what == f"Andre udgaver end de prøvede: click {metadata.version('click')} (prøvet med 0.0.1)"
    assert (found.state, found.remedy) == ("ADVARSEL", "python3 run.py demo")
