"""How hard a sentence is to read, as one number that two ways of saying the same can be compared by.

The parts are those that the easy-read rules warn of: LIX (C.H. Björnsson), the words beyond twelve in a sentence, hard
words, abbreviations, commas, passives, nouns made of verbs, no verb at all. Choosing the sub-sentences that read most
easily by such a loss is what Klerke and Søgaard did for Danish (»DSim, a Danish parallel corpus for text
simplification«, 2012).
"""

import re

from docgen.danish.easy.clauses import has_verb
from docgen.danish.hard_words import HardWords
from docgen.danish.passives import passives_in
from docgen.danish.readability import lix, words_of, written_out
from docgen.danish.sentences import sentences
from docgen.late import late_pattern

MOST_WORDS = 12
_NOUN_OF_VERB = late_pattern(
    r"\b\w{4,}(?:else|elsen|elser|elserne|ering|eringen|eringer|hed|heden|heder)\b", re.IGNORECASE
)
_HARD_WORD, _COMMA, _PASSIVE, _NOUN, _WORD, _LONG_WORD = 6.0, 2.0, 4.0, 2.0, 2.0, 3.0
_NO_VERB = 20.0
_VERY_LONG = 13
_FORMAL = 2.5
"""How much harder »sendes« is than »bliver sendt«."""

_SHORT = 3.0
"""How hard an abbreviation is."""

_FEWEST = 8
"""Words: of fewer, one long word would weigh more than all that it stands among."""


def difficulty(text: str, words: HardWords) -> float:
    """Return how hard a text is: its LIX, and more for each thing that the easy-read rules warn of, by the sentence."""
    parts = [sentence for line in text.splitlines() for sentence in sentences(line)]
    if not parts:
        return 0.0
    read = lix(text)
    length = read.words / max(1, read.sentences)
    long_words = 100 * read.long_words / max(_FEWEST, read.words)
    return length + long_words + sum(_burden(sentence, words) for sentence in parts) / len(parts)


def _burden(sentence: str, words: HardWords) -> float:
    spoken = words_of(sentence)
    return (
        _WORD * max(0, len(spoken) - MOST_WORDS)
        + _HARD_WORD * len(words.find(sentence))
        + _COMMA * sentence.count(",")
        + sum(_PASSIVE + _FORMAL * passive.is_formal for passive in passives_in(sentence))
        + _SHORT * sum(written_out(token) is not None for token in sentence.split())
        + _NOUN * len(_NOUN_OF_VERB.findall(sentence))
        + _NO_VERB * (not has_verb(sentence))
        + _LONG_WORD * sum(len(word) >= _VERY_LONG for word in spoken)
    )
