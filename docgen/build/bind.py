"""A converted document's PDFs, ready to be delivered: its own, and the bundle with its annexes.

Apart from what needs no PDF, so that the libraries for PDF are loaded for documents with one.
"""

import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from docgen.build.annexes import AnnexPaper
from docgen.build.options import Options
from docgen.build.stages import Converted, Drafted
from docgen.disk.delivery import Result, safe_name
from docgen.errors import FileError
from docgen.finding import Finding, Place
from docgen.html.paper_page import Link
from docgen.late import dataclass, late_imports
from docgen.pdf.annexes.missing_characters import character_notes
from docgen.pdf.assembly.document import rewrite
from docgen.pdf.conversion.fonts import font_notes
from docgen.pdf.conversion.office import find_office, office_version
from docgen.pdf.notes import UNLABELLED
from docgen.pdf.reading.inspect import outline, pages
from docgen.pdf.reading.preview import preview
from docgen.sheets.books import CaseBook
from docgen.word.reading.parts import paragraphs_of

with late_imports():  # for papers with annexes
    from docgen.pdf.annexes import word_annex
    from docgen.pdf.assembly import bundle, enriching, join, part

with late_imports():  # for those who asked for one
    from docgen.pdf.conversion import service

ANNEXES = "Bilag"
"""The folder of the annexes as single files."""
PICTURES = "Forhåndsvisning"
"""The folder of the pages as pictures."""
_MANY = 4


@dataclass(frozen=True)
class Bound:
    """A document's PDFs: alone and with its annexes, the pages of the fuller one, and the notes on them."""

    pdf: Result
    bundle: Result | None
    pages: int
    notes: tuple[Finding, ...]

    @property
    def fullest(self) -> Path:
        """The PDF that holds the most."""
        return (self.bundle or self.pdf).made


@dataclass(frozen=True)
class Alone:
    """A document's annexes by themselves: each as a file of its own, and the notes on those that came as Word files."""

    files: tuple[Result, ...] = ()
    notes: tuple[Finding, ...] = ()


def bind(converted: Converted, options: Options, alone: Callable[[], Alone]) -> Bound | None:
    """Return the document's PDFs, mended and labelled as they deserve; None where none was made.

    ``alone`` gives its annexes by themselves.
    """
    drafted = converted.drafted
    if earlier := drafted.up_to_date:
        _, paper, *joined_earlier = (Result(file, file) for file in earlier.files)
        together = joined_earlier[0] if joined_earlier else None
        return Bound(paper, together, pages(earlier.files[-1]), earlier.notes)
    pdf = converted.pdfs.get(drafted.docx)
    if pdf is None:
        return None
    paragraphs = paragraphs_of(drafted.docx, drafted.said)
    alone_pdf = drafted.docx.with_name("alene.pdf")
    made = rewrite(pdf, alone_pdf, title=drafted.title, date=drafted.date, paragraphs=paragraphs)
    result = Result(made.path, drafted.target.with_suffix(".pdf"))
    notes = (*font_notes(drafted.docx), *character_notes(drafted.docx, pdf), *_of(result, made.notes))
    if not drafted.annexes:
        return Bound(result, None, made.pages, notes)
    joined = _bundled(converted, pdf, options, paragraphs)
    together = Result(joined.path, drafted.target.with_name(f"{drafted.target.stem} med bilag.pdf"))
    notes = (*notes, *alone().notes, *_of(together, joined.notes))
    return Bound(result, together, joined.pages, notes)


def ready_pdf_annexes(documents: Sequence[Drafted]) -> Iterator[None]:
    """Make ready the annexes that are PDFs already, before the papers that they belong to are; yield between."""
    files = [annex.file for document in documents for annex in document.annexes if not annex.is_word]
    if files:
        folder = documents[0].docx.parent / "bilag-klar"
        folder.mkdir()
        yield from part.ready_ahead(files, folder)


def _of(result: Result, notes: Sequence[Finding]) -> Iterator[Finding]:
    """Yield the notes on a PDF; a note on its labels names the file that lacks them."""
    for one in notes:
        yield replace(one, place=Place(part=result.target.name)) if one.code == UNLABELLED else one


