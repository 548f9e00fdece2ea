"""A workbook read and checked: what it says, and every finding in it."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.build.outcome import Outcome, recorded
from docgen.checks.catalogue import CHECKS
from docgen.checks.context import CheckContext
from docgen.checks.levels import Waiver, ruled
from docgen.checks.privacy.g01_personal_numbers import concealed
from docgen.finding import Finding, has_errors
from docgen.sheets.books import BOOKS
from docgen.workbook.read import Reading, in_order, read


@dataclass(frozen=True)
class Checked:
    """A workbook that was read and checked: its findings as their cells stand, and what was let through."""

    reading: Reading
    findings: tuple[Finding, ...]
    waivers: tuple[Waiver, ...] = ()


def check(path: Path, today: dt.date) -> Checked:
    """Return what the workbook says and every finding in it, at the levels that its own rules give.

    Raises FileError where the file is not a workbook that docgen can open.
    """
    reading = read(path, BOOKS)
    context = CheckContext(reading.book, reading.texts, path.parent, today)
    raised = [finding for module in CHECKS for finding in module.check(context)]
    kept, waivers = ruled((*reading.findings, *raised), getattr(reading.book, "rules", ()))
    findings = in_order(kept, reading.sheets)
    return Checked(reading, tuple(concealed(finding.in_file(str(path))) for finding in findings), tuple(waivers))


def check_all(paths: Sequence[Path], today: dt.date, step: Callable[[], None]) -> list[Outcome]:
    """Return the findings of each workbook; one that cannot be opened does not stop the others.

    ``step`` is called once for each workbook that is done.
    """
    outcomes = []
    for path in paths:
        outcome = Outcome(path)
        with recorded(outcome):
            outcome.findings = list(check(path, today).findings)
            outcome.exit_code = int(has_errors(outcome.findings))
        outcomes.append(outcome)
        step()
    return outcomes
