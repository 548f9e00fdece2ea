"""Whether words that nobody sees are the text layer of a scan: then the picture shows the same words in their place."""

from collections.abc import Sequence
from functools import cached_property

import pypdfium2.raw
from PIL import Image, ImageChops
from pypdfium2 import PdfObject

from docgen.late import dataclass
from docgen.pdf.annexes.page_picture import Ground, Pixels, on_page, without_colour
from docgen.pdf.tags.marked_words import Box

FILLS = 0.5  # of the page that its pictures cover: a scan, and no picture laid over a word
WRITTEN = 40
"""Of 255: the least that ink and paper are apart where something is written."""
_EVEN = 14  # of 255: the most that the points of one paint are apart, packed as a photograph
_ALIKE = 40  # of 255: the most that paper and paper are apart
_SAME = 12  # the same where both are as even as paint
_SQUARE = 4  # pixels: ink and paper are both in it wherever something is written
_PLAIN, _SOME, _MUCH = 0, 1, 2
_CONTRAST = bytes([_PLAIN] * (_EVEN + 2) + [_SOME] * (WRITTEN - _EVEN - 1) + [_MUCH] * (255 - WRITTEN))
"""What a square is by how far its greys are apart; its colours are as far apart, but for what is rounded."""


Rows = list[bytes]
"""One band of a picture, row by row."""


@dataclass(frozen=True)
class Scan:
    """A page's picture without its text, a map of what pictures cover of it, and their share of the page."""

    ground: Ground
    shown: Image.Image
    pictured: Image.Image
    share: float

    @classmethod
    def of(cls, things: Sequence[PdfObject], ground: Ground, shown: Image.Image) -> "Scan":
        """Return what the pictures among a page's things cover; ``shown`` is the page without its text."""
        pictured = Image.new("L", shown.size, 0)
        for thing in things:
            if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE:
                pictured.paste(255, ground.pixels(on_page(thing)))
        histogram = pictured.histogram()
        return cls(ground, shown, pictured, histogram[255] / max(1, sum(histogram)))

    @cached_property
    def covered(self) -> Rows:
        """255 where a picture is."""
        return _rows(self.pictured)

    @cached_property
    def bands(self) -> tuple[Rows, ...]:
        """The bands of the page's picture; one where it has no colour."""
        return tuple(map(_rows, without_colour(self.shown).split()))

    @cached_property
    def paper(self) -> tuple[int, ...]:
        """The colour that most of the pictures have, band by band: what is written on."""
        bands = without_colour(self.shown).split()
        return tuple(max(range(256), key=band.histogram(self.pictured).__getitem__) for band in bands)

    @cached_property
    def squares(self) -> Rows:
        """Of each point, how much the square to the right of it and below it holds of both ink and paper."""
        return _rows(_squares(self.shown.convert("L")))


def _rows(band: Image.Image) -> Rows:
    """Return one band of a picture as bytes, row by row: a page has hundreds of words, and each is looked at."""
    width, points = band.size[0], band.tobytes()
    return [points[start : start + width] for start in range(0, len(points), width)]


