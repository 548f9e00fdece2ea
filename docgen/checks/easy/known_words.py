"""Which words are hard, and which need no explaining in a workbook: names, and words that *Ordliste* explains."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.danish.edited_lists import BadRow
from docgen.danish.hard_words import HardWords, read_hard_words
from docgen.danish.words import key
from docgen.disk.resources import templates
from docgen.errors import reason
from docgen.late import dataclass, late_pattern
from docgen.sheets.books import MeetingBook
from docgen.workbook.record import Book

WORD = late_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ENDINGS = ("s", "e", "n", "r", "t", "en", "et", "er", "ne", "ns", "ens", "ets", "erne", "ene", "ers", "ernes")


WORD_LIST = "ordliste.csv"


def hard_words() -> HardWords:
    """Return docgen's list of hard words, which staff may edit; what cannot be used of it is among its faults."""
    return _list_in(templates() / WORD_LIST)


@lru_cache(maxsize=1)
def _list_in(path: Path) -> HardWords:
    try:
        return read_hard_words(path)
    except OSError as error:
        message = f"Ordlisten kan ikke læses: {reason(error)}. Svære ord bliver ikke fundet."
        return HardWords((), (BadRow(1, message, "Luk filen i andre programmer, eller hent den igen."),))


@dataclass(frozen=True)
class KnownWords:
    """Words that are not hard here: the ones *Ordliste* explains, and names.

    ``explained`` and ``names`` are in small letters.
    """

    explained: frozenset[str]
    names: frozenset[str]

    def explains(self, word: str) -> bool:
        """Tell whether *Ordliste* explains the word, whatever its ending."""
        return _is_form_of(key(word), self.explained)

    def has(self, word: str) -> bool:
        """Tell whether the word is explained or a name, whatever its ending."""
        return self.explains(word) or _is_form_of(key(word), self.names)


def known_in(book: Book) -> KnownWords:
    """Return the words that need no explaining in this workbook."""
    glossary = book.glossary if isinstance(book, MeetingBook) else ()
    explained = frozenset(key(row.word) for row in glossary if row.word)
    return KnownWords(explained | {part for words in explained for part in words.split()}, frozenset(_names(book)))


def _names(book: Book) -> Iterator[str]:
    yield from WEEKDAYS
    yield from MONTHS
    body = getattr(book, "body", None)
    texts = [body.name, body.short_name, body.municipality, body.contact] if body else []
    people = (*getattr(book, "participants", ()), *getattr(book, "members", ()))
    texts += [words for person in people for words in (person.name, person.organisation)]
    if isinstance(book, MeetingBook):
        meeting = book.meeting
        texts += [meeting.venue, meeting.next_venue, meeting.chair, meeting.minute_taker]
        texts += [words for place in book.posting_places for words in (place.place_name, place.contact)]
    for words in texts:
        yield from (key(word) for word in WORD.findall(words or "") if word[0].isupper())


def _is_form_of(word: str, known_words: frozenset[str]) -> bool:
    if word in known_words:
        return True
    stems = (word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending))
    return any(stem in known_words for stem in stems if len(stem) > 2)
