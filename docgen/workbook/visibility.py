"""Whether a person who looks at a cell sees its words: ink on paper of its own colour is not seen."""

import colorsys
import re
from collections.abc import Iterator
from functools import lru_cache

from docgen.late import late_imports
from docgen.workbook.number_formats import hides
from docgen.workbook.sheet_contents import CellValue, Colour, Font, Look

with late_imports():  # few colours are of the old palette
    from docgen.workbook import old_palette

EXAMPLE_INK, PALE = "666666", "F2F2F2"
"""The ink and the paper of docgen's own example row."""
_LEAST_CONTRAST = 1.2
"""WCAG 2.1's measure, from 1 to 21: under this nobody sees the letters."""
_SMALLEST = 3
"""Points: smaller letters are dots."""
_THEME = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47")
"""Office's own theme, in the order in which a cell counts its colours (ECMA-376 Part 1, 18.8.3)."""
_SCHEME = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6")
_BLACK, _WHITE = "000000", "FFFFFF"


def theme_colours(theme: bytes | None) -> tuple[str, ...]:
    """Return the ten colours of a workbook's theme as RRGGBB."""
    text = (theme or b"").decode("utf-8", "replace")
    return tuple(
        found[1].upper()
        if (found := re.search(rf"<a:{name}>\s*<a:\w+\b[^>]*?(?:lastClr|val)=\"([0-9A-Fa-f]{{6}})\"", text))
        else usual
        for name, usual in zip(_SCHEME, _THEME, strict=True)
    )


def is_example_paper(look: Look) -> bool:
    """Tell whether a cell still has the paper and the ink of docgen's own example row."""
    return _is(look.paper, PALE) and _is(look.font.colour, EXAMPLE_INK)


def _is(colour: Colour | None, rgb: str) -> bool:
    return colour is not None and colour.rgb is not None and colour.rgb[-6:].upper() == rgb


def is_unseen(value: CellValue, look: Look, theme: tuple[str, ...]) -> bool:
    """Tell whether any of a cell's words is shown in its paper's colour, as a dot, or not at all."""
    words = "".join(part.text for part in value) if isinstance(value, tuple) else value
    if hides(look.number_format, words):
        return True
    paper = _WHITE if look.paper is None else _rgb(look.paper, theme)
    return any(_is_faint(font, paper, theme) for font in _fonts(value, look))


def _fonts(value: CellValue, look: Look) -> Iterator[Font]:
    """Yield the font of each stretch of the cell's words that is more than spaces."""
    if not isinstance(value, tuple):
        yield look.font
        return
    for part in value:
        if part.text.strip():
            yield part.font or look.font


@lru_cache(maxsize=256)
def _is_faint(font: Font, paper: str, theme: tuple[str, ...]) -> bool:
    ink = _rgb(font.colour, theme)
    is_dot = font.size is not None and 0 < font.size <= _SMALLEST
    return is_dot or _contrast(ink, paper) < _LEAST_CONTRAST


def _rgb(colour: Colour | None, theme: tuple[str, ...]) -> str:
    """Return a colour as RRGGBB; black where it cannot be told."""
    if colour is None:
        return _BLACK
    if colour.rgb is not None:
        return colour.rgb[-6:].upper()
    if colour.theme is not None and colour.theme < len(theme):
        return _tinted(theme[colour.theme], colour.tint)
    if colour.indexed is not None:
        return {64: _BLACK, 65: _WHITE}.get(colour.indexed) or old_palette.OLD_PALETTE[colour.indexed]
    return _BLACK


def _tinted(rgb: str, tint: float) -> str:
    """Return a colour made lighter or darker (ECMA-376 Part 1, 18.8.19)."""
    if not tint:
        return rgb
    hue, light, full = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(rgb)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(1, light), full))


def _contrast(one: str, other: str) -> float:
    brighter, darker = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _brightness(rgb: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(rgb))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
