"""The fonts of this machine: which of those asked for are here, or have a twin of the same measure."""

import shutil
import subprocess
from collections.abc import Iterable

TWINS = {
    "Arial": "Liberation Sans",
    "Calibri": "Carlito",
    "Cambria": "Caladea",
    "Courier New": "Liberation Mono",
    "Times New Roman": "Liberation Serif",
}
"""Fonts whose letters are as wide as those of Word's own, so that lines and pages break alike."""


def missing_fonts(names: Iterable[str]) -> list[str]:
    """Return the names of the fonts for which LibreOffice must take one of another measure.

    Where the machine cannot be asked (no fontconfig), nothing is said to be missing.
    """
    if not shutil.which("fc-match"):
        return []
    return [name for name in names if not _is_here(name)]


def _is_here(name: str) -> bool:
    asked = subprocess.run(  # noqa: S603 — the name is one argument, no shell
        ["fc-match", "-f", "%{family}", name],  # noqa: S607 — fontconfig's own program
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )
    families = asked.stdout.split(",")
    return name in families or TWINS.get(name) in families
