"""Work of docgen's own in a copy of this process, while this one goes on: where cores are free, two take half the time.

A copy begins with all that has been imported and read, and costs hundredths of a second; what it has made is sent back.
There is none where this process has other threads: the judge of PDFs has some from its first file on.
It is dead when this process is, however that died, and so are the programs that it has started.
"""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from multiprocessing.connection import Connection
from types import FrameType
from typing import Any, Generic, TypeVar

from docgen.disk import processes

T = TypeVar("T")
_PATIENCE = 5.0
"""Seconds that a copy has to put away what it has begun."""


class Copy(Generic[T]):
    """A copy of this process that yields what some work yields, one after the other."""

    def __init__(self, work: Callable[[], Iterable[T]]) -> None:
        """Begin the work; this process can be copied (:func:`docgen.disk.processes.can_be_copied`)."""
        context = multiprocessing.get_context("fork")
        self._receiver, sender = context.Pipe(duplex=False)
        self._process = context.Process(target=_do, args=(self._receiver, sender, work))
        self._process.start()
        sender.close()

    def has_more(self, seconds: float) -> bool:
        """Wait for the next that it yields, so many seconds at most; tell whether it is there."""
        return self._receiver.poll(seconds)

    def take(self) -> T:
        """Return the next that it yields. Raises what the work raised, and OSError where the copy has died of it."""
        try:
            is_made, result = self._receiver.recv()
        except EOFError:
            raise ChildProcessError(None, "En proces, som docgen havde startet, blev standset") from None
        if not is_made:
            raise result
        made: T = result
        return made

    def end(self) -> None:
        """End it: what it has begun is put away, as where docgen itself is stopped."""
        self._receiver.close()
        self._process.terminate()
        self._process.join(_PATIENCE)
        self._process.kill()
        self._process.join()


@contextmanager
def beside(work: Callable[[], T], *, is_large: bool) -> Iterator[Callable[[], T]]:
    """Do some work in a copy of this process as long as the block runs, and give what waits for its result.

    Work that is not large, or cannot be done in a copy, is done when it is asked for.
    """
    if not is_large or os.cpu_count() == 1 or not processes.can_be_copied():
        yield cache(work)
        return
    copy = Copy(lambda: (work(),))
    try:
        yield cache(copy.take)
    finally:
        copy.end()


def _do(receiver: Connection, sender: Connection, work: Callable[[], Iterable[Any]]) -> None:
    """Do the work and send what it yields; Ctrl-C is for the first process, which ends this one."""
    receiver.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _stop)
    processes.die_with_parent()
    try:
        for one in work():
            sender.send((True, one))
    except Exception as problem:  # noqa: BLE001 - the first process shall end with it as if it had met it itself
        sender.send((False, problem))


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(128 + signal.SIGTERM)
