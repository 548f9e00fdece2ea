"""The bullets and numbers that Word writes before paragraphs, counted as Word counts them."""

import re
from collections.abc import Callable

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.styles import Styles, value
from docgen.word.ooxml.template_tags import Element, W

_PLACE = late_pattern(r"%([1-9])")
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"))
_ROMAN_UNITS = ((9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


def _letters(number: int) -> str:
    """Return a number as letters: 1 is a, 27 is aa, as Word counts on (ECMA-376 part 1, 17.18.59)."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in (*_ROMAN, *_ROMAN_UNITS):
        while number >= worth:
            written, number = written + sign, number - worth
    return written


SIGNS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02}".format,
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
}
"""How a number is written, by Word's name for the way."""


@dataclass(frozen=True)
class Marker:
    """What Word writes before a paragraph: the level from 0, the number (0 for a bullet), its way, and all of it."""

    level: int
    number: int
    way: str
    written: str


class ListCounts:
    """The lists of one document; each paragraph asked for counts on, so they are asked in their order."""

    def __init__(self, tree: Element | None, styles: Styles) -> None:
        """Read a numbering part; None where the file has none."""
        self._styles = styles
        listed = list(tree.iter(W + "abstractNum")) if tree is not None else []
        abstracts = {one.get(W + "abstractNumId", ""): one for one in listed}
        self._nums = {one.get(W + "numId", ""): one for one in (tree.iter(W + "num") if tree is not None else ())}
        self._abstract = {num: value(one, "abstractNumId") or "" for num, one in self._nums.items()}
        self._levels = {key: _levels_of(one) for key, one in abstracts.items()}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def marker(self, style: str, properties: Element | None) -> Marker | None:
        """Return what stands before a paragraph of a style, whose own ``w:pPr`` has the last word; None for nothing."""
        num, level = self._place(style, properties)
        levels = self._levels.get(self._abstract.get(num, ""), {})
        if level not in levels:
            return None
        counts = self._counts.setdefault(self._abstract[num], {})
        self._restart(num, counts)
        way = value(levels[level], "numFmt") or "decimal"
        counts[level] = counts.get(level, _start_of(levels[level]) - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        if way in ("bullet", "none"):
            return Marker(level, 0, way, value(levels[level], "lvlText") or "")

        def sign(place: re.Match[str]) -> str:
            above = int(place[1]) - 1
            number = counts.get(above, _start_of(levels[above]) if above in levels else 1)
            return SIGNS.get((value(levels.get(above), "numFmt") or "decimal"), str)(number)

        return Marker(level, counts[level], way, _PLACE.sub(sign, value(levels[level], "lvlText") or ""))

    def _place(self, style: str, properties: Element | None) -> tuple[str, int]:
        """Return the list and the level that a paragraph is of; the list is empty for none."""
        around = [properties, *(one.find(W + "pPr") for one in self._styles.chain(style))]
        found = [one.find(W + "numPr") for one in around if one is not None]
        numbers = [one for one in found if one is not None]
        num = next((number for one in numbers if (number := value(one, "numId")) is not None), "")
        own = next((level for one in numbers if (level := value(one, "ilvl")) is not None), None)
        if own is None:
            linked = self._levels.get(self._abstract.get(num, ""), {}).items()
            return num, next((level for level, one in linked if value(one, "pStyle") == style), 0)
        return num, int(own) if own.isdigit() else 0

    def _restart(self, num: str, counts: dict[int, int]) -> None:
        """Begin anew where a list that overrides the start is met for the first time."""
        if num in self._begun:
            return
        self._begun.add(num)
        for one in self._nums[num].iter(W + "lvlOverride"):
            start = value(one, "startOverride") or ""
            level = one.get(W + "ilvl", "")
            if start.isdigit() and level.isdigit():
                counts[int(level)] = int(start) - 1


def _levels_of(abstract: Element) -> dict[int, Element]:
    return {
        int(one.get(W + "ilvl", "0")): one for one in abstract.iter(W + "lvl") if one.get(W + "ilvl", "0").isdigit()
    }


def _start_of(level: Element) -> int:
    start = value(level, "start") or "1"
    return int(start) if start.isdigit() else 1
