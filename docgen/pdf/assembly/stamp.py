"""The stamp on each page of a bundle: »Bilag 1 · Samlet side 7 af 42«, upright in the lower right corner."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

from docgen.pdf.assembly.typeface import Typeface, embed_typeface

_SIZE = 7.5  # points on a page as wide as A4
_EDGE = 12.0  # from the page's edge to the plate: inside it, most footers; outside, what printers reach
_PAD = 2.5
_A4_WIDTH = 595.276
_FONT = "/DocgenStamp"

Matrix = tuple[float, float, float, float, float, float]


def fence_pages(pdf: Pdf) -> None:
    """Put each page's drawing between marks of its own, so that what it leaves open cannot touch a stamp."""
    for page in pdf.pages:
        before, after = _fences(page)
        page.obj.Contents = Array([Stream(pdf, before), *_streams(page), Stream(pdf, after)])


def stamp_pages(pdf: Pdf, texts: Sequence[str]) -> None:
    """Write a text on each fenced page, on a white plate, as an artifact: seen by all, read aloud by none.

    The stamp is upright as the page is shown (its rotation, crop and unit are reckoned with), and larger on
    larger pages, so that an A3 page printed on A4 can still be cited.
    """
    face = embed_typeface(pdf, texts)
    for page, text in zip(pdf.pages, texts, strict=True):
        drawing = Stream(pdf, _drawing(page, text, face))
        _lend_font(page, face)
        page.obj.Contents = Array([*_streams(page), drawing])


def _drawing(page: Page, text: str, face: Typeface) -> bytes:
    matrix, width, height, unit = _upright(page)
    scale = max(0.75, min(width, height) * unit / _A4_WIDTH) / unit
    size, pad, edge = _SIZE * scale, _PAD * scale, _EDGE * scale
    plate_width, plate_height = face.width(text, size) + 2 * pad, size + 2 * pad
    left = max(0.0, width - edge - plate_width)
    lines = (
        "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC",
        f"q {_numbers(*matrix)} cm",
        f"1 g {_numbers(left, edge, plate_width, plate_height)} re f",
        f"BT 0 g {_FONT} {_numbers(size)} Tf {_numbers(left + pad, edge + pad + size * 0.2)} Td",
        f"<{face.encode(text)}> Tj ET Q",
        "EMC\n",
    )
    return "\n".join(lines).encode("ascii")


def _upright(page: Page) -> tuple[Matrix, float, float, float]:
    """Return the matrix to the page as it is shown (lower left corner 0,0), its width and height so, and its unit."""
    left, bottom, right, top = _visible(page)
    turn = round(float(page.obj.get("/Rotate", 0)) / 90) % 4
    matrices: tuple[Matrix, ...] = (
        (1, 0, 0, 1, left, bottom),
        (0, 1, -1, 0, right, bottom),
        (-1, 0, 0, -1, right, top),
        (0, -1, 1, 0, left, top),
    )
    sides = (right - left, top - bottom)
    width, height = reversed(sides) if turn % 2 else sides
    unit = float(page.obj.get("/UserUnit", 1)) or 1.0
    return matrices[turn], width, height, unit


def _visible(page: Page) -> tuple[float, float, float, float]:
    """Return what is shown of the page: its crop box inside its media box, whichever way the corners were written."""
    media, crop = _box(page.mediabox), _box(page.cropbox)
    seen = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    return seen if seen[0] < seen[2] and seen[1] < seen[3] else media


def _box(corners: Object) -> tuple[float, float, float, float]:
    across, up = sorted((float(corners[0]), float(corners[2]))), sorted((float(corners[1]), float(corners[3])))
    return across[0], up[0], across[1], up[1]


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)


def _lend_font(page: Page, face: Typeface) -> None:
    if "/Resources" not in page.obj:
        page.obj.Resources = Dictionary()
    resources = page.obj.Resources
    if "/Font" not in resources:
        resources.Font = Dictionary()
    resources.Font[_FONT] = face.font


def _fences(page: Page) -> tuple[bytes, bytes]:
    """Return what must stand before and after the page's own drawing so that it leaves no trace on the stamp.

    Some pages end with an open ``q``, ``BDC`` or ``BT``, or take away more ``q`` than they gave.
    """
    words = b" ".join(stream.read_bytes() for stream in _streams(page)).split()
    if _balanced(words, b"q", b"Q") and sum(words.count(word) for word in (b"BMC", b"BDC")) == words.count(b"EMC"):
        return b"q\n", b"\nQ\n"
    depth = lowest = marks = 0
    in_text = False
    for instruction in pikepdf.parse_content_stream(page):
        match str(instruction.operator):
            case "q":
                depth += 1
            case "Q":
                depth -= 1
                lowest = min(lowest, depth)
            case "BMC" | "BDC":
                marks += 1
            case "EMC":
                marks -= 1
            case "BT" | "ET" as operator:
                in_text = operator == "BT"
    opened = 1 - lowest
    end = b"\nET" * in_text + b"\nEMC" * max(0, marks) + b"\nQ" * (opened + depth)
    return b"q\n" * opened, end + b"\n"


def _streams(page: Page) -> list[Object]:
    contents = page.obj.get("/Contents", Array())
    streams = list(contents) if isinstance(contents, Array) else [contents]
    return [stream for stream in streams if isinstance(stream, Stream)]


def _balanced(words: Sequence[bytes], opening: bytes, closing: bytes) -> bool:
    """Tell whether each opening word has its closing one behind it."""
    depth = 0
    for word in words:
        depth += (word == opening) - (word == closing)
        if depth < 0:
            return False
    return depth == 0
