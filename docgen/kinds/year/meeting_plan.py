"""The meeting plan: mødeplan, each meeting of the year with every date that belongs to it."""

from operator import itemgetter
from pathlib import Path

from docgen.danish.dates import clock, in_full, in_words
from docgen.danish.words import key
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_calendar import year_calendar
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.deadlines import Step, steps_of
from docgen.sheets.year.sources import PlannedMeeting, meetings_of
from docgen.workbook.model import Field

LABEL = "Mødeplan"


class PlanStep(View):
    """One date of a meeting."""

    name: str = Field(title="Hvad", examples=["Udkast"])
    day: str = Field(title="Hvornår", examples=["tirsdag den 26. januar 2027"])


class PlannedRow(View):
    """One meeting with its dates."""

    number: str = Field(title="Mødets nummer", examples=["1"])
    type: str = Field(title="Mødetype", examples=["Ordinært møde"])
    when: str = Field(title="Hvornår", examples=["tirsdag den 9. februar 2027 kl. 16.30–18.30"])
    venue: str = Field(title="Sted", examples=["Rådhuset"])
    theme: str | None = Field(title="Tema", examples=["Boliger"])
    is_cancelled: bool = Field(title="Er mødet aflyst?", examples=["Nej"])
    steps: tuple[PlanStep, ...] = Field(title="Mødets frister")


class MeetingPlan(YearPaper):
    """A meeting plan."""

    meetings: tuple[PlannedRow, ...] = Field(title="Møderne")


def meeting_plan(book: YearBook, folder: Path) -> MeetingPlan:
    """Return the names of the meeting plan's template."""
    del folder
    meetings = meetings_of(book)
    rows = tuple(_row(book, one, meetings) for one in meetings)
    return MeetingPlan.model_validate({**shared(book, LABEL), "meetings": rows})


def _row(book: YearBook, meeting: PlannedMeeting, meetings: tuple[PlannedMeeting, ...]) -> PlannedRow:
    row = meeting.row
    hours = f" kl. {clock(meeting.start)}" if meeting.start else ""
    hours += f"–{clock(meeting.end)}" if meeting.start and meeting.end else ""
    steps = [(step.day, PlanStep(name=step.name, day=_day(step))) for step in steps_of(book, meeting)]
    steps += [
        (one.date, PlanStep(name="Samarbejdsmøde", day=in_full(one.date)))
        for one in meetings
        if one.row.type == "Samarbejdsmøde" and not one.is_cancelled and key(one.row.prepares or "") == key(row.number)
    ]
    return PlannedRow(
        number=row.number,
        type=f"{row.type} møde" if meeting.is_council else row.type,
        when=in_full(meeting.date) + hours,
        venue=meeting.venue or "–",
        theme=row.theme,
        is_cancelled=meeting.is_cancelled,
        steps=tuple(step for _, step in sorted(steps, key=itemgetter(0))),
    ).fed_by(row)


def _day(step: Step) -> str:
    moved = f" (flyttet, for {in_words(step.planned)} er {step.why.name})" if step.why else ""
    return in_full(step.day) + moved


MEETING_PLAN = Kind(
    name="meeting_plan",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.meetings),
    context=meeting_plan,
    context_type=MeetingPlan,
    naming=naming(LABEL),
    places=places,
    calendar=year_calendar,
)
