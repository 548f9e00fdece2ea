"""Word to PDF, and workbook to PDF, measured by the clock on the wall."""

import datetime as dt
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.pdf.conversion.convert import convert
from docgen.pdf.conversion.offices import Office, offices
from docgen.pdf.reading import inspect
from tests.warm_office import client, python_with_uno, warm_office
from tools.bench.data import agenda
from tools.bench.engines import docgen_build, drawn_templates
from tools.bench.office_time import counted
from tools.bench.workbooks import write_workbooks

_OPTIONS = 'pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"PDFUACompliance":{"type":"boolean","value":"true"}}'
TODAY = dt.date(2026, 6, 1)


def pdf(count: int, rounds: int) -> dict[str, float]:
    """Return the seconds a document of each way, in turn; nothing where there is no LibreOffice."""
    soffice = shutil.which("soffice")
    if soffice is None:
        return {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = _agendas(folder, count)
        profile = f"-env:UserInstallation=file://{name}/profile"
        alone = [soffice, profile, "--headless", "--convert-to", _OPTIONS, "--outdir", f"{name}/soffice per file"]
        ways: dict[str, Callable[[Path], object]] = {
            "soffice per file": lambda _: [_run([*alone, str(file)]) for file in files],  # type: ignore[func-returns-value]
            "docgen": lambda target: convert(files, target),
            "docgen, two": lambda target: _by_two(files, target),
        }
        if python_with_uno() is None:
            return _measured(ways, rounds, folder, files)
        with warm_office(folder / "warm") as port:
            words = client(folder / "warm", port)
            ways["unoserver's client"] = lambda target: [
                _run([*words, str(file), str(target / f"{file.stem}.pdf")])  # type: ignore[func-returns-value]
                for file in files
            ]
            return _measured(ways, rounds, folder, files)


def _by_two(files: list[Path], target: Path) -> None:
    with offices(2) as kept:
        convert(files, target, kept=kept)


def _agendas(folder: Path, count: int) -> list[Path]:
    fill_one = docgen_build(drawn_templates(folder)["docgen"], folder / "built.docx")
    files = [folder / f"made-{number}.docx" for number in range(count)]
    for number, file in enumerate(files):
        fill_one(agenda(number), file)
    return files


def _measured(
    ways: dict[str, Callable[[Path], object]], rounds: int, folder: Path, files: list[Path]
) -> dict[str, float]:
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(-1, rounds):
        for name, way in ways.items():
            (target := folder / name).mkdir(exist_ok=True)
            if number < 0 and name != "docgen":
                continue  # templates are prepared once
            before = time.perf_counter()
            way(target)
            if number >= 0:
                seconds[name].append((time.perf_counter() - before) / len(files))
                _look_at(target, files)
    figures = {name: median(own) for name, own in seconds.items()}
    ratios = {
        f"soffice per file / {name}": _paired(seconds["soffice per file"], seconds[name]) for name in list(ways)[1:]
    }
    if "unoserver's client" in seconds:
        ratios["unoserver's client / docgen"] = _paired(seconds["unoserver's client"], seconds["docgen"])
    return figures | ratios


def _paired(one: list[float], other: list[float]) -> float:
    """Return the median of the ratios, each taken within a round."""
    return median(first / second for first, second in zip(one, other, strict=True))


def _look_at(target: Path, files: list[Path]) -> None:
    """Raise ValueError where a PDF lacks its own title."""
    for number, file in enumerate(files):
        if f"Dagsorden nr. {number}" not in " ".join(inspect.texts(target / f"{file.stem}.pdf")):
            raise ValueError(f"{target.name}: {file.stem}.pdf is another document")


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def whole(count: int, rounds: int) -> dict[str, float]:
    """Return the seconds a workbook from Excel to delivered PDF, the share in which no LibreOffice works, and CPU."""
    if shutil.which("soffice") is None:
        return {}
    spans: list[tuple[float, float]] = []

    hand_over = Office.hand_over

    def timed(*arguments: Any) -> "subprocess.Popen[bytes]":
        """Note when documents are handed over and when all are made, whenever docgen looks at it."""
        begun = time.perf_counter()
        process = hand_over(*arguments)
        threading.Thread(target=lambda: (process.wait(), spans.append((begun, time.perf_counter())))).start()  # type: ignore[func-returns-value]
        return process

    shares, seconds, own, office = [], [], [], []
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch, ExitStack() as running:
        patch.setattr(Office, "hand_over", timed)
        ended = running.enter_context(counted())
        paths = write_workbooks(Path(name) / "in", count)
        for number in range(rounds + 1):
            spans.clear()
            ended.clear()
            before, used = time.perf_counter(), os.times()
            outcomes = list(build_all(paths, Options(TODAY, out=Path(name) / f"out{number}", force=True), lambda: None))
            wall, now = time.perf_counter() - before, os.times()
            if not all(outcome.made and outcome.made[0].pages for outcome in outcomes):
                raise ValueError("a workbook has no PDF")
            if number:
                seconds.append(wall / count)
                shares.append(100 * (1 - _covered(spans) / wall))
                own.append((now.user + now.system - used.user - used.system) / count)
                others = now.children_user + now.children_system - used.children_user - used.children_system
                office.append((others + sum(ended)) / count)
    return {
        "seconds": median(seconds),
        "without office, %": median(shares),
        "CPU docgen": median(own),
        "CPU LibreOffice": median(office),
    }


def _covered(spans: list[tuple[float, float]]) -> float:
    covered = end = 0.0
    for start, stop in sorted(spans):
        covered += max(0.0, stop - max(start, end))
        end = max(end, stop)
    return covered


def second(count: int) -> dict[str, float]:
    """Return the seconds of a first and a second ``docgen build`` of an unchanged folder."""
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", f"{name}/cache")
        write_workbooks(Path(name) / "in", count)
        words = ["build", f"{name}/in", "--out", f"{name}/out", "--today", TODAY.isoformat(), "--json"]
        seconds, said = [], []
        for _ in range(2):
            before = time.perf_counter()
            done = subprocess.run([sys.executable, "-m", "docgen", *words], capture_output=True, check=True)
            seconds.append(time.perf_counter() - before)
            said.append(done.stdout)
    if said[0] != said[1]:
        raise ValueError("the second build says something else")
    return {"first": seconds[0], "second": seconds[1], "%": 100 * seconds[1] / seconds[0]}
