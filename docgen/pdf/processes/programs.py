"""A foreign program that is never left running, whatever happens to it or to us."""

import contextlib
import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import IO


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

    LibreOffice is a launcher and a child, and the launcher's end does not end the child. So they get a
    process group of their own, and the group is killed on every way out of here, Ctrl-C and SIGTERM too; where
    docgen itself is killed, a guard does it.
    """
    with (
        terminable(),
        subprocess.Popen(  # noqa: S603 - the program was found by docgen, the arguments are its own
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=output or subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        ) as process,
        _guarded(process.pid),
    ):
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def memory_of(process: int) -> int:
    """Return the bytes of memory that a program and all it started hold; 0 where the system does not tell."""
    try:
        kept = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except (OSError, ValueError, IndexError):
        return 0
    return kept * os.sysconf("SC_PAGE_SIZE") + sum(memory_of(int(child)) for child in children)


@contextlib.contextmanager
def _guarded(group: int) -> Iterator[None]:
    """Have the process group killed if this process dies, however it dies.

    The guard is a shell that reads from a pipe which only this process can write to, and never does: the pipe
    ends when this process does.
    """
    with subprocess.Popen(  # noqa: S603 - the words are docgen's own
        ["/bin/sh", "-c", 'read -r _; kill -s KILL -- "-$0"', str(group)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as guard:
        try:
            yield
        finally:
            guard.kill()


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
