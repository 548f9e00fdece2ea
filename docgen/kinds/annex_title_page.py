"""The page before an annex in a bundle: what a person who cannot see the stamp knows the annex by."""

from pydantic import Field

from docgen.kinds.kind import Paper, PaperView
from docgen.kinds.views import Annex
from docgen.sheets.case import Case

TEMPLATE, WORD = "annex_title_page", "bilagsforside"
"""The stem of the template, and what a person types for it."""


class AnnexTitlePage(PaperView):
    """An annex's title page."""

    case: Case = Field(title="Sagen")
    annex: Annex = Field(title="Bilaget")


def annex_title_page(case: Case, annex: Annex) -> AnnexTitlePage:
    """Return the names of the title page's template."""
    return AnnexTitlePage(
        paper=Paper(title=f"{annex.label} – {annex.title}", label=annex.label), case=case, annex=annex
    )
