"""Whether anything on a page can hide text at all; where nothing can, the page need not be drawn."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from ctypes import byref, c_float, c_int, c_size_t, c_uint, c_ushort, create_string_buffer, string_at
from dataclasses import field
from functools import cached_property

from pypdfium2 import PdfObject, PdfPage, PdfTextPage, raw

from docgen.late import dataclass
from docgen.pdf.annexes.page_picture import on_page, whole_on_page
from docgen.pdf.tags.marked_words import Box

_THIN = 1.6  # points: no word hides under a line
_SIMPLE = 30  # corners; a line with more may be a scribble
_CROWD, _NEAR = 4, 8.0  # thin boxes, and the points that they are within: together they may cover a line
_DARK = 150  # of 255 for each colour
_SMALL = 2.0  # points: the height of letters that are read without a glass
_BAND = 10.0  # points
_NARROW = 0.05  # of its height: a letter that is pressed together
_MOST_LETTERS = 2000
_Letters = c_ushort * _MOST_LETTERS


@dataclass(frozen=True)
class Text:
    """A stretch of text as one drawing step put it there, its box on the page, and its mode (ISO 32000-1, 9.3.6).

    Letters that let all light through are invisible ones: some programs write what they recognise in a scan so.
    """

    thing: PdfObject
    box: Box
    mode: int

    @classmethod
    def of(cls, thing: PdfObject) -> "Text":
        """Return a thing that is text as it lies on its page."""
        mode = raw.FPDFTextObj_GetTextRenderMode(thing)
        is_clear = mode == raw.FPDF_TEXTRENDERMODE_FILL and _colour(thing)[3] == 0
        return cls(thing, whole_on_page(thing), raw.FPDF_TEXTRENDERMODE_INVISIBLE if is_clear else mode)

    @cached_property
    def is_flat(self) -> bool:
        """Whether it is pressed together so much, from whatever side, that its letters are dashes."""
        return is_pressed(*self.thing.get_matrix().get()[:4])


def is_pressed(a: float, b: float, c: float, d: float) -> bool:
    """Tell whether a matrix (ISO 32000-1, 8.3.3) makes dashes of letters."""
    low, high = sorted((math.hypot(a, b), math.hypot(c, d)))
    return low < _NARROW * high


@dataclass
class Fonts:
    """The letters that were seen on drawn pages, by font: a font may have empty ones."""

    seen: dict[tuple[bytes, int], set[str]] = field(default_factory=lambda: defaultdict(set))

    def keep(self, texts: Iterable[Text], reader: PdfTextPage) -> None:
        """Note that the letters of the texts are seen where they are drawn."""
        for text in texts:
            self.seen[_font(text.thing)].update(letters(text.thing, reader))

    def know(self, text: Text, reader: PdfTextPage) -> bool:
        """Tell whether each letter of a text was seen before in its font."""
        return self.seen[_font(text.thing)].issuperset(letters(text.thing, reader))


def is_plain(
    page: PdfPage, things: Sequence[PdfObject], texts: Sequence[Text], reader: PdfTextPage, fonts: Fonts
) -> bool:
    """Tell whether all text of a page is sure to be seen: dark, whole, on paper, and with thin lines beside it at most.

    Nothing is drawn for it; ``fonts`` knows the letters that are not empty.
    """
    return (
        all(thing.type in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH) for thing in things)
        and has_links_only(page)
        and _are_lines([thing for thing in things if thing.type == raw.FPDF_PAGEOBJ_PATH])
        and all(_is_bold(text) for text in texts)
        and _are_on_page(page, texts)
        and not under_text(texts)
        and all(fonts.know(text, reader) for text in texts)
    )


def under_text(texts: Sequence[Text]) -> list[Text]:
    """Return the texts that others, drawn later, lie over; those without ink are passed over."""
    inked = [text for text in texts if text.mode != raw.FPDF_TEXTRENDERMODE_INVISIBLE]
    bands: dict[int, list[int]] = defaultdict(list)
    for number, text in enumerate(inked):
        for band in range(
            int(text.box[1] // _BAND), min(int(text.box[3] // _BAND), int(text.box[1] // _BAND) + 500) + 1
        ):
            bands[band].append(number)
    return [
        text
        for number, text in enumerate(inked)
        if any(
            other > number and _overlaps(inked[other].box, text.box)
            for other in bands[int((text.box[1] + text.box[3]) / 2 // _BAND)]
        )
    ]


def _overlaps(other: Box, box: Box) -> bool:
    """Tell whether a box lies over most of another's height for at least a letter; the same text twice does not."""
    left, bottom, right, top = box
    height = top - bottom
    across = min(right, other[2]) - max(left, other[0])
    if across < height:
        return False
    up = min(top, other[3]) - max(bottom, other[1])
    same = all(abs(one - two) < 0.2 * height + 1 for one, two in zip(box, other, strict=True))
    return up >= 0.6 * height and not same


