"""The command for the easy text: what it measures, the first draft, and the page for a test reader."""

import json
from pathlib import Path
from typing import Any

import click

from docgen.cli.choices import Word, editions
from docgen.cli.door import common_options, day_of, main, show, to_stderr
from docgen.danish.numbers import quantity


@main.command(options_metavar="[TILVALG]")
@click.argument("path", type=click.Path(path_type=Path), metavar="ARK")
@click.option(
    "--draft-into",
    type=click.Path(path_type=Path),
    metavar="FIL",
    help="Skriv en kopi med et første udkast i de tomme celler.",
)
@click.option(
    "--with", "answers", type=click.Path(path_type=Path), metavar="FIL", help="Mål, som om disse ændringer var skrevet."
)
@click.option(
    "--rewriter",
    metavar="ADRESSE",
    help="Jeres egen sprogmodel, fx http://127.0.0.1:11434#gemma3, som udkastet spørger. Navne og tal sendes aldrig.",
)
@click.option(
    "--page",
    is_flag=True,
    help="Lav en side til en prøvelæser, som Word og webside: den svære og den lette tekst ved siden af hinanden.",
)
@click.option("--edition", type=Word(editions), help="Hvem siden er til.  [ellers: intern]")
@click.option(
    "--out", type=click.Path(path_type=Path), metavar="MAPPE", help="Mappen, siden lægges i.  [ellers: outputs]"
)
@click.option("--force", is_flag=True, help="Erstat også en side, der er rettet i hånden.")
@common_options
def easy(  # noqa: PLR0913 — click gives each option by its name
    path: Path,
    draft_into: Path | None,
    answers: Path | None,
    rewriter: str | None,
    *,
    page: bool,
    edition: str | None,
    out: Path | None,
    force: bool,
    **common: Any,
) -> int:
    """Mål den lette tekst: lix, lange sætninger, svære ord, og hvad der mangler."""
    from docgen.errors import UsageError

    if page and (draft_into or answers or rewriter):
        raise UsageError("--page laves af arket, som det står.", "Lav udkastet først, og siden bagefter.")
    if not page and (edition or out or force):
        raise UsageError("--edition, --out og --force hører sammen med --page.", "Skriv også --page.")
    if rewriter and not draft_into:
        raise UsageError("--rewriter hører sammen med --draft-into.", "Skriv også, hvilken fil udkastet skal i.")
    if page:
        return _page(path, out or Path("outputs"), common, is_public=edition == "public", force=force)
    return _report(path, draft_into, answers, rewriter, common)


def _page(path: Path, out: Path, common: dict[str, Any], *, is_public: bool, force: bool) -> int:
    """Make the page for a test reader, say how it went, and return the exit code."""
    from docgen.cli.report import ending, exit_code_of, lines_of
    from docgen.commands.easy import write_page

    outcome = write_page(path, out, day_of(common["today"]), is_public=is_public, force=force)
    for line in lines_of(outcome, quiet=common["quiet"], verbose=common["verbose"]):
        to_stderr(line)
    if not common["quiet"] and (last := ending([outcome])):
        to_stderr(last)
    code = exit_code_of([outcome], strict=False)
    show(outcome.files, [*outcome.findings, *outcome.notes], common, ok=code == 0)
    return code


def _report(
    path: Path, draft_into: Path | None, answers: Path | None, rewriter: str | None, common: dict[str, Any]
) -> int:
    """Print the report, and write the draft where it is asked for."""
    from docgen.commands import easy
    from docgen.commands.rewriting import SENT_IN_THE_CLEAR, rewriting_by
    from docgen.danish.lists import all_of

    rewriting = rewriting_by(rewriter) if rewriter else None
    if rewriting and rewriting.rewriter.endpoint.is_readable_on_the_way:
        to_stderr(SENT_IN_THE_CLEAR)
    report = easy.report_on(path, day_of(common["today"]), answers)
    as_json = json.dumps(report.as_json(), ensure_ascii=False, indent=2)
    click.echo(as_json if common["as_json"] else "\n".join(report.lines()))
    for finding in report.findings:
        to_stderr(finding.line)
    if draft_into:
        count, lost = easy.draft_into(path, draft_into, rewriting)
        for line in rewriting.summary if rewriting else ():
            to_stderr(line)
        drafted = quantity(count, "celle", "celler")
        to_stderr(f"{drafted} har fået et udkast i »{draft_into}«. Ret teksten, og slet mærket i hver celle.")
        if lost:
            to_stderr(f"Kopien har ikke det hele: {all_of(lost)} er kun i dit eget ark.")
    return 0
