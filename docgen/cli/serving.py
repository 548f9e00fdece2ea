"""The command that opens the local page."""

from pathlib import Path
from typing import Any

import click

from docgen.cli.choices import Count
from docgen.cli.door import common_options, main, stopped_code, to_stderr
from docgen.errors import FileError, MissingProgramError, UsageError


@main.command(options_metavar="[TILVALG]")
@click.argument("folder", required=False, type=click.Path(path_type=Path), default=Path(), metavar="[MAPPE]")
@click.option("--port", type=Count(65535), metavar="TAL", help="Porten.  [ellers: en ledig]")
@click.option("--no-browser", is_flag=True, help="Åbn ingen browser; skriv kun adressen.")
@common_options
def serve(folder: Path, *, port: int | None, no_browser: bool, **common: Any) -> int:
    """Åbn docgen som en side i browseren. Den virker kun på denne maskine."""
    if not folder.is_dir():
        raise UsageError(f"»{folder}« er ikke en mappe.", "Skriv navnet på den mappe, jeres ark ligger i.")
    try:
        from docgen.web.server import serve as run
    except ImportError as missing:
        raise MissingProgramError(
            "Siden er ikke sat op her.", 'Kør: pip install "docgen-kommune[page]", eller start med run.py.'
        ) from missing
    if not common["quiet"] and not no_browser:
        to_stderr("docgen åbner i browseren. Luk den med knappen »Luk docgen« eller Ctrl-C.")
    try:
        run(folder, port or 0, click.echo, open_browser=not no_browser)
    except OSError as problem:
        raise FileError(
            f"Siden kan ikke åbnes på port {port}.", "Vælg en anden med --port, eller lad den være."
        ) from problem
    except KeyboardInterrupt as stop:  # in a terminal that is how it is closed
        to_stderr("docgen er lukket.")
        return stopped_code(stop)
    return 0
