"""Whether a person who looks at a cell sees its words: ink on paper of its own colour is not seen."""

import colorsys
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from openpyxl.cell.cell import Cell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.styles.colors import COLOR_INDEX

from docgen.workbook.appearance import EXAMPLE_INK, PALE
from docgen.workbook.number_formats import hides

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


def font_of(cell: Any) -> Any:
    """Return the font of the whole cell, as ``cell.font`` does; that makes a copy each time, which takes longer."""
    book = cell.parent.parent
    return book._fonts[cell._style.fontId]  # noqa: SLF001 — as above


def _fill_of(cell: Any) -> Any:
    book = cell.parent.parent
    return book._fills[cell._style.fillId]  # noqa: SLF001 — as above


def is_example_paper(cell: Cell) -> bool:
    """Tell whether the cell still has the paper and the ink of docgen's own example row."""
    fill = _fill_of(cell)
    if fill.patternType != "solid":
        return False
    paper, ink = fill.fgColor, font_of(cell).color
    return _is(paper, PALE) and _is(ink, EXAMPLE_INK)


def _is(colour: Any, rgb: str) -> bool:
    return colour is not None and isinstance(colour.rgb, str) and colour.rgb[-6:].upper() == rgb


def is_unseen(cell: Cell, theme: tuple[str, ...]) -> bool:
    """Tell whether any of the cell's words is shown in its paper's colour, as a dot, or not at all."""
    value: Any = cell.value
    code = cell.number_format or "General"
    if hides(code, str(value) if isinstance(value, CellRichText) else value):
        return True
    fill = _fill_of(cell)
    paper = _rgb(fill.fgColor, theme, _BLACK) if fill.patternType == "solid" else _WHITE
    return any(_is_faint(font, paper, theme) for font in _fonts(cell, value))


def _fonts(cell: Cell, value: Any) -> Iterator[Any]:
    """Yield the font of each stretch of the cell's words that is more than spaces."""
    if not isinstance(value, CellRichText):
        yield font_of(cell)
        return
    for part in value:
        if str(part).strip():
            yield part.font if isinstance(part, TextBlock) else font_of(cell)


def _is_faint(font: Any, paper: str, theme: tuple[str, ...]) -> bool:
    size = font.sz if font else None
    ink = _rgb(font.color if font else None, theme, _BLACK)
    return (size is not None and 0 < size <= _SMALLEST) or _contrast(ink, paper) < _LEAST_CONTRAST


def _rgb(colour: Any, theme: tuple[str, ...], usual: str) -> str:
    if colour is None:
        return usual
    if colour.type == "rgb" and isinstance(colour.rgb, str):
        return colour.rgb[-6:].upper()
    if colour.type == "theme" and isinstance(colour.theme, int) and colour.theme < len(theme):
        return _tinted(theme[colour.theme], float(colour.tint or 0))
    if colour.type == "indexed" and isinstance(colour.indexed, int):
        return {64: _BLACK, 65: _WHITE}.get(colour.indexed) or COLOR_INDEX[colour.indexed][-6:]
    return usual


def _tinted(rgb: str, tint: float) -> str:
    """Return a colour made lighter or darker (ECMA-376 Part 1, 18.8.19)."""
    if not tint:
        return rgb
    hue, light, full = colorsys.rgb_to_hls(*(part / 255 for part in bytes.fromhex(rgb)))
    light = light * (1 + tint) if tint < 0 else light * (1 - tint) + tint
    return "".join(f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, min(1, light), full))


@lru_cache(maxsize=256)
def _contrast(one: str, other: str) -> float:
    brighter, darker = sorted((_brightness(one), _brightness(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _brightness(rgb: str) -> float:
    parts = (part / 255 for part in bytes.fromhex(rgb))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
