"""The words of a cell as a reader sees them, line by line."""

from collections.abc import Iterator
from functools import lru_cache

from docgen.checks.context import CheckContext
from docgen.danish.words import plain
from docgen.workbook.cell_texts import CellText

_FILE_HEADINGS = ("Fil", "Billede")


@lru_cache(maxsize=4096)  # several checks read the same texts
def lines_of(text: str) -> tuple[str, ...]:
    """Return the text's lines with single ordinary spaces, without empty lines."""
    return tuple(line for part in text.splitlines() if (line := plain(part)))


def written(context: CheckContext) -> Iterator[CellText]:
    """Yield the texts of the document that are words, not the names of files."""
    return (cell for cell in context.values if cell.place.field not in _FILE_HEADINGS)
