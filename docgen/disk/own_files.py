"""Files and folders that docgen itself has put somewhere: believed only where nobody else can have written them.

A folder of results, the machine's folder for temporary files and a cache may be open to others. So nothing in them is
followed as a link, waited for, or believed because of its name alone.
"""

import os
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen.disk import platform
from docgen.late import late_imports, late_pattern

with late_imports():  # most runs read no names
    import pathvalidate

MOST = 20_000_000
"""Bytes of a file of docgen's own; a receipt has a few thousand."""
_DIGEST = late_pattern(r"[0-9a-f]{64}")


class ForeignError(OSError):
    """What lies at a path is not docgen's own; ``strerror`` says in Danish what it is."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(0, what, str(path))


def read(path: Path, most: int = MOST, *, is_shared: bool = False) -> bytes:
    """Return the bytes of a file of docgen's own.

    With ``is_shared``, one that a colleague wrote, or may write, is read too. Raises ForeignError for a link, for what
    is no file, for another user's file and for one of more than ``most`` bytes; OSError where it cannot be read.
    """
    if path.is_symlink():
        raise ForeignError(path, "det er et link")
    descriptor = platform.open_without_links(path)
    with os.fdopen(descriptor, "rb") as file:
        state = os.fstat(descriptor)
        if what := _strange(state, is_shared=is_shared):
            raise ForeignError(path, what)
        content = file.read(most + 1)
    if len(content) > most:
        raise ForeignError(path, "den er for stor")
    return content


def _strange(state: os.stat_result, *, is_shared: bool) -> str:
    if not stat.S_ISREG(state.st_mode):
        return "det er ikke en almindelig fil"
    if not is_shared and platform.is_foreign(state):
        return "en anden bruger ejer den eller kan skrive i den"
    return ""


def is_regular(path: Path) -> bool:
    """Tell whether a file lies at the very path: no link, no folder, nothing that waits to be read."""
    return _is(path, stat.S_ISREG)


def is_real_folder(path: Path) -> bool:
    """Tell whether a folder lies at the very path, and not a link to one."""
    return _is(path, stat.S_ISDIR)


def is_there(path: Path) -> bool:
    """Tell whether anything lies at the path, be it a link to nowhere."""
    return os.path.lexists(path)


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    try:
        return kind(path.lstat().st_mode)
    except (OSError, ValueError):
        return False


def is_own_folder(path: Path) -> bool:
    """Tell whether the path is a folder, no link, which is this user's and in which nobody else may write."""
    return is_real_folder(path) and not platform.is_foreign(path.lstat())


def is_plain_name(name: object) -> bool:
    """Tell whether something read from a file is a mere file name on every system: no folder, no device, no »..«."""
    if not isinstance(name, str) or not name.strip("."):
        return False
    # Windows looks at what stands before the first dot, less its spaces: »con .txt« is the screen.
    first = name.partition(".")[0].rstrip() or name
    if first.casefold() in ("conin$", "conout$"):
        return False
    return all(pathvalidate.is_valid_filename(one, platform="universal", max_len=255) for one in (name, first))


def is_digest(text: object) -> bool:
    """Tell whether something read from a file is a SHA-256 in hexadecimal."""
    return isinstance(text, str) and _DIGEST.fullmatch(text) is not None


def inner_path(folder: Path, stored_path: object) -> Path | None:
    """Return the path that a file of docgen's own says, seen from ``folder``; None where it leads out of it.

    Neither it nor a folder on the way to it may be a link.
    """
    if not isinstance(stored_path, str) or not stored_path:
        return None
    parts = stored_path.replace("\\", "/").split("/")
    if not all(map(is_plain_name, parts)):
        return None
    path = folder
    for part in parts:
        path = path / part
        if path.is_symlink():
            return None
    return path


@contextmanager
def fresh_folder(parent: Path, prefix: str) -> Iterator[Path]:
    """Yield a new folder of this user's alone in ``parent``, and take it away afterwards.

    It is named before it is made, so that it goes too where Ctrl-C comes in between. Raises OSError.
    """
    folder = parent / f"{prefix}{os.urandom(8).hex()}"
    try:
        folder.mkdir(0o700)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
