"""The door: words in, report and exit code out. Click, the clock and the screen live here alone.

Everything else is imported inside the commands, so that ``docgen --help`` answers at once.
"""

import datetime as dt
import gettext
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

# click looks its own sentences up when it is imported.
os.environ.setdefault("LANGUAGE", "da")
gettext.bindtextdomain("docgen", str(Path(__file__).parent / "locale"))
gettext.textdomain("docgen")

import click  # noqa: E402

from docgen import __version__  # noqa: E402
from docgen.errors import DocgenError  # noqa: E402

if TYPE_CHECKING:
    from docgen.finding import Finding
    from docgen.pipeline import Outcome

KINDS = ("agenda", "minutes", "easy_minutes", "hearing_response", "case_brief")
WORKBOOKS = ("meeting", "hearing", "case")

F = TypeVar("F", bound=Callable[..., Any])


class _Group(click.Group):
    """A group that ends docgen's own stops with a sentence and their exit code, Ctrl-C with 130."""

    def main(self, *args: Any, **kwargs: Any) -> Any:
        kwargs["standalone_mode"] = False
        try:
            code = super().main(*args, **kwargs)
        except click.exceptions.Abort:
            _say("Afbrudt. Det, der var færdigt, ligger, hvor det skal.")
            code = 130
        except click.ClickException as wrong:
            wrong.show()
            code = wrong.exit_code
        except DocgenError as stop:
            _say(f"{stop.file}: {stop.message} {stop.remedy}" if stop.file else f"{stop.message} {stop.remedy}")
            code = stop.exit_code
        except BrokenPipeError:
            code = 0
        except Exception as bug:
            if "--debug" in sys.argv:
                raise
            _say(
                f"Noget gik galt, som docgen ikke kender ({type(bug).__name__}). Kør igen med --debug, og send svaret."
            )
            code = 70
        sys.exit(code if isinstance(code, int) else 0)


def _say(text: str) -> None:
    click.echo(text, err=True)


