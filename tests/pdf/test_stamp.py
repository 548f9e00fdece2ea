from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Pdf, Stream
from PIL import Image, ImageChops

from docgen.pdf.assembly.stamp import fence_pages, stamp_pages
from docgen.pdf.assembly.stamp_places import free_corners
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
        texts = [f"Bilag 1 · Samlet side {number} af 9" for number in range(1, len(pdf.pages) + 1)]
        stamp_pages(pdf, texts, free_corners(path))
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


PLATES = {
    "lower right": "430 5 160 30",
    "lower left": "5 5 160 30",
    "lower middle": "215 5 160 30",
    "upper right": "430 805 160 30",
    "upper left": "5 805 160 30",
    "upper middle": "215 805 160 30",
}


@pytest.mark.parametrize("taken", range(len(PLATES) + 1))
@pytest.mark.parametrize("kind", ["A4", "on its side", "on its head", "on its other side"])
def test_the_stamp_goes_where_nothing_is_or_below_the_page(tmp_path: Path, kind: str, taken: int) -> None:
    def change(pdf: Pdf) -> None:
        boxes = "\n".join(f"{box} re f" for box in list(PLATES.values())[:taken])
        page = pdf.pages[0].obj
        page.Contents = Stream(pdf, f"0.4 g\n{boxes}".encode())
        # The page is drawn upright as it is shown.
        turn = {"A4": 0, "on its side": 90, "on its head": 180, "on its other side": 270}[kind]
        if turn:
            page.Rotate = turn
            page.MediaBox = Array([0, 0, 842, 595]) if turn in (90, 270) else page.MediaBox
            matrix = {90: "0 1 -1 0 842 0", 180: "-1 0 0 -1 595 842", 270: "0 -1 1 0 0 595"}[turn]
            page.Contents = Stream(pdf, f"0.4 g {matrix} cm\n{boxes}".encode())

    path = blank(tmp_path / "ind.pdf", change=change)
    wanted = [*PLATES, "below"][taken]
    assert free_corners(path) == (wanted,)
    before, after = _pictures(path, stamped(path))
    assert before.width == after.width
    assert (after.height > before.height) == (wanted == "below")
    grey = before.point(lambda value: 255 if 60 < value < 200 else 0)
    assert ImageChops.multiply(grey, ImageChops.difference(before, after.crop((0, 0, *before.size)))).getbbox() is None
    assert before.histogram() != after.histogram()


def test_what_was_cut_away_stays_so_where_the_page_grows(tmp_path: Path) -> None:
    def change(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.CropBox = Array([0, 100, 595, 742])
        page.Contents = Stream(pdf, b"0.4 g 0 0 595 842 re f 0 g 10 w 5 100 585 642 re S")

    path = blank(tmp_path / "ind.pdf", change=change)
    with pikepdf.open(path) as pdf:
        fence_pages(pdf)
        stamp_pages(pdf, ["Bilag 1 · Samlet side 1 af 9"], ("below",))
        pdf.save(tmp_path / "stemplet.pdf")
    before, after = _pictures(path, tmp_path / "stemplet.pdf")
    strip = after.crop((0, before.height + 1, after.width // 2, after.height))
    assert strip.getextrema() == (255, 255)


def _pictures(*files: Path) -> list[Image.Image]:
    pictures = []
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            pictures.append(document[0].render(scale=2).to_pil().convert("L"))
    return pictures
