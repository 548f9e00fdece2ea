"""A copy of a workbook in which each finding stands as a note at its cell, with a list of all of them first."""

from collections.abc import Sequence
from pathlib import Path

from docgen.danish.lists import all_of
from docgen.finding import Finding, Level
from docgen.late import dataclass
from docgen.workbook.workbook_copy import Cell, write_copy

SHEET = "Intern fund"
"""The summary's sheet: a person's own to docgen, so that the copy can be mended and built."""

_WORDS = {Level.ERROR: "Fejl", Level.WARNING: "Advarsel"}


@dataclass(frozen=True)
class Annotated:
    """The annotated copy: where it lies, and what of the workbook it could not take along."""

    path: Path
    lost: tuple[str, ...]

    @property
    def message(self) -> str:
        """The sentence that says where the copy lies and what is not in it."""
        where = f"Kopien med noter ligger i »{self.path}«."
        return f"{where} Den har ikke det hele: {all_of(self.lost)} er kun i dit eget ark." if self.lost else where


def annotate(path: Path, findings: Sequence[Finding]) -> Annotated:
    """Write the annotated copy beside the workbook, and return it.

    Raises FileError where there is one already: somebody may have begun to mend it.
    """
    target = path.with_name(f"{path.stem} – fund.xlsx")
    notes: dict[Cell, str] = {}
    for finding in findings:
        if finding.place.sheet and finding.place.cell:
            at = (finding.place.sheet, finding.place.cell)
            sentence = f"{_WORDS[finding.level]} {finding.code}: {finding.message} {finding.remedy}".strip()
            notes[at] = f"{notes[at]}\n{sentence}" if at in notes else sentence
    rows = [("Niveau", "Celle", "Felt", "Hvad er galt", "Sådan retter du", "Kode")]
    rows += [
        (
            _WORDS[finding.level],
            f"{finding.place.sheet}!{finding.place.cell}"
            if finding.place.cell
            else finding.place.sheet or finding.place.part or "",
            finding.place.field or "",
            finding.message,
            finding.remedy,
            finding.code,
        )
        for finding in findings
    ]
    lost = write_copy(path, target, notes=notes, summary=(SHEET, rows))
    return Annotated(target, tuple(lost))
