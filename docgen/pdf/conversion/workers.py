"""LibreOffice at work: several documents a process, several processes at once, each watched.

A process is ended when a document takes too long or too much memory. What it had not come to goes to a new one;
the document that it was at is tried once more alone, in a profile that LibreOffice takes for its first, for a bad
neighbour is then no excuse. So one document can never stop the others.
"""

import shutil
import tempfile
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from docgen.errors import ConversionError
from docgen.pdf.conversion.offices import MEMORY, MOST, Offices, Share

FEWEST = 4
"""Documents a process: starting LibreOffice takes as long as converting about so many."""
ROOM = 5_000_000
"""Bytes that are free on a disk where a document that failed may have failed for something else than room."""
PATIENCE = 3
"""Processes one after the other that made nothing in their time, before LibreOffice itself is held to be broken."""


class Pool:
    """All the documents of a batch on their way.

    ``made`` are the sound PDFs so far, in ``work``, and ``failures`` the documents that failed twice.
    """

    def __init__(self, offices: Offices, documents: Sequence[Path], work: Path, limit: float) -> None:
        """Begin; ``limit`` is the seconds that a document may take. Raises MissingProgramError without LibreOffice."""
        self.made: dict[Path, Path] = {}
        self.failures: dict[Path, ConversionError] = {}
        self._offices, self._work, self._limit = offices, work, limit
        self._waiting: deque[tuple[list[Path], bool]] = deque()
        self._running: list[Share] = []
        self._barren = self._count = 0
        self._queue(list(documents))
        self.poll()

    def __enter__(self) -> Self:
        """Let the processes work as long as the block does."""
        return self

    def __exit__(self, *_: object) -> None:
        """End every process that is at work."""
        for running in self._running:
            running.clear()
            self._offices.end(running.office)

    def poll(self) -> bool:
        """Look after the processes, end and start what has to be; tell whether all is done."""
        for running in tuple(self._running):
            trouble = "" if running.is_done() else running.trouble(self._limit)
            if trouble or running.is_done():
                self._running.remove(running)
                self._end(running, trouble)
        while self._waiting and len(self._running) < self._offices.jobs:
            documents, is_retry = self._waiting.popleft()
            self._running.append(self._offices.taken(len(documents), is_plain=is_retry).give(documents))
        return not self._running

    def wait(self, seconds: float) -> bool:
        """Wait until a process is done, ``seconds`` at most; tell whether all is done."""
        if self._running:
            self._running[0].wait(seconds)
        return self.poll()

    @property
    def reached(self) -> int:
        """How many documents have a PDF, or will have none."""
        return len(self.made) + len(self.failures) + sum(running.reached for running in self._running)

    def _queue(self, documents: list[Path]) -> None:
        count = max(1, min(self._offices.jobs, len(documents) // FEWEST))
        count = max(count, -(-len(documents) // MOST))
        self._waiting += [(share, False) for start in range(count) if (share := documents[start::count])]

    def _end(self, running: Share, trouble: str) -> None:
        made, blamed, behind = running.sorted_out(trouble)
        self.made |= {document: self._taken(pdf) for document, pdf in made.items()}
        is_alone = running.office.is_plain
        running.clear()
        if trouble or blamed or behind:
            self._offices.end(running.office)
        else:
            self._offices.give_back(running.office)
        if not is_alone:
            self._barren = self._barren + 1 if trouble == "time" and not made else 0
        if self._barren >= PATIENCE:
            blamed += behind + [document for share, _ in self._waiting for document in share]
            behind.clear()
            self._waiting.clear()
        if is_alone or self._barren >= PATIENCE:
            trouble = trouble or ("" if shutil.disk_usage(self._work).free > ROOM else "room")
            self.failures |= {document: _failure(document, trouble, self._limit) for document in blamed}
        else:
            self._waiting += [([document], True) for document in blamed]
        if behind:
            self._queue(behind)

    def _taken(self, pdf: Path) -> Path:
        """Return a PDF in the folder of this batch, for the process that made it goes on."""
        self._count += 1
        return Path(shutil.move(pdf, self._work / f"{self._count:04}.pdf"))


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
