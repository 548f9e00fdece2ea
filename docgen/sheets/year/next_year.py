"""What a year hands on to the next one."""

import datetime as dt
from collections.abc import Container

from docgen.sheets.cell_values import Values, Written, values_of, written
from docgen.sheets.year.book import YearBook
from docgen.workbook.record import Book

_STANDING = ("Fast punkt", "Budget", "Valg", "Rapport", "Frist")


def next_year(book: Book, unread: Written, dropped: Container[str]) -> dict[str, Values | list[Values]]:
    """Return the next year: the body, who still sits, what is open, the wheel's standing entries, rates that hold."""
    if not isinstance(book, YearBook):
        return {}
    year = book.year.year
    first = dt.date(year + 1, 1, 1) if year and 0 < year < dt.MAXYEAR else dt.date.min
    kept = values_of(book.year, unread, less=("year", "grant"))
    return {
        "Organ": values_of(book.body, unread),
        "År": kept | written({"År": year + 1 if year else None}),
        "Årshjul": [
            values_of(one, unread, less=("meeting", "due", "status")) | {"Status": "Planlagt"}
            for one in book.wheel
            if isinstance(one.month, str) and one.type in _STANDING and one.status != "Udgået"
        ],
        "Forslag": [values_of(one, unread, less=("meeting",)) for one in book.proposals if one.status == "Udskudt"],
        "Høringer": [values_of(one, unread) for one in book.hearings if one.answered_on is None],
        "Opfølgning": [
            values_of(one, unread) | {"Møde": _earlier(one.meeting, year)}
            for one in book.actions
            if one.status == "Åben" or one.place("status") in unread
        ],
        "Medlemmer": [values_of(one, unread) for one in book.members if one.until is None or one.until >= first],
        "Satser": [values_of(one, unread) for one in book.rates if one.until is None or one.until >= first],
        "Sammensætning": [values_of(one, unread) for one in book.composition],
        "Regler": [values_of(rule, unread) for rule in book.rules if (rule.code or "").strip().upper() not in dropped],
    }


def _earlier(meeting: str | None, year: int | None) -> str:
    """Return a meeting's number as another year knows it: ``4/2026``."""
    return f"{meeting}/{year}" if meeting and "/" not in meeting and year else meeting or ""
