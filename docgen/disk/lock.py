"""A file that one run holds at a time; the hold goes away with its holder, however that dies."""

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_BYTE = 4096
"""Windows locks a byte, and nobody may read one that is locked: this one lies behind what is written."""
_WITHOUT_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP}
_held: set[int] = set()


def take(path: Path) -> int | None:
    """Return a descriptor that holds the file, which is made if need be; None where another run holds it.

    On a disk that knows no locks the file is held by nobody but seems so. Raises OSError where the file cannot
    be made.
    """
    while True:
        held = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(held)
        except OSError as problem:
            os.close(held)
            if problem.errno in {errno.EACCES, errno.EAGAIN, errno.EDEADLK}:
                return None
            if problem.errno not in _WITHOUT_LOCKS:
                raise
            held = os.open(path, os.O_RDWR)
        if _is_still(held, path):
            _held.add(held)
            os.ftruncate(held, 0)
            os.write(held, str(os.getpid()).encode())
            return held
        os.close(held)  # its last holder took it away while we waited for it


def release(held: int, path: Path) -> None:
    """Let the file go, and take it away."""
    _held.discard(held)
    if os.name != "nt":  # while it is still held, or the next run's could be taken away
        path.unlink(missing_ok=True)
    os.close(held)
    if os.name == "nt":
        with contextlib.suppress(OSError):
            path.unlink()


@contextlib.contextmanager
def held(path: Path) -> Iterator[bool]:
    """Tell whether the file could be held; if so, it is held until the block ends."""
    descriptor = take(path)
    try:
        yield descriptor is not None
    finally:
        if descriptor is not None:
            release(descriptor, path)


def holder(path: Path) -> str:
    """Return the number of the process that holds the file, as far as it is known."""
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _forget() -> None:
    """Close what a copy of this process would hold on to after the process itself is dead."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
