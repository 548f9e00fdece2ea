"""The words of a page that change nothing on it: they can be searched, copied and read aloud, and nobody sees them.

The page is drawn with its text and without; where the two are the same there is text that is under something, in
the colour of its ground, cut away, without ink or without size.
"""

import re
from collections.abc import Iterator, Sequence
from ctypes import addressof, byref, c_double
from dataclasses import replace
from typing import Literal

import pypdfium2
import pypdfium2.raw
from PIL import Image
from pypdfium2 import PdfDocument, PdfObject

from docgen.late import dataclass, late_pattern
from docgen.pdf.annexes.page_look import LEAST, Look, mask_of, opened
from docgen.pdf.annexes.page_picture import MOST_THINGS, Ground, difference, spread, things_of
from docgen.pdf.annexes.photographed_page import Photograph, drawn_small
from docgen.pdf.annexes.plain_page import Fonts, Text, is_plain, letters, under_text
from docgen.pdf.annexes.recognised_page import RecognisedPage, Stretch, recognised_page
from docgen.pdf.annexes.scan_layer import FILLS, WRITTEN, is_layer, is_shown_word
from docgen.pdf.annexes.undrawn_notes import undrawn_boxes
from docgen.pdf.tags.marked_words import Box

Reason = Literal["covered", "outside", "invisible", "tiny"]

_LEAST_LARGE = 6  # large letters are made out in paler colours (a watermark)
_LARGE = 24.0  # points: the height of a large letter
_TINY = 0.7  # points: the height of a capital letter of one point, a quarter of a millimetre
_FEW = 3  # letters
_READABLE = 3.0  # points: the height of a word whose small letters are not tiny
_BEFORE = late_pattern(r"^[\s(»\"]+")
_BEHIND = late_pattern(r"(?<![\s.,:;!?)«\"])[\s.,:;!?)«\"]+$")
_GAP = 0.6  # of the line's height: two narrow letters
_SPARSE = 0.08  # of a line's box that its letters colour at the least; a third and more is usual
_DENSE = 0.25  # the same for a letter or two
_STILL_SEEN = 0.3  # of a letter's own ink that must be seen
_FINE = 3.0  # pixels a point, where a doubt is looked at once more
_WITHOUT_INK = (pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE, pypdfium2.raw.FPDF_TEXTRENDERMODE_CLIP)


@dataclass(frozen=True)
class Word:
    """Letters and digits beside each other that nobody sees: how many, their box, and why."""

    length: int
    box: Box
    reason: Reason
    mode: int = 0


