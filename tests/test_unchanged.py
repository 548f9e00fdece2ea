"""A second build of unchanged workbooks says and leaves the same, and makes nothing; any change is built."""

import datetime as dt
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from docgen.build import build_cache, pipeline
from docgen.build.check import Checked, check
from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.cli.report import lines_of
from docgen.disk import cache, resources
from docgen.disk.snapshot import Snapshot
from tests.conftest import cell_of, spoiled
from tests.pdf.made import FAKES, blank

Patch = pytest.MonkeyPatch
MEETING = "2022-06-15 Samarbejdsforum.xlsx"
CASE = "2020-08-12 Rammer for samarbejdet på udsatteområdet.xlsx"
TODAY = dt.date(2026, 6, 1)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: Patch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "docgen" / build_cache.KIND


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    """Return a folder with a meeting, and a case with its annexes."""
    return Path(shutil.copytree(resources.samples(), tmp_path / "inputs"))


@pytest.fixture
def made(inputs: Path, tmp_path: Path) -> Options:
    """Build both once, without PDF, and return the options."""
    options = Options(today=TODAY, out=tmp_path / "out", pdf=False)
    assert all(outcome.made for outcome in build(inputs, options))
    return options


@pytest.fixture
def read(monkeypatch: Patch) -> list[str]:
    """Return the names of the workbooks that are read from now on."""
    seen: list[str] = []

    def noting(path: Path, today: dt.date, snapshot: Snapshot, template: Path | None) -> Checked:
        seen.append(path.name)
        return check(path, today, snapshot, template)

    monkeypatch.setattr(pipeline, "check", noting)
    return seen


def build(inputs: Path, options: Options) -> list[Outcome]:
    return list(build_all([inputs / MEETING, inputs / CASE], options, lambda: None))


def said(outcomes: list[Outcome]) -> list[object]:
    return [(list(lines_of(one, quiet=False, verbose=True)), one.findings, one.made, one.exit_code) for one in outcomes]


def test_what_is_unchanged_is_not_read_again_and_is_told_the_same(
    inputs: Path, tmp_path: Path, read: list[str]
) -> None:
    options = Options(today=TODAY, out=tmp_path / "out", pdf=False)
    first = build(inputs, options)
    before = {file: file.stat().st_mtime_ns for file in options.out.rglob("*")}
    assert read == [MEETING, CASE]
    assert said(build(inputs, options)) == said(first)
    assert read == [MEETING, CASE]
    assert {file: file.stat().st_mtime_ns for file in options.out.rglob("*")} == before


