"""What differs between Linux, Mac and Windows, and how each is asked: the one module that knows the system.

What stands here for Windows and Mac follows their makers' and Python's own pages; it has been run with stand-ins only.
"""

import contextlib
import os
import stat
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from docgen.late import late_imports

with late_imports():  # most runs start no program and set no timer, and on Windows alone psutil is asked
    import signal
    import subprocess

    import psutil

LONGEST_PATH = 259
"""Characters that a path may have on Windows, where long paths have not been switched on."""
_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH
_PATIENCE = (0.1, 0.3, 0.6)
"""Seconds between tries at a file that another program holds for a moment: a virus scanner, OneDrive, a preview."""


def is_windows() -> bool:
    """Tell whether this is Windows."""
    return sys.platform == "win32"


def is_mac() -> bool:
    """Tell whether this is macOS."""
    return sys.platform == "darwin"


def is_linux() -> bool:
    """Tell whether this is Linux."""
    return sys.platform == "linux"


# Files


def is_foreign(state: os.stat_result) -> bool:
    """Tell whether another user owns a file or folder, or may write in it.

    Windows keeps such rights in lists of its own, and there a person's folders are closed to others from the start.
    """
    return not is_windows() and (state.st_uid != os.geteuid() or bool(state.st_mode & _MAY_WRITE))


def tells_owners() -> bool:
    """Tell whether is_foreign() is told by the system, and not taken for granted."""
    return not is_windows()


def is_private(state: os.stat_result) -> bool:
    """Tell whether a folder is this user's and closed to everybody else, as ``tempfile.mkdtemp`` makes it."""
    return is_windows() or (state.st_uid == os.geteuid() and not state.st_mode & 0o077)


def open_without_links(path: Path, flags: int = os.O_RDONLY) -> int:
    """Return a descriptor of what lies at the very path: never of what a link points to, and without waiting.

    Windows has no such wish to open with, so what was opened must there be what was looked at before.
    Raises OSError.
    """
    wishes = ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_NOINHERIT", "O_BINARY")
    for wish in wishes:
        flags |= getattr(os, wish, 0)
    before = path.lstat()
    opened = os.open(path, flags)
    if not os.path.samestat(before, os.fstat(opened)):
        os.close(opened)
        raise OSError(0, "den blev skiftet ud imens", str(path))
    return opened


def sync(path: Path) -> None:
    """Make the disk remember a file's content. Windows does so only for a file that is open to be written in."""
    with path.open("r+b" if is_windows() else "rb") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make the disk remember a folder's names; Windows does so by itself."""
    if is_windows():
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):  # some network disks cannot
            os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(source: Path, target: Path) -> None:
    """Put a file in another's place in one step; on Windows a file that is open just now is tried a few times.

    Raises OSError where it cannot be done; then both are as they were.
    """
    for pause in _PATIENCE if is_windows() else ():
        try:
            os.replace(source, target)  # noqa: PTH105 — the one call that is whole or absent
        except PermissionError:
            time.sleep(pause)
        else:
            return
    os.replace(source, target)  # noqa: PTH105 — as above


def is_running(process: int) -> bool:
    """Tell whether a process of this number runs; where that cannot be asked, it does."""
    if is_windows():  # a signal there is no question but the end
        return bool(psutil.pid_exists(process))
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


# Programs


def find_program(*names: str) -> Path | None:
    """Return the absolute path of the first of the programs that is found, or None.

    Only folders that PATH names in full are looked into, and none that everybody may write in: never the current
    folder, where a program may have come with a workbook.
    """
    return next((found for name in names for folder in _program_folders() if (found := _program(folder, name))), None)


def office_places() -> Iterator[Path]:
    """Yield where LibreOffice's own installers put it, which is not on PATH."""
    if is_windows():
        for folder in _windows_office_folders():
            yield from (folder / "soffice.com", folder / "soffice.exe")
    elif is_mac():
        for applications in (Path("/Applications"), Path.home() / "Applications"):
            yield applications / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    else:
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def open_file(path: Path) -> None:
    """Open a file in the program that the person uses for it, as a double click does; without such a way do nothing."""
    if sys.platform == "win32":
        os.startfile(path)  # noqa: S606 — Windows's own way
    elif opener := find_program("open" if is_mac() else "xdg-open"):
        quiet = subprocess.DEVNULL
        subprocess.Popen([str(opener), str(path)], stdin=quiet, stdout=quiet, stderr=quiet)  # noqa: S603 — by its whole path


def is_program(path: Path) -> bool:
    """Tell whether a file may be run, and cannot be changed by everybody."""
    try:
        state = path.stat()
    except (OSError, ValueError):
        return False
    is_open = not is_windows() and bool(state.st_mode & stat.S_IWOTH)
    return stat.S_ISREG(state.st_mode) and not is_open and os.access(path, os.X_OK)


def _program(folder: Path, name: str) -> Path | None:
    # No .bat or .cmd: what is given to them is read by the command interpreter.
    endings = (".com", ".exe") if is_windows() else ("",)
    return next((path for ending in endings if is_program(path := folder / f"{name}{ending}")), None)


def _program_folders() -> Iterator[Path]:
    named = os.environ.get("PATH", "").split(os.pathsep)
    if is_mac():  # a program that was started from the Finder is not told of them
        named += ["/opt/homebrew/bin", "/usr/local/bin"]
    for name in dict.fromkeys(named):
        folder = Path(name.strip('"') if is_windows() else name)
        if folder.is_absolute() and _is_trusted(folder):
            yield folder


def _is_trusted(folder: Path) -> bool:
    try:
        state = folder.stat()
        is_open = not is_windows() and bool(state.st_mode & stat.S_IWOTH)
        return not is_open and not os.path.samestat(state, Path.cwd().stat())
    except (OSError, ValueError):
        return False


@cache
def _windows_office_folders() -> tuple[Path, ...]:
    """Return the folders of LibreOffice's programs: as its installer wrote in the registry, and the usual ones."""
    folders = [Path(found).parent for found in _registered()]
    roots = [os.environ.get(name) for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")]
    return (*folders, *(Path(root) / "LibreOffice" / "program" for root in dict.fromkeys(roots) if root))


def _registered() -> list[str]:
    """Return the paths of soffice.exe that Windows's registry has for »App Paths«."""
    try:
        import winreg  # noqa: PLC0415 — Windows alone has it
    except ImportError:
        return []
    key = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\soffice.exe"
    found: list[str] = []
    for root in ("HKEY_LOCAL_MACHINE", "HKEY_CURRENT_USER"):
        with contextlib.suppress(OSError):
            found.append(str(winreg.QueryValue(getattr(winreg, root), key)).strip('"'))  # type: ignore[attr-defined,unused-ignore]
    return found


# Time


@contextlib.contextmanager
def called_after(seconds: float, call: Callable[[], None]) -> Iterator[None]:
    """Have ``call`` called once in the middle of whatever is going on in the block; Windows has no such timer.

    It needs no thread, for annexes are read in copies of this process, which may have one thread alone.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, lambda *_: call())
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
