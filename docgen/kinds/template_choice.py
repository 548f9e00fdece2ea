"""Which template a document is filled from: the one that was given, the council's own, or docgen's."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.danish.words import key
from docgen.disk import resources
from docgen.errors import FileError
from docgen.late import late_imports
from docgen.sheets.books import CaseBook
from docgen.sheets.declared_sections import FILE
from docgen.workbook.record import Book

with late_imports():  # a check asks for the folder alone, and makes no paper
    from docgen.kinds import catalogue

if TYPE_CHECKING:
    from docgen.kinds.kind import Kind

SUFFIXES = (".docx", ".dotx")
"""What a template's file ends with."""

_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def template_for(kind: "Kind", book: Book, given: Path | None) -> Path:
    """Return the template: the one that was given, the council's own, or docgen's.

    A council's own templates lie in a folder that is named after it: ``herning`` is found for
    »Herning Kommune«. What a folder of templates lacks is docgen's own. Raises FileError for a folder without any.
    """
    if given and given.is_file():
        return given
    if given:
        if not any(name_of(file) or file.name == FILE for file in given.iterdir()) if given.is_dir() else True:
            raise FileError(f"Der er ingen skabeloner i {given}.", "Se navnene med »docgen template list«.")
        return template_in(given, kind.name) or standard_template(kind.name)
    found = (template_in(folder, kind.name) for folder in _own_folders(kind.places(book)))
    return next(filter(None, found), standard_template(kind.name))


def template_folder(book: CaseBook, given: Path | None) -> Path | None:
    """Return the folder whose tables hold for a case: the given one, or the council's own; None for neither."""
    if given:
        return given.parent if given.is_file() else given
    return next(iter(_own_folders((book.case.committee, book.case.municipality))), None)


def _own_folders(places: Iterable[str | None]) -> list[Path]:
    """Return the folders of the councils' own templates that are named after the places, the nearest first."""
    own = {key(folder.name): folder for folder in resources.templates().iterdir() if folder.is_dir()}
    wanted = [key(place).removesuffix(" kommune") for place in places if place]
    return [own[place] for place in wanted if place in own]


def standard_template(name: str) -> Path:
    """Return docgen's own template of a name: ``agenda``."""
    return resources.templates() / f"{name}.docx"


def template_in(folder: Path, name: str) -> Path | None:
    """Return the template of a name in a folder, called by docgen's own word or by the Danish one, or None."""
    if (folder / f"{name}.docx").is_file():
        return folder / f"{name}.docx"
    return next((file for file in sorted(folder.iterdir()) if file.is_file() and name_of(file) == name), None)


def name_of(template: Path) -> str | None:
    """Return which template a file is, by its own name: ``dagsorden.docx`` is ``agenda``; None where it says none."""
    if template.suffix.casefold() not in SUFFIXES:
        return None
    called = key(template.stem).replace("_", "-").replace(" ", "-")
    for name, danish in catalogue.templates().items():
        if called in (name.replace("_", "-"), danish, danish.translate(_ASCII)):
            return name
    return None
