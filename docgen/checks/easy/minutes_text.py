"""What the full minutes say under an item, and in which cells: what its easy text is held against."""

import re
from difflib import SequenceMatcher

from docgen.danish.facts import Fact, facts_in, spelled_numbers
from docgen.danish.words import key
from docgen.finding import Place
from docgen.late import dataclass
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.items import Item
from docgen.sheets.numbering import bare_number

FULL = ("decision", "discussion", "background", "recommendation", "title", "presenter")
_ANSWER = ("title", "introduction", "general_remarks", "minority", "closing")
_REMARK = ("subject", "refers_to", "quotation", "remark", "proposal")
_LONG_ENOUGH = 4

Cells = list[tuple[Place, str]]


@dataclass(frozen=True)
class FullText:
    """The words of the full text, its facts, and the places of its filled cells."""

    words: str
    facts: list[Fact]
    cells: tuple[tuple[Place, str], ...]

    @property
    def whole(self) -> str:
        """What all of it is called in a message."""
        return "den fulde tekst" if any(place.sheet == "Høring" for place, _ in self.cells) else "punktets fulde tekst"

    def holds(self, name: str) -> bool:
        """Tell whether a name is in the full text, whatever its ending."""
        stem = key(name)[: max(_LONG_ENOUGH, len(name) - 2)]
        end = r"s?\b" if len(stem) < _LONG_ENOUGH else ""
        return re.search(rf"\b{re.escape(stem)}{end}", self.words) is not None

    def nearest(self, fact: Fact) -> tuple[Place, Fact] | None:
        """Return the fact of the same type that is written most like it in the full text, and its cell."""
        found = [(place, one) for place, text in self.cells for one in facts_in(text) if one.type == fact.type]
        return max(found, key=lambda one: _likeness(one[1].words, fact.words), default=None)

    @property
    def named(self) -> str:
        """The first filled cell as a message names it."""
        return named(self.cells[0][0]) if self.cells else "punktets fulde tekst"


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, key(one), key(other), autojunk=False).ratio()


def named(place: Place) -> str:
    """Return a cell as a message names it: ``Beslutning (Punkter!L5)``."""
    return f"{place.field} ({place.sheet}!{place.cell})" if place.sheet and place.cell else str(place.field)


def full_text(book: MeetingBook, item: Item | None, follow_ups: tuple[FollowUp, ...]) -> FullText:
    """Return what the full minutes say under an item and in its follow-ups; of neither, what the paper says anyway."""
    cells = [(item.place(field), str(getattr(item, field) or "")) for field in FULL] if item else []
    cells += [cell for action in follow_ups for cell in _cells_of(action)]
    texts = [text for _, text in cells if text]
    everywhere = [book.body.name, book.body.short_name, book.body.municipality, book.meeting.venue]
    everywhere += [f"{row.word} {row.meaning}" for row in book.glossary]
    words = key("\n".join([*texts, *(text for text in everywhere if text)]))
    facts = [fact for text in (*texts, *(row.meaning or "" for row in book.glossary)) for fact in facts_in(text)]
    facts += [fact for text in texts for fact in spelled_numbers(text)]
    return FullText(words, facts, tuple((place, text) for place, text in cells if text))


def hearing_text(book: HearingBook) -> FullText:
    """Return what the whole hearing answer says."""
    cells = [(book.hearing.place(field), str(getattr(book.hearing, field) or "")) for field in _ANSWER]
    cells += [(row.place(field), str(getattr(row, field) or "")) for row in book.remarks for field in _REMARK]
    cells += [(row.place("advice"), str(row.advice or "")) for row in book.advice]
    texts = [text for _, text in cells if text]
    body, hearing = book.body, book.hearing
    everywhere = [body.name, body.short_name, body.municipality, hearing.authority, hearing.signer, hearing.signed_at]
    facts = [fact for text in texts for fact in (*facts_in(text), *spelled_numbers(text))]
    words = key("\n".join([*texts, *(text for text in everywhere if text)]))
    return FullText(words, facts, tuple((place, text) for place, text in cells if text))


def follow_ups_of(book: MeetingBook, number: str) -> tuple[FollowUp, ...]:
    """Return the follow-ups of the item with a number."""
    return tuple(row for row in book.follow_ups if row.item and bare_number(row.item) == bare_number(number))


def _cells_of(action: FollowUp) -> Cells:
    due = f"{action.due:%d-%m-%Y}" if action.due else ""
    texts = (("what", action.what or ""), ("responsible", action.responsible or ""), ("due", due))
    return [(action.place(field), text) for field, text in texts]
