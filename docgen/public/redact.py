"""The public edition: what may not be seen is taken out of the model before a template sees it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from docgen.checks.privacy.openness import closed_numbers
from docgen.danish.dates import Deadline
from docgen.danish.people import Renamer, counted
from docgen.danish.private_details import dwellings, foreign_phones, mails, names_one, private_mails
from docgen.finding import Place
from docgen.prose import Paragraph, Prose, Run
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import HearingBook, MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.numbering import annex_numbers, bare_number
from docgen.sheets.participants import Participant, label_of
from docgen.workbook.record import Book, Record

KEPT = ("number", "title", "type", "openness", "in_easy")
"""What the public sees of a closed item: that it was there, and its neutral title."""

_NO_TEXT = ("file", "picture", "public_label", "link", "online", "email", "phone", "case_number")
"""Fields that are no running text: files, addresses, numbers of the office's own."""

_IDENTIFYING = ("title", "role", "organisation", "party", "initials", "email", "stands_in_for")
_AROUND = 30


@dataclass(frozen=True)
class Change:
    """One thing that the public edition says otherwise, for a person to approve.

    ``was`` are the words of the workbook, ``became`` the new ones: empty where they were taken out, ``was`` again
    where a person must look. ``told`` says it without the words that were taken out.
    """

    place: Place
    was: str
    became: str
    told: str


@dataclass(frozen=True)
class Hidden:
    """Words that may not be seen, and the cell that they stand in."""

    place: Place
    text: str
    is_name: bool = False


@dataclass(frozen=True)
class Edition:
    """The book as the public may see it, what was changed in it, and what may not be seen."""

    book: Book
    changes: tuple[Change, ...]
    hidden: tuple[Hidden, ...]


def public(book: Book) -> Edition:
    """Return the book as the public may see it.

    Closed items keep number and title only; closed annexes and what belongs to a closed item are left out. A person
    who has not said yes to being named is called by the public label, in running text too; private telephone
    numbers, e-mail addresses and homes are left out of it.
    """
    changes: list[Change] = []
    hidden: list[Hidden] = []
    renamer = Renamer({})
    fields: dict[str, Any] = {"attachments": _open_annexes(book, changes, hidden)}
    own = book.body.phone or "" if isinstance(book, MeetingBook | HearingBook) else ""
    if isinstance(book, MeetingBook):
        renamer = _renamer(book.participants)
        note = book.body.confidentiality_note
        hidden += [Hidden(book.body.place("confidentiality_note"), str(note))] if note else []
        fields |= {
            "items": tuple(_public_item(item, changes, hidden) for item in book.items),
            "follow_ups": tuple(_open_rows(book, "follow_ups", ("what",), changes, hidden)),
            "sections": tuple(_open_rows(book, "sections", ("text",), changes, hidden)),
            "votes": tuple(_open_rows(book, "votes", ("proposal", "names"), changes, hidden)),
            "participants": tuple(_public_person(person, changes, hidden) for person in book.participants),
            "body": book.body.model_copy(update={"confidentiality_note": None}),
            "meeting": book.meeting.model_copy(update={"online": None}),
        }
    told = book.model_copy(update=fields)
    clean = partial(_record, renamer=renamer, own=own, changes=changes, hidden=hidden)
    cleaned = {name: _each(getattr(told, name), clean) for name in type(told).model_fields if name != "rules"}
    return Edition(told.model_copy(update=cleaned), tuple(changes), tuple(hidden))


def _is_silent(person: Participant) -> bool:
    """Tell whether a person stands with a name that may not be said; in a public edition nobody does."""
    return not person.may_be_named and person.name != label_of(person)


def _renamer(people: Sequence[Participant]) -> Renamer:
    silent = [person for person in people if _is_silent(person)]
    labels: Mapping[str, str] = {
        name: label_of(person) for person in silent for name in (person.name, person.initials) if name
    }
    return Renamer(labels, tuple(person.name for person in people if person.may_be_named))


