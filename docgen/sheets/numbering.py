"""What number each item and each annex carries, written or counted."""

import re

from docgen.danish.words import key, plain
from docgen.late import late_pattern
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import MeetingBook
from docgen.sheets.follow_ups import FollowUp

_NEW = "+"
_BILAG = late_pattern(r"^bilag +", re.IGNORECASE)
GROUP = "Overskrift"
"""The type of a row that is a heading over the items below it."""
_INTEGER = late_pattern(r"(\d{1,6})\.?")
_NUMBERS = late_pattern(r"\d+(?:\.\d+)*")


def item_numbers(book: MeetingBook) -> tuple[str, ...]:
    """Return the number of each item, in row order.

    A written number wins. An empty one counts on: from the last whole number written, else from
    *Første punktnummer*, else from 1. A written ``4.1`` does not move the count. A group heading has no number.
    What is new in a supplement is numbered on behind the others, whose numbers are sent out already.
    """
    first = book.meeting.first_number
    count = 1 if first is None else first
    numbers: list[str] = []
    for item in book.items:
        if item.type == GROUP:
            numbers.append("")
            continue
        if item.is_new and not item.number:
            numbers.append(_NEW)
            continue
        number = item.number or str(count)
        numbers.append(number)
        if integer := _INTEGER.fullmatch(number):
            count = int(integer[1]) + 1
    later = iter(range(count, count + len(numbers)))
    return tuple(str(next(later)) if number == _NEW else number for number in numbers)


def parents_of(numbers: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Return the places of the items above each one, the nearest last: ``2.1.3`` stands below ``2`` and ``2.1``."""
    places = {bare_number(number): place for place, number in enumerate(numbers) if number}
    above: list[tuple[int, ...]] = []
    for number in numbers:
        parts = bare_number(number).split(".")
        prefixes = (".".join(parts[:count]) for count in range(1, len(parts)))
        above.append(tuple(places[prefix] for prefix in prefixes if prefix in places))
    return tuple(above)


def bare_number(number: str) -> str:
    """Return an item's number as two cells share it: »7.« is »7«."""
    return key(number).rstrip(".")


def speaks_of_closed(book: MeetingBook, reference: str | None) -> bool:
    """Tell whether a row that says which item it belongs to belongs to a closed one, or may do so.

    »Pkt. 2« and »1 og 2« are read by their numbers. Where none of them is an item's, nobody knows: then it may belong
    to a closed item, if there is one.
    """
    numbered = zip(book.items, item_numbers(book), strict=True)
    openness = {bare_number(number): item.openness for item, number in numbered if number}
    if not reference or "Lukket" not in openness.values():
        return False
    meant = [bare_number(reference)] if bare_number(reference) in openness else _NUMBERS.findall(reference)
    found = [openness[number] for number in meant if number in openness]
    return not found or any(one != "Åben" for one in found)


def open_follow_ups(book: MeetingBook) -> tuple[FollowUp, ...]:
    """Return the follow-ups that are not a closed item's."""
    return tuple(row for row in book.follow_ups if not speaks_of_closed(book, row.item))


def annex_numbers(attachments: tuple[Attachment, ...]) -> tuple[str, ...]:
    """Return the number of each annex: the one that is written, or else its place in the row order.

    ``Bilag 3`` and ``3.`` are both ``3``.
    """
    return tuple(
        _BILAG.sub("", plain(annex.number or str(place))).rstrip(".") for place, annex in enumerate(attachments, 1)
    )
