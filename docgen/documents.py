"""One document on its way: filled from its template, made a PDF, bundled with its annexes."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from docgen import shipped
from docgen.binding import AnnexPaper, annex_papers, first_pages, numbered
from docgen.checks.rules import LetThrough
from docgen.danish.words import key
from docgen.delivery import Result, safe_name
from docgen.errors import FileError, MissingProgramError
from docgen.finding import Finding, Level
from docgen.html.phone_page import phone_page
from docgen.kinds import Kind
from docgen.kinds.easy_minutes import EasyMinutes
from docgen.kinds.edition import public
from docgen.kinds.invitation import invitation
from docgen.kinds.kind import PaperView
from docgen.options import Options
from docgen.pdf.bundle import Bundle, bundle
from docgen.pdf.convert import convert
from docgen.pdf.fonts import font_notes
from docgen.pdf.inspect import pages
from docgen.pdf.join import Annex
from docgen.pdf.office import find_office, office_version
from docgen.pdf.preview import preview
from docgen.pdf.rewrite import rewrite
from docgen.pdf.signs import sign_notes
from docgen.receipt import ENDING, receipt
from docgen.receipt import write as write_receipt
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.word.accessibility import accessibility_findings
from docgen.word.fill import fill
from docgen.workbook.read import Reading
from docgen.workbook.record import Book

PICTURES = "Forhåndsvisning"
"""The folder of the pages as pictures."""

ROUNDS = 3
"""How often a brief is filled anew at most, should its own pages move the annexes'."""


@dataclass
class Document:
    """One document in the work folder, and where it shall lie.

    ``target`` is the Word file's path in the user's folder; ``date`` is what the PDF says of itself;
    ``findings`` are what is wrong with it for a screen reader, though it is made;
    ``pdfs`` gives, for each Word file that was converted, its PDF.
    """

    kind: Kind
    book: Book
    workbook: Path
    template: Path
    context: PaperView
    date: dt.datetime
    docx: Path
    target: Path
    draft: bool = False
    findings: tuple[Finding, ...] = ()
    annexes: tuple[AnnexPaper, ...] = ()
    pdfs: dict[Path, Path] = field(default_factory=dict)

    @property
    def words(self) -> list[Path]:
        """The Word files that become PDFs: the document, and its annexes and their title pages."""
        return [self.docx, *(file for annex in self.annexes for file in _words_of(annex))]


def _words_of(annex: AnnexPaper) -> list[Path]:
    return [annex.title_page, annex.file] if annex.is_word else [annex.title_page]


def drafted(reading: Reading, kind: Kind, options: Options, folder: Path) -> Document:
    """Return the document, filled in the work folder. Raises TemplateError or FileError."""
    book = public(reading.book) if options.public else reading.book
    beside = reading.path.parent
    naming = kind.naming(book)
    date = naming.date.isoformat() if naming.date else "uden dato"
    edition = " (offentlig)" if options.public else ""
    stem = safe_name(f"{date} {naming.label} {naming.subject}", 100 - len(edition)) + edition
    docx = folder / kind.name / f"{stem}.docx"
    docx.parent.mkdir(parents=True)
    template = template_for(kind, book, options.template)
    case = book if kind.bundles and isinstance(book, CaseBook) and not options.dry_run else None
    document = Document(
        kind=kind,
        book=book,
        workbook=reading.path,
        template=template,
        context=kind.context(book, beside),
        # The document's own day and not the clock's: the same workbook gives the same bytes on any day.
        date=dt.datetime.combine(naming.date or options.today, dt.time(), dt.UTC),
        docx=docx,
        target=options.out / safe_name(f"{date} {naming.owner}") / docx.name,
        draft=options.draft,
        annexes=annex_papers(case, beside, template.parent, docx.parent) if case else (),
    )
    _fill(document)
    document.findings = tuple(replace(found, level=Level.WARNING) for found in accessibility_findings(docx))
    return document


def _fill(document: Document) -> None:
    title = document.context.paper.title
    fill(document.template, document.context, document.docx, title=title, draft=document.draft)


def template_for(kind: Kind, book: Book, given: Path | None) -> Path:
    """Return the template: the one that was given, the council's own, or docgen's.

    A council's own templates lie in a folder that is named after it: ``herning`` is found for
    »Herning Kommune«.
    """
    name = f"{kind.name}.docx"
    if given and given.is_file():
        return given
    if given:
        if (given / name).is_file():
            return given / name
        raise FileError(f"Der er ingen skabelon {name} i {given}.", "Se navnene med »docgen template list«.")
    wanted = [key(place).removesuffix(" kommune") for place in kind.places(book) if place]
    own = {key(folder.name): folder / name for folder in shipped.templates().iterdir() if (folder / name).is_file()}
    return next((own[place] for place in wanted if place in own), shipped.templates() / name)


