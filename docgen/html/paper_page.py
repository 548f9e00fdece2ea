"""A paper as one page for a browser: what its Word file says, in its order, whatever template it was filled from.

One file that holds its own style and pictures, runs no script and fetches nothing. Headings, lists, tables with their
heads, links and notes are those of HTML; where the paper lists an annex that lies beside the page, its title leads to
it. What it looks like stands in ``paper_page.html`` and ``paper_page.css``.
"""

import base64
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from itertools import groupby
from pathlib import Path

from markupsafe import Markup

from docgen.html.markup import POLICY, escaped, pages, picture_type, style_sheet
from docgen.late import dataclass, late_pattern
from docgen.prose import Run, with_links
from docgen.word.ooxml.list_counts import SIGNS
from docgen.word.reading.appearance import WEAKEST_CONTRAST, contrast
from docgen.word.reading.paper import Block, Cell, Paper, Table, Text, read_paper
from docgen.word.reading.runs import Drawing, Note

_TYPES = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_TINT, _ACCENT = "E6EEF1", "1F4E5F"
_DEEPEST = 6
_SPACES = late_pattern(r"\s+")
_PIXELS = 96 / 25.4


@dataclass(frozen=True)
class Link:
    """Where an annex lies, seen from the page: its title in the paper, and the address."""

    title: str
    address: str


@dataclass(frozen=True)
class Entry:
    """One entry of a list: its text, and the lists that stand below it."""

    text: Text
    below: tuple["Listed", ...] = ()


@dataclass(frozen=True)
class Listed:
    """A list: ``ol`` or ``ul``, how its numbers are written, where it begins; without a ``way`` its signs are text."""

    tag: str
    way: str
    start: int
    entries: tuple[Entry, ...]


@dataclass
class _Notes:
    """The notes in the order in which the paper leads to them."""

    of_paper: Mapping[tuple[str, str], tuple[Block, ...]]
    seen: list[tuple[str, str]] = field(default_factory=list)

    def number(self, note: Note) -> int:
        """Return the number, from 1, that a note has on the page; 0 for one that is not there."""
        key = (note.kind, note.number)
        if key not in self.of_paper:
            return 0
        if key not in self.seen:
            self.seen.append(key)
        return self.seen.index(key) + 1

    def blocks(self) -> Iterator[tuple[int, tuple[Block, ...]]]:
        """Yield each note that was led to, with its number."""
        yield from ((place, self.of_paper[key]) for place, key in enumerate(self.seen, 1))


def paper_page(document: Path, title: str, annexes: Mapping[str, Link]) -> str:
    """Return the page of a Word paper, to be saved as UTF-8; ``annexes`` are what lies beside it, by label.

    Raises FileError where the Word file cannot be read.
    """
    paper = read_paper(document)
    head = tuple(_with_annexes(paper.head, annexes))
    body = tuple(_levelled(_with_annexes(paper.body, annexes)))
    notes = _Notes(paper.notes)
    blocks = (*head, *body, *(block for note in paper.notes.values() for block in note))
    anchors = {name for text in _texts(blocks) for name in text.anchors}
    wanted = {run.link[1:] for text in _texts(blocks) for run in _runs(text) if run.link.startswith("#")}
    page = pages().get_template("paper_page.html")
    return page.render(
        title=title,
        policy=POLICY,
        css=style_sheet("paper_page.css"),
        accent=_accent(paper),
        head=head,
        body=body,
        has_title=any(isinstance(block, Text) and block.level for block in body),
        notes=notes,
        groups=groups,
        pieces=pieces,
        shown=shown,
        anchors=anchors & wanted,
        files={link.address for link in annexes.values()},
    )


def _accent(paper: Paper) -> str:
    """Return the colour of the paper's headings, where it can be read on the page's own grounds."""
    is_strong = paper.accent and contrast(paper.accent, _TINT) >= WEAKEST_CONTRAST
    return f"#{paper.accent if is_strong else _ACCENT}"


