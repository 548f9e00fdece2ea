"""The recipe, step by step: read and check, draft, convert, bind, inspect, deliver."""

import gc
from collections.abc import Callable, Generator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from docgen.build.batches import Batch, batches_of, begin_conversion, end_conversion, uses_office
from docgen.build.build_cache import LastTime, sources_of
from docgen.build.check import Checked, check
from docgen.build.draft import draft
from docgen.build.finish import work_ahead
from docgen.build.finishing import Finishing, finishing
from docgen.build.options import Options
from docgen.build.outcome import Outcome, not_made, recorded
from docgen.build.selection import WITHOUT_EASY_TEXT, stops, unanswered, unstopped, wanted
from docgen.build.stages import Drafted
from docgen.checks.privacy.g02_private_details import CODE as PRIVATE
from docgen.checks.privacy.g05_public_edition import originals_refused, refusals, unlisted
from docgen.disk.delivery import held, scratch_folder, work_folder
from docgen.disk.snapshot import Snapshot
from docgen.finding import Finding, Level
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.kind import Kind
from docgen.pdf.conversion.offices import offices
from docgen.public.approval import spoken
from docgen.workbook.record import Book


def build_all(paths: Sequence[Path], options: Options, step: Callable[[], None]) -> Generator[Outcome, None, None]:
    """Yield the outcome of each workbook: documents in ``options.out``, or why there are none.

    While LibreOffice works on a batch, the one before it is finished and the one behind it is read.
    """
    gc.freeze()  # what was imported stays; the collector would look through it for each workbook that is read
    gc.set_threshold(20_000, 20, 100)  # most of what is made is gone by itself: trees and records have few circles
    taken: dict[str, Path] = {}
    last_time = LastTime(options)
    before = Finishing(ExitStack())
    with ExitStack() as everything:
        ahead = Batch([], ExitStack(), everything.enter_context(offices(options.jobs)))
        left_alone = () if options.dry_run else everything.enter_context(held(options.out))
        for chosen in (*batches_of(paths, options.jobs), (), ()):
            batch = _drafted(chosen, options, last_time, everything.enter_context(ExitStack()), ahead)
            entries = end_conversion(ahead, options)
            begin_conversion(batch, options)
            for _ in work_ahead(batch.documents) if batch.conversion else ():
                batch.poll()
            now = finishing(entries, options, taken, ahead.running)
            # What copies are at is delivered when the next batch has been read, what is not at once.
            for one in (before, *(() if now.copies else (now,))):
                for outcome in one.delivered(options, batch.poll):
                    last_time.keep(outcome)
                    outcome.findings[:0], left_alone = left_alone, ()  # of this run alone
                    step()
                    yield outcome
                one.running.close()
            ahead, before = batch, now if now.copies else Finishing(ExitStack())
    last_time.end()


def _drafted(paths: Sequence[Path], options: Options, last_time: LastTime, running: ExitStack, ahead: Batch) -> Batch:
    """Read, check and fill the workbooks of a batch, and look after the conversion ``ahead`` meanwhile."""
    batch = Batch([], running, ahead.offices)
    if not paths:
        return batch
    work = running.enter_context(scratch_folder() if options.dry_run else work_folder(options.out))
    for number, path in enumerate(paths):
        replayed = last_time.recall(path)
        if not replayed and uses_office(options):
            batch.offices.begin()
        batch.entries.append((replayed, []) if replayed else drafts_of(path, options, work / str(number)))
        ahead.poll()
    return batch


def drafts_of(path: Path, options: Options, folder: Path) -> tuple[Outcome, list[Drafted]]:
    """Return what came of a workbook so far, and its documents filled in ``folder``."""
    outcome = Outcome(path)
    documents: list[Drafted] = []
    options.doing(f"Læser {path.name} …")
    snapshot = Snapshot(folder / "kilder", path.parent)
    with recorded(outcome, snapshot.original):
        checked = check(path, options.today, snapshot, options.template)
        outcome.sources = sources_of(path, checked.reading.book, snapshot)
        kinds = _kinds_to_make(checked, outcome, options)
        kinds = _unrefused(kinds, checked.reading.book, outcome, options)
        for kind in kinds:
            options.doing(f"Udfylder {kind.title} …")
            documents.append(draft(checked.reading, kind, options, folder, snapshot))
            options.told(f"{kind.title}: Word-dokumentet er skrevet")
        if documents and (edition := documents[0].edition):
            outcome.notes += [one.in_file(str(path)) for one in spoken(edition)]
        # Several papers of one workbook say the same of it.
        outcome.findings += dict.fromkeys(finding for document in documents for finding in document.findings)
    return outcome, documents


def _unrefused(kinds: list[Kind], book: Book, outcome: Outcome, options: Options) -> list[Kind]:
    """Return the kinds that may be made public, as far as they would be; the outcome is told why others may not."""
    hung = [kind for kind in kinds if kind.is_public]
    refused = list(refusals(book, options.today)) if options.public else list(unlisted(book)) if hung else []
    if options.public and options.attach_originals:
        refused.append(originals_refused())
    if not refused:
        return kinds
    outcome.findings += [finding.in_file(str(outcome.path)) for finding in refused]
    outcome.exit_code = 1
    return [] if options.public else [kind for kind in kinds if kind not in hung]


def _kinds_to_make(checked: Checked, outcome: Outcome, options: Options) -> list[Kind]:
    """Return the kinds that are made of a workbook; the outcome gets its findings, and says what is not made."""
    book = checked.reading.book
    outcome.findings, outcome.waivers = list(checked.findings), list(checked.waivers)
    outcome.notes += checked.notes
    if options.public:
        outcome.findings = [_taken_out(finding) for finding in outcome.findings]
    stopping = [finding for finding in outcome.findings if options.strict or finding.level is Level.ERROR]
    kinds = wanted(book, options)
    # A fault in the easy text alone is none of an agenda that was asked for.
    outcome.exit_code = int(any(stops(finding, kind) for finding in stopping for kind in kinds or (EASY_MINUTES,)))
    if not kinds:
        outcome.notes.append(not_made(outcome.path, "Arket giver ikke noget dokument af den slags, der er bedt om."))
    outcome.notes += [not_made(outcome.path, said) for said in (unanswered(kinds, options) if kinds else ())]
    for kind in [one for one in kinds if one.name in WITHOUT_EASY_TEXT and not one.applies(book)]:
        kinds.remove(kind)
        outcome.notes.append(not_made(outcome.path, WITHOUT_EASY_TEXT[kind.name]))
        outcome.exit_code = 1
    if options.draft:
        return kinds
    free = unstopped(kinds, stopping)
    left = [kind for kind in kinds if free and kind not in free]
    outcome.notes += [not_made(outcome.path, f"{kind.title} blev ikke lavet.") for kind in left]
    return free


def _taken_out(finding: Finding) -> Finding:
    """Return a name or a private detail as a warning: the public edition takes it out, and proves that it did."""
    if finding.code != PRIVATE or finding.level is not Level.ERROR:
        return finding
    return replace(finding, level=Level.WARNING, remedy=f"Den offentlige udgave tager det ud. {finding.remedy}".strip())
