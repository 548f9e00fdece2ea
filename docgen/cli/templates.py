"""The commands for those who write templates."""

from pathlib import Path
from typing import Any

import click

from docgen.cli.choices import Word, templates
from docgen.cli.door import common_options, main, show, to_stderr


@main.group(options_metavar="[TILVALG]", subcommand_metavar="KOMMANDO …")
def template() -> None:
    """Til dem, der retter i Word-skabelonerne."""


@template.command("list", options_metavar="[TILVALG]")
@common_options
def list_templates(**common: Any) -> int:
    """Vis skabelonerne, og hvem de er til."""
    from docgen.commands.templates import templates_below
    from docgen.disk import resources

    found = templates_below(resources.templates())
    show(found, [], common, ok=True)
    return 0


@template.command("check", options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[STI…]")
@click.option("--kind", type=Word(templates), help="Dokumentet, hvis filen hedder noget andet.")
@common_options
def check_templates(paths: tuple[Path, ...], kind: str | None, **common: Any) -> int:
    """Find alle fejl i skabeloner, uden at der skal et ark til."""
    from docgen.commands.templates import slow_templates, template_findings
    from docgen.disk import resources
    from docgen.finding import has_errors

    findings = template_findings(paths or (resources.templates(),), kind)
    for finding in findings:
        to_stderr(finding.coded)
    if not findings and not common["quiet"]:
        to_stderr("Der er ingen fejl i skabelonerne.")
    faulty = has_errors(findings)
    if not faulty and not common["quiet"]:
        for path in slow_templates(paths or (resources.templates(),)):
            to_stderr(f"{path}: kan bruges, men kan ikke gøres klar på forhånd, så hvert dokument tager længere tid.")
    show([], findings, common, ok=not faulty)
    return 5 if faulty else 0


@template.command("fields", options_metavar="[TILVALG]")
@click.argument("kind", type=Word(templates), metavar="DOKUMENT")
@common_options
def template_fields(kind: str, **common: Any) -> int:
    """Vis alle navne, en skabelon kan bruge, med type, overskrift og eksempel."""
    from docgen.commands.templates import field_lines, fields_as_json

    click.echo(fields_as_json(kind) if common["as_json"] else "\n".join(field_lines(kind)))
    return 0


@template.command("copy", options_metavar="[TILVALG]")
@click.argument("kind", type=Word(templates), metavar="DOKUMENT")
@click.argument("folder", required=False, type=click.Path(path_type=Path), metavar="[MAPPE]")
@common_options
def copy(kind: str, folder: Path | None, **common: Any) -> int:
    """Læg jeres egen kopi af en af docgens skabeloner i en mappe, så I kan rette den i Word."""
    from docgen.commands.templates import copy_template

    made = copy_template(kind, folder)
    show([made], [], common, ok=True)
    if not common["quiet"]:
        to_stderr(
            f"Ret »{made}« i Word, og gem. Se så, om alt er i orden, og brug den:\n"
            f'  docgen template check "{made}"\n'
            f'  docgen build ARK --template "{made.parent}"'
        )
    return 0
