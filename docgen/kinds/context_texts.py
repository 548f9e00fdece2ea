"""Every text that a document's names say, whatever its template prints of them."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from docgen.danish.dates import Deadline, clock, in_figures, in_full, in_words
from docgen.kinds.kind import View
from docgen.prose import Prose
from docgen.workbook.record import Record

_DERIVED = ("hours", "described")
"""What a template may print of a record besides its fields."""


def texts_of_context(value: Any) -> Iterator[str]:
    """Yield every text that a view says, a date in all its forms, with what is derived from it."""
    match value:
        case str():
            yield value
        case Prose():
            yield value.source
            yield from (paragraph.text for paragraph in value.paragraphs)
            yield from (run.link for paragraph in value.paragraphs for run in paragraph.runs if run.link)
        case dt.date() | Deadline():
            yield from (in_full(value), in_words(value), in_figures(value), str(value))
        case dt.time():
            yield clock(value)
        case int() | float():
            yield str(value)
        case tuple() | list():
            for part in value:
                yield from texts_of_context(part)
        case View() | Record():
            derived = [name for name, kept in vars(type(value)).items() if isinstance(kept, property)]
            for name in (*type(value).model_fields, *(name for name in derived if name in _DERIVED)):
                yield from texts_of_context(getattr(value, name))
