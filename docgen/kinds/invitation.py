"""The meeting as a calendar entry (.ics) that lies beside the agenda."""

import datetime as dt
import hashlib
from functools import cache
from zoneinfo import ZoneInfo

from docgen.danish.dates import in_full
from docgen.kinds.meeting_paper import CANCELLED
from docgen.late import late_imports, late_pattern
from docgen.sheets.books import MeetingBook
from docgen.sheets.meeting import Meeting

with late_imports():  # few papers have a calendar entry
    import icalendar

DENMARK = ZoneInfo("Europe/Copenhagen")
DEFAULT_LENGTH = dt.timedelta(hours=2)
"""How long a meeting takes in the calendar where no end is given."""


_FIRST_DAY = dt.date(2026, 1, 1)
_STAGES = ("Udkast", "Dagsorden", "Tillægsdagsorden", "Referat", "Aflyst")
_WITH_YEAR = late_pattern(r"(?:19|20)\d\d")


def invitation(book: MeetingBook, today: dt.date) -> bytes:
    """Return the calendar entry; the same meeting keeps its identity when its hour, place or day changes.

    ``today`` is the day the entry is made, as RFC 5545 wants it said: it is DTSTAMP and LAST-MODIFIED, and SEQUENCE
    counts the days up to it and then how far the papers are, so that a calendar takes the newer entry of two.
    """
    meeting, body = book.meeting, book.body
    start = dt.datetime.combine(meeting.date, meeting.start, DENMARK)
    end = dt.datetime.combine(meeting.date, meeting.end, DENMARK) if meeting.end else start + DEFAULT_LENGTH
    made = dt.datetime.combine(today, dt.time(), dt.UTC)
    event = icalendar.Event()
    event.add("uid", f"{_identity(book)}@docgen")
    event.add("dtstamp", made)
    event.add("last-modified", made)
    event.add("sequence", max(0, (today - _FIRST_DAY).days) * 2 * len(_STAGES) + _stage(meeting))
    event.add("dtstart", start)
    event.add("dtend", end)
    event.add("summary", f"Møde i {body.short_name}")
    event.add("location", meeting.venue)
    if meeting.status == CANCELLED:
        event.add("status", "CANCELLED")
        event.add("organizer", f"mailto:{body.email}")
    event.add("description", _description(book))
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//docgen//da")
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if meeting.status == CANCELLED else "PUBLISH")
    calendar.subcomponents += [_denmarks_hours(), event]
    return bytes(calendar.to_ical())


@cache
def _denmarks_hours() -> "icalendar.Timezone":
    """Return when the clocks have been changed: to work it out takes as long as all else of the entry."""
    calendar = icalendar.Calendar()
    calendar.add_component(event := icalendar.Event())
    event.add("dtstart", dt.datetime.combine(_FIRST_DAY, dt.time(), DENMARK))
    calendar.add_missing_timezones()
    return calendar.timezones[0]


def _description(book: MeetingBook) -> str:
    meeting, body = book.meeting, book.body
    asked = f"Spørgsmål: {body.contact}, {body.email}"
    if meeting.status == CANCELLED:
        return f"Mødet er aflyst. {asked}"
    moved = f"Mødet er flyttet fra {in_full(meeting.moved_from)}. " if meeting.moved_from else ""
    online = f"Deltag online: {meeting.online} . " if meeting.online else ""
    return f"{moved}{online}Dagsordenen sendes for sig. {asked}"


def _identity(book: MeetingBook) -> str:
    """Return what tells this meeting of the body from its others: its number and year, or else its type and day.

    Two meetings on one day have two identities, and a meeting that is moved keeps its own.
    """
    meeting, body = book.meeting, book.body
    first = meeting.moved_from or meeting.date
    if not meeting.number:
        identity = f"{meeting.type}|{first}"
    else:
        identity = meeting.number if _WITH_YEAR.search(meeting.number) else f"{meeting.number}|{first.year}"
    return hashlib.sha256(f"{body.municipality}|{body.name}|{identity}".encode()).hexdigest()[:32]


def _stage(meeting: Meeting) -> int:
    stage = _STAGES.index(meeting.status) if meeting.status in _STAGES else 0
    return 2 * stage + (meeting.moved_from is not None)
