"""G01 · Et personnummer står i teksten

Regel: Intet personnummer må stå noget sted: heller ikke i egne kolonner og ark, i noter, i eksempler, i
filers navne eller i bilagene. Det gælder også erstatningsnumre (dagen + 60) og sundhedsvæsenets eCPR, og
hvordan nummeret end er skrevet: delt over celler, felter eller afsnit, med måneden eller cifrene i ord, med
andre tegn for cifrene, i et link. Kontrolcifret, et ord som »cpr« eller »født« ved siden af og måden, det er
delt på, siger, hvor sikkert det er: det sikre og det sandsynlige er en fejl, det tvivlsomme en advarsel.

Hvorfor: Datatilsynet kritiserede i 2021 en kommune for at offentliggøre et høringssvar, hvor
underskriftens bevis indeholdt borgerens personnummer, og i 2022 kom femten numre ud i bilag til en
dagsorden. Nummeret selv skrives aldrig i en besked: der står 0707••-••••.

Passes:
    Sagsnr. 27.00.00-A00-5-15
    P-nr. 1000000000
    Ring på 12 34 56 78.

Fails:
    070761-4285
    CPR 070761 4285

Sådan retter du: Slet nummeret. Skal en sag kunne findes, så skriv sagsnummeret. Er det noget andet end
et personnummer, så skriv foran, hvad det er, fx »P-nr.« eller »Faktura nr.«.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from docgen.checks.annex_files import annex_file, file_fault
from docgen.checks.context import Matter
from docgen.checks.privacy.cell_neighbours import CellNeighbours
from docgen.danish.personal_numbers import Confidence, Found, Spanning, find, mask, may_hold
from docgen.danish.words import all_of
from docgen.finding import Finding, Place, error, warning

CODE = "G01"

_MOST_SHOWN = 3
_DOUBT = "Er det et personnummer, så slet det. Ellers skriv foran, hvad det er, fx »P-nr.«."


def check(matter: Matter) -> Iterator[Finding]:
    """Yield a finding for each text of the workbook that holds personal numbers."""
    neighbours = CellNeighbours.of(matter.texts)
    for cell in matter.texts:
        if may_hold(cell.text):
            yield from findings_in(cell.text, cell.place, neighbours.label(cell))
    for cells, number in neighbours.spanning():
        yield _together(number, cells[0].place, [cell.place.cell or "" for cell in cells[1:]])
    for annex in getattr(matter.book, "attachments", ()):
        if annex.file and file_fault(matter.folder, annex.file) is None:
            # The libraries for PDF are for workbooks with annexes alone.
            from docgen.checks.privacy.annex_numbers import numbers_in_annex  # noqa: PLC0415

            yield from numbers_in_annex(annex_file(matter.folder, annex.file), annex.place("file"))


def findings_in(text: str, place: Place, near: str = "") -> Iterator[Finding]:
    """Yield an error for the personal numbers in a text and a warning for what only looks like them.

    For texts that stand outside the workbook's cells too: an annex's page, a file's name, a property. ``near`` is
    the label that the text stands by.
    """
    yield from findings_of(find(text, near), place)


def findings_of(found: Iterable[Found | Spanning], place: Place) -> Iterator[Finding]:
    """Yield an error for the numbers that are sure or likely and a warning for those that are possible."""
    sure = [one.masked for one in found if one.confidence > Confidence.POSSIBLE]
    unsure = [one.masked for one in found if one.confidence is Confidence.POSSIBLE]
    safe = _without_numbers(place)
    if sure:
        what = "et personnummer" if len(sure) == 1 else f"{len(sure)} personnumre"
        remedy = "Slet det." if len(sure) == 1 else "Slet dem."
        yield error(CODE, safe, f"Her står {what}: {_listed(sure)}.", remedy)
    if unsure:
        what = "et personnummer" if len(unsure) == 1 else "personnumre"
        yield warning(CODE, safe, f"{_listed(unsure)} ligner {what}.", _DOUBT)


def _together(number: Spanning, place: Place, others: list[str]) -> Finding:
    """Return the finding of a number that several cells hold together."""
    safe, cells = _without_numbers(place), all_of(others)
    if number.confidence > Confidence.POSSIBLE:
        return error(CODE, safe, f"Sammen med {cells} står her et personnummer: {number.masked}.", "Slet det.")
    return warning(CODE, safe, f"{number.masked} ligner et personnummer, sammen med {cells}.", _DOUBT)


def concealed(finding: Finding) -> Finding:
    """Return a finding with every personal number in its words covered, whichever check quoted them."""
    return replace(
        finding,
        place=_without_numbers(finding.place),
        message=mask(finding.message),
        remedy=mask(finding.remedy),
    )


def _without_numbers(place: Place) -> Place:
    words = {name: mask(value) for name in ("sheet", "field", "part") if (value := getattr(place, name))}
    return replace(place, **words)


def _listed(masked: list[str]) -> str:
    """Return the numbers in a sentence; the fourth and those behind it are only counted."""
    shown = masked[:_MOST_SHOWN]
    rest = len(masked) - len(shown)
    return all_of([*shown, f"{rest} til"]) if rest else all_of(shown)
