"""The recipe: check and build. The only place that knows the order of the steps."""

import datetime as dt
import gc
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from docgen.build.batches import Batch, batches_of, begin_conversion, end_conversion
from docgen.build.build_cache import LastTime, files_of, marks
from docgen.build.documents import Document, drafted, finished, guard_of
from docgen.build.options import Options
from docgen.build.outcome import Made, Outcome, trapped
from docgen.build.receipt import load, results_of
from docgen.checks.catalogue import CHECKS
from docgen.checks.context import Matter
from docgen.checks.levels import LetThrough, ruled
from docgen.checks.privacy.g01_personal_numbers import concealed
from docgen.checks.privacy.g02_private_details import CODE as PRIVATE
from docgen.checks.privacy.g05_public_edition import refusals
from docgen.disk.delivery import EARLIER, Result, deliver, held, name_key, scratch_folder, work_folder
from docgen.errors import OTHER_WORKBOOK, DocgenError
from docgen.finding import Finding, Level, Place, has_errors, warning
from docgen.kinds.catalogue import KINDS, POSTERS
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.kind import Kind
from docgen.kinds.posting_list import POSTING_LIST
from docgen.public.approval import spoken
from docgen.public.proof import leaks
from docgen.sheets.books import BOOKS
from docgen.workbook.read import Reading, in_order, read

POSTER_NAMES = {"A4": "poster", "A3": "poster_a3"}
"""The poster of each paper size."""

EASY_RULES = "L"
"""How the codes of the rules for easy text begin."""


@dataclass(frozen=True)
class Checked:
    """A workbook that was read and checked: its findings as their cells stand, and what was let through."""

    reading: Reading
    findings: tuple[Finding, ...]
    passed: tuple[LetThrough, ...] = ()


def check(path: Path, today: dt.date) -> Checked:
    """Return what the workbook says and every finding in it, at the levels that its own rules give.

    Raises FileError where the file is not a workbook that docgen can open.
    """
    reading = read(path, BOOKS)
    matter = Matter(reading.book, reading.texts, path.parent, today)
    raised = [finding for module in CHECKS for finding in module.check(matter)]
    kept, passed = ruled((*reading.findings, *raised), getattr(reading.book, "rules", ()))
    findings = in_order(kept, reading.sheets)
    return Checked(reading, tuple(concealed(finding.in_file(str(path))) for finding in findings), tuple(passed))


def check_all(paths: Sequence[Path], today: dt.date, step: Callable[[], None]) -> list[Outcome]:
    """Return the findings of each workbook; one that cannot be opened does not stop the others.

    ``step`` is called once for each workbook that is done.
    """
    outcomes = []
    for path in paths:
        outcome = Outcome(path)
        with trapped(outcome):
            outcome.findings = list(check(path, today).findings)
            outcome.exit_code = int(has_errors(outcome.findings))
        outcomes.append(outcome)
        step()
    return outcomes


def build_all(paths: Sequence[Path], options: Options, step: Callable[[], None]) -> Generator[Outcome, None, None]:
    """Yield the outcome of each workbook: documents in ``options.out``, or why there are none.

    While LibreOffice works on a batch, the one before it is delivered and the one behind it is read.
    """
    gc.freeze()  # what was imported stays; the collector would look through it for each workbook that is read
    taken: dict[str, Path] = {}
    last_time = LastTime(options)
    ahead: Batch | None = None
    with ExitStack() as everything:
        if not options.dry_run:
            everything.enter_context(held(options.out))
        for chosen in (*batches_of(paths, options.jobs), ()):
            running = everything.enter_context(ExitStack())
            batch = _drafted(chosen, options, last_time, running, ahead)
            if ahead:
                end_conversion(ahead, options)
            begin_conversion(batch, options)
            for outcome, documents in ahead.entries if ahead else ():
                with trapped(outcome):
                    _finish(outcome, documents, options, taken)
                last_time.keep(outcome)
                step()
                yield outcome
                batch.poll()
            if ahead:
                ahead.running.close()
            ahead = batch
    last_time.end()


def _drafted(
    paths: Sequence[Path], options: Options, last_time: LastTime, running: ExitStack, ahead: Batch | None
) -> Batch:
    """Read, check and fill the workbooks of a batch, and look after the conversion ``ahead`` meanwhile."""
    batch = Batch([], running)
    if not paths:
        return batch
    work = running.enter_context(scratch_folder() if options.dry_run else work_folder(options.out))
    for number, path in enumerate(paths):
        told = last_time.recall(path)
        batch.entries.append((told, []) if told else _draft(path, options, work / str(number)))
        if ahead:
            ahead.poll()
    return batch


