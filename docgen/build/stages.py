"""The stages of a document on its way: drafted, converted, finished. Each is frozen; a later one holds the earlier."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.build.annexes import AnnexPaper
from docgen.build.up_to_date import UpToDate
from docgen.checks.r01_levels import Waiver
from docgen.disk.delivery import Result
from docgen.disk.snapshot import Snapshot
from docgen.finding import Finding, Place
from docgen.kinds.kind import Kind, PaperView
from docgen.late import dataclass
from docgen.public.redact import Edition
from docgen.public.search import Proof
from docgen.word.reading.parts import Said
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book

if TYPE_CHECKING:  # most papers become no page for a browser
    from docgen.html.paper_page import Link


@dataclass(frozen=True)
class Drafted:
    """A document whose Word file is filled in the work folder.

    ``target`` is the Word file's path in the user's folder; ``date`` is what the PDF says of itself; ``edition`` is
    what the public edition changed, None for an internal one; ``proof`` is what a public paper may not say, None for
    others; ``texts`` are the workbook's, ``said`` the Word file's as it was filled first; ``findings`` are what is
    wrong with it for a screen reader, though it is made; ``is_tight`` tells that its lines are set nearer, ``breaks``
    are the places in its body that begin a page in the PDF; ``basis`` is the digest of all that decides what its PDF
    is, empty where none is asked for; ``up_to_date`` is what lies at the target already, if it has this basis. The
    template, the pictures and the annexes are copies in the ``snapshot``.
    """

    kind: Kind
    book: Book
    workbook: Path
    template: Path
    context: PaperView
    date: dt.datetime
    docx: Path
    target: Path
    draft: bool = False
    is_tight: bool = False
    breaks: tuple[int, ...] = ()
    edition: Edition | None = None
    findings: tuple[Finding, ...] = ()
    proof: Proof | None = None
    texts: tuple[CellText, ...] = ()
    said: Said | None = None
    annexes: tuple[AnnexPaper, ...] = ()
    snapshot: Snapshot = field(kw_only=True)
    basis: str = ""
    up_to_date: UpToDate | None = None

    @property
    def title(self) -> str:
        """The document's title, as its own context says it."""
        return self.context.paper.title

    @property
    def may_be_tighter(self) -> bool:
        """Whether it may be set tighter than it is; easy-read papers keep their air."""
        return not (self.kind.is_easy or self.is_tight)

    @property
    def word_files(self) -> list[Path]:
        """The Word files that become PDFs: the document, and its annexes and their title pages."""
        return [self.docx, *(file for annex in self.annexes for file in annex.word_files)]


@dataclass(frozen=True)
class Converted:
    """A drafted document with the PDF of each of its Word files; none where no PDF was made."""

    drafted: Drafted
    pdfs: Mapping[Path, Path] = field(default_factory=dict)

    @property
    def snapshot(self) -> Snapshot:
        """The copies that it is made from."""
        return self.drafted.snapshot


def original_of(documents: Sequence[Drafted | Converted]) -> Callable[[str], str]:
    """Return what gives the path that a person knows a copied file of the documents by."""
    return documents[0].snapshot.original if documents else str


def annex_cells(documents: Sequence[Drafted | Converted]) -> dict[str, Place]:
    """Return the cells that name the documents' annexes, by the annex's path."""
    drafted = [one.drafted if isinstance(one, Converted) else one for one in documents]
    return {str(annex.file): annex.place for one in drafted for annex in one.annexes}


@dataclass(frozen=True)
class Results:
    """A document's files by what they are, each with the path it shall have."""

    word: Result
    pdf: Result | None = None
    bundle: Result | None = None
    calendar: Result | None = None
    page: Result | None = None
    approval: Result | None = None
    letter: Result | None = None
    annexes: tuple[Result, ...] = ()
    pictures: tuple[Result, ...] = ()
    receipt: Result | None = None

    @property
    def papers(self) -> list[Result]:
        """What the receipt names: all but the single annexes, the pages' pictures and the receipt itself."""
        found = (self.word, self.pdf, self.bundle, self.calendar, self.page, self.approval, self.letter)
        return [result for result in found if result is not None]

    @property
    def all(self) -> list[Result]:
        """Every file that is delivered; the receipt is the last."""
        return [*self.papers, *self.annexes, *self.pictures, *([self.receipt] if self.receipt else [])]


@dataclass(frozen=True)
class Finished:
    """A document whose files are made: all that the receipt tells.

    ``pages`` are those of its fullest PDF, 0 for none; ``notes`` are what is said of the PDF and its
    annexes; ``findings`` are what it was made in spite of, ``waivers`` the errors
    that a named person let through; ``office`` what made the PDF; ``addresses`` where each annex lies, by its label.
    """

    drafted: Drafted
    results: Results
    pages: int
    notes: tuple[Finding, ...]
    findings: Sequence[Finding]
    waivers: Sequence[Waiver]
    office: str | None
    today: dt.date
    addresses: "Mapping[str, Link]" = field(default_factory=dict)
