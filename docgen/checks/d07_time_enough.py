"""D07 · Punkterne tager længere tid, end mødet varer

Regel: Minutterne i arket Punkter er tilsammen ikke flere, end der er fra Start til Slut; ellers kommer der en
advarsel. Er de fleste punkter uden minutter, tælles der kun det, der står.

Hvorfor: Et punkt til 300 minutter på et møde på to timer er en slåfejl, og den, der skal holde oplæg, kommer
for sent frem.

Passes:
    Start 16.30, Slut 18.30, punkter på 10, 50 og 60 minutter

Fails:
    Start 16.30, Slut 18.30, et punkt på 300 minutter

Sådan retter du: Ret minutterne, eller lad mødet vare længere.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.numbers import quantity
from docgen.finding import Finding, warning
from docgen.sheets.books import MeetingBook

CODE = "D07"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where the items' minutes are more than the meeting has."""
    book = context.book
    if not isinstance(book, MeetingBook) or not book.meeting.start or not book.meeting.end:
        return
    length = _minutes(book.meeting.end) - _minutes(book.meeting.start)
    timed = [item for item in book.items if item.minutes]
    total = sum(item.minutes or 0 for item in timed)
    if length <= 0 or total <= length:
        return
    longest = max(timed, key=lambda item: item.minutes or 0)
    if (longest.minutes or 0) > length:
        message = f"Punktet tager {_said(longest.minutes or 0)}, men mødet varer {_said(length)}."
        yield warning(CODE, longest.place("minutes"), message, "Ret tallet.")
        return
    message = f"Punkterne tager {_said(total)}, men mødet varer {_said(length)}."
    yield warning(CODE, book.meeting.place("end"), message, "Ret Slut, eller ret Minutter i arket Punkter.")


def _minutes(time: dt.time) -> int:
    return 60 * time.hour + time.minute


def _said(minutes: int) -> str:
    return quantity(minutes, "minut", "minutter")
