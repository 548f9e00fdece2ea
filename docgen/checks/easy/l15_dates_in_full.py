"""L15 · En dato er ikke skrevet helt ud

Regel: En dato efter mødet skrives med ugedag, dag, måned og år: »onsdag den 17. august 2022«. En dato i tal
(17/8) giver en advarsel, også om fortiden. Passer ugedagen ikke, er det en fejl. (Står året der, siger
D01 det.)

Hvorfor: Læseren skal vide, hvilken ugedag det er, uden at slå op.

Passes:
    Vi mødes onsdag den 17. august 2022.

Fails:
    Vi mødes 17/8.
    Vi mødes den 17. august.

Sådan retter du: Brug datoen i beskeden. Se efter, at året er rigtigt.
"""

import datetime as dt
import re
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import easy_cells, quoted
from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.danish.dates import in_full, in_words, weekday
from docgen.finding import Finding, Level, warning
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook

CODE = "L15"

_DAY = r"(?P<day>\d{1,2})"
_IN_WORDS = late_pattern(
    rf"(?:\b(?P<weekday>{'|'.join(WEEKDAYS)})\b,? )?(?:den |d\. ?)?\b(?<!\.[-–]){_DAY}\. "
    rf"(?P<month>{'|'.join(MONTHS)})\b(?: (?P<year>\d{{4}}))?",
    re.IGNORECASE,
)
_IN_FIGURES = late_pattern(
    rf"(?<![\w.,/-]){_DAY}(?:/(?P<month>\d{{1,2}})(?:[-/ ](?P<year>\d{{4}}|\d{{2}})(?!\d))?|"
    r"(?P<mark>[-.])(?P<month2>\d{1,2})(?P=mark)(?P<year2>\d{4}|\d{2}))(?![\w/-]|\.\d)"
)
_LONG_AGO = dt.timedelta(days=180)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each date that is not in full, or whose weekday is another's."""
    book = context.book
    if not isinstance(book, MeetingBook) or not book.meeting.date:
        return
    for cell in easy_cells(context):
        for sentence in cell.sentences:
            for match in _IN_FIGURES.finditer(sentence):
                if date := _date(match, book.meeting.date):
                    message = f"»{match[0]}« er en dato i tal: {quoted(sentence)}"
                    yield warning(CODE, cell.place, message, f"Skriv »{in_full(date)}«.")
            for match in _IN_WORDS.finditer(sentence):
                date = _date(match, book.meeting.date)
                if date and (fault := _fault(match, date, book.meeting.date)):
                    level, what = fault
                    message = f"»{match[0]}« {what}: {quoted(sentence)}"
                    yield Finding(CODE, level, cell.place, message, f"Skriv »{in_full(date)}«.")


def _fault(match: re.Match[str], date: dt.date, met: dt.date) -> tuple[Level, str] | None:
    stated = (match["weekday"] or "").casefold()
    if stated and not match["year"] and stated != weekday(date):
        return Level.ERROR, f"passer ikke, for {in_words(date)} er en {weekday(date)}"
    if date > met and not (stated and match["year"]):
        lacks = [name for name, part in (("ugedag", stated), ("år", match["year"])) if not part]
        return Level.WARNING, f"mangler {' og '.join(lacks)}"
    return None


def _date(match: re.Match[str], met: dt.date) -> dt.date | None:
    """Return the date that is meant; without a year, the one from half a year before the meeting on."""
    parts = match.groupdict()
    month = (parts["month"] or parts.get("month2") or "").casefold()
    year = parts["year"] or parts.get("year2")
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    try:
        if year:
            return dt.date(int(year) + (2000 if len(year) == 2 else 0), number, int(parts["day"]))
        date = dt.date(met.year, number, int(parts["day"]))
        return date if date >= met - _LONG_AGO else date.replace(year=met.year + 1)
    except ValueError:
        return None
