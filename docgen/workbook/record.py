"""What a workbook is made of: a book of sheets, a sheet of records, a record that knows its cells.

A heading is declared once: a field's alias *is* the heading in the sheet, its description the help
beside it, its first example the example row's value.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, ClassVar, Self

from docgen.finding import Place
from docgen.late import dataclass
from docgen.workbook.model import HOLE, Model

__all__ = ["EXAMPLE", "FORM_HEADINGS", "GUIDE", "HOLE", "LISTS", "SCHEMA", "Band", "Book", "Form", "Record", "Row"]

SCHEMA = 1
"""The version of the workbooks' contract."""

GUIDE, LISTS = "Vejledning", "Lister"
"""The sheets that docgen writes and never reads."""

FORM_HEADINGS = ("Felt", "Værdi", "Hjælp")
EXAMPLE = "Eks."
"""What stands in the first cell of a row that is an example and is passed over."""


class Record(Model):
    """One filled row, or one filled form.

    A record that was read with faults has None in the faulty fields, so that the checks which do
    not need them can still speak; nothing is ever built from such a record.
    """

    later: ClassVar[frozenset[str]] = frozenset()
    needed_where_printed: ClassVar[frozenset[str]] = frozenset()
    """The fields that may be empty and must be filled in all the same where the paper's template prints them."""
    """The optional fields that older workbooks do not have: nothing is said where one of them is absent."""

    _sheet: ClassVar[str] = ""
    _cells: ClassVar[Mapping[str, str]] = MappingProxyType({})

    @classmethod
    def heading(cls, field: str) -> str:
        """Return the sheet's heading of a field."""
        return cls.model_fields[field].alias or field

    @classmethod
    def headings(cls) -> dict[str, str]:
        """Return the field of each heading, in the sheet's order."""
        return dict(_headings_of(cls))

    def read_from(self, sheet: str, cells: dict[str, str]) -> Self:
        """Say where the record was read: its sheet, and the address of each field's cell."""
        return self.noted(_sheet=sheet, _cells=cells)

    def place(self, field: str) -> Place:
        """Return the place of a field: its sheet, cell and heading."""
        return Place(sheet=self._sheet or None, cell=self._cells.get(field), field=self.heading(field))


@cache
def _headings_of(record: type[Record]) -> dict[str, str]:
    return {record.heading(field): field for field in record.model_fields}


class Form(Record):
    """A sheet that is filled once: Felt, Værdi, Hjælp, one field a row."""


@dataclass(frozen=True)
class Band:
    """Columns of a table that are filled at the same time: what for, the first of them, the headings' colour.

    A band goes on until the next one begins.
    """

    purpose: str
    first: str
    colour: str


class Row(Record):
    """A row of a sheet that is a table; ``table`` is the Excel table's name.

    ``unique`` is the field whose value may stand once only in the sheet; a workbook may be without
    a sheet where ``may_lack`` is set, without a finding. One that ``is_seldom`` filled has a grey tab.
    ``bands`` are its columns by when they are filled, each of which can be folded away.
    """

    table: ClassVar[str] = ""
    unique: ClassVar[str] = "number"
    may_lack: ClassVar[bool] = False
    is_seldom: ClassVar[bool] = False
    bands: ClassVar[tuple[Band, ...]] = ()

    @property
    def row(self) -> int:
        """The row's number in its sheet, or 0 where it was not read from one."""
        cells = list(self._cells.values())
        return int("".join(character for character in cells[0] if character.isdigit())) if cells else 0


class Book(Model):
    """A workbook: its fields are its sheets, each a form or a tuple of rows.

    ``kind`` is docgen's name for it, ``word`` what a person types for it, ``title`` the name of a new one's file.
    """

    kind: ClassVar[str] = ""
    word: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def link(self, folder: Path, books: "Sequence[type[Book]]", copy_of: Callable[[Path], Path] = Path) -> Self:
        """Read the workbooks that this one names, seen from its folder, each once, as one of ``books``.

        ``copy_of`` gives the copy that is read in a file's place; it may raise FileError, and the row is told so. Most
        workbooks name none.
        """
        del folder, books, copy_of
        return self

    @property
    def easy_texts(self) -> tuple[tuple[Record, str], ...]:
        """The records and fields whose texts are easy to read, in a workbook that has no items of a meeting."""
        return ()

    @classmethod
    def sheets(cls) -> dict[str, type[Record]]:
        """Return the record class of each sheet, by the sheet's name, in the workbook's order."""
        return {str(field.alias): _record_class(field.annotation) for field in cls.model_fields.values()}

    @classmethod
    def requires(cls, sheet: str) -> bool:
        """Tell whether a workbook is nothing without this sheet, and a row in it if it is a table."""
        return cls.model_fields[cls.field_of(sheet)].is_required()

    @classmethod
    def field_of(cls, sheet: str) -> str:
        """Return the field that holds a sheet."""
        return next(name for name, field in cls.model_fields.items() if field.alias == sheet)


def _record_class(annotation: Any) -> type[Record]:
    """Return the record class of ``Body`` or of ``tuple[Item, ...]``."""
    found: type[Record] = annotation.__args__[0] if hasattr(annotation, "__args__") else annotation
    return found
