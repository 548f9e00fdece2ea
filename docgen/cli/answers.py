"""The commands that answer a question: explain a code, look the machine over."""

import json
from typing import Any

import click

from docgen.cli.door import common_options, main


@main.command(options_metavar="[TILVALG]")
@click.argument("code", metavar="KODE")
@common_options
def explain(code: str, **common: Any) -> int:
    """Forklar en kode, fx P01: reglen, og hvordan det rettes."""
    from docgen.explain import explanation

    text = explanation(code)
    click.echo(json.dumps({"schema": 1, "code": code.upper(), "text": text}) if common["as_json"] else text)
    return 0


@main.command(options_metavar="[TILVALG]")
@common_options
def doctor(**common: Any) -> int:
    """Se efter, om alt er på plads på denne maskine."""
    from docgen.doctor import as_json, diagnoses, is_missing, lines_of

    found = diagnoses()
    click.echo(as_json(found) if common["as_json"] else "\n".join(lines_of(found)))
    return 3 if is_missing(found) else 0
