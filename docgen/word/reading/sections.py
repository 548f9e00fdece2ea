"""A finished Word paper read back as its sections: under which headings each line stands."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph

from docgen.danish.words import plain
from docgen.errors import FileError
from docgen.late import dataclass, late_pattern

_HEADINGS = ("Heading ", "Punktoverskrift ")
_SUB_ITEM = late_pattern(r"\d{1,3}\.\d")
"""»2.1 …«: an item below an item."""


@dataclass(frozen=True)
class PaperLine:
    """A paragraph or a table's row (its cells parted by `` | ``): the heading and the smaller heading above it."""

    heading: str
    part: str
    text: str
    is_heading: bool = False


def lines_of_paper(path: Path, parts: frozenset[str]) -> list[PaperLine]:
    """Return the lines of a paper; a paragraph that is one of ``parts`` is a smaller heading, whatever its style.

    Raises FileError where the file is no Word document.
    """
    try:
        document = docx.Document(str(path))
    except (OSError, PackageNotFoundError, KeyError, ValueError, zipfile.BadZipFile) as problem:
        raise FileError(f"»{path.name}« er ikke et Word-dokument.", "Vælg et ark (.xlsx) eller en .docx.") from problem
    return list(_lines(document.iter_inner_content(), parts))


def _lines(blocks: Iterator[Paragraph | Table], parts: frozenset[str]) -> Iterator[PaperLine]:
    heading = part = ""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = dict.fromkeys(row.cells)
                yield PaperLine(
                    heading, part, " | ".join("\n".join(map(plain, cell.text.splitlines())) for cell in cells)
                )
            continue
        text = plain(block.text)
        style = block.style.name if block.style and block.style.name else ""
        if not text:
            continue
        is_item = style.startswith(_HEADINGS) and bool(_SUB_ITEM.match(text))
        if is_item or style.startswith(("Heading 1", "Heading 2", "Title")):
            heading, part = text, ""
            yield PaperLine(heading, part, text, is_heading=True)
        elif style.startswith(_HEADINGS) or text.rstrip(":").casefold() in parts:
            part = text.rstrip(":")
        else:
            yield PaperLine(heading, part, text)
