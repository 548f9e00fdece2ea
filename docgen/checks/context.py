"""What every check is given: one workbook's records, its texts, and the day."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from docgen.disk.snapshot import ANNEX, Snapshot
from docgen.late import dataclass
from docgen.workbook.cell_texts import CellText
from docgen.workbook.record import Book


@dataclass(frozen=True)
class CheckContext:
    """One workbook as the checks see it.

    ``book`` may have None in fields whose cells could not be read: a check passes over them.
    ``folder`` is where the workbook lies; annexes are found from there, and read from the copies in ``snapshot``,
    where there is one. ``today`` is an argument of the run, never the clock. ``templates`` is the folder of templates
    that the workbook's papers are filled from.
    """

    book: Book
    texts: tuple[CellText, ...]
    folder: Path
    today: dt.date
    snapshot: Snapshot | None = None
    templates: Path | None = None

    def annex(self, file: Path) -> Path:
        """Return the copy of an annex that is read in its place. Raises FileError for what is none."""
        return self.snapshot.of(file, ANNEX) if self.snapshot else file

    @property
    def values(self) -> Iterator[CellText]:
        """Yield the texts that are read into the document."""
        return (text for text in self.texts if text.area == "value")
