"""The report's two pictures, drawn as PNG files."""

import io

from PIL import Image, ImageDraw, ImageFont

from .paper import ACCENT, INK

ENQUIRIES = {"Bolig": 46, "Digital post og MitID": 38, "Sundhed": 31, "Misbrug": 22, "Ensomhed": 17, "Andet": 8}


def chart() -> bytes:
    """Return the bar chart of the enquiries; Pillow's own letters have no æ, ø or å, so the labels have none."""
    image = Image.new("RGB", (1600, 560), "#FFFFFF")
    pen = ImageDraw.Draw(image)
    letters = ImageFont.load_default(34)
    for position, (label, count) in enumerate(ENQUIRIES.items()):
        middle = 60 + position * 88
        end = 430 + round(1050 * count / max(ENQUIRIES.values()))
        pen.text((400, middle), label, f"#{INK}", letters, anchor="rm")
        pen.rectangle((430, middle - 27, end, middle + 27), f"#{ACCENT}")
        pen.text((end + 18, middle), str(count), f"#{INK}", letters, anchor="lm")
    pen.line((430, 15, 430, 545), f"#{INK}", 3)
    return _png(image)


def band() -> bytes:
    """Return the front page's band of overlapping circles."""
    image = Image.new("RGB", (1600, 620), f"#{INK}")
    pen = ImageDraw.Draw(image, "RGBA")
    for left, top, width, colour in (
        (90, 150, 420, (31, 111, 120, 255)),
        (380, 60, 500, (86, 158, 160, 170)),
        (760, 170, 380, (230, 240, 241, 150)),
        (1010, 40, 520, (31, 111, 120, 190)),
        (1240, 230, 300, (240, 180, 90, 230)),
    ):
        pen.ellipse((left, top, left + width, top + width), colour)
    return _png(image)


def _png(image: Image.Image) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "PNG", dpi=(240, 240))
    return stream.getvalue()
