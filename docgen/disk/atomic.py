"""Writing that never leaves half a file."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def beside(target: Path) -> Iterator[Path]:
    """Yield a path to write to, which takes ``target``'s place in one step when the block ends well.

    On any fault ``target`` stays as it was. Raises OSError if the disk does not let us.
    """
    draft = target.with_name(f".{os.getpid()}.{target.name}"[:120])
    try:
        yield draft
        with draft.open("rb") as written:
            os.fsync(written.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
