"""The wheel of the year: årshjul, one page: months by meetings, standing items, hearings, themes, deadlines."""

import datetime as dt
from pathlib import Path

from docgen.danish.calendar_names import MONTHS, month_number
from docgen.danish.words import capital
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.drawings import Mark, wheel
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared, year_of
from docgen.picture import Picture
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import days_of_year
from docgen.sheets.year.plan import WheelEntry
from docgen.sheets.year.sources import PlannedMeeting, meetings_of
from docgen.workbook.model import Field

LABEL = "Årshjul"
_COLUMNS = {
    "standing": ("Fast punkt", "Rapport", "Valg"),
    "hearings": ("Høring", "Budget"),
    "themes": ("Tema", "Arrangement"),
    "deadlines": ("Frist",),
}


class WheelMonth(View):
    """One month of the year."""

    name: str = Field(title="Måned", examples=["Februar"])
    meetings: tuple[str, ...] = Field(title="Møder", examples=["9.: ordinært møde nr. 1"])
    standing: tuple[str, ...] = Field(title="Faste punkter, rapporter og valg", examples=["Årsrapporten (formanden)"])
    hearings: tuple[str, ...] = Field(title="Høringer og budget", examples=["Høring om budget"])
    themes: tuple[str, ...] = Field(title="Temaer og arrangementer", examples=["Hjemløsedag"])
    deadlines: tuple[str, ...] = Field(title="Frister", examples=["Bestil lokale (sekretæren)"])


class YearWheel(YearPaper):
    """The wheel of the year."""

    months: tuple[WheelMonth, ...] = Field(title="Månederne")
    wheel: Picture = Field(title="Hjulet som en tegning, med det samme som billedtekst", examples=["Årshjul"])


def year_wheel(book: YearBook, folder: Path) -> YearWheel:
    """Return the names of the wheel's template: twelve months from the one that the year begins with."""
    del folder
    begins, ends = days_of_year(book.year)
    meetings = [
        one for one in meetings_of(book)
        if not one.is_cancelled and not (begins and one.date < begins) and not (ends and one.date > ends)
    ]  # fmt: skip
    first = month_number(book.year.start) if book.year.start else 1
    numbers = [(first - 1 + step) % 12 + 1 for step in range(12)]
    months = tuple(_month(number, meetings, book.wheel) for number in numbers)
    drawn = wheel(_marks(meetings, book.wheel, first), first, _spoken(months, year_of(book)))
    return YearWheel.model_validate({**shared(book, LABEL), "months": months, "wheel": drawn})


def _marks(meetings: list[PlannedMeeting], entries: tuple[WheelEntry, ...], first: int) -> list[Mark]:
    """Return what lies in the wheel: a meeting or a dated entry at its day, others side by side in their month."""
    marks = [Mark(0, _turn(one.date.month, one.date.day, first)) for one in meetings]
    for ring, types in enumerate(_COLUMNS.values(), 1):
        own = [one for one in entries if one.type in types and one.status != "Udgået"]
        marks += [
            Mark(ring, _turn(one.month.month, one.month.day, first)) for one in own if isinstance(one.month, dt.date)
        ]
        for number in range(1, 13):
            undated = [one for one in own if not isinstance(one.month, dt.date) and _number(one) == number]
            step = 31 / (len(undated) + 1)
            marks += [Mark(ring, _turn(number, step * (place + 1), first)) for place in range(len(undated))]
    return marks


def _turn(month: int, day: float, first: int) -> float:
    return ((month - first) % 12 + day / 31) / 12


def _spoken(months: tuple[WheelMonth, ...], year: str) -> str:
    """Return the wheel in words, for those who hear the paper: each month that has something."""
    told = []
    for month in months:
        entries = [*month.meetings, *month.standing, *month.hearings, *month.themes, *month.deadlines]
        if entries:
            told.append(f"{month.name}: {', '.join(entries)}.")
    return " ".join([f"Årshjul {year}.", *told])


def _month(number: int, meetings: list[PlannedMeeting], wheel: tuple[WheelEntry, ...]) -> WheelMonth:
    own = [one for one in wheel if _number(one) == number and one.status != "Udgået"]
    columns = {name: tuple(_entry(one) for one in own if one.type in types) for name, types in _COLUMNS.items()}
    held = tuple(_meeting(one) for one in meetings if one.date.month == number)
    return WheelMonth(name=capital(MONTHS[number - 1]), meetings=held, **columns)


def _number(entry: WheelEntry) -> int:
    return entry.month.month if isinstance(entry.month, dt.date) else month_number(entry.month)


def _entry(entry: WheelEntry) -> str:
    day = f"{entry.month.day}.: " if isinstance(entry.month, dt.date) else ""
    return f"{day}{entry.subject} ({entry.responsible})" if entry.responsible else f"{day}{entry.subject}"


def _meeting(meeting: PlannedMeeting) -> str:
    type_ = meeting.row.type.lower() + (" møde" if meeting.is_council else "")
    return f"{meeting.date.day}.: {type_} nr. {meeting.row.number}"


YEAR_WHEEL = Kind(
    name="year_wheel",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.wheel),
    context=year_wheel,
    context_type=YearWheel,
    naming=naming(LABEL),
    places=places,
)
