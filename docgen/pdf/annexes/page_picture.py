"""A page as its reader sees it, small: with all that is on it, or without some of it."""

import math
from collections.abc import Iterable
from ctypes import c_float, c_int
from itertools import islice
from typing import cast

import pypdfium2
import pypdfium2.raw
from PIL import Image, ImageChops
from pypdfium2 import PdfObject, PdfPage

from docgen.late import dataclass
from docgen.pdf.tags.marked_words import Box

Pixels = tuple[int, int, int, int]
"""Left, top, right and bottom, in pixels from a picture's upper left corner."""

_MOST_PIXELS = 8_000_000
_FINE = 1000
_DEEPEST = 100  # drawings within drawings; pdfium draws fewer
MOST_THINGS = 200_000
"""Things of one page that are looked at."""


@dataclass(frozen=True)
class Ground:
    """Where the points of a page lie in its picture: the page may be turned and cut.

    ``scale`` is pixels for each point (1/72 inch); ``size`` the picture's width and height.
    """

    scale: float
    size: tuple[int, int]
    origin: tuple[float, float]
    across: tuple[float, float]
    up: tuple[float, float]

    def pixels(self, box: Box) -> Pixels:
        """Return the pixels of a box on the page; what lies outside of the picture has none or negative ones."""
        left, right = _reach(self.origin[0], self.across[0], self.up[0], box)
        top, bottom = _reach(self.origin[1], self.across[1], self.up[1], box)
        return left, top, max(left + 1, right), max(top + 1, bottom)


def _reach(origin: float, across: float, up: float, box: Box) -> tuple[int, int]:
    """Return the first and the last whole pixel of a box in one direction."""
    low, high, lower, higher = across * box[0], across * box[2], up * box[1], up * box[3]
    if low > high:
        low, high = high, low
    if lower > higher:
        lower, higher = higher, lower
    return math.floor(origin + low + lower), math.ceil(origin + high + higher)


def ground_of(page: PdfPage, scale: float) -> Ground:
    """Return how a picture of the page lies, ``scale`` pixels a point; less where the page is as large as a wall."""
    width, height = page.get_size()
    scale = min(scale, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    size = (max(1, -int(-width * scale // 1)), max(1, -int(-height * scale // 1)))
    (x, y), (x_across, y_across), (x_up, y_up) = (
        _placed(page, size, *point) for point in ((0, 0), (1000, 0), (0, 1000))
    )
    return Ground(
        scale, size, (x, y), ((x_across - x) / 1000, (y_across - y) / 1000), ((x_up - x) / 1000, (y_up - y) / 1000)
    )


def _placed(page: PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[float, float]:
    """Return where a point of the page lies, to a thousandth of a pixel."""
    across, down = c_int(), c_int()
    fine = (side * _FINE for side in size)
    pypdfium2.raw.FPDF_PageToDevice(page, 0, 0, *fine, 0, x, y, across, down)
    return across.value / _FINE, down.value / _FINE


def picture(page: PdfPage, ground: Ground, *, notes: bool = True) -> Image.Image:
    """Return the page's picture in red, green and blue; ``notes`` says whether what lies on top of it is drawn too."""
    bitmap = page.render(scale=ground.scale, draw_annots=notes, may_draw_forms=notes)
    drawn: Image.Image = bitmap.to_pil().convert("RGB")
    return drawn


def things_of(page: PdfPage) -> list[PdfObject]:
    """Return what is drawn on a page, within its drawings too: MOST_THINGS at the most."""
    return list(islice(page.get_objects(max_depth=_DEEPEST), MOST_THINGS))


def spread(shown: Image.Image) -> int:
    """Return how far the lightest and the darkest point of a picture are apart, from 0 to 255."""
    if shown.mode == "L":
        low, high = cast(tuple[int, int], shown.getextrema())
        return high - low
    return max(high - low for low, high in cast(tuple[tuple[int, int], ...], shown.getextrema()))


def without_colour(shown: Image.Image) -> Image.Image:
    """Return a picture with one band where its three are the same; another is returned as it is."""
    red, green, blue = shown.split()
    is_grey = ImageChops.difference(red, green).getbbox() is None and ImageChops.difference(red, blue).getbbox() is None
    return red if is_grey else shown


def show(things: Iterable[PdfObject], *, shown: bool) -> None:
    """Show things on their page from now on, or leave them out of its pictures; the file is not changed."""
    for thing in things:
        pypdfium2.raw.FPDFPageObj_SetIsActive(thing, shown)


def difference(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return for each pixel how far two pictures are apart, from 0 to 255, in the colour that differs most."""
    apart = ImageChops.difference(one, other)
    if apart.mode == "L":
        return apart
    red, green, blue = apart.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def on_page(thing: PdfObject) -> Box:
    """Return where on the page a thing is seen: what is drawn inside of a form is moved, turned and cut with it."""
    return _placed_on_page(thing, cut=True)


def whole_on_page(thing: PdfObject) -> Box:
    """Return where on the page a thing would be, were it not cut by any edge."""
    return _placed_on_page(thing, cut=False)


def _placed_on_page(thing: PdfObject, *, cut: bool) -> Box:
    box: Box = thing.get_bounds()
    if cut:
        box = _cut(box, thing)
    while thing.container is not None:
        thing = thing.container
        box = thing.get_matrix().on_rect(*box)
        if cut:
            box = _cut(box, thing)
    return box


def _cut(box: Box, thing: PdfObject) -> Box:
    """Return what is left of a box inside of the edges that a thing is drawn within."""
    left, bottom, right, top = box
    clip = pypdfium2.raw.FPDFPageObj_GetClipPath(thing)
    for path in range(pypdfium2.raw.FPDFClipPath_CountPaths(clip) if clip else 0):
        corners = []
        for number in range(pypdfium2.raw.FPDFClipPath_CountPathSegments(clip, path)):
            x, y = c_float(), c_float()
            segment = pypdfium2.raw.FPDFClipPath_GetPathSegment(clip, path, number)
            pypdfium2.raw.FPDFPathSegment_GetPoint(segment, x, y)
            corners.append((x.value, y.value))
        if corners:
            across, up = zip(*corners, strict=True)
            left, right = max(left, min(across)), min(right, max(across))
            bottom, top = max(bottom, min(up)), min(top, max(up))
    return (left, bottom, max(left, right), max(bottom, top))
