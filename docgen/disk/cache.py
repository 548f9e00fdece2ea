"""The user's cache folder: what docgen can make again, kept from one run to the next.

An entry that is damaged, or that another user could have written, is not there. What is run of one (word/compiled) is
run only where the system tells who could have.
"""

import contextlib
import hashlib
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from docgen.disk import resources
from docgen.disk.own_files import is_own_folder, read
from docgen.disk.platform import replace
from docgen.late import late_imports

with late_imports():  # what is only read needs no new file, and where it lies the environment may say
    import tempfile

    import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_MOST = 100_000_000
"""Bytes of one entry; a prepared template has some hundred thousand."""


def cache_folder() -> Path:
    """Return the user's cache folder for docgen, where the system wants such; it need not exist.

    ``XDG_CACHE_HOME`` in the environment says where on any system.
    """
    if chosen := os.environ.get("XDG_CACHE_HOME"):
        return Path(chosen) / "docgen"
    return platformdirs.user_cache_path("docgen", appauthor=False)


def is_trusted() -> bool:
    """Tell whether what lies in the cache can only be this user's own, or nothing does yet."""
    try:
        folder = cache_folder()
        return is_own_folder(folder) or not os.path.lexists(folder)
    except RuntimeError:  # nobody knows where the user's home is
        return True


def load(kind: str, key: str) -> bytes | None:
    """Return an entry that was saved under its kind and key, or None."""
    try:
        folder = cache_folder()
        if not (is_own_folder(folder) and is_own_folder(folder / kind)):
            return None
        digest, _, content = read(folder / kind / key, _MOST).partition(b"\n")
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where the user's home is
        return None
    return content if digest.decode("ascii", "replace") == _digest(kind, key, content) else None


def save(kind: str, key: str, content: bytes) -> None:
    """Save an entry, readable by the user alone; a cache that cannot be written is no fault."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = cache_folder()
        for part in (folder, folder / kind):
            part.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not is_own_folder(part):
                return
        handle, name = tempfile.mkstemp(prefix=".", dir=folder / kind)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_digest(kind, key, content).encode() + b"\n" + content)
            replace(Path(name), folder / kind / key)
        except OSError:
            Path(name).unlink(missing_ok=True)


def evict(kind: str, most: int) -> None:
    """Evict the oldest entries of a kind, so that at most ``most`` remain."""
    with contextlib.suppress(OSError, RuntimeError):
        if not (is_own_folder(cache_folder()) and is_own_folder(folder := cache_folder() / kind)):
            return
        entries = sorted(folder.iterdir(), key=lambda entry: entry.lstat().st_mtime_ns)
        for entry in entries[: max(0, len(entries) - most)]:
            entry.unlink()


@cache
def code_digest() -> str:
    """Return a digest of docgen's own code and of the packages beside it: another one where one of them is another."""
    hashed = hashlib.sha256(sys.version.encode())
    hashed.update("\n".join(sorted(_states(str(_PACKAGE)))).encode())
    for folder in sys.path:
        with contextlib.suppress(OSError):
            packages = sorted(name for name in os.listdir(folder or ".") if name.endswith(".dist-info"))  # noqa: PTH208 — as above
            hashed.update("\n".join(packages).encode())
    return hashed.hexdigest()


def _states(folder: str) -> Iterator[str]:
    """Yield the path, the size and the time of each file below a folder, but for what Python has compiled of them."""
    with os.scandir(folder) as entries:  # five hundred Paths take longer than all the rest
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _states(entry.path)
            elif not entry.name.endswith(".pyc"):
                state = entry.stat()
                yield f"{entry.path} {state.st_size} {state.st_mtime_ns}"


@cache
def edition_digest() -> str:
    """Return a digest of what docgen's own code and templates say: the same on every machine that has them."""
    hashed = hashlib.sha256()
    for folder in (_PACKAGE, resources.templates()):
        for file in sorted(file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts):
            hashed.update(f"{file.relative_to(folder).as_posix()}\0".encode() + file.read_bytes())
    return hashed.hexdigest()


def _digest(kind: str, key: str, content: bytes) -> str:
    return hashlib.sha256(b"\0".join((kind.encode(), key.encode(), content))).hexdigest()
