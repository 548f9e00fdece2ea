"""A PDF made ready to be a part of a result: cleaned, mended, its facts read, its pages fenced."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw
from pikepdf import Pdf

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.late import dataclass, late_pattern
from docgen.pdf.annexes.covered_text import refuse_covered_text
from docgen.pdf.annexes.intake import open_annex, reading, state_of
from docgen.pdf.annexes.refusals import damaged
from docgen.pdf.assembly.source import read_source
from docgen.pdf.assembly.stamp import fence_pages
from docgen.pdf.assembly.stamp_places import Corner, free_corners
from docgen.pdf.labels.conformance import Source
from docgen.pdf.notes import MADE_ANEW, UNREADABLE_PAGE, about, numbers_of
from docgen.pdf.processes.sandbox import in_sandbox, in_sandboxes
from docgen.pdf.reading.files import save_pdf
from docgen.pdf.tags.outside_words import seat_outside_words
from docgen.pdf.tags.tag_repairs import level_headings
from docgen.pdf.tags.text_figures import seat_text_figures

# ISO 32000-1, annex A.2
_OPERATOR = late_pattern(
    r"[bBfFW]\*?|BDC|BI|BMC|BT|BX|cm?|CS|cs|d[01]?|Do|DP|EI|EMC|ET|EX|[gG]|gs|h|i|ID|j|J|k|K|l|m|M|MP|n|q|Q|re|RG|rg|ri|"
    r"s|S|SCN?|scn?|sh|T[*cdDfjJLmrswz]|v|w|y|'|\"|INLINE IMAGE"
)


@dataclass(frozen=True)
class Paper:
    """A PDF ready to be joined with others: the ready file, the facts about it, where each page has room for a
    stamp, and notes.

    ``acts`` says that its original would have acted by itself, ``signed`` that it bore a digital signature,
    ``automatic`` says what a program added to it; ``wordless`` are its pages (from 1) that are pictures alone.
    """

    path: Path
    source: Source
    corners: tuple[Corner, ...]
    notes: tuple[Finding, ...] = ()
    acts: bool = False
    signed: bool = False
    automatic: str = ""
    wordless: tuple[int, ...] = ()


def ready_own(path: Path, ready: Path) -> Paper:
    """Return a PDF that docgen itself had LibreOffice make, written to ``ready``. Raises FileError."""
    return _ready(path, ready, lambda _: ())


def _ready(path: Path, ready: Path, mend: Callable[[Pdf], tuple[Finding, ...]]) -> Paper:
    opened = open_annex(path)
    with opened.pdf as pdf:
        with reading(path):
            mended = mend(pdf)
            source = read_source(opened, path).source
            fence_pages(pdf)
        save_pdf(pdf, ready)
    return Paper(ready, source, free_corners(ready), (*opened.notes, *mended), opened.acts, opened.signed)


def ready_annex(path: Path, ready: Path) -> Paper:
    """Return an annex as it came from outside, written to ``ready``; it is read in a process with limits.

    Raises FileError if it cannot be put in whole.
    """
    return in_sandbox(path, _ready_annex, path, ready)


def ready_annexes(files: Sequence[tuple[Path, Path]]) -> Iterator[Paper]:
    """Yield annexes as :func:`ready_annex` gives each, read at the same time; a file is told with where it goes."""
    there = [path for path in dict.fromkeys(path for path, _ in files) if path.is_file()]
    kept = {path: _AHEAD.pop((path, state_of(path)), None) for path in there}
    ahead = {path: paper for path, paper in kept.items() if paper is not None}
    others = in_sandboxes(_ready_annex, [(path, ready) for path, ready in files if path not in ahead])
    for path, ready in files:
        if path in ahead:
            shutil.copyfile(ahead[path].path, ready)
        made = replace(ahead[path], path=ready) if path in ahead else next(others)
        if isinstance(made, FileError):
            raise made
        yield made


def ready_ahead(files: Sequence[Path], folder: Path) -> Iterator[None]:
    """Make annexes ready in ``folder`` while a program works, so that :func:`ready_annexes` has them; yield between.

    One that cannot be put in is not kept: it is told of when it is asked for.
    """
    asked = [(path, folder / f"{number:04}.pdf") for number, path in enumerate(dict.fromkeys(files))]
    states = [state_of(path) for path, _ in asked]
    for (path, _), state, paper in zip(asked, states, in_sandboxes(_ready_annex, asked), strict=True):
        if isinstance(paper, Paper):
            _AHEAD[path, state] = paper
        yield


_AHEAD: dict[tuple[Path, tuple[int, ...]], Paper] = {}
"""What was made ready ahead and not asked for yet, by the annex and its state."""


def _ready_annex(path: Path, ready: Path) -> Paper:
    paper = _ready(path, ready, lambda pdf: _mend_tags(path.name, pdf))
    unlooked = refuse_covered_text(path, ready)
    with pypdfium2.PdfDocument(ready) as document:
        wordless = [number for number, page in enumerate(document, 1) if _is_picture(path, page)]
        empty = [number for number, page in enumerate(document) if not any(True for _ in page.get_objects(max_depth=1))]
        notes = _notes_on(path.name, wordless, len(document))
    if not _are_drawings(ready, empty):
        raise damaged(path)
    return replace(paper, notes=(*paper.notes, *unlooked, *notes), wordless=tuple(wordless))


def _mend_tags(name: str, pdf: Pdf) -> tuple[Finding, ...]:
    """Mend an annex's tags, and return the notes on it; of own papers the template is to be mended."""
    notes = []
    if pages := seat_outside_words(pdf):
        what = f"»{name}« har tekst uden for sine tags (side {numbers_of(pages)}). Den er sat ind og kan læses op."
        notes.append(about(name, MADE_ANEW, what))
    seat_text_figures(pdf)
    if level_headings(pdf):
        what = f"»{name}« sprang et overskriftsniveau over; niveauerne er talt om i filens tags, siderne er uændrede."
        notes.append(about(name, MADE_ANEW, what))
    return tuple(notes)


def _is_picture(path: Path, page: pypdfium2.PdfPage) -> bool:
    """Tell whether a page is a picture and no more; raise FileError for a picture that readers cannot show."""
    pictures = list(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))
    for picture in pictures:
        if "JBIG2Decode" in picture.get_filters():
            try:
                picture.get_bitmap()
            except pypdfium2.PdfiumError as problem:
                raise damaged(path) from problem
    text = page.get_textpage()
    wordless = text.count_chars() == 0
    text.close()
    return wordless and bool(pictures)


def _are_drawings(ready: Path, numbers: list[int]) -> bool:
    """Tell whether pages on which nothing is seen are truly empty, and not full of what no reader understands."""
    if not numbers:
        return True
    with pikepdf.open(ready) as pdf:
        drawings = (pikepdf.parse_content_stream(pdf.pages[number]) for number in numbers)
        return all(_OPERATOR.fullmatch(str(step.operator)) for drawing in drawings for step in drawing)


def _notes_on(name: str, wordless: list[int], pages: int) -> tuple[Finding, ...]:
    """Return what to say of pages that nobody can hear read aloud."""
    if not wordless:
        return ()
    if len(wordless) == pages:
        what = f"»{name}« er scannet uden tekst og kan ikke læses op."
    else:
        numbers = ", ".join(map(str, wordless))
        what = f"»{name}« har sider uden tekst, som ikke kan læses op (side {numbers})."
    return (about(name, UNREADABLE_PAGE, what, "Bed afsenderen om en udgave med tekst."),)
