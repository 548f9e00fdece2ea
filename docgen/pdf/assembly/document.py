"""One document's PDF, made ready to be published: mended, labelled as it deserves, the same each time."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from pikepdf import Dictionary

from docgen.finding import Finding
from docgen.late import dataclass
from docgen.pdf.annexes.intake import open_annex, reading
from docgen.pdf.assembly.source import read_source
from docgen.pdf.labels.colours import adopt_colours, colour_profile
from docgen.pdf.labels.metadata import Words
from docgen.pdf.labels.publish import publish
from docgen.pdf.notes import EMPTY_PAGE, about
from docgen.pdf.tags.marked_words import empty_pages, page_texts, unheard
from docgen.pdf.tags.structure import ready_tags, write_tree
from docgen.pdf.tags.tag_types import Roles


@dataclass(frozen=True)
class Rewritten:
    """A PDF ready to be published: its pages, the labels it bears, and notes for the person."""

    path: Path
    pages: int
    pdf_a: bool
    pdf_ua: bool
    notes: tuple[Finding, ...]


def rewrite(  # noqa: PLR0913 - what a finished file says of itself is the caller's to say
    pdf: Path,
    target: Path,
    *,
    title: str,
    language: str = "da-DK",
    date: dt.datetime | None = None,
    paragraphs: Sequence[str] = (),
) -> Rewritten:
    """Write the PDF that LibreOffice made of a document to ``target``, ready to be published.

    ``paragraphs`` are the Word document's, and must all be heard. ``date`` is the document's own and never the
    clock: two conversions of the same document then give the same bytes. PDF/A-2b and PDF/UA-1 are claimed only if
    neither the tag audit nor the validator contradicts them.
    Raises FileError.
    """
    opened = open_annex(pdf)
    with opened.pdf as paper:
        roles = Roles()
        with reading(pdf):
            mended = read_source(opened, pdf, page_texts(pdf) if paragraphs else None)
            against_ua = (*mended.source.against_ua, *unheard(pdf, paragraphs))
            source = replace(mended.source, origin="own", against_ua=against_ua)
            part = ready_tags(paper, mended.tags, "", roles, title=title, language=language)
        if part is not None:
            write_tree(paper, [part], roles, language, mended.tags)
            paper.Root.MarkInfo = Dictionary(Marked=True)
        adopt_colours(paper, colour_profile(paper))
        for name in ("/ID", "/DocChecksum"):  # LibreOffice's are another each time
            if name in paper.trailer:
                del paper.trailer[name]
        claims = publish(paper, target, [source], Words(title, language, date)).claims
        empty = [
            about(pdf.name, EMPTY_PAGE, f"Side {number} i »{pdf.name}« er tom.")
            for number in (empty_pages(pdf) if paragraphs else ())
        ]
        notes = (*opened.notes, *empty, *claims.notes)
        return Rewritten(target, len(paper.pages), claims.pdf_a > 0, claims.pdf_ua, notes)
