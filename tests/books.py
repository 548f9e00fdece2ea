"""The samples as records and as workbooks, without and with Excel in between."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from docgen.sheets.books import BOOKS
from docgen.workbook.blank import write_blank
from docgen.workbook.record import Book, Form, Record

SAMPLES = (
    "odense_case",
    "odense_management",
    "ishoej_hearing",
    "ishoej_meeting",
    "samarbejdsforum",
    "herning_case",
    "egedal_meeting",
    "ishoej_year",
    "odense_year",
    "egedal_year",
)


def book_class(name: str) -> type[Book]:
    """Return the class of a sample's workbook."""
    kind = import_module(f"tools.samples.{name}").KIND
    return next(book for book in BOOKS if book.kind == kind)


@cache
def book_of(name: str) -> Book:
    """Return a sample as records, made without a workbook and once for all tests."""
    return filled(book_class(name), import_module(f"tools.samples.{name}").VALUES)


def filled(book: type[Book], values: Mapping[str, Any]) -> Book:
    """Return the book that these values of its sheets' cells make, without a workbook."""
    fields: dict[str, Any] = {}
    for sheet, record in book.sheets().items():
        given = values.get(sheet, {} if issubclass(record, Form) else [])
        fields[book.field_of(sheet)] = (
            record.model_validate(given)
            if issubclass(record, Form)
            else tuple(record.model_validate(row) for row in given)
        )
    return book.model_construct(**fields)


def write_sample(name: str, target: Path) -> Path:
    """Write a sample as a workbook, and return its path."""
    target.write_bytes(_workbook(name))
    return target


@cache
def _workbook(name: str) -> bytes:
    """Return a sample's workbook, written once for all tests."""
    with TemporaryDirectory() as folder:
        write_blank(book_class(name), Path(folder, "ark.xlsx"), values_of(name))
        return Path(folder, "ark.xlsx").read_bytes()


def values_of(name: str) -> dict[str, Any]:
    """Return a sample's values under its sheets' headings."""
    values: dict[str, Any] = import_module(f"tools.samples.{name}").VALUES
    return values


def said_by(value: Any) -> Any:
    """Return what a book or a record says, as dicts and lists, wherever it was read."""
    if isinstance(value, Book | Record):
        return {name: said_by(getattr(value, name)) for name in type(value).model_fields}
    return [said_by(one) for one in value] if isinstance(value, tuple) else value
