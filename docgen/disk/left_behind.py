"""What a run has of its own in the folder of results, and what a killed one leaves there."""

from pathlib import Path

from docgen.disk.own_files import is_there

WORK = ".docgen-"
"""How the name of a work folder begins."""
LOCK = ".docgen.lock"


def is_left_behind(out: Path) -> bool:
    """Tell whether another run works in the folder of results, or a killed one has left something in it."""
    return is_there(out / LOCK) or any(left.name != LOCK for left in out.glob(f"{WORK}*"))
