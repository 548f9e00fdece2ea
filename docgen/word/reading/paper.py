"""A finished Word paper read back as what it says: head, headings, paragraphs, lists, tables, pictures, notes."""

from collections.abc import Iterator
from dataclasses import field
from pathlib import Path

from docgen.errors import FileError
from docgen.late import dataclass
from docgen.word.ooxml.list_counts import ListCounts, Marker
from docgen.word.ooxml.package import Package, opened
from docgen.word.ooxml.relations import R, Relation
from docgen.word.ooxml.stories import ENDNOTES, FOOTNOTES
from docgen.word.ooxml.styles import AUTO, Styles, text_format_of, value
from docgen.word.ooxml.template_tags import Element, W
from docgen.word.reading.parts import marked_edges, read_styles
from docgen.word.reading.runs import Drawing, Note, Piece, RunReader

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_QUOTES = ("quote", "intense quote")
_INDENTED = 200
"""Twentieths of a point from which a paragraph is seen to stand in."""
_ON = (None, "1", "true", "on")
_PLAIN_FILLS = (None, AUTO, "FFFFFF")


@dataclass(frozen=True)
class Text:
    """One paragraph: what it shows, its heading's level (0 for none), what Word writes before it.

    ``looks`` are of »quote«, »shaded«, »indented«, »small«, »center« and »right«; ``anchors`` are the names by which
    a link leads to it.
    """

    pieces: tuple[Piece, ...]
    level: int = 0
    marker: Marker | None = None
    looks: frozenset[str] = frozenset()
    anchors: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The paragraph's words alone."""
        return "".join(piece.text for piece in self.pieces if not isinstance(piece, Drawing | Note))


@dataclass(frozen=True)
class Cell:
    """A table's cell: its blocks, and how many columns and rows it is as wide and as high as."""

    blocks: tuple["Block", ...]
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True)
class Table:
    """A table: its rows, how many of them are its head, and whether the first column says what each row is."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int = 0
    names_rows: bool = False


Block = Text | Table


@dataclass(frozen=True)
class Paper:
    """A whole paper: the head of its first page, its body, its notes by kind and number in the file.

    ``accent`` is the colour of its headings, six hexadecimal digits, empty for none.
    """

    head: tuple[Block, ...]
    body: tuple[Block, ...]
    notes: dict[tuple[str, str], tuple[Block, ...]] = field(default_factory=dict)
    accent: str = ""


def read_paper(document: Path) -> Paper:
    """Return what a Word paper says. Raises FileError where it cannot be read."""
    package = opened(document.read_bytes(), document.name)
    if package is None:
        raise FileError(f"»{document.name}« kan ikke læses.", "Lav papiret igen.", file=str(document))
    styles = read_styles(package)
    relations: dict[str, list[Relation]] = {}
    for one in package.relations():
        relations.setdefault(one.owner, []).append(one)
    head = _head_of(package, relations)
    accent = styles.look(styles.called("heading 1") or "").colour
    return Paper(
        head=tuple(_Story(package, head, styles, relations).blocks(package.trees[head])) if head else (),
        body=tuple(_Story(package, package.main, styles, relations).blocks(_body(package))),
        notes=dict(_notes(package, styles, relations)),
        accent=accent if accent and accent != AUTO else "",
    )


def _body(package: Package) -> Element:
    body = package.trees[package.main].find(W + "body")
    return body if body is not None else package.trees[package.main]


def _head_of(package: Package, relations: dict[str, list[Relation]]) -> str | None:
    """Return the part that is the head of the first page, or None."""
    section = next(package.trees[package.main].iter(W + "sectPr"), None)
    if section is None:
        return None
    other = section.find(W + "titlePg")
    kind = "first" if other is not None and other.get(W + "val") in _ON else "default"
    wanted = {one.get(W + "type"): one.get(R + "id") for one in section.iter(W + "headerReference")}.get(kind)
    target = next((one.target for one in relations.get(package.main, ()) if one.number == wanted), None)
    return target if target in package.trees else None


def _notes(
    package: Package, styles: Styles, relations: dict[str, list[Relation]]
) -> Iterator[tuple[tuple[str, str], tuple[Block, ...]]]:
    """Yield each note that a person wrote; those of Word's own, such as the line above them, have a type."""
    for name, content_type in package.content_types.items():
        if content_type not in (FOOTNOTES, ENDNOTES):
            continue
        kind = "footnote" if content_type == FOOTNOTES else "endnote"
        story = _Story(package, name, styles, relations)
        for note in package.trees[name].iter(W + kind):
            if note.get(W + "type") is None:
                yield (kind, note.get(W + "id", "")), tuple(story.blocks(note))


