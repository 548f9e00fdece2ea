"""The short door says what the whole one would say of the very same build, and opens for nothing else."""

import io
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen import __main__ as program
from docgen.build import replay
from docgen.disk import cache, resources
from docgen.disk.file_digests import digest_at
from tests.test_unchanged import CASE, spoil_a_byte

Capture = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
TODAY = "2026-06-01"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: Patch) -> Path:
    """Return a folder with the sample of a case and its annexes; the cache, the templates and the day are its own."""
    shutil.copytree(resources.samples() / "bilag", tmp_path / "bilag")
    shutil.copy(resources.samples() / CASE, tmp_path / "sag.xlsx")
    templates = shutil.copytree(resources.templates(), tmp_path / "templates")
    monkeypatch.setattr(resources, "templates", lambda: templates)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780300000")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(monkeypatch: Patch, *words: str) -> int:
    """Run the program as a person does and return its exit code."""
    monkeypatch.setattr(sys, "argv", ["docgen", *words])
    with pytest.raises(SystemExit) as end:
        program.main()
    assert isinstance(end.value.code, int)
    return end.value.code


def known(*words: str) -> bool:
    return replay.replay(["docgen", *words], "2026-06-01") is not None


def test_the_same_build_is_told_again_and_no_other(folder: Path, monkeypatch: Patch, capsys: Capture) -> None:
    words = ("build", "sag.xlsx", "--no-pdf")
    code = run(monkeypatch, *words)
    first = capsys.readouterr()
    assert known(*words)
    with monkeypatch.context() as patch:
        patch.setattr("docgen.cli.main", None)
        assert run(patch, *words) == code == 0
    assert capsys.readouterr() == first
    assert not known(*words, "--draft")
    assert replay.replay(["docgen", *words], "2026-06-02") is None
    for spoil in CHANGES:
        before = {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
        spoil(folder)
        assert not known(*words), spoil
        for file in folder.rglob("*"):
            if file.is_file() and file not in before:
                file.unlink()
        for file, content in before.items():
            file.write_bytes(content)
        assert known(*words), spoil
    monkeypatch.setattr("docgen.build.circumstances.code_digest", lambda: "another")
    assert not known(*words)


CHANGES: tuple[Callable[[Path], object], ...] = (
    lambda folder: spoil_a_byte(folder / "sag.xlsx"),
    lambda folder: (folder / "~$sag.xlsx").touch(),
    lambda folder: spoil_a_byte(min((folder / "bilag").glob("forelobig*.docx"))),
    lambda folder: min((folder / "bilag").glob("forelobig*.docx")).unlink(),
    lambda folder: spoil_a_byte(min(folder.glob("outputs/*/*.docx"))),
    lambda folder: min(folder.glob("outputs/*/*.json")).unlink(),
    lambda folder: (folder / "outputs/.docgen-left").touch(),
    lambda folder: spoil_a_byte(folder / "templates/ordliste.csv"),
    lambda folder: (folder / "templates/ny.docx").touch(),
    lambda folder: spoil_a_byte(min((folder / "cache/docgen" / replay.KIND).iterdir())),
)


@pytest.mark.parametrize("words", [["."], ["sag.xlsx", "--force"], ["sag.xlsx", "--dry-run"]])
def test_what_has_to_be_looked_at_each_time_is_not_kept(folder: Path, monkeypatch: Patch, words: list[str]) -> None:
    (folder / "sag.xlsx").unlink()
    shutil.copy(resources.samples() / "2026-03-10 Udsatterådets drøftelsespunkter.xlsx", folder / "sag.xlsx")
    assert run(monkeypatch, "build", "--no-pdf", *words) == 0
    assert not known("build", "--no-pdf", *words)


def test_a_day_that_is_said_is_no_matter_of_the_clock(folder: Path, monkeypatch: Patch) -> None:
    assert folder
    words = ("build", "sag.xlsx", "--no-pdf", "--today", TODAY, "-q")
    run(monkeypatch, *words)
    assert replay.replay(["docgen", *words], "2031-01-01")


def test_a_name_that_is_no_text_is_kept_as_it_is(folder: Path) -> None:
    assert folder
    basis = replay.Basis("", "out", "", "", {"s\udce6g.xlsx": digest_at(Path("s\udce6g.xlsx"))})
    replay.keep(["x"], basis, replay.Said("", "s\udce6g", 1))
    assert replay.replay(["x"], TODAY) == ("", "s\udce6g", 1)
    replay.keep(["y"], basis, replay.Said("\0", "", 1))
    assert replay.replay(["y"], TODAY) is None
    assert cache.load(replay.KIND, "y") is None


class Closed(io.StringIO):
    """A pipe that nobody reads from any more."""

    encoding = "utf-8"

    def write(self, text: str) -> int:
        raise BrokenPipeError(text)


def test_a_reader_that_has_gone_is_no_fault(folder: Path, monkeypatch: Patch) -> None:
    assert folder
    said = replay.Said("", "x.docx\n", 1)
    monkeypatch.setattr(program, "replay", lambda *_: said)
    monkeypatch.setattr(sys, "stdout", Closed())
    assert run(monkeypatch, "build", "sag.xlsx") == 0
