"""A converted document finished: its PDFs bound, what lies beside it made, the receipt written."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from docgen.build.options import Options
from docgen.build.receipt import receipt
from docgen.build.stages import Converted, Drafted, Finished, Results
from docgen.checks.r01_levels import Waiver
from docgen.disk.delivery import Result
from docgen.disk.stored_receipts import ENDING, write
from docgen.finding import Finding
from docgen.kinds.catalogue import POSTERS
from docgen.kinds.easy_minutes import EasyMinutes
from docgen.kinds.invitation import invitation
from docgen.kinds.proof_page import ProofPage
from docgen.late import late_imports
from docgen.public.approval import TO_APPROVE, approval
from docgen.sheets.books import MeetingBook

with late_imports():  # the libraries for PDF are for documents with a PDF
    from docgen.build import bind
    from docgen.pdf.processes import copies

with late_imports():  # for those who asked for a page or a letter
    from docgen.build import mail
    from docgen.html import paper_page, phone_page, reading_page


def work_ahead(documents: Sequence[Drafted]) -> Iterator[None]:
    """Do what needs none of LibreOffice's PDFs while it makes them: load what finishes them, make ready PDF annexes.

    It yields between the annexes, so that LibreOffice can be looked after.
    """
    making = [one for one in documents if not one.up_to_date]
    if making:
        yield from bind.ready_pdf_annexes(making)


def finish(converted: Converted, findings: Sequence[Finding], waivers: Sequence[Waiver], options: Options) -> Finished:
    """Return the document with all its files made in the work folder.

    ``findings`` are those that the document was made in spite of, ``waivers`` the errors that a named person has let
    through. Raises FileError where the PDF or an annex cannot be used.
    """
    drafted = converted.drafted
    earlier = drafted.up_to_date
    results = _beside(drafted, Result(earlier.files[0], earlier.files[0]) if earlier else None, options)
    finished = Finished(
        drafted=drafted,
        results=results,
        pages=0,
        notes=(),
        findings=findings,
        waivers=waivers,
        office=None,
        today=options.today,
    )
    if converted.pdfs or earlier:
        finished = _with_pdfs(finished, converted, options)
    if options.html and drafted.kind not in POSTERS:
        page = drafted.docx.with_suffix(".html")
        page.write_text(_page(finished), encoding="utf-8")
        finished = replace(finished, results=replace(finished.results, page=_with_suffix(drafted, page)))
    if options.mail:
        made, said = mail.letter(drafted, finished.results)
        results = replace(finished.results, letter=made)
        finished = replace(finished, results=results, notes=(*finished.notes, *said))
    written = drafted.docx.with_name(f"{drafted.target.stem}{ENDING}")
    write(receipt(finished), written)
    last = Result(written, drafted.target.with_name(written.name))
    return replace(finished, results=replace(finished.results, receipt=last))


def _with_pdfs(finished: Finished, converted: Converted, options: Options) -> Finished:
    is_large = bind.has_many_word_annexes(converted.drafted)
    with copies.beside(partial(bind.annexes_alone, converted, options), is_large=is_large) as alone:
        bound = bind.bind(converted, options, alone)
        if bound is None:
            return finished
        pictures = bind.pictures_of(bound, converted) if options.preview else ()
        singles = alone().files
    return replace(
        finished,
        results=replace(finished.results, pdf=bound.pdf, bundle=bound.bundle, annexes=singles, pictures=pictures),
        pages=bound.pages,
        addresses=bind.annex_addresses(converted.drafted, bound.bundle) if options.html and bound.bundle else {},
        notes=tuple(one.in_file(str(finished.drafted.workbook)) for one in bound.notes),
        office=bind.converter_of(options),
    )


def _beside(drafted: Drafted, earlier: Result | None, options: Options) -> Results:
    """Return the Word file and what is made of its names beside it: calendar entry and approval list."""
    results = Results(earlier or Result(drafted.docx, drafted.target))
    if drafted.kind.invites and isinstance(drafted.book, MeetingBook):
        entry = drafted.docx.with_suffix(".ics")
        entry.write_bytes(invitation(drafted.book, options.today))
        results = replace(results, calendar=_with_suffix(drafted, entry))
    if drafted.kind.calendar:
        entry = drafted.docx.with_suffix(".ics")
        entry.write_bytes(drafted.kind.calendar(drafted.book, options.today))
        results = replace(results, calendar=_with_suffix(drafted, entry))
    if drafted.edition:
        listed = drafted.docx.with_name(f"{drafted.target.stem}{TO_APPROVE}")
        listed.write_text(approval(drafted.edition, drafted.title), encoding="utf-8-sig")
        results = replace(results, approval=Result(listed, drafted.target.with_name(listed.name)))
    return results


def _page(finished: Finished) -> str:
    """Return the page for a browser: one of its own for a phone or a test reader, else what the Word file says."""
    drafted = finished.drafted
    if isinstance(drafted.context, EasyMinutes):
        return phone_page.phone_page(drafted.context)
    if isinstance(drafted.context, ProofPage):
        return reading_page.reading_page(drafted.context)
    return paper_page.paper_page(finished.results.word.made, drafted.title, finished.addresses)


def _with_suffix(drafted: Drafted, made: Path) -> Result:
    return Result(made, drafted.target.with_suffix(made.suffix))
