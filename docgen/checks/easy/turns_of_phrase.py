"""The turns of phrase of minutes and the easy ones for them, from the file that staff edit."""

from functools import lru_cache
from pathlib import Path

from docgen.danish.easy.turns import Turns, read_turns
from docgen.danish.edited_lists import BadRow
from docgen.disk.resources import templates
from docgen.errors import reason

TURNS = "vendinger.csv"


def turns_of_phrase() -> Turns:
    """Return docgen's list of turns, which staff may edit; what cannot be used of it is among its faults."""
    return _list_in(templates() / TURNS)


@lru_cache(maxsize=1)
def _list_in(path: Path) -> Turns:
    try:
        return read_turns(path)
    except OSError as error:
        message = f"Listen over vendinger kan ikke læses: {reason(error)}. Udkastet bliver mindre let."
        return Turns((), (BadRow(1, message, "Luk filen i andre programmer, eller hent den igen."),))
