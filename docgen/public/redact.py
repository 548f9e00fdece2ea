"""The public edition: what may not be seen is taken out of the model; docgen.public.search sees if all of it was."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from docgen.checks.privacy.decisions import Decisions
from docgen.danish.people import Renamer
from docgen.late import dataclass
from docgen.public.cleaner import Change, Hand, cleaned_record
from docgen.public.names import Person
from docgen.public.raw_cells import PRINTED, is_closed_guest
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import HearingBook, MeetingBook, is_year
from docgen.sheets.items import Item
from docgen.sheets.numbering import annex_numbers, speaks_of_closed
from docgen.sheets.participants import Participant, label_of
from docgen.workbook.record import Book, Record

MEMBER = "medlem"
"""What a member of a year's body is called who has not said yes to standing with a name."""

_NOT_CLEANED = ("rules", "limits", "decisions")
_IDENTIFYING = ("title", "role", "organisation", "party", "initials", "email", "stands_in_for")


@dataclass(frozen=True)
class Edition:
    """The book as the public may see it, and what was changed in it."""

    book: Book
    changes: tuple[Change, ...]


def public(book: Book) -> Edition:
    """Return the book as the public may see it.

    Closed items keep number and title only; closed annexes, what belongs to a closed item and guests who came for one
    are left out. A person who has not said yes to being named is called by the public label, in running text too;
    private telephone numbers, addresses, accounts and days of birth are left out of it, and so is what a person has
    decided may not stand. What the office is called is never changed.
    """
    changes: list[Change] = []
    fields: dict[str, Any] = {}
    if "attachments" in type(book).model_fields:
        fields["attachments"] = tuple(_open_annexes(book, changes))
    if is_year(book):
        fields["proposals"] = tuple(one for one in book.proposals if one.openness == "Åben")
    if isinstance(book, MeetingBook):
        fields |= {
            "items": tuple(_public_item(item, changes) for item in book.items),
            "follow_ups": tuple(_open_rows(book, "follow_ups", "what", changes)),
            "sections": tuple(_open_rows(book, "sections", "text", changes)),
            "votes": tuple(_open_rows(book, "votes", "proposal", changes)),
            "participants": tuple(_public_people(book, changes)),
            "body": book.body.model_copy(update={"confidentiality_note": None}),
            "meeting": book.meeting.model_copy(update={"online": None}),
        }
    rest = book.model_copy(update=fields)
    phone = book.body.phone or "" if isinstance(book, MeetingBook | HearingBook) or is_year(book) else ""
    clean = partial(
        cleaned_record, hand=Hand(_renamer(book), phone, Decisions.of(getattr(book, "decisions", ()))), changes=changes
    )
    cleaned = {name: _each(getattr(rest, name), clean) for name in type(rest).model_fields if name not in _NOT_CLEANED}
    return Edition(rest.model_copy(update=cleaned), tuple(changes))


def _is_silent(person: Participant) -> bool:
    """Tell whether a person stands with a name that may not be said; in a public edition nobody does."""
    return not person.may_be_named and person.name != label_of(person)


def _renamer(book: Book) -> Renamer:
    if is_year(book):
        silent = [Person.of(one.name, one.place("name")) for one in book.members if not one.may_stand]
        said = {" ".join(one.words): MEMBER for one in silent if one.words}
        return Renamer(said, tuple(one.name for one in book.members if one.may_stand))
    people = book.participants if isinstance(book, MeetingBook) else ()
    labels: dict[str, str] = {}
    for person in people:
        if _is_silent(person):
            written = Person.of(person.name, person.place("name"))
            called = (" ".join(written.words) or person.name, *written.also, *filter(None, (person.initials,)))
            labels |= dict.fromkeys(called, label_of(person))
    return Renamer(labels, tuple(person.name for person in people if person.may_be_named))


def _each(value: Any, clean: Any) -> Any:
    if isinstance(value, Record):
        return clean(value)
    return tuple(clean(row) for row in value) if isinstance(value, tuple) else value


def _open_annexes(book: Book, changes: list[Change]) -> Iterator[Attachment]:
    """Yield the open annexes under the numbers that they have among all."""
    rows: tuple[Attachment, ...] = getattr(book, "attachments", ())
    for row, number in zip(rows, annex_numbers(rows), strict=True):
        is_of_closed = isinstance(book, MeetingBook) and speaks_of_closed(book, row.item)
        if row.openness == "Åben" and not is_of_closed:
            yield row.model_copy(update={"number": number})
        else:
            changes.append(Change(row.place("title"), row.title, "", f"bilag {number} er lukket og ikke med"))


def _open_rows(book: MeetingBook, table: str, text: str, changes: list[Change]) -> Iterator[Any]:
    """Yield the rows of a table that belong to no closed item."""
    for row in getattr(book, table):
        if not speaks_of_closed(book, row.item):
            yield row
            continue
        summary = "hører til et lukket punkt og er ikke med"
        changes.append(Change(row.place(text), str(getattr(row, text)), "", summary))


def _public_item(item: Item, changes: list[Change]) -> Item:
    if item.openness == "Åben":
        return item
    fields = [name for name in Item.model_fields if name not in PRINTED]
    changes.append(Change(item.place("title"), "", "", "punktet er lukket; kun nummer og overskrift er med"))
    return item.model_copy(update=dict.fromkeys(fields))


def _public_people(book: MeetingBook, changes: list[Change]) -> Iterator[Participant]:
    for person in book.participants:
        if is_closed_guest(book, person):
            changes.append(
                Change(person.place("name"), person.name, "", "var kun gæst ved et lukket punkt og er ikke med")
            )
            continue
        open_at = tuple(number for number in person.guest_at or () if not speaks_of_closed(book, number))
        if person.guest_at:
            person = person.model_copy(update={"guest_at": open_at})  # noqa: PLW2901 — the same person
        yield person if person.may_be_named else _unnamed(person, changes)


def _unnamed(person: Participant, changes: list[Change]) -> Participant:
    changes.append(Change(person.place("name"), person.name, label_of(person), f"»[{label_of(person)}]«"))
    return person.model_copy(update={"name": label_of(person)} | dict.fromkeys(_IDENTIFYING))