def _squares(grey: Image.Image) -> Image.Image:
    """Return for each point what the square is whose upper left corner it is."""
    light = dark = grey
    for step in (1, _SQUARE // 2):
        for across, down in ((-step, 0), (0, -step)):
            light = ImageChops.lighter(light, ImageChops.offset(light, across, down))
            dark = ImageChops.darker(dark, ImageChops.offset(dark, across, down))
    return ImageChops.subtract(light, dark).point(_CONTRAST)


def _part(rows: Rows, area: Pixels) -> bytes:
    left, top, right, bottom = area
    return b"".join(row[left:right] for row in rows[top:bottom])


def is_layer(scan: Scan, box: Box, length: int, *, invisible: bool) -> bool:
    """Tell whether a word is one that the picture in its place shows, or may show.

    Words without ink (``invisible``) are what text recognition writes; where they have ink, only a picture as
    large as a page makes them a layer, for smaller ones are what words are covered with. Where the picture has
    one colour no word is shown: paint, or paper. A layer may stand a little beside its words, so on paper the lines
    next to it are looked at too.
    """
    area = _within(scan, box)
    if area is None or (not invisible and scan.share < FILLS):
        return False
    if b"\xff" not in _part(scan.covered, area):
        return False
    if length > 1 and _is_written(scan, area):
        return True
    if length == 1:  # the stem of an i fills its box
        left, top, right, bottom = area
        return _spread(scan, (max(0, left - 2), top, right + 2, bottom)) >= WRITTEN
    contrast = _spread(scan, _middle(area))
    if contrast < WRITTEN:
        return _is_paper(scan, area, _SAME if contrast <= _EVEN else _ALIKE) and (
            length < 3 or _spread(scan, _taller(area)) >= WRITTEN
        )
    return not _has_bar(scan, area)


def is_shown_word(scan: Scan, area: Pixels) -> bool:
    """Tell whether a word of two letters or more that lies in an area is surely one that the picture shows there."""
    return _is_written(scan, area) and (scan.share == 1 or b"\xff" in _part(scan.covered, area))


def _is_written(scan: Scan, area: Pixels) -> bool:
    """Tell whether ink and paper are seen all along a word, so that no bar is in it: the quick answer for nearly all.

    One row of squares is as high as the letters' middle, and nothing as wide as a bar is without both.
    """
    left, top, right, bottom = _middle(area)
    if bottom - top < _SQUARE:
        return False
    row = scan.squares[top][left : right - _SQUARE + 1]
    return _MUCH in row and bytes(_bar_width(area) - _SQUARE + 1) not in row


def _bar_width(area: Pixels) -> int:
    return max(_SQUARE, round((area[3] - area[1]) * 1.1))


def _within(scan: Scan, box: Box) -> Pixels | None:
    left, top, right, bottom = scan.ground.pixels(box)
    width, height = scan.shown.size
    area = (max(0, left), max(0, top), min(width, right), min(height, bottom))
    return area if area[0] < area[2] and area[1] < area[3] else None


def _middle(area: Pixels) -> Pixels:
    """Return the part of a word's area that each word has ink in, and the edge of no bar."""
    left, top, right, bottom = area
    across, down = (right - left) // 20, (bottom - top) // 4
    return left + across, top + down, max(left + across + 1, right - across), max(top + down + 1, bottom - down)


def _taller(area: Pixels) -> Pixels:
    left, top, right, bottom = area
    more = max(1, round((bottom - top) * 0.2))
    return left, max(0, top - more), right, bottom + more


def _spread(scan: Scan, area: Pixels) -> int:
    """Return how far the lightest and the darkest point of an area are apart."""
    parts = [_part(rows, area) for rows in scan.bands]
    return max(max(part) - min(part) for part in parts) if parts[0] else 0


def _is_paper(scan: Scan, area: Pixels, most: int = _ALIKE) -> bool:
    parts = [_part(rows, _middle(area)) for rows in scan.bands]
    return all(
        abs(sum(part) / len(part) - paper) <= most for part, paper in zip(parts, scan.paper, strict=True) if part
    )


def _has_bar(scan: Scan, area: Pixels) -> bool:
    """Tell whether a part of a word, as wide as two letters, has one colour, and that is not the paper's."""
    left, top, right, bottom = _middle(area)
    wide = _bar_width(area)
    for start in range(left, right - wide + 1, max(1, wide // 2)):
        window = (start, top, start + wide, bottom)
        contrast = _spread(scan, window)
        alike = _SAME if contrast <= _EVEN / 2 else _ALIKE
        if contrast <= _EVEN and not _is_paper(scan, _wide(window), alike):
            return True
    return False


def _wide(window: Pixels) -> Pixels:
    """Return an area whose middle is the piece."""
    left, top, right, bottom = window
    return left, max(0, top - (bottom - top) // 2), right, bottom + (bottom - top) // 2
