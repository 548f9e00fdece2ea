"""The files that a run is made from, as they were when it began: each is copied once, and read from its copy alone.

What is checked is then what is printed, bound and hashed, whoever exchanges a file meanwhile. A file is opened once;
what is asked of it afterwards (is it a file, how large is it, does it lie where it may) is asked of what was opened.
"""

import contextlib
import os
import stat
import time
from pathlib import Path

from docgen.disk.file_digests import LARGEST, digest
from docgen.errors import FileError, reason
from docgen.late import dataclass

SECONDS = 60.0
"""How long the copying of one file may take."""
_CHUNK = 1 << 20
_ATTEMPTS = 3
"""How often a file is copied anew that changes while it is copied."""
_OPENING = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe must not keep docgen waiting for somebody who writes."""


@dataclass(frozen=True)
class Role:
    """What a file is to a run: how a sentence calls one, its largest size in bytes, and what to do about a larger.

    One that ``stays`` may not lie outside the workbook's folder, where a link could lead.
    """

    name: str
    most: int
    remedy: str
    stays: bool = False


WORKBOOK = Role("et ark", 20 * 2**20, "Åbn filen i Excel, og gem den som »Excel-projektmappe (*.xlsx)«.")
ANNEX = Role("et bilag", LARGEST, "Bed afsenderen om en mindre udgave.", stays=True)
PICTURE = Role("et billede", 20 * 10**6, "Gør det mindre.", stays=True)
TEMPLATE = Role("en skabelon", 50 * 10**6, "Gør billederne i den mindre.")


class Snapshot:
    """The copies of one workbook and of what it names, in a folder that is the run's own.

    What lies beside the workbook lies beside its copy too, so that a name in a cell leads to the same file.
    """

    def __init__(self, folder: Path, beside: Path) -> None:
        """Keep copies in ``folder``, which need not be there yet; ``beside`` is the workbook's folder."""
        self.beside = folder / "ark"
        self._elsewhere = folder / "andre"
        self._original = Path(os.path.abspath(beside))  # noqa: PTH100 — the path as it is written, links and all
        self._copies: dict[Path, Path] = {}
        self._refusals: dict[Path, FileError] = {}
        self._digests: dict[Path, str] = {}

    def of(self, file: Path, role: Role) -> Path:
        """Return the copy of a file, made now if it was not asked for before.

        Where there is no such file there is no copy either, now or later, and its path leads to nothing. Raises
        FileError, the same one each time, for what is no file, is too large, or cannot be read.
        """
        whole = Path(os.path.abspath(file))  # noqa: PTH100 — as above
        if whole in self._refusals:
            raise self._refusals[whole]
        if whole not in self._copies:
            self._copies[whole] = self._place(whole)
            try:
                _copy(whole, self._copies[whole], role, self._original)
            except FileError as refusal:
                self._refusals[whole] = refusal
                raise
        return self._copies[whole]

    def digest(self, file: Path) -> str:
        """Return the SHA-256 of the copy of a file that was asked for before; empty where there is none."""
        whole = Path(os.path.abspath(file))  # noqa: PTH100 — as above
        copy = self._copies.get(whole)
        if copy is None or not copy.is_file():
            return ""
        if whole not in self._digests:
            self._digests[whole] = digest(copy)
        return self._digests[whole]

    def original(self, copy: str) -> str:
        """Return the path that a person knows a copy by; another path is returned as it is."""
        return next((str(file) for file, copied in self._copies.items() if str(copied) == copy), copy)

    def _place(self, file: Path) -> Path:
        if file.is_relative_to(self._original):
            return self.beside / file.relative_to(self._original)
        return self._elsewhere / str(len(self._copies)) / file.name


def _copy(file: Path, copy: Path, role: Role, within: Path) -> None:
    """Copy what the file holds now. Nothing is copied where there is none. Raises FileError."""
    copy.parent.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + SECONDS
    for _ in range(_ATTEMPTS):
        try:
            source = os.open(file, _OPENING)
        except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: no file can be called that
            return
        except OSError as problem:
            raise _unreadable(file, reason(problem)) from problem
        try:
            _require_fit(source, file, role, within)
            if _is_copied(source, copy, file, role, deadline):
                return
        except OSError as problem:
            raise _unreadable(file, reason(problem)) from problem
        finally:
            os.close(source)
    raise _unreadable(file, "den ændres, mens den læses")


def _require_fit(source: int, file: Path, role: Role, within: Path) -> None:
    """Raise FileError unless what was opened is a file, not too large, and where its path says.

    A path beside the workbook may be a link, but not one that leads out: ``file`` is looked up once more, and must be
    what was opened.
    """
    state = os.fstat(source)
    if not stat.S_ISREG(state.st_mode):
        raise FileError(f"»{file.name}« er ikke en almindelig fil.", "Vælg filen selv.", file=str(file))
    if state.st_size > role.most:
        raise _too_large(file, state.st_size, role)
    if role.stays:
        lies = file.resolve()
        is_inside = lies.is_relative_to(within.resolve()) and os.path.samestat(state, lies.stat())
        if not is_inside:
            message = f"»{file.name}« ligger uden for arkets mappe."
            raise FileError(message, "Læg filen ved siden af arket, og skriv kun dens navn.", file=str(file))


def _is_copied(source: int, copy: Path, file: Path, role: Role, deadline: float) -> bool:
    """Copy what was opened; tell whether it stayed as it was meanwhile."""
    before = os.fstat(source)
    size = 0
    with contextlib.suppress(FileNotFoundError):
        copy.unlink()
    with copy.open("xb") as target:
        while part := os.read(source, _CHUNK):
            size += len(part)
            if size > role.most:
                raise _too_large(file, size, role)
            if time.monotonic() > deadline:
                raise _unreadable(file, f"det tager mere end {SECONDS:.0f} sekunder")
            target.write(part)
    after = os.fstat(source)
    return (size, after.st_size, after.st_mtime_ns) == (before.st_size, before.st_size, before.st_mtime_ns)


def _too_large(file: Path, size: int, role: Role) -> FileError:
    message = f"»{file.name}« fylder {size // 2**20} MB; {role.name} må højst fylde {role.most // 10**6} MB."
    return FileError(message, role.remedy, file=str(file))


def _unreadable(file: Path, why: str) -> FileError:
    return FileError(f"»{file.name}« kan ikke læses.", f"Grunden er: {why}.", file=str(file))
