"""L20 · Noget, læseren skal bruge, mangler i det lette referat

Regel: Det lette referat siger, hvornår og hvor mødet var, hvad der sker nu, hvornår og hvor næste møde er,
og hvem man kan ringe til; mangler noget af det, kommer der en advarsel. Har et punkt Ja i »Let med«, men
ingen Let tekst, er det en fejl. Mødets dato og sted og kontaktpersonen er altid udfyldt.

Hvorfor: De fleste læser kun opslaget, og så skal de kunne møde op eller ringe.

Passes:
    Næste møde dato: 17-08-2026, Næste møde sted: Rådhuset, Telefon: 12 34 56 78

Fails:
    Næste møde dato: (tom)
    Let med: Ja, Let tekst: (tom)

Sådan retter du: Udfyld feltet. Kendes næste møde ikke endnu, så skriv i den sidste Let aftale, hvor man
kan høre om det.
"""

from collections.abc import Iterator

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import TEXT, easy_items, easy_paper, easy_texts
from docgen.finding import Finding, error, warning
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.items import Item

CODE = "L20"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each box that would be empty."""
    book = context.book
    if isinstance(book, MeetingBook | HearingBook) and any(easy_texts(book)) and not book.body.phone:
        yield _no_phone(book)
    if not isinstance(book, MeetingBook) or book.meeting.status != "Referat":
        return
    for item in book.items:
        if item.openness == "Åben" and item.in_easy and not item.easy_text:
            remedy = "Skriv Let tekst, eller vælg Nej i »Let med«."
            yield error(CODE, item.place(TEXT), f"Punktet {_named(item)}skal med i det lette referat.", remedy)
    items = easy_items(book)
    if items:
        yield from _boxes(book, items)


def _no_phone(book: MeetingBook | HearingBook) -> Finding:
    message = f"{easy_paper(book)} har intet telefonnummer at ringe til."
    return warning(CODE, book.body.place("phone"), message, "Skriv sekretariatets nummer.")


def _named(item: Item) -> str:
    return f"»{item.title}« " if item.title else ""


def _boxes(book: MeetingBook, items: tuple[Item, ...]) -> Iterator[Finding]:
    meeting, body = book.meeting, book.body
    if not meeting.next_date:
        message = "Det lette referat kan ikke sige, hvornår næste møde er."
        yield warning(CODE, meeting.place("next_date"), message, "Skriv datoen, fx 17-08-2026.")
    if not meeting.next_venue:
        message = "Det lette referat kan ikke sige, hvor næste møde er."
        yield warning(CODE, meeting.place("next_venue"), message, "Skriv stedet, fx »Rådhuset«.")
    if not body.phone:
        yield _no_phone(book)
    happens = any(action.status == "Åben" for action in book.follow_ups) or any(item.easy_agreement for item in items)
    if not happens:
        message = "Det lette referat siger ikke, hvad der sker nu."
        remedy = "Skriv mindst én Let aftale eller én åben række i arket Opfølgning."
        yield warning(CODE, items[-1].place("easy_agreement"), message, remedy)
