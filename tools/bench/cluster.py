"""A folder of workbooks on a Dask scheduler with one worker of one core, and with two."""

import contextlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

from tools.bench.programs import ROOT
from tools.bench.workbooks import write_workbooks

TODAY = ("--today", "2026-06-01")
PATIENCE = 120
_DASK = "from distributed.cli.dask_{0} import main; main()"


def cluster(count: int) -> dict[str, float]:
    """Return the seconds of so many workbooks with one worker and with two, and what the scheduler takes of them.

    By the processor's time two workers are as fast as the busier of them, which is what free cores would show; by the
    clock they are slower where other work, or the run that delivers, has their cores. Most of what the scheduler takes
    it takes a second and not a workbook, so its share grows where the workers have to wait for a core.
    """
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_workbooks(folder / "in", count)
        spent = {}
        for workers in (1, 2):
            with _running(folder, workers) as (address, scheduler, running):
                _built(folder, address, f"warm-{workers}", folder / "in/0000.xlsx")
                before = [_processor(one) for one in (scheduler, *running)]
                began = time.perf_counter()
                found[f"client's processor, {workers}"] = _built(folder, address, f"out-{workers}", folder / "in")
                found[f"clock, {workers}"] = time.perf_counter() - began
                spent[workers] = [
                    after - then for after, then in zip(map(_processor, (scheduler, *running)), before, strict=True)
                ]
    (of_scheduler, alone), (of_scheduler_2, *both) = spent[1], spent[2]
    total = of_scheduler_2 + sum(both) + found["client's processor, 2"]
    return found | {
        "worker's processor, 1": alone,
        "busier worker's processor, 2": max(both),
        "scheduler's processor, 1": of_scheduler,
        "scheduler's processor, 2": of_scheduler_2,
        "one / two, clock": found["clock, 1"] / found["clock, 2"],
        "one / two, processor": alone / max(both),
        "scheduler's share, %": 100 * of_scheduler_2 / total,
        "scheduler's processor a second, 2": of_scheduler_2 / found["clock, 2"],
        "scheduler's and client's share, %": 100 * (total - sum(both)) / total,
    }


@contextlib.contextmanager
def _running(folder: Path, workers: int) -> Iterator[tuple[str, psutil.Process, list[psutil.Process]]]:
    """Give the address of a scheduler on this machine that has its workers, and the processes of all of them."""
    told = folder / f"scheduler-{workers}.json"
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / "cache"), "PYTHONPATH": str(ROOT)}
    common = ("--scheduler-file", str(told), "--no-dashboard")
    with contextlib.ExitStack() as stack:

        def started(what: str, *words: str) -> psutil.Process:
            command = [sys.executable, "-c", _DASK.format(what), *words]
            process = subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.DEVNULL)
            stack.callback(process.wait)
            stack.callback(process.terminate)
            return psutil.Process(process.pid)

        scheduler = started("scheduler", *common, "--host", "127.0.0.1", "--port", "0")
        _wait_for(told)
        running = [started("worker", *common, "--nthreads", "1", "--no-nanny") for _ in range(workers)]
        yield _address(told, workers), scheduler, running


def _wait_for(file: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not file.exists():
        if time.monotonic() > end:
            raise TimeoutError(file)
        time.sleep(0.1)


def _address(told: Path, workers: int) -> str:
    """Return the scheduler's address, once it has its workers."""
    import distributed  # noqa: PLC0415 - a second of the other sections' time

    with distributed.Client(scheduler_file=str(told), set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(workers, timeout=PATIENCE)
        return str(client.scheduler_info()["address"])


def _built(folder: Path, address: str, out: str, what: Path) -> float:
    """Build on the cluster, and return the processor's seconds of the program that a person started."""
    before = os.times()
    words = ["build", str(what), "--out", str(folder / out), "--cluster", address, "--pdf", "--force", "-q", *TODAY]
    environment = os.environ | {"XDG_CACHE_HOME": str(folder / "cache")}
    subprocess.run([sys.executable, "-m", "docgen", *words], cwd=ROOT, env=environment, capture_output=True, check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def _processor(process: psutil.Process) -> float:
    """Return the processor's seconds that a program and all it started have taken."""
    return sum(sum(one.cpu_times()[:4]) for one in (process, *process.children(recursive=True)))
