"""M01 · Deltagerlisten og punkterne passer ikke sammen

Regel: En oplægsholder, mødelederen og referenten står i arket Deltagere. Den samme person har én status. Er
en gæst med ved et punkt, findes punktet; står der intet punkt, er gæsten med til hele mødet. En gruppe har
højst én formand og én næstformand, og hvor der er en næstformand, er der en formand. Er arket Sammensætning
udfyldt, er der så mange i hver gruppe, som det siger; gæster og suppleanter tælles ikke med.

Hvorfor: I et offentliggjort referat holdt en leder oplæg under punkt 2, men stod hverken som deltager
eller gæst. Så kan det ikke ses, hvem der var til stede.

Passes:
    Oplægsholder: Bo Eksempel, formand (og Bo Eksempel er i Deltagere)
    Oplægsholder: Forvaltningen
    Status Gæst, Gæst ved punkt: 4
    Status Gæst, Gæst ved punkt er tom

Fails:
    Oplægsholder: v. Bo Eksempel (og Bo Eksempel er ikke i Deltagere)
    Gæst ved punkt: 14 (når der er ti punkter)
    to rækker med Bo Eksempel, den ene Deltog, den anden Afbud

Sådan retter du: Tilføj personen i Deltagere, som Gæst med punktets nummer, eller ret navnet.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from docgen.checks.context import CheckContext
from docgen.danish.numbers import quantity
from docgen.danish.people import same_person
from docgen.danish.words import key, nearest, plain
from docgen.finding import Finding, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook
from docgen.sheets.item_sections import ItemSection
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.sheets.participants import Participant
from docgen.sheets.votes import Vote
from docgen.workbook.record import Record

CODE = "M01"
SINGLE_ROLES = ("formand", "næstformand")
TOTAL = "i alt"

_NEARLY = 0.85

_WITH = late_pattern(r"^(?:v\./?|v/|ved|oplæg (?:ved|v\.)) *", re.IGNORECASE)
_AND = late_pattern(r" og | samt | & |[;/\n]", re.IGNORECASE)
_CAPITAL = r"[^\W\d_a-zæøåéüö][\w'’.-]*"
_NAME = late_pattern(rf"{_CAPITAL}(?: (?:af|von|van|de|la|el|{_CAPITAL}))* {_CAPITAL}")
_ORGANISATION = late_pattern(
    r"(?:service|cent(?:er|ret)|forening|kommunen?|råd|rådet|kors|hær|hæren|region|forvaltning|afdeling|team|hus|"
    r"stue|udvalg|netværk|sekretariat)(?:en|et)?\b",
    re.IGNORECASE,
)


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each person who is missing, doubled or sent to no item."""
    if not isinstance(context.book, MeetingBook):
        return
    book = context.book
    yield from _two_statuses(book.participants)
    yield from _two_chairs(book.participants)
    yield from _guests(book)
    yield from _seats(book)
    names = [person.name for person in book.participants if person.name]
    if names and len(names) == len(book.participants):
        yield from _not_listed(book, names)


def names_in(text: str) -> list[str]:
    """Return the people's names in a presenter's cell: »v. Bo Eksempel, formand, og Anne Prøve«.

    A name is two or more words with capitals; titles of one word and departments are none.
    """
    parts = (_WITH.sub("", plain(part)) for part in _AND.split(text))
    return [name for part in parts if (name := _name(part))]


def _name(part: str) -> str | None:
    head = re.split(r"[,(:]", part)[0].strip()
    match = _NAME.match(head)
    return match[0].rstrip(".") if match and not _ORGANISATION.search(match[0]) else None


def _not_listed(book: MeetingBook, names: list[str]) -> Iterator[Finding]:
    organisations = [
        key(words) for person in book.participants for words in (person.organisation, person.group) if words
    ]
    spoken = [(item, "presenter", item.presenter) for item in book.items if item.presenter]
    led = [(book.meeting, field, getattr(book.meeting, field)) for field in ("chair", "minute_taker")]
    for record, field, text in (*led, *spoken):
        for name in names_in(text or ""):
            if key(name) in organisations or any(same_person(name, listed) for listed in names):
                continue
            guess = nearest(name, [listed for listed in names if _may_be_meant(name, listed)])
            remedy = f"Mente du »{guess}«?" if guess else "Tilføj personen, eller ret navnet."
            yield warning(CODE, record.place(field), f"»{name}« står ikke i arket Deltagere.", remedy)