def unseen_words(
    document: PdfDocument, number: int, fonts: Fonts, photographed: Photograph | None = None
) -> list[Word] | None:
    """Return the words of a page (from 0) that its reader does not see, without those of a scan's own text layer.

    A page with more on it than can be looked at gives None. ``fonts`` is kept from page to page of a document.
    ``photographed`` is the page's only picture, where it is a JPEG shown as it is.
    """
    page = opened(document, number)
    reader = page.get_textpage()
    try:
        if recognised := recognised_page(page, reader):
            look = Look(document, number, page, reader, recognised.pictures, ())
            if photographed and len(recognised.pictures) == 1:
                look.photograph = drawn_small(recognised.pictures[0], photographed, look.ground)
            return _unseen_on_scan(look, recognised)
        things = things_of(page)
        if len(things) == MOST_THINGS:
            return None
        texts = [Text.of(thing) for thing in things if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
        if not texts or is_plain(page, things, texts, reader, fonts):
            return []
        look = Look(document, number, page, reader, things, texts)
        words = [*_unseen(look, texts, look.bare), *_under_text(look)]
        if not words:
            fonts.keep((text for text in texts if text.mode not in _WITHOUT_INK), reader)
        return _without_layer(look, words)
    finally:
        reader.close()
        page.close()


def _unseen_on_scan(look: Look, recognised: RecognisedPage) -> list[Word]:
    """Return the words of a page of pictures that are not those that its pictures show in their place."""
    fewest = 1 if recognised.is_by_word else _FEW
    left = [one for one in recognised.stretches if not _is_sure(look, one, fewest)]
    if not left:
        return []
    look.texts = [Text.of(PdfObject(one.handle, look.page)) for one in left]
    return _without_layer(look, _unseen(look, look.texts, look.bare, fewest))


def _is_sure(look: Look, one: Stretch, fewest: int) -> bool:
    """Tell whether a stretch is a word that the picture shows in its place: the quick answer for nearly all."""
    area = _inside(look.ground, one.box)
    length = 0 if area is None or one.is_flat else _length(one.box, one.word)
    return area is not None and length >= max(2, fewest) and is_shown_word(look.scan, area)


def _without_layer(look: Look, words: list[Word]) -> list[Word]:
    """Return the words that are no text layer of a scan; a letter by itself is none, three on a page are."""
    if not words:
        return []
    without_ink = pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE
    left = [
        word
        for word in words
        if word.reason in ("outside", "tiny")
        or not is_layer(look.scan, word.box, word.length, invisible=word.mode == without_ink)
    ]
    enough = any(word.length > 1 for word in left) or len(left) >= 3
    return left if enough else []


def _unseen(look: Look, texts: Sequence[Text], bare: Image.Image, fewest: int = 0) -> list[Word]:
    """Return the words among ``texts`` that are no different in ``bare``, a picture without them.

    Stretches of ``fewest`` letters are words by themselves; 0 leaves it to be found what the page's are.
    """
    changed = _changed(look, texts, bare)
    mask, pale = mask_of(changed, LEAST), mask_of(changed, _LEAST_LARGE)
    unshown = [
        (text, letters(text.thing, look.reader)) for text in texts if not _is_shown(text, look.ground, mask, pale)
    ]
    # Text recognition writes a word a stretch, seldom a letter.
    fewest = fewest or (1 if sum(len(said) > _FEW for _, said in unshown) > len(unshown) / 2 else _FEW)
    doubted: dict[int, Text] = {}
    words: list[Word] = []
    for text, said in unshown:
        if word := _without_ink(text, said, look.ground, fewest):
            words.append(word)
        elif _is_below_scan(look, text, said, fewest, mask):
            continue
        elif any(map(str.isalnum, said)):
            doubted[addressof(text.thing.raw.contents)] = text
    words += _words(look, doubted, mask, pale) if doubted else []
    # pdfium takes letters that lie on each other for one, and for none where they are flat.
    words += [Word(2, text.box, "tiny", text.mode) for text in texts if text.is_flat]
    if not any(word.reason == "covered" for word in words):
        return words
    finer = _finer(look, texts)
    return [word for word in words if word.reason != "covered" or not _is_seen_in(word, *finer)]


def _without_ink(text: Text, said: str, ground: Ground, fewest: int) -> Word | None:
    """Return the word that a stretch of text without ink is, if it is one of so many letters.

    They need not be looked at one by one.
    """
    if text.mode != pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        return None
    length = 0 if text.is_flat or _inside(ground, text.box) is None else _length(text.box, said)
    return Word(length, text.box, "invisible", text.mode) if length >= fewest else None


def _is_below_scan(look: Look, text: Text, said: str, fewest: int, mask: Image.Image) -> bool:
    """Tell whether a stretch of text is one word of which nothing is seen but the scan that lies over it."""
    if look.scan.share < FILLS or text.mode in _WITHOUT_INK:
        return False
    area = _inside(look.ground, text.box)
    length = 0 if text.is_flat else _length(text.box, said)
    if length < fewest or area is None or _inked(mask, area):
        return False
    return is_layer(look.scan, text.box, length, invisible=False)


def _length(box: Box, said: str) -> int:
    """Return of how many letters the word is that a stretch of text is; 0 where it must be looked at one by one."""
    left, bottom, right, top = box
    if top - bottom < _READABLE or right - left < _TINY:
        return 0
    core = said if said.isalnum() else _BEHIND.sub("", _BEFORE.sub("", said))
    return len(core) if core.isalnum() else 0


def _changed(look: Look, texts: Sequence[Text], bare: Image.Image) -> Image.Image:
    """Return how much each pixel changes by the texts; nothing does below what other readers draw there."""
    if all(text.mode == pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE for text in texts):
        return Image.new("L", bare.size)
    changed = difference(look.full, bare)
    for box in undrawn_boxes(look.page):
        changed.paste(0, look.ground.pixels(box))
    return changed


def _is_shown(text: Text, ground: Ground, mask: Image.Image, pale: Image.Image) -> bool:
    """Tell whether ink is seen all along a stretch of text; the quick answer for nearly all of them."""
    left, bottom, right, top = text.box
    height = top - bottom
    if text.mode in _WITHOUT_INK or height < _TINY or (right - left < height and height > _LARGE):
        return False
    area = _inside(ground, text.box)
    if area is None:
        return False
    cut = (pale if height >= _LARGE else mask).crop(area)
    width = area[2] - area[0]
    columns = cut.resize((width, 1), Image.Resampling.BOX).tobytes()
    is_dense = sum(columns) >= (_DENSE if right - left < height else _SPARSE) * 255 * width
    gap = max(2, round(_GAP * height * ground.scale))
    return is_dense and re.search(b"\0{%d}" % gap, columns) is None


def _inside(ground: Ground, box: Box) -> tuple[int, int, int, int] | None:
    """Return the pixels of a box, or None where a part of it lies outside of the page."""
    left, top, right, bottom = ground.pixels(box)
    if left < -1 or top < -1 or right > ground.size[0] + 1 or bottom > ground.size[1] + 1:
        return None
    return max(0, left), max(0, top), min(right, ground.size[0]), min(bottom, ground.size[1])


@dataclass(frozen=True)
class _Letter:
    box: Box
    text: Text
    reason: Reason | None


def _words(look: Look, doubted: dict[int, Text], mask: Image.Image, pale: Image.Image) -> list[Word]:
    """Return the words of the doubted stretches that are not seen, letter by letter."""
    words: list[Word] = []
    open_word: Word | None = None
    for letter in _letters(look, doubted, mask, pale):
        if letter is None or letter.reason is None:
            open_word = None
        elif open_word is not None and open_word.reason == letter.reason and open_word.mode == letter.text.mode:
            open_word = replace(open_word, length=open_word.length + 1, box=_around(open_word.box, letter.box))
            words[-1] = open_word
        else:
            open_word = Word(1, letter.box, letter.reason, letter.text.mode)
            words.append(open_word)
    return words


def _around(one: Box, other: Box) -> Box:
    return (min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3]))


