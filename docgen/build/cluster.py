"""Workbooks built by the workers of a running Dask scheduler, over a folder that they and this machine share.

A worker makes papers in the run's work folder and no further: this process alone holds the folder of results, delivers
in the order of the workbooks, and remembers. So a worker may die at any moment, and its share is built by another.
"""

import logging
import pickle
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import distributed

from docgen import __version__
from docgen.build.build_cache import LastTime
from docgen.build.hand_over import hand_over, refuse_taken, targets_of
from docgen.build.options import Options
from docgen.build.outcome import Outcome, recorded
from docgen.build.share import Built, Share
from docgen.build.worker import facts, relay
from docgen.disk.cache import edition_digest
from docgen.disk.delivery import held, work_folder
from docgen.errors import TOLD_OPENLY, WORKER_LEFT_OUT, ConversionError, MissingProgramError, UsageError
from docgen.finding import Finding, Place, note, warning
from docgen.pdf.conversion.service import is_this_machine

SHARE = 6
"""Workbooks that a worker takes at a time at most: they share one LibreOffice, and are lost together."""
SHARES = 4
"""Shares that there are for each worker at least, so that the last ones are done at the same time."""
ATTEMPTS = 3
_PATIENCE = 10
"""Seconds that a scheduler may take to answer."""
_LOOK = 5.0
"""Seconds between two looks at whether any worker is left."""
_PORT = 8786


