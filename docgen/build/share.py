"""A share of a run's workbooks, built up to the delivery on another machine: what a worker of a cluster does.

It runs in a process of its own (worker.py), apart from the worker's threads, current folder and limits of its
children; so papers are made as on one machine.
"""

import contextlib
import gc
import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from docgen.build.batches import Batch, begin_conversion, end_conversion, uses_office
from docgen.build.hand_over import Ready, made_ready, targets_of
from docgen.build.options import Options
from docgen.build.outcome import Outcome, recorded
from docgen.build.pipeline import drafts_of
from docgen.build.stages import annex_cells, original_of
from docgen.disk.processes import die_with_parent
from docgen.late import dataclass
from docgen.pdf.conversion.offices import offices


@dataclass(frozen=True)
class Share:
    """Some of a run's workbooks: the folder that their paths start from, and the run's work folder in it."""

    folder: Path
    paths: tuple[Path, ...]
    options: Options
    work: Path


@dataclass(frozen=True)
class Built:
    """A workbook up to the delivery: what came of it before its papers were finished and after, and the papers.

    ``targets`` are where its Word files shall lie, ``told`` the lines that a person who asked may see.
    """

    drafted: Outcome
    finished: Outcome
    targets: tuple[Path, ...]
    ready: tuple[Ready, ...]
    told: tuple[str, ...]


def build(share: Share) -> list[Built]:
    """Return the workbooks of a share, each with its papers in a folder of its own within the work folder.

    A share that is tried again gets other folders, so that two who work at it never meet. Raises FileNotFoundError
    where the run, and so its work folder, is gone.
    """
    with contextlib.chdir(share.folder):
        work = Path(tempfile.mkdtemp(dir=share.work))
        return list(_built(share, work))


def _built(share: Share, work: Path) -> Iterator[Built]:
    told: dict[Path, list[str]] = {path: [] for path in share.paths}
    asked = {path: replace(share.options, told=lines.append) for path, lines in told.items()}
    with ExitStack() as running:
        batch = Batch([], running, running.enter_context(offices(share.options.jobs)))
        if uses_office(share.options):
            batch.offices.begin()
        for number, path in enumerate(share.paths):
            share.work.stat()  # the run may have been stopped
            batch.entries.append(drafts_of(path, asked[path], work / str(number)))
        begin_conversion(batch, share.options)
        for outcome, documents in end_conversion(batch, share.options):
            drafted = replace(outcome, findings=[*outcome.findings], notes=[*outcome.notes], made=[*outcome.made])
            targets, ready = targets_of(outcome, documents), list[Ready]()
            with recorded(outcome, original_of(documents), annex_cells(documents)):
                ready = made_ready(outcome, documents, asked[outcome.path])
            yield Built(drafted, outcome, tuple(targets), tuple(ready), tuple(told[outcome.path]))


def serve(shares: BinaryIO, answers: BinaryIO) -> None:
    """Answer each share with what was built of it, or with the bug that was met."""
    while True:
        try:
            share = pickle.load(shares)  # noqa: S301 - from the worker that started this process
        except EOFError:
            return
        try:
            answer: list[Built] | Exception = build(share)
        except Exception as bug:  # noqa: BLE001 - the run shall end with it as if it had met it itself
            answer = bug
        pickle.dump(pickle.dumps(answer), answers)
        answers.flush()


def main() -> None:
    """Serve the worker that started this process, and end with it; what a library prints goes to stderr."""
    die_with_parent()
    gc.freeze()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    serve(sys.stdin.buffer, answers)
