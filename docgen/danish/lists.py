"""Words in a sentence: all of them, one of them, the one that was meant."""

import re
from collections.abc import Sequence
from typing import Literal

from babel.lists import format_list

from docgen.danish.words import nearest


def did_you_mean(word: str, choices: Sequence[str]) -> str:
    """Return ``Mente du »Beslutning«?``, or else the choices there are; another number is never meant."""
    if guess := nearest(word, [choice for choice in choices if _numbers(choice) == _numbers(word)]):
        return f"Mente du »{guess}«?"
    return f"Vælg {one_of(choices)}."


def _numbers(word: str) -> list[int]:
    return [int(number) for number in re.findall("[0-9]+", word)]


def all_of(words: Sequence[str]) -> str:
    """Return ``a, b og c``."""
    return _listed(list(words), "standard")


def one_of(words: Sequence[str]) -> str:
    """Return ``»a«, »b« eller »c«``."""
    return _listed([f"»{word}«" for word in words], "or")


def _listed(words: list[str], style: Literal["standard", "or"]) -> str:
    return format_list(words, style=style, locale="da")
