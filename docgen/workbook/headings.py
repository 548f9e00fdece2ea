"""Where the headings stand: found by their words, wherever a person has moved them."""

from collections.abc import Iterable, Iterator

from docgen.danish.lists import all_of
from docgen.danish.words import key, nearest, plain
from docgen.finding import Finding, Place, error, warning
from docgen.late import dataclass
from docgen.workbook.grid import GridCell, Sheet, ref
from docgen.workbook.record import Record

PLURAL = {"Feltet": "Felterne", "Kolonnen": "Kolonnerne"}

INTERNAL = "intern"
"""What the heading of a person's own column, field or sheet begins with."""


@dataclass(frozen=True)
class Heading:
    """A heading that was found: the record's own word for it, and its cell."""

    name: str
    cell: GridCell


@dataclass(frozen=True)
class Headings:
    """The headings of one sheet: those that are read, those that are a person's own, the faults.

    ``row`` is the heading row of a table, 0 for none. ``missing`` are required headings that stand
    nowhere.
    """

    found: tuple[Heading, ...]
    internal: frozenset[tuple[int, int]]
    missing: tuple[str, ...]
    findings: tuple[Finding, ...]
    row: int = 0


def word_of(text: str) -> str:
    """Return a heading's word without the star that marks it as required."""
    return plain(text.replace("*", " "))


def is_internal(text: str) -> bool:
    """Tell whether a heading or a sheet's name says that it is the person's own."""
    return key(text).startswith(INTERNAL)


def match(sheet: Sheet, cells: Iterable[GridCell], record: type[Record], what: str, row: int = 0) -> Headings:
    """Return which of the record's headings the cells hold, with every fault there is.

    ``what`` is what a heading is called in the sentences: ``Feltet`` or ``Kolonnen``.
    """
    names = {key(name): name for name in record.headings()}
    found: dict[str, GridCell] = {}
    internal: set[tuple[int, int]] = set()
    unknown: list[GridCell] = []
    findings: list[Finding] = []
    for cell in cells:
        word = word_of(cell.text)
        name = names.get(key(word))
        if is_internal(word):
            internal.add((cell.row, cell.column))
        elif name is None:
            unknown.append(cell)
        elif name in found:
            findings.append(_twice(sheet, cell, name, found[name], what))
        else:
            found[name] = cell
    for cell in unknown:
        guess = nearest(word_of(cell.text), [name for name in names.values() if name not in found])
        findings.append(_unknown(sheet, cell, guess or nearest(word_of(cell.text), names.values()), what))
        if guess:
            found[guess] = cell
    later = {record.heading(name) for name in record.later}
    absent = [name for name in names.values() if name not in found and name not in later]
    required = {record.heading(name) for name, field in record.model_fields.items() if field.is_required()}
    findings.extend(_absent(sheet, absent, required, what, row))
    return Headings(
        tuple(Heading(name, cell) for name, cell in found.items()),
        frozenset(internal),
        tuple(name for name in absent if name in required),
        tuple(findings),
        row,
    )


def _twice(sheet: Sheet, cell: GridCell, name: str, first: GridCell, what: str) -> Finding:
    place = Place(sheet=sheet.name, cell=cell.ref, field=name)
    return error("X06", place, f"{what} står også i {first.ref}.", "Slet eller omdøb den ene.")


def _unknown(sheet: Sheet, cell: GridCell, guess: str | None, what: str) -> Finding:
    word = word_of(cell.text)
    place = Place(sheet=sheet.name, cell=cell.ref, field=word)
    if guess:
        return error("X05", place, f"{what} kendes ikke.", f"Mente du »{guess}«?")
    return warning("X05", place, f"{what} kendes ikke og læses ikke.", "Kald dine egne »Intern …«.")


def _absent(sheet: Sheet, absent: list[str], required: set[str], what: str, row: int) -> Iterator[Finding]:
    cell = ref(row or 1, 1)
    for name in absent:
        if name in required:
            place = Place(sheet=sheet.name, cell=cell, field=name)
            yield error("X04", place, f"{what} mangler.", f"Skriv overskriften »{name}« igen.")
    if optional := [f"»{name}«" for name in absent if name not in required]:
        place = Place(sheet=sheet.name, cell=cell)
        nouns, empty = (what, "tom") if len(optional) == 1 else (PLURAL[what], "tomme")
        yield warning("X04", place, f"{nouns} {all_of(optional)} mangler og læses som {empty}.")


def heading_row(sheet: Sheet, record: type[Record]) -> int:
    """Return the number of the row that holds the record's headings, or 0 for none.

    It is the first that holds at least half as many as the row with most: a block that was pasted with its own
    headings stands below, and may hold one more than the first, where a person wrote over one.
    """
    names = {key(name): name for name in record.headings()}
    likeness: dict[int, int] = {}
    for row, cells in sheet.by_row.items():
        words = [word_of(cell.text) for cell in cells if cell.text]
        hits = sum(key(word) in names for word in words)
        if not hits:
            continue
        close = sum(key(word) not in names and nearest(word, names.values()) is not None for word in words)
        if 2 * (hits + close) >= len(words):
            likeness[row] = 2 * hits + close
    best = max(likeness.values(), default=0)
    return min((row for row, like in likeness.items() if 2 * like >= best), default=0)
