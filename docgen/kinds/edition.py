"""The public edition: what may not be seen is taken out of the model before a template sees it."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel

from docgen.prose import Paragraph, Prose, Run
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import open_follow_ups
from docgen.sheets.participants import Participant
from docgen.workbook.record import Book

AnyBook = TypeVar("AnyBook", bound=Book)

KEPT = ("number", "title", "type", "openness", "closed_because", "minutes", "in_easy")
"""What the public sees of a closed item: that it was there, and its neutral title."""


def public(book: AnyBook) -> AnyBook:
    """Return the book as the public may see it.

    Closed items keep number and title only; closed annexes and the follow-ups of closed items are left
    out; a person who has not said yes to being named is called by the public label, in running text too.
    """
    changes: dict[str, Any] = {}
    attachments = getattr(book, "attachments", ())
    changes["attachments"] = tuple(row for row in attachments if row.openness == "Åben")
    if isinstance(book, MeetingBook):
        labels = replacements(book.participants)
        changes["follow_ups"] = open_follow_ups(book)
        changes["items"] = tuple(_public_item(item) for item in book.items)
        body = book.body.model_copy(update={"confidentiality_note": None})
        renamed: AnyBook = _renamed(book.model_copy(update=changes), labels)
        return renamed.model_copy(update={"body": body})
    return book.model_copy(update=changes)


def replacements(people: Sequence[Participant]) -> dict[str, str]:
    """Return what each person who may not be named is called, the longest names first."""
    silent = {person.name: person.public_label or "en deltager" for person in people if not person.may_be_named}
    return {name: silent[name] for name in sorted(silent, key=len, reverse=True)}


def _public_item(item: Item) -> Item:
    if item.openness == "Åben":
        return item
    hidden = [name for name in Item.model_fields if name not in KEPT]
    return item.model_copy(update=dict.fromkeys(hidden))


def _renamed(value: Any, labels: Mapping[str, str]) -> Any:
    """Return the value with every silent name exchanged, in all the texts it holds."""
    match value:
        case str():
            for name, label in labels.items():
                value = value.replace(name, label)
            return value
        case Prose():
            return Prose(_renamed(value.source, labels), tuple(_paragraph(part, labels) for part in value.paragraphs))
        case tuple():
            return tuple(_renamed(part, labels) for part in value)
        case BaseModel():
            fields = {name: _renamed(getattr(value, name), labels) for name in type(value).model_fields}
            return value.model_copy(update=fields)
        case _:
            return value


def _paragraph(paragraph: Paragraph, labels: Mapping[str, str]) -> Paragraph:
    if not any(name in paragraph.text for name in labels):
        return paragraph
    runs = tuple(Run(_renamed(run.text, labels), run.bold, run.italic) for run in paragraph.runs)
    if any(name in "".join(run.text for run in runs) for name in labels):
        # A name that stands half in bold is exchanged in the whole paragraph, which loses its bold.
        runs = (Run(_renamed(paragraph.text, labels)),)
    return Paragraph(runs, paragraph.shape, paragraph.number)
