"""A mechanical first draft of an easy text: a start for the person who rewrites, never a result.

The draft begins with a line in square brackets, which P01 refuses until a person has removed it.
"""

import re

from docgen.danish.calendar_names import SHORT_MONTHS
from docgen.danish.hard_words import HardWords, HardWordUse
from docgen.danish.passives import made_active
from docgen.danish.readability import LIST_MARKER, written_out
from docgen.danish.sentence_joints import parted
from docgen.danish.sentences import sentences

DRAFT_LINE = "[Udkast fra docgen: ret teksten, og slet denne linje]"

_TOKEN = re.compile(r"\S+")
_JOINING = frozenset({"men", "og", "og så", "så", "derfor"})
"""Words that ask for another word order than the hard word had."""

_TWICE = re.compile(r"\b(blandt andet)(?: for eksempel| blandt andet)+\b", re.IGNORECASE)
_MOST_WORDS = 2
"""Words in an easy expression that fits where the hard word stood."""


def draft(text: str, words: HardWords) -> str:
    """Return a first draft of an easy text: that line, then a sentence a line; of no text, nothing.

    Abbreviations are written out, hard words that are not inflected are exchanged, passives with a
    known doer are turned, and sentences are parted where each half stands alone.
    """
    lines = [LIST_MARKER.sub("", line) for line in text.splitlines()]
    easy = [part for line in lines for sentence in sentences(line) for part in _eased(sentence, words)]
    return "\n".join([DRAFT_LINE, *easy]) if easy else ""


def _eased(sentence: str, words: HardWords) -> tuple[str, ...]:
    spelled = _TOKEN.sub(_spelled, sentence).replace("for for eksempel", "for eksempel")
    exchanged = spelled
    for found in reversed(words.find(spelled)):
        if easy := _in_its_place(found):
            exchanged = exchanged[: found.start] + easy + exchanged[found.start + len(found.written) :]
    without_repeats = _TWICE.sub(r"\1", exchanged)
    return tuple(made_active(part) for part in parted(without_repeats))


def _spelled(match: re.Match[str]) -> str:
    token = match[0]
    full = written_out(token)
    if not full or token.rstrip(".").casefold() in SHORT_MONTHS:
        return token
    end = token[len(token.rstrip(",;:)»”")) :]
    is_last = match.end() == len(match.string) and token.endswith(".")
    opened = full[0].upper() + full[1:] if token[0].isupper() else full
    return opened + end + ("." if is_last else "")


def _in_its_place(found: HardWordUse) -> str | None:
    """Return the easy words, where they can stand in the hard word's place as it is."""
    hard, easy = found.hard, found.hard.easy[0]
    is_one_thing = not hard.forms and len(hard.easy) == 1 and "," not in easy and len(easy.split()) <= _MOST_WORDS
    changes_word_order = easy in _JOINING or (easy == "også" and found.start == 0)
    if not is_one_thing or changes_word_order:
        return None
    return easy[0].upper() + easy[1:] if found.written[0].isupper() else easy
