"""Honest PDFs for the tests: scans with their text layer, and ordinary pages on which all text is seen."""

import io
import math
import random
import zlib
from collections.abc import Callable
from pathlib import Path

import weasyprint
from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageDraw, ImageFilter, ImageFont
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FONT = "/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"
_WORDS = [
    "rådet",
    "har",
    "drøftet",
    "forslaget",
    "om",
    "nye",
    "boliger",
    "til",
    "unge",
    "og",
    "ældre",
    "i",
    "byen",
    "og",
    "peger",
    "på",
    "at",
    "der",
    "mangler",
    "et",
    "sted",
    "at",
    "være",
    "om",
    "aftenen",
    "udvalget",
    "takker",
    "for",
    "svaret",
    "sagen",
    "behandles",
    "igen",
    "den",
    "14",
    "januar",
    "2026",
    "klokken",
    "16",
    "forvaltningen",
    "oplyser",
    "at",
    "budgettet",
    "er",
    "på",
    "250000",
    "kroner",
    "og",
    "at",
    "arbejdet",
    "begynder",
    "efter",
    "sommerferien",
]

Word = tuple[float, float, float, float, str]
"""Left, top, width and height in pixels, and the word."""


def scan(seed: int, path: Path, *, bar: str = "", visible: bool = False) -> Path:
    """Write a scanned page of words with a text layer in their places.

    By the seed the page lies askew, is spotted, on coloured paper, packed as a photograph or in black and white,
    marked with a pen. A ``bar`` (a colour's name) was drawn over two lines of the picture after the words were read;
    ``visible`` writes the layer in black below the picture.
    """
    chance = random.Random(seed)  # noqa: S311 - no secret
    dpi = chance.choice([100, 150, 200])
    angle = chance.choice([0, 0, 0.4, -0.7, 1.2, -1.8])
    paper = chance.choice([(255, 255, 255), (250, 248, 240), (255, 240, 200), (215, 235, 215), (225, 225, 225)])
    picture, words = _written(chance, dpi, paper)
    picture = picture.rotate(angle, Image.Resampling.BICUBIC, fillcolor=paper)
    if chance.random() < 0.5:
        noise = Image.effect_noise(picture.size, chance.uniform(5, 25)).convert("RGB")
        picture = Image.blend(picture, noise, 0.06)
    if chance.random() < 0.4:
        picture = picture.filter(ImageFilter.GaussianBlur(0.6))
    if bar:
        _bar(picture, words, bar)
    kind = chance.choice(["JPEG", "JPEG", "grey", "bits"])
    pdf = Pdf.new()
    width, height = picture.size[0] * 72 / dpi, picture.size[1] * 72 / dpi
    page = pdf.add_blank_page(page_size=(width, height)).obj
    page.Resources = Dictionary(
        Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica)),
        XObject=Dictionary(I=_image(pdf, picture, kind)),
    )
    drawn = f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /I Do Q ".encode()
    layer = _layer(words, picture.size, dpi, angle, "0 g 0 Tr" if visible else "3 Tr")
    page.Contents = Stream(pdf, layer + drawn if visible or chance.random() < 0.5 else drawn + layer)
    pdf.save(path)
    return path


def _written(chance: random.Random, dpi: int, paper: tuple[int, int, int]) -> tuple[Image.Image, list[Word]]:
    """Return a page of words as a picture, and where each word stands."""
    picture = Image.new("RGB", (round(8.27 * dpi), round(11.69 * dpi)), paper)
    draw = ImageDraw.Draw(picture)
    ink = chance.choice([(0, 0, 0), (40, 40, 60), (70, 70, 70)])
    words: list[Word] = []
    y = dpi * 1.0
    while y < dpi * 10.2:
        size = chance.choice([9, 11, 11, 11, 16]) * dpi / 72
        font = ImageFont.truetype(_FONT, size)
        x = dpi * 0.9
        marked = chance.random() < 0.1
        for word in chance.choices(_WORDS, k=chance.randint(3, 16)):
            left, top, right, bottom = draw.textbbox((x, y), word, font=font)
            if right > dpi * 7.4:
                break
            if marked:
                draw.rectangle((left - 3, top - 2, right + 3, bottom + 2), fill=(255, 240, 90))
            draw.text((x, y), word, font=font, fill=ink)
            words.append((left, top, right - left, bottom - top, word))
            x = right + size * 0.28
        y += size * chance.choice([1.2, 1.4, 2.5])
    draw.ellipse((dpi * 5, dpi * 9.7, dpi * 6.4, dpi * 11), outline=(160, 30, 30), width=4)
    return picture, words


