"""The command that looks at the year: what is late, and what is due."""

import json
from pathlib import Path
from typing import Any

import click

from docgen.cli.door import common_options, day_of, main


@main.command(options_metavar="[TILVALG]")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="STI…")
@common_options
def year(paths: tuple[Path, ...], **common: Any) -> int:
    """Se, hvad der er for sent, og hvad der skal ske de næste 30 dage."""
    from docgen.commands.year import duties, lines

    found = duties(paths, day_of(common["today"]))
    late = any(one.is_late for one in found)
    answer = {"schema": 1, "ok": not late, "due": [one.as_json() for one in found]}
    click.echo(json.dumps(answer, ensure_ascii=False, indent=2) if common["as_json"] else "\n".join(lines(found)))
    return 1 if late else 0
