"""The pictures in running texts: a line ``![what it shows](file.png)`` in any text cell."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from docgen.prose import Prose
from docgen.workbook.record import Book, Record

R = TypeVar("R", bound=Record)
B = TypeVar("B", bound=Book)


def pictures_of(book: Book) -> Iterator[tuple[Record, str, str, str]]:
    """Yield each picture in a text: its record and field, what it shows, and its file as the cell says it."""
    for record in _records(book):
        for name in type(record).model_fields:
            text = getattr(record, name)
            if isinstance(text, Prose):
                yield from ((record, name, one.text, one.file) for one in text.paragraphs if one.shape == "picture")


def with_files(book: B, folder: Path) -> B:
    """Return the book with the path of each picture's file as it is seen from ``folder``."""
    if next(pictures_of(book), None) is None:
        return book
    fields = {}
    for name in type(book).model_fields:
        value = getattr(book, name)
        rows = tuple(_with_files(row, folder) for row in value) if isinstance(value, tuple) else value
        fields[name] = _with_files(value, folder) if isinstance(value, Record) else rows
    return book.model_copy(update=fields)


def _with_files(record: R, folder: Path) -> R:
    updates = {}
    for name in type(record).model_fields:
        text = getattr(record, name)
        if isinstance(text, Prose) and any(one.shape == "picture" for one in text.paragraphs):
            lines = (replace(one, file=str(folder / one.file)) if one.file else one for one in text.paragraphs)
            updates[name] = replace(text, paragraphs=tuple(lines))
    return record.model_copy(update=updates) if updates else record


def _records(book: Book) -> Iterator[Record]:
    for name in type(book).model_fields:
        value = getattr(book, name)
        if isinstance(value, Record):
            yield value
        elif isinstance(value, tuple):
            yield from (row for row in value if isinstance(row, Record))