def _may_be_meant(name: str, listed: str) -> bool:
    """Tell whether the names share a word, or nearly: else another person is no help."""
    return any(nearly >= _NEARLY for nearly in (_likeness(a, b) for a in name.split() for b in listed.split()))


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, key(one), key(other), autojunk=False).ratio()


def _two_statuses(people: tuple[Participant, ...]) -> Iterator[Finding]:
    first: dict[str, Participant] = {}
    for person in people:
        if not person.name or not person.status:
            continue
        seen = first.setdefault(key(person.name), person)
        if seen.status != person.status:
            # Two people may have one name where the rows say different groups or organisations.
            is_one = (seen.group, seen.organisation) == (person.group, person.organisation)
            message = f"{person.name} er både {seen.status} og {person.status}."
            remedy = "Slet den ene række." if is_one else "Slet den ene række, hvis det er den samme person."
            yield (error if is_one else warning)(CODE, person.place("status"), message, remedy)


def roles_of(role: str | None) -> set[str]:
    """Return the roles of a person in small letters: »Formand og kasserer« are two."""
    return {key(one) for one in re.split(r"[,/;]| og ", role or "")}


def _two_chairs(people: tuple[Participant, ...]) -> Iterator[Finding]:
    first: dict[tuple[str, str], str] = {}
    for person in people:
        roles = roles_of(person.role)
        for role in SINGLE_ROLES:
            if role not in roles or not person.name or not person.group:
                continue
            chair = first.setdefault((key(person.group), role), person.name)
            if key(chair) != key(person.name):
                yield error(
                    CODE,
                    person.place("role"),
                    f"Både {chair} og {person.name} er {role} i gruppen {person.group}.",
                    "Ret den ene rolle.",
                )
    chairs, deputies = ([name for (_, one), name in first.items() if one == role] for role in SINGLE_ROLES)
    if deputies and not chairs and all(person.name for person in people):
        place = next(person.place("role") for person in people if person.name == deputies[0])
        yield warning(
            CODE, place, f"{deputies[0]} er næstformand, men der er ingen formand.", "Skriv formandens rolle."
        )


def _seats(book: MeetingBook) -> Iterator[Finding]:
    """Yield a warning for each group that has fewer or more members than its rules say."""
    if any(not person.group or not person.status for person in book.participants):
        return
    members = [key(person.group) for person in book.participants if person.status not in ("Gæst", "Suppleant")]
    named = {key(seats.group) for seats in book.composition if seats.group}
    for seats in book.composition:
        if not seats.group:
            continue
        is_sum = key(seats.group) == TOTAL
        count = sum(group in named for group in members) if is_sum else members.count(key(seats.group))
        where = "I alt" if is_sum else f"I gruppen {seats.group}"
        people = quantity(count, "person", "personer")
        if seats.least is not None and count < seats.least:
            message = f"{where} er der {people}; der skal være mindst {seats.least}."
            yield warning(CODE, seats.place("least"), message, "Ret arket Deltagere, eller få udpeget flere.")
        if seats.most is not None and count > seats.most:
            message = f"{where} er der {people}; der må højst være {seats.most}."
            yield warning(CODE, seats.place("most"), message, "Ret arket Deltagere, eller ret tallet.")


def _guests(book: MeetingBook) -> Iterator[Finding]:
    numbers = item_numbers(book)
    known = {bare_number(number) for number in numbers if number}
    for person in book.participants:
        for field in ("guest_at", "not_there_at", "disqualified_at"):
            for number in getattr(person, field) or ():
                if bare_number(number) not in known:
                    yield _no_item(person, field, number, numbers)
    rows: tuple[ItemSection | Vote, ...] = (*book.sections, *book.votes)
    for row in rows:
        if row.item and bare_number(row.item) not in known:
            yield _no_item(row, "item", row.item, numbers)


def _no_item(record: Record, field: str, number: str, numbers: tuple[str, ...]) -> Finding:
    remedy = f"Punkterne er {', '.join(filter(None, numbers))}." if numbers else ""
    return error(CODE, record.place(field), f"Der er intet punkt {number} i arket Punkter.", remedy)
