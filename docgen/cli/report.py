"""The report of a run, as lines and as JSON; the door only has to print it."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from docgen.build.outcome import Outcome
from docgen.danish.numbers import quantity
from docgen.finding import Finding, Level, Place

SCHEMA = 1


MOST_IN_ONE_CELL = 6
"""So many findings about easy text are shown of one cell; a text that is hard all through has dozens."""

_USEFUL = "L22 L19 L24 L18 L01 L03 L02 L06 L09 L12 L13 L16 L10 L07 L08 L15 L14 L11 L17 L05 L04"
_MOST_USEFUL = tuple(_USEFUL.split())
"""The rules for easy text, the one first whose advice helps most with a text that breaks many."""


def lines_of(outcome: Outcome, *, quiet: bool, verbose: bool) -> Iterator[str]:
    """Yield the report of one workbook: a head, the errors, the warnings, the notes; each finding with its code.

    ``quiet`` leaves out all but errors. Of a cell whose easy text breaks many rules the most useful findings are
    shown and the others counted; ``verbose`` shows them all.
    """
    errors = [finding for finding in outcome.findings if finding.level is Level.ERROR]
    warnings = [] if quiet else [finding for finding in outcome.findings if finding.level is Level.WARNING]
    left = set() if verbose else _left_out([*errors, *warnings])
    if errors or not quiet:
        yield f"{outcome.path}: {_counted(len(errors), len(warnings))}"
    for title, findings in (("Fejl, der skal rettes:", errors), ("Advarsler, der bør ses efter:", warnings)):
        shown = [finding.coded for finding in findings if id(finding) not in left]
        if shown:
            yield title
            yield from shown
    yield from _more([finding for finding in (*errors, *warnings) if id(finding) in left])
    if not quiet:
        yield from (note.coded for note in outcome.notes)


def _left_out(findings: Sequence[Finding]) -> set[int]:
    """Return the identities of the findings about easy text that are one too many for their cell."""
    cells: dict[Place, list[Finding]] = {}
    for finding in findings:
        if finding.code in _MOST_USEFUL and finding.place.cell:
            cells.setdefault(finding.place, []).append(finding)
    return {id(finding) for found in cells.values() for finding in _by_use(found)[MOST_IN_ONE_CELL:]}


def _by_use(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings of one cell, the most useful first: errors, one of each rule, then their second ones."""
    seen: Counter[str] = Counter()
    ranked = []
    for finding in findings:
        ranked.append((seen[finding.code], finding.level is not Level.ERROR, _MOST_USEFUL.index(finding.code), finding))
        seen[finding.code] += 1
    return [finding for *_, finding in sorted(ranked, key=lambda one: one[:3])]


def _more(left: Sequence[Finding]) -> Iterator[str]:
    for place, count in Counter(finding.place for finding in left).items():
        yield f"{place}: {count} fund mere i den samme tekst. Ret de viste først; -v viser dem alle."


def _counted(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "ingen fejl"
    return f"{errors} fejl, {quantity(warnings, 'advarsel', 'advarsler')}"


_MENDS = {
    3: "Se, hvilket program der mangler, med »docgen doctor«.",
    4: "Se efter filen, og kør »docgen build« igen.",
    5: "Ret skabelonen, og kør »docgen build« igen.",
    6: "Kør »docgen build« igen.",
}
"""What is to be done where a workbook stopped, by the exit code; of any other its cells are at fault."""


def ending(outcomes: Sequence[Outcome]) -> str | None:
    """Return the last line where workbooks came to nothing, or None."""
    stopped = [outcome for outcome in outcomes if outcome.exit_code and not outcome.made]
    if not stopped:
        return None
    cells = "Ret cellerne, gem, og kør »docgen build« igen."
    mends = dict.fromkeys(_MENDS.get(outcome.exit_code, cells) for outcome in stopped)
    return f"{len(stopped)} af {len(outcomes)} ark blev ikke til noget. {' '.join(mends)}"


def exit_code_of(outcomes: Sequence[Outcome], *, strict: bool) -> int:
    """Return the gravest exit code of the workbooks; with ``strict``, a warning counts as an error."""
    code = max((outcome.exit_code for outcome in outcomes), default=0)
    return max(code, 1) if strict and any(outcome.findings for outcome in outcomes) else code


def as_json(
    files: Sequence[Path], findings: Sequence[Finding], *, ok: bool, about: Sequence[Mapping[str, str]] = ()
) -> str:
    """Return the report; ``about`` says what each workbook is, where that was asked."""
    report = {
        "schema": SCHEMA,
        "ok": ok,
        "files": [str(file) for file in files],
        "findings": [finding.as_json() for finding in findings],
        **({"workbooks": list(about)} if about else {}),
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
