"""What Excel shows of a number: the number formats of ECMA-376 Part 1 (18.8.30), written in Danish.

Only what can be rendered to the letter is: a fraction, a condition or a format nobody knows gives None.
"""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.late import late_pattern

GENERAL = "General"
_GENERAL_ABROAD = {"general", "standard", "generelt", "normal", "allgemein", "standaard", "yleinen"}
"""Excel's own format as other programs and languages write it; »Standard« holds a d, and is no date."""
_TOKEN = late_pattern(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|(?P<blank>_.)|\*.|\[(?P<elapsed>h+|m+|s+)\]|\[\$(?P<currency>[^\[\]-]*+)[^\[\]]*+\]'
    r"|\[(?P<condition>[<>=][^\[\]]*+)\]|\[[^\[\]]*+\]|(?P<general>General|Standard)|(?P<half>AM/PM|A/P)"
    r"|(?P<date>y+|m+|d+|h+|s+(?:\.0+)?)|(?P<digits>[0#?][0#?,.]*)|(?P<power>E[+-])|(?P<sign>[%@/;])|(?P<plain>.)",
    re.IGNORECASE,
)
_LONGEST_GENERAL = 11
"""Characters that General shows at most."""


@lru_cache(maxsize=512)
def is_general(code: str) -> bool:
    """Tell whether the format is Excel's own, also where another program wrote its translated name."""
    return code.strip().casefold() in _GENERAL_ABROAD


