"""A file that one run holds at a time; the hold goes away with its holder, however that dies.

``filelock`` opens without following links, never empties what lies there, and lets a copy of the process forget the
hold. What it does not look at is looked at here: whose file it is, and whether it has another name elsewhere.
"""

import contextlib
import errno
import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

from docgen.disk import platform
from docgen.disk.own_files import ForeignError, read
from docgen.late import late_imports

with late_imports():  # it takes longer than all else that a short run needs
    import filelock

_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_WIDTH = 20
"""Characters that the holder's number takes in the file, which is never shortened."""


@contextlib.contextmanager
def held(path: Path) -> Iterator[bool]:
    """Tell whether the file could be held; if so, it is held until the block ends, and then taken away.

    On a disk that knows no locks the file is held by nobody but seems so. Raises ForeignError where what lies there
    is not docgen's own, OSError where the file cannot be made.
    """
    _look_at(path)
    lock = filelock.FileLock(
        path, blocking=False, mode=0o600, thread_local=False, fallback_to_soft=False, on_acquired=_sign_in(path)
    )
    try:
        lock.acquire()
    except filelock.Timeout:
        yield False
        return
    except ForeignError:
        raise
    except OSError as problem:
        if problem.errno not in _WITHOUT_LOCKS:
            raise
        yield True
        return
    try:
        yield True
    finally:
        if not platform.is_windows():  # while it is still held, or the next run's could be taken away
            path.unlink(missing_ok=True)
        lock.release()
        if platform.is_windows():
            with contextlib.suppress(OSError):
                path.unlink()


def holder(path: Path) -> str:
    """Return the number of the process that holds the file, as far as it is known."""
    try:
        number = read(path, _WIDTH, is_shared=True).decode("ascii").strip()
    except (OSError, ValueError):
        return ""
    return number if number.isdigit() else ""


def _look_at(path: Path) -> None:
    """Raise ForeignError where something lies there that no run of this user's can have left."""
    try:
        state = path.lstat()
    except FileNotFoundError:
        return
    if what := _strange(state):
        raise ForeignError(path, what)


def _strange(state: os.stat_result) -> str:
    if stat.S_ISLNK(state.st_mode):
        return "det er et link"
    if not stat.S_ISREG(state.st_mode):
        return "det er ikke en almindelig fil"
    if platform.is_foreign(state):
        return "en anden bruger ejer den eller kan skrive i den"
    if state.st_nlink > 1:
        return "filen har også et andet navn"
    return ""


def _sign_in(path: Path) -> Callable[[int], None]:
    """Return what writes this process's number into the file that is held, once it is known for docgen's own."""

    def write(descriptor: int) -> None:
        if what := _strange(os.fstat(descriptor)):
            raise ForeignError(path, what)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid():<{_WIDTH}}".encode())

    return write
