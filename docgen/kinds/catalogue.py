"""What is made: one module a document. KINDS is the list; a new kind is one more line here."""

from docgen.kinds.agenda import AGENDA
from docgen.kinds.annex_title_page import TEMPLATE, WORD, AnnexTitlePage
from docgen.kinds.case_brief import CASE_BRIEF, MANAGEMENT_BRIEF
from docgen.kinds.easy_minutes import EASY_MINUTES
from docgen.kinds.hearing_response import HEARING_RESPONSE
from docgen.kinds.kind import Kind, View
from docgen.kinds.minutes import MINUTES
from docgen.kinds.notice import NOTICE
from docgen.kinds.poster import POSTERS

__all__ = ["CONTEXTS", "KINDS", "POSTERS", "TEMPLATES", "Kind"]

KINDS: tuple[Kind, ...] = (AGENDA, MINUTES, EASY_MINUTES, NOTICE, HEARING_RESPONSE, CASE_BRIEF, MANAGEMENT_BRIEF)

CONTEXTS: dict[str, type[View]] = {
    **{kind.name: kind.context_type for kind in (*KINDS, *POSTERS)},
    TEMPLATE: AnnexTitlePage,
}
"""The names that each template may use, by the template's stem."""

TEMPLATES: dict[str, str] = {
    **{kind.name: kind.word for kind in (*KINDS, *POSTERS)},
    TEMPLATE: WORD,
}
"""What a person types for each template, by the template's stem."""
