"""A case as a row of the year's *Inddragelse*: whether the council was asked, and why or how."""

from docgen.sheets.books import CaseBook
from docgen.sheets.case import MANAGEMENT
from docgen.sheets.year.matters import Involvement


def involvement_row(book: CaseBook, source: str) -> dict[str, object]:
    """Return the row by its headings, empty for no question; ``source`` leads from the year to the case."""
    case = book.case
    if not case.asks:
        return {}
    values: dict[str, object] = {
        "date": case.date,
        "forum": "Koncernledelse" if case.paper == MANAGEMENT else "Udvalg",
        "case": case.title,
        "matters": _answer(case.social_matter),
        "involved": _answer(case.involve_council),
        "reason": case.involvement.source if case.involvement else None,
        "source": source,
    }
    return {Involvement.heading(field): value for field, value in values.items()}


def _answer(value: bool | None) -> str | None:
    return None if value is None else "Ja" if value else "Nej"
