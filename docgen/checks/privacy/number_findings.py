"""What G01 says of the personal numbers in a text, be it a cell, an annex's page or a file's name."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.danish.lists import all_of
from docgen.danish.personal_numbers import Confidence, NumberAcross, NumberFound, find, mask
from docgen.finding import Finding, Place, error, warning

CODE = "G01"
DOUBT = "Er det et personnummer, så slet det. Ellers skriv foran, hvad det er, fx »P-nr.«."

_MOST_SHOWN = 3


def findings_in(text: str, place: Place, near: str = "") -> Iterator[Finding]:
    """Yield an error for the personal numbers in a text and a warning for what only looks like them.

    For texts that stand outside the workbook's cells too: an annex's page, a file's name, a property. ``near`` is
    the label that the text stands by.
    """
    yield from findings_of(find(text, near), place)


def findings_of(found: Iterable[NumberFound | NumberAcross], place: Place) -> Iterator[Finding]:
    """Yield an error for the numbers that are sure or likely and a warning for those that are possible."""
    sure = [one.masked for one in found if one.confidence > Confidence.POSSIBLE]
    unsure = [one.masked for one in found if one.confidence is Confidence.POSSIBLE]
    safe = without_numbers(place)
    if sure:
        what = "et personnummer" if len(sure) == 1 else f"{len(sure)} personnumre"
        remedy = "Slet det." if len(sure) == 1 else "Slet dem."
        yield error(CODE, safe, f"Her står {what}: {_listed(sure)}.", remedy)
    if unsure:
        what = "et personnummer" if len(unsure) == 1 else "personnumre"
        yield warning(CODE, safe, f"{_listed(unsure)} ligner {what}.", DOUBT)


def without_numbers(place: Place) -> Place:
    """Return a place with every personal number in its words masked."""
    words = {name: mask(value) for name in ("sheet", "field", "part") if (value := getattr(place, name))}
    return replace(place, **words)


def _listed(masked: list[str]) -> str:
    """Return the numbers in a sentence; the fourth and those behind it are only counted."""
    shown = masked[:_MOST_SHOWN]
    rest = len(masked) - len(shown)
    return all_of([*shown, f"{rest} til"]) if rest else all_of(shown)
