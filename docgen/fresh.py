"""A new workbook, blank or with what the last one hands on."""

from pathlib import Path

from docgen.danish.words import one_of
from docgen.delivery import safe_name
from docgen.errors import FileError, reason
from docgen.sheets.books import BOOKS
from docgen.sheets.carry_over import carried_over
from docgen.workbook.blank import write_blank
from docgen.workbook.read import read


def fresh(kind: str, name: str | None, previous: Path | None, output: Path | None) -> Path:
    """Write a new workbook of a kind (``meeting``, ``hearing``, ``case``) and return its path.

    ``name`` is a file name, with or without ``.xlsx``; ``previous`` is a workbook whose body,
    people and open matters are taken over. Raises FileError where the file is there already, or
    where ``previous`` cannot be read or is of another kind.
    """
    book = next(book for book in BOOKS if book.kind == kind)
    target = output or _path(name or book.title)
    if target.exists():
        raise FileError(f"»{target}« findes allerede.", "Vælg et andet navn; docgen skriver aldrig oven i et ark.")
    values = {}
    if previous:
        last = read(previous, BOOKS).book
        if not isinstance(last, book):
            titles = one_of([book.title])
            raise FileError(f"»{previous.name}« er ikke et ark af slagsen {titles}.", "Vælg et andet ark efter --from.")
        values = carried_over(last)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_blank(book, target, values)
    except OSError as error:
        raise FileError(f"»{target}« kan ikke skrives.", f"Vælg en anden mappe. ({reason(error)})") from error
    return target


def _path(name: str) -> Path:
    path = Path(name)
    stem = path.name.removesuffix(".xlsx")
    return path.with_name(f"{safe_name(stem)}.xlsx")
