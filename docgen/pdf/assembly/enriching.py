"""Annexes that get what they lack, where it was asked for: the text of scans, and tags that all judges accept."""

from dataclasses import replace
from pathlib import Path

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.late import dataclass
from docgen.pdf.annexes.automatic import MISSING_READER, MISSING_TAGGER, can_read, can_tag, with_tags, with_text
from docgen.pdf.assembly.join import Piece, join
from docgen.pdf.assembly.part import Paper, ready_annex
from docgen.pdf.labels.metadata import Words
from docgen.pdf.labels.verapdf import verdict
from docgen.pdf.notes import ADDED, UNREADABLE_PAGE, about

_TAGS = "Bilagets tags er sat på af et program."
_TEXT = "Teksten på bilagets scannede sider er læst af et program."
_LIMIT = 60.0  # seconds for veraPDF


@dataclass(frozen=True)
class Wishes:
    """What programs shall add to annexes: tags, and the text of scans."""

    tags: bool = False
    text: bool = False


def enriched(piece: Piece, folder: Path, words: Words, profile: bytes | None, wishes: Wishes) -> Piece:
    """Return an annex with what was wished for, as far as it holds, and notes on what was added or could not be.

    Tags are kept only if docgen's own audit, the in-process judge and veraPDF find nothing against them, and the pages
    read and look as they did. ``folder`` is the annex's own.
    """
    folder.mkdir()
    name = piece.paper.source.name
    if wishes.text and piece.paper.wordless:
        piece = _read(piece, name, folder)
    if wishes.tags and not piece.paper.source.tagged:
        piece = _tagged(piece, name, folder, words, profile)
    return piece


def _read(piece: Piece, name: str, folder: Path) -> Piece:
    if not can_read():
        return _noted(piece, about(name, ADDED, f"»{name}«: {MISSING_READER}"))
    made = with_text(piece.paper.path, folder / "tekst")
    paper = _ready(piece.paper, made, folder / "læst.pdf")
    if paper is None or paper.wordless == piece.paper.wordless:
        said = f"»{name}«: Scanningen kunne ikke læses af et program."
        return _noted(piece, about(name, ADDED, said, "Bed afsenderen om en udgave med tekst."))
    kept = tuple(note for note in piece.paper.notes if note.code != UNREADABLE_PAGE)
    said = f"»{name}«: Teksten på scannede sider er læst af et program (ocrmypdf) og kan have fejl."
    note = about(name, ADDED, said, "Læs den efter.")
    return replace(piece, paper=replace(paper, notes=(*kept, note), automatic=_TEXT))


def _tagged(piece: Piece, name: str, folder: Path, words: Words, profile: bytes | None) -> Piece:
    if not can_tag():
        return _noted(piece, about(name, ADDED, f"»{name}«: {MISSING_TAGGER}"))
    made = with_tags(piece.paper.path, folder / "tags")
    paper = _ready(piece.paper, made, folder / "mærket.pdf")
    if paper is None or not _holds(replace(piece, paper=paper), folder / "alene.pdf", words, profile):
        said = f"»{name}«: Tags, som et program satte på, bestod ikke alle kontroller og er ikke brugt."
        return _noted(piece, about(name, ADDED, said, "Bed afsenderen om en PDF med tags."))
    said = f"»{name}«: Tags er sat på af et program (opendataloader-pdf)."
    note = about(name, ADDED, said, "Se læserækkefølgen efter.")
    return replace(piece, paper=replace(paper, notes=(*piece.paper.notes, note), automatic=_also(piece, _TAGS)))


def _ready(paper: Paper, made: Path | None, target: Path) -> Paper | None:
    """Return what a program made, made ready and called as the annex was; None if it cannot be used."""
    if made is None:
        return None
    try:
        ready = ready_annex(made, target)
    except FileError:
        return None
    source = replace(ready.source, name=paper.source.name, origin=paper.source.origin)
    return replace(ready, source=source, acts=paper.acts, signed=paper.signed)


def _holds(piece: Piece, alone: Path, words: Words, profile: bytes | None) -> bool:
    """Tell whether nobody finds anything against the tags."""
    published = join([piece], alone, words, profile).published
    return published.claims.pdf_ua and verdict(alone, "ua1", _LIMIT).outcome == "conforms"


def _also(piece: Piece, text: str) -> str:
    return f"{piece.paper.automatic} {text}".strip()


def _noted(piece: Piece, note: Finding) -> Piece:
    return replace(piece, paper=replace(piece.paper, notes=(*piece.paper.notes, note)))
