"""What a meeting hands on to the next one."""

import re
from typing import Any

from docgen.danish.dates import in_full, in_words
from docgen.late import late_pattern
from docgen.sheets.books import MeetingBook
from docgen.sheets.cell_values import Values, Written, values_of, written
from docgen.sheets.items import Item
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.sheets.participants import Participant

_COUNTED = late_pattern(r"(?P<count>\d{1,3})(?P<between>\s?[/-]\s?)?(?P<year>(?:19|20)\d\d)?")
_APPROVES = late_pattern(r"\bgodkend.{0,200}\b(?P<what>referat|dagsorden)", re.IGNORECASE)
_FIELDS = (
    "title", "type", "openness", "closed_because", "presenter", "minutes", "case_number", "recommender", "background",
    "recommendation", "in_easy", "picture", "picture_text",
)  # fmt: skip
_FIXED_FIELDS = ("title", "type", "openness", "minutes", "in_easy")
_PASSED = ("status", "guest_at", "since", "until", "not_there_at", "disqualified_at", "stands_in_for")


def next_meeting(book: MeetingBook, unread: Written, minutes: str) -> dict[str, Values | list[Values]]:
    """Return the next meeting: the body, its members called anew, its fixed items, and what is still open.

    Items that were carried over come with their sections, their annexes and what was decided last; the minutes are to
    be approved, with the file of ``minutes`` as their annex where there is one. A samarbejdsmøde prepares the council's
    meeting, and that is the next one.
    """
    members = [person for person in book.participants if person.status not in ("Gæst", "Suppleant")]
    actions = [row for row in book.follow_ups if row.status == "Åben" or row.place("status") in unread]
    items, sections, annexes = _items(book, unread, minutes)
    return {
        "Organ": values_of(book.body, unread),
        "Møde": _meeting(book, unread),
        "Deltagere": [_called(person, unread) for person in members],
        "Punkter": items,
        "Afsnit": sections,
        "Bilag": annexes,
        "Opfølgning": [values_of(action, unread, less=("item",)) for action in actions],
        "Opslagssteder": [values_of(place, unread) for place in book.posting_places],
        "Ordliste": [values_of(word, unread) for word in book.glossary],
        "Budget": [values_of(post, unread) for post in book.budget],
        "Sammensætning": [values_of(seats, unread) for seats in book.composition],
        "Grænser": [values_of(limit, unread) for limit in book.limits],
    }


def _called(person: Participant, unread: Written) -> Values:
    return values_of(person, unread, less=_PASSED) | {"Status": "Inviteret"}


def _meeting(book: MeetingBook, unread: Written) -> Values:
    old = book.meeting
    values = values_of(old, unread, only=("type", "start", "end", "chair", "minute_taker", "case_number"))
    values |= {
        "Dato": old.next_date or unread.get(old.place("next_date")),
        "Sted": old.next_venue or old.venue,
        "Status": "Udkast",
        "Mødenummer": _next_number(book),
        "Første punktnummer": _next_first(book),
    }
    if old.type in ("Samarbejdsmøde", "Ekstraordinært", "Temadag"):
        values["Mødetype"] = "Ordinært"
    return written(values)


def _next_number(book: MeetingBook) -> str | None:
    """Return the number after the meeting's own: ``3/2026`` after ``2/2026``, ``1/2027`` where the next is in 2027."""
    old = book.meeting
    found = _COUNTED.fullmatch(old.number or "")
    if not found or old.type == "Samarbejdsmøde":
        return None
    year, next_date = found["year"], old.next_date
    if not year:
        return str(int(found["count"]) + 1)
    if next_date and str(next_date.year) != year:
        return f"1{found['between'] or '/'}{next_date.year}"
    return f"{int(found['count']) + 1}{found['between'] or '/'}{year}"


def _next_first(book: MeetingBook) -> int | None:
    """Return the number after the last item's, where the items count on through the year."""
    old = book.meeting
    if old.first_number is None or (old.next_date and old.date and old.next_date.year != old.date.year):
        return old.first_number if old.first_number is None else 1
    whole = [int(number) for number in item_numbers(book) if number.isdecimal()]
    return max(whole, default=old.first_number - 1) + 1


def _items(book: MeetingBook, unread: Written, minutes: str) -> tuple[list[Values], list[Values], list[Values]]:
    """Return the items, the sections and the annexes: fixed items first, then what was carried over, then the rest."""
    numbered = dict(zip(map(id, book.items), item_numbers(book), strict=True))
    carried = [item for item in book.items if item.carried_over or item.place("carried_over") in unread]
    fixed = [item for item in book.items if item.type in ("Fast", "Eventuelt") and item not in carried]
    opening = [values_of(item, unread, only=_FIXED_FIELDS) for item in fixed if item.type == "Fast"]
    closing = [values_of(item, unread, only=_FIXED_FIELDS) for item in fixed if item.type == "Eventuelt"]
    approval = _approval(opening, book)
    items = [*opening, *(values_of(item, unread, only=_FIELDS) for item in carried), *closing]
    first = _next_first(book) or 1
    sections: list[Values] = []
    annexes: list[Values] = []
    if approval is not None and minutes:
        annexes.append(_annex(str(first + approval), _title_of_minutes(book), minutes))
    for place, item in enumerate(carried, first + len(opening)):
        here = bare_number(numbered[id(item)])
        sections += [
            {**values_of(row, unread, less=("item",)), "Punkt": str(place)}
            for row in book.sections
            if bare_number(row.item or "") == here
        ]
        if item.decision:
            sections.append({"Punkt": str(place), "Afsnit": _decided_on(book), "Tekst": str(item.decision)})
        annexes += [
            {**values_of(row, unread, less=("number", "item")), "Punkt": str(place)}
            for row in book.attachments
            if bare_number(row.item or "") == here
        ]
    return items, sections, annexes


def _approval(opening: list[Values], book: MeetingBook) -> int | None:
    """Return the place of the item that approves the minutes; it is put behind the approval of the agenda.

    A body without fixed items, or one that only talks, approves nothing.
    """
    if not opening or book.body.only_talks:
        return None
    approves = [
        str(match["what"]).lower() if (match := _APPROVES.search(str(one.get(_TITLE)))) else "" for one in opening
    ]
    if "referat" in approves:
        place = approves.index("referat")
    else:
        place = (approves.index("dagsorden") if "dagsorden" in approves else 0) + 1
        opening.insert(place, {_TITLE: "Godkendelse af referat", "Type": "Fast", "Åbenhed": "Åben"})
    if book.meeting.date:
        opening[place]["Fremstilling"] = f"Referatet af mødet {in_full(book.meeting.date)} skal godkendes."
    return place


_TITLE = Item.heading("title")


def _annex(item: str, title: str, file: str) -> dict[str, Any]:
    return {"Punkt": item, "Titel": title, "Fil": file, "Type": "Andet", "Åbenhed": "Åben"}


def _title_of_minutes(book: MeetingBook) -> str:
    when = f" {in_words(book.meeting.date)}" if book.meeting.date else ""
    return f"Referat af mødet{when}"


def _decided_on(book: MeetingBook) -> str:
    return f"Fra mødet den {in_words(book.meeting.date)}" if book.meeting.date else "Fra sidste møde"
