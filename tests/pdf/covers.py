"""False redactions for the tests: pages on which words are hidden from the eye and left in the file.

:data:`COVERS` has the kinds. Each is drawn by chance (place, size, colour) from a seed, over the words ``SECRET`` in
the middle of a line whose other words are seen.
"""

import io
import math
import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import Image
from reportlab.pdfbase.pdfmetrics import stringWidth

SECRET = "Kaj Fortrolig 12 34 56 78"  # noqa: S105 - the words that must not be read
BEFORE, AFTER = "Borgeren hedder ", " og bor her."
_KAPPA = 0.5523


@dataclass
class Line:
    """The line with the secret on its page: where its baseline begins, its size, and what is drawn round it."""

    pdf: Pdf
    chance: random.Random
    x: float
    y: float
    size: float
    under: bytes = b""
    over: bytes = b""
    secret: bytes | None = None
    """What draws the secret instead of plain black letters; nothing where None."""
    resources: dict[str, dict[str, Object]] = field(default_factory=dict)
    notes: list[Object] = field(default_factory=list)
    page: dict[str, object] = field(default_factory=dict)

    @property
    def start(self) -> float:
        """Where the secret begins, in points from the left."""
        return self.x + float(stringWidth(BEFORE, "Helvetica", self.size))

    @property
    def width(self) -> float:
        return float(stringWidth(SECRET, "Helvetica", self.size))

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, bottom, width and height of a box that hides the secret."""
        more = self.chance.uniform(0.5, 3)
        return (self.start - more, self.y - 0.27 * self.size, self.width + 2 * more, 1.25 * self.size)

    @property
    def rectangle(self) -> bytes:
        return "{:.2f} {:.2f} {:.2f} {:.2f} re".format(*self.box).encode()

    def add(self, kind: str, name: str, thing: Object) -> None:
        self.resources.setdefault(kind, {})[f"/{name}"] = thing

    def form(self, content: bytes, resources: Object | None = None, **keys: object) -> Stream:
        form = Stream(self.pdf, content, Type=Name.XObject, Subtype=Name.Form, **keys)
        form.BBox = keys.get("BBox", Array([0, 0, 1000, 1000]))
        form.Resources = resources or Dictionary()
        return form

    def image(self, picture: Image.Image) -> Stream:
        pixels = picture.convert("RGB")
        width, height = pixels.size
        return Stream(
            self.pdf,
            zlib.compress(pixels.tobytes()),
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            ColorSpace=Name.DeviceRGB,
            BitsPerComponent=8,
            Filter=Name.FlateDecode,
        )

    def show(self, setting: str = "", words: str = SECRET, size: float | None = None) -> bytes:
        return f"q BT {setting} /F1 {size or self.size:.3f} Tf {self.start:.2f} {self.y:.2f} Td ({words}) Tj ET Q ".encode()


COVERS: dict[str, Callable[[Line], None]] = {}


def cover(name: str) -> Callable[[Callable[[Line], None]], Callable[[Line], None]]:
    def kept(draw: Callable[[Line], None]) -> Callable[[Line], None]:
        COVERS[name] = draw
        return draw

    return kept


def page_with(name: str, seed: int, path: Path) -> Path:
    """Write a PDF of one page on which the secret is covered in a way of :data:`COVERS`."""
    chance = random.Random(f"{name}{seed}")  # noqa: S311 - no secret
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842)).obj
    line = Line(pdf, chance, chance.uniform(40, 90), chance.uniform(150, 650), chance.uniform(8, 15))
    COVERS[name](line)
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    fonts = {"/F1": pdf.make_indirect(font), **line.resources.pop("Font", {})}
    page.Resources = Dictionary(
        {"/Font": Dictionary(fonts), **{f"/{kind}": Dictionary(things) for kind, things in line.resources.items()}}
    )
    page.Contents = Stream(pdf, _content(line))
    if line.notes:
        page.Annots = Array([pdf.make_indirect(note) for note in line.notes])
        fields = [note for note in page.Annots if note.Subtype == Name.Widget]
        pdf.Root.AcroForm = Dictionary(Fields=Array(fields))
    for key, value in line.page.items():
        page[f"/{key}"] = value
    pdf.save(path)
    return path


def _content(line: Line) -> bytes:
    end = line.start + line.width
    secret = line.show() if line.secret is None else line.secret
    words = f"/F1 {line.size:.3f} Tf {{:.2f}} {line.y:.2f} Td ({{}}) Tj"
    return b"\n".join(
        [
            b"q BT /F1 16 Tf 72 780 Td (Referat af samtalen) Tj ET Q",
            line.under,
            f"q BT {words.format(line.x, BEFORE)} ET Q".encode(),
            secret,
            f"q BT {words.format(end, AFTER)} ET Q".encode(),
            line.over,
            b"q BT /F1 11 Tf 72 90 Td (Referatet er godkendt.) Tj ET Q",
        ]
    )


def colour(chance: random.Random, *, dark: bool = False) -> str:
    top = 0.35 if dark else 1
    return " ".join(f"{chance.uniform(0, top):.2f}" for _ in range(3))


@cover("a box over words in thirty drawings, each within another")
def _deep(line: Line) -> None:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    drawing = line.form(line.show(), Dictionary(Font=Dictionary(F1=font)))
    for _ in range(30):
        drawing = line.form(b"/X Do", Dictionary(XObject=Dictionary(X=line.pdf.make_indirect(drawing))))
    line.add("XObject", "X", line.pdf.make_indirect(drawing))
    line.secret, line.over = b"/X Do", b"q 0 g " + line.rectangle + b" f Q"


@cover("a box of any colour")
def _box(line: Line) -> None:
    line.over = f"q {colour(line.chance)} rg ".encode() + line.rectangle + b" f Q"


@cover("a white box")
def _white(line: Line) -> None:
    line.over = b"q 1 g " + line.rectangle + b" f Q"


@cover("a box that is filled and edged")
def _edged(line: Line) -> None:
    line.over = f"q {colour(line.chance)} rg {colour(line.chance)} RG 2 w ".encode() + line.rectangle + b" B* Q"


@cover("a box of printing colours")
def _cmyk(line: Line) -> None:
    line.over = b"q 0.2 0.3 0.1 0.9 k " + line.rectangle + b" f Q"


@cover("a box that lets three per cent through")
def _alpha(line: Line) -> None:
    line.add("ExtGState", "G", Dictionary(ca=0.97))
    line.over = b"q /G gs 0 g " + line.rectangle + b" f Q"


@cover("a box that multiplies")
def _multiply(line: Line) -> None:
    line.add("ExtGState", "G", Dictionary(BM=Name.Multiply))
    line.over = b"q /G gs 0 g " + line.rectangle + b" f Q"


@cover("a thick line")
def _line(line: Line) -> None:
    left, bottom, width, height = line.box
    cap = line.chance.choice([0, 1, 2])
    middle = bottom + height / 2
    line.over = f"q {cap} J {height:.2f} w {left:.2f} {middle:.2f} m {left + width:.2f} {middle:.2f} l S Q".encode()


@cover("a dashed line without gaps")
def _dashed(line: Line) -> None:
    left, bottom, width, height = line.box
    middle = bottom + height / 2
    line.over = (
        f"q 2 J [3 3] 0 d {height:.2f} w {left:.2f} {middle:.2f} m {left + width:.2f} {middle:.2f} l S Q".encode()
    )


@cover("many thin boxes")
def _thin(line: Line) -> None:
    left, bottom, width, height = line.box
    step = height / 12
    rows = (f"{left:.2f} {bottom + row * step:.2f} {width:.2f} {step + 0.3:.2f} re f" for row in range(12))
    line.over = f"q {colour(line.chance, dark=True)} rg {' '.join(rows)} Q".encode()


@cover("a box a letter")
def _letters(line: Line) -> None:
    left, bottom, width, height = line.box
    step = width / len(SECRET)
    boxes = (f"{left + at * step:.2f} {bottom:.2f} {step + 0.4:.2f} {height:.2f} re f" for at in range(len(SECRET)))
    line.over = f"q 0 g {' '.join(boxes)} Q".encode()


@cover("a scribble")
def _scribble(line: Line) -> None:
    left, bottom, width, height = line.box
    points = [(left + width * at / 60, bottom + (height if at % 2 else 0)) for at in range(61)]
    path = " ".join(f"{x:.2f} {y:.2f} l" for x, y in points[1:])
    line.over = f"q 1 j {height / 2:.2f} w {points[0][0]:.2f} {points[0][1]:.2f} m {path} S Q".encode()


@cover("a box with round corners")
def _round(line: Line) -> None:
    left, bottom, width, height = line.box
    r, k = height / 4, height / 4 * (1 - _KAPPA)
    x, y, xx, yy = left - r, bottom, left + width + r, bottom + height
    line.over = (
        f"q 0 g {x + r:.2f} {y:.2f} m {xx - r:.2f} {y:.2f} l {xx - k:.2f} {y:.2f} {xx:.2f} {y + k:.2f} {xx:.2f} {y + r:.2f} c "
        f"{xx:.2f} {yy - r:.2f} l {xx:.2f} {yy - k:.2f} {xx - k:.2f} {yy:.2f} {xx - r:.2f} {yy:.2f} c {x + r:.2f} {yy:.2f} l "
        f"{x + k:.2f} {yy:.2f} {x:.2f} {yy - k:.2f} {x:.2f} {yy - r:.2f} c {x:.2f} {y + r:.2f} l "
        f"{x:.2f} {y + k:.2f} {x + k:.2f} {y:.2f} {x + r:.2f} {y:.2f} c h f Q"
    ).encode()


@cover("a large ellipse")
def _ellipse(line: Line) -> None:
    left, bottom, width, height = line.box
    middle, centre = left + width / 2, bottom + height / 2
    points = [
        (middle + 0.75 * width * math.cos(at / 20 * math.pi), centre + 1.2 * height * math.sin(at / 20 * math.pi))
        for at in range(40)
    ]
    path = " ".join(f"{x:.2f} {y:.2f} l" for x, y in points[1:])
    line.over = f"q 0.1 g {points[0][0]:.2f} {points[0][1]:.2f} m {path} h f Q".encode()


@cover("a turned box")
def _turned(line: Line) -> None:
    left, bottom, width, height = line.box
    line.over = f"q 1 0.01 -0.01 1 {left:.2f} {bottom - 1:.2f} cm 0 g 0 0 {width:.2f} {height + 2:.2f} re f Q".encode()


@cover("a shading along a line")
def _axial(line: Line) -> None:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0.2], C1=[0.1, 0, 0.2], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 600, 0], Function=function)
    shading.Extend = Array([True, True])
    line.add("Shading", "S", shading)
    line.over = b"q " + line.rectangle + b" W n /S sh Q"


@cover("a shading from white to black")
def _gradient(line: Line) -> None:
    left, _, width, _ = line.box
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceGray, Coords=[left, 0, left + width, 0])
    shading.Function, shading.Extend = function, Array([True, True])
    line.add("Pattern", "P", Dictionary(PatternType=2, Shading=shading))
    line.over = b"q /Pattern cs /P scn " + line.rectangle + b" f Q"


@cover("a shading round a point")
def _radial(line: Line) -> None:
    left, bottom, width, height = line.box
    middle = [left + width / 2, bottom + height / 2]
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0.3], C1=[0], N=1)
    shading = Dictionary(ShadingType=3, ColorSpace=Name.DeviceGray, Coords=[*middle, 0, *middle, width])
    shading.Function, shading.Extend = function, Array([True, True])
    line.add("Shading", "S", shading)
    line.over = b"q " + line.rectangle + b" W n /S sh Q"


@cover("a pattern of tiles without gaps")
def _tiles(line: Line) -> None:
    tile = Stream(line.pdf, b"0 g 0 0 4 4 re f 0.3 g 1 1 2 2 re f", Type=Name.Pattern, PatternType=1, PaintType=1)
    tile.TilingType, tile.BBox, tile.XStep, tile.YStep = 1, Array([0, 0, 4, 4]), 4, 4
    tile.Resources = Dictionary()
    line.add("Pattern", "P", tile)
    line.over = b"q /Pattern cs /P scn " + line.rectangle + b" f Q"


@cover("a pattern of thick hatching")
def _hatching(line: Line) -> None:
    tile = Stream(line.pdf, b"0 g 0 0 2.8 3 re f", Type=Name.Pattern, PatternType=1, PaintType=1)
    tile.TilingType, tile.BBox, tile.XStep, tile.YStep = 1, Array([0, 0, 3, 3]), 3, 3
    tile.Resources = Dictionary()
    line.add("Pattern", "P", tile)
    line.over = b"q /Pattern cs /P scn " + line.rectangle + b" f Q"


@cover("a form")
def _form(line: Line) -> None:
    line.add("XObject", "X", line.form(b"0 g 0 0 1 1 re f", BBox=Array([0, 0, 1, 1])))
    line.over = "q {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /X Do Q".format(*line.box).encode()


@cover("a form in a form")
def _forms(line: Line) -> None:
    inner = line.form(b"0.2 0 0.1 rg 0 0 1 1 re f", BBox=Array([0, 0, 1, 1]))
    outer = line.form(b"0.5 0 0 0.5 0 0 cm /Y Do", Dictionary(XObject=Dictionary(Y=inner)))
    line.add("XObject", "X", outer)
    left, bottom, width, height = line.box
    line.over = f"q {2 * width:.2f} 0 0 {2 * height:.2f} {left:.2f} {bottom:.2f} cm /X Do Q".encode()


@cover("a group that lets nothing through")
def _group(line: Line) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB, I=True)
    line.add("XObject", "X", line.form(b"0 g 0 0 1 1 re f", BBox=Array([0, 0, 1, 1]), Group=group))
    line.add("ExtGState", "G", Dictionary(ca=0.99, CA=0.99))
    line.over = "q /G gs {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /X Do Q".format(*line.box).encode()


@cover("a picture of one pixel")
def _pixel(line: Line) -> None:
    line.add("XObject", "I", line.image(Image.new("RGB", (1, 1), (20, 20, 20))))
    line.over = "q {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /I Do Q".format(*line.box).encode()


@cover("a picture with a pattern")
def _picture(line: Line) -> None:
    noise = Image.frombytes("L", (80, 12), line.chance.randbytes(960))
    line.add("XObject", "I", line.image(noise))
    line.over = "q {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /I Do Q".format(*line.box).encode()


@cover("a picture in the drawing itself")
def _inline(line: Line) -> None:
    place = "q {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm ".format(*line.box).encode()
    line.over = place + b"BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 00> EI Q"


@cover("a stencil")
def _stencil(line: Line) -> None:
    mask = Stream(line.pdf, b"\x00", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=1)
    mask.ImageMask = True
    line.add("XObject", "I", mask)
    line.over = "q 0.1 0.1 0.3 rg {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /I Do Q".format(*line.box).encode()


@cover("a picture with a soft mask")
def _masked(line: Line) -> None:
    picture = line.image(Image.new("RGB", (2, 2), (0, 0, 0)))
    mask = Stream(line.pdf, b"\xff\xfc\xff\xfd", Type=Name.XObject, Subtype=Name.Image, Width=2, Height=2)
    mask.ColorSpace, mask.BitsPerComponent = Name.DeviceGray, 8
    picture.SMask = mask
    line.add("XObject", "I", picture)
    line.over = "q {2:.2f} 0 0 {3:.2f} {0:.2f} {1:.2f} cm /I Do Q".format(*line.box).encode()


@cover("a photograph over the whole line")
def _photograph(line: Line) -> None:
    picture = Image.effect_mandelbrot((120, 30), (-2, -1.5, 1, 1.5), 40)
    packed = io.BytesIO()
    picture.convert("RGB").save(packed, "JPEG")
    image = Stream(line.pdf, packed.getvalue(), Type=Name.XObject, Subtype=Name.Image, Width=120, Height=30)
    image.ColorSpace, image.BitsPerComponent, image.Filter = Name.DeviceRGB, 8, Name.DCTDecode
    line.add("XObject", "I", image)
    line.over = f"q 500 0 0 40 30 {line.y - 12:.2f} cm /I Do Q".encode()


def _note(line: Line, kind: str, look: bytes | None, **keys: object) -> None:
    left, bottom, width, height = line.box
    corners = [left, bottom, left + width, bottom + height]
    note = Dictionary(Type=Name.Annot, Subtype=Name(f"/{kind}"), Rect=Array(corners), F=4, **keys)  # type: ignore[arg-type]
    if look is not None:
        note.AP = Dictionary(N=line.form(look, BBox=Array([0, 0, width, height])))
    line.notes.append(note)


def _quads(line: Line) -> Array:
    left, bottom, width, height = line.box
    top, right = bottom + height, left + width
    return Array([left, top, right, top, left, bottom, right, bottom])


@cover("a note that is a square")
def _square(line: Line) -> None:
    _note(line, "Square", b"0.1 g 0 0 900 900 re f")


@cover("a square that each reader draws")
def _bare_square(line: Line) -> None:
    _note(line, "Square", None, IC=Array([0, 0, 0]), C=Array([0, 0, 0]))


@cover("a highlight in black")
def _highlight(line: Line) -> None:
    _note(line, "Highlight", b"0 g 0 0 900 900 re f", QuadPoints=_quads(line), C=Array([0, 0, 0]))


@cover("a highlight in black that each reader draws")
def _bare_highlight(line: Line) -> None:
    _note(line, "Highlight", None, QuadPoints=_quads(line), C=Array([0, 0, 0]))


@cover("a note in ink")
def _ink(line: Line) -> None:
    _, _, width, height = line.box
    look = f"0 G {height + 4:.2f} w 0 {height / 2:.2f} m {width:.2f} {height / 2:.2f} l S".encode()
    _note(line, "Ink", look, InkList=Array([Array([0, 0, 1, 1])]))


@cover("ink that each reader draws")
def _bare_ink(line: Line) -> None:
    left, bottom, width, height = line.box
    middle = bottom + height / 2
    stroke = Array([left, middle, left + width, middle])
    _note(line, "Ink", None, InkList=Array([stroke]), C=Array([0, 0, 0]), BS=Dictionary(W=height + 2))


@cover("a stamp")
def _stamp(line: Line) -> None:
    _note(line, "Stamp", b"0.8 g 0 0 900 900 re f", Name=Name.Draft)


@cover("a link with a drawing of its own")
def _drawn_link(line: Line) -> None:
    _note(line, "Link", b"0 0 900 900 re f")


@cover("a text box with a ground")
def _free_text(line: Line) -> None:
    _note(line, "FreeText", b"1 g 0 0 900 900 re f", Contents=String(""), DA=String("/F1 9 Tf 0 g"))


@cover("a text box that each reader draws")
def _bare_free_text(line: Line) -> None:
    _note(line, "FreeText", None, Contents=String(""), DA=String("/F1 9 Tf 0 g"), C=Array([0, 0, 0]))


@cover("a thick line that each reader draws")
def _bare_line(line: Line) -> None:
    left, bottom, width, height = line.box
    middle = bottom + height / 2
    ends = Array([left, middle, left + width, middle])
    _note(line, "Line", None, L=ends, C=Array([0, 0, 0]), BS=Dictionary(W=height))


@cover("a polygon that each reader draws")
def _bare_polygon(line: Line) -> None:
    left, bottom, width, height = line.box
    right, top = left + width, bottom + height
    corners = Array([left, bottom, right, bottom, right, top, left, top])
    _note(line, "Polygon", None, Vertices=corners, IC=Array([0, 0, 0]), C=Array([0, 0, 0]))


@cover("a field of a form")
def _field(line: Line) -> None:
    _note(line, "Widget", b"1 1 0.9 rg 0 0 900 900 re f", FT=Name.Tx, T=String("felt"), V=String(""))


@cover("a layer that is shown")
def _layer(line: Line) -> None:
    layer = line.pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Lag")))
    line.pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer])))
    line.add("Properties", "L", layer)
    line.over = b"/OC /L BDC q 0 g " + line.rectangle + b" f Q EMC"


@cover("an edge that cuts it away")
def _clip(line: Line) -> None:
    line.secret = f"q {line.start:.2f} {line.y - 300:.2f} 20 20 re W n ".encode() + line.show() + b" Q"


@cover("an edge of nothing")
def _no_clip(line: Line) -> None:
    line.secret = b"q 0 0 0 0 re W n " + line.show() + b" Q"


@cover("a form that is too small")
def _small_form(line: Line) -> None:
    fonts = Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    form = line.form(line.show(), Dictionary(Font=fonts), BBox=Array([0, 0, 30, 30]))
    line.add("XObject", "X", form)
    line.secret = b"q /X Do Q"


@cover("a page that is cut")
def _cropped(line: Line) -> None:
    line.page["CropBox"] = Array([0, line.y + 40, 595, 842])


@cover("beyond the paper")
def _beyond(line: Line) -> None:
    line.secret = f"q 1 0 0 1 {line.chance.choice([-900, 900])} 0 cm ".encode() + line.show() + b" Q"


@cover("white on white")
def _white_words(line: Line) -> None:
    line.secret = line.show("1 1 1 rg")


@cover("nearly white on white")
def _pale_words(line: Line) -> None:
    line.secret = line.show("0.98 0.98 0.98 rg")


@cover("black on black")
def _black_words(line: Line) -> None:
    line.under = b"q 0 g " + line.rectangle + b" f Q"


@cover("a colour on the same colour")
def _same_colour(line: Line) -> None:
    same = colour(line.chance)
    line.under = f"q {same} rg ".encode() + line.rectangle + b" f Q"
    line.secret = line.show(f"{same} rg")


@cover("ink of a printer that shows nothing")
def _unseen_ink(line: Line) -> None:
    line.secret = line.show("0 0 0 0 k")


@cover("words without ink")
def _invisible(line: Line) -> None:
    line.secret = line.show("3 Tr")


@cover("words that let all through")
def _transparent(line: Line) -> None:
    line.add("ExtGState", "T", Dictionary(ca=0.01, CA=0.01))
    line.secret = b"q /T gs " + line.show() + b" Q"


@cover("words behind a mask")
def _behind_mask(line: Line) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceGray)
    black = line.form(b"0 g 0 0 1000 1000 re f", Group=group)
    line.add("ExtGState", "M", Dictionary(SMask=Dictionary(Type=Name.Mask, S=Name.Luminosity, G=black)))
    line.secret = b"q /M gs " + line.show() + b" Q"


@cover("words as a window on nothing")
def _window(line: Line) -> None:
    line.secret = line.show("7 Tr")


@cover("words of no size")
def _tiny(line: Line) -> None:
    line.secret = line.show(size=line.chance.choice([0.05, 0.2, 0.5]))


@cover("words of no width")
def _narrow(line: Line) -> None:
    line.secret = line.show("0.01 Tz")


@cover("words of no height")
def _low(line: Line) -> None:
    line.secret = line.show(f"1 0 0 {line.chance.choice([0.002, 0.01, 0.03])} {line.start:.2f} {line.y:.2f} Tm")


@cover("words filled with white tiles")
def _patterned(line: Line) -> None:
    tile = Stream(line.pdf, b"1 g 0 0 9 9 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1)
    tile.BBox, tile.XStep, tile.YStep, tile.Resources = Array([0, 0, 9, 9]), 9, 9, Dictionary()
    line.add("Pattern", "P", tile)
    line.secret = line.show("/Pattern cs /P scn")


@cover("other letters on top")
def _letters_on_top(line: Line) -> None:
    blocks = "n" * math.ceil(line.width / (0.761 * line.size) + 1)
    dingbats = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
    line.add("Font", "Z", dingbats)
    line.over = (
        f"q BT /Z {line.size * 1.7:.2f} Tf 0.6 Tc 45 Tz {line.start - 2:.2f} {line.y - 0.4 * line.size:.2f} Td "
        f"({blocks * 2}) Tj ET Q"
    ).encode()


@cover("a letter the size of a page")
def _huge_letter(line: Line) -> None:
    line.over = f"q BT /Z 900 Tf {line.start - 120:.2f} {line.y - 300:.2f} Td (n) Tj ET Q".encode()
    line.add("Font", "Z", Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats))


@cover("a drawn letter")
def _type_3(line: Line) -> None:
    glyph = Stream(line.pdf, b"1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")
    font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 1000, 1000]), FirstChar=97, LastChar=97)
    font.FontMatrix, font.CharProcs = Array([0.001, 0, 0, 0.001, 0, 0]), Dictionary(a=glyph)
    font.Encoding, font.Widths = Dictionary(Differences=Array([97, Name.a])), Array([1000])
    font.Resources = Dictionary()
    line.add("Font", "T", font)
    count = math.ceil(line.width / line.size)
    line.over = (
        f"q BT /T {line.size * 1.3:.2f} Tf {line.start:.2f} {line.y - 0.25 * line.size:.2f} Td ({'a' * count}) Tj ET Q"
    ).encode()
