"""A measure for ink in four colours that has none: a profile by which it looks as it does on the screen now.

A PDF/A file must say what its inks look like (ISO 19005-2, 6.2.4.3). Where the annex does not, each reader has a
measure of its own; PDFium's, which most people's browsers have, is drawn out and written down.
"""

import io
import struct
from functools import cache
from itertools import product

import pypdfium2
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from PIL import Image

_STEPS = 9  # of each ink, from none to all
_SIZE = 4  # points of a patch
_D50 = (0.9642, 1.0, 0.8249)
# sRGB to XYZ, adapted to D50 (ICC.1, annex E; IEC 61966-2-1)
_MATRIX = ((0.4360, 0.3851, 0.1431), (0.2225, 0.7169, 0.0606), (0.0139, 0.0971, 0.7141))


def measure_inks(pdf: Pdf) -> bool:
    """Give each drawing that has no measure for its four inks one; tell whether any had none."""
    inks = None
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        resources = thing.get("/Resources")
        if isinstance(resources, Dictionary):
            inks = inks or Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, profile(), N=4))])
            _lend(resources, inks)
        group = thing.get("/Group")
        if isinstance(group, Dictionary) and group.get("/CS") == Name.DeviceCMYK and inks is not None:
            group.CS = inks
        for name in ("/ColorSpace", "/CS"):
            space = thing.get(name)
            if isinstance(space, Array) and inks is not None:
                _measure_below(space, inks)
        if thing.get("/Subtype") == Name.Image and thing.get("/ColorSpace") == Name.DeviceCMYK and inks is not None:
            thing.ColorSpace = inks
    if inks is not None:
        measure_shadings(pdf, inks)
    return inks is not None


def measure_shadings(pdf: Pdf, inks: Array) -> None:
    """Give each shading of four inks its measure, and what says of which inks a spot colour is (32000-1, 8.6.6.5).

    The one that is lent to their page does not reach them, and the in-process validator does not look.
    """
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        resources = thing.get("/Resources")
        lent = resources.get("/Shading") if isinstance(resources, Dictionary) else None
        for shading in (thing, thing.get("/Shading"), *(lent.values() if isinstance(lent, Dictionary) else ())):
            if not isinstance(shading, Dictionary | Stream) or not (
                "/ShadingType" in shading or "/Components" in shading
            ):
                continue
            space = shading.get("/ColorSpace")
            if space == Name.DeviceCMYK:
                shading.ColorSpace = inks
            elif isinstance(space, Array):
                _measure_below(space, inks)


def _lend(resources: Object, inks: Array) -> None:
    if not isinstance(resources.get("/ColorSpace"), Dictionary):
        resources.ColorSpace = Dictionary()
    for space in resources.ColorSpace.values():
        if isinstance(space, Array):
            _measure_below(space, inks)
    if "/DefaultCMYK" not in resources.ColorSpace:
        resources.ColorSpace.DefaultCMYK = inks


def _measure_below(space: Array, inks: Array) -> None:
    """Give the colours that a palette or a spot colour is made of their measure."""
    for place, entry in enumerate(list(space)[:4]):
        if entry == Name.DeviceCMYK and place:
            space[place] = inks
        elif isinstance(entry, Array) and len(entry) and entry[0] in (Name.Separation, Name.DeviceN, Name.Indexed):
            _measure_below(entry, inks)


@cache
def profile() -> bytes:
    """Return an ICC profile (version 2, of an input device) that turns four inks to what PDFium shows for them."""
    table = bytes(value for colour in _shown() for value in _lab(colour))
    ramp = bytes(range(256))
    lut = b"mft1" + bytes(4) + bytes([4, 3, _STEPS, 0])
    lut += struct.pack(">9i", *(65536 if place % 4 == 0 else 0 for place in range(9)))
    lut += ramp * 4 + table + ramp * 3
    text = b"Inks as shown on a screen"
    name = b"desc" + bytes(4) + struct.pack(">I", len(text) + 1) + text + bytes(1 + 4 + 4 + 2 + 1 + 67)
    rights = b"text" + bytes(4) + b"No copyright, use freely" + bytes(1)
    white = b"XYZ " + bytes(4) + struct.pack(">3i", *(round(value * 65536) for value in _D50))
    return _packed([(b"desc", name), (b"cprt", rights), (b"wtpt", white), (b"A2B0", lut)])


def _packed(tags: list[tuple[bytes, bytes]]) -> bytes:
    """Return a profile with its header (ICC.1:2001-04, 6.1), made at a fixed time."""
    start = 128 + 4 + 12 * len(tags)
    entries, body = b"", b""
    for signature, data in tags:
        entries += signature + struct.pack(">II", start + len(body), len(data))
        body += data + bytes(-len(data) % 4)
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    header = struct.pack(">I", start + len(body)) + bytes(4) + bytes.fromhex("02400000") + b"scnrCMYKLab " + made
    header += b"acsp" + bytes(24) + struct.pack(">I", 0) + struct.pack(">3i", *(round(v * 65536) for v in _D50))
    return header.ljust(128, b"\0") + struct.pack(">I", len(tags)) + entries + body


def _shown() -> list[tuple[int, int, int]]:
    """Return the red, green and blue that PDFium shows for each mixture, the last ink changing fastest."""
    across, rows = _STEPS * _STEPS, _STEPS * _STEPS
    levels = [step / (_STEPS - 1) for step in range(_STEPS)]
    drawing = "\n".join(
        f"{c:.4f} {m:.4f} {y:.4f} {k:.4f} k "
        f"{(number % across) * _SIZE} {(number // across) * _SIZE} {_SIZE} {_SIZE} re f"
        for number, (c, m, y, k) in enumerate(product(levels, repeat=4))
    )
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(across * _SIZE, rows * _SIZE))
        page.obj.Contents = Stream(pdf, drawing.encode("ascii"))
        file = io.BytesIO()
        pdf.save(file)
    with pypdfium2.PdfDocument(file.getvalue()) as document:
        picture: Image.Image = document[0].render(scale=1).to_pil().convert("RGB")
    middle = _SIZE // 2
    places = ((number % across, number // across) for number in range(_STEPS**4))
    return [
        picture.getpixel((x * _SIZE + middle, picture.height - 1 - y * _SIZE - middle))  # type: ignore[misc]
        for x, y in places
    ]


def _lab(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """Return a colour of sRGB as L*a*b* in one byte each (ICC.1:2001-04, 6.3.4.2)."""
    shares = [value / 255 for value in colour]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    x, y, z = (
        _root(sum(factor * value for factor, value in zip(row, linear, strict=True)) / white)
        for row, white in zip(_MATRIX, _D50, strict=True)
    )
    values = (116 * y - 16) * 2.55, 500 * (x - y) + 128, 200 * (y - z) + 128
    light, a, b = (min(255, max(0, round(value))) for value in values)
    return light, a, b


def _root(value: float) -> float:
    return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116
