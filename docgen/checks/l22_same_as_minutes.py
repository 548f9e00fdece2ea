"""L22 · Det lette referat siger noget andet end referatet

Regel: Datoer, ugedage, klokkeslæt, tal, navne og steder i den lette tekst står også i punktets fulde tekst
(Overskrift, Fremstilling, Indstilling, Drøftelse, Beslutning, Oplægsholder og punktets opfølgning). Har et
punkt en beslutning, har det en Let aftale, og beslutningens datoer, beløb og navne står i den lette tekst.
Navne på dem, der har Nej i »Må nævnes offentligt«, skal ikke stå. Et andet ord med stort bogstav, som den
fulde tekst ikke har, giver en advarsel.

Hvorfor: Det er den kontrol, mennesker glemmer. En forkert dato på opslaget får folk til at gå forgæves.

Passes:
    Beslutning: Mødet holdes onsdag den 17. juni 2026. · Let aftale: Mødet er onsdag den 17. juni 2026.

Fails:
    Beslutning: Mødet holdes onsdag den 17. juni 2026. · Let aftale: Mødet er torsdag den 18. juni 2026.
    Beslutning: Rådet godkendte planen. · Let aftale: (tom)

Sådan retter du: Se efter, hvilken af de to celler der er rigtig, og ret den anden.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from docgen.checks.easy_facts import Fact, Sort, facts_in, is_said, names_inside
from docgen.checks.easy_texts import AGREEMENT, TEXT, TITLE, cells_of, quoted, told_items
from docgen.checks.matter import Matter
from docgen.danish.words import key
from docgen.finding import Finding, Place, error, warning
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import item_numbers

CODE = "L22"

FULL = ("decision", "discussion", "background", "recommendation", "title", "presenter")
_LEFT_OUT = ("Fast", "Pause")
_FORMAL = re.compile(r"^godkendelse af (?:dagsorden|referat)", re.IGNORECASE)
_LONG_ENOUGH = 4
_SAYS = {"date": "Datoen", "weekday": "Ugedagen", "time": "Klokkeslættet", "number": "Tallet", "name": "Navnet"}


@dataclass(frozen=True)
class Source:
    """What an item's full text says: its words, its facts, and the places of its cells."""

    words: str
    facts: list[Fact]
    cells: tuple[tuple[Place, str], ...]

    def holds(self, name: str) -> bool:
        """Tell whether a name is in the full text, whatever its ending."""
        stem = key(name)[: max(_LONG_ENOUGH, len(name) - 2)]
        end = r"s?\b" if len(stem) < _LONG_ENOUGH else ""
        return re.search(rf"\b{re.escape(stem)}{end}", self.words) is not None

    def nearest(self, sort: Sort) -> tuple[Place, Fact] | None:
        """Return the first fact of a sort in the full text, and its cell."""
        for place, text in self.cells:
            for fact in facts_in(text):
                if fact.sort == sort:
                    return place, fact
        return None


def check(matter: Matter) -> Iterator[Finding]:
    """Yield an error for each fact that the full text does not have, and each decision left out."""
    book = matter.book
    told = told_items(book)
    if not isinstance(book, MeetingBook) or not told:
        return
    for item, number in zip(book.items, item_numbers(book), strict=True):
        source = source_of(book, item, number)
        if item in told:
            mismatches = list(_unfounded(book, item, source))
            yield from (finding for _, finding in mismatches)
            yield from _left_out(book, item, {sort for sort, _ in mismatches})
        elif _ought_to_be_told(item):
            message = f"Punktet »{item.title}« har en beslutning, men ingen let tekst."
            yield error(CODE, item.place(TEXT), message, "Skriv Let tekst, eller vælg Nej i »Let med«.")


def source_of(book: MeetingBook, item: Item, number: str) -> Source:
    """Return what the full minutes say under an item."""
    cells = [(item.place(field), str(getattr(item, field) or "")) for field in FULL]
    for action in book.follow_ups:
        if action.item and key(action.item).rstrip(".") == key(number).rstrip("."):
            cells += [
                (action.place("what"), action.what or ""),
                (action.place("responsible"), action.responsible or ""),
            ]
            cells += [(action.place("due"), f"{action.due:%d-%m-%Y}" if action.due else "")]
    texts = [text for _, text in cells if text]
    everywhere = [book.body.name, book.body.short_name, book.body.municipality, book.meeting.venue]
    everywhere += [f"{row.word} {row.meaning}" for row in book.glossary]
    words = key("\n".join([*texts, *(text for text in everywhere if text)]))
    facts = [fact for text in (*texts, *(row.meaning or "" for row in book.glossary)) for fact in facts_in(text)]
    return Source(words, facts, tuple((place, text) for place, text in cells if text))


