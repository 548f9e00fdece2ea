"""A suggestion is read again by the rules before it is shown: one that breaks a rule itself is no help.

An easy word is offered where it stands in the right form in its place, touches no name, title or address, and leaves a
sentence that is no harder; a whole sentence where docgen's own way of saying it loses nothing.
"""

from docgen.checks.easy.known_words import hard_words
from docgen.checks.easy.turns_of_phrase import turns_of_phrase
from docgen.danish.easy.easing import Language, eased
from docgen.danish.easy.fitting import fitting
from docgen.danish.easy.measure import difficulty
from docgen.danish.hard_words import HardWordUse
from docgen.danish.passives import passives_in
from docgen.danish.readability import words_of
from docgen.danish.words import capital

_LONGEST_WORD = 12
_LEEWAY = 6.0
"""How much harder a sentence may measure when several plain words stand for one hard one."""


def easy_words(found: HardWordUse, sentence: str) -> tuple[str, ...]:
    """Return the easy words that can be written for a hard one in its sentence just as they stand."""
    fits = (easy for easy in fitting(found, sentence) if _reads_well(easy, found, sentence))
    return tuple(capital(easy) if found.written[:1].isupper() else easy for easy in fits)


def _reads_well(easy: str, found: HardWordUse, sentence: str) -> bool:
    written = capital(easy) if found.written[:1].isupper() else easy
    after = sentence[: found.start] + written + sentence[found.start + len(found.written) :]
    words = hard_words()
    return (
        not words.find(easy)
        and max(map(len, words_of(easy)), default=0) <= _LONGEST_WORD
        and len(passives_in(after)) <= len(passives_in(sentence))
        and difficulty(after, words) < difficulty(sentence, words) + _LEEWAY
    )


def easy_sentences(sentence: str, longest: int) -> tuple[str, ...]:
    """Return the sentence as easier ones of at most ``longest`` words each, or nothing where docgen knows no way."""
    made = eased(sentence, Language(hard_words(), turns_of_phrase()))
    is_short = all(len(words_of(line)) <= longest for line in made.lines)
    return made.lines if made.is_easier and is_short else ()
