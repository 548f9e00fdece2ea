"""The recipe: check and build. The only place that knows the order of the steps."""

import datetime as dt
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen.approval import spoken
from docgen.checks import CHECKS
from docgen.checks.g01_personal_numbers import concealed
from docgen.checks.g02_private_details import CODE as PRIVATE
from docgen.checks.g05_public_edition import refusals
from docgen.checks.matter import Matter
from docgen.checks.rules import LetThrough, ruled
from docgen.delivery import Result, deliver, held, name_key, scratch_folder, work_folder
from docgen.documents import Document, convert_all, drafted, finished, guard_of
from docgen.errors import DocgenError, FileError, reason
from docgen.finding import Finding, Level, Place, has_errors, warning
from docgen.kinds import KINDS, POSTERS, Kind
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.posting_list import POSTING_LIST
from docgen.options import Options
from docgen.proof import leaks
from docgen.receipt import results_of
from docgen.sheets.books import BOOKS
from docgen.workbook.read import Reading, in_order, read

POSTER_NAMES = {"A4": "poster", "A3": "poster_a3"}
"""The poster of each paper size."""

EASY_RULES = "L"
"""How the codes of the rules for easy text begin."""

BATCH = 10
"""Workbooks that are filled, converted in one LibreOffice, and delivered before the next ones."""


@dataclass(frozen=True)
class Made:
    """One document that was delivered: its kind, its files, the pages of its PDF (0 for none)."""

    kind: Kind
    files: tuple[Path, ...]
    pages: int


@dataclass
class Outcome:
    """What came of one workbook: what was found, what was made, what is to be said of it."""

    path: Path
    findings: list[Finding] = field(default_factory=list)
    passed: list[LetThrough] = field(default_factory=list)
    made: list[Made] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    exit_code: int = 0

    @property
    def files(self) -> list[Path]:
        """The files that were delivered."""
        return [file for made in self.made for file in made.files]


def workbooks_of(paths: Sequence[Path], out: Path | None = None) -> list[Path]:
    """Return the workbooks: those named, and all below a folder that is named, less those in ``out``.

    Raises FileError for a path that is not there, and for a folder without workbooks.
    """
    found: list[Path] = []
    for path in paths:
        if not path.exists():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        below = sorted(path.rglob("*.xlsx")) if path.is_dir() else [path]
        if path.is_dir():
            below = [file for file in below if not file.name.startswith(("~$", ".")) and not _lies_in(file, out)]
        if not below:
            raise FileError(f"Der er ingen Excel-ark i mappen »{path}«.", "Lav et med »docgen new«.")
        found.extend(below)
    return list(dict.fromkeys(found))


def _lies_in(file: Path, folder: Path | None) -> bool:
    return folder is not None and folder.resolve() in file.resolve().parents


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
        with _trapped(outcome):
            outcome.findings = list(check(path, today).findings)
            outcome.exit_code = int(has_errors(outcome.findings))
        outcomes.append(outcome)
        step()
    return outcomes


def build_all(paths: Sequence[Path], options: Options, step: Callable[[], None]) -> Generator[Outcome, None, None]:
    """Yield the outcome of each workbook: documents in ``options.out``, or why there are none."""
    taken: dict[str, Path] = {}
    with nullcontext() if options.dry_run else held(options.out):
        for start in range(0, len(paths), BATCH):
            with scratch_folder() if options.dry_run else work_folder(options.out) as work:
                batch = [_draft(path, options, work / str(number)) for number, path in enumerate(paths[start:][:BATCH])]
                if not options.dry_run:
                    _convert(batch, options)
                for outcome, documents in batch:
                    with _trapped(outcome):
                        _finish(outcome, documents, options, taken)
                    step()
                    yield outcome


def _convert(batch: Sequence[tuple[Outcome, list[Document]]], options: Options) -> None:
    """Convert the documents of all the workbooks at once; where one stands in the way, each by itself."""
    try:
        missing = convert_all([document for _, documents in batch for document in documents], options)
        for outcome, documents in batch if missing else ():
            if documents:
                outcome.notes.append(str(missing))
                outcome.exit_code = max(outcome.exit_code, 3 if options.pdf else 0)
    except DocgenError:
        for outcome, documents in batch:
            with _trapped(outcome):
                try:
                    convert_all(documents, options)
                except DocgenError:
                    documents.clear()
                    raise


def _draft(path: Path, options: Options, folder: Path) -> tuple[Outcome, list[Document]]:
    outcome = Outcome(path)
    documents: list[Document] = []
    with _trapped(outcome):
        checked = check(path, options.today)
        reading, outcome.findings, outcome.passed = checked.reading, list(checked.findings), list(checked.passed)
        if options.public:
            outcome.findings = [_taken_out(finding) for finding in outcome.findings]
        stopping = [finding for finding in outcome.findings if options.strict or finding.level is Level.ERROR]
        outcome.exit_code = int(bool(stopping))
        kinds = [kind for kind in KINDS if isinstance(reading.book, kind.book) and _is_wanted(kind, reading, options)]
        kinds += [
            kind for kind in POSTERS if isinstance(reading.book, kind.book) and _is_posted(kind, reading, options)
        ]
        if not kinds:
            outcome.notes.append("Arket giver ikke noget dokument af den slags, der er bedt om.")
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
    for document in documents:
        other = taken.setdefault(name_key(document.target), outcome.path)
        if other != outcome.path:
            raise DocgenError(
                f"»{document.target.name}« er allerede lavet af {other.name}.",
                "Giv de to ark hver sin titel eller dato.",
            )
    if options.dry_run:
        outcome.made += [Made(document.kind, (document.target,), 0) for document in documents]
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
        files = deliver(results, results_of(results[-1].target), force=options.force)
        outcome.made.append(Made(document.kind, files, pages))


def _leaks(document: Document, results: Sequence[Result]) -> list[Finding]:
    """Return the proof's objections to a public document; an internal one has none."""
    guard = guard_of(document)
    return [leak.in_file(str(document.workbook)) for leak in leaks(results, guard)] if guard else []


@contextmanager
def _trapped(outcome: Outcome) -> Iterator[None]:
    """Turn docgen's own stop on one workbook into its outcome, so that the others go on."""
    try:
        try:
            yield
        except OSError as problem:
            name = Path(problem.filename2 or problem.filename or outcome.path).name
            raise FileError(f"»{name}« kan ikke læses eller skrives.", f"Grunden er: {reason(problem)}.") from problem
    except DocgenError as stop:
        place = Place(file=str(outcome.path), part=stop.file or outcome.path.name)
        outcome.findings.append(
            Finding(CODES.get(stop.exit_code, "X00"), Level.ERROR, place, stop.message, stop.remedy)
        )
        outcome.exit_code = max(outcome.exit_code, stop.exit_code)


NO_LABEL = "PDF'en er ikke mærket"
"""How the note begins that says which label a PDF has not earned."""

MEND_ANNEX = "Bed om bilaget som Word eller som en PDF med tags."

CODES = {3: "S03", 4: "X01", 5: "S05", 6: "S06"}
"""The code under which docgen's own stop stands among a workbook's findings, by exit code."""
