"""One document on its way: filled from its template, made a PDF, bundled with its annexes."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.build.annexes import AnnexPaper, annex_papers, annex_words
from docgen.build.options import Options
from docgen.build.receipt import ENDING, kept_back, receipt, rows_of
from docgen.build.receipt import write as write_receipt
from docgen.build.up_to_date import Standing, basis_of, standing
from docgen.checks.levels import LetThrough
from docgen.danish.words import key
from docgen.disk import resources
from docgen.disk.delivery import Result, safe_name
from docgen.errors import FileError
from docgen.finding import Finding, Level
from docgen.html.phone_page import phone_page
from docgen.kinds.easy_minutes import EasyMinutes
from docgen.kinds.invitation import invitation
from docgen.kinds.kind import Kind, PaperView, as_public
from docgen.pdf.conversion.fonts import font_notes
from docgen.pdf.conversion.office import find_office, office_version
from docgen.public.approval import TO_APPROVE, approval
from docgen.public.proof import KEPT_BACK, Guard, said_by
from docgen.public.redact import Edition, public
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.word.contents.references import has_references, write_lines_without_pages
from docgen.word.fill import fill
from docgen.word.reading.accessibility import accessibility_findings
from docgen.word.reading.leftovers import is_left_tag
from docgen.word.reading.parts import paragraphs_of
from docgen.word.reading.words import words_of
from docgen.workbook.read import Reading
from docgen.workbook.record import Book

if TYPE_CHECKING:
    from docgen.pdf.assembly.bundle import Bundle

PICTURES = "Forhåndsvisning"
"""The folder of the pages as pictures."""


@dataclass
class Document:
    """One document in the work folder, and where it shall lie.

    ``target`` is the Word file's path in the user's folder; ``date`` is what the PDF says of itself;
    ``edition`` is what the public edition changed, None for an internal one;
    ``findings`` are what is wrong with it for a screen reader, though it is made;
    ``pdfs`` gives, for each Word file that was converted, its PDF; one that ``stands`` already is not converted.
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
    edition: Edition | None = None
    findings: tuple[Finding, ...] = ()
    annexes: tuple[AnnexPaper, ...] = ()
    pdfs: dict[Path, Path] = field(default_factory=dict)
    basis: str = ""
    stands: Standing | None = None

    @property
    def words(self) -> list[Path]:
        """The Word files that become PDFs: the document, and its annexes and their title pages."""
        return [self.docx, *(file for annex in self.annexes for file in _words_of(annex))]


def _words_of(annex: AnnexPaper) -> list[Path]:
    return [annex.title_page, annex.file] if annex.is_word else [annex.title_page]


def drafted(reading: Reading, kind: Kind, options: Options, folder: Path) -> Document:
    """Return the document, filled in the work folder. Raises TemplateError or FileError."""
    edition = public(reading.book) if options.public else None
    book = edition.book if edition else reading.book
    beside = reading.path.parent
    naming = kind.naming(book)
    date = naming.date.isoformat() if naming.date else "uden dato"
    mark = " (offentlig)" if options.public else ""
    stem = safe_name(f"{date} {naming.label} {naming.subject}", 100 - len(mark)) + mark
    docx = folder / kind.name / f"{stem}.docx"
    docx.parent.mkdir(parents=True)
    template = template_for(kind, book, options.template)
    case = book if kind.bundles and isinstance(book, CaseBook) and not options.dry_run else None
    document = Document(
        kind=kind,
        book=book,
        workbook=reading.path,
        template=template,
        context=as_public(kind.context(book, beside)) if edition else kind.context(book, beside),
        # The document's own day and not the clock's: the same workbook gives the same bytes on any day.
        date=dt.datetime.combine(naming.date or options.today, dt.time(), dt.UTC),
        docx=docx,
        target=options.out / safe_name(f"{date} {naming.owner}") / docx.name,
        draft=options.draft,
        edition=edition,
        annexes=annex_papers(case, beside, template.parent, docx.parent) if case else (),
    )
    fill_anew(document)
    said = [*said_by(document.context), document.context.paper.title]
    found = [one for one in accessibility_findings(docx) if not is_left_tag(one) or not _is_said(one, said)]
    document.findings = tuple(replace(one, level=Level.WARNING) for one in found)
    if options.pdf is not False and not options.dry_run:
        files = [*document.words, *(annex.file for annex in document.annexes)]
        document.basis = basis_of(files, str(document.date), str(options.attach_originals), options.converter)
        document.stands = None if options.force or options.public else standing(document.target, document.basis)
    return document


def _is_said(tag: Finding, said: Sequence[str]) -> bool:
    """Tell whether what looks like a tag that was left came from a cell: P01 tells of it there."""
    return any(str(tag.place.field) in text for text in said)


def guard_of(document: Document) -> Guard | None:
    """Return what may not be seen in a public document, and all that it says openly; None for an internal one."""
    if document.edition is None:
        return None
    naming = document.kind.naming(document.book)
    names = (naming.label, naming.subject, naming.owner, naming.case_number)
    template = tuple(text for _, text in words_of(document.template))
    annexes = (text for annex in document.annexes for text in annex_words(annex))
    return Guard(document.edition.hidden, (*said_by(document.context), *names, *annexes), template)


