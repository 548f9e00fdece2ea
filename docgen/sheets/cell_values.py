"""Records as the values of a new workbook's cells, by the sheet's headings."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from docgen.finding import Place
from docgen.workbook.record import Record

Values = dict[str, Any]

Written = Mapping[Place, str]
"""What stands in the cells that could not be read, by their place."""


def values_of(record: Record, unread: Written, only: tuple[str, ...] = (), less: tuple[str, ...] = ()) -> Values:
    """Return a record's values, of all its fields, of ``only`` some or of all ``less`` some, as cells take them.

    A cell that could not be read keeps what stood in it.
    """
    names = [name for name in type(record).model_fields if (not only or name in only) and name not in less]
    read = {name: getattr(record, name) for name in names}
    return written(
        {
            record.heading(name): unread.get(record.place(name)) if value is None else value
            for name, value in read.items()
        }
    )


def written(values: Mapping[str, Any]) -> Values:
    """Return the values as they are written in a cell."""
    return {heading: _cell(value) for heading, value in values.items() if value is not None}


def _cell(value: object) -> object:
    match value:
        case bool():
            return "Ja" if value else "Nej"
        case tuple():
            return "; ".join(value)
        case Decimal():
            return float(value)
        case int() | dt.date() | dt.time():
            return value
        case _:
            return str(value)
