"""Which rows of a sheet are the table's, and the findings about what stands around it.

A table ends where Excel says it does: its row of totals is nobody's words, a row that was pasted right below is
read with the others, and what lies farther down is somebody's note.
"""

from collections.abc import Iterable, Iterator, Sequence

from docgen.danish.lists import all_of
from docgen.danish.words import key
from docgen.finding import Finding, Place, warning
from docgen.late import dataclass
from docgen.workbook.earlier_examples import has_changed, is_earlier_example
from docgen.workbook.grid import GridCell, Sheet, Table
from docgen.workbook.headings import Headings, word_of
from docgen.workbook.record import EXAMPLE, Record


@dataclass(frozen=True)
class Borders:
    """The rows that are records, and the findings about those that are not."""

    rows: tuple[int, ...]
    findings: tuple[Finding, ...]


def is_filled(cell: GridCell) -> bool:
    """Tell whether a cell holds anything that a person would see as filled in."""
    if cell.trouble:
        return True
    return cell.raw is not None and (not isinstance(cell.raw.value, str) or bool(cell.raw.value.strip()))


def borders(sheet: Sheet, record: type[Record], headings: Headings) -> Borders:
    """Return the rows of a table sheet that are records, in their order."""
    columns = {heading.cell.column: heading.name for heading in headings.found}
    findings = list(_above(sheet, headings.row, set(columns)))
    filled = {
        row: [cell for cell in cells if cell.column in columns and is_filled(cell)]
        for row, cells in sheet.by_row.items()
        if row > headings.row
    }
    filled = {row: cells for row, cells in filled.items() if cells}
    table = _table(sheet, headings.row, set(columns))
    needed = {record.heading(name) for name, field in record.model_fields.items() if field.is_required()}
    rows: list[int] = []
    end = table.totals.stop - 1 if table else 0
    for row, cells in filled.items():
        if table and row in table.totals:
            continue
        if _repeats(cells, columns):
            findings.append(_heads_again(sheet, cells[0]))
        elif _is_example(sheet, row):
            findings.extend(_written_over(sheet, record, cells, columns))
        elif not table or row in table.rows:
            rows.append(row)
        elif row == end + 1 and _is_record(cells, columns, needed):
            rows.append(row)
            if len(needed) < _FEW:
                findings.append(
                    _outside(sheet, cells[0], "under tabellen, men læses med", "Slet den, hvis den ikke skal med.")
                )
        else:
            findings.append(_outside(sheet, cells[0], "under tabellen og læses ikke", _INTO.format("op")))
            continue
        end = max(end, row)
    return Borders(tuple(rows), tuple(findings))


_INTO = "Flyt den {} i tabellen, hvis den skal med."

_FEW = 2
"""With fewer required columns than this, a note of one cell looks like a row."""


def _table(sheet: Sheet, top: int, columns: set[int]) -> Table | None:
    return next((one for one in sheet.tables if one.top == top and columns & set(one.columns)), None)


def _repeats(cells: Sequence[GridCell], columns: dict[int, str]) -> bool:
    """Tell whether a row is the headings once more: a block was pasted with its own."""
    heads = sum(key(word_of(cell.text)) == key(columns[cell.column]) for cell in cells)
    return heads == len(cells) and heads >= min(_FEW, len(columns))


def _heads_again(sheet: Sheet, cell: GridCell) -> Finding:
    return warning("X36", Place(sheet=sheet.name, cell=cell.ref), "Rækken gentager overskrifterne.", "Slet rækken.")


def _is_record(cells: Sequence[GridCell], columns: dict[int, str], needed: set[str]) -> bool:
    """Tell whether a row below the table is one of its rows: half of what must be filled is filled."""
    return 2 * sum(columns[cell.column] in needed for cell in cells) >= max(1, len(needed))


def _above(sheet: Sheet, top: int, columns: set[int]) -> Iterator[Finding]:
    """Yield a warning for each row above the headings that holds more than a title does."""
    for row, cells in sheet.by_row.items():
        filled = [cell for cell in cells if cell.column in columns and is_filled(cell)]
        if row < top and len(filled) >= _FEW and not _is_example(sheet, row):
            yield _outside(sheet, filled[0], "over overskrifterne og læses ikke", _INTO.format("ned"))


def _outside(sheet: Sheet, cell: GridCell, where: str, remedy: str) -> Finding:
    words = cell.text or cell.figures or cell.shown
    message = f"»{words[:40]}« står {where}."
    return warning("X24", Place(sheet=sheet.name, cell=cell.ref), message, remedy)


def is_example_word(text: str) -> bool:
    """Tell whether a cell's text says that its row is an example."""
    return key(text).rstrip(".:") == key(EXAMPLE).rstrip(".")


def _is_example(sheet: Sheet, row: int) -> bool:
    first = next((cell for cell in sheet.by_row[row] if is_filled(cell)), None)
    return first is not None and is_example_word(first.text)


def _written_over(
    sheet: Sheet, record: type[Record], cells: Iterable[GridCell], columns: dict[int, str]
) -> Iterator[Finding]:
    """Yield a warning where a person has written in docgen's example and left its »Eks.«.

    An earlier docgen's example is one in a row that has none of today's that came in place of an earlier one: else
    »Godkendelse af dagsorden«, which most meetings begin with, would be left out in silence.
    """
    others, is_of_today = list[GridCell](), False
    for cell in (one for one in cells if not is_example_word(one.text)):
        heading = columns[cell.column]
        if not is_example_value(record, heading, cell):
            others.append(cell)
        elif has_changed(sheet.name, heading):
            is_of_today = True
    written = [
        cell for cell in others if is_of_today or not is_earlier_example(sheet.name, columns[cell.column], cell.text)
    ]
    if written:
        names = all_of([f"»{columns[cell.column]}«" for cell in written[:3]])
        message = f"Rækken begynder med »Eks.« og kommer ikke med, men {names} er skrevet om."
        place = Place(sheet=sheet.name, cell=next(iter(sheet.by_row[written[0].row])).ref)
        yield warning("X34", place, message, "Skriv over »Eks.«, eller slet det.")


def is_example_value(record: type[Record], heading: str, cell: GridCell) -> bool:
    """Tell whether a cell holds what docgen's own example row says under this heading."""
    examples = record.model_fields[record.headings()[heading]].examples or ()
    value = cell.text or cell.figures
    return any(key(str(example)) == key(value) for example in examples)


def beside(sheet: Sheet, headings: Headings, named: set[int]) -> Iterator[Finding]:
    """Yield a warning for each column without a heading in which something stands, at its first cell."""
    headless: dict[int, GridCell] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if row > headings.row and column not in named and is_filled(cell):
            headless.setdefault(column, cell)
    for cell in headless.values():
        place = Place(sheet=sheet.name, cell=cell.ref)
        words = cell.text or cell.figures or cell.shown
        text = f"Teksten »{words[:40]}« står i en kolonne uden overskrift og læses ikke."
        yield warning("X24", place, text, "Giv kolonnen en overskrift, fx »Intern note«.")
