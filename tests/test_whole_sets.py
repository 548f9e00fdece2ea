"""A set of results is the old one or the new one, wherever the run is stopped; one run at a time works in a folder."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.disk import delivery, transaction
from docgen.disk.delivery import Result, deliver, digest, held, work_folder
from docgen.disk.scratch import sweep_scratch
from docgen.errors import FileError

NAMES = ("a.docx", "a.pdf", "a kvittering.json")
MOVES = 9  # keeping three, the plan, moving three, and the plan away; and one more for certain


def laid(out: Path, mark: str) -> list[Result]:
    """Lay a set of results in a work folder of the kind that killed runs leave behind."""
    work = Path(tempfile.mkdtemp(prefix=".docgen-", dir=out))
    made = [work / name for name in NAMES]
    for file in made:
        file.write_text(f"{file.name} {mark}")
    return [Result(file, out / "sag" / file.name) for file in made]


def lying(out: Path) -> list[str]:
    return [
        (out / "sag" / name).read_text().removeprefix(f"{name} ") for name in NAMES if (out / "sag" / name).exists()
    ]


def known(out: Path) -> dict[str, str]:
    return {name: digest(out / "sag" / name) for name in NAMES if (out / "sag" / name).exists()}


def in_copy(work: Callable[[], object]) -> int:
    """Do something in a copy of this process, and return the status that it ended with."""
    copy = os.fork()
    if not copy:
        try:
            work()
        finally:
            os._exit(0)
    return os.waitpid(copy, 0)[1]


@pytest.mark.parametrize("before", [(), ("gammel",)])
@pytest.mark.parametrize("call", ["replace", "unlink", "fsync"])
@pytest.mark.parametrize("number", range(MOVES))
def test_a_set_is_old_or_new_wherever_the_run_is_killed(
    tmp_path: Path, before: tuple[str, ...], call: str, number: int
) -> None:
    for mark in before:
        deliver(laid(tmp_path, mark), {}, force=False)
    results = laid(tmp_path, "ny")
    count = iter(range(100))
    real = getattr(os, call)

    def deadly(*words: object, **named: object) -> object:
        if next(count) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **named)

    def doomed() -> None:
        setattr(os, call, deadly)
        deliver(results, known(tmp_path), force=False)

    in_copy(doomed)
    for mark in lying(tmp_path):
        assert mark in ("gammel", "ny"), "a file is never half"
    with held(tmp_path):
        pass
    assert lying(tmp_path) in ([], ["gammel"] * 3, ["ny"] * 3)
    if before:
        assert lying(tmp_path), "what lay there is never lost"
    deliver(laid(tmp_path, "ny"), known(tmp_path), force=False)
    assert lying(tmp_path) == ["ny"] * 3
    kept = sorted(path.name for path in (tmp_path / "sag" / "Tidligere").glob("*"))
    assert kept == (sorted(NAMES) if before else [])
    shutil.rmtree(tmp_path / "sag")
    with held(tmp_path):
        pass
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("open_file", NAMES)
def test_a_result_that_is_open_elsewhere_leaves_the_whole_old_set(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, open_file: str
) -> None:
    deliver(laid(tmp_path, "gammel"), {}, force=False)
    real = os.replace

    def as_on_windows(source: Path, target: Path) -> None:
        if Path(target) == tmp_path / "sag" / open_file:
            raise PermissionError(13, "open", str(source), None, str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", as_on_windows)
    with pytest.raises(FileError) as stop:
        deliver(laid(tmp_path, "ny"), known(tmp_path), force=False)
    where = {"a.docx": " i Word", "a.pdf": " i PDF-læseren"}.get(open_file, "")
    assert str(stop.value) == (
        f"»{open_file}« kan ikke skrives. Luk filen{where}, hvis den er åben, og kør igen. (adgang nægtet)"
    )
    assert lying(tmp_path) == ["gammel"] * 3
    assert not (tmp_path / "sag" / "Tidligere").exists()


def test_what_a_person_put_there_since_is_left_alone(tmp_path: Path) -> None:
    results = laid(tmp_path, "ny")
    transaction._write_plan(
        results[0].made.with_name(transaction.PLAN), [transaction.Step(one.made, one.target) for one in results]
    )
    (tmp_path / "sag").mkdir()
    (tmp_path / "sag" / "a.docx").write_text("a.docx rettet")
    with held(tmp_path):
        assert lying(tmp_path) == ["rettet", "ny", "ny"]


def test_a_plan_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    out = tmp_path / "ud"
    out.mkdir()
    results = laid(out, "ny")
    elsewhere = tmp_path / "andet.docx"
    transaction._write_plan(results[0].made.with_name(transaction.PLAN), [transaction.Step(results[0].made, elsewhere)])
    with held(out):
        assert not elsewhere.exists()


HOLDER = "import sys, time, pathlib; from docgen.disk.delivery import held\nwith held(pathlib.Path(sys.argv[1])): print('er der', flush=True); time.sleep(60)"


def test_a_folder_is_held_by_one_run_until_that_is_dead(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout
        assert other.stdout.readline() == "er der\n"
        with pytest.raises(FileError) as stop, held(tmp_path):
            pass
        assert str(stop.value) == (
            f"En anden docgen (proces {other.pid}) er ved at lave papirer i mappen {tmp_path}. "
            "Vent, til den er færdig, eller vælg en anden mappe med --out."
        )
        assert stop.value.exit_code == 4
        other.kill()
    with held(tmp_path):
        assert (tmp_path / ".docgen.lock").exists()
    assert list(tmp_path.iterdir()) == []


def test_a_copy_of_the_process_does_not_hold_the_folder_on(tmp_path: Path) -> None:
    with held(tmp_path):
        copy = os.fork()
        if not copy:
            time.sleep(30)
            os._exit(0)
    with held(tmp_path):
        pass
    os.kill(copy, signal.SIGKILL)
    os.waitpid(copy, 0)


def test_folders_of_killed_runs_are_swept_and_those_in_use_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    out = tmp_path / "ud"

    def doomed() -> None:
        with held(out), work_folder(out) as work, delivery.scratch_folder() as scratch:
            (work / "halv.docx").write_text("halv")
            (scratch / "halv.pdf").write_text("halv")
            os.kill(os.getpid(), signal.SIGKILL)

    in_copy(doomed)
    assert len(list(out.glob(".docgen-*"))) == 1
    assert len(list(tmp_path.glob("docgen-arbejde-*"))) == 1
    with delivery.scratch_folder() as mine:
        with held(out):
            assert [path.name for path in out.iterdir()] == [".docgen.lock"]
        assert mine.is_dir()
        assert list(tmp_path.glob("docgen-arbejde-*")) == [mine.parent]


def test_names_that_differ_in_case_or_accents_alone_are_not_both_made(tmp_path: Path) -> None:
    (tmp_path / "sag").mkdir()
    (tmp_path / "sag" / "A.docx").write_text("en andens")
    with pytest.raises(FileError) as stop:
        deliver(laid(tmp_path, "ny"), {}, force=False)
    assert str(stop.value) == (
        "»a.docx« ligger der allerede som »A.docx«; på Windows og Mac er det samme navn. Omdøb eller flyt den, der ligger der."
    )
    assert (tmp_path / "sag" / "A.docx").read_text() == "en andens"


@pytest.mark.parametrize("call", ["mkdir", "open", "unlink"])
@pytest.mark.parametrize("number", range(3))
def test_a_run_killed_while_its_folder_is_made_or_taken_away_leaves_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    real, count = getattr(os, call), iter(range(100))

    def deadly(*words: object, **named: object) -> object:
        if next(count) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **named)

    def doomed() -> None:
        setattr(os, call, deadly)
        with delivery.scratch_folder():
            pass

    in_copy(doomed)
    sweep_scratch()
    assert list(tmp_path.iterdir()) == []
