"""A brief and its annexes as one PDF: numbered through, with bookmarks, tags and a label that was earned."""

import datetime as dt
import itertools
import logging
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf

from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.finding import Finding, Place
from docgen.late import dataclass
from docgen.pdf.annexes.rebuild import steps
from docgen.pdf.assembly.enriching import Wishes, enriched
from docgen.pdf.assembly.join import Annex, Piece, join
from docgen.pdf.assembly.own_page_numbers import take_off_page_numbers
from docgen.pdf.assembly.part import Paper, ready_annex, ready_annexes, ready_own
from docgen.pdf.assembly.title_page_note import write_note
from docgen.pdf.labels.colours import colour_profile
from docgen.pdf.labels.metadata import Words
from docgen.pdf.labels.publish import Published
from docgen.pdf.labels.validator import UNJUDGED
from docgen.pdf.notes import MADE_ANEW, SIGNED, about
from docgen.pdf.reading.files import replacing
from docgen.pdf.tags.annex_links import lay_links, lay_way_back
from docgen.pdf.tags.marked_words import unheard

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Bundle:
    """A finished bundle: the file, its pages, the first page of each annex (1 is the bundle's first) by label.

    ``pdf_a`` and ``pdf_ua`` say which labels it bears; ``notes`` say what was taken out of annexes
    and which label was not earned, and why.
    """

    path: Path
    pages: int
    first_pages: dict[str, int]
    pdf_a: bool
    pdf_ua: bool
    notes: tuple[Finding, ...]


def bundle(  # noqa: PLR0913 - what a finished file says of itself is the caller's to say
    brief: Path,
    annexes: Sequence[Annex],
    target: Path,
    *,
    title: str,
    language: str = "da-DK",
    date: dt.datetime | None = None,
    originals: Sequence[Path] | None = (),
    paragraphs: Mapping[Path, Sequence[str]] | None = None,
    wishes: Wishes | None = None,
) -> Bundle:
    """Join a brief and its annexes into ``target``; the same files and arguments give the same bytes.

    Each page is stamped with its number in the whole. The labels PDF/A-2b and PDF/UA-1 are borne only if every
    source earned them and the validator agrees; an annex that keeps the bundle from PDF/A is mended if it can be, and
    goes in whole all the same.
    ``originals`` are attached as they came, and so is an annex that was signed: the label is PDF/A-3b then.
    Where they are None, as in a public edition, nothing is attached, for an original says more than its pages show.
    ``paragraphs`` are those of the Word documents that the brief's and the annexes' PDFs were made of, by PDF: all
    must be heard. ``wishes`` are what programs shall add to annexes.
    Raises FileError for a file that cannot be put in whole; nothing is written then.
    """
    words = Words(title, language, date)
    with scratch_folder() as folder:
        pieces = [
            _heard(piece, file, (paragraphs or {}).get(file, ()))
            for piece, file in _pieces(brief, annexes, title, folder)
        ]
        attached, notes = _originals(pieces, originals)
        profile = _profile(pieces[0])
        pieces = _with_wishes(pieces, folder, words, profile, wishes)
        whole = folder / "samlet" / target.name
        whole.parent.mkdir()
        joined = join(pieces, whole, words, profile, attached)
        if joined.published.against_a or joined.published.against_ua:
            pieces = _validated_alone(pieces, folder, words, profile)
            joined = join(pieces, whole, words, profile, attached, appeal=True)
        claims = joined.published.claims
        with replacing(target) as beside:
            shutil.copyfile(whole, beside)
    earlier_notes = itertools.chain.from_iterable(piece.paper.notes for piece in pieces)
    return Bundle(
        target,
        joined.pages,
        joined.first_pages,
        claims.pdf_a > 0,
        claims.pdf_ua,
        (*earlier_notes, *notes, *claims.notes),
    )


def _with_wishes(
    pieces: list[Piece], folder: Path, words: Words, profile: bytes | None, wishes: Wishes | None
) -> list[Piece]:
    """Return the pieces, the annexes with what programs could add to them."""
    if wishes is None:
        return pieces
    made: list[Piece] = []
    for number, piece in enumerate(pieces):
        if piece.annex and not piece.is_title_page:
            piece = enriched(piece, folder / f"tilføjet-{number}", words, profile, wishes)  # noqa: PLW2901
            before = made[-1]
            if before.is_title_page and piece.paper.automatic:
                write_note(before.paper.path, piece.paper.automatic)
        made.append(piece)
    return made


def _pieces(brief: Path, annexes: Sequence[Annex], title: str, folder: Path) -> Iterator[tuple[Piece, Path]]:
    """Yield all that goes in, in its order, made ready, with the file it was; annexes are read with limits."""
    papers = ready_annexes([(annex.pdf, folder / f"bilag-{number:04}.pdf") for number, annex in enumerate(annexes)])
    own = _own(ready_own(brief, folder / "papir.pdf"))
    take_off_page_numbers(own.path)
    lay_links(own.path, [(annex.label, annex.title) for annex in annexes])
    yield Piece(own, title), brief
    for number, (annex, paper) in enumerate(zip(annexes, papers, strict=True)):
        heading = f"{annex.label} – {annex.title}"
        if annex.title_page is not None:
            title_page = _own(ready_own(annex.title_page, folder / f"titel-{number:04}.pdf"))
            lay_way_back(title_page.path, annex.label, annex.belongs_to)
            yield Piece(title_page, heading, annex, is_title_page=True), annex.title_page
        yield Piece(_called(paper, annex), heading, annex), annex.pdf


