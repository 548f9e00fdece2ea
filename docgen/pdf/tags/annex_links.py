"""The brief's list of annexes made to lead to them, and each annex's title page to lead back: links, in the tags too.

The pages that an annex has are known only when all are joined. So the links are laid in the brief and the title pages
first, each with a note of its annex (:func:`lay_links`, :func:`lay_way_back`), and led to their pages in the end
(:func:`lead_links`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.late import dataclass, late_pattern
from docgen.pdf.reading.files import save_pdf
from docgen.pdf.tags.marked_words import NOTHING, Box, MarkedText, marked_words
from docgen.pdf.tags.structure import elements, has_sound_tags, is_element, kids

_LABEL, _BACK = "/DocgenAnnex", "/DocgenBack"
_BETWEEN_WORDS = late_pattern(r"[\s\u00ad-]+")
"""What a line's end may put into words, or take out of them."""
_SIGN = late_pattern(r"^[•–▪·-] ")
"""A list's sign, which LibreOffice writes into the words of its line."""
_PRINT = 4  # ISO 32000-1, table 165


@dataclass(frozen=True)
class _Block:
    """A tag with words of its own, and none of another's."""

    tag: Object
    page: int
    text: str
    box: Box
    row: Object | None = field(default=None)


def lay_links(brief: Path, annexes: Sequence[tuple[str, str]]) -> None:
    """Lay a link on each line of the brief that lists an annex, given as label and title; the file is changed.

    A line is one that says the label alone, with the title's and the page's cell in the same row, or that begins
    with the label and holds the title.
    """
    with pikepdf.open(brief, allow_overwriting_input=True) as pdf:
        if not has_sound_tags(pdf):
            return
        blocks = list(_blocks(pdf, marked_words(brief)))
        done = set()
        for label, title in annexes:
            for block in _lines(blocks, label, title):
                if block.tag.objgen not in done:
                    done.add(block.tag.objgen)
                    _lay(pdf, block, _LABEL, label, f"Gå til {label} – {title}")
        if done:
            save_pdf(pdf, brief)


def lay_way_back(title_page: Path, label: str, belongs_to: str) -> None:
    """Lay a link on what a title page says of what its annex belongs to, such as »punkt 4: Boliger«; it is changed."""
    with pikepdf.open(title_page, allow_overwriting_input=True) as pdf:
        if not belongs_to or not has_sound_tags(pdf):
            return
        wanted = _BETWEEN_WORDS.sub("", belongs_to)
        blocks = [block for block in _blocks(pdf, marked_words(title_page)) if block.row is None]
        saying = [block for block in blocks if wanted in _BETWEEN_WORDS.sub("", block.text)]
        if saying:  # the title stands above, and may have the same words
            _lay(pdf, saying[-1], _BACK, label, f"Tilbage til {belongs_to}")
            save_pdf(pdf, title_page)


def lead_links(pdf: Pdf, first_pages: Mapping[str, int]) -> None:
    """Lead the links that were laid: to the first page (from 1) of their annex, and from there to where it is named.

    Others stay where they are.
    """
    named: dict[str, Array] = {}
    for page, note in _laid(pdf, _LABEL):
        label = str(note[_LABEL])
        named.setdefault(label, Array([page, Name.XYZ, None, float(note.Rect[3]), None]))
        first = first_pages.get(label)
        if first:
            note.Dest = Array([pdf.pages[first - 1].obj, Name.Fit])
        del note[_LABEL]
    for _, note in _laid(pdf, _BACK):
        note.Dest = named.get(str(note[_BACK]), Array([pdf.pages[0].obj, Name.Fit]))
        del note[_BACK]


def _laid(pdf: Pdf, kind: str) -> list[tuple[Object, Object]]:
    """Return the links of a kind that were laid, each with its page."""
    return [(page.obj, note) for page in pdf.pages for note in page.obj.get("/Annots", ()) if kind in note]


def _lines(blocks: Sequence[_Block], label: str, title: str) -> Iterator[_Block]:
    for block in blocks:
        text = _SIGN.sub("", block.text)
        if text == label:
            yield block
            row = [cell for cell in blocks if block.row and cell.row and cell.row.objgen == block.row.objgen]
            yield from (cell for cell in row if cell.text == title)
            yield from [cell for cell in row if cell.text.isdecimal()][-1:]  # an item's number stands before the page
        elif text.startswith(label) and title in text and not text[len(label)].isalnum():
            yield block


def _lay(pdf: Pdf, block: _Block, kind: str, label: str, description: str) -> None:
    page = pdf.pages[block.page].obj
    note = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Link,
            Rect=Array([round(corner, 2) for corner in block.box]),
            Border=Array([0, 0, 0]),
            F=_PRINT,
            Contents=String(description),
            Dest=Array([page, Name.Fit]),
        )
    )
    note[kind] = String(label)
    page.Annots = Array([*page.get("/Annots", ()), note])
    page.Tabs = Name.S
    reference = Dictionary(Type=Name.OBJR, Obj=note, Pg=page)
    link = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Link, P=block.tag, Pg=page, K=Array([*kids(block.tag), reference]))
    )
    block.tag.K = Array([link])


def _blocks(pdf: Pdf, words: Sequence[Mapping[int, MarkedText]]) -> Iterator[_Block]:
    """Yield the tags whose words all stand on one page, in reading order."""
    order = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    for tag in elements([kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid)]):
        numbers = kids(tag)
        page = order.get(tag.Pg.objgen) if "/Pg" in tag else None
        if page is None or not numbers or not all(isinstance(number, int) for number in numbers):
            continue
        held = [words[page].get(number, NOTHING) for number in numbers if isinstance(number, int)]
        boxes = [one.box for one in held if one.box is not None]
        text = " ".join("".join(one.text for one in held).split())
        if text and boxes:
            box = (
                min(b[0] for b in boxes),
                min(b[1] for b in boxes),
                max(b[2] for b in boxes),
                max(b[3] for b in boxes),
            )
            yield _Block(tag, page, text, box, _row(tag))


def _row(tag: Object) -> Object | None:
    """Return the table row that a tag stands in."""
    above = tag.get("/P")
    while isinstance(above, Dictionary) and "/S" in above:
        if Name.TR == above.S:
            return above
        above = above.get("/P")
    return None
