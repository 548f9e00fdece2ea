"""A foreign program that is never left running, whatever happens to it or to us."""

import contextlib
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import IO

from docgen.disk.processes import Setting, running


def run(
    command: Sequence[str], limit: float, *, folder: Path | None = None, output: IO[bytes] | None = None
) -> int | None:
    """Run a program in ``folder`` and return its exit status, or None if ``limit`` seconds were not enough.

    What it prints goes to ``output``, or nowhere.
    """
    with started(command, folder=folder, output=output) as process:
        try:
            return process.wait(limit)
        except subprocess.TimeoutExpired:
            return None


@contextlib.contextmanager
def started(
    command: Sequence[str], *, folder: Path | None = None, output: IO[bytes] | None = None
) -> Iterator[subprocess.Popen[bytes]]:
    """Give a running program, which is dead with all it started when the block ends.

    LibreOffice is a launcher and a child, and the launcher's end does not end the child. So all that a program
    starts is ended on every way out of here, Ctrl-C and SIGTERM too, and where docgen itself is killed.
    """
    with terminable(), running(command, Setting(folder=folder, output=output)) as process:
        yield process


@contextlib.contextmanager
def terminable() -> Iterator[None]:
    """Make SIGTERM an exception (exit 143) while a program runs, so that it is cleaned up after.

    A handler that somebody else has set is left alone; outside the main thread none can be set.
    """
    ours = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    if ours:
        signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _terminate(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)
