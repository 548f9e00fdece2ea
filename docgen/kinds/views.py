"""The names that several templates share: the annexes and the people."""

import re

from docgen.danish.people import plural
from docgen.kinds.kind import View
from docgen.late import late_pattern
from docgen.sheets.attachments import Attachment
from docgen.sheets.numbering import annex_numbers
from docgen.sheets.participants import Participant, label_of
from docgen.workbook.model import Field

_RECOMMENDS = late_pattern(r"\b(?:indstil|anbefal)(?:ler|les|er|es)\b|\bforeslå[rs]\b", re.IGNORECASE)
_AT = late_pattern(r"\bat$", re.IGNORECASE)
_PAUSES = " \t\n\u00a0,:"
"""What the template writes itself, or the lines below begin with."""


class Annex(View):
    """One annex as it is listed."""

    label: str = Field(title="Bilagets betegnelse", examples=["Bilag 1"])
    title: str = Field(title="Bilagets titel", examples=["Årsrapport 2025"])
    item: str | None = Field(default=None, title="Punktet, bilaget hører til", examples=["4"])
    is_open: bool = Field(default=True, title="Er bilaget åbent?", examples=["Ja"])
    page: int | None = Field(default=None, title="Bilagets side i den samlede PDF", examples=["4"])


class Group(View):
    """The people of one group who are called or came."""

    name: str = Field(title="Gruppens navn", examples=["Udsatterådet"])
    people: tuple[Participant, ...] = Field(title="Gruppens deltagere")


def annexes_of(attachments: tuple[Attachment, ...]) -> tuple[Annex, ...]:
    """Return the annexes as they are listed: numbered in row order where no number is given."""
    return tuple(
        Annex(
            label=f"Bilag {number}",
            title=attachment.title,
            item=attachment.item,
            is_open=attachment.openness == "Åben",
        ).fed_by(attachment)
        for number, attachment in zip(annex_numbers(attachments), attachments, strict=True)
    )


def gathered(people: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Return the people with those gathered who stand under the same label and did the same: ``3 medlemmer``."""
    alike: dict[object, list[Participant]] = {}
    for person in people:
        is_unnamed = not person.may_be_named and person.name == label_of(person)
        same = (person.name, person.status, person.guest_at, person.since, person.until, person.described)
        alike.setdefault(same if is_unnamed and plural(person.name) else id(person), []).append(person)
    return tuple(_as_one(persons) for persons in alike.values())


def _as_one(persons: list[Participant]) -> Participant:
    first = persons[0]
    several = plural(first.name) if len(persons) > 1 else None
    return first.model_copy(update={"name": f"{len(persons)} {several}"}) if several else first


def groups_of(people: tuple[Participant, ...]) -> tuple[Group, ...]:
    """Return the people by group, groups in the order of their first row."""
    names = dict.fromkeys(person.group for person in people)
    return tuple(
        Group(name=name, people=gathered(tuple(person for person in people if person.group == name))) for name in names
    )


def numbered(number: str | None, position: int) -> str:
    """Return the number that was written, or else the place in the row order."""
    return number or str(position)


def recommending(who: str | None) -> str | None:
    """Return who recommends and that they do: »Forvaltningen indstiller«; a phrase that has its verb stays as it is."""
    if not who:
        return None
    phrase = _AT.sub("", who.strip().rstrip(_PAUSES)).rstrip(_PAUSES)
    return phrase if _RECOMMENDS.search(phrase) else f"{phrase} indstiller"
