"""One document on its way: filled from its template, made a PDF, bundled with its annexes."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from docgen import shipped
from docgen.checks.annex_files import annex_file
from docgen.danish.words import key
from docgen.delivery import Result, safe_name
from docgen.errors import FileError, MissingProgramError
from docgen.finding import Finding
from docgen.kinds import Kind
from docgen.kinds.edition import public
from docgen.kinds.invitation import invitation
from docgen.kinds.views import annexes_of
from docgen.options import Options
from docgen.pdf.bundle import Annex, Bundle, bundle
from docgen.pdf.convert import convert
from docgen.pdf.intake import examine
from docgen.pdf.office import find_office, office_version
from docgen.pdf.rewrite import rewrite
from docgen.receipt import receipt
from docgen.receipt import write as write_receipt
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import MeetingBook
from docgen.word.fill import fill
from docgen.workbook.read import Reading
from docgen.workbook.record import Book


@dataclass
class Document:
    """One document in the work folder, and where it shall lie.

    ``target`` is the Word file's path in the user's folder; ``date`` is what the PDF says of itself;
    ``pdfs`` gives, for each Word file that was converted, its PDF.
    """

    kind: Kind
    book: Book
    workbook: Path
    template: Path
    title: str
    date: dt.datetime
    docx: Path
    target: Path
    annexes: tuple[tuple[str, Attachment, Path], ...] = ()
    pdfs: dict[Path, Path] = field(default_factory=dict)


def drafted(reading: Reading, kind: Kind, options: Options, folder: Path) -> Document:
    """Return the document, filled in the work folder. Raises TemplateError or FileError."""
    book = public(reading.book) if options.public else reading.book
    template = template_for(kind, book, options.template)
    context = kind.context(book, reading.path.parent)
    naming = kind.naming(book)
    date = naming.date.isoformat() if naming.date else "uden dato"
    edition = " (offentlig)" if options.public else ""
    stem = safe_name(f"{date} {naming.label} {naming.subject}", 100 - len(edition)) + edition
    docx = folder / kind.name / f"{stem}.docx"
    docx.parent.mkdir(parents=True)
    fill(template, context, docx, title=context.paper.title, draft=options.draft)
    return Document(
        kind=kind,
        book=book,
        workbook=reading.path,
        template=template,
        title=context.paper.title,
        # The document's own day and not the clock's: the same workbook gives the same bytes on any day.
        date=dt.datetime.combine(naming.date or options.today, dt.time(), dt.UTC),
        docx=docx,
        target=options.out / safe_name(f"{date} {naming.owner}") / docx.name,
        annexes=tuple(_annexes(book, reading.path.parent)) if kind.bundles else (),
    )


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
    words = {document.docx: document for document in documents}
    for document in documents:
        words |= {file: document for _, _, file in document.annexes if examine(file).kind == "word"}
    try:
        made = convert(list(words), documents[0].docx.parent)
    except MissingProgramError as missing:
        return f"{missing.message} {missing.remedy}"
    for word, document in words.items():
        document.pdfs[word] = made[word]
    return None


def finished(document: Document, findings: Sequence[Finding], options: Options) -> tuple[list[Result], int, list[str]]:
    """Return the document's files with their targets, its PDF's pages, and what is to be said of it.

    The receipt is the last file. ``findings`` are those that the document was made in spite of.
    """
    target = document.target
    made = [Result(document.docx, target)]
    notes: list[str] = []
    count = 0
    if pdf := document.pdfs.get(document.docx):
        alone = rewrite(pdf, document.docx.with_name("alene.pdf"), title=document.title, date=document.date)
        made.append(Result(alone.path, target.with_suffix(".pdf")))
        count, notes = alone.pages, list(alone.notes)
        if document.annexes:
            joined = _bundled(document, pdf)
            made.append(Result(joined.path, target.with_name(f"{target.stem} med bilag.pdf")))
            count, notes = joined.pages, [*notes, *joined.notes]
    if document.kind.invites and isinstance(document.book, MeetingBook):
        entry = document.docx.with_suffix(".ics")
        entry.write_bytes(invitation(document.book, options.today))
        made.append(Result(entry, target.with_suffix(".ics")))
    office = find_office() if document.pdfs else None
    record = receipt(
        kind=document.kind.name,
        workbook=document.workbook,
        template=document.template,
        annexes=[(label, file) for label, _, file in document.annexes],
        results=[(result.target.name, result.made) for result in made],
        findings=findings,
        notes=notes,
        edition="public" if options.public else "internal",
        office=office_version(office) if office else None,
        today=options.today,
    )
    written = document.docx.with_name(f"{target.stem} kvittering.json")
    write_receipt(record, written)
    return [*made, Result(written, target.with_name(written.name))], count, notes


def _bundled(document: Document, brief: Path) -> Bundle:
    annexes = [
        Annex(label, attachment.title, document.pdfs.get(file, file)) for label, attachment, file in document.annexes
    ]
    return bundle(brief, annexes, document.docx.with_name("samlet.pdf"), title=document.title, date=document.date)


def _annexes(book: Book, folder: Path) -> Iterator[tuple[str, Attachment, Path]]:
    attachments = getattr(book, "attachments", ())
    for annex, attachment in zip(annexes_of(attachments), attachments, strict=True):
        yield annex.label, attachment, annex_file(folder, attachment.file)
