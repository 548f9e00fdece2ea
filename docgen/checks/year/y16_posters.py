"""Y16 · Et opslag er ikke hængt op eller ikke taget ned

Regel: Hvert sted i arket Opslagslog har en dato senest det antal dage efter mødet, som arket År siger
(ellers 14). De steder, som mødets eget ark nævner, står i loggen. Når et nyere opslag hænger, er det gamle
taget ned.

Hvorfor: Ishøjs referater skrives i let sprog og hænges op tre steder. Uden datoer ved ingen, om det skete.

Passes:
    Møde 10. februar, Hængt op den 20. februar

Fails:
    Møde 10. februar, Hængt op den er tom den 15. marts

Sådan retter du: Hæng op, og skriv datoen.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.words import key
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

CODE = "Y16"

_DAYS = 14


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each place where nothing hangs in time, or where something old still does."""
    book = context.book
    if not isinstance(book, YearBook) or not book.posted:
        return
    held = {key(one.row.number): one for one in meetings_of(book) if one.row.number and not one.is_cancelled}
    days = dt.timedelta(days=_DAYS if book.year.posting_days is None else book.year.posting_days)
    for row in book.posted:
        meeting = held.get(key(row.meeting or ""))
        if meeting and row.posted_on is None and meeting.date + days < context.today:
            message = f"Mødet var {in_words(meeting.date)}, og opslaget er ikke hængt op."
            yield warning(CODE, row.place("posted_on"), message, "Hæng det op, og skriv datoen.")
        newer = [
            other for other in book.posted
            if key(other.place_name or "") == key(row.place_name or "") and row.posted_on and other.posted_on
            and other.posted_on > row.posted_on
        ]  # fmt: skip
        if newer and row.removed_on is None:
            message = "Der hænger et nyere opslag, men dette er ikke taget ned."
            yield warning(CODE, row.place("removed_on"), message, "Tag det ned, og skriv datoen.")
    for meeting in held.values():
        if meeting.date + days < context.today:
            yield from _not_logged(book, meeting)


def _not_logged(book: YearBook, meeting: PlannedMeeting) -> Iterator[Finding]:
    logged = {
        key(one.place_name)
        for one in book.posted
        if one.place_name and key(one.meeting or "") == key(meeting.row.number)
    }
    for place in meeting.book.posting_places if meeting.book else ():
        if place.place_name and key(place.place_name) not in logged:
            where = f"i arket Opslagslog for møde nr. {meeting.row.number}"
            message = f"»{place.place_name}« står i mødets ark, men ikke {where}."
            yield warning(CODE, meeting.row.place("source"), message, "Skriv, hvornår opslaget blev hængt op dér.")
