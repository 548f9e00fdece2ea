"""The paragraphs of a tagged PDF in reading order, with the page and the heights that each stands on."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pikepdf
from pikepdf import Object

from docgen.late import dataclass
from docgen.pdf.tags.marked_words import marked_words
from docgen.pdf.tags.structure import BrokenTagsError, is_element, kids

_IN_A_LINE = frozenset(("Span", "Link", "Quote", "Reference", "Annot", "Form", "Note", "Lbl"))
_DEEPEST = 60


@dataclass(frozen=True)
class Block:
    """What one tag holds of a page: a paragraph, or as much of it as stands there.

    ``page`` counts from 1; ``top`` and ``bottom`` are points from the page's lower edge; ``tags`` are the types of the
    tags around it, the outermost first; ``number`` is that of its paragraph, the same on each page it runs over.
    """

    page: int
    top: float
    bottom: float
    text: str
    tags: tuple[str, ...]
    number: int

    @property
    def is_in_table(self) -> bool:
        """Whether it stands in a table."""
        return "Table" in self.tags


def text_blocks(pdf: Path) -> Sequence[Block]:
    """Return the blocks of a PDF that no header or footer holds; none where its tags cannot be followed.

    A file that several steps look at is read once.
    """
    return _read(pdf, hashlib.sha256(pdf.read_bytes()).hexdigest())


@lru_cache(maxsize=48)  # a batch is looked at for a tighter setting first, and for the ends of its pages then
def _read(pdf: Path, _content: str) -> Sequence[Block]:
    words = marked_words(pdf)
    with pikepdf.open(pdf) as opened:
        tree = opened.Root.get("/StructTreeRoot")
        if tree is None:
            return ()
        order = {page.obj.objgen: number for number, page in enumerate(opened.pages)}
        roles = {str(own): str(role) for own, role in tree.get("/RoleMap", {}).items()}
        found: list[Block] = []
        try:
            for number, tags, page, mark in _Walk(order, roles).marks(tree, None, ()):
                content = words[page].get(mark) if page < len(words) else None
                if content is not None and content.box is not None:
                    _, bottom, _, top = content.box
                    _add(found, Block(page + 1, top, bottom, content.text, tags, number))
        except BrokenTagsError:
            return ()
    return tuple(found)


def _add(found: list[Block], block: Block) -> None:
    last = found[-1] if found else None
    if last is None or (last.number, last.page) != (block.number, block.page):
        found.append(block)
        return
    found[-1] = replace(
        last, top=max(last.top, block.top), bottom=min(last.bottom, block.bottom), text=last.text + block.text
    )


class _Walk:
    """A walk through the tags that counts the paragraphs it meets."""

    def __init__(self, order: dict[tuple[int, int], int], roles: dict[str, str]) -> None:
        self._order = order
        self._roles = roles
        self._count = 0

    def marks(
        self, tag: Object, page: int | None, above: tuple[str, ...]
    ) -> Iterator[tuple[int, tuple[str, ...], int, int]]:
        """Yield for each marked content its paragraph's number, the tags around it, its page from 0, and its MCID."""
        if len(above) > _DEEPEST:
            raise BrokenTagsError
        number = self._count
        for kid in kids(tag):
            if is_element(kid):
                name = self._roles.get(str(kid.S), str(kid.S)).removeprefix("/")
                if name not in _IN_A_LINE:
                    self._count += 1
                yield from self.marks(kid, self._page(kid, page), (*above, name) if name not in _IN_A_LINE else above)
                continue
            mark = kid if isinstance(kid, int) else kid.get("/MCID")
            where = page if isinstance(kid, int) else self._page(kid, page)
            if isinstance(mark, int) and where is not None:
                yield number, above, where, mark

    def _page(self, holder: Object, page: int | None) -> int | None:
        own = holder.get("/Pg")
        return self._order.get(own.objgen) if own is not None else page
