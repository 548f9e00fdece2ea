"""The year as one calendar (.ics): every meeting, and the secretary's own dates, with identities that last."""

import datetime as dt
import hashlib

from docgen.kinds.invitation import DEFAULT_LENGTH, DENMARK
from docgen.late import late_imports
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.deadlines import dates_of
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

with late_imports():  # few papers have a calendar entry
    import icalendar

_FIRST_DAY = dt.date(2026, 1, 1)


def year_calendar(book: YearBook, today: dt.date) -> bytes:
    """Return the year's calendar; an entry keeps its identity when its day, hour or place changes.

    A meeting is known by its number in the year, a date of it by its name besides. One that is cancelled is told so
    with its dates, so that a calendar that has them takes them out. SEQUENCE counts the days up to ``today``, so that a
    calendar takes the newer entry of two (RFC 5545).
    """
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//docgen//da")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for meeting in meetings_of(book):
        calendar.add_component(_meeting(book, meeting, today))
        for step in dates_of(book, meeting):
            entry = _entry(book, meeting, step.name, today)
            entry.add("dtstart", step.day)
            entry.add("summary", f"{step.name}: møde nr. {meeting.row.number} i {book.body.short_name}")
            calendar.add_component(entry)
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _meeting(book: YearBook, meeting: PlannedMeeting, today: dt.date) -> "icalendar.Event":
    entry = _entry(book, meeting, "", today)
    if meeting.start:
        start = dt.datetime.combine(meeting.date, meeting.start, DENMARK)
        entry.add("dtstart", start)
        end = dt.datetime.combine(meeting.date, meeting.end, DENMARK) if meeting.end else start
        entry.add("dtend", end if end > start else start + DEFAULT_LENGTH)
    else:
        entry.add("dtstart", meeting.date)
    what = {"Ordinært": "Møde", "Ekstraordinært": "Ekstraordinært møde"}.get(meeting.row.type, meeting.row.type)
    entry.add("summary", f"{what} i {book.body.short_name}")
    if meeting.venue:
        entry.add("location", meeting.venue)
    return entry


def _entry(book: YearBook, meeting: PlannedMeeting, what: str, today: dt.date) -> "icalendar.Event":
    told = f"{book.body.municipality}|{book.body.name}|{book.year.year}|{meeting.row.number}|{what}"
    made = dt.datetime.combine(today, dt.time(), dt.UTC)
    entry = icalendar.Event()
    entry.add("uid", f"{hashlib.sha256(told.encode()).hexdigest()[:32]}@docgen")
    entry.add("dtstamp", made)
    entry.add("last-modified", made)
    entry.add("sequence", max(0, (today - _FIRST_DAY).days))
    if meeting.is_cancelled:
        entry.add("status", "CANCELLED")
    return entry
