"""What a reader stumbles on in the setting of a page, found by where its words stand in the PDF."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, pairwise
from operator import attrgetter
from pathlib import Path

import pikepdf
import pypdfium2
from pikepdf import Object
from pypdfium2 import PdfPage, raw

from docgen.danish.calendar_names import MONTHS
from docgen.pdf.tags.structure import is_element, kids

HALF = 0.3
"""The share of a page's height that may stand empty at its foot, where more follows."""
SHORT = 0.12
"""The share of a page's height that the text of a last page takes at least."""
TIGHT = 10.0
"""The points between a table's last line and the text under it that are too few."""
_INLINE = {"Span", "Link"}
_MONTH = "|".join(MONTHS)
_PARTED = re.compile(
    rf"\b\d{{1,2}}\.\|(?:{_MONTH})\b|\b(?:{_MONTH})\|(?:19|20)\d\d\b|§\|\d|\d\|(?:kr\b|%|pct\b|mio\b)|\d[.–-]\|\d|"
    r"(?i:\b(?:kl\.|punkt|punkterne|bilag|side|nr\.|stk\.|den|d\.))\|\d"
)
"""What one line must not end and the next begin with; the bar is the line's end."""

Tag = tuple[str, int]
"""A tag's type, and its number in the document."""


@dataclass(frozen=True)
class Line:
    """A line of a page: its page from 1, its edges in points from below, its words, the tags around it from outside."""

    page: int
    top: float
    bottom: float
    text: str
    tags: tuple[Tag, ...]

    @property
    def block(self) -> Tag:
        """The paragraph, heading or cell text that it is a line of."""
        return next((tag for tag in reversed(self.tags) if tag[0] not in _INLINE), ("", -1))

    def within(self, kind: str) -> Tag | None:
        """Return the innermost tag of a type that it stands under."""
        return next((tag for tag in reversed(self.tags) if tag[0] == kind), None)


def faults_of(pdf: Path, *, tables_are_whole: bool = False) -> list[str]:
    """Return each fault as a sentence that names its page; ``tables_are_whole`` where no table may run over two."""
    lines = lines_of(pdf)
    with pypdfium2.PdfDocument(pdf) as document:
        height = document[0].get_height()
    pages = [list(group) for _, group in groupby(lines, attrgetter("page"))]
    faults = [*_stranded(pages), *_parted(lines), *_tight(pages), *_torn("TR", "rækken", lines)]
    if tables_are_whole:
        faults += _torn("Table", "tabellen", lines)
    for page in pages[:-1]:
        foot = min(line.bottom for line in page)
        if foot > HALF * height:
            faults.append(f"side {page[0].page} er tom under »{page[-1].text.strip()}«")
    last = pages[-1]
    if len(pages) > 1 and max(line.top for line in last) - min(line.bottom for line in last) < SHORT * height:
        faults.append(f"side {last[0].page} har kun »{last[0].text.strip()}«")
    return faults


def _stranded(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    for page in pages[:-1]:
        last = page[-1]
        whole = " ".join(line.text.strip() for line in page if line.block == last.block)
        if last.block[0].startswith("H"):
            yield f"side {last.page} ender med overskriften »{whole}«"
        elif last.within("Table") is None and whole.endswith((",", ":")):
            yield f"side {last.page} ender med optakten »{whole}«"


def _parted(lines: Sequence[Line]) -> Iterator[str]:
    for line, following in pairwise(lines):
        if line.block == following.block and (
            found := _PARTED.search(f"{line.text.rstrip()}|{following.text.lstrip()}")
        ):
            yield f"side {line.page} deler »{found[0]}«"


def _tight(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    for page in pages:
        for line, following in pairwise(page):
            table = line.within("Table")
            if table and not following.within("Table"):
                foot = min(one.bottom for one in page if table in one.tags)
                if foot - following.top < TIGHT and not following.block[0].startswith("H"):
                    yield f"side {line.page} har »{following.text.strip()}« tæt under en tabel"


def _torn(kind: str, called: str, lines: Sequence[Line]) -> Iterator[str]:
    parts: dict[Tag, list[Line]] = {}
    for line in lines:
        if tag := line.within(kind):
            parts.setdefault(tag, []).append(line)
    for part in parts.values():
        if part[0].page != part[-1].page:
            yield f"side {part[0].page} river {called} »{part[0].text.strip()}« over"


def lines_of(pdf: Path) -> list[Line]:
    """Return the lines of a tagged PDF in reading order; head and foot, which no tag leads to, are left out."""
    with pikepdf.open(pdf) as opened, pypdfium2.PdfDocument(pdf) as document:
        tree = opened.Root.StructTreeRoot
        order = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        roles = {str(own): str(role) for own, role in tree.get("/RoleMap", {}).items()}
        found = [_pieces(page) for page in document]
        marks = _Tree(order, roles).marks(tree, None, ())
        pieces = [
            Line(page + 1, top, bottom, text, tags)
            for page, mark, tags in marks
            for bottom, top, text in found[page].get(mark, ())
        ]
    return _joined(pieces)


@dataclass
class _Tree:
    order: dict[tuple[int, int], int]
    roles: dict[str, str]
    numbers: Iterator[int] = field(default_factory=lambda: iter(range(10**6)))

    def marks(
        self, holder: Object, page: int | None, above: tuple[Tag, ...]
    ) -> Iterator[tuple[int, int, tuple[Tag, ...]]]:
        for kid in kids(holder):
            own = None if isinstance(kid, int) else kid.get("/Pg")
            where = page if own is None else self.order[own.objgen]
            if is_element(kid):
                kind = self.roles.get(str(kid.S), str(kid.S)).removeprefix("/")
                yield from self.marks(kid, where, (*above, (kind, next(self.numbers))))
            else:
                number = kid if isinstance(kid, int) else kid.get("/MCID")
                if isinstance(number, int) and where is not None:
                    yield where, number, above


def _pieces(page: PdfPage) -> dict[int, list[tuple[float, float, str]]]:
    """Return the stretches of text of each marked content: bottom, top and words."""
    reader = page.get_textpage()
    pieces: dict[int, list[tuple[float, float, str]]] = {}
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=1, textpage=reader):
        left, bottom, right, top = thing.get_bounds()
        words = reader.get_text_bounded(left, bottom, right, top)
        pieces.setdefault(raw.FPDFPageObj_GetMarkedContentID(thing), []).append((bottom, top, words))
    reader.close()
    return pieces


def _joined(pieces: Sequence[Line]) -> list[Line]:
    """Return the lines that the pieces are parts of: pieces of one paragraph at one height."""
    lines: list[Line] = []
    for piece in pieces:
        last = lines[-1] if lines else None
        is_same = last and (last.page, last.block) == (piece.page, piece.block)
        if last and is_same and not piece.text.strip():  # a no-break space has no height
            lines[-1] = replace(last, text=f"{last.text} ")
        elif last and is_same and piece.top > last.bottom + 2:
            top, bottom = max(last.top, piece.top), min(last.bottom, piece.bottom)
            lines[-1] = replace(last, top=top, bottom=bottom, text=last.text + piece.text)
        else:
            lines.append(piece)
    return lines
