"""LibreOffice at work: several documents a process, several processes at once, each watched.

A process is ended when a document takes too long or too much memory. What it had not come to goes to a new one;
the document that it was at is tried once more alone, in a profile that LibreOffice takes for its first, for a bad
neighbour is then no excuse. So one document can never stop the others.
"""

import contextlib
import json
import shutil
import subprocess
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from docgen.disk.processes import memory_of
from docgen.errors import ConversionError
from docgen.pdf.conversion.export import EXPORT, is_sound
from docgen.pdf.conversion.office import lay_plain_profile, lay_profile, profile_option
from docgen.pdf.conversion.stored_fields import with_stored_results
from docgen.pdf.processes.confinement import confined
from docgen.pdf.processes.programs import started

FEWEST = 4
"""Documents a process: starting LibreOffice takes as long as converting about so many."""
MOST = 50
"""Documents after which a process is ended and a new one started: LibreOffice grows with what it has had."""
MEMORY = 2_000_000_000
"""Bytes that a process may use; an agenda takes a tenth of it."""
ROOM = 5_000_000
"""Bytes that are free on a disk where a document that failed may have failed for something else than room."""
PATIENCE = 3
"""Processes one after the other that made nothing in their time, before LibreOffice itself is held to be broken."""
_WATCHED = 0.5
"""Seconds between two looks at the memory."""


