"""An annex whose text says more than its pages show: anybody can still copy what was only hidden.

Datatilsynet has seen it again and again; what lies under a box is found by every search, and read aloud.
"""

import time
from pathlib import Path

import pypdfium2

from docgen.errors import FileError
from docgen.finding import Finding
from docgen.late import dataclass
from docgen.pdf.annexes.photographed_page import photographed_pages
from docgen.pdf.annexes.plain_page import Fonts
from docgen.pdf.annexes.unseen_text import unseen_words
from docgen.pdf.notes import UNREADABLE_PAGE, about, numbers_of

SECONDS = 30.0
"""How long the pages of one annex may be looked at; one takes some hundredths of a second."""

_REASONS = {
    "covered": "dækket eller i bundens farve",
    "invisible": "usynlig",
    "outside": "uden for siden",
    "tiny": "for lille til at se",
}


@dataclass(frozen=True)
class HiddenPages:
    """The pages (from 1) with text that no reader sees, by reason, and those that were too much to look at."""

    pages: dict[str, list[int]]
    unlooked: tuple[int, ...] = ()


def hidden_text(drawn: Path, *, seconds: float = SECONDS) -> HiddenPages:
    """Return where a PDF has text that its pages do not show; a scan's text layer is none."""
    found: dict[str, list[int]] = {}
    unlooked: list[int] = []
    fonts = Fonts()
    end = time.monotonic() + seconds
    photographed = photographed_pages(drawn)
    with pypdfium2.PdfDocument(drawn) as document:
        document.init_forms()
        for number in range(len(document)):
            if time.monotonic() > end:
                return HiddenPages(found, (*unlooked, *range(number + 1, len(document) + 1)))
            words = unseen_words(document, number, fonts, photographed.get(number))
            if words is None:
                unlooked.append(number + 1)
            for reason in sorted({word.reason for word in words or ()}):
                found.setdefault(reason, []).append(number + 1)
    return HiddenPages(found, tuple(unlooked))


def refuse_covered_text(path: Path, drawn: Path) -> tuple[Finding, ...]:
    """Raise FileError where ``drawn`` has text that its pages do not show; ``path`` is the annex as it came.

    Returns a Danish note on pages that were not looked at, if there were any.
    """
    hidden = hidden_text(drawn)
    if hidden.pages:
        what = ", ".join(f"{_REASONS[reason]} (side {numbers_of(pages)})" for reason, pages in hidden.pages.items())
        raise FileError(
            f"»{path.name}« har tekst, som siderne ikke viser, men som kan læses i filen: {what}.",
            "Bed afsenderen om en udgave, hvor teksten er fjernet og ikke kun skjult.",
            file=str(path),
        )
    if hidden.unlooked:
        pages = numbers_of(hidden.unlooked)
        message = f"»{path.name}«: Side {pages} er ikke set efter for skjult tekst, for filen er for tung."
        return (about(path.name, UNREADABLE_PAGE, message),)
    return ()
