"""L22 · Det lette referat siger noget andet end referatet

Regel: Datoer, ugedage, klokkeslæt, tal, navne og steder i den lette tekst står også i punktets fulde
tekst (Overskrift, Fremstilling, Indstilling, Drøftelse, Beslutning, Oplægsholder og punktets opfølgning).
Har et punkt en beslutning, har det en Let aftale, og beslutningens datoer, beløb og navne står i den
lette tekst eller i punktets opfølgning, for den trykkes under »Hvad sker der nu?«. Har beslutningen en
liste, er der en let sætning eller en opfølgning til hvert af listens punkter. Står aftalen kun i
Drøftelse (»Det blev aftalt«), skal den også fortælles. Navne på dem, der har Nej i »Må nævnes
offentligt«, skal ikke stå. Et andet ord med stort bogstav, som den fulde tekst ikke har, giver en
advarsel. Det gør også en dato, et tal eller et navn i den lette dagsorden, som punktet ikke har, og i det
lette høringssvar, som svaret ikke har. »Omkring 26 tusind« passer til 25.875, »4 ud af 10« til 37 procent
og »12« til »tolv«.

Hvorfor: Det er den kontrol, mennesker glemmer. En forkert dato på opslaget får folk til at gå forgæves.

Passes:
    Beslutning: Mødet holdes onsdag den 17. juni 2026. · Let aftale: Mødet er onsdag den 17. juni 2026.

Fails:
    Beslutning: Mødet holdes onsdag den 17. juni 2026. · Let aftale: Mødet er torsdag den 18. juni 2026.
    Beslutning: Rådet godkendte planen. · Let aftale: (tom)
    Drøftelse: Det blev aftalt, at kommunen ringer. · Let aftale: (tom)

Sådan retter du: Se efter, hvilken af de to celler der er rigtig, og ret den anden.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from docgen.checks.context import CheckContext
from docgen.checks.easy.easy_cells import (
    AGENDA,
    TITLE,
    EasyCell,
    cells_of,
    easy_items,
    easy_texts,
    filled_cells,
    is_needed,
    open_steps,
    paper_items,
    quoted,
    step_cell,
)
from docgen.checks.easy.left_out import FACT_NAMES, left_out, missing_item
from docgen.checks.easy.minutes_text import FullText, follow_ups_of, full_text, hearing_text, named
from docgen.danish.facts import Fact, FactType, facts_in, is_stated, names_inside
from docgen.danish.words import key
from docgen.finding import Finding, Level, Place, error, warning
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.sheets.participants import Participant
from docgen.workbook.record import Book

CODE = "L22"


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield an error for each fact that the full text does not have, and each decision left out."""
    book = context.book
    yield from (replace(found, level=Level.WARNING) for found in _of_another_paper(book))
    items = easy_items(book)
    if not isinstance(book, MeetingBook) or not items:
        return
    steps = open_steps(book)
    for item, number in zip(book.items, item_numbers(book), strict=True):
        actions = follow_ups_of(book, number)
        item_steps = tuple(action for action in actions if action in steps)
        if item in items:
            source = full_text(book, item, actions)
            cells = [*cells_of(item), *(step_cell(action) for action in item_steps if action.easy)]
            mismatches = [found for cell in cells for found in _unfounded(book, cell, source)]
            yield from (finding for _, finding in mismatches)
            yield from left_out(book, item, item_steps, {fact_type for fact_type, _ in mismatches})
        elif item.openness == "Åben" and item.in_easy is None and is_needed(item):
            yield from missing_item(item, item_steps)
    numbers = {bare_number(number) for number in item_numbers(book)}
    for action in steps:
        if action.easy and bare_number(action.item or "") not in numbers:
            yield from (finding for _, finding in _unfounded(book, step_cell(action), full_text(book, None, (action,))))


