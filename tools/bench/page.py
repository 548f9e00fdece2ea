"""How long a person waits: from saving a workbook in Excel to seeing on the page what is wrong with it."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path
from statistics import median

import openpyxl
import psutil

from tools.bench.programs import ROOT, seconds_of

POLL = 0.4
"""Seconds between two questions of the page's own script."""
LONGEST = 60.0


def saved_to_seen(rounds: int) -> dict[str, float]:
    """Return the median seconds from a save to the page with its findings, of ``docgen check`` alone, and their ratio.

    »Of it processor« is what docgen works for one save on all cores: where the machine has other work, that is the
    figure which stays. The page is asked as its script asks: whether something is new, every 0.4 seconds, and then for itself.
    """
    with tempfile.TemporaryDirectory() as name:
        folder, aside = Path(name) / "ark", Path(name) / "andre"
        folder.mkdir()
        aside.mkdir()
        workbook = folder / "Ark.xlsx"
        shutil.copy(next((ROOT / "inputs").glob("*Samarbejdsforum.xlsx")), workbook)
        saves = [_spoiled(workbook, aside / f"{number}.xlsx", number) for number in range(rounds + 1)]
        command = [sys.executable, "-m", "docgen", "serve", str(folder), "--no-browser"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
            try:
                assert process.stdout
                address, whole = process.stdout.readline().strip(), psutil.Process(process.pid)
                waited = _waited(address, workbook, saves[:1])
                before = sum(whole.cpu_times()[:4])
                waited = _waited(address, workbook, saves[1:])
                worked = (sum(whole.cpu_times()[:4]) - before) / rounds
            finally:
                process.terminate()
        before = _children()
        checks = [seconds_of([sys.executable, "-m", "docgen", "check", str(one)], may_fail=True) for one in saves]
        checked = (_children() - before) / len(saves)
    seen, check = median(waited), median(checks[1:])
    return {
        "saved to seen": seen,
        "of it processor": worked,
        "docgen check": check,
        "processor of it": checked,
        "ratio": seen / check,
        "ratio, processor": worked / checked,
    }


def _children() -> float:
    """Return the processor seconds of the programs that this one has waited for."""
    times = os.times()
    return times.children_user + times.children_system


def _spoiled(workbook: Path, target: Path, number: int) -> Path:
    """Write the workbook with a date that no calendar has, another for each number."""
    book = openpyxl.load_workbook(workbook)
    book["Møde"]["B4"] = f"{number}. februarius 2026"
    book.save(target)
    return target


def _waited(address: str, workbook: Path, saves: list[Path]) -> list[float]:
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    origin = address.partition("/aabn")[0]

    def page(path: str) -> str:
        with browser.open(f"{origin}{path}", timeout=LONGEST) as answer:
            return str(answer.read().decode())

    own = f"/ark/{page(address.removeprefix(origin)).partition('/ark/')[2][:16]}"
    waited = []
    for save in saves:
        wanted, version = f"{save.stem}. februarius", -1
        shutil.copy(save, save.with_suffix(".gemt"))
        before = time.perf_counter()
        save.with_suffix(".gemt").replace(workbook)
        while time.perf_counter() - before < LONGEST:
            now = int(json.loads(page("/version"))["version"])
            if now != version and wanted in page(own):
                break
            version = now
            time.sleep(POLL)
        waited.append(time.perf_counter() - before)
    return waited
