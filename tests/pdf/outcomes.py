"""``python -m tests.pdf.outcomes FOLDER …``: bind each PDF and Word file below the folders, and print what came of each.

One line a file: refused and why, or bound with its labels and what is told of it. It is a table in Markdown.
"""

# ruff: noqa: T201 — a program for a terminal

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DocgenError
from docgen.finding import Finding
from docgen.pdf.annexes.intake import examine
from docgen.pdf.annexes.word_annex import word_notes
from docgen.pdf.assembly.bundle import bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.conversion.convert import convert
from docgen.word.reading.parts import paragraphs_of
from tests.pdf.trial import brief
from tests.sentences import sentences


@dataclass(frozen=True)
class Outcome:
    """What became of one annex: the labels of its bundle or why it was refused, and the notes on it."""

    file: Path
    refused: str = ""
    labels: str = ""
    notes: tuple[str, ...] = ()


def outcomes(files: Sequence[Path], folder: Path) -> Iterator[Outcome]:
    """Bind each file behind a brief of one page."""
    first = brief(folder)
    for number, file in enumerate(files):
        try:
            yield _bound(file, first, folder / str(number))
        except DocgenError as stop:
            yield Outcome(file, refused=str(stop))
        except Exception as crash:  # noqa: BLE001 - a table of all; a crash is what it looks for
            yield Outcome(file, refused=f"CRASH {type(crash).__name__}: {crash}")


def _bound(file: Path, first: Path, folder: Path) -> Outcome:
    told: tuple[Finding, ...] = ()
    if examine(file).kind == "word":
        pdf = convert([file], folder)[file]
        annex = Annex("Bilag 1", "Plan", pdf, word=file.name)
        told, paragraphs = word_notes(file, pdf=pdf), {pdf: paragraphs_of(file)}
    else:
        annex, paragraphs = Annex("Bilag 1", "Plan", file), {}
        folder.mkdir()
    made = bundle(first, [annex], folder / "samlet.pdf", title="Sag", paragraphs=paragraphs)
    labels = [name for name, borne in (("PDF/A", made.pdf_a), ("PDF/UA", made.pdf_ua)) if borne]
    return Outcome(file, labels=", ".join(labels) or "ingen", notes=sentences((*told, *made.notes)))


def line(outcome: Outcome) -> str:
    """Return an outcome as a row of the table."""
    what = f"afvist: {outcome.refused}" if outcome.refused else f"{outcome.labels}. {' '.join(outcome.notes)}".strip()
    return f"| {outcome.file.parent.name}/{outcome.file.name} | {what.replace('|', '¦')} |"


def main() -> int:
    """Print the table; return 1 if any file brought docgen down."""
    parser = argparse.ArgumentParser(prog="python -m tests.pdf.outcomes", description=__doc__)
    parser.add_argument("folders", type=Path, nargs="+")
    folders = parser.parse_args().folders
    found = [file for folder in folders for kind in ("*.pdf", "*.docx") for file in sorted(folder.glob(kind))]
    crashed = False
    print("| Fil | Udfald |\n| --- | --- |")
    with tempfile.TemporaryDirectory() as work:
        for outcome in outcomes(found, Path(work)):
            crashed |= outcome.refused.startswith("CRASH")
            print(line(outcome), flush=True)
    return int(crashed)


if __name__ == "__main__":
    sys.exit(main())