def fill_anew(document: Document) -> None:
    """Fill the document's Word file with its names as they are now. Raises TemplateError or FileError."""
    title = document.context.paper.title
    fill(document.template, document.context, document.docx, title=title, draft=document.draft)
    if has_references(document.docx):
        write_lines_without_pages(document.docx)


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
    own = {key(folder.name): folder / name for folder in resources.templates().iterdir() if (folder / name).is_file()}
    return next((own[place] for place in wanted if place in own), resources.templates() / name)


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
    if stands := document.stands:
        from docgen.pdf.reading.inspect import pages  # noqa: PLC0415 — as below

        made = [Result(file, file) for file in stands.files]
        count, notes = pages(stands.files[-1]), list(stands.notes)
    elif pdf := document.pdfs.get(document.docx):
        from docgen.pdf.annexes.missing_characters import sign_notes  # noqa: PLC0415
        from docgen.pdf.assembly.rewrite import rewrite  # noqa: PLC0415 — the libraries for PDF are for documents with a PDF

        alone = rewrite(
            pdf,
            document.docx.with_name("alene.pdf"),
            title=title,
            date=document.date,
            paragraphs=paragraphs_of(document.docx),
        )
        made.append(Result(alone.path, target.with_suffix(".pdf")))
        count, notes = alone.pages, [*font_notes(document.docx), *sign_notes(document.docx, pdf), *alone.notes]
        if document.annexes:
            joined = _bundled(document, pdf, attach=options.attach_originals)
            made.append(Result(joined.path, target.with_name(f"{target.stem} med bilag.pdf")))
            count, notes = joined.pages, [*notes, *_word_annex_notes(document, options), *joined.notes]
    if document.kind.invites and isinstance(document.book, MeetingBook):
        entry = document.docx.with_suffix(".ics")
        entry.write_bytes(invitation(document.book, options.today))
        made.append(Result(entry, target.with_suffix(".ics")))
    if options.html and isinstance(document.context, EasyMinutes):
        page = document.docx.with_suffix(".html")
        page.write_text(phone_page(document.context), encoding="utf-8")
        made.append(Result(page, target.with_suffix(".html")))
    if document.edition:
        listed = document.docx.with_name(f"{target.stem}{TO_APPROVE}")
        listed.write_text(approval(document.edition, title), encoding="utf-8-sig")
        made.append(Result(listed, target.with_name(listed.name)))
    has_pdf = bool(document.pdfs or document.stands)
    record = receipt(
        kind=document.kind.name,
        title=title,
        naming=document.kind.naming(document.book),
        rows=rows_of(document.book),
        workbook=document.workbook,
        template=document.template,
        annexes=[(annex.view.label, annex.file) for annex in document.annexes],
        results=[(result.target.name, result.made) for result in made],
        findings=_quotable(document, findings),
        passed=passed,
        limits=document.book.limits if isinstance(document.book, MeetingBook) else (),
        notes=notes,
        edition="public" if options.public else "internal",
        changes=document.edition.changes if document.edition else (),
        office=_office(options) if has_pdf else None,
        basis=document.basis if has_pdf else "",
        today=options.today,
    )
    if guard := guard_of(document):
        record = kept_back(record, guard.kept_back)
    written = document.docx.with_name(f"{target.stem}{ENDING}")
    write_receipt(record, written)
    pictures = _pictures(document, made) if options.preview else []
    return [*made, *pictures, Result(written, target.with_name(written.name))], count, notes


def _quotable(document: Document, findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings without what they quote of a cell that the public edition changes."""
    edition = document.edition
    places = [*(one.place for one in edition.hidden), *(one.place for one in edition.changes)] if edition else []
    cells = {(place.sheet, place.cell) for place in places}
    return [
        replace(one, message=KEPT_BACK, remedy="") if (one.place.sheet, one.place.cell) in cells else one
        for one in findings
    ]


def _office(options: Options) -> str:
    """Return what made the PDFs: this machine's LibreOffice with its version, or the address of a service."""
    from docgen.pdf.conversion.service import service_of  # noqa: PLC0415 — as above

    if options.converter:
        return str(service_of(options.converter))
    office = find_office()
    return office_version(office) if office else ""


def _pictures(document: Document, made: Sequence[Result]) -> list[Result]:
    """Return the pages of the fullest PDF as pictures, in a folder of their own."""
    from docgen.pdf.reading.preview import preview  # noqa: PLC0415 — as above

    pdfs = [result.made for result in made if result.made.suffix == ".pdf"]
    drawn = preview(pdfs[-1], document.docx.parent / PICTURES, document.target.stem) if pdfs else []
    return [Result(picture, document.target.parent / PICTURES / picture.name) for picture in drawn]


def _word_annex_notes(document: Document, options: Options) -> Iterator[str]:
    """Yield what an annex in Word has that its pages show otherwise, or not at all."""
    from docgen.pdf.annexes.missing_characters import sign_notes  # noqa: PLC0415 — as above
    from docgen.pdf.annexes.word_annex import word_notes  # noqa: PLC0415

    for file in dict.fromkeys(annex.file for annex in document.annexes if annex.is_word):
        yield from font_notes(file)
        yield from (f"»{file.name}«: {note}" for note in sign_notes(file, document.pdfs[file]))
        yield from word_notes(file, attached=options.attach_originals)


def _bundled(document: Document, brief: Path, *, attach: bool) -> "Bundle":
    from docgen.pdf.assembly.bundle import bundle  # noqa: PLC0415 — as above
    from docgen.pdf.assembly.join import Annex  # noqa: PLC0415

    pdfs = document.pdfs
    annexes = [
        Annex(annex.view.label, annex.view.title, pdfs.get(annex.file, annex.file), pdfs[annex.title_page])
        for annex in document.annexes
    ]
    target = document.docx.with_name("samlet.pdf")
    originals = [annex.file for annex in document.annexes] if attach else []
    title = document.context.paper.title
    paragraphs = {pdfs[word]: paragraphs_of(word) for word in document.words}
    return bundle(brief, annexes, target, title=title, date=document.date, originals=originals, paragraphs=paragraphs)
