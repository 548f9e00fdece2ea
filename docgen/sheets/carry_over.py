"""What a new workbook takes over from the last: the body, its people, what is still open."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.record import Book, Record

Values = dict[str, Any]


def carried_over(book: Book) -> dict[str, Values | list[Values]]:
    """Return the values of a new workbook of the same kind, by sheet and heading.

    A meeting hands on its body, its members (called anew), the follow-ups that are open and the
    items that were carried over; its next date and venue become the new meeting's.
    """
    match book:
        case MeetingBook():
            return _meeting(book) | _rules(book)
        case HearingBook():
            return {**_rules(book), "Organ": _values(book.body)}
        case CaseBook():
            kept = ("municipality", "department", "committee", "committee_code", "venue", "recommender")
            forums = [_values(forum) for forum in book.forums]
            return {**_rules(book), "Sag": _values(book.case, only=kept), "Fora": forums}
        case _:
            return {}


def _rules(book: MeetingBook | HearingBook | CaseBook) -> dict[str, Values | list[Values]]:
    """Return the council's rules, less those that let a matter of privacy through: that is decided each time."""
    return {"Regler": [_values(rule) for rule in book.rules if not rule.code.upper().startswith("G")]}


def _meeting(book: MeetingBook) -> dict[str, Values | list[Values]]:
    members = [person for person in book.participants if person.status != "Gæst"]
    items = [item for item in book.items if item.carried_over]
    meeting = _values(book.meeting, only=("type", "start", "end", "chair", "minute_taker"))
    meeting |= {
        "Dato": book.meeting.next_date,
        "Sted": book.meeting.next_venue or book.meeting.venue,
        "Status": "Udkast",
    }
    passed = ("status", "guest_at", "since", "until")
    told = ("title", "type", "openness", "closed_because", "presenter", "minutes", "case_number", "background")
    return {
        "Organ": _values(book.body),
        "Møde": _written(meeting),
        "Deltagere": [_values(person, less=passed) | {"Status": "Inviteret"} for person in members],
        "Punkter": [_values(item, only=told) for item in items],
        "Opfølgning": [_values(action, less=("item",)) for action in book.follow_ups if action.status == "Åben"],
        "Opslagssteder": [_values(place) for place in book.posting_places],
        "Ordliste": [_values(word) for word in book.glossary],
        "Sammensætning": [_values(seats) for seats in book.composition],
        "Grænser": [_values(limit) for limit in book.limits],
    }


def _values(record: Record, only: tuple[str, ...] = (), less: tuple[str, ...] = ()) -> Values:
    names = [name for name in type(record).model_fields if (not only or name in only) and name not in less]
    return _written({record.heading(name): getattr(record, name) for name in names})


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