def _bar(picture: Image.Image, words: list[Word], bar: str) -> None:
    chosen = [word for word in words if len(word[4]) > 6 and word[0] > picture.size[0] / 4][:2]
    for left, top, width, height, _ in chosen:
        ImageDraw.Draw(picture).rectangle((left - 9, top - 9, left + width + 9, top + height + 9), fill=bar)


def _image(pdf: Pdf, picture: Image.Image, kind: str) -> Stream:
    image = Stream(pdf, b"", Type=Name.XObject, Subtype=Name.Image, Width=picture.size[0], Height=picture.size[1])
    image.BitsPerComponent = 1 if kind == "bits" else 8
    image.ColorSpace = Name.DeviceRGB if kind == "JPEG" else Name.DeviceGray
    if kind == "JPEG":
        packed = io.BytesIO()
        picture.save(packed, "JPEG", quality=60)
        image.write(packed.getvalue(), filter=Name.DCTDecode)
    else:
        pixels = picture.convert("L")
        if kind == "bits":
            pixels = pixels.point(lambda value: 255 if value > 150 else 0).convert("1")
        image.write(zlib.compress(pixels.tobytes()), filter=Name.FlateDecode)
    return image


def _layer(words: list[Word], size: tuple[int, int], dpi: int, angle: float, setting: str) -> bytes:
    """Return the words in their places, turned with the paper."""
    turn = math.radians(angle)
    cos, sin = math.cos(turn), math.sin(turn)
    middle = (size[0] / 2, size[1] / 2)
    steps = [f"BT {setting}"]
    for left, top, width, height, word in words:
        x, y = left - middle[0], top + height - middle[1]
        x, y = x * cos + y * sin + middle[0], -x * sin + y * cos + middle[1]
        letters = height * 72 / dpi / 0.93 if any(one in "gjpqyåÅ" for one in word) else height * 72 / dpi / 0.75
        stretch = 100 * (width * 72 / dpi) / stringWidth(word, "Helvetica", letters)
        place = f"{cos:.5f} {sin:.5f} {-sin:.5f} {cos:.5f} {x * 72 / dpi:.2f} {(size[1] - y) * 72 / dpi:.2f} Tm"
        text = "".join(f"\\{byte:03o}" for byte in word.encode("cp1252"))
        steps.append(f"/F1 {letters:.2f} Tf {stretch:.1f} Tz {place} ({text} ) Tj")
    return "\n".join([*steps, "ET "]).encode()


PAGES: dict[str, Callable[[Path], None]] = {}


def page(name: str) -> Callable[[Callable[[Path], None]], Callable[[Path], None]]:
    def kept(write: Callable[[Path], None]) -> Callable[[Path], None]:
        PAGES[name] = write
        return write

    return kept


_TEXT = " ".join(_WORDS).capitalize() + "."

_WEB = {
    "a table with shaded rows": "<style>tr:nth-child(even){background:#dde} th{background:#024;color:#fff} td{padding:3px}</style>"
    "<table><tr><th>Punkt</th><th>Beløb</th></tr>" + "<tr><td>Boliger</td><td>1.250</td></tr>" * 20 + "</table>",
    "a heading in white on a dark ground": "<div style='background:#123;color:#fff;padding:20px'><h1>Årsrapport</h1>"
    f"<p>{_TEXT}</p></div><p>{_TEXT}</p>",
    "a drop cap": f"<style>p::first-letter{{font-size:48pt;float:left;color:#800}}</style><p>{_TEXT}</p>" * 3,
    "marked words": f"<p>{_TEXT} <mark style='background:yellow'>{_TEXT}</mark> <mark style='background:#0f0'>Ja</mark></p>",
    "two columns": f"<div style='columns:2'>{'<p>' + _TEXT + '</p>'} {_TEXT * 6}</div>",
    "a frame with a gradient": "<div style='background:linear-gradient(#fff,#9bf);border:3px solid #036;"
    f"border-radius:15px;padding:12px'>{_TEXT * 3}</div>",
    "a shadow below words": f"<h1 style='text-shadow:2px 2px #999'>{_TEXT}</h1>",
    "pale and small words": f"<p style='font-size:6pt;color:#999'>{_TEXT}</p><p style='font-size:8pt;color:#bbb'>{_TEXT}</p>",
    "words crossed out and underlined": f"<p><s>{_TEXT}</s> <u>{_TEXT}</u></p>",
    "cards with edges that cut": f"<div style='overflow:hidden;border-radius:30px;background:#eef;padding:20px'>{_TEXT}</div>"
    * 3,
    "upright words": f"<div style='transform:rotate(-90deg) translateX(-300px);width:400px'>{_TEXT}</div>",
    "a watermark": "<div style='position:fixed;top:300px;font-size:110pt;color:rgba(0,0,0,.08);transform:rotate(-40deg)'>"
    f"UDKAST</div><p>{_TEXT * 5}</p>",
    "figures in superscript": "<p>CO<sub>2</sub>, m<sup>2</sup> og 10<sup>3</sup><sup style='font-size:4pt'>ab</sup></p>"
    * 9,
    "a list with ticks": "<ul style='list-style:square'>" + "<li>☑ Ja ☐ Nej — “citat” … ½</li>" * 12 + "</ul>",
    "a half see-through field over words": f"<p>{_TEXT}</p><div style='position:absolute;top:0;width:300px;height:200px;"
    "background:rgba(255,220,0,.4)'></div>",
    "spaced letters": "<p style='letter-spacing:.7em'>Indkaldelse til møde</p><p style='word-spacing:4em'>"
    + _TEXT
    + "</p>",
    "words over a drawing": "<svg width='500' height='300'><rect width='500' height='300' fill='#4a7'/><circle cx='200' "
    "cy='150' r='100' fill='#fff'/><text x='150' y='150' font-size='22'>Midtbyen 2026</text><text x='330' y='150' "
    "fill='#fff'>Havnen</text></svg>",
}