def test_faults_are_told_the_same_and_strict_stays_strict(inputs: Path, tmp_path: Path, read: list[str]) -> None:
    def spoil(workbook: openpyxl.Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Type")] = "Beslutnig"

    spoiled("samarbejdsforum", inputs / MEETING, spoil)
    options = Options(today=TODAY, out=tmp_path / "out", pdf=False)
    first = build(inputs, options)
    assert [one.exit_code for one in first] == [1, 0]
    assert said(build(inputs, options)) == said(first)
    assert read == [MEETING, CASE]
    build(inputs, replace(options, strict=True))
    assert read == [MEETING, CASE] * 2


def edit(path: Path) -> None:
    workbook = openpyxl.load_workbook(path)
    workbook["Møde"][cell_of(workbook, "Møde", "Sted")] = "Rådhuset"
    workbook.save(path)


def spoil_a_byte(path: Path) -> None:
    """Change a file so that its size and its times say nothing of it."""
    state, content = path.stat(), path.read_bytes()
    path.write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


CHANGES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "the workbook": (lambda inputs: edit(inputs / MEETING), [MEETING]),
    "an annex": (lambda inputs: spoil_a_byte(min((inputs / "bilag").glob("forelobig*.docx"))), [CASE]),
    "an annex that is gone": (lambda inputs: min((inputs / "bilag").glob("forelobig*.docx")).unlink(), [CASE]),
    "the workbook is open in Excel": (lambda inputs: (inputs / f"~${CASE}").touch(), [CASE]),
    "a result that is gone": (lambda inputs: min(inputs.parent.glob("out/2022*/*.docx")).unlink(), [MEETING]),
    "a receipt that is edited": (lambda inputs: spoil_a_byte(min(inputs.parent.glob("out/2020*/*.json"))), [CASE]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_has_changed_is_read_again(inputs: Path, made: Options, read: list[str], change: str) -> None:
    spoil, expected = CHANGES[change]
    spoil(inputs)
    build(inputs, made)
    assert read == expected


@pytest.mark.parametrize(
    "other", [{"draft": True}, {"public": True}, {"today": TODAY + dt.timedelta(1)}, {"force": True}]
)
def test_another_wish_or_another_day_is_built(
    inputs: Path, made: Options, read: list[str], other: dict[str, object]
) -> None:
    build(inputs, replace(made, **other))  # type: ignore[arg-type]  # the fields have many types
    assert read == [MEETING, CASE]


@pytest.mark.parametrize("name", ["code_digest", "shipped"])
def test_another_docgen_or_another_template_builds_all(
    inputs: Path, made: Options, read: list[str], monkeypatch: Patch, name: str
) -> None:
    if name == "shipped":
        templates = shutil.copytree(resources.templates(), inputs.parent / "templates")
        spoil_a_byte(templates / "ordliste.csv")
        monkeypatch.setattr(resources, "templates", lambda: templates)
    else:
        monkeypatch.setattr("docgen.build.circumstances.code_digest", lambda: "another")
    build(inputs, made)
    assert read == [MEETING, CASE]


def test_a_result_that_a_person_has_edited_is_refused_again(inputs: Path, made: Options) -> None:
    edited = min(made.out.glob("2022*/*Referat*.docx"))
    edited.write_bytes(edited.read_bytes() + b" ")
    outcome, other = build(inputs, made)
    assert outcome.exit_code == 4
    assert outcome.findings[-1].message == f"»{edited.name}« er rettet i hånden, efter at docgen lavede den."
    assert other.exit_code == 0


def test_two_workbooks_of_one_name_are_told_though_both_are_unchanged(inputs: Path, made: Options) -> None:
    shutil.copy(inputs / MEETING, twin := inputs / "tvilling.xlsx")
    list(build_all([twin], replace(made, force=False), lambda: None))
    first, second = build_all([inputs / MEETING, twin], made, lambda: None)
    assert first.exit_code == 0
    assert second.exit_code == 1
    assert second.made == []
    assert second.findings[-1].message.endswith(f"er allerede lavet af {MEETING}.")


def test_a_paper_of_another_workbook_is_not_replaced_without_a_word(inputs: Path, made: Options) -> None:
    shutil.copy(inputs / MEETING, twin := inputs / "tvilling.xlsx")
    (outcome,) = build_all([twin], made, lambda: None)
    told = [finding.line for finding in outcome.findings if finding.code == "S04"]
    name = min(made.out.glob("2022*/*Referat*.docx")).name
    assert told[0] == (
        f"{name}  »{name}« var lavet af {MEETING} og er nu lavet af tvilling.xlsx. Papiret fra {MEETING} ligger i "
        "»Tidligere«. Er det to møder, så lav det ene for sig med --out MAPPE."
    )
    (inputs / MEETING).unlink()
    twin.rename(inputs / "nyt navn.xlsx")
    (renamed,) = build_all([inputs / "nyt navn.xlsx"], made, lambda: None)
    assert [finding for finding in renamed.findings if finding.code == "S04"] == []


def test_a_paper_of_a_workbook_that_is_gone_is_not_replaced_by_another_one_without_a_word(
    inputs: Path, made: Options
) -> None:
    edit(Path(shutil.move(inputs / MEETING, other := inputs / "et andet møde.xlsx")))
    (outcome,) = build_all([other], made, lambda: None)
    told = [finding for finding in outcome.findings if finding.code == "S04"]
    assert {f"var lavet af {MEETING} og er nu lavet af {other.name}." in one.message for one in told} == {True}
    assert list(made.out.glob("2022*/Tidligere/*.docx"))


def damage(entry: Path) -> None:
    entry.write_bytes(entry.read_bytes()[:-9])


def forge(entry: Path) -> None:
    said = json.loads(entry.read_bytes().partition(b"\n")[2])
    said["findings"] = []
    entry.write_bytes(entry.read_bytes().partition(b"\n")[0] + b"\n" + json.dumps(said).encode())


def lend(entry: Path) -> None:
    entry.chmod(0o666)


@pytest.mark.parametrize("spoil", [damage, forge, lend])
def test_a_damaged_or_foreign_memory_is_none(
    inputs: Path, made: Options, read: list[str], own_cache: Path, spoil: Callable[[Path], None]
) -> None:
    for entry in own_cache.iterdir():
        spoil(entry)
    assert all(outcome.made for outcome in build(inputs, made))
    assert read == [MEETING, CASE]


def test_a_memory_that_cannot_be_written_is_no_fault(inputs: Path, tmp_path: Path, monkeypatch: Patch) -> None:
    (tmp_path / "fil").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "fil"))
    options = Options(today=TODAY, out=tmp_path / "out", pdf=False)
    assert said(build(inputs, options)) == said(build(inputs, options))


def test_the_memory_does_not_grow_for_ever(own_cache: Path) -> None:
    for number in range(5):
        cache.save(build_cache.KIND, str(number), b"x")
        os.utime(own_cache / str(number), (number, number))
    cache.evict(build_cache.KIND, 2)
    assert sorted(entry.name for entry in own_cache.iterdir()) == ["3", "4"]


@pytest.fixture
def converted(tmp_path: Path, monkeypatch: Patch) -> Callable[[], list[int]]:
    """Let a LibreOffice that counts its documents convert; return what tells how many it was given each time."""
    log = tmp_path / "log"
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-counts"))
    monkeypatch.setenv("DOCGEN_FAKE_PDF", str(blank(tmp_path / "en.pdf")))
    monkeypatch.setenv("DOCGEN_FAKE_LOG", str(log))
    log.touch()
    return lambda: [int(line) for line in log.read_text(encoding="ascii").split()]


def test_on_another_day_nothing_is_converted_again(
    inputs: Path, tmp_path: Path, converted: Callable[[], list[int]], read: list[str]
) -> None:
    options = Options(today=TODAY, out=tmp_path / "out", pdf=True)
    first = build(inputs, options)
    count, before = len(converted()), {file: file.read_bytes() for file in options.out.rglob("*.pdf")}
    assert before
    second = build(inputs, replace(options, today=TODAY + dt.timedelta(1)))
    assert len(read) == 4
    assert len(converted()) == count
    assert [(one.made, one.notes) for one in second] == [(one.made, one.notes) for one in first]
    assert {file: file.read_bytes() for file in options.out.rglob("*.pdf")} == before


def test_a_pdf_that_is_gone_is_converted_again_and_no_other(
    inputs: Path, tmp_path: Path, converted: Callable[[], list[int]]
) -> None:
    options = Options(today=TODAY, out=tmp_path / "out", pdf=True)
    build(inputs, options)
    count = len(converted())
    min(options.out.glob("2022*/*.pdf")).unlink()
    assert all(outcome.exit_code == 0 for outcome in build(inputs, options))
    assert converted()[count:] == [1]
