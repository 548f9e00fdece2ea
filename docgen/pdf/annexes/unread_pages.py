"""Pages that show more than their text says: a scan with a stamp on it, a picture of writing, letters as outlines."""

from collections.abc import Iterator, Sequence

from PIL import Image, ImageChops
from pypdfium2 import PdfDocument, PdfObject, PdfPage, raw

from docgen.pdf.annexes.page_picture import Ground, ground_of, on_page, picture, show, things_of

_SMALLEST, _LARGE = 0.05, 0.35  # of the page: a logo is smaller than the one, a scan larger than the other
_EDGE = 60  # of 255: how far ink and paper are apart within three pixels
_CELL = 8  # pixels
_INKED = 25  # of 255: a tenth of a cell
_WORD = 4  # cells, where a picture has no text layer
_LEAST_BESIDE = 0.03  # of the page's cells, where it has one: a paragraph, and no signature
_PAPER = 0.5  # of a small picture that has one colour, if it is writing
_OUTLINES = 150  # shapes as large as letters


def unread_pages(document: PdfDocument) -> Iterator[int]:
    """Yield the pages (from 1) that show what no search finds.

    A page left blank is none; a photo as large as a page is one, for nobody has seen what is on it.
    """
    for number in range(len(document)):
        page = document[number]
        reader = page.get_textpage()
        wordless = not reader.get_text_range().strip()
        reader.close()
        things = things_of(page)
        if things and (wordless or _shows_more(page, things)):
            yield number + 1
        page.close()


def _shows_more(page: PdfPage, things: Sequence[PdfObject]) -> bool:
    pictures = [thing for thing in things if thing.type == raw.FPDF_PAGEOBJ_IMAGE]
    texts = [thing for thing in things if thing.type == raw.FPDF_PAGEOBJ_TEXT]
    ground = ground_of(page, 1.0)
    if pictures:
        pictured = _map(pictures, ground, 0)
        share = pictured.histogram()[255] / (ground.size[0] * ground.size[1])
        if share >= _SMALLEST and _has_unread_writing(page, texts, ground, pictured, share):
            return True
    paths = [thing for thing in things if thing.type == raw.FPDF_PAGEOBJ_PATH]
    return len(paths) >= _OUTLINES and sum(map(_is_outline, paths)) >= _OUTLINES


def _has_unread_writing(
    page: PdfPage, texts: Sequence[PdfObject], ground: Ground, pictured: Image.Image, share: float
) -> bool:
    show(texts, shown=False)
    bare = picture(page, ground).convert("L")
    show(texts, shown=True)
    is_paper = max(bare.histogram(pictured)) >= _PAPER * pictured.histogram()[255]
    worded = _map(texts, ground, 3)
    is_figure = worded.histogram()[255] > pictured.histogram()[255] / 2
    if share < _LARGE and (is_figure or not is_paper):
        return False  # a figure or a photograph among text
    writing = ImageChops.multiply(_edges(bare).point([0] * _EDGE + [255] * (256 - _EDGE)), pictured)
    is_bare = ImageChops.multiply(worded, pictured).getbbox() is None
    unworded = ImageChops.subtract(writing, worded)
    size = (max(1, unworded.size[0] // _CELL), max(1, unworded.size[1] // _CELL))
    cells = unworded.resize(size, Image.Resampling.BOX).tobytes()
    inked = sum(cell >= _INKED for cell in cells)
    return inked >= (_WORD if is_bare and is_paper else _LEAST_BESIDE * len(cells))


def _edges(grey: Image.Image) -> Image.Image:
    """Return how far each pixel and the eight around it are apart."""
    light = dark = grey
    for across, down in ((1, 0), (0, 1)):
        beside = [ImageChops.offset(light, way * across, way * down) for way in (-1, 1)]
        light = ImageChops.lighter(light, ImageChops.lighter(*beside))
        beside = [ImageChops.offset(dark, way * across, way * down) for way in (-1, 1)]
        dark = ImageChops.darker(dark, ImageChops.darker(*beside))
    return ImageChops.subtract(light, dark)


def _map(things: Sequence[PdfObject], ground: Ground, more: float) -> Image.Image:
    """Return where the things lie, ``more`` points larger on each side."""
    places = Image.new("L", ground.size)
    for thing in things:
        left, bottom, right, top = on_page(thing)
        places.paste(255, ground.pixels((left - more, bottom - more, right + more, top + more)))
    return places


def _is_outline(path: PdfObject) -> bool:
    """Tell whether a path is filled, has many corners and is as large as a letter."""
    if raw.FPDFPath_CountSegments(path) < 8:
        return False
    left, bottom, right, top = path.get_bounds()
    fill, stroke = raw.c_int(), raw.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value) and 3 < top - bottom < 40 and right - left < 40
