"""A workbook as typed records that know their cells, with every reading fault in one run."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen.danish.words import key, nearest
from docgen.errors import FileError
from docgen.finding import Finding, Place, error, warning
from docgen.late import dataclass, late_pattern
from docgen.workbook.addresses import position_of
from docgen.workbook.cell_texts import Area, CellText
from docgen.workbook.grid import LoadedWorkbook, Sheet
from docgen.workbook.headings import is_internal
from docgen.workbook.load import load
from docgen.workbook.preflight import examine
from docgen.workbook.record import GUIDE, LISTS, SCHEMA, Book, Form, Row
from docgen.workbook.rows import Notes, empty_table, read_form, read_rows
from docgen.workbook.texts_outside_cells import corners

_NUMBERS = late_pattern(r" ?[-–] ?tab(?:el|le) ?1?$", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What a workbook says: its records, its texts, and what is wrong with it.

    Where there are findings of level error, ``book`` has None in the faulty fields.
    """

    path: Path
    book: Book
    texts: tuple[CellText, ...]
    findings: tuple[Finding, ...]
    sheets: tuple[str, ...]


def read(path: Path, books: Sequence[type[Book]], copy: Path | None = None) -> Reading:
    """Return what the workbook says, as the one of ``books`` that it is; ``copy`` is read in its place, if given.

    Raises FileError where the file is not a workbook that docgen knows or can open safely.
    """
    content = copy or path
    examine(content)
    loaded = load(content)
    book_class = _class_of(path, loaded, books)
    notes = Notes(list(_faults_of_file(path, loaded, book_class)))
    sheets = dict(_sheets_of(loaded, book_class, notes))
    values: dict[str, Any] = {}
    for name, record in book_class.sheets().items():
        sheet = sheets.get(name)
        if issubclass(record, Form):
            values[name] = read_form(sheet, record, notes)
        elif issubclass(record, Row):
            values[name] = read_rows(sheet, record, notes) if sheet else ()
            if sheet and not values[name] and book_class.requires(name):
                notes.findings.append(empty_table(sheet, record))
    book = book_class.model_construct(**{book_class.field_of(name): value for name, value in values.items()})
    findings = in_order(notes.findings, tuple(loaded.sheets))
    return Reading(path, book, tuple(_texts(content, loaded, notes)), tuple(findings), tuple(loaded.sheets))


def _class_of(path: Path, loaded: LoadedWorkbook, books: Sequence[type[Book]]) -> type[Book]:
    if loaded.schema is not None and loaded.schema > SCHEMA:
        raise FileError("Arket er lavet til en nyere docgen.", "Hent den nyeste docgen.", file=path.name)
    for book in books:
        if book.kind == loaded.kind:
            return book
    names = {_sheet_key(name) for name in loaded.sheets}
    hits = {book: len(names & {key(name) for name in book.sheets()}) for book in books}
    best = max(books, key=lambda book: hits[book])
    if hits[best] < 2:
        wanted = "; ".join(f"{book.title}: {', '.join(book.sheets())}" for book in books)
        raise FileError(
            "Filen er et Excel-ark, men ikke et af docgens.",
            f"Lav et nyt med »docgen new«. docgen kender disse ark – {wanted}.",
            file=path.name,
        )
    return best


def _sheet_key(name: str) -> str:
    """Return what two spellings of a sheet's name share; Numbers calls it »Punkter - Tabel 1«."""
    return key(_NUMBERS.sub("", name))


def _faults_of_file(path: Path, loaded: LoadedWorkbook, book: type[Book]) -> Iterator[Finding]:
    first = Place(sheet=next(iter(book.sheets())))
    if loaded.counts_from_1904:
        yield warning("X19", first, "Projektmappen tæller datoer fra 1904.", "Se efter, at datoerne er rigtige.")
    if loaded.has_links:
        yield warning(
            "X28", first, "Projektmappen henter tal fra en anden projektmappe.", "Skriv værdierne i stedet for links."
        )
    if loaded.has_macros:
        yield warning("X33", first, "Projektmappen har makroer; docgen læser dem ikke og kører dem aldrig.")
    for lock, program in ((f"~${path.name}", "Excel"), (f".~lock.{path.name}#", "LibreOffice")):
        if (path.parent / lock).exists():
            message = f"Arket er åbent i {program}; docgen læser det, der sidst blev gemt."
            yield warning("X29", first, message, "Gem først.")


def _sheets_of(loaded: LoadedWorkbook, book: type[Book], notes: Notes) -> Iterator[tuple[str, Sheet]]:
    """Yield the sheet of each of the book's names; say which are missing, unknown or hidden."""
    by_key = {_sheet_key(name): sheet for name, sheet in loaded.sheets.items()}
    by_key |= {key(name): sheet for name, sheet in loaded.sheets.items()}
    expected = {key(name) for name in (*book.sheets(), GUIDE, LISTS)}
    strangers = [name for name in loaded.sheets if _sheet_key(name) not in expected and not is_internal(name)]
    for name, record in book.sheets().items():
        sheet = by_key.get(key(name))
        if sheet is None:
            guess = nearest(name, strangers)
            if guess is None and issubclass(record, Row) and record.may_lack:
                continue
            required = book.requires(name)
            make = error if required or guess else warning
            advice = f"Hedder det »{guess}«? Omdøb det." if guess else f"Sæt et ark ind, der hedder »{name}«."
            notes.findings.append(make("X02", Place(sheet=name), "Arket mangler.", advice))
            if guess is None:
                continue
            strangers.remove(guess)
            sheet = loaded.sheets[guess]
        if sheet.hidden:
            notes.findings.append(warning("X17", Place(sheet=name), "Arket er skjult, men læses med.", "Vis det."))
        yield name, sheet
    for name in strangers:
        advice = "Egne ark skal hedde »Intern …«."
        notes.findings.append(warning("X03", Place(sheet=name), "Arket kendes ikke og læses ikke.", advice))


def in_order(findings: Iterable[Finding], sheets: Sequence[str]) -> list[Finding]:
    """Return the findings as their cells stand: by sheet, row and column."""
    order = {name: position for position, name in enumerate(sheets)}

    def position(finding: Finding) -> tuple[int, int, int]:
        row, column = position_of(finding.place.cell) if finding.place.cell else (0, 0)
        return order.get(finding.place.sheet or "", -1), row, column

    return sorted(findings, key=position)


def _texts(path: Path, loaded: LoadedWorkbook, notes: Notes) -> Iterator[CellText]:
    """Yield every text that somebody could read in the file, numbers and names included."""
    yield CellText(path.stem, Place(part="filens navn"), "other")
    for name, value in loaded.properties.items():
        yield CellText(value, Place(part=f"dokumentegenskaber ({name})"), "other")
    for sheet in loaded.sheets.values():
        yield CellText(sheet.name, Place(sheet=sheet.name), "other")
        default: Area = "own" if is_internal(sheet.name) else "other"
        for at, cell in sorted(sheet.cells.items()):
            area, heading = notes.areas.get((sheet.name, *at), (default, ""))
            place = Place(sheet=sheet.name, cell=cell.ref, field=heading or None)
            if text := cell.text or cell.figures or cell.day:
                is_example = (sheet.name, *at) in notes.examples
                yield CellText(text, place, area if cell.text else "other", is_example)
            if cell.note:
                yield CellText(cell.note, place, "other")
    for owner, where, text in corners(path):
        yield CellText(text, Place(sheet=owner, part=where, field=where if owner else None), "other")
