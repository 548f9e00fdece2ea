"""The facts of a text that two texts can disagree on: dates, weekdays, times, numbers and names."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from docgen.danish.calendar_names import MONTHS, WEEKDAYS
from docgen.danish.dates import read_date
from docgen.danish.numbers import read_number
from docgen.danish.words import key, plain
from docgen.late import dataclass, late_pattern

FactType = Literal["date", "weekday", "time", "number", "name"]

_WEEKDAY = rf"(?:(?P<weekday>{'|'.join(WEEKDAYS)})s?,? (?:den |d\. ?)?)"
_DATE_IN_WORDS = late_pattern(
    rf"{_WEEKDAY}?\b(?P<day>\d{{1,2}})\. (?P<month>{'|'.join(MONTHS)})\b(?: (?P<year>\d{{4}}))?", re.IGNORECASE
)
_DATE_IN_FIGURES = late_pattern(
    rf"{_WEEKDAY}?(?<![\w.,/-])(?P<day>\d{{1,2}})(?P<mark>[-./])(?P<month>\d{{1,2}})(?:(?P=mark)|-)(?P<year>\d{{4}})\b",
    re.IGNORECASE,
)
_DATE_IN_SHORT = late_pattern(
    rf"{_WEEKDAY}?(?<![\w.,/-])(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})[-/](?P<year>\d{{2}})\b(?![.:]\d)", re.IGNORECASE
)
_WEEKDAY_ALONE = late_pattern(rf"\b({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_TIME = late_pattern(
    r"\b(?:kl\.|klokken)? ?(?P<hour>\d{1,2})[.:](?P<minute>[0-5]\d)(?!\.?\d)|\b(?:kl\.|klokken) ?(?P<full>\d{1,2})\b"
)
_UNTIL = late_pattern(r"(?<=\d)[–-](?=\d)")
_NUMBER = late_pattern(
    r"(?<![\w.,/-])(\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)(?: (tusind|millioner|million|mio)| (og en halv))?"
    r"(?![\w/-]|[.,]\d)"
)
_SHARE = late_pattern(r"\b(\d{1,2}) ud af (\d{1,3})\b")
_ABOUT = ("omkring", "cirka", "ca.", "næsten", "knap", "over", "mere end")
_SPELLED_OUT = "to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tyve"
SPELLED = _SPELLED_OUT.split()
"""The numbers from 2 to 20 as words."""
_HALF = Decimal("0.5")
_TIMES = {"tusind": 1_000, "million": 1_000_000, "millioner": 1_000_000, "mio": 1_000_000}
_NAME = late_pattern(r"(?<![\w-])[A-ZÆØÅÉ][^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Fact:
    """One fact: its type, the value that two texts share, and its words.

    A date's value is ``day-month-year``, the year empty where none is given; a time's ``hour.minute``;
    a number's its figures; a weekday's and a name's its small letters. ``leeway`` is how far another number
    may lie from one that is said to be about right.
    """

    type: FactType
    value: str
    words: str
    leeway: Decimal = Decimal(0)


def facts_in(text: str) -> list[Fact]:
    """Return the dates, weekdays, times and numbers of a text; each stretch is one fact only."""
    rest = plain(text)
    found: list[Fact] = []
    for form, read in ((_DATE_IN_WORDS, _date), (_DATE_IN_FIGURES, _date), (_DATE_IN_SHORT, _date), (_TIME, _time)):
        if form is _TIME:
            rest = _UNTIL.sub(" – ", rest)  # »15.00-19.00« are two times, »15-06-2026« is one date
        for match in form.finditer(rest):
            found += read(match)
        rest = form.sub(" ; ", rest)
    found += [Fact("weekday", key(match[0]), match[0]) for match in _WEEKDAY_ALONE.finditer(rest)]
    found += [_share(match) for match in _SHARE.finditer(rest)]
    rest = _SHARE.sub(" ; ", rest)
    found += [_number(match) for match in _NUMBER.finditer(rest)]
    return found


def spelled_numbers(text: str) -> list[Fact]:
    """Return the numbers from 2 to 20 that a text writes as words: »tolv gæster« and »12 gæster« say the same."""
    words = re.findall(r"\w+", key(text))
    return [Fact("number", str(SPELLED.index(word) + 2), word) for word in words if word in SPELLED]


def names_inside(sentence: str) -> Iterator[str]:
    """Yield each word with a capital that does not open the sentence: a person, a place, a plan."""
    for match in _NAME.finditer(sentence):
        # Words in capitals (»IKKE«) are told by L16, abbreviations by L08.
        if sentence[: match.start()].strip("»«”\"'(- ") and not match[0].isupper():
            yield match[0]


def _date(match: re.Match[str]) -> list[Fact]:
    month = match["month"].casefold()
    number = MONTHS.index(month) + 1 if month in MONTHS else int(month)
    year = match["year"] or ""
    year = f"20{year}" if len(year) == 2 else year
    facts = [Fact("date", f"{int(match['day'])}-{number}-{year}", match[0])]
    if match["weekday"] and not match["year"]:  # with a year, the calendar says whether it is right
        facts.append(Fact("weekday", key(match["weekday"]), match["weekday"]))
    return facts


def _time(match: re.Match[str]) -> list[Fact]:
    hour, minute = match["full"] or match["hour"], match["minute"] or "00"
    return [Fact("time", f"{int(hour)}.{minute}", match[0].strip())]


def _number(match: re.Match[str]) -> Fact:
    value = read_number(match[1]) * _TIMES.get(match[2] or "", 1) + (_HALF if match[3] else 0)
    is_about = match.string[: match.start()].casefold().rstrip().endswith(_ABOUT)
    return Fact("number", f"{value.normalize():f}", match[0], value / 10 if is_about else Decimal(0))


def _share(match: re.Match[str]) -> Fact:
    value = Decimal(100 * int(match[1])) / max(1, int(match[2]))
    return Fact("number", f"{round(value)}", match[0], Decimal(5))


def is_stated(fact: Fact, others: list[Fact]) -> bool:
    """Tell whether one of the other facts says the same; a date without a year fits any year."""
    same = [other for other in others if other.type == fact.type]
    if fact.type == "date":
        return any(_same_date(fact.value, other.value) for other in same)
    if fact.type == "weekday":
        return any(fact.value == other.value for other in same) or fact.value in _weekdays_of(others)
    if fact.type == "number":
        return any(_is_near(fact, other) for other in same) or fact.value in _years_of(others)
    return any(fact.value == other.value for other in same)


def _is_near(fact: Fact, other: Fact) -> bool:
    return abs(Decimal(fact.value) - Decimal(other.value)) <= fact.leeway


def _same_date(one: str, other: str) -> bool:
    (day, month, year), (day2, month2, year2) = one.split("-"), other.split("-")
    return (day, month) == (day2, month2) and (not year or not year2 or year == year2)


def _weekdays_of(facts: list[Fact]) -> set[str]:
    dates = (fact.value for fact in facts if fact.type == "date" and not fact.value.endswith("-"))
    found = set()
    for value in dates:
        try:
            found.add(WEEKDAYS[read_date(value).weekday()])
        except ValueError:
            continue
    return found


def _years_of(facts: list[Fact]) -> set[str]:
    return {fact.value.rpartition("-")[2] for fact in facts if fact.type == "date"} - {""}
