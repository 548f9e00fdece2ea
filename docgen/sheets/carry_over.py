"""What a new workbook takes over from the last: the body, its people, what is still open."""

from collections.abc import Callable, Container
from types import MappingProxyType

from docgen.late import late_imports
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.cell_values import Values, Written, values_of
from docgen.sheets.next_meeting import next_meeting
from docgen.workbook.record import Book

with late_imports():  # for the year alone
    from docgen.sheets.year import next_year, report_case


def carried_over(
    book: Book, unread: Written = MappingProxyType({}), *, minutes: str = "", dropped: Container[str] = ()
) -> dict[str, Values | list[Values]]:
    """Return the values of a new workbook of the same kind, by sheet and heading.

    ``unread`` is what stands in the cells that have a fault: it is carried as it was written, and what may be carried
    over is, so that a fault in the old workbook costs nothing in the new one.
    ``dropped`` are the codes whose rows in *Regler* stay behind; ``minutes`` is the file of a meeting's minutes,
    where there is one.
    """
    match book:
        case MeetingBook():
            return next_meeting(book, unread, minutes) | _rules(book, unread, dropped)
        case HearingBook():
            return {**_rules(book, unread, dropped), "Organ": values_of(book.body, unread)}
        case CaseBook():
            fields = ("municipality", "department", "committee", "committee_code", "venue", "recommender")
            forums = [values_of(forum, unread) for forum in book.forums]
            return {**_rules(book, unread, dropped), "Sag": values_of(book.case, unread, only=fields), "Fora": forums}
        case _:
            return next_year.next_year(book, unread, dropped)


def body_alone(book: Book, unread: Written = MappingProxyType({})) -> dict[str, Values | list[Values]]:
    """Return what a workbook has for one of another kind: its body, of a meeting, a hearing or a year."""
    body = getattr(book, "body", None)
    return {"Organ": values_of(body, unread)} if body else {}


def first_quarter_case(book: Book, report: Callable[[Book], str]) -> dict[str, Values | list[Values]]:
    """Return the values of the committee's case with a year's annual report; ``report`` gives that of a year's book."""
    return report_case.report_case(book, report)


def _rules(
    book: MeetingBook | HearingBook | CaseBook, unread: Written, dropped: Container[str]
) -> dict[str, Values | list[Values]]:
    """Return the council's rules, less the dropped ones: what lets an error of privacy through is decided each time."""
    return {
        "Regler": [values_of(rule, unread) for rule in book.rules if (rule.code or "").strip().upper() not in dropped]
    }