def _levelled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, the first heading at the first level, and none more than one below the one before it."""
    before = 0
    for block in blocks:
        if isinstance(block, Text) and block.level:
            before = min(block.level, before + 1, _DEEPEST)
            yield replace(block, level=before)
        else:
            yield block


def _texts(blocks: Sequence[Block]) -> Iterator[Text]:
    for block in blocks:
        if isinstance(block, Text):
            yield block
        else:
            yield from (text for row in block.rows for cell in row for text in _texts(cell.blocks))


def _runs(text: Text) -> Iterator[Run]:
    yield from (piece for piece in text.pieces if isinstance(piece, Run))


def _with_annexes(blocks: Sequence[Block], annexes: Mapping[str, Link]) -> Iterator[Block]:
    """Yield the blocks, those that list an annex leading to it, by the rule by which those of the PDF do."""
    for block in blocks:
        if isinstance(block, Table):
            yield replace(block, rows=tuple(_row(row, annexes) for row in block.rows))
        else:
            yield _line(block, annexes)


def _row(row: tuple[Cell, ...], annexes: Mapping[str, Link]) -> tuple[Cell, ...]:
    words = [_words(cell.blocks) for cell in row]
    link = next((annexes[one] for one in words if one in annexes), None)
    if link is None:
        return tuple(replace(cell, blocks=tuple(_with_annexes(cell.blocks, annexes))) for cell in row)
    at = words.index(link.title) if link.title in words else next(n for n, one in enumerate(words) if one in annexes)
    led = replace(row[at], blocks=tuple(_led(block, link) for block in row[at].blocks))
    return (*row[:at], led, *row[at + 1 :])


def _line(text: Text, annexes: Mapping[str, Link]) -> Block:
    words = _words((text,))
    for label, link in annexes.items():
        if words.startswith(label) and link.title in words and not words[len(label) : len(label) + 1].isalnum():
            return _led(text, link)
    return text


def _words(blocks: Sequence[Block]) -> str:
    return _SPACES.sub(" ", " ".join(text.words for text in _texts(blocks))).strip()


def _led(block: Block, link: Link) -> Block:
    if isinstance(block, Table):
        return block
    led = (
        replace(piece, link=piece.link or link.address) if isinstance(piece, Run) else piece for piece in block.pieces
    )
    return replace(block, pieces=tuple(led))


def groups(blocks: Sequence[Block]) -> Iterator[tuple[str, object]]:
    """Yield what stands one under another in a page: each with its shape and what it holds."""
    for shape, group in groupby(blocks, _shape):
        held = tuple(group)
        if shape == "list":
            yield from ((shape, one) for one in listed([block for block in held if isinstance(block, Text)]))
        elif shape == "quote":
            yield shape, held
        else:
            yield from ((shape, block) for block in held)


def _shape(block: Block) -> str:
    if isinstance(block, Table):
        return "table"
    if block.level:
        return "heading"
    return "list" if block.marker else "quote" if "quote" in block.looks else "text"


def listed(texts: Sequence[Text]) -> list[Listed]:
    """Return the lists that neighbouring paragraphs make, deeper ones below the entry that they follow."""
    lists: list[Listed] = []
    place = 0
    while place < len(texts):
        text = texts[place]
        marker = text.marker
        assert marker is not None  # noqa: S101 — they were chosen by it
        end = next(
            (n for n in range(place + 1, len(texts)) if (other := texts[n].marker) and other.level <= marker.level),
            len(texts),
        )
        is_plain = SIGNS.get(marker.way, str)(marker.number) == marker.written.strip("().")
        tag = "ol" if marker.number and is_plain else "ul"
        way = _TYPES.get(marker.way, "1") if tag == "ol" else "" if marker.number else "•"
        entry = Entry(text, tuple(listed(texts[place + 1 : end])))
        last = lists[-1] if lists else None
        goes_on = last and (last.tag, last.way) == (tag, way)
        if last and goes_on and (tag == "ul" or marker.number == last.start + len(last.entries)):
            lists[-1] = replace(last, entries=(*last.entries, entry))
        else:
            lists.append(Listed(tag, way, marker.number, (entry,)))
        place = end
    return lists


def pieces(text: Text) -> Iterator[Run | Drawing | Note]:
    """Yield what a paragraph shows; bare addresses lead to where they say, what Word writes before it is its first."""
    marker = text.marker
    if marker and text.level and marker.number:
        yield Run(f"{marker.written} ")
    for piece in text.pieces:
        if isinstance(piece, Run):
            yield from with_links((piece,))
        else:
            yield piece


def shown(drawing: Drawing) -> Markup:
    """Return a picture that lies in the page itself; the words for what it shows, where no browser can show it."""
    kind = picture_type(drawing.content)
    if kind is None:
        return escaped(f"[Billede: {drawing.text}]" if drawing.text else "")
    data = base64.b64encode(drawing.content).decode("ascii")
    width = f' width="{round(drawing.width * _PIXELS)}"' if drawing.width else ""
    return Markup(f'<img src="data:{kind};base64,{data}"{width} alt="{escaped(drawing.text)}" />')  # noqa: S704 — escaped
