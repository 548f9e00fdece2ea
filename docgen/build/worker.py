"""What a worker of a cluster does itself: say what it is, and hand shares of workbooks to a process of docgen's own.

It imports little, for the worker never makes a paper.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen import __version__
from docgen.disk.cache import edition_digest
from docgen.pdf.conversion.office import find_office


def facts(folder: Path, work: Path) -> tuple[str, str, bool, bool]:
    """Return a worker's version of docgen, its digest, and whether it has LibreOffice and can write in the folder."""
    shared = folder / work
    return __version__, edition_digest(), find_office() is not None, shared.is_dir() and os.access(shared, os.W_OK)


_children: list[subprocess.Popen[bytes]] = []
_one_at_a_time = threading.Lock()
_LOOK = 0.5
"""Seconds between two looks at whether the run is still there."""
_START = "from docgen.build.share import main; main()"


def relay(share: bytes, work: Path) -> bytes:
    """Have the worker's process build a share, and return its answer; both are pickled.

    Raises EOFError or OSError where the process died of it, or was ended because the run, and so ``work``, is gone.
    """
    with _one_at_a_time:
        if not _children:
            command = [sys.executable, "-P", "-c", _START]
            _children.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))  # noqa: S603 - docgen's own
        child = _children[0]
        shares, answers = child.stdin, child.stdout
        if shares is None or answers is None:
            raise OSError("a process without pipes")
        try:
            with _ended_with(work, child):
                shares.write(share)
                shares.flush()
                answer: bytes = pickle.load(answers)  # noqa: S301 - from the process that was started here
        except BaseException:
            child.kill()
            child.wait()
            _children.clear()
            raise
        return answer


@contextmanager
def _ended_with(work: Path, child: subprocess.Popen[bytes]) -> Iterator[None]:
    """Kill a process, and LibreOffice with it, when the run's work folder goes away before the block ends."""
    done = threading.Event()

    def watch() -> None:
        while not done.wait(_LOOK):
            if not work.is_dir():
                child.kill()

    watching = threading.Thread(target=watch, daemon=True)
    watching.start()
    try:
        yield
    finally:
        done.set()
        watching.join()
