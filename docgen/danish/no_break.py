"""No-break spaces where a line must not break: in dates, times, amounts, and between a word and its number.

Dansk Sprognævn's advice on line breaks (Retskrivningsordbogen §§ 15-17 keep what belongs together): a reader who
meets »den 15.« at the end of a line and »juni« on the next has to go back. A search finds such a space as an
ordinary one.
"""

import re
from functools import lru_cache

from docgen.danish.calendar_names import MONTHS

_SPACE = "\u00a0"
_MONTH = "|".join((*MONTHS, *(month[:3] + r"\." for month in MONTHS)))
_BEFORE_NUMBER = (
    "den d. kl. klokken punkt pkt. punkterne bilag side s. nr. stk. kap. kapitel afsnit uge ca. tlf. telefon"
)
_UNITS = (
    r"kr\b|kroner\b|øre\b|%|procent\b|pct\b|mio\.|mia\.|mia\b|t\.?kr\b|km\b|m²|cm\b|kg\b|min\b|"
    r"minutter\b|timer?\b|år\b"
)
_WORDS = "|".join(rf"(?<=\b{re.escape(word)} )" for word in _BEFORE_NUMBER.split())
_REST = r"\d\d \d\d \d\d(?!\d| \d)"
_BEFORE = rf"(?i:{_WORDS})|(?<=(?<!\w)§ )|(?<=(?<!\w)§§ )"
_AFTER = (
    rf"(?<=\d )(?={_UNITS})"
    rf"|(?:(?<=\b\d\. )|(?<=\b\d\d\. ))(?:{_MONTH})\b(?:\.? (?=(?:19|20)\d\d\b))?"
    rf"|(?<=(?<!\d)(?<!\d )\+45 )\d\d {_REST}|(?<=(?<!\d)(?<!\d )\d\d ){_REST}"
)
_TOGETHER = re.compile(rf" (?:(?=\d)(?:{_BEFORE})|(?<=[\d.] )(?:{_AFTER}))")
"""It begins with the space, and a look at its neighbours: this is asked of every text that is printed."""
_FIGURE = re.compile(r"\d")
_SHORT = 60
"""Characters of a text that is kept, for tables say the same in many rows: »10 min.«, names, dates."""


def held_together(text: str) -> str:
    """Return the text with no-break spaces in its dates, times and amounts: ``den 15. juni 2022``, ``25.000 kr.``."""
    if " " not in text:
        return text
    return _short(text) if len(text) <= _SHORT else _search(text)


def _search(text: str) -> str:
    return _TOGETHER.sub(_held, text) if _FIGURE.search(text) else text


_short = lru_cache(maxsize=4096)(_search)


def _held(match: re.Match[str]) -> str:
    return match[0].replace(" ", _SPACE)
