"""Workbooks built by a Dask scheduler's workers: what is made and said is what one machine makes and says."""

import io
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from docgen import __version__
from docgen.build import cluster, share
from docgen.cli import main
from docgen.disk.cache import edition_digest
from docgen.errors import UsageError
from tests.alive import is_running
from tests.pdf.made import FAKES
from tools.bench.workbooks import write_workbooks

distributed = pytest.importorskip("distributed")

TODAY = ("--today", "2026-06-01")
WORKER = "from distributed.cli.dask_worker import main; main()"


@pytest.fixture(scope="module")
def scheduler() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=0, processes=False, protocol="tcp://", dashboard_address="127.0.0.1:0", silence_logs=50
    ) as running:
        yield running


def started(address: str, folder: Path) -> subprocess.Popen[bytes]:
    """Start a worker with one core whose LibreOffice never comes to an end."""
    words = [address, "--no-nanny", "--nthreads", "1", "--no-dashboard", "--local-directory", str(folder)]
    environment = os.environ | {"DOCGEN_SOFFICE": str(FAKES / "soffice-hangs"), "DOCGEN_FAKE_PID": str(folder / "pid")}
    with (folder / "log").open("ab") as log:
        return subprocess.Popen([sys.executable, "-c", WORKER, *words], cwd=folder, env=environment, stderr=log)


@pytest.fixture(scope="module")
def workers(scheduler: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[subprocess.Popen[bytes]]]:
    running = [started(scheduler.scheduler_address, tmp_path_factory.mktemp("worker")) for _ in range(2)]
    try:
        wait_until(lambda: len(scheduler.scheduler.workers) == 2)
        yield running
    finally:
        for worker in running:
            worker.kill()
            worker.wait()


def pids_of(worker: subprocess.Popen[bytes]) -> list[int]:
    """Return the LibreOffice that a worker's process has started, if it has."""
    pid = Path(f"/proc/{worker.pid}/cwd/pid")
    return [int(pid.read_text())] if pid.exists() and pid.read_text() else []


def wait_until(is_so: Any, seconds: float = 60.0) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def built(folder: Path, *words: str) -> Result:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        return CliRunner().invoke(main, ["build", "ark", *TODAY, "--json", *words])


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_a_worker_with_another_docgen_is_named_and_left_out(
    tmp_path: Path, scheduler: Any, workers: list[subprocess.Popen[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ark").mkdir()
    (tmp_path / "ark/tomt.xlsx").write_bytes(b"")
    monkeypatch.setattr(cluster, "edition_digest", lambda: "another")
    told = built(tmp_path, "--no-pdf", "--cluster", scheduler.scheduler_address)
    assert told.exit_code == 3
    assert (
        f"Ingen af arbejderne hos {scheduler.scheduler_address} kan bruges. Arbejderen tcp://127.0.0.1:" in told.stderr
    )
    assert f"bruges ikke: den har en anden udgave af docgen ({__version__})." in told.stderr
    refusals = iter(["den har ikke LibreOffice", ""])
    monkeypatch.setattr(cluster, "_refusal", lambda *_: next(refusals, ""))
    told = built(tmp_path, "--no-pdf", "--cluster", scheduler.scheduler_address)
    codes = [finding["code"] for finding in json.loads(told.stdout)["findings"]]
    assert (told.exit_code, codes) == (4, ["X01", "S10"])


def test_ctrl_c_ends_what_the_workers_are_doing(
    tmp_path: Path, scheduler: Any, workers: list[subprocess.Popen[bytes]]
) -> None:
    write_workbooks(tmp_path / "ark", 1)
    words = [sys.executable, "-m", "docgen", "build", "ark", "--cluster", scheduler.scheduler_address, *TODAY]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        wait_until(lambda: any(pids_of(worker) for worker in workers))
        office = next(pid for worker in workers for pid in pids_of(worker))
        run.send_signal(signal.SIGINT)
        made, said = run.communicate(timeout=30)
    assert (run.returncode, made) == (130, "")
    assert said.splitlines()[0] == "Afbrudt. 0 af 1 ark er færdige og ligger, hvor de skal."
    wait_until(lambda: not is_running(office))
    assert list((tmp_path / "outputs").iterdir()) == []


@pytest.mark.stored
def test_with_a_worker_killed_in_the_middle_all_is_as_on_one_machine(
    tmp_path: Path, scheduler: Any, workers: list[subprocess.Popen[bytes]]
) -> None:
    write_workbooks(tmp_path / "a/ark", 2)
    shutil.copy(tmp_path / "a/ark/0000.xlsx", tmp_path / "a/ark/0002.xlsx")  # its papers are those of the first
    (tmp_path / "a/ark/0000b.xlsx").write_bytes(b"no workbook")
    shutil.copytree(tmp_path / "a", tmp_path / "b")
    alone = built(tmp_path / "a", "--no-pdf")
    begun: set[str] = set()

    def kill_one() -> None:
        wait_until(lambda: list(tmp_path.glob("b/outputs/.docgen-*/*")))
        workers[0].kill()
        begun.update(folder.name for folder in tmp_path.glob("b/outputs/.docgen-*/*"))

    killing = threading.Thread(target=kill_one)
    killing.start()
    together = built(tmp_path / "b", "--no-pdf", "--cluster", scheduler.scheduler_address)
    killing.join()
    assert (together.exit_code, alone.exit_code) == (4, 4)
    assert together.stdout == alone.stdout
    assert together.stderr == alone.stderr
    assert begun
    assert files_in(tmp_path / "b") == files_in(tmp_path / "a")


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (ModuleNotFoundError("docgen"), "den har ikke docgen, eller den har en anden udgave"),
        ((__version__, edition_digest(), False, True), "den har ikke LibreOffice"),
        ((__version__, edition_digest(), True, False), "den kan ikke skrive i den mappe, resultaterne lægges i"),
        ((__version__, edition_digest(), True, True), ""),
    ],
)
def test_why_a_worker_is_left_out(answer: object, why: str) -> None:
    assert cluster._refusal(answer, wants_office=True) == why


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("tcp://planlaegger:8786", "tcp://planlaegger:8786"),
        ("tls://planlaegger", "tls://planlaegger:8786"),
        ("tcp://[::1]:99", "tcp://[::1]:99"),
    ],
)
def test_an_address_is_dasks(written: str, address: str) -> None:
    assert cluster.scheduler_of(written) == address


