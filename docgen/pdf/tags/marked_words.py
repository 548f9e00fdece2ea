"""The words of a page by the MCIDs that its tags point at, and what a screen reader gets to hear of them."""

import hashlib
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from ctypes import c_ushort, string_at
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

import pikepdf
import pypdfium2
import pypdfium2.raw
from pikepdf import Pdf
from pypdfium2 import PdfObject, PdfTextPage

from docgen.late import dataclass, late_pattern
from docgen.pdf.tags.structure import BrokenTagsError, is_element, kids, marks_in_order

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points from the page's lower left corner."""

_Words = tuple[Sequence[Mapping[int, "MarkedText"]], Sequence[str]]
"""Each page's marked content by its MCID, and all that each page says."""

_SMALL_FILE = 500_000
"""Bytes of a file of some dozens of pages at most."""
_NO_LETTER = late_pattern(r"[\W_]+")
_PICTURE = "\ufffc"
_KINDS = [pypdfium2.raw.FPDF_PAGEOBJ_TEXT, pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
_MOST_LETTERS = 2000
_Letters = c_ushort * _MOST_LETTERS
"""Room for what a stretch of text says: a line of a page has a hundred letters."""
_SHORTEST = 4  # letters of a word that is looked for by itself


@dataclass(frozen=True)
class MarkedText:
    """What one piece of marked content holds: its text, and the box around it (None where nothing is seen)."""

    text: str = ""
    box: Box | None = None


NOTHING = MarkedText()


def marked_words(pdf: Path) -> Sequence[Mapping[int, MarkedText]]:
    """Return for each page its marked content by MCID; what has no MCID stands under -1.

    A picture is one character of the text (U+FFFC). A file that several steps look at is read once.
    """
    return _read_once(pdf)[0]


def page_texts(pdf: Path) -> Sequence[str]:
    """Return all that each page says; it is read together with the marked words, and once."""
    return _read_once(pdf)[1]


def _read_once(pdf: Path) -> _Words:
    content = pdf.read_bytes()
    remembered = _paper if len(content) <= _SMALL_FILE else _large
    return remembered(pdf, hashlib.sha256(content).hexdigest())


@lru_cache(maxsize=48)  # a batch is set on its pages first, and finished then
def _paper(pdf: Path, _content: str) -> _Words:
    return _read(pdf)


@lru_cache(maxsize=4)
def _large(pdf: Path, _content: str) -> _Words:
    return _read(pdf)


def _read(pdf: Path) -> _Words:
    found: list[Mapping[int, MarkedText]] = []
    texts: list[str] = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            contents: dict[int, MarkedText] = {}
            reader = page.get_textpage()
            # What is drawn inside of a form has marks of the form's own.
            for thing in page.get_objects(filter=_KINDS, max_depth=1, textpage=reader):
                number = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(thing)
                before = contents.get(number, NOTHING)
                text = text_of(thing, reader) if thing.type == pypdfium2.raw.FPDF_PAGEOBJ_TEXT else _PICTURE
                contents[number] = MarkedText(before.text + text, _around(before.box, thing.get_bounds()))
            texts.append(reader.get_text_bounded())
            reader.close()
            found.append(MappingProxyType(contents))
    return tuple(found), tuple(texts)


def text_of(thing: PdfObject, reader: PdfTextPage) -> str:
    """Return what a stretch of text says; half a character, which some fonts' tables give, is replaced."""
    buffer = _Letters()
    length = pypdfium2.raw.FPDFTextObj_GetText(thing, reader, buffer, _MOST_LETTERS)
    if length > _MOST_LETTERS:
        buffer = (c_ushort * length)()
        pypdfium2.raw.FPDFTextObj_GetText(thing, reader, buffer, length)
    return string_at(buffer, 2 * length).decode("utf-16-le", "replace").rstrip("\0")


def empty_pages(pdf: Path) -> list[int]:
    """Return the pages, from 1, with nothing but a header and a footer."""
    return [
        number
        for number, contents in enumerate(marked_words(pdf), 1)
        if not any(content.text.strip() for place, content in contents.items() if place >= 0)
    ]


def heard(pdf: Path) -> str:
    """Return the words of a PDF in the order of its tags, which is what a screen reader says."""
    return _in_order(pdf, marked_words(pdf))


def unheard(pdf: Path, paragraphs: Sequence[str]) -> tuple[str, ...]:
    """Return Danish clauses on the paragraphs that the PDF of a Word document has lost.

    A screen reader hears what the tags lead to, in their order; what stands on the page and in no tag is not read
    aloud. Signs that are no letters or digits are passed over, for lists and line ends change them.
    """
    if not paragraphs:
        return ()
    pages = marked_words(pdf)
    aloud = _letters(_in_order(pdf, pages))
    seen = _letters("".join(content.text for page in pages for content in page.values()))
    clauses = []
    for fault_, text in (("mangler tekst, som står i Word-dokumentet", seen), ("har tekst, som ikke læses op", aloud)):
        lost = next((paragraph for paragraph in paragraphs if not _is_in(paragraph, text)), None)
        if lost is not None:
            start = " ".join(lost.split())
            clauses.append(f"{fault_} (»{start[:60]}{'…' if len(start) > 60 else ''}«)")
            break
    return tuple(clauses)


def _in_order(pdf: Path, pages: Sequence[Mapping[int, MarkedText]]) -> str:
    with pikepdf.open(pdf) as opened:
        return "".join(_tagged(opened, pages))


def _tagged(pdf: Pdf, pages: Sequence[Mapping[int, MarkedText]]) -> Iterator[str]:
    """Yield the words in the order of the tags."""
    tree = pdf.Root.get("/StructTreeRoot")
    order = {page.obj.objgen: contents for page, contents in zip(pdf.pages, pages, strict=True)}
    try:
        for tag, kid in marks_in_order([kid for kid in kids(tree) if is_element(kid)]) if tree is not None else ():
            number = kid if isinstance(kid, int) else kid.get("/MCID")
            page = tag.get("/Pg") if isinstance(kid, int) else kid.get("/Pg", tag.get("/Pg"))
            if isinstance(number, int) and page is not None:
                yield order.get(page.objgen, {}).get(number, NOTHING).text
    except BrokenTagsError:
        return


def _is_in(paragraph: str, text: str) -> bool:
    """Tell whether a paragraph stands in a text as it is, or each of its words does: a note may stand between."""
    return _letters(paragraph) in text or all(
        word in text for word in map(_letters, paragraph.split()) if len(word) >= _SHORTEST
    )


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", unicodedata.normalize("NFKC", text)).casefold()


def _around(box: Box | None, more: Box) -> Box:
    if box is None:
        return more
    return (min(box[0], more[0]), min(box[1], more[1]), max(box[2], more[2]), max(box[3], more[3]))
