"""A workbook read and checked: what it says, and every finding in it."""

import datetime as dt
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from docgen.build.outcome import Outcome, recorded
from docgen.checks.annex_files import read_ahead
from docgen.checks.catalogue import checks_of
from docgen.checks.context import CheckContext
from docgen.checks.privacy.g01_personal_numbers import concealed
from docgen.checks.r01_levels import Waiver, ruled
from docgen.disk.scratch import scratch_folder
from docgen.disk.snapshot import WORKBOOK, Snapshot
from docgen.finding import Finding, Level, has_errors
from docgen.kinds.template_choice import template_folder
from docgen.late import dataclass
from docgen.sheets.books import BOOKS, CaseBook
from docgen.workbook.read import Reading, in_order, read
from docgen.workbook.record import Book


@dataclass(frozen=True)
class Checked:
    """A workbook that was read and checked: its findings as their cells stand, and what was let through.

    ``notes`` are what is said of it and asks for nothing.
    """

    reading: Reading
    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()
    notes: tuple[Finding, ...] = ()


def check(path: Path, today: dt.date, snapshot: Snapshot | None = None, template: Path | None = None) -> Checked:
    """Return what the workbook says and every finding in it, at the levels that its own rules give.

    It and its annexes are read from their copies in ``snapshot``, or in one that is gone afterwards; ``template`` is
    the template, or the folder of templates, that was asked for. Raises FileError
    where the file is not a workbook that docgen can open.
    """
    if snapshot is None:
        with scratch_folder() as folder:
            return check(path, today, Snapshot(folder, path.parent), template)
    reading = read(path, BOOKS, snapshot.of(path, WORKBOOK))
    reading.book.link(path.parent, BOOKS, partial(snapshot.of, role=WORKBOOK))
    templates = template_folder(reading.book, template) if isinstance(reading.book, CaseBook) else None
    context = CheckContext(reading.book, reading.texts, path.parent, today, snapshot, templates)
    files = [annex.file for annex in getattr(reading.book, "attachments", ()) if annex.file]
    read_ahead(path.parent, files, context.annex)
    raised = [finding for module in checks_of(reading.book) for finding in module.check(context)]
    at_their_levels, waivers = ruled((*reading.findings, *raised), getattr(reading.book, "rules", ()))
    findings = in_order(at_their_levels, reading.sheets)
    said = [concealed(one if one.place.file else one.in_file(str(path))) for one in findings]
    notes = tuple(one for one in said if one.level is Level.NOTE)
    return Checked(reading, tuple(one for one in said if one not in notes), tuple(waivers), notes)


def described(book: Book) -> dict[str, str]:
    """Return what a workbook is: its kind, body, day (YYYY-MM-DD) and status; a text is empty where nothing is said."""
    form = next((getattr(book, name) for name in ("meeting", "hearing", "case") if getattr(book, name, None)), None)
    body = getattr(book, "body", None)
    day = next((day for name in ("date", "answered_on") if (day := getattr(form, name, None))), None)
    return {
        "kind": book.kind,
        "body": str(getattr(body, "short_name", None) or getattr(form, "committee", None) or ""),
        "date": day.isoformat() if isinstance(day, dt.date) else "",
        "status": str(getattr(form, "status", None) or ""),
    }


def check_all(
    paths: Sequence[Path], today: dt.date, step: Callable[[], None], doing: Callable[[str], None]
) -> list[Outcome]:
    """Return the findings of each workbook; one that cannot be opened does not stop the others.

    ``step`` is called once for each workbook that is done, ``doing`` with a Danish line for each that is begun.
    """
    outcomes = []
    with scratch_folder() as folder:
        for number, path in enumerate(paths):
            outcome = Outcome(path)
            doing(f"Læser {path.name} …")
            with recorded(outcome):
                checked = check(path, today, Snapshot(folder / str(number), path.parent))
                outcome.findings, outcome.notes = list(checked.findings), list(checked.notes)
                outcome.about = described(checked.reading.book)
                outcome.exit_code = int(has_errors(outcome.findings))
            shutil.rmtree(folder / str(number), ignore_errors=True)
            outcomes.append(outcome)
            step()
    return outcomes
