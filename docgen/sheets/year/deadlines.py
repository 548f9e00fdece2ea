"""The chain of a meeting's dates, computed: proposals in, draft, agenda, minutes, objections, posting.

The steps are those of the bodies' own rules: Odense's forum sends a draft some 14 days before, Egedal's agenda comes
two weeks before, Stevns gives eight days for objections, Ishøj hangs the easy minutes up.
"""

import datetime as dt

from docgen.danish.holidays import DayOff, day_off, working_day
from docgen.late import dataclass
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import PlannedMeeting


@dataclass(frozen=True)
class Step:
    """One date of a meeting's chain: what is done, the day by the rules, and the working day it is done on."""

    name: str
    planned: dt.date
    day: dt.date

    @property
    def why(self) -> DayOff | None:
        """Why it was moved, where it was."""
        return day_off(self.planned)


PROPOSALS, DRAFT, AGENDA = "Forslag ind", "Udkast", "Dagsorden"
MINUTES, OBJECTIONS, POSTED = "Referat ud", "Indsigelse til", "Opslag"
STEPS = (PROPOSALS, DRAFT, AGENDA, MINUTES, OBJECTIONS, POSTED)


def steps_of(book: YearBook, meeting: PlannedMeeting) -> tuple[Step, ...]:
    """Return the dates of one of the body's own meetings, as far as *Organ* and *År* say the days.

    A date on a day off is moved to the working day before it; the last day for objections to the one after, so that
    nobody loses a day. A cancelled meeting has none.
    """
    return () if meeting.is_cancelled else dates_of(book, meeting)


def dates_of(book: YearBook, meeting: PlannedMeeting) -> tuple[Step, ...]:
    """Return the dates that one of the body's own meetings has, or would have had if it were not cancelled."""
    if not meeting.is_council:
        return ()
    body, year = book.body, book.year
    offsets = {
        PROPOSALS: _before(body.proposal_days),
        DRAFT: _before(body.draft_days),
        AGENDA: _before(body.agenda_days),
        MINUTES: body.minutes_days,
        OBJECTIONS: _sum(body.minutes_days, body.objection_days),
        POSTED: year.posting_days,
    }
    return tuple(
        Step(name, planned, working_day(planned, 1 if name == OBJECTIONS else -1))
        for name, days in offsets.items()
        if days is not None
        for planned in (meeting.date + dt.timedelta(days=days),)
    )


def _before(days: int | None) -> int | None:
    return None if days is None else -days


def _sum(first: int | None, second: int | None) -> int | None:
    return None if second is None else second + (first or 0)