def _of_another_paper(book: Book) -> Iterator[Finding]:
    """Yield each fact of an easy agenda or hearing answer that its full text does not have."""
    pairs: list[tuple[EasyCell, FullText]] = []
    if isinstance(book, HearingBook) and (cells := tuple(easy_texts(book))):
        source = hearing_text(book)
        pairs = [(cell, source) for cell in cells]
    elif isinstance(book, MeetingBook) and book.meeting.status != "Referat":
        pairs = [
            (cell, full_text(book, item, ()))
            for item in paper_items(book)
            for cell in filled_cells(item, (TITLE, AGENDA))
        ]
    if isinstance(book, MeetingBook | HearingBook):
        yield from (found for cell, source in pairs for _, found in _unfounded(book, cell, source))


def _unfounded(book: MeetingBook | HearingBook, cell: EasyCell, source: FullText) -> Iterator[tuple[FactType, Finding]]:
    """Yield each fact of an easy cell that the full text does not have, by its type."""
    for sentence in cell.sentences:
        for fact in facts_in(sentence):
            if not (is_stated(fact, source.facts) or _is_the_papers(fact, book)):
                yield fact.type, _mismatch(cell.place, fact, sentence, source)
        opened = () if cell.field == TITLE else names_inside(sentence)
        for name in dict.fromkeys((*opened, *_people_named(book, sentence))):
            if not source.holds(name):
                yield "name", _unknown_name(book, cell.place, name, sentence, source)


def _mismatch(place: Place, fact: Fact, sentence: str, source: FullText) -> Finding:
    message = _unfounded_message(FACT_NAMES[fact.type], fact.words, sentence, source)
    meant = source.nearest(fact)
    if meant is None:
        return error(CODE, place, message, _what_the_minutes_say(source))
    there, other = meant
    return error(CODE, place, message, f"I {named(there)} står »{other.words}«. Ret den ene.")


def _unknown_name(book: MeetingBook | HearingBook, place: Place, name: str, sentence: str, source: FullText) -> Finding:
    """Return an error for a participant or a posting place, a warning for another word with a capital."""
    people = [person.name or "" for person in _people(book)]
    places = [row.place_name or "" for row in book.posting_places] if isinstance(book, MeetingBook) else []
    is_sure = key(name) in key(" ".join([*people, *places])).split()
    message = _unfounded_message("Navnet", name, sentence, source)
    return (error if is_sure else warning)(CODE, place, message, _what_the_minutes_say(source))


def _unfounded_message(what: str, words: str, sentence: str, source: FullText) -> str:
    return f"{what} »{words}« står ikke i {source.whole}: {quoted(sentence)}"


def _what_the_minutes_say(source: FullText) -> str:
    return f"Ret ordet, eller skriv det også i {source.named}."


def _is_the_papers(fact: Fact, book: MeetingBook | HearingBook) -> bool:
    """Tell whether a fact is the meeting's own or the next meeting's, or the hearing's: date, weekday, year, hours."""
    if isinstance(book, HearingBook):
        hearing = book.hearing
        days = (hearing.received_on, hearing.due_on, hearing.treated_on, hearing.next_meeting, hearing.answered_on)
        return is_stated(fact, [one for day in days if day for one in facts_in(f"{day:%d-%m-%Y}")])
    meeting = book.meeting
    dates = [date for date in (meeting.date, meeting.next_date) if date]
    meetings_own = [fact for date in dates for fact in facts_in(f"{date:%d-%m-%Y}")]
    meetings_own += [Fact("time", f"{time.hour}.{time.minute:02}", "") for time in (meeting.start, meeting.end) if time]
    return is_stated(fact, meetings_own)


def _people(book: MeetingBook | HearingBook) -> tuple[Participant, ...]:
    return book.participants if isinstance(book, MeetingBook) else ()


def _people_named(book: MeetingBook | HearingBook, sentence: str) -> Iterator[str]:
    """Yield the last name of each participant whom a sentence names in full."""
    for person in _people(book):
        if person.name and re.search(rf"\b{re.escape(person.name)}", sentence):
            yield person.name.split()[-1]
