"""What is paid: the rates of a day, and each row of *Afregning* worked out.

The rule is § 16 a of kommunestyrelsesloven: a fixed amount a day, the double over four hours; travel counts only where
it goes outside the municipality.
"""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from docgen.danish.people import same_person
from docgen.danish.words import key
from docgen.late import dataclass
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.people import Member, Rate, SettlementRow
from docgen.sheets.year.sources import PlannedMeeting

SHORT, LONG = "Diæt til 4 timer", "Diæt over 4 timer"
DRIVES = ("Kørsel høj", "Kørsel lav", "Cykel")
LIMIT = Decimal(4)


@dataclass(frozen=True)
class Pay:
    """One row worked out; an amount is None where its rate or its hours are missing."""

    row: SettlementRow
    meeting: PlannedMeeting
    member: Member | None
    hours: Decimal | None
    diet: Decimal | None
    drive: Decimal | None
    is_repeated: bool = False
    """Whether the member's diæt of the day is given in a row above; it is given once a day."""

    @property
    def only_diet(self) -> bool:
        """Whether the row asks for nothing but the diæt."""
        return not self.row.kilometres and not self.row.other

    @property
    def total(self) -> Decimal:
        """The sum of what could be worked out."""
        return (self.diet or Decimal(0)) + (self.drive or Decimal(0)) + (self.row.other or Decimal(0))


def pays(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> Iterator[Pay]:
    """Yield each row of *Afregning* whose meeting is known."""
    by_number = {key(one.row.number): one for one in meetings if one.row.number}
    given: set[tuple[int, dt.date]] = set()
    for row in book.settlements:
        meeting = by_number.get(key(row.meeting or ""))
        if meeting is None or not row.name:
            continue
        member = member_on(book, row.name, meeting.date)
        hours = hours_of(row, meeting)
        one_day = (id(member), meeting.date)
        is_repeated = is_paid(member) and one_day in given
        given.add(one_day)
        diet = Decimal(0) if is_repeated else _diet(book, member, hours, meeting.date)
        yield Pay(row, meeting, member, hours, diet, _drive(book, row, meeting.date), is_repeated)


def member_on(book: YearBook, name: str, day: dt.date) -> Member | None:
    """Return the member of that name, the one who sits that day first."""
    named = [one for one in book.members if one.name and same_person(one.name, name)]
    return next((one for one in named if sits(one, day)), named[0] if named else None)


def sits(member: Member, day: dt.date) -> bool:
    """Tell whether a member sits on a day."""
    return bool(member.since and member.since <= day and (member.until is None or day <= member.until))


def hours_of(row: SettlementRow, meeting: PlannedMeeting) -> Decimal | None:
    """Return how long the duty took: the meeting, and the travel where it went outside the municipality."""
    if not meeting.start or not meeting.end:
        return None
    minutes = (meeting.end.hour - meeting.start.hour) * 60 + meeting.end.minute - meeting.start.minute
    if row.outside:
        minutes += row.travel_minutes or 0
    return Decimal(minutes) / 60


def rate_on(book: YearBook, type_: str, day: dt.date) -> Rate | None:
    """Return the rate of a type that holds on a day."""
    return next((one for one in book.rates if one.type == type_ and holds(one, day)), None)


def holds(rate: Rate, day: dt.date) -> bool:
    """Tell whether a rate holds on a day."""
    return bool(rate.since and rate.since <= day and (rate.until is None or day <= rate.until))


def is_paid(member: Member | None) -> bool:
    """Tell whether a member gets diæter: they are entitled, are no politician, and have no honorar."""
    return bool(member and member.paid and not member.politician and not member.fee)


def diet_type(hours: Decimal) -> str:
    """Return the rate that so many hours give."""
    return LONG if hours > LIMIT else SHORT


def _diet(book: YearBook, member: Member | None, hours: Decimal | None, day: dt.date) -> Decimal | None:
    if not is_paid(member):
        return Decimal(0)
    rate = rate_on(book, diet_type(hours), day) if hours is not None else None
    return rate.amount if rate else None


def _drive(book: YearBook, row: SettlementRow, day: dt.date) -> Decimal | None:
    if not row.kilometres:
        return Decimal(0)
    rate = rate_on(book, row.transport or "", day)
    return (row.kilometres * rate.amount).quantize(Decimal("0.01")) if rate and rate.amount is not None else None