@pytest.mark.parametrize(
    "written", ["planlaegger:8786", "http://x", "tcp://", "tcp://x:99999", "tcp://x/y", "inproc://x"]
)
def test_an_address_that_cannot_be_used_is_wrong_use(written: str) -> None:
    with pytest.raises(UsageError, match="Adressen efter --cluster kan ikke bruges"):
        cluster.scheduler_of(written)


@pytest.mark.parametrize(
    ("address", "codes"),
    [("tcp://127.0.0.1:1", []), ("tcp://localhost", []), ("tls://10.0.0.7", []), ("tcp://10.0.0.7", ["S11"])],
)
def test_a_way_that_others_can_read_is_warned_of(address: str, codes: list[str]) -> None:
    assert [one.code for one in cluster._open_way(address)] == codes


def test_a_scheduler_that_does_not_answer_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 0.2)
    write_workbooks(tmp_path / "ark", 1)
    told = built(tmp_path, "--cluster", "tcp://127.0.0.1:9")
    assert (told.exit_code, told.stdout) == (3, "")
    assert told.stderr.startswith("Planlæggeren tcp://127.0.0.1:9 svarer ikke. Se efter, at planlæggeren kører")
    assert list((tmp_path / "outputs").iterdir()) == []


def test_without_dask_it_is_said_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ark").mkdir()
    monkeypatch.delattr("docgen.build.cluster")
    monkeypatch.delitem(sys.modules, "docgen.build.cluster")
    monkeypatch.setitem(sys.modules, "distributed", None)
    told = built(tmp_path, "--cluster", "tcp://127.0.0.1:9")
    assert (told.exit_code, told.stdout) == (3, "")
    sentence = 'Dask er ikke sat op her, og --cluster bruger Dask. Kør: pip install "docgen-kommune[cluster]".\n'
    assert told.stderr == sentence


def test_a_bug_in_a_share_ends_the_run_as_a_bug(tmp_path: Path) -> None:
    shares, answers = io.BytesIO(pickle.dumps("no share")), io.BytesIO()
    share.serve(shares, answers)
    answer = pickle.loads(pickle.loads(answers.getvalue()))  # noqa: S301 - it was made here
    assert isinstance(answer, AttributeError)
