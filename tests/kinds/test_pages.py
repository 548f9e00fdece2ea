"""How many pages the papers for the notice board have, once they are PDFs."""

from pathlib import Path
from typing import Any, cast

import pytest

from docgen.checks.easy.l21_length import estimated_pages, other_pages
from docgen.kinds.easy_agenda import EASY_AGENDA
from docgen.kinds.easy_hearing import EASY_HEARING
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.kind import Kind
from docgen.kinds.poster import POSTER_A3, POSTER_A4
from docgen.pdf.conversion.convert import convert
from docgen.pdf.reading.inspect import pages
from docgen.sheets.books import MeetingBook
from docgen.word.fill import fill
from tests.books import book_of
from tests.test_templates import FOLDER

pytestmark = pytest.mark.office
PAPERS = (
    ("ishoej_meeting", EASY_MINUTES, 2),
    ("samarbejdsforum", EASY_MINUTES, 2),
    ("egedal_meeting", EASY_AGENDA, 1),
    ("ishoej_hearing", EASY_HEARING, 1),
    ("ishoej_meeting", POSTER_A4, 1),
    ("ishoej_meeting", POSTER_A3, 1),
    ("samarbejdsforum", POSTER_A4, 1),
    ("samarbejdsforum", POSTER_A3, 1),
)
"""A sample, what is made of it, and the most pages it may have."""
OTHERS = {EASY_AGENDA.name, EASY_HEARING.name}


def filled(kind: Kind, book: Any, target: Path) -> Path:
    fill(FOLDER / f"{kind.name}.docx", kind.context(book, target.parent), target, title="Titel")
    return target


def test_what_hangs_on_the_notice_board_is_short(tmp_path: Path) -> None:
    files = [filled(kind, book_of(name), tmp_path / f"{name}-{kind.name}.docx") for name, kind, _ in PAPERS]
    made = convert(files, tmp_path)
    found = [(name, kind.name, pages(made[file])) for file, (name, kind, _) in zip(files, PAPERS, strict=True)]
    assert [one for one, (_, _, most) in zip(found, PAPERS, strict=True) if one[2] > most] == []
    assert {
        name: estimated_pages(cast("MeetingBook", book_of(name))) for name, kind, _ in found if kind == "easy_minutes"
    } == {name: count for name, kind, count in found if kind == "easy_minutes"}
    assert {name: other_pages(book_of(name)) for name, kind, _ in found if kind in OTHERS} == {
        name: count for name, kind, count in found if kind in OTHERS
    }
