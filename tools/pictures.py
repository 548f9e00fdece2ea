"""``python -m tools.pictures``: make README's pictures anew from real output.

Needs LibreOffice with Calc (Debian: libreoffice-calc-nogui) to draw a workbook; docgen itself does not.
"""

import datetime as dt
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

from docgen.build.options import Options
from docgen.build.pipeline import build_all
from docgen.disk import resources
from docgen.pdf.conversion.office import profile_option, require_office
from docgen.pdf.reading.inspect import outline, texts
from tests.books import write_sample

PICTURES = Path(__file__).resolve().parents[1] / "docs" / "pictures"
LETTERS = Path("/usr/share/fonts/truetype/liberation")  # Debian: fonts-liberation
WIDTH = 900
BUNDLE = "Drøftelse med Udsatterådet om årsrapport 2025 med bilag.pdf"
PAGES = (
    ("minutes", "Referat Samarbejdsforum.pdf", ()),
    ("easy_minutes", "Let referat Udsatterådet.pdf", ()),
    ("bundle_cover", BUNDLE, ()),
    ("bundle_annex", BUNDLE, ("Årsrapport 2025 for Udsatterådet", "Årets møder", "Bilag 1 · Samlet side")),
)
"""Each picture's name, the paper's, and words of the page that README's caption speaks of; no words: the first."""


def page(pdf: Path, number: int) -> Image.Image:
    """Return a page (0 is the first) as a picture."""
    drawn = pypdfium2.PdfDocument(pdf)[number].render(scale=2)
    picture: Image.Image = drawn.to_pil()
    return picture.convert("RGB")


def framed(picture: Image.Image) -> Image.Image:
    """Return the picture at README's width, with a thin grey frame."""
    height = round(picture.height * WIDTH / picture.width)
    return ImageOps.expand(picture.resize((WIDTH, height), Image.Resampling.LANCZOS), 1, "#bbbbbb")


def trimmed(picture: Image.Image) -> Image.Image:
    """Return the picture without the white around it."""
    blank = Image.new("RGB", picture.size, "white")
    left, top, right, bottom = ImageChops.difference(picture, blank).getbbox() or (0, 0, *picture.size)
    return picture.crop((max(0, left - 20), max(0, top - 20), right + 20, bottom + 20))


def workbook_page(folder: Path, sample: str, words: str) -> Image.Image:
    """Return the page of a sample workbook on which the words stand."""
    path = write_sample(sample, folder / "ark.xlsx")
    command = [str(require_office()), profile_option(folder / "profil"), "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder), str(path)], check=True, capture_output=True)
    pdf = folder / "ark.pdf"
    if not pdf.exists():
        sys.exit("The picture of a workbook needs LibreOffice's Calc: sudo apt-get install libreoffice-calc-nogui")
    number = next(place for place, text in enumerate(texts(pdf)) if words in text)
    return page(pdf, number)


def bookmarks(pdf: Path) -> Image.Image:
    """Return the bookmarks of a PDF as a reader's side panel shows them, each with its page."""
    marks = [mark for mark in outline(pdf) if mark.level < 3]
    face, bold = (ImageFont.truetype(str(LETTERS / f"LiberationSans-{style}.ttf"), 26) for style in ("Regular", "Bold"))
    row, margin = 46, 30
    panel = Image.new("RGB", (1200, 2 * margin + row * len(marks)), "white")
    draw = ImageDraw.Draw(panel)
    for number, mark in enumerate(marks):
        top = margin + number * row
        draw.text((margin + 44 * mark.level, top), mark.title, "#17404d", font=face if mark.level else bold)
        draw.text((1200 - margin, top), str(mark.page), "#555555", font=face, anchor="ra")
    return panel


def main() -> None:
    """Write every picture into ``docs/pictures``."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        framed(trimmed(workbook_page(folder, "samarbejdsforum", "Mødetype"))).save(PICTURES / "workbook.png")
        options = Options(today=dt.date(2026, 1, 15), out=folder / "ud")
        samples = sorted(resources.samples().glob("*.xlsx"))
        files = [file for outcome in build_all(samples, options, lambda: None) for file in outcome.files]
        for picture, paper, words in PAGES:
            pdf = _named(files, paper)
            framed(page(pdf, _page_with(pdf, words))).save(PICTURES / f"{picture}.png", optimize=True)
        framed(bookmarks(_named(files, BUNDLE))).save(PICTURES / "bundle_bookmarks.png", optimize=True)


def _named(files: Sequence[Path], name: str) -> Path:
    return next(file for file in files if file.name.endswith(name))


def _page_with(pdf: Path, words: tuple[str, ...]) -> int:
    """Return the first page on which all the words stand; a picture shows what its caption says, or is not made."""
    return next(place for place, text in enumerate(texts(pdf)) if all(one in text for one in words))


if __name__ == "__main__":
    main()
