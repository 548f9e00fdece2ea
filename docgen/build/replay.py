"""Say again what a command line said, where nothing that it came of has changed; most of docgen is not imported for it.

What is kept is what the build cache tells of the workbooks it names, as it is said: the words, the folder and the day
are the same, and so are the circumstances and every file, by its SHA-256. Anything in doubt goes the whole way.
"""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from docgen.build.circumstances import circumstances
from docgen.disk.cache import evict, load, save
from docgen.disk.file_digests import digests
from docgen.disk.left_behind import is_left_behind

KIND = "commands"
MOST = 2_000
"""Entries that are kept, of some five kilobytes."""
_NAMES = "surrogatepass"
"""How a file's name is kept that is no text."""


class Said(NamedTuple):
    """What a command wrote to stderr and to stdout, and its exit code."""

    stderr: str
    stdout: str
    exit_code: int


class Basis(NamedTuple):
    """What it came of: the day, the folder of results, the template that was asked for, and the files' digests.

    ``today`` is empty where the words say the day, ``template`` where they say none, ``with_pdf`` where no PDF is made.
    """

    today: str
    out: str
    template: str
    with_pdf: str
    files: dict[str, str]


def replay(words: Sequence[str], today: str) -> Said | None:
    """Return what the command line said the last time, or None where it has to be run."""
    stored = load(KIND, _key(words))
    if stored is None:
        return None
    try:
        then, day, out, template, with_pdf, stderr, stdout, code, *files = stored.decode(errors=_NAMES).split("\0")
        basis = Basis(day, out, template, with_pdf, dict(zip(files[::2], files[1::2], strict=True)))
        is_same = day in ("", today) and then == _circumstances(basis) and digests(basis.files) == basis.files
        return Said(stderr, stdout, int(code)) if is_same and not is_left_behind(Path(out)) else None
    except (ValueError, OSError):
        return None


def keep(words: Sequence[str], basis: Basis, said: Said) -> None:
    """Remember what a command line said."""
    *rest, files = basis
    texts = [_circumstances(basis), *rest, *map(str, said), *(text for pair in files.items() for text in pair)]
    if not any("\0" in text for text in texts):  # which parts them: json takes longer to import than all that is read
        save(KIND, _key(words), "\0".join(texts).encode(errors=_NAMES))
        evict(KIND, MOST)


def _circumstances(basis: Basis) -> str:
    return circumstances(Path(basis.template) if basis.template else None, with_pdf=bool(basis.with_pdf))


def _key(words: Sequence[str]) -> str:
    """Return the name of an entry: the words, the folder that they are typed in, and how docgen was started."""
    return hashlib.sha256(repr((os.getcwd(), os.environ.get("DOCGEN_PROGRAM"), list(words))).encode()).hexdigest()  # noqa: PTH109
