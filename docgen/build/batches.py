"""Workbooks on their way together: drafted, converted in one LibreOffice, delivered before the next ones."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain, islice, repeat
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.build.options import Options
from docgen.build.outcome import CODES, Outcome, not_made, recorded
from docgen.build.stages import Converted, Drafted, annex_cells, original_of
from docgen.checks.privacy.openness import has_closed_parts
from docgen.errors import SENT_OPENLY, DocgenError, MissingProgramError
from docgen.finding import Finding, Place, warning
from docgen.late import dataclass, late_imports

with late_imports():  # the libraries for PDF are for documents with a PDF
    from docgen.build import page_numbers
    from docgen.pdf.conversion import service

if TYPE_CHECKING:
    from docgen.pdf.conversion.convert import Conversion
    from docgen.pdf.conversion.offices import Offices

BATCHES = (3, 5, 6)
"""Workbooks that are filled, converted in one LibreOffice, and delivered together, for each that may run at once.

The first batch is small, so that LibreOffice begins at once; from the last one on all are of that size. Larger ones
let it wait, for reading six workbooks takes as long as converting six documents and starting it.
"""


Entry = tuple[Outcome, list[Converted]]
"""A workbook's outcome so far, and its documents with their PDFs."""


@dataclass
class Batch:
    """Workbooks on their way together, their papers drafted.

    ``running`` ends what works on them alone, ``offices`` are those of the whole run.
    """

    entries: list[tuple[Outcome, list[Drafted]]]
    running: ExitStack
    offices: "Offices"
    conversion: "Conversion | None" = None

    @property
    def documents(self) -> list[Drafted]:
        """The documents of all the workbooks."""
        return [document for _, documents in self.entries for document in documents]

    def poll(self) -> None:
        """Look after the conversion, if there is one."""
        if self.conversion:
            self.conversion.poll()


def batches_of(paths: Sequence[Path], jobs: int) -> Iterator[Sequence[Path]]:
    """Yield the workbooks in batches."""
    start = 0
    for size in chain(BATCHES, repeat(BATCHES[-1])):
        if start >= len(paths):
            return
        yield paths[start:][: size * jobs]
        start += size * jobs


def uses_office(options: Options) -> bool:
    """Tell whether LibreOffice on this machine makes the PDFs of a run, if any are to be made."""
    return not (options.dry_run or options.pdf is False or options.converter)


def begin_conversion(batch: Batch, options: Options) -> None:
    """Begin to make the PDFs of a batch; without LibreOffice there are none, and a note says so."""
    if options.dry_run or options.pdf is False or not batch.documents:
        return
    for outcome, documents in batch.entries:
        outcome.findings += _sent_openly(outcome, documents, options)
    try:
        batch.conversion = batch.running.enter_context(
            page_numbers.converting_all(batch.documents, options, batch.offices)
        )
    except MissingProgramError as missing:
        for outcome, documents in batch.entries:
            if documents:
                outcome.notes.append(not_made(outcome.path, missing.message, missing.remedy, CODES[missing.exit_code]))
                outcome.exit_code = max(outcome.exit_code, 3 if options.pdf else 0)


def _sent_openly(outcome: Outcome, documents: Sequence[Drafted], options: Options) -> list[Finding]:
    """Return a warning where what is closed goes to a service in clear, over more than this machine."""
    closed = [one for one in documents if one.edition is None and has_closed_parts(one.book)]
    address = service.service_of(options.converter) if options.converter else None
    if address is None or not closed or not address.is_readable_on_the_way:
        return []
    message = f"Der er lukket indhold, og det sendes ukrypteret til {address}."
    return [warning(SENT_OPENLY, Place(file=str(outcome.path), part=outcome.path.name), message, _ENCRYPT)]


_ENCRYPT = "Brug en adresse med https://, eller lav PDF på denne maskine uden --converter."


def end_conversion(batch: Batch, options: Options) -> list[Entry]:
    """Wait for the PDFs of a batch and return its workbooks with them.

    A workbook with one that could not be made stops, and the others go on.
    """
    if batch.conversion is None:
        return [(outcome, [Converted(document) for document in documents]) for outcome, documents in batch.entries]
    made = batch.conversion.wait(options.doing)
    entries = [(outcome, _or_none(outcome, page_numbers.take, documents, made)) for outcome, documents in batch.entries]
    try:
        converted = iter(
            page_numbers.with_right_pages(
                [document for _, documents in entries for document in documents], options, batch.offices
            )
        )
    except DocgenError:
        return [
            (outcome, _or_none(outcome, page_numbers.with_right_pages, documents, options, batch.offices))
            for outcome, documents in entries
        ]
    return [(outcome, list(islice(converted, len(documents)))) for outcome, documents in entries]


def _or_none(
    outcome: Outcome, stage: Callable[..., list[Converted]], documents: Sequence[Drafted | Converted], *given: object
) -> list[Converted]:
    """Return the documents at their next stage; none where it stops, which the outcome then says."""
    with recorded(outcome, original_of(documents), annex_cells(documents)):
        return stage(documents, *given)
    return []
