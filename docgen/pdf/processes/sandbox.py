"""Work on files from outside in a process of its own, which may use so much time and memory and no more.

A file can be made so that reading it never ends, or fills the machine. Where the system can copy a running
process (Linux) that costs hundredths of a second; elsewhere a new one is started.
"""

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, ParamSpec, TypeVar

from docgen.disk import processes
from docgen.disk.platform import is_linux
from docgen.errors import MACHINE, FileError
from docgen.pdf.annexes.refusals import damaged, too_big

SECONDS = 60.0
"""How long one annex may take to read; one of 500 pages takes about two."""
MEMORY = 2_000_000_000
"""How many bytes it may take beyond what docgen has itself."""
_WATCHED = 0.25
"""Seconds between two looks at the memory, where the system does not limit it."""

P = ParamSpec("P")
T = TypeVar("T")


class SandboxError(Exception):
    """What went wrong in the other process, in its own words."""


def in_sandbox(path: Path, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Return what ``work`` gives, which is done on the file ``path`` in a process with limits.

    Raises the FileError that ``work`` raises, and one of its own where the file was too much; OSError where the
    machine is at fault, as where its disk is full.
    """
    result: T = _run(_way(), path, lambda sender: (sender, work, arguments, named))
    return result


def in_own_process(path: Path, work: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
    """Do as :func:`in_sandbox`, in a process that is no copy of this one.

    For work by a library with threads of its own, which Python knows nothing of: a copy would wait for them in vain.
    """
    way = "forkserver" if is_linux() else "spawn"
    result: T = _run(way, path, lambda sender: (sender, work, arguments, named))
    return result


def _run(way: str, path: Path, told: Callable[[Connection], tuple[Any, ...]]) -> Any:
    context: Any = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload(["docgen.pdf.assembly.part"])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=told(sender), daemon=True)
    process.start()
    sender.close()
    try:
        if not _has_answered(receiver, process.pid):
            raise _endless(path)
        kind, result = receiver.recv()
    except EOFError:
        process.join()
        raise (_endless(path) if processes.is_out_of_time(process.exitcode) else too_big(path)) from None
    except MemoryError:
        raise too_big(path) from None
    finally:
        process.kill()
        process.join()
        receiver.close()
    if kind == "refused":
        raise FileError(result[0], result[1], file=result[2])
    if kind == "too big":
        raise too_big(path)
    if kind == "machine":
        raise OSError(*result)
    if kind == "failed":
        raise damaged(path) from SandboxError(result)
    return result


def _has_answered(receiver: Connection, process: int) -> bool:
    """Wait for the other process, and tell whether it came to an end in time.

    Where the system holds no limit of memory, it is watched; raises MemoryError where it takes too much.
    """
    if processes.holds_memory_limits():
        return receiver.poll(SECONDS)
    end, most = monotonic() + SECONDS, processes.memory_of(os.getpid()) + MEMORY
    while monotonic() < end:
        if receiver.poll(_WATCHED):
            return True
        if processes.memory_of(process) > most:
            raise MemoryError
    return False


def _way() -> str:
    """Return how the process is made: a copy of this one, unless other threads could be caught in the middle of
    something; then a copy of one that was started for it, and elsewhere than on Linux a new one.
    """
    if not is_linux():
        return "spawn"
    return "fork" if threading.active_count() == 1 else "forkserver"


def _do(sender: Connection, work: Callable[..., object], arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
    """Do the work within the limits and send what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for docgen itself, which ends this process
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _limit()
    answer: tuple[str, object]
    try:
        answer = ("made", work(*arguments, **named))
    except FileError as refusal:
        answer = ("refused", (refusal.message, refusal.remedy, refusal.file))
    except MemoryError:
        answer = ("too big", None)
    except OSError as problem:
        is_machine = problem.errno in MACHINE
        answer = ("machine", (problem.errno, problem.strerror)) if is_machine else ("failed", repr(problem))
    except Exception as problem:  # noqa: BLE001 - a file from outside can break its reader in any way; it is told
        answer = ("failed", repr(problem))
    sender.send(answer)


def _limit() -> None:
    """Set the limits of this process, where the system has such."""
    processes.die_with_parent()
    processes.limit_seconds(int(SECONDS))
    processes.limit_memory(MEMORY)


def _endless(path: Path) -> FileError:
    return FileError(
        f"»{path.name}« kan ikke læses til ende på {SECONDS:.0f} sekunder.",
        "Bed afsenderen om en enklere udgave af filen, for eksempel udskrevet til PDF igen.",
        file=str(path),
    )
