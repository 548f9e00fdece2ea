"""Documents and their annexes to PDF, and once more where a page that they name was another or ended wrongly."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from docgen.build.annexes import AnnexPaper
from docgen.build.draft import refill
from docgen.build.options import Options
from docgen.build.stages import Converted, Drafted
from docgen.disk.own_files import is_regular
from docgen.kinds.kind import PaperView
from docgen.late import late_imports
from docgen.pdf.conversion import convert as conversions
from docgen.pdf.conversion.convert import Conversion, convert, converting
from docgen.pdf.conversion.offices import Offices
from docgen.word.contents.references import has_references, write_references
from docgen.word.ooxml.tighter import styles_in
from docgen.word.reading.page_ends import write_with_breaks

with late_imports():  # LibreOffice begins before a PDF is opened
    from docgen.build import page_setting
    from docgen.pdf.reading import inspect

TIGHTER = "tættere"
"""The folder of what is set tighter, to be compared."""
ROUNDS = 4
"""How often a document is made anew at most, should the pages that it names move by being named."""


@contextmanager
def converting_all(documents: Sequence[Drafted], options: Options, kept: Offices) -> Iterator[Conversion | None]:
    """Begin to convert the documents and their annexes in Word, by the run's offices; None where none has to be.

    Raises MissingProgramError where there is no LibreOffice.
    """
    words = [word for document in documents if not document.up_to_date for word in document.word_files]
    if not words or options.pdf is False:
        yield None
        return
    folder = documents[0].docx.parent
    words += [tight for document in documents if (tight := _tight_again(document))]
    with converting(words, folder, converter=options.converter, kept=kept) as conversion:
        yield conversion


def take(documents: Sequence[Drafted], converted: conversions.Converted) -> list[Converted]:
    """Return the documents with their PDFs. Raises the fault of the first Word file that did not become one."""
    taken = []
    for document in documents:
        words = [] if document.up_to_date else document.word_files
        for word in words:
            if word in converted.failures:
                raise converted.failures[word]
        pdfs = {word: converted.pdfs[word] for word in words}
        tight = _tight_file(document)
        if tight in converted.pdfs:  # named as the paper is, for that name is told
            pdfs[tight] = converted.pdfs[tight].replace(tight.with_suffix(".pdf"))
        taken.append(Converted(document, pdfs))
    return taken


def _tight_again(document: Drafted) -> Path | None:
    """Return the document filled tighter, where the one that lies at its target was: LibreOffice then starts once.

    One with annexes is not, for its pages have to be known before. None where nothing tells that it will be wanted.
    """
    if document.up_to_date or document.annexes or not document.may_be_tighter or not is_regular(document.target):
        return None
    earlier = styles_in(document.target)
    if earlier is None or earlier == styles_in(document.docx):
        return None
    tight = _tight_file(document)
    tight.parent.mkdir()
    refill(replace(document, docx=tight, is_tight=True))
    return tight if earlier == styles_in(tight) else None


def _tight_file(document: Drafted) -> Path:
    return document.docx.parent / TIGHTER / document.docx.name


def with_right_pages(documents: Sequence[Converted], options: Options, kept: Offices) -> list[Converted]:
    """Return the documents, made anew where they or their annexes in Word name a page that another thing stands on.

    Raises ConversionError where one of them does not become a PDF.
    """
    if not any(document.pdfs for document in documents):
        return list(documents)
    converted = _tighter(_with_annexes_pages(documents, options, kept), options, kept)
    for number in range(ROUNDS):
        moved = {index: new for index, one in enumerate(converted) if one.pdfs and (new := _with_own_pages(one))}
        if not moved:
            break
        folder = converted[0].drafted.docx.parent / f"talt-{number}"
        printed = {index: _printed(one.drafted) for index, one in moved.items()}
        made = _converted(list(printed.values()), folder, options, kept)
        for index, one in moved.items():
            converted[index] = _with_pdf(one, one.drafted.docx, made[printed[index]])
    return converted


def _printed(drafted: Drafted) -> Path:
    """Return the Word file that becomes the PDF: a copy with page breaks where one page would end wrongly."""
    if not drafted.breaks:
        return drafted.docx
    copy = drafted.docx.with_name("med-sideskift.docx")
    write_with_breaks(drafted.docx, copy, drafted.breaks)
    return copy


def _tighter(documents: Sequence[Converted], options: Options, kept: Offices) -> list[Converted]:
    """Return the documents, those set tighter whose last page held so little that they have one less so."""
    converted = list(documents)
    tried = {
        index: _set_tighter(one)
        for index, one in enumerate(converted)
        if one.pdfs and page_setting.would_fit_tighter(one)
    }
    if not tried:
        return converted
    ready = {one.drafted.docx: pdf for one in tried.values() if (pdf := one.pdfs.get(_tight_file(one.drafted)))}
    others = [one.drafted.docx for one in tried.values() if one.drafted.docx not in ready]
    made = ready | _converted(others, converted[0].drafted.docx.parent / TIGHTER, options, kept)
    for index, one in tried.items():
        docx = one.drafted.docx
        if inspect.pages(made[docx]) < inspect.pages(one.pdfs[docx]):
            converted[index] = _with_pdf(one, docx, made[docx])
        else:
            refill(converted[index].drafted)
    return converted


def _set_tighter(document: Converted) -> Converted:
    """Return a document filled tighter, with the pages that its annexes begin on if it has one page less so."""
    drafted = document.drafted
    context = drafted.context
    if drafted.annexes:
        fewer = inspect.pages(document.pdfs[drafted.docx]) - 1
        context = _numbered(context, _first_pages(fewer, drafted.annexes, document.pdfs))
    return replace(document, drafted=refill(replace(drafted, context=context, is_tight=True)))


def _converted(words: Sequence[Path], folder: Path, options: Options, kept: Offices) -> dict[Path, Path]:
    if words:
        options.doing(f"LibreOffice laver PDF igen af {len(words)}, så siderne passer …")
    return convert(words, folder, converter=options.converter, kept=kept)


def _with_pdf(document: Converted, word: Path, pdf: Path) -> Converted:
    return replace(document, pdfs={**document.pdfs, word: pdf})


def _with_annexes_pages(documents: Sequence[Converted], options: Options, kept: Offices) -> list[Converted]:
    """Convert the annexes in Word anew that name a page which LibreOffice has put another thing on."""
    converted = list(documents)
    copies: dict[Path, tuple[int, Path]] = {}
    for index, document in enumerate(documents):
        annexes = document.drafted.annexes if document.pdfs else ()
        words = [annex.file for annex in annexes if annex.is_word and has_references(annex.file)]
        for number, word in enumerate(words, 1):
            copy = document.drafted.docx.with_name(f"bilag-{number}-sider.docx")
            if write_references(word, copy, inspect.places(document.pdfs[word])):
                copies[copy] = (index, word)
    made = _converted(list(copies), documents[0].drafted.docx.parent / "bilag-sider", options, kept)
    for copy, (index, word) in copies.items():
        converted[index] = _with_pdf(converted[index], word, made[copy])
    return converted


def _with_own_pages(document: Converted) -> Converted | None:
    """Return the document filled with its parts' and annexes' pages, no page of it ending wrongly; None if it is so."""
    renumbered = _renumbered(document)
    new = renumbered or document
    is_referred = _has_new_references(new)
    return page_setting.with_whole_ends(new) or (new if renumbered or is_referred else None)


def _renumbered(document: Converted) -> Converted | None:
    """Return a brief filled with its annexes' pages, or None where no page was another than it said."""
    brief = document.drafted
    if not brief.annexes:
        return None
    context = _numbered(
        brief.context, _first_pages(inspect.pages(document.pdfs[brief.docx]), brief.annexes, document.pdfs)
    )
    return None if context == brief.context else replace(document, drafted=refill(replace(brief, context=context)))