def _letters(look: Look, doubted: dict[int, Text], mask: Image.Image, pale: Image.Image) -> Iterator[_Letter | None]:
    """Yield the letters and digits of the doubted stretches in their order; None for what parts two words."""
    raw = pypdfium2.raw
    corners = [c_double() for _ in range(4)]
    places = [byref(corner) for corner in corners]
    for number in range(look.reader.count_chars()):
        thing = raw.FPDFText_GetTextObject(look.reader, number)
        text = doubted.get(addressof(thing.contents)) if thing else None
        if text is None or not chr(raw.FPDFText_GetUnicode(look.reader, number)).isalnum():
            yield None
            continue
        raw.FPDFText_GetCharBox(look.reader, number, *places)
        left, right, bottom, top = (corner.value for corner in corners)
        box = (left, bottom, right, top)
        yield _Letter(box, text, _reason(look, text, box, pale if top - bottom >= _LARGE else mask))


def _reason(look: Look, text: Text, box: Box, mask: Image.Image) -> Reason | None:
    """Return why a letter is not seen, or None if it is."""
    if max(box[2] - box[0], box[3] - box[1]) < _TINY or text.is_flat:
        return "tiny"
    left, top, right, bottom = look.ground.pixels(box)
    width, height = look.ground.size
    if (left + right) / 2 < 0 or (top + bottom) / 2 < 0 or (left + right) / 2 > width or (top + bottom) / 2 > height:
        return "outside"
    area = (max(0, left), max(0, top), min(width, right), min(height, bottom))
    if text.mode == pypdfium2.raw.FPDF_TEXTRENDERMODE_CLIP:
        return None if spread(look.bare.crop(area)) >= WRITTEN else "covered"
    if text.mode == pypdfium2.raw.FPDF_TEXTRENDERMODE_INVISIBLE:
        return "invisible"
    seen, drawn = _inked(mask, area), _inked(look.ink, area)
    return None if seen and seen >= _STILL_SEEN * drawn else "covered"


def _inked(mask: Image.Image, area: tuple[int, int, int, int]) -> int:
    return mask.crop(area).histogram()[255]


def _finer(look: Look, texts: Sequence[Text]) -> tuple[Ground, Image.Image]:
    """Return the page drawn larger, and where on it something is seen of the text."""
    large = replace(look, scale=_FINE)
    return large.ground, mask_of(_changed(large, texts, large.without(texts)), LEAST)


def _is_seen_in(word: Word, ground: Ground, mask: Image.Image) -> bool:
    """Tell whether a word of small or thin letters is seen where the page is drawn larger."""
    area = ground.pixels(word.box)
    size = (area[2] - area[0]) * (area[3] - area[1])
    return _inked(mask, area) >= _SPARSE * size


def _under_text(look: Look) -> list[Word]:
    """Return the words that lie under other text: letters can be boxes, and a letter can be as large as a page."""
    lower = under_text(look.texts)
    return _unseen(look, lower, look.without(lower)) if lower else []
