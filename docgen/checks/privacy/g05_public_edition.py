"""G05 · Den offentlige udgave kan ikke laves

Regel: Et organ med tavshedspligt får ingen offentlig udgave, før »Afstemt med deltagerne den« er udfyldt
med en dag, der er gået. En lukket sag og et lukket høringssvar har ingen offentlig udgave. Et møde uden en
deltagerliste, der kan læses, har heller ingen, og heller intet let referat og intet opslag, for de hænges op.
Originaler vedhæftes aldrig en offentlig udgave. Det, der står i de færdige filer, siger G07.

Hvorfor: I Egedal har alle tavshedspligt, og »når der går informationer/materiale ud af gruppen, skal
dette afstemmes med de andre deltagere«. En kommune offentliggjorde et personnummer, der lå gemt i en fil.

Passes:
    Tavshedspligt: Ja, Afstemt med deltagerne den: 22. juni 2026 (og det er den 24. juni)

Fails:
    Tavshedspligt: Ja, Afstemt med deltagerne den er tom (og der laves et referat med let tekst)
    Åbenhed: Lukket i en sag (og der bedes om en offentlig udgave)
    Arket Deltagere er tomt (og der bedes om en offentlig udgave)

Sådan retter du: Afstem papiret med deltagerne, og skriv dagen. Fundet kan ikke lukkes igennem i arket Regler.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from docgen.checks.context import CheckContext
from docgen.danish.dates import in_words
from docgen.finding import Finding, Place, error, warning
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook, is_year
from docgen.workbook.record import Book

CODE = "G05"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a warning where easy-read minutes, which hang in public, are made before the participants agreed."""
    book = context.book
    if (
        isinstance(book, MeetingBook)
        and book.meeting.status == "Referat"
        and any(item.easy_text for item in book.items)
    ):
        for finding in _uncleared(book, book.meeting, context.today):
            message = f"Det lette referat må ikke hænges op endnu: {finding.message}"
            yield warning(CODE, finding.place, message, finding.remedy)


def refusals(book: Book, today: dt.date) -> Iterator[Finding]:
    """Yield why this book has no public edition; nobody can let these through."""
    if is_year(book):
        yield from _uncleared(book, book.year, today)
    match book:
        case MeetingBook():
            yield from unlisted(book)
            yield from _uncleared(book, book.meeting, today)
        case HearingBook() if book.hearing.openness == "Lukket":
            message = "Høringssvaret er lukket og har ingen offentlig udgave."
            yield error(CODE, book.hearing.place("openness"), message, "Lav den interne udgave.")
        case CaseBook() if book.case.openness == "Lukket":
            message = "Sagen er lukket og har ingen offentlig udgave."
            yield error(CODE, book.case.place("openness"), message, "Lav den interne udgave.")


def originals_refused() -> Finding:
    """Return why a public edition with originals is not made: they say more than their pages show."""
    message = "Bilagenes originaler kan ikke vedhæftes en offentlig udgave; de kan sige mere, end siderne viser."
    return error(CODE, Place(part="--attach-originals"), message, "Udelad --attach-originals.")


def unlisted(book: Book) -> Iterator[Finding]:
    """Yield why nothing that hangs in public can be made of a meeting: nobody knows who may be named."""
    if not isinstance(book, MeetingBook):
        return
    unread = next((one for one in book.participants if not one.name or one.may_be_named is None), None)
    if unread is None and book.participants:
        return
    place = unread.place("name" if not unread.name else "may_be_named") if unread else Place(sheet="Deltagere")
    message = "Uden en deltagerliste, der kan læses, ved docgen ikke, hvem der må nævnes."
    yield error(CODE, place, message, "Udfyld arket Deltagere.")


def _uncleared(book: Any, said: Any, today: dt.date) -> Iterator[Finding]:
    """Yield why a body under secrecy may not publish yet; ``said`` is the form that says when its people agreed."""
    if not book.body.secrecy:
        return
    name, on = book.body.short_name or "Organet", said.cleared_on
    place = said.place("cleared_on")
    if on is None:
        message = f"{name} har tavshedspligt, og papiret er ikke afstemt med deltagerne."
        yield error(CODE, place, message, "Afstem det med deltagerne, og skriv dagen her.")
    elif on > today:
        message = f"{name} har tavshedspligt, og papiret afstemmes først den {in_words(on)}."
        yield error(CODE, place, message, "Vent, til deltagerne har set det.")
