"""The list of what a public edition says otherwise than the workbook, for a person to read and approve."""

from collections.abc import Iterator

from docgen.finding import Finding, Place, note
from docgen.public.cleaner import Change
from docgen.public.redact import Edition

CHANGED = "G06"
FAULTS = {CHANGED: "Den offentlige udgave siger noget andet end arket."}
"""The sentence of each code of this room."""

TO_APPROVE = " til godkendelse.txt"
"""How the name of the list of a public edition's changes ends."""


def approval(edition: Edition, title: str) -> str:
    """Return the list as a text: it names cells and new words, never what was taken out, so it may lie beside."""
    return "\r\n".join(_lines(edition, title)) + "\r\n"


def _lines(edition: Edition, title: str) -> Iterator[str]:
    yield "Den offentlige udgave, til godkendelse"
    yield title
    yield ""
    if not edition.changes:
        yield "Intet er skiftet ud eller taget ud."
    groups = (
        ("Skiftet ud:", [one for one in edition.changes if one.became and one.became != one.was]),
        ("Taget ud:", [one for one in edition.changes if not one.became]),
        ("Skal læses af et menneske; navnet er ikke skiftet ud:", [one for one in edition.changes if is_doubt(one)]),
    )
    for heading, changes in groups:
        if changes:
            yield heading
            yield from (f"  [ ] {change.place}: {change.summary}" for change in changes)
            yield ""
    yield "Læst og godkendt af: ____________________   Dato: ____________"


def is_doubt(change: Change) -> bool:
    """Tell whether the words were left, for it cannot be known whose they are."""
    return bool(change.became) and change.became == change.was


def spoken(edition: Edition) -> Iterator[Finding]:
    """Yield a note for each change, for the screen: with the words as they were, for the screen is not published."""
    count = sum(not change.is_stranger for change in edition.changes)
    where = "ét sted" if count == 1 else f"{count} steder"
    yield note(CHANGED, Place(), f"Den offentlige udgave siger {where} noget andet end arket.")
    for change in edition.changes:
        if not change.is_stranger:  # a warning tells of it
            yield note(CHANGED, change.place, f"{change.place}: {_line_of(change)}")


def _line_of(change: Change) -> str:
    if not change.was or is_doubt(change):
        return change.summary
    return f"»{change.was}« blev til »{change.became}«." if change.became else f"»{_short(change.was)}« er taget ud."


def _short(text: str) -> str:
    line = " ".join(text.split())
    return f"{line[:60].rpartition(' ')[0]} …" if len(line) > 60 else line
