"""The sections of a municipality's briefs: what the table ``afsnit.csv`` in its folder of templates says.

Municipalities call the sections of a brief by names of their own and have them in an order of their own. The table has
a row for each section: its name, and whether a brief must have it.
"""

from pathlib import Path

from docgen.danish.edited_lists import SAVE_AGAIN, BadRow, read_list
from docgen.danish.words import key
from docgen.late import dataclass
from docgen.sheets.books import CaseBook

FILE = "afsnit.csv"

_COLUMNS = (("navn", "kræves"), ("name", "required"))
"""What the table's two columns may be called."""
_YES, _NO = ("ja", "j", "x", "yes", "true", "sand", "1"), ("nej", "n", "no", "false", "falsk", "0", "")


@dataclass(frozen=True)
class DeclaredSection:
    """One section: its name as it is printed, and whether a brief must have a row with it."""

    name: str
    required: bool


@dataclass(frozen=True)
class DeclaredSections:
    """The sections in their order, and the rows of the table that cannot be used."""

    sections: tuple[DeclaredSection, ...]
    faults: tuple[BadRow, ...] = ()


def declared_sections(folder: Path | None) -> DeclaredSections | None:
    """Return what a folder of templates declares; None where it has no such table. Never raises."""
    if folder is None or not (folder / FILE).is_file():
        return None
    try:
        listed = {columns: read_list(folder / FILE, columns) for columns in _COLUMNS}
    except OSError as problem:
        message = f"Listen over afsnit kan ikke læses: {problem.strerror}."
        return DeclaredSections((), (BadRow(1, message, "Luk filen i andre programmer, eller hent den igen."),))
    columns, found = next((pair for pair in listed.items() if not pair[1].missing), (_COLUMNS[0], None))
    if found is None:
        message = f"Kolonnerne »{_COLUMNS[0][0]}« og »{_COLUMNS[0][1]}« mangler."
        return DeclaredSections((), (BadRow(1, message, SAVE_AGAIN),))
    sections: dict[str, DeclaredSection] = {}
    faults = list(found.faults)
    for number, row in found.rows:
        name, required = (row[column] for column in columns)
        if not name or key(name) in sections:
            what = f"Afsnittet »{name}« står der to gange." if name else "Rækken har ikke noget navn."
            faults.append(BadRow(number, what, "Slet rækken."))
        elif key(required) not in (*_YES, *_NO):
            faults.append(BadRow(number, f"»{required}« er hverken Ja eller Nej.", "Skriv Ja eller Nej."))
        else:
            sections[key(name)] = DeclaredSection(name, key(required) in _YES)
    return DeclaredSections(tuple(sections.values()), tuple(faults))


def in_declared_order(book: CaseBook, folder: Path | None) -> CaseBook:
    """Return the case with its sections in the order and by the names of a folder's table; others come behind."""
    declared = declared_sections(folder)
    if declared is None:
        return book
    places = {key(section.name): place for place, section in enumerate(declared.sections)}
    rows = sorted(book.sections, key=lambda row: places.get(key(row.heading_text), len(places)))
    named = tuple(
        row.model_copy(update={"heading_text": declared.sections[places[key(row.heading_text)]].name})
        if key(row.heading_text) in places
        else row
        for row in rows
    )
    return book.model_copy(update={"sections": named})
