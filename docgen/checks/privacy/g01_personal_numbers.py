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

from collections.abc import Iterator
from dataclasses import replace

from docgen.checks.annex_files import file_fault
from docgen.checks.context import CheckContext
from docgen.checks.privacy import number_findings
from docgen.checks.privacy.cell_neighbours import CellNeighbours
from docgen.checks.privacy.number_findings import DOUBT, findings_in, without_numbers
from docgen.danish.lists import all_of
from docgen.danish.personal_numbers import Confidence, NumberAcross, mask, may_hold
from docgen.disk.named_files import named_file
from docgen.finding import Finding, Place, error, warning
from docgen.late import late_imports

with late_imports():  # the libraries for PDF are for workbooks with annexes
    from docgen.checks.privacy import annex_numbers

CODE = number_findings.CODE


def check(context: CheckContext) -> Iterator[Finding]:
    """Yield a finding for each text of the workbook that holds personal numbers."""
    neighbours = CellNeighbours.of(context.texts)
    for cell in context.texts:
        if may_hold(cell.text):
            yield from findings_in(cell.text, cell.place, neighbours.label(cell))
    for cells, number in neighbours.spanning():
        yield _together(number, cells[0].place, [cell.place.cell or "" for cell in cells[1:]])
    yield from _in_annexes(context)


def _in_annexes(context: CheckContext) -> Iterator[Finding]:
    annexes = [annex for annex in getattr(context.book, "attachments", ()) if annex.file]
    usable = [annex for annex in annexes if file_fault(context.folder, annex.file, context.annex) is None]
    if usable:
        copies = [context.annex(named_file(context.folder, annex.file)) for annex in usable]
        places = [annex.place("file") for annex in usable]
        yield from annex_numbers.numbers_in_annexes(list(zip(copies, places, strict=True)))


def _together(number: NumberAcross, place: Place, others: list[str]) -> Finding:
    """Return the finding of a number that several cells hold together."""
    safe, cells = without_numbers(place), all_of(others)
    if number.confidence > Confidence.POSSIBLE:
        return error(CODE, safe, f"Sammen med {cells} står her et personnummer: {number.masked}.", "Slet det.")
    return warning(CODE, safe, f"{number.masked} ligner et personnummer, sammen med {cells}.", DOUBT)


def concealed(finding: Finding) -> Finding:
    """Return a finding with every personal number in its words covered, whichever check quoted them."""
    return replace(
        finding,
        place=without_numbers(finding.place),
        message=mask(finding.message),
        remedy=mask(finding.remedy),
    )
