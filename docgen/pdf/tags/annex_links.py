"""The brief's list of annexes made to lead to them: a link on each line, in the tags too.

The pages that an annex has are known only when all are joined. So the links are laid in the brief first, each
with a note of its annex (:func:`lay_links`), and led to their pages in the end
(:func:`lead_links`).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.pdf.reading.files import save_pdf
from docgen.pdf.tags.marked_words import NOTHING, Box, MarkedText, marked_words
from docgen.pdf.tags.structure import elements, has_sound_tags, is_element, kids

_LABEL = "/DocgenAnnex"
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
                    _lay(pdf, block, label, f"Gå til {label} – {title}")
        if done:
            save_pdf(pdf, brief)


def lead_links(pdf: Pdf, first_pages: Mapping[str, int]) -> None:
    """Lead the links that were laid to the first page (from 1) of their annex; others stay where they are."""
    for page in pdf.pages:
        for note in (note for note in page.obj.get("/Annots", ()) if _LABEL in note):
            first = first_pages.get(str(note[_LABEL]))
            if first:
                note.Dest = Array([pdf.pages[first - 1].obj, Name.Fit])
            del note[_LABEL]


def _lines(blocks: Sequence[_Block], label: str, title: str) -> Iterator[_Block]:
    for block in blocks:
        if block.text == label:
            yield block
            yield from (
                cell
                for cell in blocks
                if block.row is not None
                and cell.row is not None
                and cell.row.objgen == block.row.objgen
                and (cell.text == title or cell.text.isdecimal())
            )
        elif block.text.startswith(label) and title in block.text and not block.text[len(label)].isalnum():
            yield block


def _lay(pdf: Pdf, block: _Block, label: str, description: str) -> None:
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
    note[_LABEL] = String(label)
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
