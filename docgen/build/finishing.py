"""The papers of a batch finished and delivered: one workbook after the other, or in copies of this process.

Copies are used for folders where several may be at work (``--jobs``): they finish one batch while this process reads
and fills the next but one, and LibreOffice makes the PDFs of that between. This process alone delivers, in the order of
the workbooks.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import field, replace
from functools import partial
from pathlib import Path

from docgen.build.batches import Entry
from docgen.build.hand_over import Ready, hand_over, made_ready, refuse_taken, targets_of
from docgen.build.options import Options
from docgen.build.outcome import Made, Outcome, recorded
from docgen.build.stages import Converted, annex_cells, original_of
from docgen.disk.processes import can_be_copied
from docgen.late import dataclass, late_imports

with late_imports():  # for folders where several may be at work
    from docgen.pdf.processes import copies as copied

_LOOK = 0.05
"""Seconds between two looks at what else is running."""


@dataclass(frozen=True)
class FinishedWorkbook:
    """What came of a workbook, the papers that may be delivered, and the lines that a person who asked may see."""

    outcome: Outcome
    ready: Sequence[Ready] = ()
    told: Sequence[str] = ()


@dataclass(frozen=True)
class Finishing:
    """A batch that is being finished: its workbooks in their order, by whom, and what ends with it."""

    running: ExitStack
    entries: Sequence[Entry] = ()
    copies: "Mapping[int, copied.Copy[FinishedWorkbook]]" = field(default_factory=dict)

    def delivered(self, options: Options, look_after: Callable[[], None]) -> Iterator[Outcome]:
        """Yield what came of each workbook, its papers delivered; ``look_after`` is called meanwhile."""
        for number, (outcome, documents) in enumerate(self.entries):
            finished = FinishedWorkbook(outcome)
            with recorded(outcome, original_of(documents), annex_cells(documents)):
                if copy := self.copies.get(number):
                    while not copy.has_more(_LOOK):
                        look_after()
                    finished = copy.take()
                elif options.dry_run:
                    outcome.made += [Made(one.drafted.kind.name, (one.drafted.target,), 0) for one in documents]
                else:
                    finished = FinishedWorkbook(outcome, made_ready(outcome, documents, options))
            for line in finished.told:
                options.told(line)
            with recorded(finished.outcome, original_of(documents), annex_cells(documents)):
                hand_over(finished.ready, finished.outcome, options)
            yield finished.outcome
            look_after()


def finishing(entries: Sequence[Entry], options: Options, taken: dict[str, Path], running: ExitStack) -> Finishing:
    """Begin to finish the papers of a batch; in copies of this process where there may be some, as long as ``running``.

    A workbook whose papers another has made in this run has none.
    """
    left = [(outcome, documents if _is_free(outcome, documents, taken) else []) for outcome, documents in entries]
    numbers = [number for number, (_, documents) in enumerate(left) if documents]
    if options.jobs == 1 or options.dry_run or not can_be_copied():
        return Finishing(running, left)
    copies: dict[int, copied.Copy[FinishedWorkbook]] = {}
    for start in range(min(options.jobs, len(numbers))):
        share = numbers[start :: options.jobs]
        copy = copied.Copy(partial(_each_finished, [left[number] for number in share], options))
        running.callback(copy.end)
        copies |= dict.fromkeys(share, copy)
    return Finishing(running, left, copies)


def _is_free(outcome: Outcome, documents: Sequence[Converted], taken: dict[str, Path]) -> bool:
    """Tell whether no other workbook of this run has made a file of the same name; if one has, the outcome says so."""
    with recorded(outcome, original_of(documents), annex_cells(documents)):
        refuse_taken(targets_of(outcome, documents), outcome, taken)
        return True
    return False


def _each_finished(entries: Sequence[Entry], options: Options) -> Iterator[FinishedWorkbook]:
    for outcome, documents in entries:
        told: list[str] = []
        ready: list[Ready] = []
        with recorded(outcome, original_of(documents), annex_cells(documents)):
            ready = made_ready(outcome, documents, replace(options, told=told.append, doing=_untold))
        yield FinishedWorkbook(outcome, ready, told)


def _untold(_what: str) -> None:
    """Say nothing: the line on the terminal is the first process's."""