def _common(command: F) -> F:
    """Give a command the options that all have."""
    options = (
        click.option("--json", "as_json", is_flag=True, help="Skriv resultatet som JSON."),
        click.option(
            "--today", type=click.DateTime(["%Y-%m-%d"]), help="Regn, som om det er denne dag.", metavar="DATO"
        ),
        click.option("-q", "--quiet", is_flag=True, help="Sig kun det, der er galt."),
        click.option("-v", "--verbose", is_flag=True, help="Sig også, hvad der sker undervejs."),
        click.option("--debug", is_flag=True, help="Vis Pythons egen fejlmelding, hvis docgen går i stykker."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def _day(today: dt.datetime | None) -> dt.date:
    return today.date() if today else dt.datetime.now().astimezone().date()


@click.group(
    cls=_Group,
    options_metavar="[TILVALG]",
    subcommand_metavar="KOMMANDO …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "--version", message="docgen %(version)s", help="Vis udgaven.")
def main() -> None:
    r"""Lav dagsordener, referater, høringssvar og sagsfremstillinger ud fra et Excel-ark.

    \b
    Første gang:   docgen new meeting "Møde i juni"
    Udfyld arket i Excel, gem det, og skriv:   docgen build "Møde i juni.xlsx"
    """


@main.command(options_metavar="[TILVALG]")
@click.argument("kind", type=click.Choice(WORKBOOKS), metavar="meeting|hearing|case")
@click.argument("name", required=False)
@click.option(
    "--from", "previous", type=click.Path(path_type=Path), help="Tag organ, medlemmer og åbne sager med herfra."
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Filen, arket skrives i.")
@_common
def new(kind: str, name: str | None, previous: Path | None, output: Path | None, **common: Any) -> int:
    """Lav et tomt ark, der kan udfyldes i Excel."""
    from docgen.fresh import fresh

    target = fresh(kind, name, previous, output)
    _made([target], [], common, ok=True)
    if not common["quiet"]:
        _say(f'Åbn arket i Excel, udfyld de gule felter, gem – og kør:  docgen build "{target}"')
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
@click.option("--strict", is_flag=True, help="Regn også advarsler for fejl.")
@_common
def check(paths: tuple[Path, ...], *, strict: bool, **common: Any) -> int:
    """Find alt, der er galt i arkene. Der bliver ikke lavet noget."""
    from docgen.pipeline import check_all, workbooks_of

    workbooks = workbooks_of(paths)
    with _progress(len(workbooks), "Tjekker", common) as step:
        outcomes = check_all(workbooks, _day(common["today"]), step)
    for outcome in outcomes:
        _tell(outcome, common)
    return _end(outcomes, common, strict=strict, build=False)


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
@click.option("--kind", type=click.Choice(KINDS), help="Lav kun dette dokument.")
@click.option(
    "--pdf/--no-pdf", default=None, help="Kræv PDF, eller lav kun Word.  [ellers: PDF, hvis det kan lade sig gøre]"
)
@click.option("--edition", type=click.Choice(["internal", "public"]), default="internal", help="Hvem papiret er til.")
@click.option("--out", type=click.Path(path_type=Path), default=Path("outputs"), help="Mappen, resultaterne lægges i.")
@click.option("--template", type=click.Path(path_type=Path), help="En Word-skabelon eller en mappe med skabeloner.")
@click.option("--draft", is_flag=True, help="Lav et udkast, selv om der er fejl; det, der mangler, ses tydeligt.")
@click.option("--dry-run", is_flag=True, help="Vis, hvad der ville blive lavet.")
@click.option("--force", is_flag=True, help="Erstat også et resultat, der er rettet i hånden.")
@click.option("--strict", is_flag=True, help="Regn også advarsler for fejl.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help="Hvor mange LibreOffice der må køre samtidig.")
@_common
def build(paths: tuple[Path, ...], *, strict: bool, edition: str, **options: Any) -> int:
    """Lav Word-dokumenterne og deres PDF."""
    from docgen.options import Options
    from docgen.pipeline import build_all, workbooks_of

    common = {name: options.pop(name) for name in ("as_json", "today", "quiet", "verbose", "debug")}
    asked = Options(today=_day(common["today"]), public=edition == "public", strict=strict, **options)
    workbooks = workbooks_of(paths, asked.out)
    outcomes = []
    with _progress(len(workbooks), "Laver", common) as step:
        for outcome in build_all(workbooks, asked, step):
            outcomes.append(outcome)
            _tell(outcome, common)
    return _end(outcomes, common, strict=strict, build=True)


@main.group(options_metavar="[TILVALG]", subcommand_metavar="KOMMANDO …")
def template() -> None:
    """Til dem, der retter i Word-skabelonerne."""


@template.command("list", options_metavar="[TILVALG]")
@_common
def list_templates(**common: Any) -> int:
    """Vis skabelonerne, og hvem de er til."""
    from docgen import shipped

    found = sorted(shipped.templates().rglob("*.docx"))
    _made(found, [], common, ok=True)
    return 0


@template.command("check", options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[STI…]")
@click.option("--kind", type=click.Choice(KINDS), help="Dokumentet, hvis filen hedder noget andet.")
@_common
def check_templates(paths: tuple[Path, ...], kind: str | None, **common: Any) -> int:
    """Find alle fejl i skabeloner, uden at der skal et ark til."""
    from docgen import shipped
    from docgen.template_check import template_findings

    findings = template_findings(paths or (shipped.templates(),), kind)
    for finding in findings:
        _say(finding.line)
    if not findings and not common["quiet"]:
        _say("Der er ingen fejl i skabelonerne.")
    _made([], findings, common, ok=not findings)
    return 5 if findings else 0


@template.command("fields", options_metavar="[TILVALG]")
@click.argument("kind", type=click.Choice(KINDS))
@_common
def template_fields(kind: str, **common: Any) -> int:
    """Vis alle navne, en skabelon kan bruge, med type, overskrift og eksempel."""
    from docgen.template_check import field_lines, fields_as_json

    click.echo(fields_as_json(kind) if common["as_json"] else "\n".join(field_lines(kind)))
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("code", metavar="KODE")
@_common
def explain(code: str, **common: Any) -> int:
    """Forklar en kode, fx P01: reglen, og hvordan det rettes."""
    from docgen.explain import explanation

    text = explanation(code)
    click.echo(json.dumps({"schema": 1, "code": code.upper(), "text": text}) if common["as_json"] else text)
    return 0


@main.command(options_metavar="[TILVALG]")
@_common
def doctor(**common: Any) -> int:
    """Se efter, om alt er på plads på denne maskine."""
    from docgen.doctor import as_json, diagnoses, is_missing, lines_of

    found = diagnoses()
    click.echo(as_json(found) if common["as_json"] else "\n".join(lines_of(found)))
    return 3 if is_missing(found) else 0


@main.command(options_metavar="[TILVALG]")
@click.option("--out", type=click.Path(path_type=Path), default=Path("outputs"), help="Mappen, resultaterne lægges i.")
@_common
def demo(out: Path, **common: Any) -> int:
    """Lav alle eksemplerne, og vis, hvad der blev lavet."""
    from docgen import shipped
    from docgen.options import Options
    from docgen.pipeline import build_all, workbooks_of
    from docgen.report import exit_code_of, table_of

    workbooks = workbooks_of((shipped.samples(),))
    outcomes = []
    with _progress(len(workbooks), "Laver", common) as step:
        for outcome in build_all(workbooks, Options(today=_day(common["today"]), out=out, also=("agenda",)), step):
            outcomes.append(outcome)
            _tell(outcome, common)
    if common["as_json"]:
        return _end(outcomes, common, strict=False, build=True)
    for line in table_of(outcomes):
        click.echo(line)
    program = "python3 run.py" if Path("run.py").exists() else "docgen"
    click.echo(f'\nAlt ligger i {out}/. Det næste, du kan skrive:\n  {program} new meeting "Mit første møde"')
    return exit_code_of(outcomes, strict=False)


@contextmanager
def _progress(count: int, label: str, common: dict[str, Any]) -> Iterator[Callable[[], None]]:
    """Yield what is called for each workbook; a bar is drawn on a terminal when there are more than two."""
    if count <= 2 or common["quiet"] or not sys.stderr.isatty():
        yield lambda: None
        return
    with click.progressbar(length=count, label=label, file=sys.stderr) as bar:
        yield lambda: bar.update(1)


def _tell(outcome: "Outcome", common: dict[str, Any]) -> None:
    from docgen.report import lines_of

    for line in lines_of(outcome, quiet=common["quiet"], verbose=common["verbose"]):
        _say(line)


def _end(outcomes: Sequence["Outcome"], common: dict[str, Any], *, strict: bool, build: bool) -> int:
    """Say how it ended, write the files or the JSON, and return the exit code."""
    from docgen.report import ending, exit_code_of

    code = exit_code_of(outcomes, strict=strict)
    if build and not common["quiet"] and (last := ending(outcomes)):
        _say(last)
    findings = [finding for outcome in outcomes for finding in outcome.findings]
    _made([file for outcome in outcomes for file in outcome.files], findings, common, ok=code == 0)
    return code


def _made(files: Sequence[Path], findings: Sequence["Finding"], common: dict[str, Any], *, ok: bool) -> None:
    if common["as_json"]:
        from docgen.report import as_json

        click.echo(as_json(files, findings, ok=ok))
        return
    for file in files:
        click.echo(file)
