"""Where an easy word surely can stand for a hard one, of those that cannot stand for it everywhere.

»Dialog« is »samtale« in »en dialog« and not in »dialogmøder« or »i dialog med«. ``places.csv`` has a row for each such
pair: the place is a regular expression over the sentence in small letters, with ``<`` and ``>`` around the hard word.
An empty one says that only a person can tell. Pairs without a row, staff's own among them, fit where their form does.
``kladde`` says whether a draft may exchange the two by itself (``ja``): a suggestion is looked at by somebody before it
is taken, so a pair that is right nineteen times of twenty is shown, and no draft uses it (``nej``).
"""

import csv
import re
from pathlib import Path
from types import MappingProxyType

from docgen.danish.hard_words import HardWordUse

_NEAR = 200
"""How many characters on each side a place may ask for; a sentence of a whole page costs no more."""

_EVERYWHERE = "."
LIST = Path(__file__).with_name("places.csv")


def _read(column: str) -> dict[tuple[str, str], str]:
    with LIST.open(encoding="utf-8", newline="") as file:
        return {(row["ord"], row["let"]): row[column] for row in csv.DictReader(file, delimiter=";")}


PLACES = MappingProxyType(_read("sted"))
"""The place of each pair of a hard word and an easy one that does not fit everywhere; empty for nowhere."""

_SHOWN_ONLY = frozenset(pair for pair, draft in _read("kladde").items() if draft == "nej")


def is_shown_only(found: HardWordUse, easy: str) -> bool:
    """Tell whether an easy word, as it is listed, may only be suggested for a hard one and is exchanged by no draft."""
    return (found.hard.word, easy) in _SHOWN_ONLY


def is_safe_anywhere(word: str, easy: str) -> bool:
    """Tell whether an easy word says the same as a hard one in every sentence."""
    return PLACES.get((word, easy), _EVERYWHERE) == _EVERYWHERE


def may_stand(easy: str, found: HardWordUse, sentence: str) -> bool:
    """Tell whether an easy word of the list, as it is listed, surely says the same where a hard one stands."""
    place = PLACES.get((found.hard.word, easy))
    if place is None:
        return True
    before, behind = sentence[: found.start], sentence[found.start + len(found.written) :]
    near = before if len(before) <= _NEAR else f"…{before[-_NEAR:]}"
    marked = f"{near}<{found.written}>{behind[:_NEAR]}".casefold()
    return bool(place) and re.search(place, marked) is not None
