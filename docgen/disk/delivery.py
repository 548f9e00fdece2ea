"""From the work folder to the user's folder: safe names, all targets looked at, all moved or none."""

import shutil
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from docgen.disk import lock, platform
from docgen.disk.file_digests import digest
from docgen.disk.left_behind import LOCK, WORK
from docgen.disk.own_files import ForeignError, fresh_folder, is_plain_name, is_real_folder, is_regular, is_there
from docgen.disk.scratch import scratch_folder, sweep_scratch
from docgen.disk.transaction import EARLIER, PlanError, finish_moves, move_all
from docgen.errors import LEFT_ALONE, FileError, reason
from docgen.finding import Finding, Place, warning
from docgen.late import dataclass, late_imports

with late_imports():  # few commands make a name
    import pathvalidate

__all__ = ["EARLIER", "Result", "deliver", "digest", "held", "safe_name", "scratch_folder", "work_folder"]

MAX_NAME = 100
"""Characters; with folders in front, Windows and SharePoint still take the path."""

_PUT_ASIDE = "Efterladt af docgen"
"""The folder for what a run left behind that docgen does not understand."""


@dataclass(frozen=True)
class Result:
    """A finished file in the work folder, and the path it shall have in the user's."""

    made: Path
    target: Path


def safe_name(text: str, limit: int = MAX_NAME) -> str:
    """Return a file name (without ending) that every system takes: æøå kept, NFC, at most ``limit``.

    Characters that Windows forbids become ``-``; a name that Windows keeps for itself gets ``_`` in front.
    """
    shown = "".join(character for character in text if unicodedata.category(character) not in ("Cf", "Cs", "Co"))
    plain = pathvalidate.sanitize_filename(
        shown,
        replacement_text="-",
        platform="universal",
        max_len=max(1, 4 * len(shown)),
        reserved_name_handler=pathvalidate.handler.ReservedNameHandler.as_is,
        validate_after_sanitize=False,
    )
    name = unicodedata.normalize("NFC", " ".join(plain.split()))[:limit]
    while len(name.encode()) > 2 * limit:
        name = name[:-1]
    name = name.strip(" .")
    return name if is_plain_name(name) else f"_{name}"


def name_key(path: Path) -> str:
    """Return what is the same for two paths that Windows or macOS takes for one: their case and accents aside."""
    return unicodedata.normalize("NFC", str(path)).casefold()


@contextmanager
def held(out: Path) -> Iterator[tuple[Finding, ...]]:
    """Hold the folder of results while a run works in it, and put in order what a killed run left there.

    Gives a warning for each thing in it that looks like docgen's own and was left alone, since somebody else may have
    made it. Raises FileError where another run holds the folder, or where it cannot be written.
    """
    with ExitStack() as stack:
        try:
            out.mkdir(parents=True, exist_ok=True)
            is_ours = stack.enter_context(lock.held(out / LOCK))
        except ForeignError as stranger:
            raise FileError(
                f"»{LOCK}« i mappen {out} er ikke docgens egen fil: {stranger.strerror}.",
                "Se efter, hvem der har lagt den der. Flyt eller slet den, og kør igen.",
                file=str(out),
            ) from stranger
        except OSError as error:
            raise _unwritable(out, error) from error
        if not is_ours:
            who = lock.holder(out / LOCK)
            by = f" (proces {who})" if who else ""
            raise FileError(
                f"En anden docgen{by} er ved at lave papirer i mappen {out}.",
                "Vent, til den er færdig, eller vælg en anden mappe med --out.",
                file=str(out),
            )
        sweep_scratch()
        yield tuple(finding for left in sorted(out.glob(f"{WORK}*")) for finding in _put_in_order(left, out))


def _put_in_order(left: Path, out: Path) -> Iterator[Finding]:
    """Finish what a killed run began, and take its folder away; yield what is to be said where that cannot be."""
    if left.name == LOCK:
        return
    if not (is_real_folder(left) and platform.is_private(left.lstat())):
        message = f"»{left.name}« i mappen {out} er ikke docgens egen arbejdsmappe og er ikke rørt."
        yield warning(LEFT_ALONE, Place(file=str(left), part=left.name), message, _WHO)
        return
    try:
        finish_moves(left, out)
    except PlanError:
        aside = _free(out / _PUT_ASIDE)
        left.rename(aside)
        message = f"En afbrudt kørsel har efterladt en plan, som docgen ikke kan læse. Den ligger nu i »{aside.name}«."
        yield warning(LEFT_ALONE, Place(file=str(aside), part=aside.name), message, _ASIDE)
    except OSError as error:
        raise _blocked(error, out) from error
    shutil.rmtree(left, ignore_errors=True)


