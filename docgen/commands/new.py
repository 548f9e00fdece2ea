"""A new workbook, blank or with what the last one hands on."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docgen.checks.catalogue import PRIVACY
from docgen.danish.lists import one_of
from docgen.disk.delivery import safe_name
from docgen.errors import FileError, reason
from docgen.finding import Finding, Level, Place
from docgen.sheets.books import BOOKS
from docgen.sheets.carry_over import carried_over
from docgen.workbook.blank import write_blank
from docgen.workbook.read import Reading, read


@dataclass(frozen=True)
class NewWorkbook:
    """A new workbook: where it lies, and what was wrong with the one that it continues."""

    path: Path
    findings: tuple[Finding, ...] = ()


def new_workbook(kind: str, name: str | None, previous: Path | None, output: Path | None) -> NewWorkbook:
    """Write a new workbook of a kind (``meeting``, ``hearing``, ``case``) and return it.

    ``name`` is a file name, with or without ``.xlsx``; ``previous`` is a workbook whose body, people and open
    matters are taken over, as they are written where they cannot be read. Raises FileError where the file is there
    already, or where ``previous`` cannot be opened or is of another kind.
    """
    book = next(book for book in BOOKS if book.kind == kind)
    target = output or _path(name or book.title)
    if target.exists():
        raise FileError(f"»{target}« findes allerede.", "Vælg et andet navn; docgen skriver aldrig oven i et ark.")
    values: dict[str, Any] = {}
    findings: tuple[Finding, ...] = ()
    if previous:
        reading = read(previous, BOOKS)
        if not isinstance(reading.book, book):
            titles = one_of([book.title])
            raise FileError(f"»{previous.name}« er ikke et ark af slagsen {titles}.", "Vælg et andet ark efter --from.")
        findings = tuple(finding.in_file(str(previous)) for finding in reading.findings)
        values = carried_over(reading.book, _unread(reading), dropped={check.CODE for check in PRIVACY})
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_blank(book, target, values)
    except OSError as error:
        raise FileError(f"»{target}« kan ikke skrives.", f"Vælg en anden mappe. ({reason(error)})") from error
    return NewWorkbook(target, findings)


def _unread(reading: Reading) -> dict[Place, str]:
    """Return the text of each cell that an error was found in."""
    faulty = {(one.place.sheet, one.place.cell) for one in reading.findings if one.level is Level.ERROR}
    return {text.place: text.text for text in reading.texts if (text.place.sheet, text.place.cell) in faulty}


def _path(name: str) -> Path:
    path = Path(name)
    stem = path.name.removesuffix(".xlsx")
    return path.with_name(f"{safe_name(stem)}.xlsx")
