"""D01 · Ugedag og dato passer ikke sammen

Regel: En ugedag i teksten er datoens egen. En dato findes i kalenderen. Står der intet år (»torsdag den
7. juli«), regnes der med mødets år; passer ugedagen ikke, kommer der en advarsel. Et møde, en behandling
eller en beslutning ligger på en hverdag; på en lørdag, søndag, helligdag, grundlovsdag, juleaftensdag
eller nytårsaftensdag kommer der en advarsel. Er ugedagen skrevet, er weekenden ment, og så kommer der ingen.

Hvorfor: En kommune offentliggjorde en sag, hvor udvalget havde besluttet noget på »udvalgsmøde den
17. maj 2020«. Det var en søndag, og alle udvalgets andre møder lå på onsdage.

Passes:
    på udvalgsmøde den 24. juni 2020
    onsdag den 15. juni 2022
    Rådet holder møde lørdag den 6. juni 2026.
    Udvalget besluttede, at ordningen gælder fra den 1. januar 2027.

Fails:
    tirsdag den 15. juni 2022
    31. februar 2020
    onsdag den 16. juni (når mødet er i 2026, hvor det er en tirsdag)
    på udvalgsmøde den 17. maj 2020

Sådan retter du: Se efter i indkaldelsen eller kalenderen, og ret ugedagen eller datoen.
"""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

from docgen.checks.cell_lines import lines_of, written
from docgen.checks.context import CheckContext
from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.danish.dates import dates_in, in_words, weekday
from docgen.danish.holidays import DayOff, day_off
from docgen.danish.sentences import sentences
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book, Record
from docgen.workbook.values import shape_of

CODE = "D01"

_FIGURE = late_pattern(r"\d")
_WEEKDAY_ALONE = late_pattern(
    rf"\b(?P<weekday>{'|'.join(WEEKDAYS)}),? (?:den |d\. ?)?(?P<day>\d{{1,2}})\. ?(?P<month>{'|'.join(MONTHS)})\b"
    r"(?!,? ?(?:19|20)\d\d)",
    re.IGNORECASE,
)
_WEEKEND = "Ret datoen, eller skriv ugedagen foran, hvis den er rigtig."
_OTHER = "Ret datoen, hvis det er en anden dag."
_NEAR = dt.timedelta(days=300)
"""How far from the meeting a date without a year may be meant to lie."""

# How far from the date, in characters, a word still says that it is a meeting's date.
_BEFORE, _AFTER = 60, 40
_MEETING = late_pattern(
    r"(?<!i)møde|(?:udvalget|rådet|netværket|bestyrelsen|nævnet|gruppen)\b|\bbeslutte|\bbehandle|\bvedtog",
    re.IGNORECASE,
)
_NO_MEETING = late_pattern(
    r"(?:\bkraft|\bpr\.|\bsenest|frist\w*|\binden|\bgæld\w*|\bperioden?|\bsiden|\btil og med|\bfra og med|"
    r"\bstart\w*|\bbegynd\w*|\båbn\w*|\budløb\w*|\bslut\w*)(?: \w+){0,2} ?$",
    re.IGNORECASE,
)


@cache
def _date_cells(book: type[Book]) -> frozenset[tuple[str, str]]:
    """Return the sheet and heading of each cell that is a date: it is read, and its faults told, by the reader."""
    return frozenset(
        (sheet, record.heading(name))
        for sheet, record in book.sheets().items()
        for name, field in record.model_fields.items()
        if shape_of(field.annotation, field.metadata).number_format == "dd-mm-yyyy"
    )


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each impossible date, a warning for each meeting on a day off."""
    for record, field in _meeting_dates(context.book):
        date: dt.date | None = getattr(record, field)
        if date and (why := day_off(date)):
            yield warning(CODE, record.place(field), _on_day_off(date, why), _OTHER)
    day_there = _day_of(context.book)
    date_cells = _date_cells(type(context.book))
    for cell in written(context):
        if _FIGURE.search(cell.text) and (cell.place.sheet, cell.place.field) not in date_cells:
            yield from dict.fromkeys(_in_text(cell))
            yield from dict.fromkeys(_without_year(cell, day_there)) if day_there else ()


def _meeting_dates(book: Book) -> Iterator[tuple[Record, str]]:
    match book:
        case MeetingBook():
            yield from ((book.meeting, field) for field in ("date", "next_date"))
        case HearingBook():
            yield from ((book.hearing, field) for field in ("treated_on", "next_meeting"))
        case CaseBook():
            yield book.case, "date"
            yield from ((row, "date") for row in (*book.earlier, *book.next_steps))


def _day_of(book: Book) -> dt.date | None:
    """Return the day that a workbook is about: what its dates without a year lie near."""
    match book:
        case MeetingBook():
            return book.meeting.date
        case HearingBook():
            return book.hearing.answered_on or book.hearing.due_on
        case CaseBook():
            return book.case.date
    return None


def _without_year(cell: CellText, day_there: dt.date) -> Iterator[Finding]:
    """Yield a warning for each weekday that fits the date beside it in no year near the workbook's own day."""
    for line in lines_of(cell.text):
        for match in _WEEKDAY_ALONE.finditer(line):
            month = MONTHS.index(match["month"].lower()) + 1
            meant = sorted(_dates_near(int(match["day"]), month, day_there), key=lambda date: abs(date - day_there))
            if meant and match["weekday"].lower() not in map(weekday, meant):
                message = f"»{match[0]}« passer ikke. {in_words(meant[0])} er en {weekday(meant[0])}."
                yield warning(CODE, cell.place, message, "Ret ugedagen eller datoen, eller skriv året.")


def _dates_near(day: int, month: int, day_there: dt.date) -> Iterator[dt.date]:
    for year in (day_there.year - 1, day_there.year, day_there.year + 1):
        with suppress(ValueError):
            date = dt.date(year, month, day)
            if abs(date - day_there) <= _NEAR:
                yield date


def _in_text(cell: CellText) -> Iterator[Finding]:
    for line in lines_of(cell.text):
        for sentence in sentences(line) if dates_in(line) else ():
            end = 0
            for words, stated, date in dates_in(sentence):
                start = sentence.index(words, end)
                end = start + len(words)
                if date is None:
                    yield error(CODE, cell.place, f"»{words}« findes ikke i kalenderen.", "Ret datoen.")
                elif stated and stated != weekday(date):
                    yield error(
                        CODE,
                        cell.place,
                        f"»{words}« passer ikke. {in_words(date)} er en {weekday(date)}.",
                        "Ret ugedagen eller datoen.",
                    )
                elif (
                    (why := day_off(date))
                    and not (stated and why.is_weekend)
                    and _is_meeting(date, sentence[:start], sentence[end:])
                ):
                    yield warning(CODE, cell.place, _on_day_off(date, why), _WEEKEND if why.is_weekend else _OTHER)


def _is_meeting(date: dt.date, before: str, after: str) -> bool:
    """Tell whether the words around a date say that somebody met or decided on it."""
    near, behind = before[-_BEFORE:], after[:_AFTER]
    if (date.day, date.month) in ((1, 1), (31, 12)) or _NO_MEETING.search(near):
        return False
    return bool(_MEETING.search(near) or _MEETING.search(behind))


def _on_day_off(date: dt.date, why: DayOff) -> str:
    return f"{in_words(date)} er {why.name}."
