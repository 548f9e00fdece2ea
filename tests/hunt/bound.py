"""Annexes with the habits of their makers, alone and in pairs: bound, looked at, and judged by veraPDF."""

import tempfile
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from docgen.errors import DocgenError
from docgen.pdf.annexes.intake import examine
from docgen.pdf.conversion.convert import convert
from docgen.pdf.labels import verapdf
from tests.pdf import habits, word_habits
from tests.pdf.trial import Trial, brief, judge, tried


def bound(count: int) -> list[Trial]:
    """Return what became of so many annexes: Word's habits, each PDF's alone, and then pairs of them."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        first = brief(work)
        done = [tried(file, first, work) for file in islice(_annexes(work), count)]
        if not verapdf.missing():
            judge([(trial, made) for trial, made in done if made])
        else:
            print(f"bundles are not judged: {verapdf.missing()}", flush=True)  # noqa: T201 — the hunt's own table
    return [trial for trial, _ in done]


def _annexes(work: Path) -> Iterator[Path]:
    base = habits.sound(work / "sund.pdf")
    for number, names in enumerate([*habits.singles(), *habits.pairs(1_000)]):
        if number == len(habits.HABITS):
            yield from _word_annexes(work)
        yield habits.made(names, base, work / f"{number:03} {' + '.join(names)[:90].replace('/', ' ')}.pdf")


def _word_annexes(work: Path) -> Sequence[Path]:
    """Return the PDFs of the Word files that are not refused; one that should be and is not is among them."""
    base = word_habits.sound(work / "sund.docx")
    taken = []
    for number, name in enumerate(word_habits.HABITS):
        file = word_habits.made((name,), base, work / f"Word {number:03} {name}.docx")
        try:
            examine(file)
        except DocgenError:
            if name in word_habits.REFUSED:
                continue
        taken.append(file)
    return list(convert(taken, work / "pdf").values())


def wrong(trials: Sequence[Trial]) -> list[str]:
    """Return a line for each annex that was refused, changed without a word, stamped over, or labelled falsely."""
    lines = []
    for trial in trials:
        faults = {
            "refused": trial.refused,
            "changed without a word": trial.silent,
            "stamped over": trial.stamped_over,
            "false labels": trial.false_labels,
            "letters lost": trial.lost_letters,
        }
        lines += [f"{trial.file}: {name} {fault}" for name, fault in faults.items() if fault]
    return lines
