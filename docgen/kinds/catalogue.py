"""What is made: one module a document. KINDS is the list; a new kind is one more line here."""

from collections.abc import Sequence

from docgen.kinds.agenda import AGENDA
from docgen.kinds.annex_title_page import TEMPLATE, WORD, AnnexTitlePage
from docgen.kinds.case_brief import CASE_BRIEF, MANAGEMENT_BRIEF
from docgen.kinds.easy_agenda import EASY_AGENDA
from docgen.kinds.easy_hearing import EASY_HEARING
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.hearing_response import HEARING_RESPONSE
from docgen.kinds.kind import Kind, View
from docgen.kinds.minutes import MINUTES
from docgen.kinds.notice import NOTICE
from docgen.kinds.poster import POSTERS
from docgen.kinds.proof_page import PROOF_PAGE
from docgen.late import LateTuple, late_imports
from docgen.workbook.record import Book

with late_imports():  # what is about no year does not wait for its papers
    from docgen.kinds.year import year_kinds

__all__ = ["KINDS", "POSTERS", "Kind", "contexts", "kinds_of", "templates"]

OF_MEETINGS: tuple[Kind, ...] = (
    AGENDA,
    MINUTES,
    EASY_MINUTES,
    NOTICE,
    HEARING_RESPONSE,
    CASE_BRIEF,
    MANAGEMENT_BRIEF,
    EASY_AGENDA,
    EASY_HEARING,
    PROOF_PAGE,
)

"""The papers of meetings, hearings and cases."""


KINDS: Sequence[Kind] = LateTuple(OF_MEETINGS, lambda: year_kinds.YEAR_KINDS)
"""Every paper there is but what is asked for by an option of its own."""


def kinds_of(book: Book) -> Sequence[Kind]:
    """Return the papers that a workbook may give."""
    return KINDS if book.kind == "year" else OF_MEETINGS


def contexts() -> dict[str, type[View]]:
    """Return the names that each template may use, by the template's stem."""
    return {**{kind.name: kind.context_type for kind in (*KINDS, *POSTERS)}, TEMPLATE: AnnexTitlePage}


def templates() -> dict[str, str]:
    """Return what a person types for each template, by the template's stem."""
    return {**{kind.name: kind.word for kind in (*KINDS, *POSTERS)}, TEMPLATE: WORD}
