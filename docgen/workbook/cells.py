"""What is wrong with a cell as a cell, before anybody asks what it means."""

import unicodedata
from collections.abc import Iterator

from docgen.danish.words import HARD_SPACES, INVISIBLE
from docgen.finding import Finding, Place, error, warning
from docgen.workbook.load import GridCell

# Marks that turn the reading direction: a file name or a sentence can be made to look like another.
_DIRECTION = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"
_TYPING = "\t\n"


def faults_of(cell: GridCell, place: Place) -> Iterator[Finding]:
    """Yield the faults that keep the cell from being read: a formula, an error value, a bad character."""
    if cell.trouble == "no_result":
        yield error(
            "X14",
            place,
            f"Cellen indeholder en formel ({cell.shown}) uden gemt resultat.",
            "Åbn arket i Excel, og gem det, eller skriv værdien.",
        )
    elif cell.trouble == "error_value":
        yield error("X15", place, f"Cellen viser fejlen {cell.shown}.", "Ret formlen, eller skriv værdien.")
    elif bad := next((sign for sign in cell.text if not _is_printable(sign)), None):
        yield error(
            "X23",
            place,
            f"Teksten indeholder tegnet U+{ord(bad):04X}, som et dokument ikke kan rumme.",
            "Slet det, eller skriv teksten igen.",
        )


def warnings_of(cell: GridCell, place: Place) -> Iterator[Finding]:
    """Yield what a person should know of a cell that can be read."""
    text = cell.text
    if signs := _unseen(text):
        yield warning("X20", place, f"Teksten indeholder {signs}.", "Skriv stedet igen, hvis det ikke er meningen.")
    if text.startswith("="):
        yield warning(
            "X21",
            place,
            f"Teksten »{text[:40]}« begynder med et lighedstegn; den er læst som tekst.",
            "Slet lighedstegnet, hvis det ikke skal stå der.",
        )
    if cell.struck:
        yield warning("X25", place, "Teksten er streget over, men kommer med.", "Slet den, hvis den ikke gælder.")
    if cell.changes_daily:
        yield warning("X27", place, "Formlen regner med dagens dato.", "Skriv datoen, så papiret ikke ændrer sig.")


def _is_printable(sign: str) -> bool:
    """Tell whether XML 1.0 (section 2.2) can hold the character."""
    code = ord(sign)
    return sign in _TYPING or (code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF))


def _unseen(text: str) -> str:
    if turned := next((sign for sign in text if sign in _DIRECTION), None):
        return f"et tegn, der vender læseretningen ({unicodedata.name(turned).title()})"
    if any(sign in INVISIBLE for sign in text):
        return "usynlige tegn"
    if any(sign in HARD_SPACES for sign in text):
        return "hårde mellemrum"
    return ""
