"""The thresholds of the easy-read rules, all in one table, which a workbook's sheet Grænser may change.

Sources: LIX bands and Björnsson; the European easy-to-read standard (Inclusion Europe, »Information
for all«); the British easy-read rule of 10–15 words; Ordblindeforeningen's 55 characters; and the
European Union's own Danish easy-read pages, measured: LIX 25, at most 17 words in a sentence.
"""

from docgen.finding import Level
from docgen.late import dataclass
from docgen.sheets.books import MeetingBook
from docgen.sheets.limits import OwnLimit
from docgen.workbook.record import Book


@dataclass(frozen=True)
class Limit:
    """From which value a rule warns, and from which it stops; None where it never does."""

    warning: float | None = None
    error: float | None = None

    def level(self, value: float) -> Level | None:
        """Return how grave a value is, or None where it is right."""
        if self.error is not None and value >= self.error:
            return Level.ERROR
        if self.warning is not None and value >= self.warning:
            return Level.WARNING
        return None

    @property
    def most(self) -> int:
        """The highest value that is right: 12 where 13 warns."""
        first = self.error if self.warning is None else self.warning
        return int(first or 1) - 1

    @property
    def text(self) -> str:
        """The limits in a sentence: ``docgens er: advarsel fra 13, fejl fra 18.``."""
        steps = (("advarsel", self.warning), ("fejl", self.error))
        return f"docgens er: {', '.join(f'{name} fra {value:.0f}' for name, value in steps if value is not None)}."


LIMITS = {
    "L01": Limit(warning=28, error=35),  # LIX, rounded
    "L02": Limit(warning=13, error=18),  # words in a sentence
    "L03": Limit(error=2),  # sentences in a paragraph
    "L04": Limit(warning=56, error=66),  # characters in a line
    "L05": Limit(warning=21, error=31),  # long words of a hundred
    "L06": Limit(error=13),  # letters in a word
    "L07": Limit(warning=2, error=3),  # commas in a sentence
    "L11": Limit(warning=2),  # nouns made of verbs in an item, and more than one in five sentences
    "L12": Limit(warning=2),  # negations in an item
    "L14": Limit(warning=1_001),  # a number
    "L16": Limit(error=4),  # letters in a word in capitals
    "L21": Limit(warning=3, error=5),  # pages
}


def limit_of(book: Book, code: str) -> Limit:
    """Return a rule's limits in a workbook: its own where *Grænser* says them and they can be used, else docgen's."""
    rows = book.limits if isinstance(book, MeetingBook) else ()
    row = next((row for row in rows if row.code == code), None)
    found = merged(LIMITS[code], row) if row else LIMITS[code]
    return found if _can_be_used(found) else LIMITS[code]


def merged(usual: Limit, row: OwnLimit) -> Limit:
    """Return docgen's limits with a row's own in their place."""
    return Limit(usual.warning if row.warning is None else row.warning, usual.error if row.error is None else row.error)


def _can_be_used(limit: Limit) -> bool:
    given = [value for value in (limit.warning, limit.error) if value is not None]
    return all(value > 0 for value in given) and given == sorted(set(given))


FEWEST_WORDS = 40
"""A text with fewer words is not measured as a whole."""

SENTENCES_PER_NOUN = 5
"""So many sentences may have one noun made of a verb."""
