"""The parts of a Word file that hold paragraphs, and how a person finds a place in them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import cached_property

from docgen.late import dataclass, late_pattern
from docgen.word.ooxml.template_tags import Element, W, text_of

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
MAIN = f"{_OFFICE}document.main+xml"
TEMPLATE = f"{_OFFICE}template.main+xml"
"""The main part of a .dotx."""
HEADER, FOOTER = f"{_OFFICE}header+xml", f"{_OFFICE}footer+xml"
FOOTNOTES, ENDNOTES = f"{_OFFICE}footnotes+xml", f"{_OFFICE}endnotes+xml"
LABELS = {
    MAIN: "brødtekst",
    HEADER: "sidehoved",
    FOOTER: "sidefod",
    FOOTNOTES: "fodnoter",
    ENDNOTES: "slutnoter",
}


_HEADING_STYLES = ("heading", "overskrift", "title", "titel")
_FAR = 200
"""Paragraphs that are looked through for what stands before a place."""
_LOOKED_AT = 500
_QUOTED = 40
"""Characters of a paragraph that are looked at for words, and that are quoted."""
_BETWEEN_TAGS = late_pattern(r"\{[{%#].*?(?:[}%#]\}|$)|[\t\n]")
_WORD = late_pattern(r"[^\W\d_]{2}")


@dataclass(frozen=True)
class Position:
    """A paragraph and what its place is called: ``brødtekst, tabel 2, række 3, celle 1``.

    ``before`` are the part's paragraphs up to this one, which is the last but for those that came later: ``index``.
    """

    paragraph: Element
    label: str
    before: Sequence[Element] = field(default=(), repr=False, compare=False)
    index: int = 0

    @cached_property
    def where(self) -> str:
        """The place as a person finds it in Word: with the nearest heading, and with words to search for."""
        words = next((f", ved »{words}«" for one in self._back() if (words := _words(one))), "")
        return f"{self.label}{self.under}{words}"

    @property
    def under(self) -> str:
        """``, under »Økonomi«``, by the nearest heading before the paragraph; empty where there is none."""
        heading = next(
            (_shortened(text_of(one)) for one in self._back() if one is not self.paragraph and _is_heading(one)), ""
        )
        return f", under »{heading}«" if heading else ""

    def _back(self) -> Iterator[Element]:
        yield self.paragraph
        yield from reversed(self.before[max(0, self.index - _FAR) : self.index])


def _words(paragraph: Element) -> str:
    """Return the longest words of a paragraph between its tags, so that they can be searched for; or nothing."""
    pieces = (piece.strip(" .,:;–-") for piece in _BETWEEN_TAGS.split(text_of(paragraph)[:_LOOKED_AT]))
    return _shortened(max((piece for piece in pieces if _WORD.search(piece)), key=len, default=""))


def _shortened(text: str) -> str:
    """Return the beginning of a text, which Word finds as it stands."""
    text = " ".join(text[:_LOOKED_AT].split())
    return text if len(text) <= _QUOTED else text[:_QUOTED].rpartition(" ")[0] or text[:_QUOTED]


def _is_heading(paragraph: Element) -> bool:
    properties = paragraph.find(W + "pPr")
    if properties is None:
        return False
    style = properties.find(W + "pStyle")
    is_styled = style is not None and style.get(W + "val", "").casefold().startswith(_HEADING_STYLES)
    return (is_styled or properties.find(W + "outlineLvl") is not None) and bool(text_of(paragraph).strip())


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
    children: dict[Element | None, int] = {}
    numbers: dict[Element, int] = {}
    seen: list[Element] = []
    tables = plain = 0
    for element in story.iter(W + "p", W + "tbl", W + "tr", W + "tc"):
        if element.tag in (W + "tr", W + "tc"):
            parent = element.getparent()
            children[parent] = numbers[element] = children.get(parent, 0) + 1
            continue
        if element.tag == W + "tbl":
            tables += next(element.iterancestors(W + "tc"), None) is None
            continue
        seen.append(element)
        cell = next(element.iterancestors(W + "tc"), None)
        if cell is None:
            plain += 1
            box = ", tekstboks" if next(element.iterancestors(W + "txbxContent"), None) is not None else ""
            yield Position(element, f"{label}{box}, afsnit {plain}", seen, len(seen) - 1)
            continue
        counts[cell] = counts.get(cell, 0) + 1
        nth = f", afsnit {counts[cell]}" if counts[cell] > 1 else ""
        yield Position(element, f"{label}, tabel {tables}{_cell(cell, numbers)}{nth}", seen, len(seen) - 1)


def _cell(cell: Element, numbers: Mapping[Element, int]) -> str:
    """Return ``, række 3, celle 1``, through the tables that lie around the cell's own."""
    row = next(cell.iterancestors(W + "tr"), None)
    if row is None:
        return f", celle {numbers[cell]}"
    outer = next(row.iterancestors(W + "tc"), None)
    before = f"{_cell(outer, numbers)}, indre tabel" if outer is not None else ""
    return f"{before}, række {numbers[row]}, celle {numbers[cell]}"
