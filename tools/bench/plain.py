"""The agenda's names as plain dataclasses: docgen fills them as it fills its own records."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Group:
    name: str
    people: str


@dataclass(frozen=True)
class Item:
    number: str
    title: str
    minutes: str
    speaker: str
    background: str
    reasons: str
    recommendation: str


@dataclass(frozen=True)
class Agenda:
    title: str
    council: str
    journal: str
    date: str
    venue: str
    groups: tuple[Group, ...]
    items: tuple[Item, ...]


def agenda_of(data: dict[str, Any]) -> Agenda:
    """Return an agenda from a dict such as docxtpl is given."""
    rows = {
        "groups": tuple(Group(**row) for row in data["groups"]),
        "items": tuple(Item(**row) for row in data["items"]),
    }
    return Agenda(**(data | rows))
