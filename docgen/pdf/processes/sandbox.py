"""Work on files from outside in a process of its own, which may use so much time and memory and no more.

A file can be made so that reading it never ends, or fills the machine. Where the system can copy a running
process (Linux) that costs hundredths of a second; elsewhere a new one is started.
"""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any, ParamSpec, TypeAlias, TypeVar

from docgen.disk import processes
from docgen.disk.platform import is_linux
from docgen.errors import MACHINE, FileError
from docgen.late import dataclass
from docgen.pdf.annexes.refusals import damaged, too_big

SECONDS = 60.0
"""How long one annex may take to read; one of 500 pages takes about two."""
MEMORY = 2_000_000_000
"""How many bytes it may take beyond what docgen has itself."""
MOST, SHARE = 4, 8
"""How many processes read files at the same time at most, and how many files one of them reads."""
_WATCHED = 0.25
"""Seconds between two looks at the memory, where the system does not limit it."""

P = ParamSpec("P")
T = TypeVar("T")
Answers: TypeAlias = Generator[T | FileError, None, None]


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


def in_sandboxes(work: Callable[..., T], arguments: Sequence[tuple[Any, ...]]) -> Answers[T]:
    """Yield what ``work`` gives for each of the ``arguments``, or the FileError it raises, in their order.

    The first of the arguments is the file. Files share a process, for to copy one costs as much as to read a short
    file, and as many processes work at the same time as there are processors; where one does not come to its end, each
    of its files gets a process of its own. Raises OSError where the machine is at fault.
    """
    size = min(SHARE, -(-len(arguments) // _at_once()))
    waiting = deque(arguments[start : start + size] for start in range(0, len(arguments), size or 1))
    running: deque[tuple[Sequence[tuple[Any, ...]], _Started]] = deque()
    try:
        while waiting or running:
            while waiting and len(running) < _at_once():
                share = waiting.popleft()
                running.append((share, _start(_way(), share[0][0], _telling(work, share))))
            yield from _results(work, *running.popleft())
    finally:
        for _, left in running:
            left.end()


def _telling(work: Callable[..., object], share: Sequence[tuple[Any, ...]]) -> Callable[[Connection], tuple[Any, ...]]:
    return lambda sender: (sender, _each, (work, share), {})


def _each(work: Callable[..., object], share: Sequence[tuple[Any, ...]]) -> list[tuple[bool, Any]]:
    """Return of each file whether the work was done, and what it gave or what was said instead."""
    done: list[tuple[bool, Any]] = []
    for arguments in share:
        try:
            done.append((True, work(*arguments)))
        except FileError as refusal:
            done.append((False, (refusal.message, refusal.remedy, refusal.file)))
    return done


def _results(work: Callable[..., T], share: Sequence[tuple[Any, ...]], started: "_Started") -> Iterator[T | FileError]:
    try:
        done = _answer(started)
    except FileError as stop:
        if len(share) == 1:
            yield stop
            return
        for one in share:
            yield from in_sandboxes(work, [one])
        return
    for is_made, result in done:
        yield result if is_made else FileError(result[0], result[1], file=result[2])


def _at_once() -> int:
    """Return how many processes work at the same time; one where the memory of each has to be watched."""
    return min(MOST, os.cpu_count() or 1) if processes.holds_memory_limits() else 1


@dataclass(frozen=True)
class _Started:
    """A process at work on a file."""

    path: Path
    process: Any
    receiver: Connection

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.receiver.close()


def _run(way: str, path: Path, told: Callable[[Connection], tuple[Any, ...]]) -> Any:
    return _answer(_start(way, path, told))


def _start(way: str, path: Path, told: Callable[[Connection], tuple[Any, ...]]) -> _Started:
    context: Any = multiprocessing.get_context(way)
    if way == "forkserver":
        context.set_forkserver_preload(["docgen.pdf.assembly.part"])
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_do, args=told(sender), daemon=True)
    process.start()
    sender.close()
    return _Started(path, process, receiver)


def _answer(started: _Started) -> Any:
    """Wait for what the process gives, and end it. Raises what the work raised, and FileError where it was too much."""
    path, process, receiver = started.path, started.process, started.receiver
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
        started.end()
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
