from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Pdf, Stream

from docgen.pdf.assembly.stamp import fence_pages, stamp_pages
from docgen.pdf.reading import inspect
from tests.pdf.made import blank, with_pages

A3 = [0, 0, 842, 1191]
PAGES = {
    "A4": {},
    "A3": {"/MediaBox": A3},
    "on its side": {"/Rotate": 90},
    "on its head": {"/Rotate": 180},
    "on its other side": {"/Rotate": -90},
    "cropped": {"/MediaBox": [-100, -50, 700, 900], "/CropBox": [50, 60, 500, 700]},
    "corners the wrong way": {"/MediaBox": [595, 842, 0, 0]},
    "in double units": {"/MediaBox": [0, 0, 297.5, 421], "/UserUnit": 2},
    "cropped on its side": {"/CropBox": [50, 60, 500, 700], "/Rotate": 270},
}


def dark_area(path: Path, number: int) -> tuple[float, float, float, float]:
    """Return the box of what is not white in the lowest strip of a page, as shares of the page as it is shown."""
    with pypdfium2.PdfDocument(path) as document:
        picture = document[number].render(scale=2).to_pil().convert("L")
    lower = picture.crop((0, picture.height * 92 // 100, picture.width, picture.height))
    box = lower.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = box
    above = picture.height * 92 // 100
    return (
        left / picture.width,
        (top + above) / picture.height,
        right / picture.width,
        (bottom + above) / picture.height,
    )


def stamped(path: Path) -> Path:
    with pikepdf.open(path) as pdf:
        fence_pages(pdf)
        stamp_pages(pdf, [f"Bilag 1 · Samlet side {number} af 9" for number in range(1, len(pdf.pages) + 1)])
        pdf.save(path.with_name("stemplet.pdf"))
    return path.with_name("stemplet.pdf")


@pytest.mark.parametrize("kind", PAGES)
def test_the_stamp_is_upright_in_the_lower_right_corner(tmp_path: Path, kind: str) -> None:
    result = stamped(with_pages(tmp_path / "ind.pdf", [PAGES[kind]]))  # type: ignore[list-item]
    left, top, right, bottom = dark_area(result, 0)
    assert 0.5 < left < 0.9 < right < 1
    assert 0.95 < top < bottom < 1
    assert right - left > (bottom - top) * 5 / 2


@pytest.mark.parametrize(
    "content",
    [
        b"q q 0.1 0 0 0.1 300 300 cm",
        b"Q 0.1 0 0 0.1 300 300 cm",
        b"/Span BMC q BT /F1 12 Tf",
        b"Q Q q 0 1 -1 0 100 100 cm",
    ],
)
def test_what_a_page_leaves_open_does_not_move_the_stamp(tmp_path: Path, content: bytes) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = Stream(pdf, content)

    result = stamped(blank(tmp_path / "ind.pdf", change=change))
    left, top, right, bottom = dark_area(result, 0)
    assert 0.5 < left < 0.9 < right < 1
    assert 0.95 < top < bottom < 1
    assert inspect.texts(result) == ["Bilag 1 · Samlet side 1 af 9"]


def test_the_stamp_can_be_read_on_a_dark_page(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = Stream(pdf, b"0 g 0 0 595 842 re f")

    result = stamped(blank(tmp_path / "ind.pdf", change=change))
    with pypdfium2.PdfDocument(result) as document:
        picture = document[0].render(scale=2).to_pil().convert("L")
    corner = picture.crop((picture.width // 2, int(picture.height * 0.96), picture.width, picture.height))
    assert corner.getextrema() == (0, 255)


def test_the_letters_lie_in_the_file_and_no_more_of_the_font(tmp_path: Path) -> None:
    result = stamped(blank(tmp_path / "ind.pdf"))
    fonts = inspect.fonts(result)
    (name,) = (name for name in fonts if "DOCGEN" in name)
    assert fonts[name]
    assert result.stat().st_size < 20_000
