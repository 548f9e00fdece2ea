"""The commands for finished papers: archive, verify, receipt, sent, compare."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import click

from docgen.cli.door import common_options, day_of, main, show, to_stderr


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="MAPPE…")
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("outputs"), metavar="MAPPE", help="Mappen, arkivet ligger i."
)
@common_options
def archive(paths: tuple[Path, ...], out: Path, **common: Any) -> int:
    """Læg færdige sager i arkivet med følgeseddel og kontrolsummer."""
    from docgen.commands.archive import archive as put_away

    boxes = [put_away(path, out) for path in paths]
    findings = [finding for box in boxes for finding in box.findings]
    for finding in findings:
        to_stderr(finding.coded)
    show([file for box in boxes for file in box.files], findings, common, ok=True)
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="MAPPE…")
@click.option("--verapdf", is_flag=True, help="Lad også veraPDF dømme PDF'ernes mærker (kræver Java).")
@common_options
def verify(paths: tuple[Path, ...], *, verapdf: bool, **common: Any) -> int:
    """Se efter, om papirerne er, som de blev lavet."""
    from docgen.commands.archive import labelled, verapdf_findings
    from docgen.commands.archive import verify as look_over

    findings = [finding for path in paths for finding in look_over(path)]
    findings += [finding for path in paths for finding in verapdf_findings(path)] if verapdf else []
    for finding in findings:
        to_stderr(finding.coded)
    if not findings and not common["quiet"]:
        for line in (line for path in paths for line in labelled(path)):
            to_stderr(line)
        to_stderr("Alt er, som det blev lavet, og mærkerne passer.")
    show([], findings, common, ok=not findings)
    return 1 if findings else 0


@main.command(options_metavar="[TILVALG]")
@click.argument("file", type=click.Path(path_type=Path), metavar="FIL")
@common_options
def receipt(file: Path, **common: Any) -> int:
    """Vis, hvad et papir er lavet af: ark, rækker, skabelon, bilag og udgaver."""
    from docgen.commands.origin import origin_of

    origin = origin_of(file)
    as_json = json.dumps(origin.as_json(), ensure_ascii=False, indent=2)
    click.echo(as_json if common["as_json"] else "\n".join(origin.lines()))
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("path", type=click.Path(path_type=Path), metavar="PAPIR")
@click.option(
    "--on",
    type=click.DateTime(["%Y-%m-%d", "%d-%m-%Y"]),
    metavar="DATO",
    help="Dagen, det blev sendt.  [ellers: i dag]",
)
@click.option("--to", multiple=True, metavar="NAVN", help="Hvem det blev sendt til.  [ellers: dem, brevet er til]")
@common_options
def sent(path: Path, on: dt.datetime | None, to: tuple[str, ...], **common: Any) -> int:
    """Notér i kvitteringen, hvornår et papir blev sendt og til hvem."""
    from docgen.commands.sent import sent as noted

    today = day_of(common["today"])
    day = on.date() if on else today
    if day > today:
        raise click.BadParameter("Dagen er ikke kommet endnu.", param_hint="--on")
    if any("@" in name for name in to):
        raise click.BadParameter("Skriv navnet og ikke mailadressen.", param_hint="--to")
    made = noted(path, day, to)
    if not common["quiet"]:
        to_stderr(made.message)
    show([made.receipt], (), common, ok=True)
    return 0


@main.command(options_metavar="[TILVALG]")
@click.argument("agenda", type=click.Path(path_type=Path), metavar="DAGSORDEN")
@click.argument("minutes", type=click.Path(path_type=Path), metavar="REFERAT")
@common_options
def compare(agenda: Path, minutes: Path, **common: Any) -> int:
    """Se efter, om referatet er dagsordenen og det, mødet har tilføjet – og intet andet.

    Hver af de to er et mødeark (.xlsx) eller et Word-dokument (.docx).
    """
    from docgen.commands.compare import compare as beside

    findings = beside(agenda, minutes)
    for finding in findings:
        to_stderr(finding.coded)
    if not findings and not common["quiet"]:
        to_stderr("Referatet er dagsordenen og det, mødet har tilføjet.")
    show([], findings, common, ok=not findings)
    return 1 if findings else 0
