"""One bad document never stops the others: it is named, and LibreOffice goes on without it."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from docgen.disk.processes import memory_of
from docgen.pdf.conversion import offices as libreoffices
from docgen.pdf.conversion import workers
from docgen.pdf.conversion.convert import Converted, converting
from docgen.pdf.conversion.offices import offices
from tests.pdf.made import FAKES, blank, word

Patch = pytest.MonkeyPatch
REMEDY = " Åbn dokumentet i Word, og se efter, at det kan vises og udskrives."
TROUBLES = {
    "hangs": "LibreOffice blev ikke færdig med »3.docx« på 1 sekunder og er stoppet." + REMEDY,
    "crashes": "LibreOffice kunne ikke lave »3.docx« om til PDF." + REMEDY,
    "eats": "LibreOffice brugte over 0 GB på »3.docx« og er stoppet." + REMEDY,
    "passes": "LibreOffice kunne ikke lave »3.docx« om til PDF." + REMEDY,
}
Convert = Callable[..., tuple[Converted, list[int]]]


@pytest.fixture
def convert(tmp_path: Path, monkeypatch: Patch) -> Convert:
    """Return what converts ten documents, the fourth a bad one, and tells how many each LibreOffice was given."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    (tmp_path / "tmp").mkdir()
    documents = [word(tmp_path / f"{number}.docx", f"Nummer {number}", sections=0) for number in range(10)]
    log = tmp_path / "log"
    settings = {"PDF": blank(tmp_path / "en.pdf"), "BAD": documents[3], "LOG": log}
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-chokes"))
    for name, value in settings.items():
        monkeypatch.setenv(f"DOCGEN_FAKE_{name}", str(value))

    def run(how: str, jobs: int = 1, limit: float = 1) -> tuple[Converted, list[int]]:
        monkeypatch.setenv("DOCGEN_FAKE_HOW", how)
        with offices(jobs) as running, converting(documents, tmp_path / "ud", limit=limit, kept=running) as conversion:
            converted = conversion.wait()
        assert list((tmp_path / "tmp").iterdir()) == []
        return converted, [int(line) for line in log.read_text(encoding="ascii").split()]

    return run


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("how", TROUBLES)
def test_a_document_that_fails_twice_is_named_and_the_others_are_made(
    convert: Convert, monkeypatch: Patch, how: str, jobs: int
) -> None:
    for module in (libreoffices, workers):
        monkeypatch.setattr(module, "MEMORY", 100_000_000)
    converted, runs = convert(how, jobs, limit=1 if how == "hangs" else 60)
    assert [path.name for path in converted.pdfs] == [f"{number}.docx" for number in range(10) if number != 3]
    assert [str(failure) for failure in converted.failures.values()] == [TROUBLES[how]]
    assert runs.count(1) == 1  # once more, alone


def test_a_libreoffice_ends_after_so_many_documents(convert: Convert, monkeypatch: Patch) -> None:
    for module in (libreoffices, workers):
        monkeypatch.setattr(module, "MOST", 4)
    converted, runs = convert("nothing")
    assert len(converted.pdfs) == 10
    assert runs == [4, 3, 3]


def test_as_many_run_at_once_as_were_asked_for_and_none_has_fewer_than_pays(convert: Convert) -> None:
    _, runs = convert("nothing", jobs=8)
    assert sorted(runs) == [5, 5]


def test_a_libreoffice_that_always_hangs_is_given_up(tmp_path: Path, monkeypatch: Patch) -> None:
    monkeypatch.setenv("DOCGEN_SOFFICE", str(FAKES / "soffice-hangs"))
    monkeypatch.setenv("DOCGEN_FAKE_PID", str(tmp_path / "pid"))
    documents = [word(tmp_path / f"{number}.docx", sections=0) for number in range(40)]
    with converting(documents, tmp_path / "ud", limit=0.2) as conversion:
        converted = conversion.wait()
    assert set(converted.failures) == set(documents)


def test_the_memory_of_a_program_is_that_of_all_it_started() -> None:
    from subprocess import PIPE, Popen  # noqa: PLC0415 — only here

    script = "python3 -c \"kept = b'x' * 50_000_000; print(1, flush=True); input()\"; true"
    with Popen(["sh", "-c", script], stdin=PIPE, stdout=PIPE) as started:
        assert started.stdout is not None
        assert started.stdout.readline() == b"1\n"
        assert 50_000_000 < memory_of(started.pid) < 100_000_000
        started.communicate(b"\n")
    assert memory_of(started.pid) == 0
