"""Y11 · En plads er tom, eller perioden slutter snart

Regel: I året sidder der så mange i hver gruppe, som arket Sammensætning siger. En plads er højst tom i 60
dage. Et halvt år før funktionsperioden slutter, bliver det sagt, så nye kan udpeges. Der er højst én
formand og én næstformand ad gangen.

Hvorfor: Ishøjs råd har 2+2+2+3+1 medlemmer, Egedals netværk 4–7 borgere, og de samme skal helst være med
fra gang til gang.

Passes:
    Brugere: mindst 2, og to sidder

Fails:
    Brugere: mindst 2, og én sidder

Sådan retter du: Få udpeget en ny, eller ret arket Medlemmer.
"""

import datetime as dt
from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.m01_people import SINGLE_ROLES, TOTAL, roles_of
from docgen.danish.dates import in_words
from docgen.danish.numbers import quantity
from docgen.danish.words import key
from docgen.finding import Finding, error, warning
from docgen.sheets.year.accounts import sits
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import days_of_year

CODE = "Y11"

_LONGEST_EMPTY = 60
_HANDOVER = dt.timedelta(days=60)
"""How long a new member may sit beside the one who leaves."""
_HALF_A_YEAR = dt.timedelta(days=183)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each group that is not as its rules say, each seat long empty, and a period near its end."""
    book = context.book
    if not isinstance(book, YearBook):
        return
    until = book.body.term_until
    if until and until - _HALF_A_YEAR <= context.today:
        is_over = until < context.today
        message = f"Funktionsperioden {'sluttede' if is_over else 'slutter'} den {in_words(until)}."
        yield warning(CODE, book.body.place("term_until"), message, "Bed om, at der udpeges medlemmer.")
    if any(not (one.name and one.group and one.since) for one in book.members) or not book.members:
        return
    first, last = days_of_year(book.year)
    day = max(first, min(context.today, last)) if first and last else context.today
    yield from _seats(book, day)
    yield from _empty(book, day)
    yield from _chairs(book, day)


def _seats(book: YearBook, day: dt.date) -> Iterator[Finding]:
    members = [key(one.group) for one in book.members if sits(one, day) and not one.stands_in_for]
    named = {key(one.group) for one in book.composition if one.group}
    for seats in book.composition:
        if not seats.group:
            continue
        is_sum = key(seats.group) == TOTAL
        count = sum(group in named for group in members) if is_sum else members.count(key(seats.group))
        where = "I alt" if is_sum else f"I gruppen {seats.group}"
        people = f"sidder der {quantity(count, 'person', 'personer')} den {in_words(day)}"
        if seats.least is not None and count < seats.least:
            message = f"{where} {people}; der skal være mindst {seats.least}."
            yield warning(CODE, seats.place("least"), message, "Få udpeget flere, eller ret arket Medlemmer.")
        if seats.most is not None and count > seats.most:
            message = f"{where} {people}; der må højst være {seats.most}."
            yield warning(CODE, seats.place("most"), message, "Ret arket Medlemmer, eller ret tallet.")


def _empty(book: YearBook, day: dt.date) -> Iterator[Finding]:
    """Yield a warning for each seat that was left more than 60 days ago and that nobody of the group has taken."""
    left = [one for one in book.members if one.until and one.until < day and not one.stands_in_for]
    came = sorted(one.since for one in book.members if not one.stands_in_for)
    for member in sorted(left, key=lambda one: one.until or day):
        until = member.until or day
        group = [one for one in book.members if key(one.group) == key(member.group) and one is not member]
        others = [one.since for one in group if one.since >= until - _HANDOVER and one.since in came]
        if others:
            came.remove(min(others))
        elif (day - until).days > _LONGEST_EMPTY:
            message = f"Pladsen efter {member.name} har været tom i {quantity((day - until).days, 'dag', 'dage')}."
            yield warning(CODE, member.place("until"), message, "Få udpeget en ny.")


def _chairs(book: YearBook, day: dt.date) -> Iterator[Finding]:
    for role in SINGLE_ROLES:
        having = [one for one in book.members if role in roles_of(one.role) and sits(one, day)]
        for other in having[1:]:
            message = f"Både {having[0].name} og {other.name} er {role} den {in_words(day)}."
            yield error(CODE, other.place("role"), message, "Ret den ene rolle, eller skriv Til.")
