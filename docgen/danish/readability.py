"""LIX of Danish text: how hard it is to read, as one number.

LIX = words / sentences + 100 × long words / words, where a long word has more than six letters
(C.H. Björnsson, »Läsbarhet«, 1968). The bands are those that Danish authorities print.

What counts, since the rule moves the figure by two to nine points:

- A sentence ends at its full stop, and a line always ends one: headings and bullets are sentences.
- A line's bullet or number (»- «, »• «, »1. «) is no word.
- »15. juni«, »25.000«, »kl. 16.30« and »§ 85, stk. 2«: a figure is one word, and never long.
- Abbreviations are counted as the words they are read as: »bl.a.« is »blandt andet«.
- A hyphen joins a word, a slash parts two.
"""

from collections.abc import Collection

from docgen.danish.abbreviations import WITHOUT_STOP, WORDS
from docgen.danish.sentences import sentences
from docgen.late import dataclass, late_pattern

LONG = 7
"""Letters in the shortest long word."""

BANDS = ((25, "meget let"), (35, "let"), (45, "middel"), (55, "svær"))
HARDEST = "meget svær"

ENOUGH_WORDS = 100
"""A text with fewer words has no sure LIX."""

LIST_MARKER = late_pattern(r"^\s*(?:[-–•*]|\d{1,3}[.)])\s+(?=\S)")
_PARTS = late_pattern(r"[\s/]+")
_EDGES = "()[]»«”“„\"'’‘.,;:!?…-–"


@dataclass(frozen=True)
class Readability:
    """A text's figures: LIX, its words, sentences and long words, the words of its longest sentence."""

    lix: float
    words: int
    sentences: int
    long_words: int
    longest_sentence: int

    @property
    def band(self) -> str:
        """What LIX says in a word: ``meget let``, ``let``, ``middel``, ``svær`` or ``meget svær``."""
        return next((name for limit, name in BANDS if round(self.lix) < limit), HARDEST)

    @property
    def is_sure(self) -> bool:
        """Whether the text is long enough for its LIX to mean something."""
        return self.words >= ENOUGH_WORDS


def lix(text: str, uncounted: Collection[str] = ()) -> Readability:
    """Return the readability of a text; of no words, all figures are 0.

    ``uncounted`` are words in small letters that are not counted as long: names, and words explained.
    """
    counted = [words for sentence in sentences(unmarked(text)) if (words := words_of(sentence))]
    if not counted:
        return Readability(0.0, 0, 0, 0, 0)
    total = sum(map(len, counted))
    long_words = sum(is_long(word) and word.casefold() not in uncounted for words in counted for word in words)
    value = total / len(counted) + 100 * long_words / total
    return Readability(value, total, len(counted), long_words, max(map(len, counted)))


def words_of(sentence: str) -> list[str]:
    """Return the words of a sentence, abbreviations written out, without the punctuation around them."""
    return [word for part in _PARTS.split(sentence) for word in _spoken(part)]


def _spoken(part: str) -> list[str]:
    if full := written_out(part):
        return full.split()
    word = part.strip(_EDGES)
    return [word] if any(character.isalnum() for character in word) else []


def written_out(token: str) -> str | None:
    """Return the words that an abbreviation stands for, or None where the token is none."""
    bare = token.strip("()[]»«”“\"',;:")
    stem = bare.removesuffix(".").casefold()
    is_one = bare.endswith(".") or "." in stem or stem in WITHOUT_STOP
    return WORDS.get(stem) if is_one and stem else None


def is_long(word: str) -> bool:
    """Tell whether a word has more than six letters; figures and hyphens are none."""
    return sum(character.isalpha() for character in word) >= LONG


def unmarked(text: str) -> str:
    """Return the text without its bullets and the numbers of its lines."""
    return "\n".join(LIST_MARKER.sub("", line) for line in text.splitlines())
