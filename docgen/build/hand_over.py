"""A workbook's papers handed over: finished and inspected in a work folder, then moved to where they shall lie."""

from collections.abc import Sequence
from pathlib import Path

from docgen.build.finish import finish
from docgen.build.inspect import objections
from docgen.build.options import Options
from docgen.build.outcome import Made, Outcome, not_made
from docgen.build.stages import Converted, Finished, Results
from docgen.danish.personal_numbers import mask
from docgen.disk.delivery import EARLIER, deliver, digest, name_key
from docgen.disk.own_files import is_there
from docgen.disk.stored_receipts import load, results_of
from docgen.errors import LEFT_ALONE, OTHER_WORKBOOK, DocgenError, FileError
from docgen.finding import Finding, Level, Place, has_errors, warning
from docgen.late import dataclass


@dataclass(frozen=True)
class Ready:
    """A document that may leave the house: its kind's name and title, its files, the pages of its PDF, the notes on it.

    It holds paths and findings alone, so that it can be told to another process.
    """

    kind: str
    title: str
    workbook: Path
    results: Results
    pages: int
    notes: tuple[Finding, ...]


def targets_of(outcome: Outcome, documents: Sequence[Converted]) -> list[Path]:
    """Return where a workbook's Word files shall lie, or lie as they were the last time."""
    return [*(one.drafted.target for one in documents), *(made.files[0] for made in outcome.made)]


def refuse_taken(targets: Sequence[Path], outcome: Outcome, taken: dict[str, Path]) -> None:
    """Raise DocgenError where another workbook of this run has made a file of the same name."""
    for target in targets:
        other = taken.setdefault(name_key(target), outcome.path)
        if other != outcome.path:
            outcome.made.clear()
            raise DocgenError(
                f"»{target.name}« er allerede lavet af {other.name}.",
                "Er det samme papir, så flyt det ene ark ud af mappen. Ellers lav det ene for sig med --out MAPPE.",
            )


def made_ready(outcome: Outcome, documents: Sequence[Converted], options: Options) -> list[Ready]:
    """Finish a workbook's documents and return those that may leave the house; its outcome says why others may not."""
    warnings = [finding for finding in outcome.findings if finding.level is Level.WARNING]
    ready = []
    for document in documents:
        options.doing(f"Samler {document.drafted.kind.title} …")
        ready.append(finish(document, warnings, outcome.waivers, options))
    return [
        Ready(one.drafted.kind.name, one.drafted.kind.title, one.drafted.workbook, one.results, one.pages, one.notes)
        for one in _without_objections(ready, outcome, options)
    ]


def hand_over(ready: Sequence[Ready], outcome: Outcome, options: Options) -> None:
    """Move the files of a workbook's documents to their targets, and say so in its outcome."""
    for paper in ready:
        outcome.findings += [one for one in paper.notes if one.level is not Level.NOTE]
        outcome.findings += _replaced(paper)
        outcome.notes += [one for one in paper.notes if one.level is Level.NOTE]
        results = paper.results
        digests, strange = results_of(results.receipt.target) if results.receipt else ({}, "")
        outcome.findings += [warning(LEFT_ALONE, Place(file=str(outcome.path)), strange, NO_RECEIPT)] if strange else []
        files = deliver(results.all, digests, force=options.force)
        outcome.made.append(Made(paper.kind, files, paper.pages))
        options.told(f"{paper.title}: færdig")


def _without_objections(ready: Sequence[Finished], outcome: Outcome, options: Options) -> list[Finished]:
    """Return the documents that may leave the house; of a public edition all or none, for its papers go together."""
    free: list[Finished] = []
    for finished in ready:
        found = objections(finished)
        outcome.findings += [one for one in found if one not in outcome.findings]
        if not has_errors(found):
            free.append(finished)
    if len(free) == len(ready):
        return free
    outcome.exit_code = max(outcome.exit_code, 1)
    left = [one.drafted.kind for one in ready if options.public or one not in free]
    outcome.notes += [not_made(outcome.path, f"{kind.title} blev ikke lavet.") for kind in left]
    return [] if options.public else free


NO_RECEIPT = "Den er ikke brugt, så docgen ved ikke, om et papir er rettet i hånden. Det, der lå der, er i »Tidligere«."


def _replaced(paper: Ready) -> list[Finding]:
    """Return a warning where the paper that lies there was made from another workbook, not from this one renamed."""
    receipt, workbook = paper.results.receipt, paper.workbook
    try:
        made_of = load(receipt.target)["workbook"] if receipt and is_there(receipt.target) else {}
    except FileError:
        return []
    other = made_of.get("name", "")
    if other in ("", mask(workbook.name)):
        return []
    if made_of["sha256"] == digest(workbook) and not is_there(workbook.parent / other):
        return []
    message = f"»{paper.results.word.target.name}« var lavet af {other} og er nu lavet af {workbook.name}."
    remedy = f"Papiret fra {other} ligger i »{EARLIER}«. Er det to møder, så lav det ene for sig med --out MAPPE."
    return [warning(OTHER_WORKBOOK, Place(file=str(workbook), part=paper.results.word.target.name), message, remedy)]