def _bundled(converted: Converted, brief: Path, options: Options, paragraphs: Sequence[str]) -> "bundle.Bundle":
    drafted, pdfs = converted.drafted, converted.pdfs
    originals = [annex.file for annex in drafted.annexes] if options.attach_originals else []
    wishes = enriching.Wishes(options.tag_annexes, options.ocr_annexes)
    annexes = [
        join.Annex(
            annex.view.label,
            annex.view.title,
            pdfs.get(annex.file, annex.file),
            pdfs[annex.title_page],
            word=annex.file.name if annex.is_word else "",
            belongs_to=annex.belongs_to,
        )
        for annex in drafted.annexes
    ]
    try:
        return bundle.bundle(
            brief,
            annexes,
            drafted.docx.with_name("samlet.pdf"),
            title=drafted.title,
            date=drafted.date,
            originals=None if drafted.edition else originals,
            wishes=wishes if options.tag_annexes or options.ocr_annexes else None,
            paragraphs={brief: paragraphs}
            | {pdfs[word]: paragraphs_of(word) for annex in drafted.annexes for word in annex.word_files},
        )
    except FileError as stop:
        raise _of_original(
            stop, {str(pdfs[annex.file]): annex.file for annex in drafted.annexes if annex.is_word}
        ) from stop


def _of_original(stop: FileError, originals: Mapping[str, Path]) -> FileError:
    """Return the stop at an annex as the person knows it: by its Word file, not by the PDF that was made of it."""
    original = originals.get(stop.file)
    if original is None:
        return stop
    message = stop.message.replace(f"»{Path(stop.file).name}«", f"»{original.name}«")
    return FileError(message, stop.remedy, file=str(original))


def _word_annex_notes(converted: Converted, options: Options) -> Iterator[Finding]:
    """Yield what an annex in Word has that its pages show otherwise, or not at all."""
    for file in dict.fromkeys(annex.file for annex in converted.drafted.annexes if annex.is_word):
        yield from font_notes(file)
        for one in character_notes(file, converted.pdfs[file]):
            yield replace(one, message=f"»{file.name}«: {one.message}")
        yield from word_annex.word_notes(file, attached=options.attach_originals, pdf=converted.pdfs[file])


def has_singles(drafted: Drafted) -> bool:
    """Tell whether the annexes lie beside the paper as files of their own: those of a case are in its bundle alone.

    A PDF that lies there as it came says more than its pages show: a public edition has the bundle's pages alone.
    """
    return drafted.edition is None and not isinstance(drafted.book, CaseBook)


def annex_addresses(drafted: Drafted, bundled: Result) -> dict[str, Link]:
    """Return where each annex lies, seen from the paper: in a file of its own, or at its page in the bundle."""
    pages_of = {one.title: one.page for one in outline(bundled.made)}
    found = {}
    for annex in drafted.annexes:
        title = f"{annex.view.label} – {annex.view.title}"
        if has_singles(drafted):
            address = quote(f"{ANNEXES}/{_single(annex)}")
        else:
            address = f"{quote(bundled.target.name)}#page={pages_of.get(title) or 1}"
        found[annex.view.label] = Link(annex.view.title, address)
    return found


def _single(annex: AnnexPaper) -> str:
    return f"{safe_name(f'{annex.view.label} – {annex.view.title}')}.pdf"


def annexes_alone(converted: Converted, options: Options) -> Alone:
    """Return a document's annexes by themselves; none of one that is up to date, for they lie there already."""
    if not converted.pdfs:
        return Alone()
    files = _single_annexes(converted) if has_singles(converted.drafted) else ()
    return Alone(files, tuple(_word_annex_notes(converted, options)))


def has_many_word_annexes(drafted: Drafted) -> bool:
    """Tell whether what is done with the annexes by themselves takes seconds."""
    return sum(annex.is_word for annex in drafted.annexes) >= _MANY


def _single_annexes(converted: Converted) -> tuple[Result, ...]:
    """Return each annex as a file of its own: a PDF as it came, a Word file as the PDF that was made of it."""
    drafted = converted.drafted
    results = []
    for annex in drafted.annexes:
        made = drafted.docx.parent / ANNEXES / _single(annex)
        made.parent.mkdir(exist_ok=True)
        if annex.is_word:
            rewrite(converted.pdfs[annex.file], made, title=annex.view.title, date=drafted.date)
        else:
            shutil.copyfile(annex.file, made)
        results.append(Result(made, drafted.target.parent / ANNEXES / made.name))
    return tuple(results)


def pictures_of(bound: Bound, converted: Converted) -> tuple[Result, ...]:
    """Return the pages of the fullest PDF as pictures, in a folder of their own."""
    drafted = converted.drafted
    drawn = preview(bound.fullest, drafted.docx.parent / PICTURES, drafted.target.stem)
    return tuple(Result(picture, drafted.target.parent / PICTURES / picture.name) for picture in drawn)


def converter_of(options: Options) -> str:
    """Return what made the PDFs: this machine's LibreOffice with its version, or the address of a service."""
    if options.converter:
        return str(service.service_of(options.converter))
    office = find_office()
    return office_version(office) if office else ""