class Office:
    """One LibreOffice that makes PDFs of its documents, one behind the other; ``pdfs`` is where each will be."""

    def __init__(self, office: Path, documents: Sequence[Path], work: Path, *, is_retry: bool) -> None:
        """Lay a profile and copies of the documents in ``work``, and start."""
        if is_retry:
            lay_plain_profile(work / "profil")
        else:
            lay_profile(office, work / "profil")
        inputs, outputs = work / "ind", work / "ud"
        inputs.mkdir()
        outputs.mkdir()
        copies = {document: inputs / f"{place:04}.docx" for place, document in enumerate(documents, 1)}
        for document, copy in copies.items():
            copy.write_bytes(with_stored_results(document))
        self.pdfs = {document: outputs / f"{copy.stem}.pdf" for document, copy in copies.items()}
        self.is_alone = is_retry
        command = [str(office), profile_option(work / "profil"), "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", f"pdf:writer_pdf_Export:{_filter_options()}", "--outdir", str(outputs)]
        self._running = contextlib.ExitStack()
        self._process = self._running.enter_context(
            started(confined([*command, *map(str, copies.values())], work), folder=work)
        )
        self._outputs = outputs
        self._made: dict[str, int] = {}
        self._since = self._looked = time.monotonic()

    def is_done(self) -> bool:
        """Tell whether the process has ended."""
        return self._process.poll() is not None

    def wait(self, seconds: float) -> None:
        """Wait until the process ends, ``seconds`` at most."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)

    @property
    def reached(self) -> int:
        """How many PDFs it had begun when it was last looked at."""
        return len(self._made)

    def trouble(self, limit: float) -> str:
        """Return why the process cannot go on: »time« where a document took ``limit`` seconds, »memory«, or nothing."""
        now = time.monotonic()
        if (made := _state_of(self._outputs)) != self._made:
            self._made, self._since = made, now
        if now - self._since > limit:
            return "time"
        if now - self._looked > _WATCHED:
            self._looked = now
            return "memory" if memory_of(self._process.pid) > MEMORY else ""
        return ""

    def end(self) -> None:
        """End the process with all that it started."""
        self._running.close()

    def sorted_out(self, trouble: str) -> tuple[dict[Path, Path], list[Path], list[Path]]:
        """Return the sound PDFs, the documents to blame, and those that the process did not come to."""
        made = {document: pdf for document, pdf in self.pdfs.items() if is_sound(pdf)}
        documents = list(self.pdfs)
        reached = max((place for place, document in enumerate(documents, 1) if self.pdfs[document].exists()), default=0)
        # LibreOffice passes over what it cannot open; what ends it is the document behind the last PDF.
        was_ended = bool(trouble) or self._process.returncode != 0
        is_last_broken = reached > 0 and documents[reached - 1] not in made
        at = reached if not was_ended or is_last_broken else reached + 1
        behind = documents[at:] if was_ended else []
        blamed = [document for document in documents if document not in made and document not in behind]
        return made, blamed, behind


class Pool:
    """All the documents of a batch on their way: ``jobs`` processes at most, at once.

    ``made`` are the sound PDFs so far, ``failures`` the documents that failed twice.
    """

    def __init__(self, office: Path, documents: Sequence[Path], work: Path, *, limit: float, jobs: int) -> None:
        """Begin; ``limit`` is the seconds that a document may take."""
        self.made: dict[Path, Path] = {}
        self.failures: dict[Path, ConversionError] = {}
        self._office, self._work, self._limit, self._jobs = office, work, limit, jobs
        self._waiting: deque[tuple[list[Path], bool]] = deque()
        self._running: list[Office] = []
        self._count = self._barren = 0
        self._queue(list(documents))
        self.poll()

    def __enter__(self) -> Self:
        """Let the processes run as long as the block does."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process."""
        for running in self._running:
            running.end()

    def poll(self) -> bool:
        """Look after the processes, end and start what has to be; tell whether all is done."""
        for running in tuple(self._running):
            trouble = "" if running.is_done() else running.trouble(self._limit)
            if trouble or running.is_done():
                self._running.remove(running)
                self._end(running, trouble)
        while self._waiting and len(self._running) < self._jobs:
            documents, is_retry = self._waiting.popleft()
            self._count += 1
            work = self._work / f"hold-{self._count}"
            self._running.append(Office(self._office, documents, work, is_retry=is_retry))
        return not self._running

    def wait(self, seconds: float) -> bool:
        """Wait until a process ends, ``seconds`` at most; tell whether all is done."""
        if self._running:
            self._running[0].wait(seconds)
        return self.poll()

    @property
    def reached(self) -> int:
        """How many documents have a PDF, or will have none."""
        return len(self.made) + len(self.failures) + sum(running.reached for running in self._running)

    def _queue(self, documents: list[Path]) -> None:
        count = max(1, min(self._jobs, len(documents) // FEWEST))
        count = max(count, -(-len(documents) // MOST))
        self._waiting += [(share, False) for start in range(count) if (share := documents[start::count])]

    def _end(self, running: Office, trouble: str) -> None:
        running.end()
        made, blamed, behind = running.sorted_out(trouble)
        self.made |= made
        if not running.is_alone:
            self._barren = self._barren + 1 if trouble == "time" and not made else 0
        if self._barren >= PATIENCE:
            blamed += behind + [document for share, _ in self._waiting for document in share]
            behind.clear()
            self._waiting.clear()
        if running.is_alone or self._barren >= PATIENCE:
            trouble = trouble or ("" if shutil.disk_usage(self._work).free > ROOM else "room")
            self.failures |= {document: _failure(document, trouble, self._limit) for document in blamed}
        else:
            self._waiting += [([document], True) for document in blamed]
        if behind:
            self._queue(behind)


def _state_of(folder: Path) -> dict[str, int]:
    """Return the sizes of the files in a folder; LibreOffice's own come and go while they are looked at."""
    sizes: dict[str, int] = {}
    for file in folder.iterdir():
        with contextlib.suppress(FileNotFoundError):
            sizes[file.name] = file.stat().st_size
    return sizes


def _filter_options() -> str:
    """Return the export options as LibreOffice wants them, each value with its type."""
    kinds = {bool: "boolean", int: "long"}
    return json.dumps(
        {name: {"type": kinds[type(value)], "value": str(value).lower()} for name, value in EXPORT.items()}
    )


def _failure(document: Path, trouble: str, limit: float) -> ConversionError:
    if trouble == "room":
        message = f"LibreOffice kunne ikke lave »{document.name}« om til PDF, for der er ikke plads på disken."
        return ConversionError(message, f"Ryd op på disken med mappen {tempfile.gettempdir()}.", file=str(document))
    message = {
        "time": f"LibreOffice blev ikke færdig med »{document.name}« på {limit:.0f} sekunder og er stoppet.",
        "memory": f"LibreOffice brugte over {MEMORY // 10**9} GB på »{document.name}« og er stoppet.",
    }.get(trouble, f"LibreOffice kunne ikke lave »{document.name}« om til PDF.")
    return ConversionError(
        message, "Åbn dokumentet i Word, og se efter, at det kan vises og udskrives.", file=str(document)
    )
