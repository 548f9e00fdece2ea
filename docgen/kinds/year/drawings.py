"""The pictures of a year: the wheel, and the bar that shows how much of the grant a post took.

They have no words of their own: what they show stands beside them, and in their alternative text.
"""

import io
import math
from collections.abc import Callable, Sequence
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from docgen.danish.calendar_names import MONTHS
from docgen.late import dataclass
from docgen.picture import Picture

SIDE = 1000
"""Pixels of the wheel's side: 75 millimetres on paper at 340 dots an inch."""
WHEEL_WIDTH, BAR_WIDTH = 75, 40
"""Millimetres on paper."""

_FINER = 3
"""It is drawn so many times larger, and made smaller: that gives soft edges."""
_INK, _TINT, _RULE = "#1F4E5F", "#E6EEF1", "#9FB6BE"
_MIDDLE, _RIM, _NAMES = 500, 490, 412
"""The wheel's middle, its rim, and the inner edge of the ring of the months, in pixels."""
_RINGS = ("#1F4E5F", "#7A3B10", "#2F5D1E", "#6A2C70", "#404040")
"""The colours of the five rings, the outermost first; each has a shape of its own besides."""
_RING = 58
_SIZE = 19
_COLOURS = 64


@dataclass(frozen=True)
class Mark:
    """One thing in the wheel: the ring it lies in (0 is the outermost) and how far round it lies, from 0 to 1."""

    ring: int
    turn: float


def wheel(marks: Sequence[Mark], first_month: int, alternative_text: str) -> Picture:
    """Return the wheel of a year: twelve months from ``first_month`` at the top, and the marks in their rings."""
    side = SIDE * _FINER
    image = Image.new("RGB", (side, side), "white")
    draw = ImageDraw.Draw(image)
    for place in range(12):
        _sector(draw, place, _TINT if place % 2 else "white")
    for ring in range(len(_RINGS) + 1):
        draw.ellipse(_box(_NAMES - ring * _RING), outline=_RULE, width=_FINER)
    font = ImageFont.load_default(34 * _FINER)
    for place in range(12):
        name = MONTHS[(first_month - 1 + place) % 12][:3]
        draw.text(_at((place + 0.5) / 12, (_RIM + _NAMES) / 2), name, fill=_INK, font=font, anchor="mm")
    for mark in marks:
        shape = _SHAPES[mark.ring]
        shape(draw, *_at(mark.turn, _NAMES - (mark.ring + 0.5) * _RING), _RINGS[mark.ring])
    return Picture(Path("Årshjul.png"), alternative_text, WHEEL_WIDTH, _png(image, (SIDE, SIDE)))


def bar(share: float, alternative_text: str) -> Picture:
    """Return a bar that is filled as far as ``share`` says, from 0 to 1; more than 1 fills it."""
    width, height = 520 * _FINER, 52 * _FINER
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    edge = 2 * _FINER
    draw.rectangle((edge, edge, width - edge, height - edge), fill=_TINT, outline=_RULE, width=edge)
    filled = edge + round((width - 2 * edge) * min(max(share, 0.0), 1.0))
    if filled > edge:
        draw.rectangle((edge, edge, filled, height - edge), fill=_INK)
    return Picture(Path("Søjle.png"), alternative_text, BAR_WIDTH, _png(image, (520, 52)))


def _sector(draw: ImageDraw.ImageDraw, place: int, fill: str) -> None:
    start = place * 30 - 90
    draw.pieslice(_box(_RIM), start, start + 30, fill=fill, outline=_RULE, width=_FINER)


def _box(radius: float) -> tuple[float, float, float, float]:
    first, last = (_MIDDLE - radius) * _FINER, (_MIDDLE + radius) * _FINER
    return first, first, last, last


def _at(turn: float, radius: float) -> tuple[float, float]:
    angle = 2 * math.pi * turn - math.pi / 2
    return (_MIDDLE + radius * math.cos(angle)) * _FINER, (_MIDDLE + radius * math.sin(angle)) * _FINER


def _circle(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    size = _SIZE * _FINER
    draw.ellipse((x - size, y - size, x + size, y + size), fill=colour)


def _square(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    size = 0.85 * _SIZE * _FINER
    draw.rectangle((x - size, y - size, x + size, y + size), fill=colour)


def _triangle(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    size = 1.15 * _SIZE * _FINER
    draw.polygon([(x, y - size), (x + size, y + 0.8 * size), (x - size, y + 0.8 * size)], fill=colour)


def _diamond(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    size = 1.2 * _SIZE * _FINER
    draw.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], fill=colour)


def _dash(draw: ImageDraw.ImageDraw, x: float, y: float, colour: str) -> None:
    size = _SIZE * _FINER
    draw.rectangle((x - size, y - 0.35 * size, x + size, y + 0.35 * size), fill=colour)


_SHAPES: tuple[Callable[[ImageDraw.ImageDraw, float, float, str], None], ...] = (
    _circle, _square, _triangle, _diamond, _dash
)  # fmt: skip


def _png(image: Image.Image, size: tuple[int, int]) -> bytes:
    """Return the picture in its size as PNG, the same bytes each time."""
    few = image.resize(size, Image.Resampling.LANCZOS).quantize(_COLOURS, dither=Image.Dither.NONE)
    written = io.BytesIO()
    few.save(written, "PNG", optimize=True)
    return written.getvalue()
