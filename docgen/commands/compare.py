"""Agenda and minutes beside each other: the minutes are the agenda and what the meeting added, and nothing else.

Source of the rule: Odense tells its citizens that the only difference is the decision, added after the meeting.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from docgen.commands import compare_papers
from docgen.commands.compare_papers import ADDED, CHANGED, GONE
from docgen.danish.dates import clock, in_words
from docgen.danish.words import key, plain
from docgen.disk.scratch import scratch_folder
from docgen.errors import FileError
from docgen.finding import Finding, Place, error, has_errors
from docgen.kinds.agenda import AGENDA
from docgen.kinds.kind import Kind
from docgen.kinds.minutes import MINUTES
from docgen.kinds.template_choice import template_for
from docgen.prose import Prose
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.sheets.numbering import annex_numbers, item_numbers
from docgen.sheets.text_pictures import with_files
from docgen.word.fill import fill
from docgen.workbook.read import Reading, read
from docgen.workbook.record import Record

_BY_THE_MEETING = {
    "meeting": (
        "status", "closed_at", "cleared_on", "link", "proposals_due", "sent_on", "approved_on", "moved_from", "online",
    ),
    "items": (
        "discussion", "decision", "carried_over", "in_easy", "easy_title", "easy_text", "easy_agreement", "picture",
        "picture_text", "number", "dissent", "is_new", "easy_agenda",
    ),
    "participants": (
        "status", "since", "until", "paid", "email", "not_there_at", "disqualified_at", "stands_in_for",
    ),
    "attachments": ("number",),
    "follow_ups": ("status", "result"),
}  # fmt: skip
"""What a meeting writes: these may differ."""

_SHOWN = {"participants": "name", "attachments": "title", "sections": "heading_text", "follow_ups": "what"}
"""The field by which a row of each table is named."""

_MAY_BE_FILLED = ("minute_taker", "next_date", "next_venue", "public_label")
"""What may be empty in the agenda and filled in the minutes, but not change."""


def compare(agenda: Path, minutes: Path) -> list[Finding]:
    """Return what the minutes say otherwise than the agenda, but for what the meeting added.

    Each is a workbook of a meeting or a Word paper. Two workbooks are compared cell by cell; else both are read as
    papers. Raises FileError where a file cannot be read, or is no meeting's. A workbook with errors is not compared:
    they are returned.
    """
    if all(path.suffix.lower() == ".xlsx" for path in (agenda, minutes)):
        first, second = _read(agenda), _read(minutes)
        if faults := [*_faults(first), *_faults(second)]:
            return faults
        found = _books(_book(first), _book(second))
        return [finding.in_file(str(minutes)) for finding in found]
    with scratch_folder() as folder:
        papers, faults = [], list[Finding]()
        for path, kind in ((agenda, AGENDA), (minutes, MINUTES)):
            paper, wrong = _paper(path, kind, Path(folder))
            papers.append(paper)
            faults += wrong
        if faults:
            return faults
        return [finding.in_file(str(minutes)) for finding in compare_papers.compare(*papers)]


def _read(path: Path) -> Reading:
    if not path.is_file():
        raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
    reading = read(path, BOOKS)
    if not isinstance(reading.book, MeetingBook):
        raise FileError(f"»{path.name}« er ikke et mødeark.", "Vælg et ark, der er lavet med »docgen new møde«.")
    return reading


def _book(reading: Reading) -> MeetingBook:
    assert isinstance(reading.book, MeetingBook)  # noqa: S101 — _read has seen to it
    return reading.book


def _faults(reading: Reading) -> list[Finding]:
    return [one.in_file(str(reading.path)) for one in reading.findings] if has_errors(reading.findings) else []


def _paper(path: Path, kind: Kind, folder: Path) -> tuple[Path, list[Finding]]:
    """Return the paper, filled from the workbook where it is one, or what is wrong with the workbook."""
    if path.suffix.lower() != ".xlsx":
        if not path.is_file():
            raise FileError(f"»{path}« findes ikke.", "Se efter, om navnet er stavet rigtigt.")
        return path, []
    reading = _read(path)
    if faults := _faults(reading):
        return path, faults
    target = folder / f"{kind.name}.docx"
    context = kind.context(with_files(reading.book, path.parent), path.parent)
    fill(template_for(kind, reading.book, None), context, target, title=context.paper.title)
    return target, []


def _books(agenda: MeetingBook, minutes: MeetingBook) -> Iterator[Finding]:
    yield from _records(agenda.body, minutes.body, "body", "Organ")
    yield from _records(agenda.meeting, minutes.meeting, "meeting", "Møde")
    yield from _items(agenda, minutes)
    old = {key(person.name): person for person in agenda.participants}
    new = {key(person.name): person for person in minutes.participants}
    yield from _rows(old, new, "participants", "Deltagere", may_add=True)
    old_annexes = dict(zip(annex_numbers(agenda.attachments), agenda.attachments, strict=True))
    new_annexes = dict(zip(annex_numbers(minutes.attachments), minutes.attachments, strict=True))
    yield from _rows(old_annexes, new_annexes, "attachments", "Bilag", may_add=False)
    old_sections = {key(f"{row.item} {row.heading_text}"): row for row in agenda.sections}
    new_sections = {key(f"{row.item} {row.heading_text}"): row for row in minutes.sections}
    yield from _rows(old_sections, new_sections, "sections", "Afsnit", may_add=False)
    old_actions = {key(f"{action.item} {action.what}"): action for action in agenda.follow_ups}
    new_actions = {key(f"{action.item} {action.what}"): action for action in minutes.follow_ups}
    yield from _rows(old_actions, new_actions, "follow_ups", "Opfølgning", may_add=True)


def _items(agenda: MeetingBook, minutes: MeetingBook) -> Iterator[Finding]:
    """Yield what became of the items: each is known by its number and its title, and if one changed, by the other."""
    old = dict(zip(item_numbers(agenda), agenda.items, strict=True))
    new = dict(zip(item_numbers(minutes), minutes.items, strict=True))
    pairs = {number: number for number in old if number in new and _is_like(old[number].title, new[number].title)}
    for number, item in old.items():
        free = [other for other in new if other not in pairs.values()]
        same = [other for other in free if key(new[other].title) == key(item.title)]
        if number not in pairs and (same or number in free):
            pairs[number] = same[0] if same else number
    for number, item in old.items():
        if number not in pairs:
            message = f"Punkt {number}, »{item.title}«, stod i dagsordenen og mangler i referatet."
            yield error(GONE, Place(sheet="Punkter", field="Overskrift"), message, "Sæt punktet ind igen.")
            continue
        now = new[pairs[number]]
        if pairs[number] != number:
            message = f"Punkt {number}, »{item.title}«, har fået nummer {pairs[number]}."
            yield error(CHANGED, now.place("title"), message, "Sæt punkterne i dagsordenens rækkefølge.")
        yield from _records(item, now, "items", f"Punkt {number}")
    order = [number for number in new if pairs.get(number) == number]
    if order != [number for number in old if pairs.get(number) == number]:
        message = "Rækkefølgen er en anden end i dagsordenen."
        yield error(CHANGED, Place(sheet="Punkter", field="Nr."), message, "Sæt punkterne i dagsordenens rækkefølge.")
    for number, item in new.items():
        if number not in pairs.values():
            message = f"Punkt {number}, »{item.title}«, stod ikke i dagsordenen."
            remedy = "Er det besluttet på mødet at tage det op, så skriv det under godkendelsen af dagsordenen."
            yield error(ADDED, item.place("title"), message, remedy)


def _is_like(one: str, other: str) -> bool:
    return SequenceMatcher(None, key(one), key(other), autojunk=False).ratio() > 0.5


def _rows(old: dict[str, Any], new: dict[str, Any], table: str, sheet: str, *, may_add: bool) -> Iterator[Finding]:
    for name, row in old.items():
        if name not in new:
            words = _as_text(getattr(row, _SHOWN[table]))
            message = f"»{words}« stod i dagsordenens ark {sheet} og mangler i referatets."
            yield error(GONE, Place(sheet=sheet), message, "Sæt rækken ind igen.")
        else:
            yield from _records(row, new[name], table, sheet)
    for name, row in new.items():
        if name not in old and not may_add:
            message = f"»{_as_text(getattr(row, _SHOWN[table]))}« stod ikke i dagsordenens ark {sheet}."
            yield error(
                ADDED, row.place(_SHOWN[table]), message, "Slet rækken, eller skriv i referatet, at den kom til."
            )


def _records(old: Record, new: Record, table: str, where: str) -> Iterator[Finding]:
    """Yield each field of a record that is another in the minutes."""
    for name in type(new).model_fields:
        was, now = getattr(old, name), getattr(new, name)
        if name in _BY_THE_MEETING.get(table, ()) or _same(was, now) or (name in _MAY_BE_FILLED and not was):
            continue
        subject = f"{where}: " if table == "items" else ""
        if not now:
            message = f"{subject}»{_short(was, now)}« stod i dagsordenen og mangler her."
            yield error(GONE, new.place(name), message, "Skriv det igen.")
        elif not was:
            message = f"{subject}»{_short(now, was)}« stod ikke i dagsordenen."
            yield error(ADDED, new.place(name), message, "Slet det, eller skriv det i Drøftelse.")
        else:
            message = f"{subject}»{_short(was, now)}« i dagsordenen er blevet til »{_short(now, was)}«."
            yield error(
                CHANGED, new.place(name), message, "Skriv det som i dagsordenen, eller forklar det i Drøftelse."
            )


def _same(was: Any, now: Any) -> bool:
    return _as_text(was) == _as_text(now)


def _as_text(value: Any) -> str:
    match value:
        case None | ():
            return ""
        case bool():
            return "Ja" if value else "Nej"
        case Prose():
            return "\n".join(plain(line) for line in value.source.splitlines() if plain(line))
        case tuple() | list():
            return "; ".join(_as_text(part) for part in value)
        case _ if hasattr(value, "isoformat"):
            return in_words(value) if hasattr(value, "year") else clock(value)
        case _:
            return plain(str(value))


def _short(value: Any, other: Any) -> str:
    return compare_papers.around(_as_text(value), _as_text(other))
