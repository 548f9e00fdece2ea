"""Files that a person lays on the page, copied raw into a private folder: only docgen's own process opens them."""

import secrets
from collections.abc import Sequence
from pathlib import Path

from pathvalidate import sanitize_filename
from werkzeug.datastructures import FileStorage

LARGEST = 25 * 1024 * 1024
"""Bytes of one file."""
MOST_BYTES = 8 * LARGEST
"""Bytes of one request."""
MOST_PARTS = 60
"""Files of one request."""
MOST_FORM_BYTES = 1_000_000
"""Bytes of a form without files."""
LONGEST_NAME = 100
"""Characters of a name without its ending."""


class NotTakenError(Exception):
    """Files that cannot be taken: a Danish sentence, and the status that says so."""

    def __init__(self, message: str, status: int) -> None:
        super().__init__(message)
        self.status = status


def take(files: Sequence[FileStorage], scratch: Path) -> Path:
    """Return a new private folder with copies of the files; a name keeps its last part alone, made harmless.

    Raises NotTakenError where there is no workbook, two names are the same, or a file is too large; nothing is kept.
    """
    folder = scratch / secrets.token_hex(8)
    folder.mkdir(mode=0o700)
    for file in files:
        name = _plain(file.filename or "")
        if not name or name.startswith("."):
            continue
        target = folder / name
        if target.exists():
            raise NotTakenError(f"To filer hedder »{name}«.", 400)
        _copy(file, target)
    if not any(path.suffix.lower() in (".xlsx", ".xlsm") for path in folder.iterdir()):
        raise NotTakenError("Der er ikke noget Excel-ark imellem. Læg arket ind sammen med dets bilag.", 400)
    return folder


def _plain(name: str) -> str:
    """Return the last part of a file's name as every system takes it, no longer than a disk has room for."""
    last = Path(name.replace("\\", "/"))
    return str(sanitize_filename(f"{last.stem[:LONGEST_NAME]}{last.suffix[:10]}", platform="universal"))


def _copy(file: FileStorage, target: Path) -> None:
    left = LARGEST
    with target.open("xb") as stream:
        while content := file.stream.read(1 << 20):
            left -= len(content)
            if left < 0:
                stream.close()
                target.unlink()
                raise NotTakenError(f"»{target.name}« er for stor. Hver fil må højst fylde 25 MB.", 413)
            stream.write(content)