def _each(value: Any, clean: Any) -> Any:
    if isinstance(value, Record):
        return clean(value)
    return tuple(clean(row) for row in value) if isinstance(value, tuple) else value


def _open_annexes(book: Book, changes: list[Change], hidden: list[Hidden]) -> tuple[Attachment, ...]:
    """Return the open annexes under the numbers that they have among all."""
    rows: tuple[Attachment, ...] = getattr(book, "attachments", ())
    closed = closed_numbers(book)
    kept = []
    for row, number in zip(rows, annex_numbers(rows), strict=True):
        if row.openness == "Åben" and bare_number(row.item or "") not in closed:
            kept.append(row.model_copy(update={"number": number}))
            continue
        hidden += [Hidden(row.place(field), str(getattr(row, field))) for field in ("title", "file")]
        changes.append(Change(row.place("title"), row.title, "", f"bilag {number} er lukket og ikke med"))
    return tuple(kept)


def _open_rows(
    book: MeetingBook, table: str, texts: tuple[str, ...], changes: list[Change], hidden: list[Hidden]
) -> Iterator[Any]:
    """Yield the rows of a table that belong to no closed item; the ``texts`` of the others are hidden."""
    closed = closed_numbers(book)
    for row in getattr(book, table):
        if bare_number(row.item or "") not in closed:
            yield row
            continue
        hidden += [Hidden(row.place(name), str(getattr(row, name))) for name in texts if getattr(row, name)]
        told = "hører til et lukket punkt og er ikke med"
        changes.append(Change(row.place(texts[0]), str(getattr(row, texts[0])), "", told))


def _public_item(item: Item, changes: list[Change], hidden: list[Hidden]) -> Item:
    if item.openness == "Åben":
        return item
    fields = [name for name in Item.model_fields if name not in KEPT]
    texts = [(name, str(value)) for name in fields if isinstance(value := getattr(item, name), str | Prose)]
    hidden += [Hidden(item.place(name), text) for name, text in texts if name != "picture"]
    changes.append(Change(item.place("title"), "", "", "punktet er lukket; kun nummer og overskrift er med"))
    return item.model_copy(update=dict.fromkeys(fields))


def _public_person(person: Participant, changes: list[Change], hidden: list[Hidden]) -> Participant:
    if person.may_be_named:
        return person
    changes.append(Change(person.place("name"), person.name, label_of(person), f"»[{label_of(person)}]«"))
    hidden.append(Hidden(person.place("name"), person.name, is_name=True))
    return person.model_copy(update={"name": label_of(person)} | dict.fromkeys(_IDENTIFYING))


def _record(record: Record, *, renamer: Renamer, own: str, changes: list[Change], hidden: list[Hidden]) -> Record:
    """Return the record with silent names exchanged and private details left out, in all the texts it holds."""
    updates: dict[str, Any] = {}
    for name in type(record).model_fields:
        value = getattr(record, name)
        if name in _NO_TEXT or (isinstance(record, Participant) and name == "name"):
            continue
        if isinstance(value, str | Prose | Deadline) and value:
            said: list[Change] = []
            cleaner = _Cleaner(record.place(name), renamer, own, said, hidden)
            new = cleaner.cleaned(value)
            if said:
                updates[name] = new
                changes += [change for change in said if change not in changes]
    return record.model_copy(update=updates) if updates else record


