"""No-break spaces where a line must not break: in dates, times, amounts, and between a word and its number.

Dansk Sprognævn's advice on line breaks (Retskrivningsordbogen §§ 15-17 keep what belongs together): a reader who
meets »den 15.« at the end of a line and »juni« on the next has to go back. A search finds such a space as an
ordinary one.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from docgen.danish.abbreviations import BEFORE_A_FIGURE
from docgen.danish.calendar_names import MONTHS
from docgen.late import late_pattern

_SPACE = "\u00a0"
_MONTH = "|".join((*MONTHS, *(month[:3] + r"\." for month in MONTHS)))
_BEFORE_NUMBER = (
    *("den", "klokken", "punkt", "punkterne", "bilag", "side", "kapitel", "afsnit", "uge", "telefon"),
    *(f"{short}." for short in sorted(BEFORE_A_FIGURE)),
)
_UNITS = (
    r"kr\b|kroner\b|øre\b|%|procent\b|pct\b|mio\.|mia\.|mia\b|t\.?kr\b|km\b|m²|cm\b|kg\b|min\b|"
    r"minutter\b|timer?\b|år\b"
)


def _end_with(words: Iterable[str]) -> str:
    return "|".join(rf"(?<=\b{re.escape(word)} )" for word in words)


_LAST = itemgetter(-1)
_WORDS = "|".join(
    rf"(?<={re.escape(last)} )(?:{_end_with(words)})"  # most that stands before a figure ends as none of them
    for last, words in groupby(sorted(_BEFORE_NUMBER, key=_LAST), key=_LAST)
)
_REST = r"\d\d \d\d \d\d(?!\d| \d)"
_BEFORE_FIGURE = late_pattern(rf" (?=\d)(?:(?i:{_WORDS})|(?<=(?<!\w)§ )|(?<=(?<!\w)§§ ))")
_AFTER_FIGURE = late_pattern(
    rf" (?<=[\d.] )(?:(?<=\d )(?={_UNITS})"
    rf"|(?:(?<=\b\d\. )|(?<=\b\d\d\. ))(?:{_MONTH})\b(?:\.? (?=(?:19|20)\d\d\b))?"
    rf"|(?<=(?<!\d)(?<!\d )\+45 )\d\d {_REST}|(?<=(?<!\d)(?<!\d )\d\d ){_REST})"
)
"""Both begin with the space, and a look at its neighbour: this is asked of every text that is printed."""
_FIGURE = late_pattern(r"\d")


def held_together(text: str) -> str:
    """Return the text with no-break spaces in its dates, times and amounts: ``den 15. juni 2022``, ``25.000 kr.``."""
    if " " not in text or not _FIGURE.search(text):
        return text
    return _AFTER_FIGURE.sub(_held, _BEFORE_FIGURE.sub(_SPACE, text))


def _held(match: re.Match[str]) -> str:
    return match[0].replace(" ", _SPACE)
