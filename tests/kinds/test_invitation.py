"""The calendar entry of a meeting."""

import datetime as dt

from icalendar import Calendar, Event

from docgen.kinds.invitation import DENMARK, _denmarks_hours, invitation
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


TODAY = dt.date(2026, 5, 4)


def entry(today: dt.date = TODAY, **fields: object) -> Event:
    """Return the entry of the sample's meeting with other fields."""
    book = book_of("egedal_meeting")
    assert isinstance(book, MeetingBook)
    changed = book.model_copy(update={"meeting": book.meeting.model_copy(update=fields)})
    (event,) = Calendar.from_ical(invitation(changed, today)).walk("VEVENT")
    assert isinstance(event, Event)
    return event


def test_two_meetings_of_one_day_are_two_entries() -> None:
    assert entry(number="6/2026")["uid"] != entry(number="7/2026")["uid"]
    assert entry(number=None)["uid"] != entry(number=None, type="Ekstraordinært")["uid"]
    assert entry(number="2", date=dt.date(2026, 3, 4))["uid"] != entry(number="2", date=dt.date(2027, 3, 4))["uid"]


def test_a_meeting_that_is_moved_keeps_its_identity() -> None:
    before, after = entry(number="2/2026"), entry(number="2/2026", date=dt.date(2026, 6, 18), venue="Biblioteket")
    assert before["uid"] == after["uid"]
    assert after.decoded("dtstart").date() == dt.date(2026, 6, 18)
    other_hour = entry(number=None, start=dt.time(9, 0))
    assert other_hour["uid"] == entry(number=None)["uid"]


def test_a_later_entry_is_newer_and_says_when_it_was_made() -> None:
    first, agenda, later = (
        entry(status="Udkast"),
        entry(status="Dagsorden"),
        entry(dt.date(2026, 5, 5), status="Udkast"),
    )
    assert int(str(first["sequence"])) < int(str(agenda["sequence"])) < int(str(later["sequence"]))
    assert later.decoded("last-modified") == later.decoded("dtstamp") == dt.datetime(2026, 5, 5, tzinfo=dt.UTC)


def test_the_clocks_that_are_worked_out_once_are_those_of_any_day() -> None:
    for year in (1999, 2026, 2041):
        calendar = Calendar()
        calendar.add_component(event := Event())
        event.add("dtstart", dt.datetime(year, 7, 1, tzinfo=DENMARK))
        calendar.add_missing_timezones()
        assert calendar.timezones[0].to_ical() == _denmarks_hours().to_ical()
