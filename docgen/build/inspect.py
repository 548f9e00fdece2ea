"""Finished documents inspected: every file that would be delivered is searched before anything is."""

from docgen.build.stages import Finished
from docgen.checks.privacy.g01_personal_numbers import CODE as NUMBERS
from docgen.disk.delivery import digest
from docgen.finding import Finding
from docgen.public.numbers import numbers_in
from docgen.public.texts import shown_texts, texts_of


def objections(finished: Finished) -> list[Finding]:
    """Return an error for each thing in the document's files that may not leave the house, a warning for a doubt.

    Of a paper that is public by its kind, the receipt is not: it stays with those who made it. An annex with a number
    that a named person has let through, or that a draft is made in spite of, is in the bundle.
    """
    drafted, results = finished.drafted, finished.results
    receipt = results.receipt.made if results.receipt else None
    # The bundle holds the pages of the single annexes, and the letter the other papers.
    with_annexes = [one.made for one in ((results.bundle,) if results.bundle else results.annexes)]
    others = [one.made for one in results.all if one not in results.annexes and one != results.bundle]
    made = {one.made: f"{one.target.parent.name}/{one.target.name}" for one in results.all}
    files = {made[file]: file for file in (*others, *with_annexes)}
    attached = frozenset(digest(one.made) for one in results.all if results.letter and one != results.letter)
    texts = {name: tuple(texts_of(name, file, attached)) for name, file in files.items()}
    if drafted.proof and results.bundle:
        texts[made[results.bundle.made]] += tuple(shown_texts(results.bundle.made))
    is_waived = drafted.draft or any(waiver.code == NUMBERS for waiver in finished.waivers)
    searched = {name: said for name, said in texts.items() if not (is_waived and files[name] in with_annexes)}
    found = list(numbers_in(searched, (cell.text for cell in drafted.texts)))
    if drafted.proof:
        public = {name: said for name, said in texts.items() if drafted.edition or files[name] != receipt}
        found += drafted.proof.findings(public)
    return [one.in_file(str(drafted.workbook)) for one in found]
