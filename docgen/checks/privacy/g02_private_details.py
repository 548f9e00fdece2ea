"""G02 · Et navn uden samtykke eller private oplysninger i en offentlig tekst

Regel: En person, der har »Nej« i »Må nævnes offentligt«, nævnes ikke i det lette referat. Fulde navn er
en fejl, fornavn eller efternavn alene en advarsel. I åbne punkter, sager og svar står der ingen private
e-mailadresser og ikke, hvor en person bor. Et telefonnummer, der ikke er organets eget, giver en advarsel,
og en fejl, når det kaldes privat.

Hvorfor: I Egedal bestemmer hver deltager selv, om deltagelsen er offentlig. Datatilsynet har behandlet
en klage over, at en borgers navn og adresse stod i et offentliggjort referat.

Passes:
    Let tekst: Et medlem fortalte om sit hjem.
    Ring til sekretariatet på 12 34 56 78 (når det er organets eget nummer)
    Mødet holdes på Rådhuset, Torvet 1.

Fails:
    Let tekst: Bo Eksempel fortalte om sit hjem. (når Bo Eksempel har Nej)
    Hun bor på Prøvevej 12.
    Skriv til hans private nummer 12 34 56 78.

Sådan retter du: Skriv »et medlem« eller det, der står i »Offentlig betegnelse«. Slet private oplysninger,
og henvis til sekretariatet. I dagsorden og referat skifter den offentlige udgave selv navnene ud.
"""

import re
from collections.abc import Iterator

from docgen.checks.cell_lines import lines_of
from docgen.checks.context import CheckContext
from docgen.checks.privacy.openness import open_texts, place_key
from docgen.danish.private_details import foreign_phones, homes, private_mails
from docgen.danish.words import key
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.participants import Participant
from docgen.workbook.cell_texts import CellText

CODE = "G02"

_EASY_FIELDS = ("easy_title", "easy_text", "easy_agreement", "picture_text")
_SHORTEST_NAME = 3
_FIGURE = late_pattern(r"\d")


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each name without consent and each private detail that the public would see."""
    if isinstance(context.book, MeetingBook):
        yield from _names(context, context.book)
    if isinstance(context.book, MeetingBook | HearingBook | CaseBook):
        body_phone = "" if isinstance(context.book, CaseBook) else context.book.body.phone or ""
        for cell in open_texts(context):
            for line in lines_of(cell.text):
                yield from _details(cell, line, body_phone)


def _names(context: CheckContext, book: MeetingBook) -> Iterator[Finding]:
    silent = [person for person in book.participants if person.name and person.may_be_named is False]
    spoken = {
        part for person in book.participants if person.may_be_named and person.name for part in person.name.split()
    }
    public = {place_key(place) for place in _easy_places(book)}
    for cell in context.values:
        if place_key(cell.place) in public:
            for person in silent:
                yield from _named(cell, person, spoken)


def _easy_places(book: MeetingBook) -> Iterator[Place]:
    """Yield the places of all that the easy-read minutes print."""
    for item in book.items:
        if item.openness == "Åben" and item.in_easy is not False and item.easy_text:
            yield from (item.place(field) for field in _EASY_FIELDS)
            if not item.easy_title:
                yield item.place("title")
    for action in book.follow_ups:
        if action.status == "Åben":
            yield action.place("what")
    for word in book.glossary:
        yield from (word.place("word"), word.place("meaning"))


def _named(cell: CellText, person: Participant, spoken: set[str]) -> Iterator[Finding]:
    remedy = f"Skriv »{person.public_label or 'en deltager'}«."
    text = " ".join(lines_of(cell.text))
    if re.search(rf"\b{re.escape(key(person.name))}(?:[’']?s)?\b", key(text)):
        yield error(CODE, cell.place, f"»{person.name}« har ikke sagt ja til at stå med navn.", remedy)
        return
    parts = person.name.split()
    for part in dict.fromkeys((parts[0], parts[-1])) if parts else ():
        is_rare = len(part) >= _SHORTEST_NAME and part not in spoken
        if is_rare and re.search(rf"\b{re.escape(part)}(?:[’']?s)?\b", text):
            message = f"Er »{part}« den {part}, der ikke har sagt ja til at stå med navn?"
            yield warning(CODE, cell.place, message, remedy)


def _details(cell: CellText, line: str, body_phone: str) -> Iterator[Finding]:
    for match in private_mails(line) if "@" in line else ():
        yield error(CODE, cell.place, f"»{match[0]}« er en privat e-mail.", "Skriv sekretariatets adresse.")
    if not _FIGURE.search(line):
        return
    for match, is_private in foreign_phones(line, body_phone):
        masked = f"»{match[0][:-5]}•• ••«" if match["gap"] else f"»{match[0][:-4]}••••«"
        if is_private:
            yield error(CODE, cell.place, f"{masked} er et privat telefonnummer.", "Skriv sekretariatets nummer.")
        else:
            message = f"{masked} er ikke organets eget telefonnummer."
            yield warning(CODE, cell.place, message, "Er det en persons, så slet det.")
    for match in homes(line):
        yield error(CODE, cell.place, f"»{match[0]}« siger, hvor en person bor.", "Slet adressen.")
