"""The commands that answer a question: explain a code, look the machine over."""

import json
from typing import Any

import click

from docgen.cli.door import common_options, main, with_program_name


@main.command(options_metavar="[TILVALG]")
@click.argument("code", metavar="[KODE]", required=False)
@common_options
def explain(code: str | None, **common: Any) -> int:
    """Forklar en kode, fx P01: reglen, og hvordan det rettes. Uden en kode: vis dem alle."""
    from docgen.commands.explain import explanation, titles

    if code is None:
        listed = titles()
        as_json = {"schema": 1, "codes": [{"code": one, "title": title} for one, title in listed.items()]}
        text = "\n".join(f"{one}  {title}" for one, title in listed.items())
    else:
        text = with_program_name(explanation(code))
        as_json = {"schema": 1, "code": code.upper(), "text": text}
    click.echo(json.dumps(as_json, ensure_ascii=False) if common["as_json"] else text)
    return 0


@main.command(options_metavar="[TILVALG]")
@common_options
def doctor(**common: Any) -> int:
    """Se efter, om alt er på plads på denne maskine."""
    from docgen.commands.doctor import as_json, diagnoses, is_missing, lines_of

    found = diagnoses()
    click.echo(as_json(found) if common["as_json"] else with_program_name("\n".join(lines_of(found))))
    return 3 if is_missing(found) else 0
