"""A file with its wanted outcome, and what docgen did with it in a process of its own, with limits."""

import os
import pickle
import resource
import signal
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

Wanted = Literal["accept", "warn", "refuse"]
SECONDS = 10
MEMORY = 2**30


@dataclass(frozen=True)
class Said:
    """What docgen did: the levels and sentences of what it found, its exit code, the texts of the result."""

    code: int = 0
    lines: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    trouble: str = ""
    seconds: float = 0.0
    megabytes: int = 0


@dataclass(frozen=True)
class Case:
    """A file: how it is made in a folder, what docgen shall do with it, and what it shall say.

    ``at`` must stand in a sentence; ``exact`` are texts that must stand in the result as they are,
    ``seconds`` of the processor's time are what it may take.
    """

    name: str
    make: Callable[[Path], Path]
    run: Callable[[Path], Said]
    wants: Wanted
    at: str = ""
    exact: tuple[str, ...] = ()
    seconds: int = SECONDS


@dataclass
class Verdict:
    """What came of a case: ``wrong`` says what was not as wanted, empty where all is well."""

    case: Case
    said: Said
    wrong: list[str] = field(default_factory=list)
    silent: bool = False


def in_sandbox(work: Callable[[], Said], *, seconds: int = SECONDS, memory: int = MEMORY) -> Said:
    """Return what the work says, done in a copy of this process that may use so much time and memory."""
    read, write = os.pipe()
    copy = os.fork()
    if not copy:
        os.close(read)
        os.setpgid(0, 0)
        _answer(work, write, seconds, memory)
    os.close(write)
    before = time.monotonic()
    signal.signal(signal.SIGALRM, _late)
    signal.alarm(seconds * 4)  # the machine may be loaded; processor time is limited in the copy
    try:
        with os.fdopen(read, "rb") as answer:
            packed = answer.read()
    except TimeoutError:
        packed = b""
    finally:
        signal.alarm(0)
        os.killpg(copy, signal.SIGKILL)
        _, status, usage = os.wait4(copy, 0)
    said = pickle.loads(packed) if packed else Said(trouble=f"no answer: status {status}")  # noqa: S301 — our own
    return Said(said.code, said.lines, said.texts, said.trouble, time.monotonic() - before, usage.ru_maxrss // 1024)


def _late(_number: int, _frame: object) -> None:
    raise TimeoutError


def _answer(work: Callable[[], Said], write: int, seconds: int, memory: int) -> None:
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + memory
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    try:
        said = work()
    except BaseException:  # noqa: BLE001 — this is what is hunted for
        said = Said(trouble=traceback.format_exc())
    with os.fdopen(write, "wb") as answer:
        answer.write(pickle.dumps(said))
    os._exit(0)


def judge(case: Case) -> Verdict:
    """Return what docgen does with the case, beside what it shall do."""
    with tempfile.TemporaryDirectory(prefix="jagt-") as folder:
        path = case.make(Path(folder))
        said = in_sandbox(lambda: case.run(path), seconds=case.seconds)
    verdict = Verdict(case, said)
    if said.trouble:
        verdict.wrong.append(said.trouble)
        return verdict
    was = "refuse" if said.code else "warn" if said.lines else "accept"
    if was != case.wants and not (case.wants == "accept" and was == "warn" and case.at):
        verdict.wrong.append(f"wanted {case.wants}, was {was}")
        verdict.silent = case.wants == "refuse" and was != "refuse"
    if case.wants == "refuse" and said.code not in (1, 4, 5, 6):
        verdict.wrong.append(f"exit {said.code}")
    if case.at and not any(case.at in line for line in said.lines):
        verdict.wrong.append(f"»{case.at}« is not said")
    lost = [text for text in case.exact if text not in said.texts] if was != "refuse" else []
    if lost:
        verdict.wrong.append(f"not exact: {lost[:3]!r}")
        verdict.silent = True
    return verdict
