"""A Word document as lines that a reviewer can read: style and words, tables by row, headers and footers."""

from collections.abc import Iterator
from pathlib import Path

import docx
from docx.document import Document
from docx.table import Table
from docx.text.paragraph import Paragraph


def transcript(path: Path) -> str:
    """Return the document's transcript, one line a paragraph or a table row; spaces that hold are ordinary ones."""
    document = docx.Document(str(path))
    return ("\n".join(_lines(document)) + "\n").replace("\u00a0", " ")


def words(path: Path) -> list[str]:
    """Return the text of every paragraph of the body, also those in tables, in their order."""
    document = docx.Document(str(path))
    return [
        paragraph.text.replace("\u00a0", " ")
        for block in document.iter_inner_content()
        for paragraph in _paragraphs(block)
    ]


def _paragraphs(block: Paragraph | Table) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
        return
    for row in block.rows:
        for cell in row.cells:
            for inner in cell.iter_inner_content():
                yield from _paragraphs(inner)


def _lines(document: Document) -> Iterator[str]:
    yield f"titel: {document.core_properties.title}"
    for section in document.sections:
        for name, story in (
            ("første sidehoved", section.first_page_header),
            ("sidehoved", section.header),
            ("sidefod", section.footer),
        ):
            yield from (f"{name}: {p.text}" for block in story.iter_inner_content() for p in _paragraphs(block))
    yield ""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield f"[{block.style.name if block.style else ''}] {_marked(block)}"
        else:
            yield from (f"| {' | '.join(_cell(cell.text) for cell in row.cells)} |" for row in block.rows)


def _cell(text: str) -> str:
    return " / ".join(text.split("\n"))


def _marked(paragraph: Paragraph) -> str:
    return "".join(
        f"**{run.text}**" if run.bold else f"_{run.text}_" if run.italic else run.text for run in paragraph.runs
    ).replace("\n", " / ")
