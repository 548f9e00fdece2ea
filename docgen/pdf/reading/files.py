"""Files on the disk: what to say when one cannot be read, and writing that never leaves half a file."""

import contextlib
import errno
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docgen.disk.atomic import beside
from docgen.errors import FileError

if TYPE_CHECKING:  # a conversion begins before pikepdf is needed
    from pikepdf import Pdf


def unreadable(path: Path, problem: OSError) -> FileError:
    """Return the error to raise for a file that the operating system did not let us read."""
    if isinstance(problem, FileNotFoundError):
        return FileError(
            f"»{path.name}« findes ikke.", "Ret filens navn, eller læg filen, hvor den skal være.", file=str(path)
        )
    if isinstance(problem, IsADirectoryError):
        return FileError(f"»{path.name}« er en mappe og ikke en fil.", "Skriv filens navn med.", file=str(path))
    return FileError(
        f"»{path.name}« kan ikke læses.", "Se efter, at du må åbne filen, og at drevet er tilsluttet.", file=str(path)
    )


def save_pdf(pdf: "Pdf", file: Path, **options: Any) -> None:
    """Write a PDF to a file; ``options`` are pikepdf's own. Raises OSError.

    It is made in memory first: qpdf (as of 12) ends the whole program where the disk that it writes to is full.
    """
    whole = io.BytesIO()
    pdf.save(whole, **options)
    file.write_bytes(whole.getbuffer())


@contextlib.contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a path to write to, which takes ``target``'s place in one step; on any fault ``target`` stays as it was.

    ``target`` lies in a folder of work.
    Raises FileError if the disk does not let us.
    """
    try:
        with beside(target, lasts=False) as draft:
            yield draft
    except OSError as problem:
        full = problem.errno in {errno.ENOSPC, errno.EDQUOT}
        raise FileError(
            f"»{target.name}« kan ikke gemmes" + (", for der er ikke plads på disken." if full else "."),
            "Ryd op på disken, og prøv igen."
            if full
            else "Luk filen, hvis den er åben, og se efter, at du må skrive der.",
            file=str(target),
        ) from problem
