"""Y05 · En høring når ikke at blive besvaret

Regel: En høring, der skal behandles på et møde, har frist efter organets næste møde, hvis der ikke har
været et, siden den kom. En høring er besvaret senest tre hverdage før fristen. En høring, der er ventet,
er kommet.

Hvorfor: Flere råd har fået høringer med frist før næste møde, og Københavns Ældreråd opdagede en høring,
der aldrig kom: »en forglemmelse«.

Passes:
    Frist 3. september, næste møde 24. august

Fails:
    Frist 3. september, næste møde 14. september, ikke besvaret
    Forventet den 1. august, ikke modtaget den 20. august

Sådan retter du: Besvar den skriftligt eller i formandskabet, eller bed om længere frist. Spørg efter den
høring, der ikke er kommet.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.danish.holidays import working_day
from docgen.finding import Finding, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import HearingEntry
from docgen.sheets.year.sources import hearings_of, meetings_of

CODE = "Y05"

_WORKING_DAYS = 3


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each hearing that expires unanswered, or that never came."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    days = [one.date for one in meetings_of(book) if one.is_council and not one.is_cancelled]
    for said, row in zip(hearings_of(book), book.hearings, strict=True):
        if said.answered_on:
            continue
        if said.expected_on and not said.received_on and said.expected_on < context.today:
            message = f"Høringen var ventet den {in_words(said.expected_on)} og er ikke kommet."
            yield warning(CODE, row.place("expected_on"), message, "Spørg efter den hos myndigheden.")
        if said.due_on:
            yield from _deadline(said, row, days, context.today)


def _deadline(said: HearingEntry, row: HearingEntry, days: list[dt.date], today: dt.date) -> Iterator[Finding]:
    due = said.due_on
    if due is None:
        return
    place = row.place("due_on")
    if due < today:
        message = f"Fristen var {in_words(due)}, og høringen er ikke besvaret."
        yield warning(CODE, place, message, "Send svaret, eller skriv »Svaret den«.")
        return
    if today >= last_call(due):
        message = f"Fristen er {in_words(due)}, og høringen er ikke besvaret."
        yield warning(CODE, place, message, "Send svaret, eller bed om længere frist.")
        return
    coming = min((day for day in days if day >= today), default=None)
    was_treated = said.received_on and any(said.received_on <= day < today for day in days)
    if said.treatment in (None, "På møde") and not was_treated and (coming is None or coming > due):
        when = f"næste møde er først {in_words(coming)}" if coming else "der er ikke flere møder i arket Møder"
        message = f"Fristen er {in_words(due)}, men {when}."
        yield warning(CODE, place, message, "Besvar den skriftligt eller i formandskabet, eller bed om længere frist.")


def last_call(due: dt.date) -> dt.date:
    """Return the third working day before a deadline."""
    for _ in range(_WORKING_DAYS):
        due = working_day(due - dt.timedelta(days=1))
    return due