def _has_new_references(document: Converted) -> bool:
    """Write the pages into the document's list of contents; tell whether any was another than it said."""
    docx = document.drafted.docx
    if not has_references(docx):
        return False
    pdf = document.pdfs[docx]
    headings = [(entry.title, entry.page) for entry in inspect.outline(pdf) if entry.page]
    return write_references(docx, docx, inspect.places(pdf), headings)


def _first_pages(brief: int, annexes: Sequence[AnnexPaper], pdfs: Mapping[Path, Path]) -> tuple[int, ...]:
    """Return the page in the bundle on which each annex's title page stands; ``brief`` is the brief's pages."""
    firsts: list[int] = []
    next_page = brief + 1
    for annex in annexes:
        firsts.append(next_page)
        next_page += inspect.pages(pdfs[annex.title_page]) + inspect.pages(pdfs.get(annex.file, annex.file))
    return tuple(firsts)


def _numbered(context: PaperView, firsts: Sequence[int]) -> PaperView:
    """Return the brief's names with each annex's page in the bundle."""
    listed = zip(getattr(context, "annexes", ()), firsts, strict=True)
    views = tuple(view.model_copy(update={"page": page}) for view, page in listed)
    known = {"has_pages": True} if "has_pages" in type(context).model_fields else {}
    return context.model_copy(update={"annexes": views, **known})
