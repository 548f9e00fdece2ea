"""Papers joined to one PDF: pages one after another, tags side by side, bookmarks below each other, stamps."""

import contextlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from docgen.late import dataclass
from docgen.pdf.annexes.intake import reading
from docgen.pdf.assembly.destinations import Entry, read_outline, shifted, write_outline
from docgen.pdf.assembly.originals import attach
from docgen.pdf.assembly.part import Paper
from docgen.pdf.assembly.stamp import stamp_pages
from docgen.pdf.labels.colours import adopt_colours
from docgen.pdf.labels.conformance import Source
from docgen.pdf.labels.metadata import Words
from docgen.pdf.labels.publish import Published, publish
from docgen.pdf.tags.annex_links import lead_links
from docgen.pdf.tags.structure import can_be_followed, ready_tags, sound_tags, write_tree
from docgen.pdf.tags.tag_types import Roles


@dataclass(frozen=True)
class Annex:
    """An annex as it goes into a bundle.

    ``label`` is its number (»Bilag 1«) and ``title`` its name (»Årsrapport 2025«); ``title_page`` a PDF of its
    title page, which is what a blind reader gets to know it by, for stamps are not read aloud; ``word`` is the
    name of the Word file that the PDF was made of, if it was; ``belongs_to`` is what the title page says that it
    belongs to.
    """

    label: str
    title: str
    pdf: Path
    title_page: Path | None = None
    word: str = ""
    belongs_to: str = ""


@dataclass(frozen=True)
class Piece:
    """One paper on its way into the bundle."""

    paper: Paper
    title: str
    annex: Annex | None = None
    is_title_page: bool = False


@dataclass(frozen=True)
class Placed:
    """A piece in the bundle: its first page (from 0) and its pages, the facts about it, its tags, its bookmarks."""

    piece: Piece
    start: int
    pages: int
    source: Source
    part: Object | None
    outline: tuple[Entry, ...]


@dataclass(frozen=True)
class Joined:
    """A file that has been written and validated: its pages, and the first page (from 1) of each annex by label."""

    pages: int
    first_pages: dict[str, int]
    published: Published


def join(  # noqa: PLR0913 - what goes in, and what is said of it
    pieces: Sequence[Piece],
    target: Path,
    words: Words,
    profile: bytes | None,
    originals: Sequence[Path] = (),
    *,
    appeal: bool = False,
) -> Joined:
    """Write the pieces as one PDF, with the labels that the validator leaves it; ``appeal`` asks veraPDF too."""
    with contextlib.ExitStack() as closing, Pdf.new() as joined:
        roles = Roles()
        placed = []
        for piece in pieces:
            pdf = closing.enter_context(pikepdf.open(piece.paper.path))
            placed.append(_place(joined, pdf, piece, roles, words.language))
        sources = [one.source for one in placed]
        parts = [one.part for one in placed if one.part is not None]
        if parts:
            write_tree(joined, parts, roles, words.language)
            joined.Root.MarkInfo = Dictionary(Marked=all(source.tagged for source in sources))
        write_outline(joined, _outline(placed))
        lead_links(joined, _first_pages(placed))
        corners = [corner for one in placed for corner in one.piece.paper.corners]
        stamp_pages(joined, _stamps(placed, len(joined.pages)), corners)
        joined.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        adopt_colours(joined, profile)
        if originals:
            attach(joined, originals, words.date)
        published = publish(joined, target, sources, words, 3 if originals else 2, appeal=appeal)
        return Joined(len(joined.pages), _first_pages(placed), published)


def _place(joined: Pdf, pdf: Pdf, piece: Piece, roles: Roles, language: str) -> Placed:
    """Put a piece's pages at the end of the bundle, and its tags beside them."""
    start, source = len(joined.pages), piece.paper.source
    with reading(Path(source.name)):
        part = ready_tags(pdf, sound_tags(pdf), f"{start}-", roles, title=piece.title, language=language)
        outline = read_outline(pdf)
        joined.pages.extend(pdf.pages)
        copied = None if part is None else joined.copy_foreign(part)
        if copied is not None and not can_be_followed(copied):
            source, copied = replace(source, tagged=False), None
    return Placed(piece, start, len(pdf.pages), source, copied, outline)


def _first_pages(placed: Sequence[Placed]) -> dict[str, int]:
    """Return the page, from 1, on which each annex begins, its title page being part of it."""
    firsts: dict[str, int] = {}
    for one in placed:
        if one.piece.annex is not None:
            firsts.setdefault(one.piece.annex.label, one.start + 1)
    return firsts


def _outline(placed: Sequence[Placed]) -> list[Entry]:
    """Return the bundle's bookmarks: the brief and each annex, with their own below."""
    entries: list[Entry] = []
    behind_title_page = False
    for one in placed:
        own = () if one.piece.is_title_page else shifted(one.outline, one.start)
        if behind_title_page:
            entries[-1] = replace(entries[-1], below=own)
        else:
            entries.append(Entry(one.piece.title, one.start, below=own))
        behind_title_page = one.piece.is_title_page
    return entries


def _stamps(placed: Sequence[Placed], total: int) -> list[str]:
    labels = [one.piece.annex.label if one.piece.annex else "" for one in placed for _ in range(one.pages)]
    numbered = (f"Samlet side {number} af {total}" for number in range(1, total + 1))
    return [f"{label} · {text}" if label else text for label, text in zip(labels, numbered, strict=True)]