_WHO = "Se efter, hvem der har lagt den der, og slet den, hvis ingen bruger den."
_ASIDE = "Se, om der mangler et papir, og lav det igen; slet så mappen."


def _free(folder: Path) -> Path:
    """Return the first of »name«, »name (2)« … under which nothing lies."""
    free, number = folder, 1
    while is_there(free):
        number += 1
        free = folder.with_name(f"{folder.name} ({number})")
    return free


@contextmanager
def work_folder(out: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk as ``out``, and take it away afterwards."""
    with ExitStack() as stack:
        try:
            out.mkdir(parents=True, exist_ok=True)
            folder = stack.enter_context(fresh_folder(out, WORK))
        except OSError as error:
            raise _unwritable(out, error) from error
        yield folder


def _unwritable(out: Path, error: OSError) -> FileError:
    return FileError(
        f"Der kan ikke skrives i mappen {out}.", f"Vælg en anden med --out. ({reason(error)})", file=str(out)
    )


def deliver(results: Sequence[Result], digests: dict[str, str], *, force: bool) -> tuple[Path, ...]:
    """Move all results to their targets, or none; return the targets.

    ``digests`` gives, by file name, the digest that the last receipt holds. A target that a person
    has edited since is not replaced without ``force``; what is replaced is kept in »Tidligere«, and so is
    what the last run made and this one does not.
    Raises FileError where a target stands in the way.
    """
    for result in results:
        if is_there(result.target) and not is_regular(result.target):
            raise _no_file(result.target)
    edited = [result.target for result in results if not force and _is_edited(result.target, digests)]
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
        move_all(
            [*changed, *((None, old) for old in _left_behind(results, digests, force=force))], results[0].made.parent
        )
    except OSError as error:
        raise _blocked(error, results[0].target) from error
    return tuple(result.target for result in results)


def _no_file(path: Path) -> FileError:
    what = "et link" if path.is_symlink() else "ikke en almindelig fil"
    return FileError(
        f"»{path.name}« ligger der allerede og er {what}; docgen skriver ikke gennem den.",
        "Flyt eller slet den, og kør igen.",
        file=str(path),
    )


def _blocked(error: OSError, near: Path) -> FileError:
    """Return what to say of a file that cannot be moved; then all are as they were."""
    path = Path(error.filename2 or error.filename or near)
    if isinstance(error, ForeignError):
        return _no_file(path)
    if is_too_long := platform.is_windows() and len(str(near)) > platform.LONGEST_PATH:
        path = near
    remedy = _SHORTEN if is_too_long else _remedy(error, path)
    return FileError(f"»{path.name}« kan ikke skrives.", remedy, file=str(path))


_SHORTEN = "Stien er for lang til Windows. Vælg en mappe med en kortere sti med --out, fx C:\\Papirer."
_OPENED_BY = {".docx": "Word", ".pdf": "PDF-læseren", ".xlsx": "Excel"}


def _remedy(error: OSError, path: Path) -> str:
    if isinstance(error, PermissionError):
        where = f" i {program}" if (program := _OPENED_BY.get(path.suffix.lower())) else ""
        return f"Luk filen{where}, hvis den er åben, og kør igen. ({reason(error)})"
    return f"Intet er ændret; kør igen, når det er i orden. ({reason(error)})"


def _left_behind(results: Sequence[Result], digests: dict[str, str], *, force: bool) -> list[Path]:
    """Return the earlier run's files that this run does not make: an old PDF beside a new Word file lies.

    What a person has edited since is left alone without ``force``, as where it would be replaced.
    """
    new = {result.target.name for result in results}
    folders = {result.target.parent for result in results}
    old = [folder / name for folder in folders for name in digests if name not in new and is_plain_name(name)]
    return [path for path in old if is_regular(path) and (force or digest(path) == digests[path.name])]


def _twin(target: Path) -> Path | None:
    """Return the file beside the target that other systems take for the target itself."""
    if target.exists() or not target.parent.is_dir():
        return None
    return next((other for other in target.parent.iterdir() if name_key(other) == name_key(target)), None)


def _is_edited(target: Path, digests: dict[str, str]) -> bool:
    return target.exists() and target.name in digests and digest(target) != digests[target.name]


def _is_same(result: Result) -> bool:
    return result.target.exists() and digest(result.target) == digest(result.made)
