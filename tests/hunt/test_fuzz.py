"""The fuzzer sees an error of a reader, and lets through what docgen refuses."""

import importlib.util
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from docgen.errors import FileError
from tests.hunt import fuzz


@pytest.mark.parametrize("target", fuzz.TARGETS)
def test_each_reader_takes_its_seeds_and_refuses_rubbish(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", target, "1", str(tmp_path)])
    read, seeds = fuzz.reader(target)
    for seed in (*seeds, b"", b"\x00<a>", *(seed[: len(seed) // 2] for seed in seeds)):
        read(seed)


def test_an_error_is_a_fault_and_a_refusal_is_none() -> None:
    def read(content: bytes) -> None:
        if b"refuse" in content:
            raise FileError("Filen kan ikke bruges.")
        if b"error" in content:
            raise KeyError("part")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fuzz, "_workbook", lambda: fuzz._parts_reader(_package(), read))
        reader, seeds = fuzz.reader("workbook")
    for seed in seeds:
        reader(seed)
    reader(b"\x00refuse")
    with pytest.raises(KeyError):
        reader(b"\x00error")


def _package() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        package.writestr("a.xml", "<a/>")
    return made.getvalue()


def test_a_run_that_ends_badly_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def ended(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 77, "", "=== Uncaught Python exception: ===\nKeyError: 'a'")

    monkeypatch.setattr(subprocess, "run", ended)
    assert "KeyError" in fuzz.fuzzed("workbook", 1, tmp_path / "a").fault

    def hanging(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        raise subprocess.TimeoutExpired("fuzz", 1)

    monkeypatch.setattr(subprocess, "run", hanging)
    assert fuzz.fuzzed("workbook", 1, tmp_path / "b").fault.startswith("did not end")

    def fine(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess([], 0, "", "Done 31 runs\nstat::number_of_executed_units: 31")

    monkeypatch.setattr(subprocess, "run", fine)
    assert fuzz.fuzzed("workbook", 1, tmp_path / "c") == fuzz.Fuzzed(
        "workbook", 31, importlib.util.find_spec("atheris") is not None
    )


def test_without_atheris_the_reader_is_fed_random_mutations(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fuzz, "find_spec", lambda _: None)
    monkeypatch.setattr(sys, "argv", ["fuzz", "pdf_annex", "1", str(tmp_path)])
    fuzz.main()
    assert int(capsys.readouterr().out.split()[0]) > 0