@dataclass(frozen=True)
class _Cleaner:
    """Cleans the texts of one cell, and notes what it did."""

    place: Place
    renamer: Renamer
    own: str
    changes: list[Change]
    hidden: list[Hidden]

    def cleaned(self, value: str | Prose | Deadline) -> str | Prose | Deadline:
        """Return a value cleaned, whatever kind of text it is."""
        if isinstance(value, Prose):
            return self.prose(value)
        return Deadline(self.text(value.words), value.day) if isinstance(value, Deadline) else self.text(value)

    def text(self, text: str, before: str = "") -> str:
        """Return one text cleaned."""
        renamed, exchanges = self.renamer.rename(self._without_details(text), before)
        for one in exchanges:
            end = one.start + len(one.became or one.was)
            around = f"{_tail(renamed[: one.start])}[{renamed[one.start : end]}]{_head(renamed[end:])}"
            told = f"»{around}«" if one.became else f"se efter, hvem det er: »{around}«"
            self.changes.append(Change(self.place, one.was, one.became or one.was, told))
        return counted(renamed) if exchanges else renamed

    def prose(self, prose: Prose) -> Prose:
        """Return running text cleaned, paragraph by paragraph."""
        return Prose(self._quietly(prose.source), tuple(self._paragraph(part) for part in prose.paragraphs))

    def _paragraph(self, paragraph: Paragraph) -> Paragraph:
        quiet = self._quietly(paragraph.text)
        if len(paragraph.runs) < 2 or quiet == paragraph.text:
            new = self.text(paragraph.text)
            first = paragraph.runs[0] if paragraph.runs else Run("")
            same = paragraph.runs if new == paragraph.text else (replace(first, text=new),)
            return replace(paragraph, runs=self._linked(same))
        runs: list[Run] = []
        before, done = "", len(self.changes)
        for run in paragraph.runs:
            runs.append(replace(run, text=self.text(run.text, before)))
            before += run.text
        if "".join(run.text for run in runs) != quiet:
            # A name that stands half in bold is exchanged in the whole paragraph, which loses its bold.
            del self.changes[done:]
            runs = [Run(self.text(paragraph.text))]
        return replace(paragraph, runs=self._linked(tuple(runs)))

    def _linked(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """Return the runs without the links whose own address says what may not be seen."""
        return tuple(self._unlinked(run) if self._quietly(run.link) != run.link else run for run in runs)

    def _unlinked(self, run: Run) -> Run:
        told = f"»{self._quietly(run.text)}« er med uden sit link"
        self.hidden.append(Hidden(self.place, run.link))
        self.changes.append(Change(self.place, run.link, "", told))
        return replace(run, link="")

    def _quietly(self, text: str) -> str:
        """Return the text cleaned, without a note of it."""
        return _Cleaner(self.place, self.renamer, self.own, [], []).text(text)

    def _without_details(self, text: str) -> str:
        names = tuple(self.renamer.labels)
        private = [match.span() for match in private_mails(text)]
        private += [match.span() for match in mails(text) if names_one(match[0], names)]
        found = [(span, "e-mailadresse") for span in private]
        found += [(match.span(), "telefonnummer") for match, _ in foreign_phones(text, self.own)]
        found += [(match.span(), "adresse") for match in dwellings(text, self._names_one)]
        kept, end = "", 0
        for (start, stop), what in sorted(dict.fromkeys(found), key=lambda one: (one[0][0], -one[0][1])):
            if start >= end:
                kept = self._left_out(kept + text[end:start], text[start:stop], what)
                end = stop
        return kept + text[end:]

    def _names_one(self, words: str) -> bool:
        return bool(self.renamer.rename(words)[1])

    def _left_out(self, before: str, words: str, what: str) -> str:
        """Note that the words are left out after ``before``, which is clean already; return what stands there now."""
        said = f"({what} udeladt)"
        self.hidden.append(Hidden(self.place, words))
        told = f"»{_tail(self.renamer.rename(before)[0])}[{said}]«"
        self.changes.append(Change(self.place, words, "", told))
        return before + said


def _tail(text: str) -> str:
    line = text.rsplit("\n", 1)[-1]
    return f"… {line[-_AROUND:].partition(' ')[2]}" if len(line) > _AROUND else line


def _head(text: str) -> str:
    line = text.split("\n", 1)[0]
    return f"{line[:_AROUND].rpartition(' ')[0]} …" if len(line) > _AROUND else line
