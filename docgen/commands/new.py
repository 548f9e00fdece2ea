"""A new workbook, blank or with what the last one hands on."""

import os
import shutil
from itertools import permutations
from pathlib import Path
from typing import Any

from docgen.checks.catalogue import PRIVACY
from docgen.danish.lists import one_of
from docgen.disk.delivery import safe_name
from docgen.disk.named_files import named_file
from docgen.errors import FileError, reason
from docgen.finding import Finding, Level, Place
from docgen.kinds.catalogue import KINDS
from docgen.kinds.kind import Kind, Naming
from docgen.kinds.minutes import MINUTES
from docgen.late import dataclass
from docgen.sheets.books import BOOKS, CaseBook, MeetingBook
from docgen.sheets.carry_over import body_alone, carried_over, first_quarter_case
from docgen.sheets.year.involvement_row import involvement_row
from docgen.workbook.blank import write_blank
from docgen.workbook.read import Reading, read
from docgen.workbook.record import Book

_GIVES = (("year", "case"), ("case", "year"), *permutations(("meeting", "hearing", "year"), 2))
"""What kinds of workbook give one of another kind; those that have a body give it to each other."""


@dataclass(frozen=True)
class NewWorkbook:
    """A new workbook: where it lies, and what was wrong with the one that it continues."""

    path: Path
    findings: tuple[Finding, ...] = ()


def new_workbook(kind: str, name: str | None, previous: Path | None, output: Path | None) -> NewWorkbook:
    """Write a new workbook of a kind (``meeting``, ``hearing``, ``case``, ``year``) and return it.

    ``name`` is a file name, with or without ``.xlsx``; ``previous`` is a workbook whose body, people and open
    matters are taken over, as they are written where they cannot be read; one of another kind gives its body. Raises
    FileError where the file is there already, or where ``previous`` cannot be opened or has nothing for this kind.
    """
    book = next(book for book in BOOKS if book.kind == kind)
    target = output or _path(name or book.title)
    if target.exists():
        raise FileError(f"»{target}« findes allerede.", "Vælg et andet navn; docgen skriver aldrig oven i et ark.")
    values: dict[str, Any] = {}
    findings: tuple[Finding, ...] = ()
    if previous:
        reading = read(previous, BOOKS)
        if not isinstance(reading.book, book) and (reading.book.kind, kind) not in _GIVES:
            titles = one_of([book.title, *(one.title for one in BOOKS if (one.kind, kind) in _GIVES)])
            raise FileError(f"»{previous.name}« er ikke et ark af slagsen {titles}.", "Vælg et andet ark efter --from.")
        findings = tuple(finding.in_file(str(previous)) for finding in reading.findings)
        values = _handed_on(reading, book, previous, target.parent)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_blank(book, target, values)
    except OSError as error:
        raise FileError(f"»{target}« kan ikke skrives.", f"Vælg en anden mappe. ({reason(error)})") from error
    return NewWorkbook(target, findings)


def _handed_on(reading: Reading, book: type[Book], previous: Path, folder: Path) -> dict[str, Any]:
    """Return the values of a new workbook in ``folder``: all that one of its kind has, or what another has."""
    old = reading.book
    values: dict[str, Any]
    if isinstance(old, book):
        minutes = _minutes_of(old, previous)
        file = _brought(minutes, folder) if minutes else ""
        values = carried_over(old, _unread(reading), minutes=file, dropped={check.CODE for check in PRIVACY})
    elif isinstance(old, CaseBook):
        row = involvement_row(old, Path(os.path.relpath(previous, folder)).as_posix())
        values = {"Inddragelse": [row]} if row else {}
    elif book is CaseBook:
        year = old.link(previous.parent, BOOKS)
        values = first_quarter_case(year, lambda reported: _report_of(reported, previous, folder))
    else:
        values = body_alone(old, _unread(reading))
    for annex in values.get("Bilag", ()):
        _bring(annex, previous.parent, folder)
    return values


def _unread(reading: Reading) -> dict[Place, str]:
    """Return the text of each cell that an error was found in."""
    faulty = {(one.place.sheet, one.place.cell) for one in reading.findings if one.level is Level.ERROR}
    return {text.place: text.text for text in reading.texts if (text.place.sheet, text.place.cell) in faulty}


def _minutes_of(book: Book, previous: Path) -> Path | None:
    """Return the file of a meeting's minutes, as docgen has made it here or beside the workbook, or None."""
    if not isinstance(book, MeetingBook) or not book.meeting.date or not book.body.short_name:
        return None
    return _made(MINUTES, book, previous)


def _report_of(year: Book, previous: Path, folder: Path) -> str:
    """Return the path of a year's annual report from the new workbook's folder, and where it is to lie if it is not."""
    kind = next(kind for kind in KINDS if kind.name == "annual_report")
    made = _made(kind, year, previous)
    return _brought(made, folder) if made else f"bilag/{_stem(kind.naming(year))}.pdf"


def _made(kind: Kind, book: Book, previous: Path) -> Path | None:
    """Return the file of a paper, as docgen has made it here or beside the workbook, or None."""
    naming = kind.naming(book)
    folder = safe_name(f"{_when(naming)} {naming.owner}")
    places = (Path("outputs"), previous.parent / "outputs", previous.parent.parent / "outputs")
    files = (place / folder / f"{_stem(naming)}{suffix}" for suffix in (".pdf", ".docx") for place in places)
    return next((file for file in files if file.is_file()), None)


def _stem(naming: Naming) -> str:
    return safe_name(f"{_when(naming)} {naming.label} {naming.subject}")


def _when(naming: Naming) -> str:
    return naming.period or (naming.date.isoformat() if naming.date else "")


def _bring(annex: Any, old: Path, new: Path) -> None:
    """Name an annex's file as it is seen from the new workbook, which it is copied beside if it lies elsewhere."""
    file = named_file(old, str(annex.get("Fil") or ""))
    if annex.get("Fil") and file.is_file() and not (new / str(annex["Fil"])).is_file():
        annex["Fil"] = _brought(file, new)


def _brought(file: Path, folder: Path) -> str:
    """Return a file's path from a folder; one that lies outside it is copied into its ``bilag``."""
    if file.resolve().is_relative_to(folder.resolve()):
        return file.resolve().relative_to(folder.resolve()).as_posix()
    copy = folder / "bilag" / file.name
    copy.parent.mkdir(parents=True, exist_ok=True)
    if not copy.exists():
        shutil.copyfile(file, copy)
    return copy.relative_to(folder).as_posix()


def _path(name: str) -> Path:
    path = Path(name)
    stem = path.name.removesuffix(".xlsx")
    return path.with_name(f"{safe_name(stem)}.xlsx")
