"""Folders for work in progress, away from the user's: gone afterwards, or at the next start if a run was killed."""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from docgen.disk import lock
from docgen.errors import FileError, reason

_PREFIX = "docgen-arbejde-"
_LOCK = "optaget"
_UNLOCKED = 3600.0
"""Seconds after which a folder that nobody ever held is taken for left behind."""


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield an empty folder that has nothing to do with the user's, and take it away afterwards.

    Raises FileError where the machine has no room for one.
    """
    try:
        outer = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        folder = outer / "mappe"
        folder.mkdir()
        hold = lock.take(outer / _LOCK)
    except OSError as problem:
        where = tempfile.gettempdir()
        raise FileError(
            f"Der kan ikke skrives i mappen {where}.", f"Ryd op på disken. ({reason(problem)})"
        ) from problem
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        if hold is not None:
            lock.release(hold, outer / _LOCK)
        shutil.rmtree(outer, ignore_errors=True)


def sweep_scratch() -> None:
    """Take away the folders that killed runs have left behind; those in use are left alone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # another user's, or another run sweeps too
            if _is_left_behind(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left_behind(folder: Path) -> bool:
    if not (folder / _LOCK).exists():  # killed before it was held, or after
        maker = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if os.name != "nt" and maker.isdigit():
            return not _is_running(int(maker))
        return time.time() - folder.stat().st_mtime > _UNLOCKED
    with lock.held(folder / _LOCK) as is_free:
        return is_free


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
