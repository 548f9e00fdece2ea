"""What the pages of a PDF show besides what its text says: to be searched too, or to be reported as not searched."""

import io
import re
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Dictionary, Name, Pdf, Stream

from docgen.late import dataclass, late_pattern
from docgen.pdf.annexes.drawn_elsewhere import pages_drawn_elsewhere
from docgen.pdf.annexes.page_picture import ground_of, picture
from docgen.pdf.annexes.recognition import recognised, recogniser
from docgen.pdf.annexes.to_unicode import correct_to_unicode
from docgen.pdf.annexes.unread_pages import unread_pages

SECONDS = 25.0
"""How long the pictures of one annex may be read."""

_DOTS = 200
_SPOKEN = late_pattern(rb"/ActualText\s*(?:\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>)", re.DOTALL)
_UPRIGHT = late_pattern(r"(?:^[^\S\n]*[\w\-–][^\S\n]*\n){4,}", re.MULTILINE)
_FEW = 4  # letters


@dataclass(frozen=True)
class Shown:
    """Texts with their places (»side 2, som den vises«), and pages from 1: not searched, read from pictures, lying.

    A page lies (``contradicted``) where its text says other letters than are seen on it.
    """

    texts: tuple[tuple[str, str], ...]
    unread: tuple[int, ...]
    recognised: tuple[int, ...] = ()
    contradicted: tuple[int, ...] = ()


def shown_words(pdf: Path) -> Shown:
    """Return what the pages show and their text lacks.

    That is the letters where an alternative text or a table of letters says others, figures one below another, and
    what tesseract reads in pictures, where it is installed.
    """
    with pikepdf.open(pdf, suppress_warnings=True) as opened:
        elsewhere = pages_drawn_elsewhere(opened)
        plain = _plain(opened)
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.get_textpage().get_text_range().replace("\r", "") for page in document]
        unread = sorted({*unread_pages(document), *elsewhere})
        read = dict(_recognised(document, unread))
    drawn = _drawn(plain, pages) if plain else {}
    texts = [(f"side {number}, som den vises", text) for number, text in drawn.items()]
    texts += [(f"side {number}", column) for number, text in enumerate(pages, 1) for column in _upright(text)]
    texts += [(f"side {number}, genkendt", text) for number, text in read.items()]
    left = tuple(number for number in unread if number not in read)
    others = tuple(number for number, text in drawn.items() if _differs(text, pages[number - 1]))
    return Shown(tuple(texts), left, tuple(read), others)


def _plain(pdf: Pdf) -> bytes | None:
    """Return the PDF without words that speak for others, or None where it has none."""
    spoken = False
    for thing in pdf.objects:
        if isinstance(thing, Stream) and thing.get("/Subtype") != Name.Image and "/FunctionType" not in thing:
            spoken |= _silence(thing)
        elif isinstance(thing, Dictionary) and "/ActualText" in thing and "/S" not in thing:
            del thing["/ActualText"]
            spoken = True
    if not correct_to_unicode(pdf) and not spoken:
        return None
    whole = io.BytesIO()
    pdf.save(whole)
    return whole.getvalue()


def _silence(stream: Stream) -> bool:
    """Take the alternative texts out of a drawing; tell whether there were any."""
    for entry in stream.get("/Resources", Dictionary()).get("/Properties", Dictionary()).values():
        if isinstance(entry, Dictionary) and "/ActualText" in entry:
            del entry["/ActualText"]
    if "/Length1" in stream or stream.get("/Type") in (Name.Metadata, Name.EmbeddedFile, Name.ObjStm, Name.XRef):
        return False
    try:
        content = stream.read_bytes()
    except (pikepdf.PdfError, NotImplementedError):
        return False
    if b"/ActualText" not in content:
        return False
    stream.write(_SPOKEN.sub(b"", content))
    return True


def _drawn(plain: bytes, pages: Sequence[str]) -> dict[int, str]:
    """Return the pages whose letters are others than their text says, as they are drawn."""
    with pypdfium2.PdfDocument(plain) as document:
        drawn = [page.get_textpage().get_text_range() for page in document]
    both = enumerate(zip(drawn, pages, strict=True), 1)
    return {number: shown for number, (shown, stated) in both if _letters(shown) != _letters(stated)}


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text)))


def _differs(shown: str, stated: str) -> bool:
    """Tell whether letters are seen that are not said: more than a hyphen or a sign that stands for one."""
    return (Counter(_letters(shown)) - Counter(_letters(stated))).total() >= _FEW


def _upright(text: str) -> Iterator[str]:
    """Yield the words that are written from top to bottom, a letter a line."""
    for column in _UPRIGHT.finditer(text + "\n"):
        yield "".join(column[0].split())


def _recognised(document: pypdfium2.PdfDocument, unread: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the text of the pictured pages as far as they can be read, and as long as there is time."""
    end = time.monotonic() + SECONDS
    for number in unread if recogniser() else ():
        if time.monotonic() > end:
            return
        page = document[number - 1]
        text = recognised(picture(page, ground_of(page, _DOTS / 72)), _DOTS)
        page.close()
        if text is not None:
            yield number, text
