"""The digest of a file, and of what lies at a path instead of one."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from docgen.disk.named_files import annexes_in

LARGEST = 500 * 10**6
"""Bytes of an annex, and of any file that is hashed: no larger one is made anything of."""
_AT_ONCE = 1 << 18
"""Bytes that are read in one go: most files have no more, and what is read piece by piece needs a room for pieces."""


def digest(path: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    with path.open("rb", buffering=0) as file:
        start = file.read(_AT_ONCE)
        if not file.read(1):
            return hashlib.sha256(start).hexdigest()
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()


def digests(files: Iterable[str]) -> dict[str, str]:
    """Return the SHA-256 of each file; where there is none, what lies there instead."""
    return {file: digest_at(Path(file)) for file in files}


def digest_at(path: Path) -> str:
    """Return the SHA-256 of the file at a path, or words for what lies there instead."""
    try:
        if path.is_file():
            size = path.stat().st_size
            return digest(path) if size <= LARGEST else f"{size} bytes"
        # An annex that is not there is said with the name that is most like it.
        names = annexes_in(path.parent) if path.suffix not in ("", ".xlsx") else []
    except (OSError, ValueError):  # ValueError: no file can be called that
        return "unreadable"
    return f"missing among {names}" if not path.is_dir() else "folder"
