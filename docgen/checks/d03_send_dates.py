"""D03 · Papirerne sendes for sent eller på en lukkedag

Regel: Udkast og dagsorden sendes det antal dage før mødet, som arket Organ siger. Falder dagen på en
lørdag, søndag eller helligdag, sendes de hverdagen før. Er dagen gået, og mødet ikke er holdt, kommer
der en advarsel. Et referat og en tillægsdagsorden har ingen sådan frist.

Hvorfor: Medlemmerne af et udsatteråd klagede over, at dagsordenen kom meget sent. Den var sendt med
posten onsdagen før store bededag.

Passes:
    Møde onsdag den 17. juni, Dagsorden sendes dage før: 8, i dag den 9. juni

Fails:
    Møde onsdag den 17. juni, Dagsorden sendes dage før: 8, i dag den 10. juni
    Møde mandag den 15. juni, Udkast sendes dage før: 8 (det er en søndag)

Sådan retter du: Send på den dag, der står i beskeden. Er det for sent, så send i dag, og skriv til
deltagerne, at papirerne kommer sent, eller flyt mødet.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_full, in_words
from docgen.danish.holidays import day_off, working_day
from docgen.danish.numbers import quantity
from docgen.finding import Finding, warning
from docgen.sheets.books import MeetingBook

CODE = "D03"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where the papers of a coming meeting are late, or are due on a day off."""
    book = context.book
    if not isinstance(book, MeetingBook) or not book.meeting.date or context.today >= book.meeting.date:
        return
    what, it, days = {
        "Udkast": ("Udkastet", "det", book.body.draft_days),
        "Dagsorden": ("Dagsordenen", "den", book.body.agenda_days),
    }.get(book.meeting.status or "", ("", "", None))
    if not days:
        return
    due = book.meeting.date - dt.timedelta(days=days)
    last = working_day(due)
    place = book.meeting.place("date")
    if context.today > last:
        late = quantity((context.today - last).days, "dag", "dage")
        yield warning(
            CODE,
            place,
            f"{what} skulle være sendt senest {in_full(last)}. Det er {late} siden.",
            f"Send {it} i dag, og skriv til deltagerne, at {it} kommer sent.",
        )
    elif why := day_off(due):
        message = f"{what} skal sendes {quantity(days, 'dag', 'dage')} før mødet, men {in_words(due)} er {why.name}."
        yield warning(CODE, place, message, f"Send {it} senest {in_full(last)}.")
