"""The calendar entry of a meeting."""

import datetime as dt

from icalendar import Calendar

from docgen.kinds.invitation import invitation
from docgen.sheets.books import MeetingBook
from tests.books import book_of


def test_the_entry_says_when_and_where() -> None:
    book = book_of("egedal_meeting")
    assert isinstance(book, MeetingBook)
    written = invitation(book, dt.date(2026, 1, 1))
    (event,) = Calendar.from_ical(written).walk("VEVENT")
    assert str(event["summary"]) == f"Møde i {book.body.short_name}"
    assert event.decoded("dtstart").date() == book.meeting.date
    assert event.decoded("dtstart").time() == book.meeting.start
    assert str(event["location"]) == book.meeting.venue
    assert invitation(book, dt.date(2026, 1, 1)) == written
