"""What is said of a run, as lines and as JSON; the door only has to print it."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from docgen.finding import Finding, Level
from docgen.outcome import Outcome

SCHEMA = 1


def lines_of(outcome: Outcome, *, quiet: bool, verbose: bool) -> Iterator[str]:
    """Yield what is said of one workbook: a head, the errors, the warnings, the notes.

    ``quiet`` leaves out all but errors; ``verbose`` adds the code to each finding.
    """
    errors = [finding for finding in outcome.findings if finding.level is Level.ERROR]
    warnings = [] if quiet else [finding for finding in outcome.findings if finding.level is Level.WARNING]
    if errors or not quiet:
        yield f"{outcome.path}: {_counted(len(errors), len(warnings))}"
    for title, findings in (("Fejl, der skal rettes:", errors), ("Advarsler, der bør ses efter:", warnings)):
        if findings:
            yield title
            yield from (_line(finding, verbose=verbose) for finding in findings)
    if not quiet:
        yield from outcome.notes


def _counted(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "ingen fejl"
    return f"{errors} fejl, {warnings} {'advarsel' if warnings == 1 else 'advarsler'}"


def _line(finding: Finding, *, verbose: bool) -> str:
    return f"{finding.line}  [{finding.code}]" if verbose else finding.line


def ending(outcomes: Sequence[Outcome]) -> str | None:
    """Return what is said last where workbooks came to nothing, or None."""
    stopped = [outcome for outcome in outcomes if outcome.exit_code and not outcome.made]
    if not stopped:
        return None
    return f"{len(stopped)} af {len(outcomes)} ark blev ikke til noget. Ret cellerne, gem, og kør docgen build igen."


def exit_code_of(outcomes: Sequence[Outcome], *, strict: bool) -> int:
    """Return the gravest exit code of the workbooks; with ``strict``, a warning counts as an error."""
    code = max((outcome.exit_code for outcome in outcomes), default=0)
    return max(code, 1) if strict and any(outcome.findings for outcome in outcomes) else code


def as_json(files: Sequence[Path], findings: Sequence[Finding], *, ok: bool) -> str:
    """Return the report with the keys that workbooks.md fixes."""
    report = {
        "schema": SCHEMA,
        "ok": ok,
        "files": [str(file) for file in files],
        "findings": [finding.as_json() for finding in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def table_of(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield a table of what was made: document, files, pages."""
    rows = [("Dokument", "Filer", "Sider")]
    for outcome in outcomes:
        for made in outcome.made:
            endings = ", ".join(sorted({file.suffix for file in made.files if file.suffix != ".json"}))
            rows.append((made.files[0].stem, endings, str(made.pages or "–")))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        yield f"{row[0]:{widths[0]}}  {row[1]:{widths[1]}}  {row[2]:>{widths[2]}}"
