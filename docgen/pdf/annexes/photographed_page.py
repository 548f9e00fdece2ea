"""A scanned page drawn from its photograph alone: a JPEG can be unpacked small, which pdfium does not do.

Only where nothing but the photograph decides what is seen: no mask, no light that shines through, no edge that cuts it.
"""

import io
from ctypes import create_string_buffer
from pathlib import Path
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Stream
from PIL import Image
from pypdfium2 import PdfObject, raw

from docgen.pdf.annexes.page_picture import Ground, on_page

_SAID = frozenset(
    f"/{name}"
    for name in (
        *("Type", "Subtype", "Name", "Width", "Height", "ColorSpace", "BitsPerComponent", "Filter", "Length"),
        *("Interpolate", "Metadata", "Intent"),
    )
)
"""What may be said of a photograph that is shown as it is packed (ISO 32000-1, table 89)."""
_MODES = {1: "L", 3: "RGB"}
_STRAIGHT = 1e-4
_NO_PHOTOGRAPH = frozenset({"/Annots", "/Group", "/Rotate"})


class Photograph(NamedTuple):
    """A JPEG that is shown as it is packed: »RGB« where it has colours, else »L«, and how many bytes it is."""

    mode: str
    length: int


def photographed_pages(pdf: Path) -> dict[int, Photograph]:
    """Return the picture of each page (from 0) of a PDF that has just one, a JPEG shown as it is, and no notes."""
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        found = ((number, _photograph_of(page.obj)) for number, page in enumerate(opened.pages))
        return {number: one for number, one in found if one is not None and one.mode}


def _photograph_of(page: Object) -> Photograph | None:
    resources = page.get("/Resources")
    if not isinstance(resources, Dictionary) or page.keys() & _NO_PHOTOGRAPH or "/ExtGState" in resources:
        return None
    drawings = resources.get("/XObject")
    pictures = list(drawings.values()) if isinstance(drawings, Dictionary) else []
    if len(pictures) != 1 or not isinstance(pictures[0], Stream):
        return None
    return Photograph(_mode_of(pictures[0]), int(pictures[0].get("/Length", 0)))


def _mode_of(picture: Stream) -> str:
    packing, colours = picture.get("/Filter"), picture.get("/ColorSpace")
    if isinstance(packing, Array) and len(packing) == 1:
        packing = packing[0]
    if picture.get("/Subtype") != Name.Image or packing != Name.DCTDecode or not picture.keys() <= _SAID:
        return ""
    if isinstance(colours, Array) and len(colours) == 2 and colours[0] == Name.ICCBased:
        return _MODES.get(int(colours[1].get("/N", 0)), "")
    return {Name.DeviceGray: "L", Name.DeviceRGB: "RGB"}.get(colours, "") if isinstance(colours, Name) else ""


def drawn_small(thing: PdfObject, photograph: Photograph, ground: Ground) -> Image.Image | None:
    """Return a page's picture as its photograph shows it; None where it lies askew, is cut, or is packed otherwise."""
    matrix = thing.get_matrix()
    clip = raw.FPDFPageObj_GetClipPath(thing)
    if matrix.b or matrix.c or matrix.a <= 0 or matrix.d <= 0 or (clip and raw.FPDFClipPath_CountPaths(clip) > 0):
        return None
    is_turned = ground.across[0] <= 0 or abs(ground.across[1]) > _STRAIGHT
    if is_turned or raw.FPDFPageObj_HasTransparency(thing):
        return None
    length = raw.FPDFImageObj_GetImageDataRaw(thing, None, 0)
    if length != photograph.length:  # another picture, which is written in the drawing itself
        return None
    packed_bytes = create_string_buffer(length)
    raw.FPDFImageObj_GetImageDataRaw(thing, packed_bytes, length)
    left, top, right, bottom = ground.pixels(on_page(thing))
    size = (right - left, bottom - top)
    try:
        with Image.open(io.BytesIO(packed_bytes.raw)) as packed:
            if (
                packed.format != "JPEG"
                or packed.mode != photograph.mode
                or size[0] > packed.width
                or size[1] > packed.height
            ):
                return None
            packed.draft(photograph.mode, size)
            small = packed.resize(size, Image.Resampling.BILINEAR)
    except OSError:
        return None
    page = Image.new("RGB", ground.size, "white")
    page.paste(small, (left, top))
    return page
