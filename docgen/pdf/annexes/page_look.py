"""A page that is looked at: drawn with its text, without it, and its text alone."""

from collections.abc import Sequence
from functools import cached_property

import pypdfium2.raw
from PIL import Image
from pypdfium2 import PdfDocument, PdfObject, PdfPage, PdfTextPage

from docgen.late import dataclass
from docgen.pdf.annexes.page_picture import Ground, difference, ground_of, picture, show, things_of
from docgen.pdf.annexes.plain_page import Text
from docgen.pdf.annexes.scan_layer import Scan

LEAST = 16
"""Of 255: two greys nearer to each other than this are one to the eye."""


@dataclass
class Look:
    """A page that is looked at (from 0): its text and things, its pictures with text, without, and of text alone."""

    document: PdfDocument
    number: int
    page: PdfPage
    reader: PdfTextPage
    things: Sequence[PdfObject]
    texts: Sequence[Text]
    scale: float = 1.0
    photograph: Image.Image | None = None
    """The page without its text, where that is known without drawing it."""

    @cached_property
    def ground(self) -> Ground:
        """Where the page's points lie in its pictures, which are ``scale`` pixels a point."""
        return ground_of(self.page, self.scale)

    @cached_property
    def full(self) -> Image.Image:
        """The page's picture with all that is on it."""
        return picture(self.page, self.ground)

    @cached_property
    def bare(self) -> Image.Image:
        """The page's picture with all that is on it but text."""
        return self.photograph or self.without(self.texts)

    @cached_property
    def scan(self) -> Scan:
        """What the pictures on the page cover and show."""
        return Scan.of(self.things, self.ground, self.bare)

    @cached_property
    def ink(self) -> Image.Image:
        """Where the text would colour the page, were nothing else there and it all black."""
        page = opened(self.document, self.number)  # another copy, for its colours are spoilt
        try:
            for thing in things_of(page):
                if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT:
                    pypdfium2.raw.FPDFPageObj_SetFillColor(thing, 0, 0, 0, 255)
                elif thing.type != pypdfium2.raw.FPDF_PAGEOBJ_FORM:
                    show([thing], shown=False)
            alone = picture(page, self.ground, notes=False)
        finally:
            page.close()
        return mask_of(difference(alone, Image.new("RGB", alone.size, "white")), LEAST)

    def without(self, texts: Sequence[Text]) -> Image.Image:
        """Return the page's picture with all that is on it but ``texts``."""
        inked = [text.thing for text in texts if text.mode != pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE]
        show(inked, shown=False)
        left = picture(self.page, self.ground)
        show(inked, shown=True)
        return left


def opened(document: PdfDocument, number: int) -> PdfPage:
    """Return a page; one that is cut to nothing is whole, as readers show it."""
    page = document[number]
    if min(page.get_size()) >= 1:
        return page
    page.set_cropbox(*page.get_mediabox())
    page.close()
    return document[number]


def mask_of(changed: Image.Image, least: int) -> Image.Image:
    """Return a picture that is 255 where at least so much has changed, and 0 elsewhere."""
    return changed.point([0] * least + [255] * (256 - least))
