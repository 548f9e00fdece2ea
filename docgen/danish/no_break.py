"""No-break spaces where a line must not break: in dates, times, amounts, and between a word and its number.

Dansk Sprognævn's advice on line breaks (Retskrivningsordbogen §§ 15-17 keep what belongs together): a reader who
meets »den 15.« at the end of a line and »juni« on the next has to go back. A search finds such a space as an
ordinary one.
"""

import re

from docgen.danish.calendar_names import MONTHS

_SPACE = "\u00a0"
_MONTH = "|".join((*MONTHS, *(month[:3] + r"\." for month in MONTHS)))
_BEFORE_NUMBER = (
    r"den|d\.|kl\.|klokken|punkt|pkt\.|punkterne|bilag|side|s\.|nr\.|stk\.|kap\.|kapitel|afsnit|uge|ca\.|tlf\.|"
    r"telefon"
)
_UNITS = (
    r"kr\b|kroner\b|øre\b|%|procent\b|pct\b|mio\.|mia\.|mia\b|t\.?kr\b|km\b|m²|cm\b|kg\b|min\b|"
    r"minutter\b|timer?\b|år\b"
)
_TOGETHER = re.compile(
    rf"(?P<date>(?:\bden )?\b\d{{1,2}}\. (?:{_MONTH})\b\.?(?: (?:19|20)\d\d\b)?)|"
    rf"\b(?P<word>(?i:{_BEFORE_NUMBER})) (?=\d)|(?<!\w)(?P<sign>§§?) (?=\d)|"
    rf"(?<=\d) (?P<unit>{_UNITS})|"
    r"(?<!\d)(?<!\d )(?P<phone>(?:\+45 )?\d\d \d\d \d\d \d\d)(?!\d| \d)"
)


def held_together(text: str) -> str:
    """Return the text with no-break spaces in its dates, times and amounts: ``den 15. juni 2022``, ``25.000 kr.``."""
    if not any(character.isdigit() for character in text):
        return text
    return _TOGETHER.sub(_held, text)


def _held(match: re.Match[str]) -> str:
    whole = match["date"] or match["phone"]
    if whole:
        return whole.replace(" ", _SPACE)
    if match["unit"]:
        return _SPACE + match["unit"]
    return (match["word"] or match["sign"]) + _SPACE
