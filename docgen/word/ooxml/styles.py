"""How a document's styles say that text looks, and what they make of a paragraph."""

import re
from dataclasses import fields, replace
from functools import lru_cache

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.template_tags import Element, W

AUTO = "auto"

_HEADING = late_pattern(r"heading ([1-9])", re.IGNORECASE)
_BODY_TEXT = 9
_STANDARD_SIZE = 20
"""Half points, where a document says nothing of its letters (ECMA-376 part 1, 17.3.2.38)."""
_COLOUR = late_pattern(r"auto|[0-9A-Fa-f]{6}")
_ON = (None, "1", "true", "on")
_MARKERS = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "green": "00FF00",
    "magenta": "FF00FF",
    "red": "FF0000",
    "yellow": "FFFF00",
    "white": "FFFFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
}
"""The highlighter's colours (ECMA-376 part 1, 17.18.40)."""


@dataclass(frozen=True)
class TextFormat:
    """The direct formatting of a text in one place; None is what is not set there.

    ``colour`` and ``fill`` (the shading behind) are six hexadecimal digits or ``auto``.
    """

    colour: str | None = None
    fill: str | None = None
    hidden: bool | None = None
    bold: bool | None = None
    language: str | None = None

    def over(self, under: "TextFormat") -> "TextFormat":
        """Return this look, and ``under``'s where this one says nothing."""
        return _laid_over(self, under)


UNFORMATTED = TextFormat()


@lru_cache(maxsize=4096)  # a document has few looks, and asks for them in every run
def _laid_over(look: TextFormat, under: TextFormat) -> TextFormat:
    unsaid = {one.name: getattr(under, one.name) for one in fields(look) if getattr(look, one.name) is None}
    return replace(look, **unsaid)


def text_format_of(run: Element | None, block: Element | None = None) -> TextFormat:
    """Return what a ``w:rPr`` says, and the shading of the ``w:pPr`` or ``w:tcPr`` around it."""
    if run is None and (block is None or block.find(W + "shd") is None):
        return UNFORMATTED
    marker = None if run is None else _MARKERS.get(value(run, "highlight") or "")
    return TextFormat(
        colour=_colour(value(run, "color")),
        fill=marker or _shading(run) or _shading(block),
        hidden=_switch(run, "vanish"),
        bold=_switch(run, "b"),
        language=value(run, "lang"),
    )


def value(properties: Element | None, name: str) -> str | None:
    """Return the ``w:val`` of a property, or None where it is not there."""
    one = properties.find(W + name) if properties is not None else None
    return one.get(W + "val") if one is not None else None


def _switch(properties: Element | None, name: str) -> bool | None:
    one = properties.find(W + name) if properties is not None else None
    return None if one is None else one.get(W + "val") in _ON


def _shading(properties: Element | None) -> str | None:
    shading = properties.find(W + "shd") if properties is not None else None
    if shading is None:
        return None
    return _colour(shading.get(W + "color" if shading.get(W + "val") == "solid" else W + "fill"))


def _colour(value: str | None) -> str | None:
    """Return a colour as it is written, or None for what is no colour."""
    return value if value and _COLOUR.fullmatch(value) else None


class Styles:
    """The styles of one document, each with what it has from those it is based on."""

    def __init__(self, tree: Element | None) -> None:
        """Read a styles part; None where the file has none."""
        listed = list(tree.iter(W + "style")) if tree is not None else []
        self._by_id = {style.get(W + "styleId", ""): style for style in listed}
        defaults = tree.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if tree is not None else None
        self.defaults = text_format_of(defaults)
        self.size = int(value(defaults, "sz") or _STANDARD_SIZE)
        self._standard = {
            style.get(W + "type", ""): style.get(W + "styleId", "")
            for style in listed
            if style.get(W + "default") in _ON[1:]
        }
        self._looks: dict[str, TextFormat] = {}
        self._parts: dict[tuple[str, str], TextFormat] = {}
        self._chains: dict[str, list[Element]] = {}
        self._levels: dict[str, int | None] = {}
        self._numbers: dict[str, str | None] = {}

    def named(self, style: str | None, kind: str = "paragraph") -> str:
        """Return a style's id, or that of the kind's standard style where none is named."""
        return style or self._standard.get(kind, "")

    def name(self, style: str) -> str:
        """Return what Word calls a style in every language: ``Title``, ``heading 1``."""
        return value(self._by_id.get(style), "name") or ""

    def called(self, name: str) -> str | None:
        """Return the id of the style that Word calls so in every language, or None."""
        named = (key for key, style in self._by_id.items() if (value(style, "name") or "").casefold() == name)
        return next(named, None)

    def chain(self, style: str) -> list[Element]:
        """Return a style and those it is based on, the nearest first."""
        if style not in self._chains:
            found: list[Element] = []
            one = self._by_id.get(style)
            while one is not None and one not in found:
                found.append(one)
                one = self._by_id.get(value(one, "basedOn") or "")
            self._chains[style] = found
        return self._chains[style]

    def look(self, style: str) -> TextFormat:
        """Return what a style says of its text's look."""
        if style not in self._looks:
            look = UNFORMATTED
            for one in self.chain(style):
                around = one.find(W + ("tcPr" if one.get(W + "type") == "table" else "pPr"))
                look = look.over(text_format_of(one.find(W + "rPr"), around))
            self._looks[style] = look
        return self._looks[style]

    def run_look(self, run: Element) -> TextFormat:
        """Return what a run and its character style say, without the paragraph around it."""
        properties = run.find(W + "rPr")
        return text_format_of(properties).over(self.look(value(properties, "rStyle") or ""))

    def table_look(self, style: str, where: str) -> TextFormat:
        """Return what a table style says of one of its parts, such as ``firstRow``."""
        if (style, where) not in self._parts:
            look = UNFORMATTED
            for one in self.chain(style):
                for part in one.findall(W + "tblStylePr"):
                    if part.get(W + "type") == where:
                        look = look.over(text_format_of(part.find(W + "rPr"), part.find(W + "tcPr")))
            self._parts[style, where] = look
        return self._parts[style, where]

    def level(self, style: str, paragraph: Element | None) -> int | None:
        """Return the level of a heading, from 1; None for other paragraphs.

        ``paragraph`` is the ``w:pPr`` of the paragraph itself, which has the last word.
        """
        outline = value(paragraph, "outlineLvl")
        if outline is not None:
            return _level(outline)
        if style not in self._levels:
            self._levels[style] = self._level_of(style)
        return self._levels[style]

    def _level_of(self, style: str) -> int | None:
        for one in self.chain(style):
            outline = value(one.find(W + "pPr"), "outlineLvl")
            if outline is not None:
                return _level(outline)
            if name := _HEADING.fullmatch(value(one, "name") or ""):
                return int(name[1])
        return None

    def is_listed(self, style: str, paragraph: Element | None) -> bool:
        """Tell whether Word itself writes the paragraph's bullet or number."""
        number = _number(paragraph)
        if number is None:
            if style not in self._numbers:
                numbers = (_number(one.find(W + "pPr")) for one in self.chain(style))
                self._numbers[style] = next((one for one in numbers if one is not None), None)
            number = self._numbers[style]
        return number not in (None, "0")


def _level(outline: str) -> int | None:
    """Return the level that an outline level, from 0, stands for; 9 is body text."""
    return int(outline) + 1 if outline.isdigit() and int(outline) < _BODY_TEXT else None


def _number(properties: Element | None) -> str | None:
    one = properties.find(W + "numPr") if properties is not None else None
    return value(one, "numId")
