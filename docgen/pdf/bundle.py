"""A brief and its annexes as one PDF: numbered through, with bookmarks, tags and a label that was earned."""

import contextlib
import datetime as dt
import itertools
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf

from docgen.errors import FileError
from docgen.pdf.claims import Source, claimed_standards, colour_doubt, decide_claims
from docgen.pdf.destinations import Entry, read_outline, resolve_links, shifted, write_outline
from docgen.pdf.intake import OpenedAnnex, open_annex
from docgen.pdf.metadata import adopt_colours, colour_profile, write_metadata
from docgen.pdf.stamp import stamp_pages
from docgen.pdf.structure import Roles, ready_tags, write_tree


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

    opened: OpenedAnnex
    name: str
    title: str
    annex: Annex | None
    is_title_page: bool = False


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
        pieces = list(_open(brief, annexes, title, closing))
        roles, parts, sources, starts = Roles(), [], [], []
        for number, piece in enumerate(pieces, 1):
            source, part, start = _append(joined, piece, f"{number}-", roles, language)
            sources.append(source)
            starts.append(start)
            if part is not None:
                parts.append(part)
        if parts:
            write_tree(joined, parts, roles, language)
            joined.Root.MarkInfo = Dictionary(Marked=all(source.tagged for source in sources))
        write_outline(joined, _outline(pieces, starts))
        stamp_pages(joined, _stamps(pieces, len(joined.pages)))
        joined.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
        profile = colour_profile(pieces[0].opened.pdf)
        adopt_colours(joined, None if profile is None else joined.copy_foreign(profile))
        claims = decide_claims(sources)
        write_metadata(joined, claims, title=title, language=language, date=date)
        pages = len(joined.pages)
        _save(joined, target)
    firsts: dict[str, int] = {}
    for piece, start in zip(pieces, starts, strict=True):
        if piece.annex is not None:
            firsts.setdefault(piece.annex.label, start + 1)
    notes = tuple(itertools.chain.from_iterable(piece.opened.notes for piece in pieces)) + claims.notes
    return Bundle(target, pages, firsts, claims.pdf_a, claims.pdf_ua, notes)


def _open(brief: Path, annexes: Sequence[Annex], title: str, closing: contextlib.ExitStack) -> Iterator[_Piece]:
    """Yield all that goes in, in its order, opened and cleaned."""
    yield _Piece(_opened(brief, closing), brief.name, title, None)
    for annex in annexes:
        heading = f"{annex.label}: {annex.title}"
        if annex.title_page is not None:
            yield _Piece(_opened(annex.title_page, closing), annex.title_page.name, heading, annex, is_title_page=True)
        yield _Piece(_opened(annex.pdf, closing), annex.pdf.name, heading, annex)


def _opened(path: Path, closing: contextlib.ExitStack) -> OpenedAnnex:
    opened = open_annex(path)
    closing.enter_context(opened.pdf)
    return opened


def _append(joined: Pdf, piece: _Piece, prefix: str, roles: Roles, language: str) -> tuple[Source, Object | None, int]:
    """Put a piece's pages at the end; return the facts about it, its tags there, and its first page from 0."""
    pdf, start = piece.opened.pdf, len(joined.pages)
    pdf_a, pdf_ua = claimed_standards(pdf)
    doubt = colour_doubt(pdf)
    resolve_links(pdf)
    part = ready_tags(pdf, prefix, roles, title=piece.title, language=language)
    joined.pages.extend(pdf.pages)
    source = Source(
        name=piece.name,
        tagged=part is not None,
        pdf_a=pdf_a,
        pdf_ua=pdf_ua,
        against_a=(doubt,) if doubt else (),
        against_ua=("har udfyldte felter eller tegninger, som står uden for tags",) if piece.opened.flattened else (),
    )
    return source, None if part is None else joined.copy_foreign(part), start


def _outline(pieces: Sequence[_Piece], starts: Sequence[int]) -> list[Entry]:
    """Return the bundle's bookmarks: the brief and each annex, with their own below."""
    entries: list[Entry] = []
    behind_title_page = False
    for piece, start in zip(pieces, starts, strict=True):
        own = () if piece.is_title_page else shifted(read_outline(piece.opened.pdf), start)
        if behind_title_page:
            entries[-1] = replace(entries[-1], below=own)
        else:
            entries.append(Entry(piece.title, start, below=own))
        behind_title_page = piece.is_title_page
    return entries


def _stamps(pieces: Sequence[_Piece], total: int) -> list[str]:
    labels = [piece.annex.label if piece.annex else "" for piece in pieces for _ in piece.opened.pdf.pages]
    numbered = (f"Samlet side {number} af {total}" for number in range(1, total + 1))
    return [f"{label} · {text}" if label else text for label, text in zip(labels, numbered, strict=True)]


def _save(joined: Pdf, target: Path) -> None:
    """Write the file in one step: what stood at ``target`` is whole until it is replaced."""
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        joined.save(beside, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate, min_version="1.7")
        beside.replace(target)
    except OSError as problem:
        raise FileError(
            f"»{target.name}« kan ikke skrives: {problem.strerror}.",
            "Se efter, at filen ikke er åben i et andet program, og at der er plads på disken.",
            file=str(target),
        ) from problem
    finally:
        beside.unlink(missing_ok=True)