def convert_all(documents: Sequence[Document], options: Options) -> str | None:
    """Convert all the documents, and their annexes in Word, in one LibreOffice.

    Returns what to say where there is no LibreOffice; the documents are then without PDF.
    Raises ConversionError where a document does not become a PDF.
    """
    if not documents or options.pdf is False:
        return None
    folder = documents[0].docx.parent
    try:
        made = convert([word for document in documents for word in document.words], folder, jobs=options.jobs)
    except MissingProgramError as missing:
        return f"{missing.message} {missing.remedy}"
    for document in documents:
        document.pdfs |= {word: made[word] for word in document.words}
    _number_annexes([document for document in documents if document.annexes], folder)
    return None


def _number_annexes(briefs: Sequence[Document], folder: Path) -> None:
    """Fill and convert the briefs once more, now that the pages their annexes stand on are known."""
    for number in range(ROUNDS):
        moved = [brief for brief in briefs if _renumbered(brief)]
        if not moved:
            return
        made = convert([brief.docx for brief in moved], folder / f"talt-{number}")
        for brief in moved:
            brief.pdfs[brief.docx] = made[brief.docx]


def _renumbered(brief: Document) -> bool:
    """Fill the brief with the annexes' pages; tell whether any page was another than it said."""
    context = numbered(brief.context, first_pages(pages(brief.pdfs[brief.docx]), brief.annexes, brief.pdfs))
    if context == brief.context:
        return False
    brief.context = context
    _fill(brief)
    return True


def finished(
    document: Document, findings: Sequence[Finding], passed: Sequence[LetThrough], options: Options
) -> tuple[list[Result], int, list[str]]:
    """Return the document's files with their targets, its PDF's pages, and what is to be said of it.

    The receipt is the last file. ``findings`` are those that the document was made in spite of, ``passed``
    the errors that a named person has let through.
    """
    target, title = document.target, document.context.paper.title
    made = [Result(document.docx, target)]
    notes: list[str] = []
    count = 0
    if pdf := document.pdfs.get(document.docx):
        alone = rewrite(pdf, document.docx.with_name("alene.pdf"), title=title, date=document.date)
        made.append(Result(alone.path, target.with_suffix(".pdf")))
        count, notes = alone.pages, [*font_notes(document.docx), *sign_notes(document.docx, pdf), *alone.notes]
        if document.annexes:
            joined = _bundled(document, pdf, attach=options.attach_originals)
            made.append(Result(joined.path, target.with_name(f"{target.stem} med bilag.pdf")))
            count, notes = joined.pages, [*notes, *joined.notes]
    if document.kind.invites and isinstance(document.book, MeetingBook):
        entry = document.docx.with_suffix(".ics")
        entry.write_bytes(invitation(document.book, options.today))
        made.append(Result(entry, target.with_suffix(".ics")))
    if options.html and isinstance(document.context, EasyMinutes):
        page = document.docx.with_suffix(".html")
        page.write_text(phone_page(document.context), encoding="utf-8")
        made.append(Result(page, target.with_suffix(".html")))
    office = find_office() if document.pdfs else None
    record = receipt(
        kind=document.kind.name,
        title=title,
        naming=document.kind.naming(document.book),
        rows=_rows(document.book),
        workbook=document.workbook,
        template=document.template,
        annexes=[(annex.view.label, annex.file) for annex in document.annexes],
        results=[(result.target.name, result.made) for result in made],
        findings=findings,
        passed=passed,
        notes=notes,
        edition="public" if options.public else "internal",
        office=office_version(office) if office else None,
        today=options.today,
    )
    written = document.docx.with_name(f"{target.stem}{ENDING}")
    write_receipt(record, written)
    pictures = _pictures(document, made) if options.preview else []
    return [*made, *pictures, Result(written, target.with_name(written.name))], count, notes


def _pictures(document: Document, made: Sequence[Result]) -> list[Result]:
    """Return the pages of the fullest PDF as pictures, in a folder of their own."""
    pdfs = [result.made for result in made if result.made.suffix == ".pdf"]
    drawn = preview(pdfs[-1], document.docx.parent / PICTURES, document.target.stem) if pdfs else []
    return [Result(picture, document.target.parent / PICTURES / picture.name) for picture in drawn]


def _rows(book: Book) -> dict[str, list[int]]:
    """Return the rows of each table that the document was made from."""
    tables = {sheet: getattr(book, book.field_of(sheet)) for sheet in book.sheets()}
    return {sheet: [row.row for row in rows] for sheet, rows in tables.items() if isinstance(rows, tuple) and rows}


def _bundled(document: Document, brief: Path, *, attach: bool) -> Bundle:
    pdfs = document.pdfs
    annexes = [
        Annex(annex.view.label, annex.view.title, pdfs.get(annex.file, annex.file), pdfs[annex.title_page])
        for annex in document.annexes
    ]
    target = document.docx.with_name("samlet.pdf")
    originals = [annex.file for annex in document.annexes] if attach else []
    title = document.context.paper.title
    return bundle(brief, annexes, target, title=title, date=document.date, originals=originals)