def _own(paper: Paper) -> Paper:
    return replace(paper, source=replace(paper.source, origin="own"))


def _called(paper: Paper, annex: Annex) -> Paper:
    """Return an annex's paper with all that is said of it said of the file that a person knows."""
    if not annex.word:
        return paper
    made, known = f"»{annex.pdf.name}«", f"»{annex.word}«"
    notes = tuple(
        replace(note, place=Place(part=annex.word), message=note.message.replace(made, known)) for note in paper.notes
    )
    return replace(paper, source=replace(paper.source, name=annex.word, origin="word"), notes=notes)


def _heard(piece: Piece, file: Path, paragraphs: Sequence[str]) -> Piece:
    """Return the piece with what its PDF has lost of a Word document's paragraphs held against it."""
    source = piece.paper.source
    source = replace(source, against_ua=(*source.against_ua, *unheard(file, paragraphs)))
    return replace(piece, paper=replace(piece.paper, source=source))


def _originals(pieces: Sequence[Piece], asked: Sequence[Path] | None) -> tuple[list[Path], list[Finding]]:
    """Return the files to attach: those asked for and the signed ones, but none that acts by itself."""
    annexes = {piece.annex.pdf: piece.paper for piece in pieces if piece.annex and not piece.is_title_page}
    signed = [file for file, paper in annexes.items() if paper.signed]
    if asked is None:
        alone = "er underskrevet; originalen med underskriften er ikke vedhæftet den offentlige udgave."
        return [], [about(file.name, SIGNED, f"»{file.name}« {alone}") for file in signed]
    wanted = list(dict.fromkeys([*signed, *asked]))
    attached = [file for file in wanted if file not in annexes or not annexes[file].acts]
    acting = "for filen har handlinger, der starter af sig selv eller åbner andre filer."
    notes = [
        about(file.name, SIGNED, f"»{file.name}« er vedhæftet uændret, så underskriften kan kontrolleres.")
        for file in signed
        if file in attached
    ]
    notes += [
        about(file.name, SIGNED, f"»{file.name}« er ikke vedhæftet, {acting}")
        for file in wanted
        if file not in attached
    ]
    return attached, notes


def _profile(brief: Piece) -> bytes | None:
    with pikepdf.open(brief.paper.path) as pdf:
        return colour_profile(pdf)


def _validated_alone(pieces: Sequence[Piece], folder: Path, words: Words, profile: bytes | None) -> list[Piece]:
    """Return the pieces, each with what the validator objects to in it alone, or repaired so that it has no objection.

    An annex is mended for PDF/A only where what docgen itself has written can be PDF/A.
    """
    alone = folder / "alene.pdf"
    validated = [_with_doubts(piece, join([piece], alone, words, profile).published) for piece in pieces]
    if any(piece.paper.source.against_a for piece in validated if piece.annex is None or piece.is_title_page):
        return validated
    return [
        _repaired(first, piece, folder / f"nyt-{number:04}.pdf", words, profile)
        if piece.paper.source.against_a or len(piece.paper.source.against_ua) > len(first.paper.source.against_ua)
        else piece
        for number, (first, piece) in enumerate(zip(pieces, validated, strict=True))
    ]


def _with_doubts(piece: Piece, published: Published) -> Piece:
    source = piece.paper.source
    against_ua = (*source.against_ua, *published.against_ua)
    doubted = replace(source, against_a=published.against_a, against_ua=against_ua)
    return replace(piece, paper=replace(piece.paper, source=doubted))


def _repaired(piece: Piece, doubted: Piece, target: Path, words: Words, profile: bytes | None) -> Piece:
    """Return an annex repaired so that the validators have no objection, or whole as it came with their objections."""
    alone = target.with_name("alene.pdf")
    for change, step in steps():
        if UNJUDGED in doubted.paper.source.against_a or not step(piece.paper.path, target):
            continue
        try:
            anew = (
                _with_paper(piece, target, change)
                if change
                else replace(piece, paper=replace(piece.paper, path=target))
            )
        except FileError as problem:  # what was made of it is no better; the annex itself is good
            _LOG.info("What was made of %s cannot be used: %s", piece.paper.source.name, problem)
            continue
        published = join([anew], alone, words, profile, appeal=True).published
        if not published.against_a and (change or not published.against_ua):
            return anew
    return _with_doubts(piece, join([piece], alone, words, profile, appeal=True).published)


def _with_paper(piece: Piece, file: Path, change: str) -> Piece:
    """Return the piece with a file that was made in its own one's place, and what is said of that."""
    name = piece.paper.source.name
    paper = ready_annex(file, file.with_stem(f"{file.stem}-klar"))
    paper = replace(paper, source=replace(paper.source, name=name, origin=piece.paper.source.origin))
    return replace(
        piece, paper=replace(paper, notes=(*piece.paper.notes, about(name, MADE_ANEW, f"»{name}« {change}")))
    )
