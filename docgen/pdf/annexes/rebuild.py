"""An annex that cannot be PDF/A as it is, made anew: by ghostscript where it is installed, else as pictures.

Ghostscript may end well and have left a page blank. So what it made is laid beside what it had, page by page:
as many pages, the same words, the same look.
"""

import io
import shutil
from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

import pypdfium2
from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageChops

from docgen.pdf.processes.programs import run
from docgen.pdf.processes.sandbox import in_child

_LIMIT = 120.0  # seconds
_DOTS = 200  # an inch: small print can still be read
_LOOK = 36  # an inch, at which two pages are compared
_STRONG = 96  # of 255: how far two dots must be apart to count; another measure of colour makes less
_SHARE = 0.03  # of a page's dots that may be so far apart; a missing paragraph is more

Step = Callable[[Path, Path], bool]


def steps() -> Iterator[tuple[str, Step]]:
    """Yield the ways to make a PDF anew, the gentlest first, each with the Danish sentence that tells of it."""
    if shutil.which("gs"):
        yield "er lavet om for at kunne arkiveres, og har mistet sine tags og links.", by_ghostscript
    yield (
        "er lavet om til billeder af siderne for at kunne arkiveres. Teksten kan ikke søges eller læses op.",
        as_pictures,
    )


def by_ghostscript(pdf: Path, target: Path) -> bool:
    """Write the PDF anew with fonts embedded and colours measured; tell whether it is the same to a reader."""
    command = ["gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dPDFA=2", "-dPDFACompatibilityPolicy=1"]
    command += ["-sDEVICE=pdfwrite", "-sColorConversionStrategy=RGB", "-dEmbedAllFonts=true", "-dAutoRotatePages=/None"]
    status = run([*command, f"-sOutputFile={target}", str(pdf)], _LIMIT, folder=target.parent)
    return status == 0 and target.is_file() and in_child(pdf, _reads_alike, pdf, target)


def as_pictures(pdf: Path, target: Path) -> bool:
    """Write a PDF with a picture of each page, as large as the page is shown; tell that it is done."""
    return in_child(pdf, _draw, pdf, target)


def _draw(pdf: Path, target: Path) -> bool:
    made = Pdf.new()
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            picture = page.render(scale=_DOTS / 72).to_pil().convert("RGB")
            file = io.BytesIO()
            picture.save(file, "JPEG", quality=90)
            image = Stream(made, file.getvalue(), Type=Name.XObject, Subtype=Name.Image, Filter=Name.DCTDecode)
            image.Width, image.Height = picture.size
            image.ColorSpace, image.BitsPerComponent = Name.DeviceRGB, 8
            sheet = made.add_blank_page(page_size=(width, height)).obj
            sheet.Resources = Dictionary(XObject=Dictionary(Side=image))
            sheet.Contents = Stream(made, f"q {width:.3f} 0 0 {height:.3f} 0 0 cm /Side Do Q".encode("ascii"))

    made.save(target)
    return True


def _reads_alike(first: Path, second: Path) -> bool:
    """Tell whether two PDFs have the same pages to a reader."""
    try:
        with pypdfium2.PdfDocument(first) as one, pypdfium2.PdfDocument(second) as other:
            return all(
                left is not None and right is not None and _same_words(left, right) and _same_look(left, right)
                for left, right in zip_longest(one, other)
            )
    except pypdfium2.PdfiumError:
        return False


def _same_words(left: pypdfium2.PdfPage, right: pypdfium2.PdfPage) -> bool:
    one, other = ("".join(page.get_textpage().get_text_bounded().split()) for page in (left, right))
    return bool(one == other)


def _same_look(left: pypdfium2.PdfPage, right: pypdfium2.PdfPage) -> bool:
    one, other = (page.render(scale=_LOOK / 72).to_pil().convert("L") for page in (left, right))
    if one.size != other.size:
        return False
    apart: Image.Image = ImageChops.difference(one, other)
    far: int = sum(apart.histogram()[_STRONG:])
    return far <= _SHARE * apart.width * apart.height
