"""Documents and their annexes to PDF, and once more where a page that they name was another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from docgen.build.annexes import first_pages, numbered
from docgen.build.documents import Document, fill_anew
from docgen.build.options import Options
from docgen.pdf.conversion.convert import Conversion, Converted, convert, converting
from docgen.pdf.reading.inspect import outline, pages, places
from docgen.word.contents.references import has_references, write_references

ROUNDS = 3
"""How often a document is made anew at most, should the pages that it names move by being named."""


@contextmanager
def converting_all(documents: Sequence[Document], options: Options) -> Iterator[Conversion | None]:
    """Begin to convert the documents and their annexes in Word; None where none has to be.

    Raises MissingProgramError where there is no LibreOffice.
    """
    words = [word for document in documents if not document.stands for word in document.words]
    if not words or options.pdf is False:
        yield None
        return
    folder = documents[0].docx.parent
    with converting(words, folder, jobs=options.jobs, converter=options.converter) as conversion:
        yield conversion


def take(documents: Sequence[Document], converted: Converted) -> None:
    """Give the documents their PDFs. Raises the fault of the first one that did not become a PDF."""
    for document in documents:
        for word in () if document.stands else document.words:
            if word in converted.failures:
                raise converted.failures[word]
            document.pdfs[word] = converted.pdfs[word]


def settle(documents: Sequence[Document], options: Options) -> None:
    """Make anew what names a page that another thing stands on: the annexes in Word, and the documents themselves.

    Raises ConversionError where one of them does not become a PDF.
    """
    new = [document for document in documents if not document.stands and document.pdfs]
    if new:
        _settle_annexes(new, options)
        _settle(new, options)


def _converted(words: Sequence[Path], folder: Path, options: Options) -> dict[Path, Path]:
    return convert(words, folder, jobs=options.jobs, converter=options.converter)


def _settle_annexes(documents: Sequence[Document], options: Options) -> None:
    """Convert the annexes in Word anew that name a page which LibreOffice has put another thing on."""
    copies: dict[Path, tuple[Document, Path]] = {}
    for document in documents:
        words = [annex.file for annex in document.annexes if annex.is_word and has_references(annex.file)]
        for number, word in enumerate(words, 1):
            copy = document.docx.with_name(f"bilag-{number}-sider.docx")
            if write_references(word, copy, places(document.pdfs[word])):
                copies[copy] = (document, word)
    made = _converted(list(copies), documents[0].docx.parent / "bilag-sider", options)
    for copy, (document, word) in copies.items():
        document.pdfs[word] = made[copy]


def _settle(documents: Sequence[Document], options: Options) -> None:
    """Fill and convert once more, now that it is known which pages the documents' parts and annexes stand on."""
    for number in range(ROUNDS):
        moved = [document for document in documents if _renumbered(document) | _referred(document)]
        if not moved:
            return
        folder = documents[0].docx.parent / f"talt-{number}"
        made = _converted([document.docx for document in moved], folder, options)
        for document in moved:
            document.pdfs[document.docx] = made[document.docx]


def _renumbered(brief: Document) -> bool:
    """Fill a brief with its annexes' pages; tell whether any page was another than it said."""
    if not brief.annexes:
        return False
    context = numbered(brief.context, first_pages(pages(brief.pdfs[brief.docx]), brief.annexes, brief.pdfs))
    if context == brief.context:
        return False
    brief.context = context
    fill_anew(brief)
    return True


def _referred(document: Document) -> bool:
    """Write the pages into the document's list of contents; tell whether any was another than it said."""
    if not has_references(document.docx):
        return False
    pdf = document.pdfs[document.docx]
    headings = [(mark.title, mark.page) for mark in outline(pdf) if mark.page]
    return write_references(document.docx, document.docx, places(pdf), headings)
