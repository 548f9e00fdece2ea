"""A brief and its annexes as one PDF: numbered through, with bookmarks, tags and a label that was earned."""

import contextlib
import datetime as dt
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from docgen.pdf.claims import Source, decide_claims
from docgen.pdf.destinations import Entry, read_outline, shifted, write_outline
from docgen.pdf.intake import OpenedAnnex, open_annex, reading
from docgen.pdf.metadata import adopt_colours, colour_profile, save, write_metadata
from docgen.pdf.source import read_source
from docgen.pdf.stamp import fence_pages, stamp_pages
from docgen.pdf.structure import Roles, can_be_followed, ready_tags, write_tree


@dataclass(frozen=True)
class Annex:
    """An annex as it goes into a bundle.

    ``label`` is its number (»Bilag 1«) and ``title`` its name (»Årsrapport 2025«); ``title_page`` a PDF of its
    title page, which is what a blind reader gets to know it by, for stamps are not read aloud.
    """

    label: str
    title: str
    pdf: Path
    title_page: Path | None = None


@dataclass(frozen=True)
class Bundle:
    """A finished bundle: the file, its pages, the first page of each annex (1 is the bundle's first) by label.

    ``pdf_a`` and ``pdf_ua`` say which labels it bears; ``notes`` are Danish sentences on what was taken out
    of annexes and which label was not earned, and why.
    """

    path: Path
    pages: int
    first_pages: dict[str, int]
    pdf_a: bool
    pdf_ua: bool
    notes: tuple[str, ...]


@dataclass(frozen=True)
class _Piece:
    """One PDF on its way into the bundle."""

    path: Path
    opened: OpenedAnnex
    title: str
    annex: Annex | None
    is_title_page: bool = False


@dataclass(frozen=True)
class _Placed:
    """A piece in the bundle: its first page (from 0), the facts about it, its tags there, and its bookmarks."""

    piece: _Piece
    start: int
    source: Source
    part: Object | None
    outline: tuple[Entry, ...]


def bundle(  # noqa: PLR0913 - what a finished file says of itself is the caller's to say
    brief: Path,
    annexes: Sequence[Annex],
    target: Path,
    *,
    title: str,
    language: str = "da-DK",
    date: dt.datetime | None = None,
) -> Bundle:
    """Join a brief and its annexes into ``target``; the same files and arguments give the same bytes.

    Each page is stamped with its number in the whole. The labels PDF/A-2b and PDF/UA-1 are borne only if every
    source earned them. Raises FileError for a file that cannot be put in whole; nothing is written then.
    """
    with contextlib.ExitStack() as closing, Pdf.new() as joined:
        roles = Roles()
        pieces = list(_open(brief, annexes, title, closing))
        placed = [_place(joined, piece, f"{number}-", roles, language) for number, piece in enumerate(pieces, 1)]
        sources = [one.source for one in placed]
        parts = [one.part for one in placed if one.part is not None]
        if parts:
            write_tree(joined, parts, roles, language)
            joined.Root.MarkInfo = Dictionary(Marked=all(source.tagged for source in sources))
        write_outline(joined, _outline(placed))
        stamp_pages(joined, _stamps(placed, len(joined.pages)))
        joined.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        profile = colour_profile(pieces[0].opened.pdf)
        adopt_colours(joined, None if profile is None else joined.copy_foreign(profile))
        claims = decide_claims(sources)
        write_metadata(joined, claims, title=title, language=language, date=date)
        save(joined, target)
        notes = tuple(itertools.chain.from_iterable(piece.opened.notes for piece in pieces)) + claims.notes
        return Bundle(target, len(joined.pages), _first_pages(placed), claims.pdf_a, claims.pdf_ua, notes)


def _open(brief: Path, annexes: Sequence[Annex], title: str, closing: contextlib.ExitStack) -> Iterator[_Piece]:
    """Yield all that goes in, in its order, opened and cleaned."""
    yield _Piece(brief, _opened(brief, closing), title, None)
    for annex in annexes:
        heading = f"{annex.label}: {annex.title}"
        if annex.title_page is not None:
            yield _Piece(annex.title_page, _opened(annex.title_page, closing), heading, annex, is_title_page=True)
        yield _Piece(annex.pdf, _opened(annex.pdf, closing), heading, annex)


def _opened(path: Path, closing: contextlib.ExitStack) -> OpenedAnnex:
    opened = open_annex(path)
    closing.enter_context(opened.pdf)
    return opened


def _place(joined: Pdf, piece: _Piece, prefix: str, roles: Roles, language: str) -> _Placed:
    """Put a piece's pages at the end of the bundle, and its tags beside them."""
    pdf, start = piece.opened.pdf, len(joined.pages)
    with reading(piece.path):
        source = read_source(piece.opened, piece.path.name)
        part = ready_tags(pdf, prefix, roles, title=piece.title, language=language)
        outline = read_outline(pdf)
        fence_pages(pdf)
        joined.pages.extend(pdf.pages)
        copied = None if part is None else joined.copy_foreign(part)
        if copied is not None and not can_be_followed(copied):
            source, copied = replace(source, tagged=False), None
    return _Placed(piece, start, source, copied, outline)


def _outline(placed: Sequence[_Placed]) -> list[Entry]:
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


def _stamps(placed: Sequence[_Placed], total: int) -> list[str]:
    labels = [one.piece.annex.label if one.piece.annex else "" for one in placed for _ in one.piece.opened.pdf.pages]
    numbered = (f"Samlet side {number} af {total}" for number in range(1, total + 1))
    return [f"{label} · {text}" if label else text for label, text in zip(labels, numbered, strict=True)]


def _first_pages(placed: Sequence[_Placed]) -> dict[str, int]:
    """Return the page, from 1, on which each annex begins, its title page being part of it."""
    firsts: dict[str, int] = {}
    for one in placed:
        if one.piece.annex is not None:
            firsts.setdefault(one.piece.annex.label, one.start + 1)
    return firsts
