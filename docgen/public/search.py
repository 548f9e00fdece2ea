"""What leaves the house is what was searched: every word of every file that would be delivered.

Personal numbers are sought in every edition (:mod:`docgen.public.numbers`); here, in what is public, the names of those
who have not said yes, what is closed, and private details. What is sought comes from the workbook as it is, not from
what was taken out of it, and each hit is an error until it is gone or a named person has decided that it may stand
(sheet Offentliggørelse).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from docgen.checks.m01_people import names_in
from docgen.checks.privacy.decisions import Decisions
from docgen.checks.privacy.g07_public_words import CODE
from docgen.danish.tokens import Token, keys, seen, tokens
from docgen.finding import Finding, Place, error
from docgen.late import dataclass
from docgen.public.closed import Closed, plains_of
from docgen.public.details import Details
from docgen.public.hits import Hit
from docgen.public.names import Names, Person
from docgen.public.raw_cells import RawCell, closed_texts, is_closed_guest, open_cells
from docgen.public.texts import Text
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook, is_year
from docgen.sheets.participants import Participant
from docgen.workbook.record import Book, Record

KEPT_BACK = "(står ikke i den offentlige udgave)"

_AROUND = 6
"""Words on each side of a hit by which the cell that it comes from is known."""
_REMEDY = "Skriv det om, eller skriv i arket Offentliggørelse, om det må stå, hvem der har besluttet det, og hvorfor."
_STAYS = "Det kan ikke tages ud her. Ret teksten."


@dataclass(frozen=True)
class Proof:
    """What may not be said in public papers of one workbook, and what a person has decided about it."""

    names: Names
    closed: Closed
    details: Details
    decisions: Decisions
    cells: tuple[RawCell, ...]

    @classmethod
    def of(cls, book: Book) -> "Proof":
        """Return the proof of a workbook as it is: nothing may have been taken out of it."""
        cells = tuple(open_cells(book))
        names = _names_of(book)
        body = book.body if isinstance(book, MeetingBook | HearingBook) or is_year(book) else None
        contacts = (body.phone or "", body.email or "") if body else ("", "")
        closed = Closed(tuple(closed_texts(book)), plains_of(_said_by_the_office(book)))
        details = Details.of([(cell.place, cell.text) for cell in cells], names, *contacts)
        return cls(names, closed, details, Decisions.of(getattr(book, "decisions", ())), cells)

    def hits(self, text: str, words: Sequence[Token]) -> Iterator[Hit]:
        """Yield each place of a seen text that says what may not be said, whatever has been decided about it."""
        yield from self.names.hits(text, words)
        yield from self.closed.hits(text, words)
        yield from self.details.hits(text, words)

    def hides(self, place: Place) -> bool:
        """Tell whether the cell at a place is closed, or says the name of somebody who has not said yes."""
        return (place.sheet, place.cell) in self._hidden

    @cached_property
    def _hidden(self) -> set[tuple[str | None, str | None]]:
        places = [*(one.place for one in self.closed.texts), *(one.place for one in self.names.silent)]
        return {(place.sheet, place.cell) for place in places}

    def kept_back(self, text: str) -> str:
        """Return the text, or where it says what may not be said, that it is kept back."""
        shown = seen(text)
        return KEPT_BACK if next(self.hits(shown, tokens(shown)), None) else text

    def findings(self, results: Mapping[str, Sequence[Text]]) -> Iterator[Finding]:
        """Yield an error for each cell, and each file without one, that says what may not be said.

        ``results`` are the texts of the files by their names.
        """
        seen_keys: set[object] = set()
        seen_before: set[str] = set()
        for name, written in results.items():
            for where, text in written:
                if text in seen_before:
                    continue
                seen_before.add(text)
                for finding in self._in_text(name, where, seen(text)):
                    key = (finding.place.sheet, finding.place.cell or finding.place.part, finding.message)
                    if key not in seen_keys:
                        seen_keys.add(key)
                        yield finding

    def _in_text(self, name: str, where: str, text: str) -> Iterator[Finding]:
        words = tokens(text)
        for hit in self.hits(text, words):
            at = [place for place, token in enumerate(words) if hit.start <= token.start < hit.end]
            first, last = (at[0], at[-1] + 1) if at else (0, 0)
            plains = [token.plain for token in words]
            cells = self._cells_of(plains, first, last)
            for place in [cell.place for cell in cells] or [Place(part=name)]:
                decided = self.decisions.about(plains, first, last, place)
                if decided is not True:
                    yield _finding(hit, place, where, decided=decided is not None)

    def _cells_of(self, plains: Sequence[str], first: int, last: int) -> list[RawCell]:
        """Return the open cells that the words between come from: those that share the most of what stands round."""
        words = tuple(plains[first:last])
        if not words:
            return []
        shared: dict[int, int] = {}
        for number in self._cells_with.get(words[0], ()):
            cell = self.cells[number].plains
            starts = [at for at in range(len(cell) - len(words) + 1) if cell[at : at + len(words)] == words]
            if starts:
                shared[number] = max(_shared(cell, at, plains, first, len(words)) for at in starts)
        most = max(shared.values(), default=0)
        return [self.cells[number] for number, count in shared.items() if count == most]

    @cached_property
    def _cells_with(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, cell in enumerate(self.cells):
            for word in dict.fromkeys(cell.plains):
                found.setdefault(word, []).append(place)
        return found


def _finding(hit: Hit, place: Place, where: str, *, decided: bool) -> Finding:
    return replace(_said_of(hit, place, where, decided=decided), word=hit.word)


def _said_of(hit: Hit, place: Place, where: str, *, decided: bool) -> Finding:
    if decided:
        return error(CODE, place, f"»{hit.word}« må ikke stå efter arket Offentliggørelse.", _STAYS)
    if place.part:
        message = f"»{hit.word}« {hit.why}, og det står i den offentlige udgave ({where})."
        return error(CODE, place, message, f"Se efter i bilagene, i skabelonen og i filernes navne. {_REMEDY}")
    return error(CODE, place, f"»{hit.word}« {hit.why}.", _REMEDY)


def _shared(cell: Sequence[str], at: int, plains: Sequence[str], first: int, size: int) -> int:
    """Return how many words on both sides of ``size`` ones a cell has as the text has them; a whole cell is all."""
    before, behind = 0, 0
    while before < min(at, first, _AROUND) and cell[at - before - 1] == plains[first - before - 1]:
        before += 1
    left = min(len(cell) - at, len(plains) - first) - size
    while behind < min(left, _AROUND) and cell[at + size + behind] == plains[first + size + behind]:
        behind += 1
    return 2 * _AROUND if before + size + behind == len(cell) else before + behind


def _names_of(book: Book) -> Names:
    """Return the names of a meeting's participants or of a year's members, and those that the office says openly."""
    people = getattr(book, "participants", ()) or getattr(book, "members", ())
    named = [
        (one, Person.of(one.name, one.place("name"), getattr(one, "initials", None) or ""))
        for one in people
        if one.name
    ]
    may = {id(one): getattr(one, "may_stand", one.may_be_named) for one, _ in named}
    silent = [name for one, name in named if not may[id(one)] or _is_closed_guest(book, one)]
    spoken = [name for one, name in named if may[id(one)] and not _is_closed_guest(book, one)]
    meeting = book.meeting if isinstance(book, MeetingBook) else None
    office = [book.body.contact] if isinstance(book, MeetingBook | HearingBook) or is_year(book) else []
    office += [meeting.chair, meeting.minute_taker or ""] if meeting else []
    office += [book.hearing.signer] if isinstance(book, HearingBook) else []
    office += [book.case.officer or "", book.case.other_officers or ""] if isinstance(book, CaseBook) else []
    others = [Person.of(name, Place()) for said in office for name in names_in(said or "")]
    unsaid = {key for one in silent for part in one.parts for key in keys(part)}
    spoken += [one for one in others if not any(unsaid & keys(part) for part in one.parts[:1])]
    return Names(tuple(one for one in silent if one.words), tuple(one for one in spoken if one.words))


def _is_closed_guest(book: Book, person: Record) -> bool:
    return isinstance(person, Participant) and is_closed_guest(book, person)


def _said_by_the_office(book: Book) -> Iterator[str]:
    """Yield what the office says of itself, and the open names: closed texts say it, too, and it is no secret."""
    if isinstance(book, MeetingBook | HearingBook) or is_year(book):
        body = book.body
        yield from filter(None, (body.name, body.short_name, body.municipality, body.contact, body.phone, body.email))
    if isinstance(book, MeetingBook):
        meeting = book.meeting
        yield from filter(None, (meeting.case_number, meeting.chair, meeting.minute_taker, meeting.number))
        for person in book.participants:
            if person.may_be_named and not is_closed_guest(book, person):
                yield from filter(None, (person.name, person.organisation))
    if isinstance(book, CaseBook):
        yield from filter(None, (book.case.committee, book.case.case_number, book.case.municipality, book.case.title))