class _Story:
    """One part of a paper on its way to blocks; lists count on from one block to the next."""

    def __init__(self, package: Package, name: str, styles: Styles, relations: dict[str, list[Relation]]) -> None:
        own = relations.get(name, ())
        links = {one.number: one.target for one in own if one.kind == "hyperlink"}
        pictures = {one.number: package.parts[one.target] for one in own if one.target in package.parts}
        numbers = next((part for part, kind in package.content_types.items() if kind == _NUMBERING), None)
        self._styles = styles
        self._reader = RunReader(styles, links, pictures)
        self._numbering = ListCounts(package.trees.get(numbers) if numbers else None, styles)

    def blocks(self, story: Element) -> Iterator[Block]:
        """Yield what stands in a body, a cell, a note: blank paragraphs and tables that only place things are none."""
        for child in story:
            if child.tag == W + "p":
                text = self._text(child)
                if any(isinstance(piece, Drawing | Note) for piece in text.pieces) or text.words.strip():
                    yield text
                yield from self._boxes(child)
            elif child.tag == W + "tbl":
                yield from self._table(child)
            elif child.tag in (W + "sdt", W + "sdtContent", W + "customXml", W + "ins", W + "moveTo"):
                yield from self.blocks(child)

    def _boxes(self, paragraph: Element) -> Iterator[Block]:
        """Yield what stands in a paragraph's text boxes."""
        for box in paragraph.iter(W + "txbxContent"):
            above = list(box.iterancestors())
            is_double = any(one.tag == _FALLBACK for one in above[: above.index(paragraph)])
            if not is_double and next(box.iterancestors(W + "p")) is paragraph:
                yield from self.blocks(box)

    def _text(self, paragraph: Element) -> Text:
        properties = paragraph.find(W + "pPr")
        style = self._styles.named(value(properties, "pStyle"))
        pieces = self._reader.pieces(paragraph, style)
        level = self._styles.level(style, properties) or 0
        is_seen = any(isinstance(piece, Drawing | Note) or piece.text.strip() for piece in pieces)
        return Text(
            pieces=pieces,
            level=level,
            marker=self._numbering.marker(style, properties) if is_seen else None,
            looks=frozenset() if level else frozenset(self._looks(style, properties)),
            anchors=tuple(one.get(W + "name", "") for one in paragraph.iter(W + "bookmarkStart")),
        )

    def _looks(self, style: str, properties: Element | None) -> Iterator[str]:
        chain = [properties, *(one.find(W + "pPr") for one in self._styles.chain(style))]
        around = [one for one in chain if one is not None]
        if self._styles.name(style).casefold() in _QUOTES:
            yield "quote"
        look = text_format_of(None, properties).over(self._styles.look(style))
        if look.fill not in _PLAIN_FILLS:
            yield "shaded"
        if _attribute(around, "ind", "left", "start") >= _INDENTED:
            yield "indented"
        align = next((found for one in around if (found := value(one, "jc"))), "")
        yield from {"center": ["center"], "right": ["right"], "end": ["right"]}.get(align, [])
        if self._size(style) < self._size(self._styles.named(None)):
            yield "small"

    def _size(self, style: str) -> int:
        """Return the size of a style's letters in half points."""
        sizes = [value(one.find(W + "rPr"), "sz") for one in self._styles.chain(style)]
        return next((int(size) for size in sizes if size and size.isdigit()), self._styles.size)

    def _table(self, table: Element) -> Iterator[Block]:
        rows = [row for row in table.iter(W + "tr") if next(row.iterancestors(W + "tbl")) is table]
        edges = marked_edges(table)
        heads = next((place for place, row in enumerate(rows) if not _is_head(row)), len(rows))
        if not heads and "firstRow" in edges and "firstColumn" not in edges:
            heads = 1
        cells = list(self._rows(rows))
        if not heads and "firstColumn" not in edges and all(len(row) < 2 for row in cells):
            yield from (block for row in cells for cell in row for block in cell.blocks)
        elif cells:
            yield Table(tuple(cells), heads, "firstColumn" in edges)

    def _rows(self, rows: list[Element]) -> Iterator[tuple[Cell, ...]]:
        placed = [list(_places(row)) for row in rows]
        for number, row in enumerate(placed):
            found = []
            for column, width, cell in row:
                if _continues(cell):
                    continue
                below = placed[number + 1 :] if _begins_merge(cell) else []
                height = next(
                    (n for n, one in enumerate(below) if not any(at == column and _continues(c) for at, _, c in one)),
                    len(below),
                )
                found.append(Cell(tuple(self.blocks(cell)), width, height + 1))
            yield tuple(found)


def _attribute(around: list[Element], name: str, *attributes: str) -> int:
    for one in around:
        found = one.find(W + name)
        for attribute in attributes if found is not None else ():
            written = found.get(W + attribute) if found is not None else None
            if written is not None:
                return int(written) if written.lstrip("-").isdigit() else 0
    return 0


def _is_head(row: Element) -> bool:
    head = row.find(f"{W}trPr/{W}tblHeader")
    return head is not None and head.get(W + "val") in _ON


def _places(row: Element) -> Iterator[tuple[int, int, Element]]:
    """Yield each cell of a row with its first column and how many columns it is wide."""
    column = 0
    for cell in row.iter(W + "tc"):
        if next(cell.iterancestors(W + "tr")) is row:
            span = value(cell.find(W + "tcPr"), "gridSpan") or "1"
            width = int(span) if span.isdigit() and span != "0" else 1
            yield column, width, cell
            column += width


def _merge(cell: Element) -> Element | None:
    return cell.find(f"{W}tcPr/{W}vMerge")


def _continues(cell: Element) -> bool:
    merge = _merge(cell)
    return merge is not None and merge.get(W + "val", "continue") == "continue"


def _begins_merge(cell: Element) -> bool:
    merge = _merge(cell)
    return merge is not None and merge.get(W + "val") == "restart"
