"""What a person waits for: whole programs in turn, beside the least that the same work takes."""

import contextlib
import copy
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median

import pytest

from docgen.pdf.conversion.export import filter_options
from docgen.pdf.conversion.office import find_office, lay_profile, profile_option
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank
from tools.bench.data import agenda
from tools.bench.engines import drawn_templates
from tools.bench.programs import ROOT
from tools.bench.workbooks import write_workbooks
from tools.samples import egedal_meeting

TODAY = ("--today", "2026-06-01")
_READ = """
import sys
import openpyxl
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows():
        for cell in row:
            cell.value
"""
_OWN = """
import resource, sys
from docgen.cli import main
from tools.bench.office_time import counted
with counted() as offices:
    try:
        main(sys.argv[1:])
    except SystemExit as end:
        assert not end.code, end.code
own, others = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(own.ru_utime + own.ru_stime)
print(others.ru_utime + others.ru_stime + sum(offices))
"""


@dataclass(frozen=True)
class Spent:
    """What a program took: seconds by the clock, and seconds of processor with all that it started."""

    clock: float
    processor: float


def waiting(rounds: int, items: int = 10_000) -> dict[str, float]:
    """Return seconds and ratios of each command, and of the least that the same work takes.

    A ratio is the median of those of the rounds, by the processor's time, for that moves less where others work too.
    """
    meeting = next((ROOT / "inputs").glob("*Samarbejdsforum.xlsx"))
    case = next((ROOT / "inputs").glob("2020*.xlsx"))
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", f"{name}/cache")
        folder = Path(name)
        minutes = ("build", str(meeting), "--kind", "minutes", "--out", f"{name}/out", "-q", *TODAY)
        brief = ("build", str(case), "--out", f"{name}/case", "-q", *TODAY)
        _spent(_docgen(*minutes))
        _spent(_docgen(*brief))
        papers = sorted(folder.glob("out/*/*.docx"))
        annexes = [
            ROOT / "inputs/bilag" / f"{stem}.docx" for stem in ("samarbejdsprincipper", "forelobig-samarbejdsaftale")
        ]
        ways: dict[str, Callable[[], Spent]] = {
            "bare read": lambda: _spent([sys.executable, "-c", _READ, str(meeting)]),
            "check": lambda: _spent(_docgen("check", str(meeting), *TODAY)),
            "unchanged": lambda: _spent(_docgen(*minutes)),
            "conversion": lambda: _converted(folder, papers),
            "build": lambda: _built(*minutes),
            "bare read, case": lambda: _spent([sys.executable, "-c", _READ, str(case)]),
            "conversions, case": lambda: _converted(folder, [*sorted(folder.glob("case/*/*.docx")), *annexes]),
            "build, case": lambda: _built(*brief),
        }
        spent = _in_turn(ways, rounds)
        return {**_figures(spent), **_twenty(folder), **_naively(folder, 1), **_many(folder, items)}


def _figures(spent: dict[str, list[Spent]]) -> dict[str, float]:
    found = {name: median(one.clock for one in own) for name, own in spent.items()}
    found["unchanged, processor"] = median(one.processor for one in spent["unchanged"])
    for what, parts in (
        ("check", ("bare read",)),
        ("build", ("bare read", "conversion")),
        ("build, case", ("bare read, case", "conversions, case")),
    ):
        least = [
            sum(one.processor for one in together) for together in zip(*(spent[part] for part in parts), strict=True)
        ]
        ratios = [one.processor / other for one, other in zip(spent[what], least, strict=True)]
        found[f"{what} / {' + '.join(parts)}"] = median(ratios)
    return found


def _twenty(folder: Path, count: int = 20) -> dict[str, float]:
    """Return the processor's seconds a workbook that twenty take to their PDFs: docgen's own, and its programs'."""
    write_workbooks(folder / "twenty", count)
    words = ["build", str(folder / "twenty"), "--out", str(folder / "delivered"), "-q", *TODAY]
    done = subprocess.run([sys.executable, "-c", _OWN, *words], cwd=ROOT, capture_output=True, text=True, check=True)
    own, others = map(float, done.stdout.split()[-2:])
    return {
        "twenty: docgen's": own / count,
        "twenty: LibreOffice's": others / count,
        "docgen's / LibreOffice's": own / others,
    }


_NAIVE = """
import json, subprocess, sys
import openpyxl
from docxtpl import DocxTemplate
template, options, out, *workbooks = sys.argv[1:]
for number, workbook in enumerate(workbooks):
    for sheet in openpyxl.load_workbook(workbook):
        for row in sheet.iter_rows():
            for cell in row:
                cell.value
    document = DocxTemplate(template)
    document.render(json.load(open(f"{out}/{number}.json", encoding="utf-8")))
    document.save(f"{out}/{number}.docx")
    subprocess.run([*json.loads(options), "--outdir", out, f"{out}/{number}.docx"], check=True, capture_output=True)
"""
"""The way that a script goes that somebody writes in an afternoon; LibreOffice has its profile from the file before."""