def has_links_only(page: PdfPage) -> bool:
    """Tell whether nothing lies on a page that is no link, which has no drawing, and no window of a comment."""
    for number in range(raw.FPDFPage_GetAnnotCount(page)):
        note = raw.FPDFPage_GetAnnot(page, number)
        kind, is_drawn = raw.FPDFAnnot_GetSubtype(note), raw.FPDFAnnot_HasKey(note, b"AP")
        raw.FPDFPage_CloseAnnot(note)
        if is_drawn:
            return False
        if kind not in (raw.FPDF_ANNOT_LINK, raw.FPDF_ANNOT_POPUP):
            return False
    return True


def _are_lines(paths: Sequence[PdfObject]) -> bool:
    """Tell whether all paths are thin and do not stand so close that they cover something together."""
    levels = []
    for path in paths:
        left, bottom, right, top = path.get_bounds()
        if raw.FPDFPath_CountSegments(path) > _SIMPLE:
            return False
        if not _is_frame(path):
            if min(right - left, top - bottom) > _THIN:
                return False
            if right - left > top - bottom:
                levels.append(round((bottom + top) / 2, 1))
    rows = sorted(set(levels))
    return all(rows[at + _CROWD - 1] - row > _NEAR for at, row in enumerate(rows[: 1 - _CROWD]))


def _is_frame(path: PdfObject) -> bool:
    """Tell whether a path is a thin line round nothing."""
    fill, stroke, width = c_int(), c_int(), c_float()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    raw.FPDFPageObj_GetStrokeWidth(path, width)
    return not fill.value and width.value <= _THIN and raw.FPDFPath_CountSegments(path) <= 6


def _is_bold(text: Text) -> bool:
    """Tell whether a text is filled with a dark colour, large enough to read, upright, and not cut."""
    if text.mode != raw.FPDF_TEXTRENDERMODE_FILL or text.box[3] - text.box[1] < _SMALL / 4:
        return False
    *colour, opacity = _colour(text.thing)
    if max(colour) > _DARK or opacity != 255:
        return False
    matrix, size = text.thing.get_matrix(), c_float()
    raw.FPDFTextObj_GetFontSize(text.thing, byref(size))
    upright = abs(matrix.b) + abs(matrix.c) < 0.3 * abs(matrix.a)
    if not upright or size.value * min(abs(matrix.a), abs(matrix.d)) < _SMALL:
        return False
    return all(abs(one - two) < 0.5 for one, two in zip(on_page(text.thing), text.box, strict=True))


def _colour(thing: PdfObject) -> tuple[int, int, int, int]:
    """Return how red, green, blue and opaque a thing is filled; white where pdfium does not tell."""
    parts = [c_uint() for _ in range(4)]
    is_told = raw.FPDFPageObj_GetFillColor(thing, *map(byref, parts))
    red, green, blue, opacity = (part.value for part in parts)
    return (red, green, blue, opacity) if is_told else (255, 255, 255, 255)


def _are_on_page(page: PdfPage, texts: Sequence[Text]) -> bool:
    left, bottom, right, top = page.get_bbox()
    return all(
        text.box[0] >= left and text.box[1] >= bottom and text.box[2] <= right and text.box[3] <= top for text in texts
    )


def _font(thing: PdfObject) -> tuple[bytes, int]:
    """Return what tells a font from another: its name, and the size of its file."""
    font = raw.FPDFTextObj_GetFont(thing)
    name = create_string_buffer(128)
    raw.FPDFFont_GetBaseFontName(font, name, 128)
    size = c_size_t()
    raw.FPDFFont_GetFontData(font, None, 0, byref(size))
    return name.value, size.value


def letters(thing: PdfObject, reader: PdfTextPage) -> str:
    """Return what a stretch of text says; nothing where pdfium passes it over."""
    buffer = _Letters()
    length = raw.FPDFTextObj_GetText(thing, reader, buffer, _MOST_LETTERS)
    return string_at(buffer, 2 * length).decode("utf-16-le", "replace").replace("\0", "")
