"""A document drafted: its names taken from the workbook, its Word file filled from the template."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from docgen.build.annexes import annex_papers
from docgen.build.options import Options
from docgen.build.stages import Drafted
from docgen.build.up_to_date import basis_of, up_to_date
from docgen.disk.delivery import safe_name
from docgen.disk.snapshot import PICTURE, TEMPLATE, Snapshot
from docgen.finding import Finding, Level, Place
from docgen.kinds.annex_title_page import Bound
from docgen.kinds.context_texts import texts_of_context
from docgen.kinds.kind import Kind, as_public
from docgen.kinds.template_choice import template_folder, template_for
from docgen.public.redact import public
from docgen.public.search import Proof
from docgen.public.strangers import strangers, warnings_of
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.sheets.declared_sections import in_declared_order
from docgen.sheets.pictograms import pictogram_for
from docgen.sheets.text_pictures import pictures_of, with_files
from docgen.word.contents.references import has_references, write_lines_without_pages
from docgen.word.fill import fill
from docgen.word.ooxml.tighter import tighten
from docgen.word.reading.accessibility import look_through
from docgen.word.template_faults import LEFT_TAG
from docgen.word.template_file import cut_in_short
from docgen.workbook.read import Reading
from docgen.workbook.record import Book


def draft(reading: Reading, kind: Kind, options: Options, folder: Path, snapshot: Snapshot) -> Drafted:
    """Return the document, filled in the work folder from the snapshot. Raises TemplateError or FileError."""
    drafted = refill(_named(reading, kind, options, folder, snapshot))
    texts = [*texts_of_context(drafted.context), drafted.title]
    found, said = look_through(drafted.docx)
    found = [one for one in found if one.code != LEFT_TAG or not _is_written(one, texts)]
    found += cut_in_short(drafted.template)
    warned = tuple(replace(one, level=Level.WARNING) for one in found)
    drafted = replace(drafted, findings=drafted.findings + warned, said=said)
    if options.pdf is False or options.dry_run:
        return drafted
    files = [*drafted.word_files, *(annex.file for annex in drafted.annexes)]
    basis = basis_of(files, str(drafted.date), _wanted(options), options.converter)
    earlier = None if options.force or options.public else up_to_date(drafted.target, basis)
    return replace(drafted, basis=basis, up_to_date=earlier)


def _wanted(options: Options) -> str:
    """Return what else was asked for that changes the PDF."""
    return repr((options.attach_originals, options.tag_annexes, options.ocr_annexes))


def _named(reading: Reading, kind: Kind, options: Options, folder: Path, snapshot: Snapshot) -> Drafted:
    """Return the document before its Word file is filled: what it is called, and the names of its template."""
    is_public = options.public or kind.is_public
    proof = Proof.of(reading.book) if is_public else None
    unlisted = tuple(strangers(proof)) if proof else ()
    shown = public(reading.book) if is_public else None
    edition = replace(shown, changes=(*shown.changes, *unlisted)) if shown and options.public else None
    book = shown.book if shown else reading.book
    beside = reading.path.parent
    # A name that is exchanged may be the municipality's, too: template, folder and file are the workbook's own.
    naming = kind.naming(reading.book)
    date = naming.period or (naming.date.isoformat() if naming.date else "uden dato")
    suffix = " (offentlig)" if options.public else ""
    stem = safe_name(f"{date} {naming.label} {naming.subject}", 100 - len(suffix)) + suffix
    docx = folder / kind.name / f"{stem}.docx"
    docx.parent.mkdir(parents=True)
    template = template_for(kind, reading.book, options.template)
    copy_pictures(book, beside, snapshot)
    book = with_files(book, snapshot.beside)
    if isinstance(book, CaseBook):
        book = in_declared_order(book, template_folder(book, options.template))
    context = kind.context(book, snapshot.beside)
    listed = {annex.label for annex in getattr(context, "annexes", ())} if kind.bundles and not options.dry_run else {}
    return Drafted(
        kind=kind,
        book=book,
        workbook=reading.path,
        template=snapshot.of(template, TEMPLATE),
        context=as_public(context) if edition else context,
        # The document's own day and not the clock's: the same workbook gives the same bytes on any day.
        date=dt.datetime.combine(naming.date or options.today, dt.time(), dt.UTC),
        docx=docx,
        target=options.out / safe_name(f"{date} {naming.owner}") / docx.name,
        draft=options.draft,
        edition=edition,
        findings=tuple(warnings_of(one for one in unlisted if edition or _is_hung(one.place))),
        proof=proof,
        texts=reading.texts,
        annexes=annex_papers(
            book, listed, beside=beside, templates=template.parent, folder=docx.parent, snapshot=snapshot
        )
        if listed and isinstance(book, Bound)
        else (),
        snapshot=snapshot,
    )


def _is_hung(place: Place) -> bool:
    """Tell whether an easy-read paper or a poster, which hang in public, may print what stands at a place."""
    return place.sheet in ("Møde", "Ordliste") or (place.field or "").startswith("Let ")


def copy_pictures(book: Book, beside: Path, snapshot: Snapshot) -> None:
    """Copy the pictures of a workbook's own into the snapshot. Raises FileError for one that cannot be used."""
    for _, _, _, file in pictures_of(book):
        snapshot.of(beside / file, PICTURE)
    for item in book.items if isinstance(book, MeetingBook) else ():
        if item.picture and pictogram_for(item.picture) is None:
            snapshot.of(beside / item.picture, PICTURE)


def refill(drafted: Drafted) -> Drafted:
    """Return the document, its Word file filled with its names as they are now. Raises TemplateError or FileError."""
    fill(drafted.template, drafted.context, drafted.docx, title=drafted.title, draft=drafted.draft)
    if drafted.is_tight:
        tighten(drafted.docx)
    if has_references(drafted.docx):
        write_lines_without_pages(drafted.docx)
    return drafted


def _is_written(tag: Finding, texts: Sequence[str]) -> bool:
    """Tell whether what looks like a tag that was left came from a cell: P01 tells of it there."""
    return any(str(tag.place.field) in text for text in texts)