def scheduler_of(url: str) -> str:
    """Return the address of a scheduler as Dask writes it. Raises UsageError where it is none that docgen asks."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:
        host, port = None, 0
    if not host or parts.scheme not in ("tcp", "tls") or parts.path.strip("/") or parts.query or parts.username:
        raise UsageError("Adressen efter --cluster kan ikke bruges.", f"Skriv tcp://… eller tls://…, fx {_EXAMPLE}.")
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}:{port}"


_EXAMPLE = f"tls://planlaegger:{_PORT}"


def build_all(paths: Sequence[Path], options: Options, step: Callable[[], None]) -> Generator[Outcome, None, None]:
    """Yield the outcome of each workbook, as :func:`docgen.build.pipeline.build_all` does.

    Raises MissingProgramError where the scheduler does not answer or none of its workers can be used.
    """
    taken: dict[str, Path] = {}
    last_time = LastTime(options)
    with ExitStack() as everything:
        said = [*everything.enter_context(held(options.out)), *_open_way(options.cluster)]
        replayed = {path: outcome for path in paths if (outcome := last_time.recall(path))}
        left = [path for path in paths if path not in replayed]
        work = everything.enter_context(work_folder(options.out))
        client, workers, notes = everything.enter_context(_workers(options, work))
        built = _handed_out(client, workers, left, options, work)
        for path in paths:
            outcome = _delivered(path, replayed.get(path), built, options, taken)
            last_time.keep(outcome)
            outcome.findings[:0], said = said, []  # of this run alone
            outcome.notes[:0], notes = notes, []
            step()
            yield outcome
    last_time.end()


def _open_way(url: str) -> list[Finding]:
    """Return a warning where what is said to the scheduler can be read, and changed, on its way."""
    parts = urlsplit(url)
    if parts.scheme == "tls" or is_this_machine(parts.hostname or ""):
        return []
    message = f"Forbindelsen til planlæggeren {scheduler_of(url)} er ikke krypteret."
    remedy = "Brug tls:// med certifikater; uden dem kan andre på nettet få arbejderne til at køre deres programmer."
    return [warning(TOLD_OPENLY, Place(part="--cluster"), message, remedy)]


def _delivered(
    path: Path, replayed: Outcome | None, built: Callable[[Path], Built], options: Options, taken: dict[str, Path]
) -> Outcome:
    """Return what came of a workbook, its papers delivered."""
    if replayed:
        with recorded(replayed):
            refuse_taken(targets_of(replayed, ()), replayed, taken)
        return replayed
    lost = Outcome(path)
    with recorded(lost):
        one = built(path)
        for line in one.told:
            options.told(line)
        if not _is_free(one, taken):
            return one.drafted
        with recorded(one.finished):
            hand_over(one.ready, one.finished, options)
        return one.finished
    return lost


def _is_free(one: Built, taken: dict[str, Path]) -> bool:
    """Tell whether no other workbook of this run has made a file of the same name; if one has, the outcome says so."""
    with recorded(one.drafted):
        refuse_taken(one.targets, one.drafted, taken)
        return True
    return False


@contextmanager
def _workers(options: Options, work: Path) -> Iterator[tuple[distributed.Client, list[str], list[Finding]]]:
    """Give a connection to the scheduler, the addresses of the workers that can be used, and a note on each other."""
    for name in ("distributed", "asyncio"):  # what went wrong is said in Danish, once
        logging.getLogger(name).setLevel(logging.CRITICAL)
    address = scheduler_of(options.cluster)
    try:
        client = distributed.Client(  # type: ignore[no-untyped-call]
            address, timeout=_PATIENCE, set_as_default=False, name="docgen"
        )
    except (OSError, TimeoutError, TypeError, ValueError, RuntimeError) as trouble:
        raise MissingProgramError(f"Planlæggeren {address} svarer ikke.", _START) from trouble
    with client:
        wants_office = options.pdf is not False and not options.converter
        answers = client.run(facts, Path.cwd(), work, on_error="return")
        refusals = {worker: _refusal(answer, wants_office) for worker, answer in answers.items()}
        notes = [
            note(WORKER_LEFT_OUT, Place(part=worker), f"Arbejderen {worker} bruges ikke: {why}.")
            for worker, why in sorted(refusals.items())
            if why
        ]
        workers = sorted(worker for worker, why in refusals.items() if not why)
        if not workers:
            reasons = " ".join(one.message for one in notes) or "Den har ingen arbejdere."
            raise MissingProgramError(f"Ingen af arbejderne hos {address} kan bruges. {reasons}", _START)
        yield client, workers, notes


_START = "Se efter, at planlæggeren kører og har arbejdere, eller lav papirerne på denne maskine uden --cluster."


def _refusal(answer: object, wants_office: bool) -> str:
    """Return in Danish why a worker cannot be used, or nothing."""
    if not isinstance(answer, tuple):
        return "den har ikke docgen, eller den har en anden udgave"
    version, edition, has_office, sees_folder = answer
    if (version, edition) != (__version__, edition_digest()):
        return f"den har en anden udgave af docgen ({version})"
    if wants_office and not has_office:
        return "den har ikke LibreOffice"
    return "" if sees_folder else "den kan ikke skrive i den mappe, resultaterne lægges i"


def _handed_out(
    client: distributed.Client, workers: list[str], paths: Sequence[Path], options: Options, work: Path
) -> Callable[[Path], Built]:
    """Hand the workbooks out to the workers; return what waits for one of them.

    It raises ConversionError where no worker came to an end with the workbook.
    """
    size = max(1, min(SHARE, len(paths) // (SHARES * len(workers))))
    shares = [paths[at : at + size] for at in range(0, len(paths), size)]
    plain = replace(options, told=Options.told, doing=Options.doing)
    futures = [
        client.submit(
            relay,
            pickle.dumps(Share(Path.cwd(), tuple(share), plain, work)),
            Path.cwd() / work,
            workers=workers,
            retries=ATTEMPTS - 1,
            pure=False,
        )
        for share in shares
    ]
    places = {path: (number, place) for number, share in enumerate(shares) for place, path in enumerate(share)}

    @lru_cache(1)  # they are asked for in their order
    def answer(number: int) -> list[Built]:
        return _answer(client, workers, futures[number])

    def built(path: Path) -> Built:
        number, place = places[path]
        return answer(number)[place]

    return built


def _answer(client: distributed.Client, workers: Sequence[str], future: "distributed.Future[bytes]") -> list[Built]:
    """Wait for a share and return its workbooks. Raises ConversionError where no worker came to an end with it."""
    while True:
        try:
            if future.status == "pending" and client.scheduler_info()["workers"].keys().isdisjoint(workers):
                raise _lost("der er ingen arbejdere tilbage")
            built: list[Built] | Exception = pickle.loads(future.result(timeout=_LOOK))  # noqa: S301 - SECURITY.md
            break
        except TimeoutError:
            continue
        except distributed.KilledWorker as killed:
            raise _lost("arbejderne faldt fra, hver gang de prøvede") from killed
        except (CancelledError, OSError, EOFError) as trouble:
            raise _lost("forbindelsen til planlæggeren eller arbejderen gik i stykker") from trouble
    if isinstance(built, Exception):
        raise built
    return built


def _lost(why: str) -> ConversionError:
    return ConversionError(f"Klyngen lavede ikke arket: {why}.", "Kør igen, eller lav det her uden --cluster.")
