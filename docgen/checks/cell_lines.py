"""The words of a cell as a reader sees them, line by line."""

import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.checks.context import CheckContext
from docgen.danish.words import plain
from docgen.late import late_pattern
from docgen.workbook.cell_texts import CellText

_HEADING = late_pattern(r"^#{1,3} +(?=\S)")
_PICTURE = late_pattern(r"^ *!\[([^\[\]]*)\]\([^()]+\.(?:png|jpe?g)\s*\) *$", re.IGNORECASE)
_NAMED_LINK = late_pattern(r"\[([^\[\]\n]+)\]\((?:https?://|mailto:|www\.)[^\s()]+\)", re.IGNORECASE)
_FILE_HEADINGS = ("Fil", "Billede")


@lru_cache(maxsize=2**15)  # several checks read the same texts, one check after the other
def lines_of(text: str) -> tuple[str, ...]:
    """Return the text's lines with single ordinary spaces, without empty lines and the markup of headings and links."""
    return tuple(line for part in text.splitlines() if (line := plain(_unsigned(part))))


def _unsigned(line: str) -> str:
    if "](" not in line:  # no link, no picture
        return _HEADING.sub("", line) if line.startswith("#") else line
    if line.lstrip().startswith("!["):
        return _PICTURE.sub(r"\1", line)
    return _NAMED_LINK.sub(r"\1", _HEADING.sub("", line))


def written(context: CheckContext) -> Iterator[CellText]:
    """Yield the texts of the document that are words, not the names of files."""
    return (cell for cell in context.values if cell.place.field not in _FILE_HEADINGS)