def _unfounded(book: MeetingBook, item: Item, source: Source) -> Iterator[tuple[Sort, Finding]]:
    """Yield each fact of the easy texts that the full text does not have, by its sort."""
    for cell in cells_of(item):
        for sentence in cell.sentences:
            for fact in facts_in(sentence):
                if not (is_said(fact, source.facts) or _is_the_meetings(fact, book)):
                    yield fact.sort, _mismatch(cell.place, fact, sentence, source)
            opened = () if cell.field == TITLE else names_inside(sentence)
            for name in dict.fromkeys((*opened, *_people_named(book, sentence))):
                if not source.holds(name):
                    yield "name", _unknown_name(book, cell.place, name, sentence, source)


def _mismatch(place: Place, fact: Fact, sentence: str, source: Source) -> Finding:
    message = _not_said(_SAYS[fact.sort], fact.words, sentence)
    meant = source.nearest(fact.sort)
    if meant is None:
        return error(CODE, place, message, _say_it(source))
    there, other = meant
    return error(CODE, place, message, f"I {there.field}{_address(there)} står »{other.words}«. Ret den ene.")


def _unknown_name(book: MeetingBook, place: Place, name: str, sentence: str, source: Source) -> Finding:
    """Return an error for a participant or a posting place, a warning for another word with a capital."""
    people = [person.name or "" for person in book.participants]
    places = [row.place_name or "" for row in book.posting_places]
    is_sure = key(name) in key(" ".join([*people, *places])).split()
    message = _not_said("Navnet", name, sentence)
    return (error if is_sure else warning)(CODE, place, message, _say_it(source))


def _not_said(what: str, words: str, sentence: str) -> str:
    return f"{what} »{words}« står ikke i punktets fulde tekst: {quoted(sentence)}"


def _say_it(source: Source) -> str:
    return f"Ret ordet, eller skriv det også i {_where(source)}."


def _where(source: Source) -> str:
    place = source.cells[0][0] if source.cells else None
    return f"{place.field}{_address(place)}" if place else "punktets fulde tekst"


def _address(place: Place) -> str:
    return f" ({place.sheet}!{place.cell})" if place.sheet and place.cell else ""


def _is_the_meetings(fact: Fact, book: MeetingBook) -> bool:
    """Tell whether a fact is the meeting's own or the next meeting's: date, weekday, year, hours."""
    meeting = book.meeting
    dates = [date for date in (meeting.date, meeting.next_date) if date]
    own = [fact for date in dates for fact in facts_in(f"{date:%d-%m-%Y}")]
    own += [Fact("time", f"{time.hour}.{time.minute:02}", "") for time in (meeting.start, meeting.end) if time]
    return is_said(fact, own)


def _people_named(book: MeetingBook, sentence: str) -> Iterator[str]:
    """Yield the last name of each participant whom a sentence names in full."""
    for person in book.participants:
        if person.name and re.search(rf"\b{re.escape(person.name)}", sentence):
            yield person.name.split()[-1]


def _left_out(book: MeetingBook, item: Item, told: set[Sort]) -> Iterator[Finding]:
    """Yield what the decision says and the easy texts do not, but for the sorts that are told already."""
    if not item.decision:
        return
    place = item.place(AGREEMENT)
    if not item.easy_agreement:
        message = f"Punktet »{item.title}« har en beslutning, men Let aftale er tom."
        yield error(CODE, place, message, f"Skriv med lette ord: {quoted(' '.join(str(item.decision).split()))}")
        return
    easy = "\n".join(cell.text for cell in cells_of(item))
    said = facts_in(easy)
    for fact in facts_in(str(item.decision)):
        is_amount = fact.sort == "number" and re.search(
            rf"{re.escape(fact.words)} ?(?:kr|mio|kroner)", str(item.decision)
        )
        is_told = fact.sort in told or is_said(fact, said)
        if (fact.sort == "date" or is_amount) and not is_told:
            yield _forgotten(item, place, _SAYS[fact.sort], fact.words)
    for name in _deciding(book, item):
        if not any(part in easy for part in (name, name.split()[0], name.split()[-1])):
            yield _forgotten(item, place, "Navnet", name)


def _deciding(book: MeetingBook, item: Item) -> Iterator[str]:
    """Yield the name of each participant who is named in the decision and may be named in public."""
    people = (person for person in book.participants if person.name and person.may_be_named)
    return (person.name for person in people if person.name in str(item.decision))


def _forgotten(item: Item, place: Place, what: str, words: str) -> Finding:
    where = f"Beslutning{_address(item.place('decision'))}"
    message = f"{what} »{words}« i {where} mangler i den lette tekst."
    return error(CODE, place, message, "Skriv en let sætning om det.")


def _ought_to_be_told(item: Item) -> bool:
    """Tell whether nobody has said that an item with a decision may be left out."""
    is_formal = item.type in _LEFT_OUT or bool(_FORMAL.match(item.title or ""))
    return item.openness == "Åben" and item.in_easy is None and bool(item.decision) and not is_formal
