"""The cells of a workbook as neighbours: those of a row and of a column, and the label that each stands by."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import field

from docgen.danish.personal_numbers import NumberAcross, find_across, may_span, names_a_number
from docgen.late import dataclass, late_pattern
from docgen.workbook.cell_texts import CellText

_ADDRESS = late_pattern(r"([A-Z]+)(\d+)")
_LONGEST_LABEL = 60
_FIGURE = late_pattern(r"\d")


@dataclass(frozen=True)
class CellNeighbours:
    """The filled cells of each sheet by row and by column, in their order."""

    rows: dict[tuple[str, int], list[CellText]] = field(default_factory=dict)
    columns: dict[tuple[str, str], list[CellText]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[CellText]) -> "CellNeighbours":
        """Return the neighbours among texts that stand row by row; a note at a cell is no neighbour."""
        found = cls()
        before = None
        for text in texts:
            at = text.place.sheet, text.place.cell
            if at != before and at[0] and at[1] and (parts := _ADDRESS.fullmatch(at[1])):
                found.rows.setdefault((at[0], int(parts[2])), []).append(text)
                found.columns.setdefault((at[0], parts[1]), []).append(text)
            before = at
        return found

    def label(self, text: CellText) -> str:
        """Return the words that name the numbers of a cell: its column's heading, or what stands to its left."""
        parts = _ADDRESS.fullmatch(text.place.cell or "")
        if not parts or not text.place.sheet:
            return ""
        heading = self.columns[text.place.sheet, parts[1]][0]
        row = self.rows[text.place.sheet, int(parts[2])]
        left = next((one for one, other in itertools.pairwise(row) if other is text), text)
        labels = [one.text for one in (heading, left) if one is not text and _is_label(one.text)]
        return next((label for label in labels if names_a_number(label)), "")

    def spanning(self) -> Iterator[tuple[list[CellText], NumberAcross]]:
        """Yield each number that several cells of a row or a column hold together, and those cells."""
        for line in (*self.rows.values(), *self.columns.values()):
            words = [cell.text for cell in line]
            if may_span(words):
                near = next((label for cell in line if _FIGURE.search(cell.text) and (label := self.label(cell))), "")
                for one in find_across(words, near):
                    yield line[one.first : one.last + 1], one


def _is_label(text: str) -> bool:
    return len(text) <= _LONGEST_LABEL and not _FIGURE.search(text)
