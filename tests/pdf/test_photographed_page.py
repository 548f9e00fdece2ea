"""A scan is drawn from its photograph where nothing else decides what is seen, and by pdfium where anything may."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image, ImageChops, ImageStat

from docgen.pdf.annexes.covered_text import hidden_text
from docgen.pdf.annexes.page_picture import ground_of, picture, things_of
from docgen.pdf.annexes.photographed_page import drawn_small, photographed_pages
from tests.pdf import honest


@pytest.fixture(scope="module")
def scan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a scanned page whose picture is a JPEG with colours."""
    return honest.scan(3, tmp_path_factory.mktemp("scan") / "scan.pdf")


def small(file: Path) -> Image.Image | None:
    """Return the first page drawn from its photograph, or None where it must be drawn by pdfium."""
    photograph = photographed_pages(file).get(0)
    if photograph is None:
        return None
    with pypdfium2.PdfDocument(file) as document:
        page = document[0]
        things = [thing for thing in things_of(page) if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
        return drawn_small(things[0], photograph, ground_of(page, 1.0))


def test_a_photograph_is_drawn_as_pdfium_draws_its_page(scan: Path) -> None:
    shown = small(scan)
    assert shown is not None
    with pypdfium2.PdfDocument(scan) as document:
        drawn = picture(document[0], ground_of(document[0], 1.0))
    assert shown.size == drawn.size
    assert max(ImageStat.Stat(ImageChops.difference(shown, drawn)).mean) < 8


def mask(pdf: Pdf) -> None:
    image = pdf.pages[0].obj.Resources.XObject.I
    image.SMask = Stream(pdf, b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    image.SMask.ColorSpace, image.SMask.BitsPerComponent = Name.DeviceGray, 8


def turned_colours(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.XObject.I.Decode = Array([1, 0, 1, 0, 1, 0])


def palette(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.XObject.I.ColorSpace = Array([Name.Indexed, Name.DeviceRGB, 0, pikepdf.String("abc")])


def clear(pdf: Pdf) -> None:
    pdf.pages[0].obj.Resources.ExtGState = Dictionary(G=Dictionary(ca=0))
    pdf.pages[0].contents_add(b"/G gs", prepend=True)


def note(pdf: Pdf) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])


def turned_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.Rotate = 90


def turned_pages(pdf: Pdf) -> None:
    pdf.Root.Pages.Rotate = 180


def cut(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 300 300 re W n", prepend=True)


def askew(pdf: Pdf) -> None:
    pdf.pages[0].contents_add(b"0.99 0.1 -0.1 0.99 0 0 cm", prepend=True)


def written_in_the_drawing(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.Contents = Stream(pdf, b"q 99 0 0 99 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")


OTHERS = [
    *(mask, turned_colours, palette, clear, note, turned_page, turned_pages, cut, askew, written_in_the_drawing),
]


@pytest.mark.parametrize("change", OTHERS)
def test_a_page_on_which_anything_else_is_decided_is_drawn(
    scan: Path, tmp_path: Path, change: Callable[[Pdf], None]
) -> None:
    with pikepdf.open(scan) as pdf:
        change(pdf)
        pdf.save(tmp_path / "scan.pdf")
    assert small(tmp_path / "scan.pdf") is None


def test_a_bar_in_a_photograph_is_found(tmp_path: Path) -> None:
    file = honest.scan(3, tmp_path / "scan.pdf", bar="black")
    assert photographed_pages(file)
    assert hidden_text(file).pages == {"invisible": [1]}
