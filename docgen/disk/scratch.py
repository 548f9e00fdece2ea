"""Folders for work in progress, away from the user's: gone afterwards, or at the next start if a run was killed.

They lie where every user of the machine may make folders. So one is taken away only where it is this user's own and
closed to all others; a folder that is merely called so is left alone.
"""

import contextlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from docgen.disk import lock, platform
from docgen.disk.own_files import fresh_folder, is_real_folder, is_there
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
    with contextlib.ExitStack() as stack:
        try:
            outer = stack.enter_context(fresh_folder(Path(tempfile.gettempdir()), f"{_PREFIX}{os.getpid()}-"))
            stack.enter_context(lock.held(outer / _LOCK))
            folder = outer / "mappe"
            folder.mkdir()
        except OSError as problem:
            where = tempfile.gettempdir()
            raise FileError(
                f"Der kan ikke skrives i mappen {where}.", f"Ryd op på disken. ({reason(problem)})"
            ) from problem
        stack.callback(shutil.rmtree, folder, ignore_errors=True)  # while the lock is still held
        yield folder


def refused_by_machine(problem: OSError) -> FileError:
    """Return the stop for a file that the system refuses for a reason of its own: a full disk, too many open files.

    Where the system names no file it was one of docgen's own, among the results or among the temporary files.
    """
    name = problem.filename2 or problem.filename
    where = f"»{Path(os.fsdecode(name)).name}« kan ikke skrives" if name else "Der kan ikke skrives"
    folders = f"mappen med papirerne og i {tempfile.gettempdir()}"
    return FileError(f"{where}. Grunden er: {reason(problem)}.", f"Ryd op på disken; docgen skriver i {folders}.")


def sweep_scratch() -> None:
    """Take away the folders that killed runs of this user have left behind; those in use are left alone."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):  # another run sweeps too
            if is_real_folder(folder) and platform.is_private(folder.lstat()) and _is_left_behind(folder):
                shutil.rmtree(folder, ignore_errors=True)


def _is_left_behind(folder: Path) -> bool:
    if not is_there(folder / _LOCK):  # killed before it was held, or after
        maker = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if maker.isdigit():
            return not platform.is_running(int(maker))
        return time.time() - folder.stat().st_mtime > _UNLOCKED
    with lock.held(folder / _LOCK) as is_free:
        return is_free
