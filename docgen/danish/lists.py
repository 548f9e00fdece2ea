"""Words in a sentence: all of them, one of them, the one that was meant."""

import re
from collections.abc import Sequence

from docgen.danish.words import near


def did_you_mean(word: str, choices: Sequence[str]) -> str:
    """Return ``Mente du »Beslutning«?``, or else the choices there are; another number is never meant."""
    if guesses := near(word, [choice for choice in choices if _numbers(choice) == _numbers(word)]):
        return f"Mente du {one_of(guesses)}?"
    return f"Vælg {one_of(choices)}."


def _numbers(word: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", word)]


def all_of(words: Sequence[str]) -> str:
    """Return ``a, b og c``."""
    return _joined(words, "og")


def one_of(words: Sequence[str]) -> str:
    """Return ``»a«, »b« eller »c«``."""
    return _joined([f"»{word}«" for word in words], "eller")


def _joined(words: Sequence[str], last: str) -> str:
    return f"{', '.join(words[:-1])} {last} {words[-1]}" if len(words) > 1 else "".join(words)