def _web(name: str) -> None:
    @page(name)
    def write(path: Path) -> None:
        body = f"<body style='font-family:\"Liberation Sans\";font-size:11pt'>{_WEB[name]}</body>"
        weasyprint.HTML(string=f"<html lang='da'>{body}</html>").write_pdf(path)


for _name in _WEB:
    _web(_name)


def _canvas(path: Path, size: tuple[float, float] = A4) -> Canvas:
    canvas = Canvas(str(path), pagesize=size)
    canvas.setFont("Helvetica", 11)
    for row in range(12):
        canvas.drawString(60, 700 - 22 * row if size == A4 else 500 - 22 * row, " ".join(_WORDS[row * 4 : row * 4 + 9]))
    return canvas


@page("a logo and a letterhead")
def _logo(path: Path) -> None:
    canvas = _canvas(path)
    logo = Image.effect_mandelbrot((120, 60), (-2, -1.5, 1, 1.5), 60).convert("RGB")
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - only here

    canvas.drawImage(ImageReader(logo), 440, 760, 100, 50)
    canvas.drawString(60, 790, "Eksempel Kommune · Rådhuset · 12 34 56 78")
    canvas.save()


@page("a form with fields")
def _fields(path: Path) -> None:
    canvas = _canvas(path)
    canvas.acroForm.textfield(name="navn", value="Mona Eksempel", x=60, y=380, width=200, height=22)
    canvas.acroForm.checkbox(name="ja", checked=True, x=60, y=340)
    canvas.acroForm.textfield(name="tom", x=60, y=300, width=200, height=22, fillColor=colors.lightyellow)
    canvas.save()


@page("boxes behind words")
def _behind(path: Path) -> None:
    canvas = Canvas(str(path), pagesize=A4)
    for row, ground in enumerate(["#ffffcc", "#cce5ff", "#222222", "#770000", "#888888"]):
        canvas.setFillColor(colors.HexColor(ground))
        canvas.rect(50, 700 - 60 * row, 480, 40, fill=1)
        canvas.setFillColor(colors.black if row < 2 else colors.white)
        canvas.drawString(60, 715 - 60 * row, _TEXT[:80])
    canvas.save()


@page("squares for figures")
def _comb(path: Path) -> None:
    canvas = _canvas(path)
    for at, figure in enumerate("12345678"):
        canvas.rect(60 + 20 * at, 300, 20, 24)
        canvas.drawString(67 + 20 * at, 307, figure)
    canvas.save()


@page("a turned page")
def _rotated(path: Path) -> None:
    canvas = _canvas(path, landscape(A4))
    canvas.setPageRotation(90)
    canvas.setFillColor(colors.lightblue)
    canvas.rect(50, 100, 300, 60, fill=1)
    canvas.setFillColor(colors.black)
    canvas.drawString(60, 120, "Under fire øjne")
    canvas.save()


