"""The codes of the notes on a finished PDF and on the annexes in it; none stops the paper that it is about."""

from collections.abc import Sequence

from docgen.finding import Finding, Place, note, warning

_MOST = 10
UNLABELLED = "T02"
OTHER_FONT = "T03"
LOST_CHARACTER = "T04"
LEFT_OUT = "T05"
MADE_ANEW = "T06"
SIGNED = "T07"
EMPTY_PAGE = "T08"
UNREADABLE_PAGE = "T09"
ADDED = "T35"

FAULTS: dict[str, str] = {
    OTHER_FONT: "Word-filen bruger en skrifttype, som maskinen ikke har. PDF'en har en anden.",
    LOST_CHARACTER: "PDF'en viser ikke et tegn, som Word-filen har.",
    LEFT_OUT: "Noget, der ligger i bilagets fil, er ikke med på siderne.",
    MADE_ANEW: "Et bilag er rettet eller lavet om for at kunne arkiveres.",
    SIGNED: "Et bilag er underskrevet digitalt, eller dets oprindelige fil er vedhæftet.",
    EMPTY_PAGE: "En side i PDF'en er tom.",
    UNREADABLE_PAGE: "En side kan ikke læses op eller gennemsøges.",
    ADDED: "Et program har sat tags på et bilag eller læst en scanning, eller kunne det ikke.",
}
"""The sentence of each code that ``docgen explain`` shows; UNLABELLED has a page of its own there."""


def about(name: str, code: str, message: str, remedy: str = "") -> Finding:
    """Return a note on the file that a person calls ``name``."""
    return note(code, Place(part=name), message, remedy)


def numbers_of(pages: Sequence[int]) -> str:
    """Return pages as a sentence lists them; the first ten, where there are more."""
    return ", ".join(map(str, pages[:_MOST])) + (" …" if len(pages) > _MOST else "")


def unlabelled(name: str, message: str, remedy: str) -> Finding:
    """Return the warning that a label was not earned, for ``name`` has not what it takes."""
    return warning(UNLABELLED, Place(part=name), message, remedy)