def _naively(folder: Path, rounds: int) -> dict[str, float]:
    """Return how long twenty workbooks take docgen with two jobs beside the naive way, one document of each."""
    office = find_office()
    if office is None:
        raise FileNotFoundError("LibreOffice")
    (out := folder / "naive").mkdir()
    workbooks = sorted((folder / "twenty").glob("*.xlsx"))
    for number in range(len(workbooks)):
        (out / f"{number}.json").write_text(json.dumps(agenda(number), default=str), encoding="utf-8")
    template = drawn_templates(folder)["docxtpl"]
    soffice = [str(office), profile_option(folder / "naive-profile"), "--headless", "--convert-to", "pdf"]
    naive = [sys.executable, "-c", _NAIVE, str(template), json.dumps(soffice), str(out), *map(str, workbooks)]
    words = ("build", str(folder / "twenty"), "--out", str(folder / "by-two"), "--kind", "dagsorden")
    own = (*words, "--jobs", "2", "-q", *TODAY)
    spent = _in_turn({"naive": lambda: _spent(naive), "docgen": lambda: _built(*own)}, rounds)
    pairs = list(zip(spent["docgen"], spent["naive"], strict=True))
    return {
        "twenty, two jobs: seconds": median(one.clock for one in spent["docgen"]) / len(workbooks),
        "twenty, naive: seconds": median(one.clock for one in spent["naive"]) / len(workbooks),
        "two jobs / naive way": median(one.clock / other.clock for one, other in pairs),
        "two jobs / naive way, processor": median(one.processor / other.processor for one, other in pairs),
    }


def _many(folder: Path, items: int) -> dict[str, float]:
    """Return how many times as long ``check`` of very many items takes as the bare read of them."""
    values = copy.deepcopy(egedal_meeting.VALUES)
    first = values["Punkter"][0]
    values["Punkter"] = [{**first, "Nr.": str(number), "Overskrift": f"Sag {number}"} for number in range(1, items + 1)]
    workbook = folder / "many.xlsx"
    write_blank(MeetingBook, workbook, values)
    read = _spent([sys.executable, "-c", _READ, str(workbook)])
    checked = _spent(_docgen("check", str(workbook), *TODAY), may_fail=True)
    return {"many items: bare read": read.clock, "many items: check / bare read": checked.processor / read.processor}


def _in_turn(ways: dict[str, Callable[[], Spent]], rounds: int) -> dict[str, list[Spent]]:
    spent: dict[str, list[Spent]] = {name: [] for name in ways}
    for number in range(rounds + 1):
        for name, way in ways.items():
            one = way()
            if number:
                spent[name].append(one)
    return spent


def _docgen(*words: str) -> list[str]:
    return [sys.executable, "-m", "docgen", *words]


def _built(*words: str) -> Spent:
    """Return what a build takes that makes everything anew, with the LibreOffices that end with it."""
    with _measured() as spent:
        done = _run([sys.executable, "-m", "tools.bench.office_time", *words, "--force"])
    return replace(spent[0], processor=spent[0].processor + float(done.stderr.split()[-1]))


def _spent(command: list[str], *, may_fail: bool = False) -> Spent:
    with _measured() as spent:
        _run(command, may_fail=may_fail)
    return spent[0]


def _run(command: list[str], *, may_fail: bool = False) -> subprocess.CompletedProcess[bytes]:
    # Libraries have been compiled when they were installed; docgen is when it is first started, where that is kept.
    kept = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}
    return subprocess.run(command, check=not may_fail, cwd=ROOT, capture_output=True, env=kept)


def _converted(folder: Path, papers: list[Path]) -> Spent:
    """Return what LibreOffice alone takes, in a profile that docgen has laid, for all papers in one process."""
    office = find_office()
    if office is None:
        raise FileNotFoundError("LibreOffice")
    with tempfile.TemporaryDirectory(dir=folder) as work:
        lay_profile(office, Path(work) / "profile")
        command = [str(office), profile_option(Path(work) / "profile"), "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", f"pdf:writer_pdf_Export:{filter_options()}", "--outdir", work]
        return _spent([*command, *map(str, papers)])


@contextlib.contextmanager
def _measured() -> Iterator[list[Spent]]:
    """Yield a list that holds, when the block has ended, what was spent in it by programs that it started."""
    spent: list[Spent] = []
    before, began = _processor(), time.perf_counter()
    yield spent
    spent.append(Spent(time.perf_counter() - began, _processor() - before))


def _processor() -> float:
    if os.name != "posix":
        raise OSError("the processor's time of other programs is asked for on Linux and Mac alone")
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
