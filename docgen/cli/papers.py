"""The commands that make papers: new, check, build, change and demo."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import click

from docgen.cli.choices import Count, Word, documents, editions, workbooks
from docgen.cli.door import common_options, day_of, main, program, show, stopped_code, to_stderr
from docgen.cli.telling import end, print_outcome, remember, tell_again
from docgen.errors import MissingProgramError
from docgen.finding import has_errors

if TYPE_CHECKING:
    from docgen.build.options import Options
    from docgen.build.outcome import Outcome
    from docgen.cli.status_line import StatusLine

MANY = 3
"""So many workbooks have a bar on a terminal; for fewer a line says what is being done."""


@main.command(options_metavar="[TILVALG]")
@click.argument("kind", type=Word(workbooks))
@click.argument("name", required=False, metavar="[NAVN]")
@click.option(
    "--from",
    "previous",
    type=click.Path(path_type=Path),
    metavar="ARK",
    help="Tag organ, medlemmer og åbne sager med herfra.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FIL", help="Filen, arket skrives i.")
@common_options
def new(kind: str, name: str | None, previous: Path | None, output: Path | None, **common: Any) -> int:
    """Lav et tomt ark, der kan udfyldes i Excel."""
    from docgen.commands.new import new_workbook

    made = new_workbook(kind, name, previous, output)
    if has_errors(made.findings):
        to_stderr(f"Der er fejl i {previous}. Det, der overføres, er taget med, som det står; ret det i det nye ark:")
    elif made.findings:
        to_stderr(f"{previous} er taget med, som det står. Se efter i det nye ark:")
    for finding in made.findings:
        to_stderr(f"  {finding.coded}")
    target = made.path
    show([target], made.findings, common, ok=True)
    if not common["quiet"]:
        to_stderr(f'Åbn arket i Excel, udfyld de gule felter, gem – og kør:  docgen build "{target}"')
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
@click.option("--strict", is_flag=True, help="Regn også advarsler for fejl.")
@click.option("--describe", is_flag=True, help="Sig i --json også, hvad hvert ark er: organ, dato og status.")
@click.option("--annotate", is_flag=True, help="Skriv en kopi af arket med hvert fund som en note ved sin celle.")
@common_options
def check(paths: tuple[Path, ...], *, strict: bool, describe: bool, annotate: bool, **common: Any) -> int:
    """Find alt, der er galt i arkene. Der bliver ikke lavet noget."""
    from docgen.build.check import check_all
    from docgen.build.workbooks import others_of, workbooks_of

    workbooks = workbooks_of(paths)
    others = tuple(others_of(paths))
    with _progress(len(workbooks), "Tjekker", common) as step, _status_line(len(workbooks), common) as line:
        outcomes = check_all(workbooks, day_of(common["today"]), step, line.say)
    for outcome in outcomes:
        print_outcome(outcome, common)
        if annotate and any(finding.place.sheet for finding in outcome.findings):
            _write_notes(outcome)
    return end(outcomes, common, strict=strict, build=False, others=others, describe=describe)


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
@click.option("--kind", type=Word(documents), help="Lav kun dette dokument.")
@click.option(
    "--pdf/--no-pdf", default=None, help="Kræv PDF, eller lav kun Word.  [ellers: PDF, hvis det kan lade sig gøre]"
)
@click.option("--edition", type=Word(editions), default="internal", help="Hvem papiret er til.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("outputs"),
    metavar="MAPPE",
    help="Mappen, resultaterne lægges i.",
)
@click.option(
    "--template", type=click.Path(path_type=Path), metavar="STI", help="En Word-skabelon eller en mappe med skabeloner."
)
@click.option("--draft", is_flag=True, help="Lav et udkast, selv om der er fejl; det, der mangler, ses tydeligt.")
@click.option("--dry-run", is_flag=True, help="Vis, hvad der ville blive lavet.")
@click.option("--preview", is_flag=True, help="Lav også et billede af hver side.")
@click.option("--poster", type=click.Choice(["A4", "A3"]), help="Lav også et opslag og en opslagsliste.")
@click.option("--html", is_flag=True, help="Lav også en webside af hvert papir.")
@click.option("--mail", is_flag=True, help="Lav også et brev med papirerne, klar til at sende. Intet bliver sendt.")
@click.option("--attach-originals", is_flag=True, help="Læg også bilagene i den samlede PDF, som de kom.")
@click.option("--tag-annexes", is_flag=True, help="Lad et program sætte tags på bilag uden (opendataloader-pdf).")
@click.option("--ocr-annexes", is_flag=True, help="Lad et program læse scannede bilag (ocrmypdf).")
@click.option("--force", is_flag=True, help="Erstat også et resultat, der er rettet i hånden.")
@click.option("--strict", is_flag=True, help="Regn også advarsler for fejl.")
@click.option("--jobs", type=Count(64), default=1, metavar="ANTAL", help="Hvor mange der må arbejde samtidig.")
@click.option(
    "--converter", default="", metavar="URL", help="Lad en Gotenberg- eller unoserver-tjeneste lave PDF'erne."
)
@click.option(
    "--cluster", default="", metavar="URL", help="Lad en Dask-planlæggers arbejdere lave papirerne over en delt mappe."
)
@common_options
def build(paths: tuple[Path, ...], *, strict: bool, edition: str, **options: Any) -> int:
    """Lav Word-dokumenterne og deres PDF."""
    from docgen.build.build_cache import recall_all
    from docgen.build.options import Options
    from docgen.build.workbooks import others_of, workbooks_of

    common = {name: options.pop(name) for name in ("as_json", "today", "quiet", "verbose", "debug")}
    if options["converter"]:
        from docgen.pdf.conversion.service import service_of

        service_of(options["converter"])
    if options["cluster"]:
        _cluster().scheduler_of(options["cluster"])
    options |= {"told": to_stderr} if common["verbose"] else {}
    asked = Options(today=day_of(common["today"]), public=edition == "public", strict=strict, **options)
    workbooks = workbooks_of(paths, asked.out)
    others = tuple(others_of(paths, asked.out))
    if recalled := recall_all(workbooks, asked):
        code = tell_again(recalled, asked, common, others)
    else:
        outcomes: list[Outcome] = []
        try:
            _make(workbooks, asked, outcomes, common)
        except KeyboardInterrupt as stop:
            return _stopped(stop, workbooks, outcomes, common)
        code = end(outcomes, common, strict=strict, build=True, others=others)
    if not any(path.is_dir() for path in paths):  # what lies in a folder has to be looked for each time
        remember(workbooks, asked, common)
    return code


@main.command(options_metavar="[TILVALG]")
@click.argument("path", type=click.Path(path_type=Path), metavar="ARK")
@click.option(
    "--with", "answers", required=True, type=click.Path(path_type=Path), metavar="FIL", help="Ændringerne, som JSON."
)
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), metavar="FIL", help="Den nye kopi.")
@common_options
def change(path: Path, answers: Path, output: Path, **common: Any) -> int:
    """Skriv en kopi af et ark med et programs ændringer i; dit eget ark røres ikke."""
    from docgen.commands.change import change as changed
    from docgen.danish.lists import all_of

    made = changed(path, answers, output)
    if made.lost and not common["quiet"]:
        to_stderr(f"Kopien har ikke det hele: {all_of(made.lost)} er kun i dit eget ark.")
    show([made.path], (), common, ok=True)
    return 0


@main.command(options_metavar="[TILVALG]")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("outputs"),
    metavar="MAPPE",
    help="Mappen, resultaterne lægges i.",
)
@common_options
def demo(out: Path, **common: Any) -> int:
    """Lav alle eksemplerne, og vis, hvad der blev lavet."""
    from docgen.build.options import Options
    from docgen.build.workbooks import workbooks_of
    from docgen.cli.report import exit_code_of, table_of
    from docgen.disk import resources

    workbooks = workbooks_of((resources.samples(),))
    today = day_of(common["today"]) if common["today"] else resources.samples_day()
    outcomes: list[Outcome] = []
    try:
        _make(workbooks, Options(today=today, out=out, also=("agenda",)), outcomes, common)
    except KeyboardInterrupt as stop:
        return _stopped(stop, workbooks, outcomes, common)
    if common["as_json"]:
        return end(outcomes, common, strict=False, build=True)
    for line in table_of(outcomes):
        click.echo(line)
    click.echo(f'\nAlt ligger i {out}/. Det næste, du kan skrive:\n  {program()} new møde "Mit første møde"')
    return exit_code_of(outcomes, strict=False)


def _make(workbooks: Sequence[Path], options: "Options", outcomes: list["Outcome"], common: dict[str, Any]) -> None:
    """Make the papers of each workbook, and tell of each as it is done; what is done stands in ``outcomes``."""
    from docgen.build.pipeline import build_all

    if options.cluster and not options.dry_run:
        build_all = _cluster().build_all
    with (
        _progress(len(workbooks), "Laver", common) as step,
        _status_line(len(workbooks), common) as line,
        closing(build_all(workbooks, replace(options, doing=line.say), step)) as made,
    ):
        for outcome in made:
            outcomes.append(outcome)
            line.clear()
            print_outcome(outcome, common)


def _cluster() -> ModuleType:
    """Return what has workers make the papers. Raises MissingProgramError where Dask is not installed."""
    try:
        from docgen.build import cluster
    except ImportError as missing:
        raise MissingProgramError(
            "Dask er ikke sat op her, og --cluster bruger Dask.", 'Kør: pip install "docgen-kommune[cluster]".'
        ) from missing
    return cluster


def _stopped(
    stop: KeyboardInterrupt, workbooks: Sequence[Path], outcomes: Sequence["Outcome"], common: dict[str, Any]
) -> int:
    """Say what was done and what was not when the run was stopped, and return its exit code."""
    done = {outcome.path for outcome in outcomes}
    left = [path for path in workbooks if path not in done]
    to_stderr(f"Afbrudt. {len(done)} af {len(workbooks)} ark er færdige og ligger, hvor de skal.")
    if left:
        to_stderr("Disse blev ikke lavet:")
    for path in left:
        to_stderr(f"  {path}")
    findings = [finding for outcome in outcomes for finding in (*outcome.findings, *outcome.notes)]
    show([file for outcome in outcomes for file in outcome.files], findings, common, ok=False)
    return stopped_code(stop)


@contextmanager
def _progress(count: int, label: str, common: dict[str, Any]) -> Iterator[Callable[[], None]]:
    """Yield what is called for each workbook; a bar is drawn on a terminal when there are many."""
    if count < MANY or common["quiet"] or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _status_line(count: int, common: dict[str, Any]) -> AbstractContextManager["StatusLine"]:
    """Give the line that says on a terminal what is being done, where no bar is drawn and nothing else says it."""
    from docgen.cli.status_line import status_line

    says_nothing = not common["quiet"] and not common["verbose"]
    return status_line(is_shown=count < MANY and says_nothing and sys.stderr.isatty())


def _write_notes(outcome: "Outcome") -> None:
    from docgen.build.outcome import Made
    from docgen.commands.annotate import annotate

    copy = annotate(outcome.path, outcome.findings)
    outcome.made.append(Made("annotated", (copy.path,), 0))
    to_stderr(copy.message)
