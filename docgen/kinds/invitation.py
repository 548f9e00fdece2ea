"""The meeting as a calendar entry (.ics) that lies beside the agenda."""

import datetime as dt
import hashlib
import re
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from docgen.sheets.books import MeetingBook
from docgen.sheets.meeting import Meeting

DENMARK = ZoneInfo("Europe/Copenhagen")
DEFAULT_LENGTH = dt.timedelta(hours=2)
"""How long a meeting takes in the calendar where no end is given."""


_FIRST_DAY = dt.date(2026, 1, 1)
_STAGES = ("Udkast", "Dagsorden", "Tillægsdagsorden", "Referat", "Aflyst")
_WITH_YEAR = re.compile(r"(?:19|20)\d\d")


def invitation(book: MeetingBook, today: dt.date) -> bytes:
    """Return the calendar entry; the same meeting keeps its identity when its hour, place or day changes.

    ``today`` is the day the entry is made, as RFC 5545 wants it said: it is DTSTAMP and LAST-MODIFIED, and SEQUENCE
    counts the days up to it and then how far the papers are, so that a calendar takes the newer entry of two.
    """
    meeting, body = book.meeting, book.body
    start = dt.datetime.combine(meeting.date, meeting.start, DENMARK)
    end = dt.datetime.combine(meeting.date, meeting.end, DENMARK) if meeting.end else start + DEFAULT_LENGTH
    made = dt.datetime.combine(today, dt.time(), dt.UTC)
    event = Event()
    event.add("uid", f"{_identity(book)}@docgen")
    event.add("dtstamp", made)
    event.add("last-modified", made)
    event.add("sequence", max(0, (today - _FIRST_DAY).days) * len(_STAGES) + _stage(meeting))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", f"Møde i {body.short_name}")
    event.add("location", meeting.venue)
    event.add("description", f"Dagsordenen sendes for sig. Spørgsmål: {body.contact}, {body.email}")
    calendar = Calendar()
    calendar.add("prodid", "-//docgen//da")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add_component(event)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _identity(book: MeetingBook) -> str:
    """Return what tells this meeting of the body from its others: its number and year, or else its type and day.

    Two meetings on one day have two identities, and a meeting with a number that is moved keeps its own.
    """
    meeting, body = book.meeting, book.body
    if not meeting.number:
        identity = f"{meeting.type}|{meeting.date}"
    else:
        identity = meeting.number if _WITH_YEAR.search(meeting.number) else f"{meeting.number}|{meeting.date.year}"
    return hashlib.sha256(f"{body.municipality}|{body.name}|{identity}".encode()).hexdigest()[:32]


def _stage(meeting: Meeting) -> int:
    return _STAGES.index(meeting.status) if meeting.status in _STAGES else 0
