"""Papers that are finished in copies of docgen's process: the same files and findings as without, in the same order."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from docgen.build import finishing
from docgen.build.hand_over import Ready, made_ready
from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.stages import Converted
from docgen.cli import main
from docgen.disk.platform import is_linux
from docgen.errors import FileError
from tests.books import write_sample

pytestmark = pytest.mark.skipif(not is_linux(), reason="no process is copied here")


@pytest.fixture(autouse=True)
def _copied(monkeypatch: pytest.MonkeyPatch) -> None:
    # Other tests have had PDFs judged in this process; these make none.
    monkeypatch.setattr(finishing, "can_be_copied", lambda: True)


def build(folder: Path, jobs: int) -> Result:
    words = [
        "build",
        "ark",
        "--no-pdf",
        "--verbose",
        "--jobs",
        str(jobs),
        "--out",
        str(folder),
        "--today",
        "2026-06-01",
    ]
    return CliRunner().invoke(main, words)


@pytest.fixture
def workbooks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of workbooks: two that go, one that is the first once more, one that is none."""
    (tmp_path / "ark").mkdir()
    write_sample("egedal_meeting", tmp_path / "ark/1.xlsx")
    write_sample("odense_case", tmp_path / "ark/2.xlsx")
    write_sample("egedal_meeting", tmp_path / "ark/3.xlsx")
    (tmp_path / "ark/4.xlsx").write_bytes(b"ikke et ark")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(result: Result, folder: Path) -> str:
    return f"{result.stdout}{result.stderr}".replace(str(folder), "UD")


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_two_at_once_make_and_say_what_one_does(workbooks: Path) -> None:
    alone, together = build(workbooks / "en", 1), build(workbooks / "to", 2)
    assert said(together, workbooks / "to") == said(alone, workbooks / "en")
    assert together.exit_code == alone.exit_code
    assert files(workbooks / "to") == files(workbooks / "en")
    assert "er allerede lavet af 1.xlsx" in said(together, workbooks / "to")


def test_a_fault_in_a_copy_is_its_workbooks_alone(workbooks: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop_at_the_second(outcome: Outcome, documents: Sequence[Converted], options: Options) -> list[Ready]:
        if outcome.path.name == "2.xlsx":
            raise FileError("»bilag.pdf« er låst.", "Bed om en anden.", file="bilag.pdf")
        return made_ready(outcome, documents, options)

    monkeypatch.setattr(finishing, "made_ready", stop_at_the_second)
    (workbooks / "ark/4.xlsx").unlink()
    result = build(workbooks / "ud", 2)
    assert "»bilag.pdf« er låst." in result.stderr
    assert {Path(name).suffix for name in files(workbooks / "ud")} >= {".docx", ".json"}
    assert not any("Sagsfremstilling" in name for name in files(workbooks / "ud"))
