"""The parts of a Word file as they are read: their paragraphs with place, style and text."""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from docgen.finding import Place
from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.package import Package, opened
from docgen.word.ooxml.stories import FOOTER, HEADER, MAIN, Position, labels, positions
from docgen.word.ooxml.styles import Styles, value
from docgen.word.ooxml.template_tags import Element, W, pieces, text_of

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_STATEMENTS = late_pattern(r"(?:\s*+\{(?:%(?:[^%]++|%(?!\}))*+%|#(?:[^#]++|#(?!\}))*+#)\})++\s*+")
_BITS = late_pattern("[0-9A-Fa-f]{1,8}")
_EDGES = {"firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100}
"""The edges of a table that its style may dress, with their older spelling as bits (ECMA-376 part 4, 14.4.2)."""


@dataclass(frozen=True)
class Line:
    """One paragraph: its text, its style's id, and the table cell that it stands in, if any.

    ``level`` is that of a heading, from 1; ``is_listed`` says that Word writes a bullet or number.
    """

    position: Position
    file: str
    text: str
    style: str
    level: int | None
    is_listed: bool
    cell: Element | None

    @property
    def paragraph(self) -> Element:
        """The paragraph itself."""
        return self.position.paragraph

    @property
    def place(self) -> Place:
        """Where the paragraph stands, so that a person finds it."""
        return Place(file=self.file, part=self.position.where)

    @cached_property
    def runs(self) -> list[tuple[Element, str]]:
        """The paragraph's own runs that have words, each with its text."""
        if not self.text.strip():
            return []
        found: dict[Element, str] = {}
        for piece in pieces(self.paragraph):
            run = piece.getparent()
            if run is not None and piece.tag == W + "t":
                found[run] = found.get(run, "") + (piece.text or "")
        return [(run, text) for run, text in found.items() if text.strip()]


@dataclass(frozen=True)
class Part:
    """A part that holds paragraphs; ``links`` are the addresses that it points to, by relationship.

    ``label`` is its Danish name, such as ``sidehoved``; ``is_read`` says that a screen reader reads it, which it does
    not with headers and footers. In a template the lines that are tags alone
    (``{%p if … %}``) are left out: they are gone when it is filled.
    """

    name: str
    label: str
    tree: Element
    lines: tuple[Line, ...]
    links: dict[str, str]
    is_main: bool
    is_read: bool

    @cached_property
    def cells(self) -> dict[Element, Line]:
        """The table cells that stay when a template is filled, each with its first line."""
        found: dict[Element, Line] = {}
        for line in self.lines:
            if line.cell is not None:
                found.setdefault(line.cell, line)
        return found


def read_parts(package: Package, file: str, styles: Styles, *, is_template: bool) -> list[Part]:
    """Return the parts with paragraphs, the body first."""
    return [
        Part(
            name=name,
            label=label,
            tree=package.trees[name],
            lines=tuple(_lines(package.trees[name], label, file, styles, is_template=is_template)),
            links=_links(package, name),
            is_main=package.content_types[name] == MAIN,
            is_read=package.content_types[name] not in (HEADER, FOOTER),
        )
        for name, label in labels(package.content_types).items()
    ]


@dataclass(frozen=True)
class Said:
    """The texts that a Word file has for its readers, and the SHA-256 that it had when they were read."""

    digest: str = ""
    paragraphs: tuple[str, ...] = ()


def paragraphs_of(document: Path, known: Said | None = None) -> tuple[str, ...]:
    """Return the texts that a Word file has for its readers, headers and footers left out; none of no Word file.

    They are ``known`` as long as the file has the same bytes.
    """
    content = document.read_bytes()
    if known and known.digest == hashlib.sha256(content).hexdigest():
        return known.paragraphs
    package = opened(content, document.name)
    if package is None:
        return ()
    styles = read_styles(package)
    return paragraphs_in(read_parts(package, document.name, styles, is_template=False), styles)


def paragraphs_in(parts: Iterable[Part], styles: Styles) -> tuple[str, ...]:
    """Return the texts that the parts of a Word file have for its readers, headers and footers left out."""
    texts = (_seen(line, styles) for part in parts if part.is_read for line in part.lines)
    return tuple(text for text in texts if text.strip())


def _seen(line: Line, styles: Styles) -> str:
    """Return a paragraph's text without the words that Word hides."""
    around = styles.look(line.style).over(styles.defaults)
    hidden = {run for run, _ in line.runs if styles.run_look(run).over(around).hidden}
    if not hidden:
        return line.text
    return text_of(line.paragraph, without=hidden)


def read_styles(package: Package) -> Styles:
    """Return the document's styles."""
    name = next((name for name, kind in package.content_types.items() if kind == _STYLES), None)
    return Styles(package.trees[name] if name else None)


def _lines(story: Element, label: str, file: str, styles: Styles, *, is_template: bool) -> Iterator[Line]:
    has_doubles = next(story.iter(_FALLBACK), None) is not None
    for position in positions(story, label):
        paragraph = position.paragraph
        text = text_of(paragraph)
        if has_doubles and next(paragraph.iterancestors(_FALLBACK), None) is not None:
            continue  # the same text box once more, for programs of before 2010
        if is_template and _STATEMENTS.fullmatch(text):
            continue
        properties = paragraph.find(W + "pPr")
        style = styles.named(value(properties, "pStyle"))
        yield Line(
            position=position,
            file=file,
            text=text,
            style=style,
            level=styles.level(style, properties),
            is_listed=styles.is_listed(style, properties),
            cell=next(paragraph.iterancestors(W + "tc"), None),
        )


def relationships_of(name: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _links(package: Package, name: str) -> dict[str, str]:
    tree = package.trees.get(relationships_of(name))
    listed = tree.iter("{*}Relationship") if tree is not None else ()
    return {one.get("Id", ""): one.get("Target", "") for one in listed if one.get("Type", "").endswith("/hyperlink")}


def marked_edges(table: Element) -> set[str]:
    """Return the edges that a table's look names as special: ``firstRow``, ``firstColumn`` and the like."""
    look = table.find(f"{W}tblPr/{W}tblLook")
    if look is None:
        return set()
    written = look.get(W + "val", "")
    bits = int(written, 16) if _BITS.fullmatch(written) else 0
    return {edge for edge, bit in _EDGES.items() if look.get(W + edge, "1" if bits & bit else "0") in ("1", "true")}
