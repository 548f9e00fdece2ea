"""What a run says of its workbooks, the first time and each time that nothing has changed since."""

from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.door import show, to_stderr

if TYPE_CHECKING:
    from docgen.build.build_cache import Recalled
    from docgen.build.options import Options
    from docgen.build.outcome import Outcome
    from docgen.finding import Finding


def print_outcome(outcome: "Outcome", common: dict[str, Any]) -> None:
    """Say what came of one workbook."""
    from docgen.cli.report import lines_of

    for line in lines_of(outcome, quiet=common["quiet"], verbose=common["verbose"]):
        to_stderr(line)


def end(  # noqa: PLR0913 — the door knows what was asked
    outcomes: Sequence["Outcome"],
    common: dict[str, Any],
    *,
    strict: bool,
    build: bool,
    others: Sequence["Finding"] = (),
    describe: bool = False,
) -> int:
    """Say how it ended and what was passed over, write the files or the JSON, and return the exit code."""
    from docgen.cli.report import ending, exit_code_of

    code = exit_code_of(outcomes, strict=strict)
    if build and not common["quiet"] and (last := ending(outcomes)):
        to_stderr(last)
    for finding in () if common["quiet"] else others:
        to_stderr(finding.line)
    findings = [*(finding for outcome in outcomes for finding in (*outcome.findings, *outcome.notes)), *others]
    about = [{"file": str(outcome.path), **outcome.about} for outcome in outcomes if describe and outcome.about]
    show([file for outcome in outcomes for file in outcome.files], findings, common, ok=code == 0, about=about)
    return code


def tell_again(
    recalled: "Recalled", options: "Options", common: dict[str, Any], others: Sequence["Finding"] = ()
) -> int:
    """Say what was said of the workbooks when they were made, and return the exit code."""
    for outcome in recalled.outcomes:
        print_outcome(outcome, common)
    return end(recalled.outcomes, common, strict=options.strict, build=True, others=others)


def remember(workbooks: Sequence[Path], options: "Options", common: dict[str, Any]) -> None:
    """Keep what this command line says when nothing has changed, for the short door of ``docgen.__main__``."""
    from docgen.build import replay
    from docgen.build.build_cache import recall_all

    words = click.get_current_context().obj
    is_asked = words and not (options.force or options.dry_run or options.converter or options.cluster)
    recalled = recall_all(workbooks, options) if is_asked else None
    if recalled is None:
        return
    with redirect_stderr(StringIO()) as stderr, redirect_stdout(StringIO()) as stdout:
        code = tell_again(recalled, options, common)
    today = "" if common["today"] else options.today.isoformat()
    template, with_pdf = str(options.template or ""), "" if options.pdf is False else "pdf"
    basis = replay.Basis(today, str(options.out), template, with_pdf, recalled.files)
    replay.keep(words, basis, replay.Said(stderr.getvalue(), stdout.getvalue(), code))
