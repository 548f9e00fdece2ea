"""Writing that never leaves half a file."""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from docgen.disk import platform
from docgen.disk.own_files import fresh_folder, is_real_folder

_PREFIX = ".docgen_ny-"


@contextlib.contextmanager
def beside(target: Path, *, lasts: bool = True) -> Iterator[Path]:
    """Yield a path to write to, which takes ``target``'s place in one step when the block ends well.

    It lies in a new folder that nobody else may write in, so that no link can wait where it will be. On any fault
    ``target`` stays as it was. What a killed run left beside it is taken away. The disk is made to remember what
    ``lasts``; what lies in a folder of work for the time being is remembered when it is delivered. Raises OSError if
    the disk does not let us.
    """
    _sweep(target.parent)
    with fresh_folder(target.parent, f"{_PREFIX}{os.getpid()}-") as folder:
        draft = folder / f"ny{target.suffix}"
        yield draft
        if lasts:
            platform.sync(draft)
        platform.replace(draft, target)


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{_PREFIX}*"):
        maker = left.name.removeprefix(_PREFIX).partition("-")[0]
        with contextlib.suppress(OSError):
            is_ours = is_real_folder(left) and platform.is_private(left.lstat())
            if is_ours and maker.isdigit() and not platform.is_running(int(maker)):
                shutil.rmtree(left, ignore_errors=True)
