"""Where on a page the stamp goes: in a corner where nothing is, or below the page, which then grows by a strip."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import pypdfium2
from pikepdf import Array, Object, Page, Pdf, Stream
from PIL import Image
from pypdfium2 import PdfPage

from docgen.late import dataclass
from docgen.pdf.annexes.page_boxes import visible

Corner = Literal["lower right", "lower left", "upper right", "upper left", "lower middle", "upper middle", "below"]
"""Where on the page, as it is shown; ``below`` is a strip that the page has not got yet."""

_CORNERS: tuple[Corner, ...] = (
    "lower right",
    "lower left",
    "lower middle",
    "upper right",
    "upper left",
    "upper middle",
)
_A4_WIDTH = 595.276
_SIZE = 7.5  # points on a page as wide as A4
_EDGE = 12.0  # from the page's edge to the plate: inside it, most footers; outside, what printers reach
_PAD = 2.5
_LONGEST = 150.0  # points: »Bilag 88 · Samlet side 8888 af 8888« and some more
_BESIDE = 4.0  # points of bare paper round the plate
_EVEN = 12  # of 255: the most that the points of bare paper are apart
_STRIP = 2 * _PAD + _SIZE + 2 * 4.0  # points: the plate, and four points on each side of it


@dataclass(frozen=True)
class Measures:
    """How large the stamp is on a page, in the page's own unit: the letters, their margin, the way to the edge."""

    size: float
    pad: float
    edge: float
    longest: float
    strip: float

    @property
    def height(self) -> float:
        """The height of the plate."""
        return self.size + 2 * self.pad


def measures(width: float, height: float, unit: float) -> Measures:
    """Return the measures for a page as it is shown: larger on larger pages, so that A3 printed on A4 can be cited."""
    scale = max(0.75, min(width, height) * unit / _A4_WIDTH) / unit
    return Measures(_SIZE * scale, _PAD * scale, _EDGE * scale, _LONGEST * scale, _STRIP * scale)


def lower_left(corner: Corner, width: float, height: float, plate: float, size: Measures) -> tuple[float, float]:
    """Return the plate's lower left corner, from the page's own, as it is shown; ``plate`` is its width."""
    if corner == "below":
        return max(0.0, width - size.edge - plate), (size.strip - size.height) / 2
    up, across = corner.split()
    y = size.edge if up == "lower" else height - size.edge - size.height
    x = {"right": width - size.edge - plate, "left": size.edge, "middle": (width - plate) / 2}[across]
    return max(0.0, x), max(0.0, y)


def free_corners(pdf: Path) -> tuple[Corner, ...]:
    """Return for each page of a PDF the first corner where nothing is seen, or ``below`` where there is none."""
    with pypdfium2.PdfDocument(pdf) as document:
        found = []
        for page in document:
            found.append(_free(page))
            page.close()
        return tuple(found)


def _free(page: PdfPage) -> Corner:
    width, height = page.get_size()
    if min(width, height) < 2 * _STRIP:
        return "below"
    size = measures(width, height, 1.0)
    strip = min(height, size.edge + size.height + 2 * _BESIDE)
    scale = min(1.0, 900 / width)
    for corners, cut in (
        (_CORNERS[:3], (0, 0, 0, height - strip)),
        (_CORNERS[3:], (0, height - strip, 0, 0)),
    ):
        shown: Image.Image = page.render(scale=scale, crop=cut).to_pil().convert("RGB")
        for corner in corners:
            x, y = lower_left(corner, width, height, size.longest, size)
            from_top = (strip if corner.startswith("lower") else height) - y - size.height
            area = (x - _BESIDE, from_top - _BESIDE, x + size.longest + _BESIDE, from_top + size.height + _BESIDE)
            if _is_bare(shown, [side * scale for side in area]):
                return corner
    return "below"


def _is_bare(shown: Image.Image, area: Sequence[float]) -> bool:
    left, top = max(0, int(area[0])), max(0, int(area[1]))
    right, bottom = min(shown.width, int(area[2]) + 1), min(shown.height, int(area[3]) + 1)
    if left >= right or top >= bottom:
        return False
    extremes: Iterator[tuple[int, int]] = iter(shown.crop((left, top, right, bottom)).getextrema())  # type: ignore[arg-type]
    return all(high - low <= _EVEN for low, high in extremes)


def grow(pdf: Pdf, page: Page, turn: int, strip: float) -> None:
    """Let the page grow by a strip below what is shown of it; what it shows is cut where it was before.

    ``turn`` is how often the page is turned by 90 degrees as it is shown.
    """
    left, bottom, right, top = seen = visible(page)
    grown = [left, bottom, right, top]
    side, by = ((1, -strip), (2, strip), (3, strip), (0, -strip))[turn]
    grown[side] += by
    cut = f"q {left:.4f} {bottom:.4f} {right - left:.4f} {top - bottom:.4f} re W n\n".encode("ascii")
    contents = page.obj.get("/Contents", Array())
    streams: list[Object] = list(contents) if isinstance(contents, Array) else [contents]
    page.obj.Contents = Array([Stream(pdf, cut), *streams, Stream(pdf, b"\nQ\n")])
    for name in ("/BleedBox", "/TrimBox", "/ArtBox"):
        if name in page.obj:
            page.obj[name] = Array(seen)
    page.obj.MediaBox = page.obj.CropBox = Array(grown)
