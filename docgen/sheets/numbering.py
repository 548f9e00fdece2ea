"""What number each item and each annex carries, written or counted."""

import re

from docgen.danish.words import key, plain
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import MeetingBook
from docgen.sheets.follow_ups import FollowUp

_BILAG = re.compile(r"^bilag +", re.IGNORECASE)
_INTEGER = re.compile(r"(\d{1,6})\.?")


def item_numbers(book: MeetingBook) -> tuple[str, ...]:
    """Return the number of each item, in row order.

    A written number wins. An empty one counts on: from the last whole number written, else from
    *Første punktnummer*, else from 1. A written ``4.1`` does not move the count.
    """
    first = book.meeting.first_number
    count = 1 if first is None else first
    numbers: list[str] = []
    for item in book.items:
        number = item.number or str(count)
        numbers.append(number)
        if integer := _INTEGER.fullmatch(number):
            count = int(integer[1]) + 1
    return tuple(numbers)


def bare_number(number: str) -> str:
    """Return an item's number as two cells share it: »7.« is »7«."""
    return key(number).rstrip(".")


def open_follow_ups(book: MeetingBook) -> tuple[FollowUp, ...]:
    """Return the follow-ups that are not a closed item's."""
    numbered = zip(book.items, item_numbers(book), strict=True)
    closed = {bare_number(number) for item, number in numbered if item.openness != "Åben"}
    return tuple(row for row in book.follow_ups if bare_number(row.item or "") not in closed)


def annex_numbers(attachments: tuple[Attachment, ...]) -> tuple[str, ...]:
    """Return the number of each annex: the one that is written, or else its place in the row order.

    ``Bilag 3`` and ``3.`` are both ``3``.
    """
    return tuple(
        _BILAG.sub("", plain(annex.number or str(place))).rstrip(".") for place, annex in enumerate(attachments, 1)
    )
