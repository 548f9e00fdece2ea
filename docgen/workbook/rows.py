"""A sheet as records: a form is one, a table has one a row. Each fault is noted, none stops."""

from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from functools import cache
from typing import Any, TypeVar

from docgen.danish.words import key
from docgen.finding import Finding, Place, error, warning
from docgen.late import dataclass
from docgen.workbook.cell_faults import faults_of, link_warning, warnings_of
from docgen.workbook.cell_texts import Area
from docgen.workbook.grid import GridCell, Sheet, ref
from docgen.workbook.headings import Headings, heading_row, match, word_of
from docgen.workbook.model import ReadingError, UnreadableError
from docgen.workbook.raw_cell import Raw
from docgen.workbook.read_faults import fault_of
from docgen.workbook.record import FORM_HEADINGS, HOLE, Record, Row
from docgen.workbook.table_rows import beside, borders, is_example_value, is_filled
from docgen.workbook.values import Shape, shape_of

R = TypeVar("R", bound=Record)


@dataclass
class Notes:
    """What is gathered while a workbook is read: faults, and what each cell was read as.

    ``areas`` gives, for a cell of a sheet, its area and the heading it was read under; ``examples`` are the
    cells that still say what docgen's own example row said.
    """

    findings: list[Finding] = field(default_factory=list)
    areas: dict[tuple[str, int, int], tuple[Area, str]] = field(default_factory=dict)
    examples: set[tuple[str, int, int]] = field(default_factory=set)


def read_form(sheet: Sheet | None, record: type[Record], notes: Notes) -> Record:
    """Return the form's record; without a sheet, one whose every field is None."""
    if sheet is None:
        return _filled(record, {}, {}, "", notes)
    label, value, top = _form_columns(sheet)
    if not top:
        place = Place(sheet=sheet.name, cell="A1")
        notes.findings.append(
            error("X04", place, "Overskrifterne »Felt« og »Værdi« mangler.", "Skriv dem i øverste række.")
        )
        return _filled(record, {}, {}, sheet.name, notes)
    labels = [
        cell for (row, column), cell in sheet.cells.items() if column == label and row > top and cell.text.strip()
    ]
    headings = match(sheet, sorted(labels, key=lambda cell: cell.row), record, "Feltet", top)
    notes.findings.extend(headings.findings)
    places = {heading.name: (heading.cell.row, value) for heading in headings.found}
    rows = {row for row, _ in places.values()}
    merged = _merged_cells(sheet, rows, {value}, notes)
    for heading in headings.found:
        if heading.cell.row in sheet.hidden_rows:
            _report_hidden(sheet, ref(heading.cell.row, value), heading.name, "Rækken", notes)
    for row, _ in headings.internal:
        notes.areas[sheet.name, row, value] = ("own", "")
    _report_unlabelled(sheet, {cell.row for cell in labels}, value, top, notes)
    named = {cell.column for cell in sheet.by_row[top] if cell.text.strip()}
    notes.findings.extend(beside(sheet, headings, named))
    return _record(sheet, record, places, merged, notes)


def _report_unlabelled(sheet: Sheet, labelled: set[int], value: int, top: int, notes: Notes) -> None:
    for (row, column), cell in sorted(sheet.cells.items()):
        if column == value and row > top and row not in labelled and is_filled(cell):
            message = f"»{(cell.text or cell.figures or cell.shown)[:40]}« står ud for et tomt felt og læses ikke."
            place = Place(sheet=sheet.name, cell=cell.ref)
            notes.findings.append(warning("X24", place, message, "Skriv feltets navn i Felt, eller flyt teksten."))


def _form_columns(sheet: Sheet) -> tuple[int, int, int]:
    """Return the columns of Felt and Værdi and their row, or zeros."""
    for row, cells in sheet.by_row.items():
        words = {key(word_of(cell.text)): cell.column for cell in cells if cell.text}
        label, value = (words.get(key(heading), 0) for heading in FORM_HEADINGS[:2])
        if label and value:
            return label, value, row
    return 0, 0, 0


def read_rows(sheet: Sheet, record: type[Row], notes: Notes) -> tuple[Row, ...]:
    """Return the table's filled rows; blank rows, the example row and the row of totals are passed over."""
    top = heading_row(sheet, record)
    if not top:
        place = Place(sheet=sheet.name, cell="A1")
        notes.findings.append(
            error("X04", place, "Overskrifterne mangler.", f"Skriv dem: {', '.join(record.headings())}.")
        )
        return ()
    cells = [cell for cell in sheet.by_row[top] if cell.text.strip()]
    headings = match(sheet, cells, record, "Kolonnen", top)
    notes.findings.extend(headings.findings)
    columns = {heading.name: heading.cell.column for heading in headings.found}
    _report_hidden_columns(sheet, headings, notes)
    notes.findings.extend(beside(sheet, headings, {cell.column for cell in cells}))
    internal = {column for _, column in headings.internal}
    found = borders(sheet, record, headings)
    notes.findings.extend(found.findings)
    rows = found.rows
    merged = _merged_cells(sheet, {top, *rows}, set(columns.values()), notes)
    records: list[Row] = []
    for row in rows:
        if row in sheet.hidden_rows:
            _report_hidden(sheet, ref(row, min(columns.values())), None, "Rækken", notes)
        for column in internal:
            notes.areas[sheet.name, row, column] = ("own", "")
        places = {name: (row, column) for name, column in columns.items()}
        records.append(_record(sheet, record, places, merged, notes))
    notes.findings.extend(_same_twice(records))
    return tuple(records)


