"""A page of pictures and the words that text recognition has read in them, and nothing else: what a scanner sends.

Such a page has hundreds of stretches of text, mostly a word each. They are taken from pdfium all at once, for to ask it
about one is to have it go through all of them.
"""

from ctypes import addressof, byref, c_float, c_ushort, string_at

from pypdfium2 import PdfObject, PdfPage, PdfTextPage, raw

from docgen.late import dataclass, late_pattern
from docgen.pdf.annexes.page_picture import MOST_THINGS
from docgen.pdf.annexes.plain_page import has_links_only, is_pressed
from docgen.pdf.tags.marked_words import Box

_WORD = late_pattern(r"\S+")
_LONG = 4  # letters
_INVISIBLE = raw.FPDF_TEXTRENDERMODE_INVISIBLE


@dataclass(frozen=True)
class Stretch:
    """A stretch of text without ink: pdfium's handle, its box on the page, whether it is pressed flat, and its word.

    ``word`` is empty unless the stretch is a single word, with what stands around it but for blanks.
    """

    handle: raw.FPDF_PAGEOBJECT
    box: Box
    is_flat: bool
    word: str


@dataclass(frozen=True)
class RecognisedPage:
    """The pictures of such a page, its stretches of text, and whether most of them are words of some length."""

    pictures: tuple[PdfObject, ...]
    stretches: tuple[Stretch, ...]
    is_by_word: bool


def recognised_page(page: PdfPage, reader: PdfTextPage) -> RecognisedPage | None:
    """Return what a page of pictures and recognised words has on it; None for a page with anything else."""
    count = raw.FPDFPage_CountObjects(page)
    if count >= MOST_THINGS or not has_links_only(page):
        return None
    words = _words(reader)
    corners = [c_float() for _ in range(4)]
    places = [byref(corner) for corner in corners]
    matrix = raw.FS_MATRIX()
    pictures, stretches = [], []
    for number in range(count):
        handle = raw.FPDFPage_GetObject(page, number)
        kind = raw.FPDFPageObj_GetType(handle)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            pictures.append(PdfObject(handle, page))
            continue
        if kind != raw.FPDF_PAGEOBJ_TEXT or raw.FPDFTextObj_GetTextRenderMode(handle) != _INVISIBLE:
            return None
        raw.FPDFPageObj_GetBounds(handle, *places)
        raw.FPDFPageObj_GetMatrix(handle, byref(matrix))
        left, bottom, right, top = corners
        box = (left.value, bottom.value, right.value, top.value)
        word = words.get(addressof(handle.contents), "")
        stretches.append(Stretch(handle, box, is_pressed(matrix.a, matrix.b, matrix.c, matrix.d), word))
    long = sum(len(one.word) >= _LONG for one in stretches)
    return RecognisedPage(tuple(pictures), tuple(stretches), long > len(stretches) / 2) if pictures else None


def _words(reader: PdfTextPage) -> dict[int, str]:
    """Return the word of each stretch that is one, by pdfium's address of it."""
    count = reader.count_chars()
    buffer = (c_ushort * (count + 1))()
    if raw.FPDFText_GetText(reader, 0, count, buffer) != count + 1:
        return {}  # a letter of two halves: places in the text are not those of the letters
    text = string_at(buffer, 2 * count).decode("utf-16-le", "replace")
    found: dict[int, str] = {}
    for word in _WORD.finditer(text):
        first, last = (raw.FPDFText_GetTextObject(reader, at) for at in (word.start(), word.end() - 1))
        if not first or not last:
            continue
        key, other = addressof(first.contents), addressof(last.contents)
        found[key] = "" if key != other or key in found else word[0]
        if key != other:
            found[other] = ""
    return found