@lru_cache(maxsize=512)
def _sections(code: str) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return the format's sections, each as pairs of a token's kind and its text."""
    sections: list[list[tuple[str, str]]] = [[]]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or ""
        if match["sign"] == ";":
            sections.append([])
        elif kind:
            sections[-1].append((kind, match[kind]))
    return tuple(tuple(section) for section in sections)


def hides(code: str, value: object) -> bool:
    """Tell whether the format shows nothing at all of the value, as ``;;;`` does."""
    sections = _sections(code)
    if isinstance(value, str):
        return len(sections) > 3 and not sections[3]
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return len(sections) > 1 and shown_number(value, code) == ""


def parts_of_date(code: str) -> frozenset[str]:
    """Return which of year, month, day, weekday and clock the format shows: ``mmmm yyyy`` has no day."""
    found: set[str] = set()
    tokens = [text.lower() for kind, text in _sections(code)[0] if kind in ("date", "elapsed")]
    for place, text in enumerate(tokens):
        before, after = (
            tokens[place - 1][:1] if place else "",
            (tokens[place + 1][:1] if place + 1 < len(tokens) else ""),
        )
        if text[0] in "hs" or (text[0] == "m" and (before == "h" or after == "s")):
            found.add("clock")
        elif text[0] == "d":
            found.add("day" if len(text) < 3 else "weekday")
        else:
            found.add("month" if text[0] == "m" else "year")
    return frozenset(found)


def shown_date(moment: dt.datetime, code: str) -> str:
    """Return a date and time as the format shows it in Danish: ``september 2026``."""
    written: list[str] = []
    tokens = _sections(code)[0]
    for place, (kind, text) in enumerate(tokens):
        if kind == "date":
            near = [other for other in tokens[max(0, place - 2) : place + 3] if other[0] == "date"]
            at = near.index((kind, text))
            is_minute = (at > 0 and near[at - 1][1][0] in "hH") or (at + 1 < len(near) and near[at + 1][1][0] in "sS")
            written.append(_date_part(moment, text.lower(), is_minute=is_minute))
        else:
            written.append(" " if kind == "blank" else text if kind in ("quoted", "escaped", "plain", "sign") else "")
    return "".join(written).strip()


def _date_part(moment: dt.datetime, part: str, *, is_minute: bool) -> str:
    long = len(part) > 1
    match part[0]:
        case "y":
            return f"{moment.year:04}" if len(part) > 2 else f"{moment.year % 100:02}"
        case "d" if len(part) > 2:
            name = WEEKDAYS[moment.weekday()]
            return name if len(part) > 3 else name[:3]
        case "m" if len(part) > 2 and not is_minute:
            name = MONTHS[moment.month - 1]
            return name if len(part) > 3 else name[:3]
        case "d":
            value = moment.day
        case "h":
            value = moment.hour
        case "s":
            value = moment.second
        case _:
            value = moment.minute if is_minute else moment.month
    return f"{value:02}" if long else str(value)


@lru_cache(maxsize=2**13, typed=True)  # a number's record and its text both ask how it is shown
def shown_number(value: float, code: str) -> str | None:
    """Return a number as Excel shows it in Danish, or None where that cannot be said to the letter."""
    if is_general(code) or code == "@":
        return _general(value)
    sections = _sections(code)
    if len(sections) > 1 and value < 0:
        section, value = sections[1], -value
    elif len(sections) > 2 and value == 0:
        section = sections[2]
    else:
        section = sections[0]
    if (
        any(kind in ("condition", "date", "elapsed", "power", "half") for kind, _ in section)
        or ("sign", "/") in section
    ):
        return None
    return _filled(value, section)


def _filled(value: float, section: tuple[tuple[str, str], ...]) -> str | None:
    figures = Decimal(format(value, ".15g"))
    figures *= 100 ** section.count(("sign", "%"))
    slots = [text for kind, text in section if kind == "digits"]
    layout = "".join(slots)
    if layout.count(".") > 1:
        return None
    head, point, tail = layout.partition(".")
    scaled = len(head) - len(head.rstrip(","))
    figures = figures / 1000**scaled if scaled else figures
    rounded = abs(figures).quantize(Decimal(1).scaleb(-len(tail.replace(",", ""))), ROUND_HALF_UP)
    digits, _, part = format(rounded, "f").partition(".")
    part = _trimmed(part, tail)
    least = sum(character == "0" for character in head)
    digits = digits.lstrip("0").rjust(least, "0")
    grouped = "," in head.rstrip(",")
    spaced = _spread(digits, slots, head, grouped=grouped) if len(slots) > 1 and not point else None
    shown = spaced or [_grouped(digits) if grouped else digits]
    if not spaced and point:
        shown = [shown[0] + ("," + part if part else "")]
    written: list[str] = ["-"] if figures < 0 and rounded and not spaced else []
    for kind, text in section:
        if kind == "digits":
            written.append(shown.pop(0) if shown else "")
        elif kind == "general":
            written.append(_general(value))
        elif kind in ("quoted", "escaped", "plain", "currency", "sign"):
            written.append(text)
        elif kind == "blank":
            written.append(" ")
    return "".join(written).strip()


def _trimmed(part: str, tail: str) -> str:
    """Return the decimals less the noughts that ``#`` does not show."""
    least = len(tail.rstrip("#"))
    while len(part) > least and part.endswith("0"):
        part = part[:-1]
    return part


def _grouped(digits: str) -> str:
    return f"{int(digits or 0):,}".replace(",", ".") if len(digits) > 3 else digits


def _spread(digits: str, slots: list[str], head: str, *, grouped: bool) -> list[str] | None:
    """Return the figures laid into places with something between them: ``00 00 00 00``."""
    if grouped or "," in head:
        return None
    pieces: list[str] = []
    left = digits.rjust(sum(map(len, slots)))
    for slot in reversed(slots[1:]):
        left, last = left[: -len(slot)], left[-len(slot) :]
        pieces.insert(0, last.strip())
    return [left.strip(), *pieces]


def _general(value: float) -> str:
    """Return a number as General shows it: at most eleven characters of decimals, whole numbers in full."""
    exact = Decimal(format(value, ".15g"))
    text = format(exact, "f")
    if "." in text and len(text.lstrip("-")) > _LONGEST_GENERAL:
        room = max(0, _LONGEST_GENERAL - len(text.lstrip("-").partition(".")[0]) - 1)
        text = format(exact.quantize(Decimal(1).scaleb(-room), ROUND_HALF_UP), "f").rstrip("0").rstrip(".")
    return text.replace(".", ",")