def _merged_cells(sheet: Sheet, rows: set[int], columns: set[int], notes: Notes) -> set[tuple[int, int]]:
    """Return the cells that lie under a merge, and say each merge."""
    merged: set[tuple[int, int]] = set()
    for merge in sheet.merges:
        hit = {(row, column) for row in merge.rows if row in rows for column in merge.columns if column in columns}
        wide = len(merge.columns) > 1 or len(merge.rows) > 1
        if not hit or not wide:
            continue
        first = (merge.rows[0], merge.columns[0])
        place = Place(sheet=sheet.name, cell=ref(*first))
        notes.findings.append(
            error("X16", place, f"Cellerne {merge.ref} er flettet.", "Ophæv fletningen, og skriv i hver sin celle.")
        )
        merged |= hit - {first}
    return merged


def _record(
    sheet: Sheet, record: type[R], places: dict[str, tuple[int, int]], merged: set[tuple[int, int]], notes: Notes
) -> R:
    data: dict[str, Any] = {}
    shapes = shapes_of(record)
    for heading, at in places.items():
        cell = sheet.cells.get(at)
        if at in merged:
            data[heading] = HOLE
        elif cell and is_filled(cell):
            place = Place(sheet=sheet.name, cell=cell.ref, field=heading)
            notes.areas[sheet.name, *at] = ("value", heading)
            faults = list(faults_of(cell, place))
            notes.findings.extend(faults or warnings_of(cell, place))
            shape = shapes[heading]
            if not (faults or shape.long):
                notes.findings.extend(link_warning(cell, place))
            if cell.is_dressed_as_example and not shape.choices and is_example_value(record, heading, cell):
                notes.examples.add((sheet.name, *at))
            data[heading] = HOLE if faults else _chosen(cell, shape.choices)
    cells = {heading: ref(*at) for heading, at in places.items()}
    return _filled(record, data, cells, sheet.name, notes)


@cache
def shapes_of(record: type[Record]) -> dict[str, Shape]:
    """Return how each column of a sheet is written, by its heading."""
    fields = record.model_fields.items()
    return {record.heading(name): shape_of(field.annotation, field.metadata) for name, field in fields}


def _chosen(cell: GridCell, choices: tuple[str, ...]) -> Raw | None:
    """Return what the cell holds, a word of a drop-down in its own spelling: »deltog« is »Deltog«."""
    word = _by_key(choices).get(key(cell.text)) if choices and cell.text else None
    return replace(cell.raw, value=word, runs=()) if word and cell.raw else cell.raw


@cache
def _by_key(choices: tuple[str, ...]) -> dict[str, str]:
    """Return the words of a drop-down, the first of those that are told apart by nothing but capitals."""
    return {key(choice): choice for choice in reversed(choices)}


def _filled(record: type[R], data: dict[str, Any], cells: dict[str, str], sheet: str, notes: Notes) -> R:
    """Return the record; a field that cannot be read is reported and left None."""
    fields = record.headings()
    data = {heading: HOLE for heading in fields if heading not in cells} | data
    try:
        filled = record.model_validate(data)
    except UnreadableError as problem:
        for heading, fault in problem.faults.items():
            place = Place(sheet=sheet, cell=cells.get(heading), field=heading)
            notes.findings.append(_fault(record, fault, place))
        filled = record.model_validate(data | dict.fromkeys(problem.faults, HOLE))
    return filled.read_from(sheet, {fields[heading]: cell for heading, cell in cells.items()})


def _fault(record: type[Record], fault: ReadingError, place: Place) -> Finding:
    info = record.model_fields[record.headings()[str(place.field)]]
    return fault_of(fault, place, (info.examples or [""])[0], shapes_of(record)[str(place.field)].choices)


def _same_twice(records: Sequence[Row]) -> Iterator[Finding]:
    """Yield a finding for each number or code that stood before in the same sheet."""
    seen: dict[str, Place] = {}
    for record in records:
        field_name = record.unique
        value = getattr(record, field_name, None) if field_name else None
        if not isinstance(value, str):
            continue
        place = record.place(field_name)
        first = seen.setdefault(key(value), place)
        if first is not place:
            yield error("X22", place, f"»{value}« står også i {first.cell}.", "Ret det ene.")


def empty_table(sheet: Sheet, record: type[Record]) -> Finding:
    """Return the finding that a table which must be filled is not."""
    place = Place(sheet=sheet.name, cell=ref((heading_row(sheet, record) or 1) + 1, 1))
    return error("X26", place, "Arket har ingen udfyldte rækker.", "Udfyld mindst én række (»Eks.« tæller ikke).")


def _report_hidden(sheet: Sheet, cell: str, heading: str | None, what: str, notes: Notes) -> None:
    place = Place(sheet=sheet.name, cell=cell, field=heading)
    notes.findings.append(
        warning("X17", place, f"{what} er skjult, men læses med.", "Vis den, eller slet den, hvis den ikke gælder.")
    )


def _report_hidden_columns(sheet: Sheet, headings: Headings, notes: Notes) -> None:
    for heading in headings.found:
        filled = any(cell.column == heading.cell.column and cell.row > headings.row for cell in sheet.cells.values())
        if heading.cell.column in sheet.hidden_columns and filled:
            _report_hidden(sheet, heading.cell.ref, heading.name, "Kolonnen", notes)