def _draft(path: Path, options: Options, folder: Path) -> tuple[Outcome, list[Document]]:
    outcome = Outcome(path)
    documents: list[Document] = []
    with trapped(outcome):
        outcome.sources = marks(files_of(path))
        checked = check(path, options.today)
        outcome.sources |= marks(files_of(path, checked.reading.book)[1:])
        reading, outcome.findings, outcome.passed = checked.reading, list(checked.findings), list(checked.passed)
        if options.public:
            outcome.findings = [_taken_out(finding) for finding in outcome.findings]
        stopping = [finding for finding in outcome.findings if options.strict or finding.level is Level.ERROR]
        kinds = [kind for kind in KINDS if isinstance(reading.book, kind.book) and _is_wanted(kind, reading, options)]
        kinds += [
            kind for kind in POSTERS if isinstance(reading.book, kind.book) and _is_posted(kind, reading, options)
        ]
        # A fault in the easy text alone is none of an agenda that was asked for.
        outcome.exit_code = int(any(_stops(finding, kind) for finding in stopping for kind in kinds or (EASY_MINUTES,)))
        if not kinds:
            outcome.notes.append("Arket giver ikke noget dokument af den slags, der er bedt om.")
        if EASY_MINUTES in kinds and not EASY_MINUTES.applies(reading.book):
            kinds.remove(EASY_MINUTES)
            outcome.notes.append("Intet punkt har en Let tekst, så der er ikke noget let referat at lave.")
            outcome.exit_code = 1
        if not options.draft:
            free = [kind for kind in kinds if not any(_stops(finding, kind) for finding in stopping)]
            outcome.notes += [f"{kind.title} blev ikke lavet." for kind in kinds if free and kind not in free]
            kinds = free
        if options.public and (refused := _refused(reading, options)):
            outcome.findings += refused
            outcome.exit_code = 1
            return outcome, documents
        documents = [drafted(reading, kind, options, folder) for kind in kinds]
        if documents and (edition := documents[0].edition):
            outcome.notes += spoken(edition)
        outcome.findings += [finding for document in documents for finding in document.findings]
    return outcome, documents


def _taken_out(finding: Finding) -> Finding:
    """Return a name or a private detail as a warning: the public edition takes it out, and proves that it did."""
    if finding.code != PRIVATE or finding.level is not Level.ERROR:
        return finding
    return replace(finding, level=Level.WARNING, remedy=f"Den offentlige udgave tager det ud. {finding.remedy}".strip())


def _refused(reading: Reading, options: Options) -> list[Finding]:
    return [finding.in_file(str(reading.path)) for finding in refusals(reading.book, options.today)]


def _stops(finding: Finding, kind: Kind) -> bool:
    """Tell whether a finding stops a document: a fault in the easy text stops the easy-read minutes alone."""
    return not finding.code.startswith(EASY_RULES) or kind in (EASY_MINUTES, *POSTERS)


def _is_posted(kind: Kind, reading: Reading, options: Options) -> bool:
    if not options.poster or not EASY_MINUTES.applies(reading.book):
        return False
    return kind is POSTING_LIST or kind.name == POSTER_NAMES[options.poster]


def _is_wanted(kind: Kind, reading: Reading, options: Options) -> bool:
    if options.kind:
        return kind.name == options.kind
    return kind.applies(reading.book) or kind.name in options.also


def _finish(outcome: Outcome, documents: Sequence[Document], options: Options, taken: dict[str, Path]) -> None:
    for target in [*(document.target for document in documents), *(made.files[0] for made in outcome.made)]:
        other = taken.setdefault(name_key(target), outcome.path)
        if other != outcome.path:
            outcome.made.clear()
            raise DocgenError(
                f"»{target.name}« er allerede lavet af {other.name}.",
                "Giv de to ark hver sin titel eller dato, eller lav det ene for sig med --out MAPPE.",
            )
    if options.dry_run:
        outcome.made += [Made(document.kind.name, (document.target,), 0) for document in documents]
        return
    warnings = [finding for finding in outcome.findings if finding.level is Level.WARNING]
    ready = [(document, *finished(document, warnings, outcome.passed, options)) for document in documents]
    if leaked := [leak for document, results, _, _ in ready for leak in _leaks(document, results)]:
        outcome.findings += leaked
        outcome.exit_code = 1
        return
    for document, results, pages, notes in ready:
        unlabelled = [note for note in notes if note.startswith(NO_LABEL)]
        outcome.notes.extend(note for note in notes if note not in unlabelled)
        place = Place(file=str(outcome.path), part=document.target.with_suffix(".pdf").name)
        outcome.findings += [warning("T02", place, note, MEND_ANNEX) for note in unlabelled]
        outcome.findings += _replaced(document, results[-1].target)
        files = deliver(results, results_of(results[-1].target), force=options.force)
        outcome.made.append(Made(document.kind.name, files, pages))


def _replaced(document: Document, receipt: Path) -> list[Finding]:
    """Return a warning where the paper that lies there was made from another workbook, which lies beside this one."""
    other = load(receipt)["workbook"]["name"] if receipt.is_file() else ""
    if other in ("", document.workbook.name) or not (document.workbook.parent / other).is_file():
        return []
    message = f"»{document.target.name}« var lavet af {other} og er nu lavet af {document.workbook.name}."
    remedy = f"Papiret fra {other} ligger i »{EARLIER}«. Er det to møder, så lav det ene for sig med --out MAPPE."
    return [warning(OTHER_WORKBOOK, Place(file=str(document.workbook), part=document.target.name), message, remedy)]


def _leaks(document: Document, results: Sequence[Result]) -> list[Finding]:
    """Return the proof's objections to a public document; an internal one has none."""
    guard = guard_of(document)
    return [leak.in_file(str(document.workbook)) for leak in leaks(results, guard)] if guard else []


NO_LABEL = "PDF'en er ikke mærket"
"""How the note begins that says which label a PDF has not earned."""

MEND_ANNEX = "Bed om bilaget som Word eller som en PDF med tags."
