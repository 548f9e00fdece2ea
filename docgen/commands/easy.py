"""What ``docgen easy`` does: the report on a workbook, and a copy of it with a first draft in the empty cells."""

from pathlib import Path

from docgen.checks.easy.known_words import hard_words
from docgen.commands.easy_report import EasyReport, drafts, easy_report
from docgen.errors import FileError
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.read import read
from docgen.workbook.workbook_copy import write_copy


def report_on(path: Path) -> EasyReport:
    """Return the report on a meeting's workbook; raise FileError where it is not a meeting's."""
    return easy_report(_meeting(path), hard_words())


def draft_into(path: Path, target: Path) -> tuple[int, list[str]]:
    """Write a copy of the workbook with a marked draft in each empty easy cell.

    Returns how many there are, and in Danish what of the workbook could not be copied.

    Raises FileError where the target is there already; the workbook itself is never written.
    """
    found = drafts(_meeting(path), hard_words())
    texts = {(str(draft.place.sheet), str(draft.place.cell)): draft.text for draft in found if draft.place.cell}
    return len(texts), write_copy(path, target, texts=texts)


def _meeting(path: Path) -> MeetingBook:
    book = read(path, BOOKS).book
    if not isinstance(book, MeetingBook):
        raise FileError(f"»{path.name}« er ikke et mødeark.", "Let tekst skrives i et mødeark.", file=str(path))
    return book