@page("letters as outlines, thick, and in two coats")
def _modes(path: Path) -> None:
    canvas = _canvas(path)
    for mode in (1, 2):
        text = canvas.beginText(60, 400 - 40 * mode)
        text.setFont("Helvetica", 24)
        text.setTextRenderMode(mode)
        text.textOut("Tegnede bogstaver")
        canvas.drawText(text)
    for shift in (0, 0.3):
        canvas.drawString(60 + shift, 260, "Fed skrift i to lag")
    canvas.rect(50, 200, 200, 30, fill=0)
    canvas.save()


@page("a diagram with words on pillars")
def _diagram(path: Path) -> None:
    canvas = _canvas(path)
    for at, height in enumerate([80, 140, 60, 200]):
        canvas.setFillColor(colors.Color(0.1, 0.3, 0.2 * at))
        canvas.rect(60 + 60 * at, 150, 40, height, fill=1)
        canvas.setFillColor(colors.white)
        canvas.drawString(68 + 60 * at, 160, str(height))
        canvas.setFillColor(colors.black)
        canvas.drawString(68 + 60 * at, 135, f"{2022 + at}")
    canvas.save()


@page("a map with names under lines")
def _map(path: Path) -> None:
    canvas = Canvas(str(path), pagesize=A4)
    chance = random.Random(3)  # noqa: S311 - no secret
    canvas.setFont("Helvetica", 7)
    for name in range(40):
        canvas.drawString(chance.uniform(40, 480), chance.uniform(60, 780), f"Lærkevej {name}")
    canvas.setStrokeColor(colors.grey)
    for _ in range(250):
        canvas.setLineWidth(chance.choice([0.2, 0.5, 1]))
        canvas.line(*(chance.uniform(30, 800) for _ in range(4)))
    canvas.save()


@page("words on a photograph")
def _photo(path: Path) -> None:
    from reportlab.lib.utils import ImageReader  # noqa: PLC0415 - only here

    canvas = Canvas(str(path), pagesize=A4)
    photo = Image.radial_gradient("L").resize((300, 420)).convert("RGB")
    canvas.drawImage(ImageReader(photo), 0, 0, *A4)
    canvas.setFillColor(colors.white)
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawString(60, 420, "Årsrapport 2025")
    canvas.setFillColor(colors.yellow)
    canvas.setFont("Helvetica", 12)
    canvas.drawString(200, 380, "Rådet for socialt udsatte")
    canvas.save()


@page("letters of a font in the file")
def _embedded(path: Path) -> None:
    pdfmetrics.registerFont(TTFont("Egen", _FONT))
    canvas = Canvas(str(path), pagesize=A4)
    canvas.setFont("Egen", 11)
    for row in range(30):
        canvas.drawString(60, 760 - 22 * row, f"Ældre på Øen får råd – {row} – „citat“ ½ € §")
    canvas.setFont("Egen", 5)
    canvas.drawString(60, 60, _TEXT[:150])
    canvas.save()


@page("dashes to write on")
def _leaders(path: Path) -> None:
    canvas = Canvas(str(path), pagesize=A4)
    for row in range(20):
        canvas.drawString(60, 760 - 30 * row, "Navn: " + "_" * 40)
        canvas.drawString(110, 761 - 30 * row, "Mona Eksempel")
        canvas.drawString(330, 760 - 30 * row, "side " + "." * 30 + f" {row}")
    canvas.save()


@page("a yellow marker as a note")
def _marker(path: Path) -> None:
    canvas = _canvas(path)
    canvas.highlightAnnotation(
        "Læs her", (60, 695, 300, 715), Color=[1, 1, 0], QuadPoints=[60, 715, 300, 715, 60, 695, 300, 695]
    )
    canvas.textAnnotation("En note", (500, 700, 520, 720))
    canvas.linkURL("https://example.dk", (60, 670, 200, 690))
    canvas.save()


@page("a seal turned over the words")
def _seal(path: Path) -> None:
    canvas = _canvas(path)
    canvas.saveState()
    canvas.setStrokeColor(colors.red)
    canvas.setFillColor(colors.Color(1, 0, 0, 0.5))
    canvas.translate(300, 600)
    canvas.rotate(20)
    canvas.roundRect(-80, -20, 160, 50, 8)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(-70, -5, "MODTAGET")
    canvas.restoreState()
    canvas.save()


@page("a page cut at its margins")
def _margins(path: Path) -> None:
    canvas = _canvas(path)
    canvas.setCropBox((30, 30, 565, 812))
    canvas.save()


@page("bars and a square code")
def _codes(path: Path) -> None:
    from reportlab.graphics.barcode.code128 import Code128  # noqa: PLC0415 - only here

    canvas = _canvas(path)
    Code128("12345678", barHeight=30, humanReadable=True).drawOn(canvas, 60, 300)
    canvas.save()
