"""Finished documents inspected: every file that would be delivered is searched before anything is."""

from pathlib import Path

from docgen.build.stages import Finished
from docgen.checks.privacy.g01_personal_numbers import CODE as NUMBERS
from docgen.finding import Finding
from docgen.public.numbers import numbers_in


def objections(finished: Finished) -> list[Finding]:
    """Return an error for each thing in the document's files that may not leave the house.

    Of a paper that is public by its kind, the receipt is not: it stays with those who made it. An annex with a number
    that a named person has let through, or that a draft is made in spite of, is in the bundle.
    """
    drafted, results = finished.drafted, finished.results
    every = {f"{one.target.parent.name}/{one.target.name}": one.made for one in results.all}
    is_waived = drafted.draft or any(waiver.code == NUMBERS for waiver in finished.waivers)
    unsearched = {results.bundle.made} if results.bundle and is_waived else set[Path]()
    searched = {name: file for name, file in every.items() if file not in unsearched}
    found = list(numbers_in(searched, (cell.text for cell in drafted.texts)))
    if drafted.proof:
        receipt = results.receipt.made if results.receipt else None
        public = every if drafted.edition else {name: file for name, file in every.items() if file != receipt}
        found += drafted.proof.findings(public)
    return [one.in_file(str(drafted.workbook)) for one in found]
