"""Work in copies of this process: what it yields comes back, and no copy is left running."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from docgen.disk.processes import can_be_copied
from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.pdf.processes.copies import Copy
from tests.alive import is_running


def count() -> Iterator[int]:
    yield from range(3)


def refuse() -> Iterator[int]:
    yield os.getpid()
    raise FileError("»bilag.pdf« er låst.", "Bed om en anden.", file="bilag.pdf")


def die() -> Iterator[int]:
    yield os.getpid()
    os._exit(1)


def work_for_long() -> Iterator[str]:
    with scratch_folder() as folder:
        yield f"{os.getpid()} {folder}"
        time.sleep(60)


def test_what_is_yielded_comes_back_in_order() -> None:
    copy = Copy(count)
    assert [copy.take() for _ in range(3)] == [0, 1, 2]
    copy.end()


def test_what_the_work_raises_is_raised_here() -> None:
    copy = Copy(refuse)
    assert copy.take() != os.getpid()
    with pytest.raises(FileError, match="er låst"):
        copy.take()
    copy.end()


def test_a_copy_that_dies_is_the_machines_fault() -> None:
    copy = Copy(die)
    copy.take()
    with pytest.raises(OSError, match="blev standset"):
        copy.take()
    copy.end()


def test_a_copy_that_is_ended_puts_away_what_it_has_begun() -> None:
    copy = Copy(work_for_long)
    process, folder = copy.take().split(maxsplit=1)
    assert not copy.has_more(0)
    assert Path(folder).is_dir()
    copy.end()
    assert not is_running(int(process))
    assert not Path(folder).exists()


def test_a_copy_dies_with_the_process_that_made_it() -> None:
    program = (
        "from tests.pdf.test_copies import work_for_long\n"
        "from docgen.pdf.processes.copies import Copy\n"
        "import time\n"
        "print(Copy(work_for_long).take(), flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as made:
        assert made.stdout is not None
        process = int(made.stdout.readline().split()[0])
        made.send_signal(signal.SIGKILL)
    assert not is_running(process)


def test_a_process_with_other_threads_is_not_copied() -> None:
    enough = threading.Event()
    beside = threading.Thread(target=enough.wait)
    beside.start()
    assert not can_be_copied()
    enough.set()
    beside.join()
