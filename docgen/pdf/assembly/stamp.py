"""The stamp on each page of a bundle: »Bilag 1 · Samlet side 7 af 42«, upright, where the page is bare."""

from collections.abc import Sequence

import pikepdf
from pikepdf import Array, Dictionary, Object, Page, Pdf, Stream

from docgen.pdf.annexes.page_boxes import visible
from docgen.pdf.assembly.stamp_places import Corner, grow, lower_left, measures
from docgen.pdf.assembly.typeface import Typeface, embed_typeface

_FONT = "/DocgenStamp"

Matrix = tuple[float, float, float, float, float, float]


def fence_pages(pdf: Pdf) -> None:
    """Put each page's drawing between operators of its own, so that what it leaves open cannot touch a stamp."""
    for page in pdf.pages:
        before, after = _fences(page)
        page.obj.Contents = Array([Stream(pdf, before), *streams_of(page), Stream(pdf, after)])


def stamp_pages(pdf: Pdf, texts: Sequence[str], corners: Sequence[Corner]) -> None:
    """Write a text on each fenced page, on a white plate, as an artifact: seen by all, read aloud by none.

    The stamp is upright as the page is shown (its rotation, crop and unit are reckoned with), in the corner that is
    said for it; where there is none, the page grows.
    """
    face = embed_typeface(pdf, texts)
    for page, text, corner in zip(pdf.pages, texts, corners, strict=True):
        if corner == "below":
            _, width, height, unit = _upright(page)
            grow(pdf, page, _turn(page), measures(width, height, unit).strip)
        drawing = Stream(pdf, _drawing(page, text, face, corner))
        lend_font(page, face, _FONT)
        page.obj.Contents = Array([*streams_of(page), drawing])


def _drawing(page: Page, text: str, face: Typeface, corner: Corner) -> bytes:
    matrix, width, height, unit = _upright(page)
    size = measures(width, height, unit)
    plate = face.width(text, size.size) + 2 * size.pad
    left, bottom = lower_left(corner, width, height, plate, size)
    place = ("Header", "Top") if corner.startswith("upper") else ("Footer", "Bottom")
    lines = (
        f"/Artifact <</Type /Pagination /Subtype /{place[0]} /Attached [/{place[1]}]>> BDC",
        f"q {_numbers(*matrix)} cm",
        f"1 g {_numbers(left, bottom, plate, size.height)} re f",
        f"BT 0 g {_FONT} {_numbers(size.size)} Tf {_numbers(left + size.pad, bottom + size.pad + size.size * 0.2)} Td",
        f"<{face.encode(text)}> Tj ET Q",
        "EMC\n",
    )
    return "\n".join(lines).encode("ascii")


def _turn(page: Page) -> int:
    return round(float(page.obj.get("/Rotate", 0)) / 90) % 4


def _upright(page: Page) -> tuple[Matrix, float, float, float]:
    """Return the matrix to the page as it is shown (lower left corner 0,0), its width and height so, and its unit."""
    left, bottom, right, top = visible(page)
    turn = _turn(page)
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


def _numbers(*values: float) -> str:
    return " ".join(f"{value:.4f}".rstrip("0").rstrip(".") for value in values)


def lend_font(page: Page, face: Typeface, name: str) -> None:
    """Give a page the typeface under a name."""
    if "/Resources" not in page.obj:
        page.obj.Resources = Dictionary()
    resources = page.obj.Resources
    if "/Font" not in resources:
        resources.Font = Dictionary()
    resources.Font[name] = face.font


def _fences(page: Page) -> tuple[bytes, bytes]:
    """Return what must stand before and after the page's own drawing so that it leaves no trace on the stamp.

    Some pages end with an open ``q``, ``BDC`` or ``BT``, or take away more ``q`` than they gave.
    """
    words = b" ".join(stream.read_bytes() for stream in streams_of(page)).split()
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


def streams_of(page: Page) -> list[Object]:
    """Return the streams that a page is drawn by."""
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
