"""From the work folder to the user's folder: safe names, all targets looked at, all moved or none."""

import hashlib
import os
import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import FileError, reason

MAX_NAME = 100
"""Characters; with folders in front, Windows and SharePoint still take the path."""

EARLIER = "Tidligere"
"""The folder for what a rebuild replaces."""

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_WORK = ".docgen-"


@dataclass(frozen=True)
class Result:
    """A finished file in the work folder, and the path it shall have in the user's."""

    made: Path
    target: Path


def safe_name(text: str, limit: int = MAX_NAME) -> str:
    """Return a file name (without ending) that every system takes: æøå kept, NFC, at most ``limit``.

    Characters that Windows forbids become ``-``; a reserved name gets ``_`` in front.
    """
    composed = unicodedata.normalize("NFC", _FORBIDDEN.sub("-", text))
    shown = "".join(sign for sign in composed if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co"))
    name = " ".join(shown.split())[:limit]
    while len(name.encode()) > 2 * limit:
        name = name[:-1]
    name = name.strip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name


def digest(path: Path) -> str:
    """Return the file's SHA-256 in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as ``out``, and take it away afterwards."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=_WORK, dir=out))
    except OSError as error:
        raise FileError(
            f"Der kan ikke skrives i mappen {out}.", f"Vælg en anden med --out. ({reason(error)})", file=str(out)
        ) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Yield an empty folder that has nothing to do with the user's, and take it away afterwards."""
    with tempfile.TemporaryDirectory(prefix=_WORK) as folder:
        yield Path(folder)


def deliver(results: Sequence[Result], known: dict[str, str], *, force: bool) -> tuple[Path, ...]:
    """Move all results to their targets, or none; return the targets.

    ``known`` gives, by file name, the digest that the last receipt holds. A target that a person
    has edited since is not replaced without ``force``; what is replaced is kept in »Tidligere«, and so is
    what the last run made and this one does not.
    Raises FileError where a target stands in the way.
    """
    edited = [result.target for result in results if not force and _is_edited(result.target, known)]
    if edited:
        raise FileError(
            f"»{edited[0].name}« er rettet i hånden, efter at docgen lavede den.",
            "Gem den under et andet navn, eller brug --force; så flyttes den til »Tidligere«.",
            file=str(edited[0]),
        )
    changed = [result for result in results if not _is_same(result)]
    try:
        for result in changed:
            result.target.parent.mkdir(parents=True, exist_ok=True)
            _sync(result.made)
        for old in _left_behind(results, known):
            _keep(old)
            old.unlink()
        for result in changed:
            if result.target.exists():
                _keep(result.target)
            os.replace(result.made, result.target)  # noqa: PTH105 — the one call that is whole or absent
    except OSError as error:
        raise FileError(
            f"»{error.filename2 or error.filename}« kan ikke skrives.",
            f"Er filen åben i et andet program? ({reason(error)})",
            file=str(error.filename2 or error.filename),
        ) from error
    return tuple(result.target for result in results)


def _left_behind(results: Sequence[Result], known: dict[str, str]) -> list[Path]:
    """Return the earlier run's files that this run does not make: an old PDF beside a new Word file lies."""
    new = {result.target.name for result in results}
    folders = {result.target.parent for result in results}
    return [folder / name for folder in folders for name in known if name not in new and (folder / name).exists()]


def _is_edited(target: Path, known: dict[str, str]) -> bool:
    return target.exists() and target.name in known and digest(target) != known[target.name]


def _is_same(result: Result) -> bool:
    return result.target.exists() and digest(result.target) == digest(result.made)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())


def _keep(target: Path) -> None:
    """Keep a copy of the target in »Tidligere«, numbered where one of that name lies there."""
    folder = target.parent / EARLIER
    folder.mkdir(exist_ok=True)
    kept = folder / target.name
    number = 2
    while kept.exists():
        kept = folder / f"{target.stem} ({number}){target.suffix}"
        number += 1
    shutil.copy2(target, kept)
