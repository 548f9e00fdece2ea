"""Y07 · En aftale er over fristen

Regel: En åben aftale er ikke over sin frist (»Ny frist«, hvor den er udsat) og er ikke udsat to gange. Den
ansvarlige står i arket Medlemmer eller blandt mødernes deltagere. Er der en dag i »Lukket den«, er aftalen
Lukket. Det, et referat har aftalt, tæller med, også når det ikke står i arket Opfølgning.

Hvorfor: Flere råd har et fast punkt om »kommende sager og udeståender«, fordi det, der aftales, ellers
bliver væk mellem to møder.

Passes:
    Frist 1. marts, Lukket
    Frist 1. marts, Ny frist 1. maj, i dag den 10. april

Fails:
    Frist 1. marts, Åben, i dag den 10. april

Sådan retter du: Luk aftalen og skriv resultatet, eller aftal en ny frist.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.m01_people import names_in
from docgen.danish.dates import in_words
from docgen.danish.numbers import quantity
from docgen.danish.people import same_person
from docgen.danish.words import key
from docgen.finding import Finding, Place, warning
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import actions_of
from docgen.sheets.year.matters import YearAction
from docgen.sheets.year.plan import YearMeeting
from docgen.sheets.year.sources import meetings_of
from docgen.workbook.record import Row

CODE = "Y07"

_MOST_POSTPONED = 2


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning for each open action that is late, is put off again, or that nobody known is to do."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    meetings = meetings_of(book)
    sources = {one.row.number: one.row for one in meetings}
    bodies = {key(words) for one in book.members for words in (one.organisation, one.group) if words}
    known = [one.name for one in book.members if one.name]
    known += [
        one.name for meeting in meetings for one in (meeting.book.participants if meeting.book else ()) if one.name
    ]
    for action in actions_of(book, meetings):
        if not action.is_open:
            continue
        own = isinstance(action.row, YearAction)
        row: Row = action.row if own else sources.get(action.meeting, action.row)
        subject = "Aftalen" if own else f"Referatets aftale »{action.what}«"
        if isinstance(action.row, YearAction) and action.row.closed_on:
            message = f"Aftalen er lukket den {in_words(action.row.closed_on)}, men er stadig Åben."
            yield warning(CODE, action.row.place("status"), message, "Vælg »Lukket«, eller slet datoen.")
            continue
        if action.due and action.due < context.today:
            late = (context.today - action.due).days
            message = f"{subject} er {quantity(late, 'dag', 'dage')} over fristen, {in_words(action.due)}."
            yield warning(CODE, _due_place(row), message, "Luk den, og skriv resultatet, eller aftal en ny frist.")
        if action.postponed >= _MOST_POSTPONED:
            message = f"{subject} er udsat {action.postponed} gange."
            yield warning(CODE, _due_place(row), message, "Tag den op på næste møde.")
        if own and known:
            for name in names_in(action.responsible):
                if key(name) not in bodies and not any(same_person(name, other) for other in known):
                    message = f"»{name}« står hverken i arket Medlemmer eller blandt deltagerne."
                    yield warning(CODE, action.row.place("responsible"), message, "Ret navnet, eller tilføj personen.")


def _due_place(row: Row) -> Place:
    if isinstance(row, YearAction):
        return row.place("new_due" if row.new_due else "due")
    return row.place("source" if isinstance(row, YearMeeting) else "due")
