"""The text of a picture, read by tesseract where it is installed with its Danish words (optional)."""

import hashlib
import os
import tempfile
from functools import cache
from pathlib import Path

from PIL import Image

from docgen.disk.cache import evict, load, save
from docgen.disk.platform import find_program
from docgen.disk.scratch import scratch_folder
from docgen.pdf.processes.confinement import confined
from docgen.pdf.processes.programs import run

_LANGUAGE = "dan"
_LIMIT = 20.0  # seconds for a page; one takes two
_KIND, _MOST = "recognised", 2000
_FEW = 8  # figures; a personal number has ten, some of which may be read as letters


@cache
def recogniser() -> Path | None:
    """Return the program that reads pictures in Danish, or None where it or its words are not there."""
    program = find_program("tesseract")
    if program is None:
        return None
    with tempfile.TemporaryFile() as listed:
        if run([str(program), "--list-langs"], _LIMIT, output=listed) != 0:
            return None
        listed.seek(0)
        return program if _LANGUAGE in listed.read().decode("utf-8", "replace").split() else None


def recognised(shown: Image.Image, dots: int) -> str | None:
    """Return the text of a picture of ``dots`` dots an inch, or None where nothing is read in it, or not in time.

    That a picture has too few figures for any number is remembered from one run to the next, and then its text is
    empty; what it says is not.
    """
    program = recogniser()
    if program is None:
        return None
    grey = shown.convert("L")
    key = hashlib.sha256(repr((grey.size, _FEW)).encode() + grey.tobytes()).hexdigest()
    if (stored := load(_KIND, key)) is not None:
        return "" if stored else None
    text = (_read(program, grey, dots) or "").strip()
    if sum(map(str.isnumeric, text)) < _FEW:
        save(_KIND, key, b"tekst" if text else b"")
        evict(_KIND, _MOST)
    return text or None


def _read(program: Path, grey: Image.Image, dots: int) -> str | None:
    with scratch_folder() as folder:
        page, text = Path(folder) / "side.png", Path(folder) / "side.txt"
        grey.save(page, dpi=(dots, dots))
        command = [str(program), str(page), str(text.with_suffix("")), "-l", _LANGUAGE, "--dpi", str(dots)]
        os.environ["OMP_THREAD_LIMIT"] = "1"  # more threads only wait for each other
        done = run(confined(command, Path(folder)), _LIMIT, folder=Path(folder))
        return text.read_text("utf-8", "replace") if done == 0 and text.is_file() else None
