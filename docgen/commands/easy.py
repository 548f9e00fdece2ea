"""What ``docgen easy`` does: the report on a workbook, a copy of it with a first draft, the page for a test reader."""

import datetime as dt
from pathlib import Path

from docgen.build.check import check
from docgen.build.options import Options
from docgen.build.outcome import Outcome
from docgen.build.pipeline import build_all
from docgen.checks.easy.known_words import hard_words
from docgen.commands.change import change
from docgen.commands.easy_overview import EasyReport, drafts, easy_report
from docgen.commands.easy_parts import EasyBook
from docgen.commands.rewriting import Rewriting
from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.kinds.proof_page import PROOF_PAGE
from docgen.sheets.books import BOOKS, HearingBook, MeetingBook
from docgen.sheets.year.book import YearBook
from docgen.workbook.read import Reading, read
from docgen.workbook.workbook_copy import write_copy


def report_on(path: Path, today: dt.date, answers: Path | None = None) -> EasyReport:
    """Return the report on a meeting, a hearing or a year, as it would be with the ``answers`` (see ``change``).

    Raises FileError where it is none of these, or the changes cannot be read.
    """
    if answers:
        with scratch_folder() as folder:
            changed = change(path, answers, folder / path.name).path
            return report_on(changed, today)
    checked = check(path, today)
    return easy_report(_easy_book(path, checked.reading), hard_words(), checked.findings)


def draft_into(path: Path, target: Path, rewriting: Rewriting | None = None) -> tuple[int, list[str]]:
    """Write a copy of the workbook with a marked draft in each empty easy cell; with a language model, its receipt too.

    Returns how many there are, and in Danish what of the workbook could not be copied.

    Raises FileError where the target is there already; the workbook itself is never written.
    """
    found = drafts(_easy_book(path, read(path, BOOKS)), rewriting)
    texts = {(str(draft.place.sheet), str(draft.place.cell)): draft.text for draft in found if draft.place.cell}
    lost = write_copy(path, target, texts=texts)
    if rewriting:
        rewriting.receipt(target)
    return len(texts), lost


def write_page(path: Path, out: Path, today: dt.date, *, is_public: bool = False, force: bool = False) -> Outcome:
    """Make the page for a test reader of a meeting's workbook, as Word and for a browser, in ``out``.

    Raises FileError where the workbook is no meeting's: *Prøvelæsning* is a sheet of those alone.
    """
    book = _easy_book(path, read(path, BOOKS))
    if not isinstance(book, MeetingBook):
        kind = "høringsark" if isinstance(book, HearingBook) else "årsark"
        message = f"»{path.name}« er et {kind}, og Prøvelæsning er et ark til møder."
        raise FileError(message, "Lad en læser se det lette papir selv.", file=str(path))
    options = Options(today, out, PROOF_PAGE.name, pdf=False, html=True, public=is_public, force=force)
    (outcome,) = build_all((path,), options, lambda: None)
    return outcome


def _easy_book(path: Path, reading: Reading) -> EasyBook:
    book = reading.book
    if not isinstance(book, MeetingBook | HearingBook | YearBook):
        remedy = "Let tekst skrives i et mødeark, et høringsark eller et årsark."
        raise FileError(f"»{path.name}« er hverken et mødeark, et høringsark eller et årsark.", remedy, file=str(path))
    return book
