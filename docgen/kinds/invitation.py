"""The meeting as a calendar entry (.ics) that lies beside the agenda."""

import datetime as dt
import hashlib
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from docgen.sheets.books import MeetingBook

DENMARK = ZoneInfo("Europe/Copenhagen")
DEFAULT_LENGTH = dt.timedelta(hours=2)
"""How long a meeting takes in the calendar where no end is given."""


def invitation(book: MeetingBook, today: dt.date) -> bytes:
    """Return the calendar entry; the same meeting keeps its identity when its hour or place changes.

    ``today`` is the day the entry is made, as RFC 5545 wants it said.
    """
    meeting, body = book.meeting, book.body
    start = dt.datetime.combine(meeting.date, meeting.start, DENMARK)
    end = dt.datetime.combine(meeting.date, meeting.end, DENMARK) if meeting.end else start + DEFAULT_LENGTH
    identity = hashlib.sha256(f"{body.municipality}|{body.name}|{meeting.date}".encode()).hexdigest()[:32]
    event = Event()
    event.add("uid", f"{identity}@docgen")
    event.add("dtstamp", dt.datetime.combine(today, dt.time(), dt.UTC))
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
