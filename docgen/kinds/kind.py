"""What a kind is, and what the names in its template are made of."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Self, dataclass_transform

from docgen.finding import Place
from docgen.late import dataclass
from docgen.workbook.model import Field, Model
from docgen.workbook.record import Book, Record


@dataclass_transform(kw_only_default=True, frozen_default=True, field_specifiers=(Field,))
class View(Model):
    """Names that a template may use, typed so that a template can be checked without data.

    A field's ``title`` is what it is called in Danish, its first example what it may hold.
    """

    _record: ClassVar[Record | None] = None

    def __init__(self, **values: Any) -> None:
        """Raise UnreadableError where a value is missing, is of another type, or has a name that the view lacks."""
        vars(self).update(self.values_of(values))

    def fed_by(self, record: Record) -> Self:
        """Say which record the names were taken from, so that a fault in a template can name the cell."""
        return self.noted(_record=record)

    def place(self, field: str) -> Place:
        """Return the cell that a name was taken from, as far as it was taken from one."""
        record = self._record
        if record is not None and field in type(record).model_fields:
            return record.place(field)
        return Place(field=type(self).model_fields[field].title or field)


class Paper(View):
    """The document as such."""

    title: str = Field(title="Dokumentets titel", examples=["Dagsorden til møde i Udsatterådet"])
    label: str = Field(title="Dokumentets art", examples=["Dagsorden"])
    is_draft: bool = Field(default=False, title="Er det et udkast?", examples=["Ja"])
    is_public: bool = Field(default=False, title="Er det den offentlige udgave?", examples=["Nej"])


class PaperView(View):
    """The names of a whole document: every template has its ``paper``."""

    paper: Paper = Field(title="Dokumentet")


@dataclass(frozen=True)
class Naming:
    """What a result is called: ``DATE LABEL SUBJECT`` in the folder ``DATE OWNER``.

    ``case_number`` and ``openness`` are what a record system wants to know besides; ``period`` stands in the
    date's place where a paper is about a whole year.
    """

    date: dt.date | None
    label: str
    subject: str
    owner: str
    case_number: str = ""
    openness: str = "Åben"
    period: str = ""


@dataclass(frozen=True)
class Kind:
    """A document that docgen can make.

    ``name`` is the stem of its template and ``title`` its Danish name; ``applies`` tells whether a
    workbook calls for this kind; ``context`` gives the template's names (annexes and pictures are
    found from the folder), ``context_type`` their types; ``naming`` names the result, ``places`` are
    the municipality and body whose own template folder is looked for. A kind that ``bundles`` is
    bound with its annexes in one PDF; one that ``invites`` has a calendar entry beside it; one that
    ``is_public`` hangs in public in every edition; one that ``is_easy`` is stopped by a fault in the easy text, and its
    distances are never made tighter; one that ``is_internal`` has no public edition; one that ``is_on_request`` is
    made only where it is asked for by name. ``calendar`` gives a calendar of
    the whole workbook, from the workbook and the day of the run.
    """

    name: str
    title: str
    book: type[Book]
    applies: Callable[[Any], bool]
    context: Callable[[Any, Path], PaperView]
    context_type: type[PaperView]
    naming: Callable[[Any], Naming]
    places: Callable[[Any], tuple[str, ...]]
    bundles: bool = False
    is_public: bool = False
    is_easy: bool = False
    is_internal: bool = False
    is_on_request: bool = False
    invites: bool = False
    calendar: Callable[[Any, dt.date], bytes] | None = None

    @property
    def word(self) -> str:
        """What a person types for it: its title in small letters, such as ``let-referat``."""
        return self.title.casefold().replace(" ", "-")


def as_public(context: PaperView) -> PaperView:
    """Return a document's names with the note that it is the public edition, for templates that ask."""
    return context.model_copy(update={"paper": context.paper.model_copy(update={"is_public": True})})
