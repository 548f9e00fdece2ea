"""What a new workbook takes over from the last: the body, its people, what is still open."""

import datetime as dt
from collections.abc import Container, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from docgen.finding import Place
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book, Record

Values = dict[str, Any]


Written = Mapping[Place, str]
"""What stands in the cells that could not be read, by their place."""


def carried_over(
    book: Book, unread: Written = MappingProxyType({}), *, dropped: Container[str] = ()
) -> dict[str, Values | list[Values]]:
    """Return the values of a new workbook of the same kind, by sheet and heading.

    ``unread`` is what stands in the cells that have a fault: it is carried as it was written, and what may be carried
    over is, so that a fault in the old workbook costs nothing in the new one.
    ``dropped`` are the codes whose rows in *Regler* stay behind.

    A meeting hands on its body, its members (called anew), the follow-ups that are open and the
    items that were carried over; its next date and venue become the new meeting's.
    """
    match book:
        case MeetingBook():
            return _meeting(book, unread) | _rules(book, unread, dropped)
        case HearingBook():
            return {**_rules(book, unread, dropped), "Organ": _values(book.body, unread)}
        case CaseBook():
            fields = ("municipality", "department", "committee", "committee_code", "venue", "recommender")
            forums = [_values(forum, unread) for forum in book.forums]
            return {**_rules(book, unread, dropped), "Sag": _values(book.case, unread, only=fields), "Fora": forums}
        case _:
            return {}


def _rules(
    book: MeetingBook | HearingBook | CaseBook, unread: Written, dropped: Container[str]
) -> dict[str, Values | list[Values]]:
    """Return the council's rules, less the dropped ones: what lets an error of privacy through is decided each time."""
    return {
        "Regler": [_values(rule, unread) for rule in book.rules if (rule.code or "").strip().upper() not in dropped]
    }


def _meeting(book: MeetingBook, unread: Written) -> dict[str, Values | list[Values]]:
    members = [person for person in book.participants if person.status != "Gæst"]
    items = [item for item in book.items if item.carried_over or item.place("carried_over") in unread]
    actions = [row for row in book.follow_ups if row.status == "Åben" or row.place("status") in unread]
    meeting = _values(book.meeting, unread, only=("type", "start", "end", "chair", "minute_taker"))
    meeting |= {
        "Dato": book.meeting.next_date or unread.get(book.meeting.place("next_date")),
        "Sted": book.meeting.next_venue or book.meeting.venue,
        "Status": "Udkast",
    }
    passed = ("status", "guest_at", "since", "until")
    fields = ("title", "type", "openness", "closed_because", "presenter", "minutes", "case_number")
    texts = ("background", "recommendation")
    return {
        "Organ": _values(book.body, unread),
        "Møde": _written(meeting),
        "Deltagere": [_values(person, unread, less=passed) | {"Status": "Inviteret"} for person in members],
        "Punkter": [_values(item, unread, only=fields + texts) for item in items],
        "Opfølgning": [_values(action, unread, less=("item",)) for action in actions],
        "Opslagssteder": [_values(place, unread) for place in book.posting_places],
        "Ordliste": [_values(word, unread) for word in book.glossary],
        "Sammensætning": [_values(seats, unread) for seats in book.composition],
        "Grænser": [_values(limit, unread) for limit in book.limits],
    }


def _values(record: Record, unread: Written, only: tuple[str, ...] = (), less: tuple[str, ...] = ()) -> Values:
    names = [name for name in type(record).model_fields if (not only or name in only) and name not in less]
    read = {name: getattr(record, name) for name in names}
    return _written(
        {
            record.heading(name): unread.get(record.place(name)) if value is None else value
            for name, value in read.items()
        }
    )


def _written(values: Mapping[str, Any]) -> Values:
    """Return the values as they are written in a cell."""
    return {heading: _cell(value) for heading, value in values.items() if value is not None}


def _cell(value: object) -> object:
    match value:
        case bool():
            return "Ja" if value else "Nej"
        case tuple():
            return "; ".join(value)
        case Decimal():
            return float(value)
        case int() | dt.date() | dt.time():
            return value
        case _:
            return str(value)
