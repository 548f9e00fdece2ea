"""The user's cache folder: what docgen can make again, kept from one run to the next.

An entry that is damaged, or that another user could have written, is not there. Nothing in it is ever run.
"""

import contextlib
import hashlib
import os
import sys
import tempfile
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def cache_folder() -> Path:
    """Return the user's cache folder for docgen; it need not exist."""
    if own := os.environ.get("XDG_CACHE_HOME"):
        return Path(own) / "docgen"
    if sys.platform == "win32" and (local := os.environ.get("LOCALAPPDATA")):
        return Path(local) / "docgen" / "Cache"
    return Path.home() / ".cache" / "docgen"


def load(kind: str, key: str) -> bytes | None:
    """Return an entry that was saved under its kind and key, or None."""
    file = cache_folder() / kind / key
    try:
        with file.open("rb") as stream:
            if _is_foreign(os.fstat(stream.fileno())):
                return None
            digest, content = stream.readline().strip(), stream.read()
    except (OSError, RuntimeError):  # RuntimeError: nobody knows where the user's home is
        return None
    return content if digest.decode("ascii", "replace") == _digest(kind, key, content) else None


def save(kind: str, key: str, content: bytes) -> None:
    """Save an entry, readable by the user alone; a cache that cannot be written is no fault."""
    with contextlib.suppress(OSError, RuntimeError):
        folder = cache_folder() / kind
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, name = tempfile.mkstemp(prefix=".", dir=folder)
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(_digest(kind, key, content).encode() + b"\n" + content)
            os.replace(name, folder / key)  # noqa: PTH105 — the one call that is whole or absent
        except OSError:
            Path(name).unlink(missing_ok=True)


def weed(kind: str, most: int) -> None:
    """Take the oldest entries of a kind away, so that ``most`` are left."""
    with contextlib.suppress(OSError, RuntimeError):
        entries = sorted((cache_folder() / kind).iterdir(), key=lambda entry: entry.stat().st_mtime_ns)
        for entry in entries[: max(0, len(entries) - most)]:
            entry.unlink()


@cache
def code_mark() -> str:
    """Return a mark of docgen's own code and of the packages beside it: another one wherever one of them is."""
    hashed = hashlib.sha256(sys.version.encode())
    for folder, _, names in sorted(os.walk(_PACKAGE)):
        for name in sorted(names):
            if not name.endswith(".pyc"):
                state = os.stat(f"{folder}/{name}")  # noqa: PTH116 — five hundred Paths take longer than all the rest
                hashed.update(f"{folder}/{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    for folder in sys.path:
        with contextlib.suppress(OSError):
            packages = sorted(name for name in os.listdir(folder or ".") if name.endswith(".dist-info"))  # noqa: PTH208 — as above
            hashed.update("\n".join(packages).encode())
    return hashed.hexdigest()


def _digest(kind: str, key: str, content: bytes) -> str:
    return hashlib.sha256(b"\0".join((kind.encode(), key.encode(), content))).hexdigest()


def _is_foreign(state: os.stat_result) -> bool:
    """Tell whether another user owns the file or may write it, where the system knows of such."""
    return os.name == "posix" and (state.st_uid != os.geteuid() or bool(state.st_mode & 0o022))
