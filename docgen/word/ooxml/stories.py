"""The parts of a Word file that hold paragraphs, and how a person finds a place in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from docgen.word.ooxml.template_tags import Element, W

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{_WORD}document.main+xml"
TEMPLATE = f"{_WORD}template.main+xml"
"""The main part of a .dotx."""
HEADER, FOOTER = f"{_WORD}header+xml", f"{_WORD}footer+xml"
FOOTNOTES, ENDNOTES = f"{_WORD}footnotes+xml", f"{_WORD}endnotes+xml"
LABELS = {
    MAIN: "brødtekst",
    HEADER: "sidehoved",
    FOOTER: "sidefod",
    FOOTNOTES: "fodnoter",
    ENDNOTES: "slutnoter",
}


@dataclass(frozen=True)
class Position:
    """A paragraph and what its place is called: ``brødtekst, tabel 2, række 3, celle 1``."""

    paragraph: Element
    label: str


def labels(content_types: Mapping[str, str]) -> dict[str, str]:
    """Return the Danish name of each filled part, by its part name.

    Takes each part name's content type. Several headers are numbered as their files are.
    """
    found: dict[str, str] = {}
    for content_type, label in LABELS.items():
        names = sorted(
            (name for name, kind in content_types.items() if kind == content_type), key=lambda n: (len(n), n)
        )
        found |= {name: label if len(names) == 1 else f"{label} {i}" for i, name in enumerate(names, 1)}
    return found


def positions(story: Element, label: str) -> Iterator[Position]:
    """Yield every paragraph of a part in document order with its place."""
    counts: dict[Element, int] = {}
    tables = 0
    plain = 0
    for element in story.iter(W + "p", W + "tbl"):
        if element.tag == W + "tbl":
            if next(element.iterancestors(W + "tc"), None) is None:
                tables += 1
            continue
        cell = next(element.iterancestors(W + "tc"), None)
        if cell is None:
            plain += 1
            box = ", tekstboks" if next(element.iterancestors(W + "txbxContent"), None) is not None else ""
            yield Position(element, f"{label}{box}, afsnit {plain}")
            continue
        counts[cell] = counts.get(cell, 0) + 1
        nth = f", afsnit {counts[cell]}" if counts[cell] > 1 else ""
        yield Position(element, f"{label}, tabel {tables}{_cell(cell)}{nth}")


def _cell(cell: Element) -> str:
    """Return ``, række 3, celle 1``, through the tables that lie around the cell's own."""
    row = next(cell.iterancestors(W + "tr"))
    outer = next(row.iterancestors(W + "tc"), None)
    before = f"{_cell(outer)}, indre tabel" if outer is not None else ""
    return f"{before}, række {_position(row)}, celle {_position(cell)}"


def _position(element: Element) -> int:
    return 1 + sum(1 for _ in element.itersiblings(str(element.tag), preceding=True))
