"""M03 · Referatet siger ikke, hvem der kom

Regel: I et referat er Status i arket Deltagere rettet fra »Inviteret« til det, der skete: Deltog, Afbud,
Fraværende, Suppleant eller Gæst. Står alle som Inviteret, er det en fejl; står nogle, er det en advarsel.
Den, der leder mødet eller holder oplæg, har ikke Afbud.

Hvorfor: Ellers siger referatet ikke, hvem der var til stede. De, der kun er inviteret, trykkes under
»Fremmøde ikke noteret«.

Passes:
    Status Referat, Bo Eksempel: Deltog, Anne Eksempel: Afbud

Fails:
    Status Referat, alle er Inviteret
    Oplægsholder: Bo Eksempel (og Bo Eksempel har Afbud)

Sådan retter du: Vælg i kolonnen Status for hver deltager, om personen kom.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.m01_people import names_in
from docgen.danish.lists import all_of
from docgen.danish.people import same_person
from docgen.finding import Finding, error, warning
from docgen.sheets.books import MeetingBook
from docgen.workbook.record import Record

CODE = "M03"

_NAMED = 3
_AWAY = ("Afbud", "Fraværende")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error where nobody's attendance is written, a warning for whom it is not."""
    book = context.book
    if not isinstance(book, MeetingBook) or book.meeting.status != "Referat":
        return
    yield from _still_invited(book)
    yield from _spoke_though_away(book)


def _still_invited(book: MeetingBook) -> Iterator[Finding]:
    invited = [person for person in book.participants if person.status == "Inviteret"]
    others = [person for person in book.participants if person.status != "Inviteret"]
    if not invited:
        return
    place = invited[0].place("status")
    if not others:
        yield error(CODE, place, "Alle deltagere står stadig som Inviteret.", "Skriv, hvem der kom.")
        return
    names = [person.name or "en deltager" for person in invited]
    shown = names if len(names) <= _NAMED else [*names[: _NAMED - 1], f"{len(names) - _NAMED + 1} andre"]
    remedy = "Skriv, om personen kom." if len(invited) == 1 else "Skriv, hvem af dem der kom."
    yield warning(CODE, place, f"{all_of(shown)} står stadig som Inviteret.", remedy)


def _spoke_though_away(book: MeetingBook) -> Iterator[Finding]:
    """Yield a warning for each who led the meeting or an item and is said not to have come."""
    away = {person.name: person.status for person in book.participants if person.name and person.status in _AWAY}
    came = [person.name for person in book.participants if person.name and person.status not in _AWAY]
    spoke: list[tuple[Record, str, str | None]] = [(book.meeting, "chair", book.meeting.chair)]
    spoke += [(item, "presenter", item.presenter) for item in book.items]
    for record, field, text in spoke:
        for name in names_in(text or ""):
            who = next((listed for listed in away if same_person(name, listed)), None)
            if who and not any(same_person(name, listed) for listed in came):
                was = "har afbud" if away[who] == "Afbud" else "er fraværende"
                message = f"{who} står her, men {was} i arket Deltagere."
                yield warning(CODE, record.place(field), message, "Ret den ene celle.")
