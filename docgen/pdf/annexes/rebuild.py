"""An annex that is no PDF/A as it came, mended: in place first, by ghostscript where nothing can be lost by it.

No text is given up for a label. Ghostscript drops tags and links, so it is asked only about what has none, and it may
end well and have left a page blank: what it made is laid beside what it had, page by page: as many pages, the same
words, the same look.
"""

from collections.abc import Callable, Iterator
from itertools import zip_longest
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Pdf, Stream
from PIL import Image, ImageChops

from docgen.disk.platform import find_program
from docgen.late import late_pattern
from docgen.pdf.labels.print_colours import measure_inks
from docgen.pdf.labels.widths import repair_widths
from docgen.pdf.processes.confinement import confined
from docgen.pdf.processes.programs import run
from docgen.pdf.processes.sandbox import in_sandbox
from docgen.pdf.reading.files import save_pdf

_LIMIT = 120.0  # seconds
_LOOK = 36  # an inch, at which two pages are compared
_STRONG = 96  # of 255: how far two dots must be apart to count; another measure of colour makes less
_SHARE = 0.03  # of a page's dots that may be so far apart; a missing paragraph is more
_SMOOTHED = late_pattern(rb"(\bBI\b(?:(?!\bID\b)[^\0]){0,300}?/I(?:nterpolate)?\s+)true\b")

Step = Callable[[Path, Path], bool]


def steps() -> Iterator[tuple[str, Step]]:
    """Yield the ways to mend a PDF, the gentlest first, each with the Danish note on it, if there must be one."""
    yield "", in_place
    if _ghostscript():
        yield "er lavet om for at kunne arkiveres.", by_ghostscript


def in_place(pdf: Path, target: Path) -> bool:
    """Write the PDF with what it lacks put in, its pages as they are; tell whether it lacked anything."""
    return in_sandbox(pdf, _mend, pdf, target)


def _mend(pdf: Path, target: Path) -> bool:
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        # All of them: one file may lack all three.
        mended = [repair_widths(opened), measure_inks(opened), _unsmooth(opened)]
        save_pdf(opened, target)
    return any(mended)


def _unsmooth(pdf: Pdf) -> bool:
    """Let no picture in a drawing's own text ask to be smoothed; tell whether any did."""
    changed = False
    for stream in pdf.objects:
        if not isinstance(stream, Stream) or stream.get("/Type", Name.XObject) != Name.XObject:
            continue
        if stream.get("/Subtype") == Name.Image or "/Length1" in stream:
            continue
        try:
            content = stream.read_bytes()
        except (pikepdf.PdfError, NotImplementedError):
            continue
        if b"BI" in content and (plain := _SMOOTHED.sub(rb"\1false", content)) != content:
            stream.write(plain)
            changed = True
    return changed


def _ghostscript() -> Path | None:
    return find_program("gs", "gswin64c")


def by_ghostscript(pdf: Path, target: Path) -> bool:
    """Rewrite the PDF with fonts embedded and colours measured; tell whether it is the same to a reader.

    A PDF with tags, links or bookmarks is left as it is.
    """
    if in_sandbox(pdf, _can_lose, pdf):
        return False
    command = [str(_ghostscript()), "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", "-dPDFA=2", "-dPDFACompatibilityPolicy=1"]
    command += ["-sDEVICE=pdfwrite", "-sColorConversionStrategy=RGB", "-dEmbedAllFonts=true", "-dAutoRotatePages=/None"]
    words = confined([*command, f"-sOutputFile={target}", str(pdf)], target.parent, [pdf])
    status = run(words, _LIMIT, folder=target.parent)
    return status == 0 and target.is_file() and in_sandbox(pdf, reads_alike, pdf, target)


def _can_lose(pdf: Path) -> bool:
    """Tell whether a PDF has what ghostscript drops."""
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        notes = any(len(page.obj.get("/Annots", ())) for page in opened.pages)
        outline = opened.Root.get("/Outlines", Dictionary())
        return notes or "/StructTreeRoot" in opened.Root or "/First" in outline


def reads_alike(first: Path, second: Path) -> bool:
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
