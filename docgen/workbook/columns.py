"""A declared field as the blank workbook shows it: its label, its help, its message and drop-down."""

import re

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from docgen.danish.lists import one_of
from docgen.late import dataclass
from docgen.workbook import appearance
from docgen.workbook.record import LISTS, Book, Record
from docgen.workbook.values import Shape, shape_of

# Excel offers to repair a file whose messages are longer than its own dialogue allows.
_TITLE_LIMIT, _MESSAGE_LIMIT, _NAME_LIMIT = 32, 255, 120


@dataclass(frozen=True)
class Column:
    """One field: ``description`` and ``example`` are empty where none is declared."""

    heading: str
    description: str
    example: str
    shape: Shape
    required: bool

    @property
    def label(self) -> str:
        """The heading as the sheet shows it, with a star where it must be filled."""
        return f"{self.heading} *" if self.required else self.heading

    @property
    def help(self) -> str:
        """The description, then the choices, or an example where the description has none itself."""
        if self.shape.is_open:
            return f"{self.description} Fx {one_of(self.shape.choices[:3])}.".lstrip()
        if self.shape.choices:
            return f"{self.description} Vælg {one_of(self.shape.choices)}.".lstrip()
        if not self.example or re.search(r"\bfx\b", self.description, re.IGNORECASE):
            return self.description
        return f"{self.description} Fx {self.example}".replace("\n", " ").lstrip()


def columns_of(record: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a sheet, in the order they are declared."""
    return tuple(
        Column(
            heading=record.heading(name),
            description=field.description or "",
            example=str(field.examples[0]) if field.examples else "",
            shape=shape_of(field.annotation, field.metadata),
            required=field.is_required(),
        )
        for name, field in record.model_fields.items()
    )


def add_rule(sheet: Worksheet, column: Column, cells: str) -> None:
    """Give the cells (``C2:C1000``) their input message, and their drop-down where there is one.

    Dates and times get no rule, for docgen reads a date that is written as text too.
    """
    rule = DataValidation(
        sqref=cells,
        promptTitle=_cut(column.heading, _TITLE_LIMIT),
        prompt=_cut(column.help, _MESSAGE_LIMIT),
        allow_blank=True,
        showInputMessage=True,
        showErrorMessage=True,
    )
    if column.shape.choices:
        rule.type, rule.formula1 = "list", _list_name(column.shape.choices)
        rule.showErrorMessage = not column.shape.is_open
        rule.errorTitle = "Ordet findes ikke på listen"
        rule.error = _cut(f"Vælg {one_of(column.shape.choices)}.", _MESSAGE_LIMIT)
    elif column.shape.number_format == "0":
        rule.type, rule.operator, rule.formula1 = "whole", "greaterThanOrEqual", "0"
        rule.errorStyle = "warning"
        rule.errorTitle = "Det er ikke et helt tal"
        rule.error = "Her skal stå et helt tal, fx 15."
    sheet.add_data_validation(rule)


def write_lists(workbook: Workbook, book: type[Book]) -> None:
    """Write the hidden sheet of a book's choices: a column and a defined name for each distinct list.

    The drop-downs go by name because a rule that points into another sheet is written by Excel in a
    form that openpyxl loses.
    """
    sheet: Worksheet = workbook.create_sheet(LISTS)
    sheet.sheet_state = "hidden"
    columns = (column for record in book.sheets().values() for column in columns_of(record))
    distinct = dict.fromkeys(column.shape.choices for column in columns if column.shape.choices)
    for number, choices in enumerate(distinct, 1):
        name, letter = _list_name(choices), get_column_letter(number)
        for row, text in enumerate((name, *choices), 1):
            sheet.cell(row, number, text).font = appearance.font(bold=row == 1)
        sheet.column_dimensions[letter].width = 24
        span = f"{LISTS}!${letter}$2:${letter}${len(choices) + 1}"
        workbook.defined_names[name] = DefinedName(name, attr_text=span)


def _list_name(choices: tuple[str, ...]) -> str:
    """Return the defined name of a list, ``Liste_Åben_Lukket``: letters, figures and underscores only."""
    name = "_".join(("Liste", *(re.sub(r"\W+", "_", choice) for choice in choices)))
    return name if len(name) <= _NAME_LIMIT else f"{name[:_NAME_LIMIT].rpartition('_')[0]}_{len(choices)}"


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
