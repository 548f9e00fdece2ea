"""From the work folder to the user's folder: safe names, all targets looked at, all moved or none."""

import re
import shutil
import tempfile
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from docgen.disk import lock
from docgen.disk.scratch import scratch_folder, sweep_scratch
from docgen.disk.transaction import EARLIER, digest, finish_moves, move_all
from docgen.errors import FileError, reason

__all__ = ["EARLIER", "Result", "deliver", "digest", "held", "safe_name", "scratch_folder", "work_folder"]

MAX_NAME = 100
"""Characters; with folders in front, Windows and SharePoint still take the path."""

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(?:\.|$)", re.IGNORECASE)
_WORK = ".docgen-"
_LOCK = ".docgen.lock"


@dataclass(frozen=True)
class Result:
    """A finished file in the work folder, and the path it shall have in the user's."""

    made: Path
    target: Path


def safe_name(text: str, limit: int = MAX_NAME) -> str:
    """Return a file name (without ending) that every system takes: æøå kept, NFC, at most ``limit``.

    Characters that Windows forbids become ``-``; a reserved name gets ``_`` in front.
    """
    plain = _FORBIDDEN.sub("-", text)
    shown = "".join(sign for sign in plain if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Co"))
    name = unicodedata.normalize("NFC", " ".join(shown.split()))[:limit]
    while len(name.encode()) > 2 * limit:
        name = name[:-1]
    name = name.strip(" .")
    return f"_{name}" if not name or _RESERVED.match(name) else name


def name_key(path: Path) -> str:
    """Return what is the same for two paths that Windows or macOS takes for one: their case and accents aside."""
    return unicodedata.normalize("NFC", str(path)).casefold()


@contextmanager
def held(out: Path) -> Iterator[None]:
    """Hold the folder of results while a run works in it, and put in order what a killed run left there.

    Raises FileError where another run holds it, or where it cannot be written.
    """
    with ExitStack() as stack:
        try:
            out.mkdir(parents=True, exist_ok=True)
            is_ours = stack.enter_context(lock.held(out / _LOCK))
        except OSError as error:
            raise _unwritable(out, error) from error
        if not is_ours:
            who = lock.holder(out / _LOCK)
            by = f" (proces {who})" if who else ""
            raise FileError(
                f"En anden docgen{by} er ved at lave papirer i mappen {out}.",
                "Vent, til den er færdig, eller vælg en anden mappe med --out.",
                file=str(out),
            )
        sweep_scratch()
        for left in out.glob(f"{_WORK}*/"):
            try:
                finish_moves(left, out)
            except OSError as error:
                raise _blocked(error, out) from error
            shutil.rmtree(left, ignore_errors=True)
        yield


def is_left_behind(out: Path) -> bool:
    """Tell whether another run works in the folder of results, or a killed one has left something in it."""
    return next(out.glob(f"{_WORK}*"), None) is not None or (out / _LOCK).exists()


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as ``out``, and take it away afterwards."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=_WORK, dir=out))
    except OSError as error:
        raise _unwritable(out, error) from error
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unwritable(out: Path, error: OSError) -> FileError:
    return FileError(
        f"Der kan ikke skrives i mappen {out}.", f"Vælg en anden med --out. ({reason(error)})", file=str(out)
    )


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
    for result in results:
        if twin := _twin(result.target):
            raise FileError(
                f"»{result.target.name}« ligger der allerede som »{twin.name}«; på Windows og Mac er det samme navn.",
                "Omdøb eller flyt den, der ligger der.",
                file=str(twin),
            )
    changed = [(result.made, result.target) for result in results if not _is_same(result)]
    try:
        move_all([*changed, *((None, old) for old in _left_behind(results, known))], results[0].made.parent)
    except OSError as error:
        raise _blocked(error, results[0].target) from error
    return tuple(result.target for result in results)


def _blocked(error: OSError, near: Path) -> FileError:
    """Return what to say of a file that cannot be moved; then all are as they were."""
    path = Path(error.filename2 or error.filename or near)
    return FileError(f"»{path.name}« kan ikke skrives.", _remedy(error), file=str(path))


def _remedy(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return f"Er filen åben i et andet program? Luk den, og kør igen. ({reason(error)})"
    return f"Intet er ændret; kør igen, når det er i orden. ({reason(error)})"


def _left_behind(results: Sequence[Result], known: dict[str, str]) -> list[Path]:
    """Return the earlier run's files that this run does not make: an old PDF beside a new Word file lies."""
    new = {result.target.name for result in results}
    folders = {result.target.parent for result in results}
    return [folder / name for folder in folders for name in known if name not in new and (folder / name).exists()]


def _twin(target: Path) -> Path | None:
    """Return the file beside the target that other systems take for the target itself."""
    if target.exists() or not target.parent.is_dir():
        return None
    return next((other for other in target.parent.iterdir() if name_key(other) == name_key(target)), None)


def _is_edited(target: Path, known: dict[str, str]) -> bool:
    return target.exists() and target.name in known and digest(target) != known[target.name]


def _is_same(result: Result) -> bool:
    return result.target.exists() and digest(result.target) == digest(result.made)
