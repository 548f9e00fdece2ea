"""What is wrong with a cell as a cell, before anybody asks what it means."""

import datetime as dt
import unicodedata
from collections.abc import Iterator

from docgen.danish.words import HARD_SPACES, INVISIBLE, key
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_pattern
from docgen.workbook.grid import GridCell
from docgen.workbook.number_formats import parts_of_date, shown_date

# Marks that turn the reading direction: a file name or a sentence can be made to look like another.
_DIRECTION = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069"
_UNPRINTABLE = late_pattern("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) cannot hold."""
_SELDOM = late_pattern(f"[{_DIRECTION}{INVISIBLE}{HARD_SPACES}]")


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
    elif cell.trouble == "picture":
        yield error(
            "X35",
            place,
            "Cellen viser et billede, som docgen ikke kan læse.",
            "Gem billedet som en fil ved siden af arket, og skriv filens navn.",
        )
    elif unprintable := _UNPRINTABLE.search(cell.text):
        yield error(
            "X23",
            place,
            f"Teksten indeholder tegnet U+{ord(unprintable[0]):04X}, som et dokument ikke kan rumme.",
            "Slet det, eller skriv teksten igen.",
        )


def warnings_of(cell: GridCell, place: Place) -> Iterator[Finding]:
    """Yield what a person should know of a cell that can be read."""
    text = cell.text
    if unseen := _unseen(text):
        yield warning("X20", place, f"Teksten indeholder {unseen}.", "Skriv stedet igen, hvis det ikke er meningen.")
    if text.startswith("="):
        yield warning(
            "X21",
            place,
            f"Teksten »{text[:40]}« begynder med et lighedstegn; den er læst som tekst.",
            "Slet lighedstegnet, hvis det ikke skal stå der.",
        )
    if cell.unseen and (text.strip() or cell.raw):
        yield warning(
            "X31",
            place,
            f"{_quoted(cell)} kan ikke ses i Excel, men kommer med.",
            "Gør skriften synlig, eller slet teksten.",
        )
    if cell.struck:
        yield warning("X25", place, "Teksten er streget over, men kommer med.", "Slet den, hvis den ikke gælder.")
    yield from _year_warning(cell, place)
    if cell.changes_daily:
        yield warning("X27", place, "Formlen regner med dagens dato.", "Skriv datoen, så papiret ikke ændrer sig.")


def link_warning(cell: GridCell, place: Place) -> Iterator[Finding]:
    """Yield a warning where a cell leads to an address that its short text does not say, and that is not carried."""
    address = cell.link.removeprefix("mailto:")
    if address and key(address).rstrip("/") not in key(cell.text):
        yield warning(
            "X32",
            place,
            f"Linket til »{address[:80]}« kommer ikke med.",
            "Skriv adressen i en løbende tekst, hvis læseren skal bruge den.",
        )


def _quoted(cell: GridCell) -> str:
    words = cell.text or cell.figures or cell.shown
    return f"»{words[:40]}…«" if len(words) > 40 else f"»{words}«"


def _year_warning(cell: GridCell, place: Place) -> Iterator[Finding]:
    raw = cell.raw
    if raw is None or not isinstance(raw.value, dt.datetime):
        return
    parts = parts_of_date(raw.number_format)
    if "day" in parts and "year" not in parts:
        message = f"Cellen viser »{shown_date(raw.value, raw.number_format)}«; året i den er {raw.value.year}."
        yield warning("X30", place, message, "Skriv datoen med år, hvis det er et andet.")


def _unseen(text: str) -> str:
    if text.isascii() or not _SELDOM.search(text):
        return ""
    if turned := next((character for character in text if character in _DIRECTION), None):
        return f"et tegn, der vender læseretningen ({unicodedata.name(turned).title()})"
    return "usynlige tegn" if any(character in INVISIBLE for character in text) else "hårde mellemrum"
