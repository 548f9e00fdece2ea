"""The easy-read minutes: let referat, hung up where the citizens come.

They hang in public, so only those who said yes are named, and a closed item is never in them.
"""

import re
from dataclasses import replace
from pathlib import Path

from docgen.checks.easy.easy_cells import is_in_easy, open_steps
from docgen.danish.dates import Deadline, Due
from docgen.danish.sentences import sentences
from docgen.kinds.kind import Kind, Paper, PaperView, View
from docgen.kinds.meeting_paper import naming, places
from docgen.late import late_pattern
from docgen.picture import Picture
from docgen.prose import Paragraph, Prose
from docgen.public.redact import public
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.glossary import HardWord
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.participants import label_of
from docgen.sheets.pictograms import picture_for
from docgen.sheets.posting_places import PostingPlace
from docgen.workbook.model import Field

_AFTER_AT_LATEST = late_pattern(
    r"(?:den |d\. ?)?[0-9]|uge |ultimo |primo |medio |udgangen af |starten af |slutningen af |i ", re.IGNORECASE
)
"""Words that »senest« can stand before: »senest uge 32«."""


class EasyItem(View):
    """One item in easy words; each sentence is a line of its own."""

    title: str = Field(title="Let overskrift", examples=["Nye boliger"])
    text: Prose = Field(title="Let tekst", examples=["Vi talte om boliger."])
    agreement: Prose | None = Field(title="Let aftale", examples=["Rådet skriver til politikerne."])
    picture: Picture | None = Field(title="Billede", examples=["bolig"])


class EasyStep(View):
    """One thing that happens now."""

    what: str = Field(title="Hvad", examples=["Kommunen undersøger hjemmesiden"])
    who: str | None = Field(title="Ansvarlig, hvis navnet må nævnes", examples=["Kommunen"])
    due: Due | None = Field(title="Frist", examples=["17-08-2026"])


class EasyMinutes(PaperView):
    """Easy-read minutes."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    attended: int = Field(title="Hvor mange der var med", examples=["8"])
    named: tuple[str, ...] = Field(title="Navne på dem, der må nævnes", examples=["Bo Eksempel"])
    items: tuple[EasyItem, ...] = Field(title="Punkterne")
    steps: tuple[EasyStep, ...] = Field(title="Hvad sker der nu?")
    posting_places: tuple[PostingPlace, ...] = Field(title="Opslagssteder")
    posted_at: tuple[str, ...] = Field(title="Opslagsstedernes navne", examples=["Café Eksempel"])
    glossary: tuple[HardWord, ...] = Field(title="Ord, der er svære")


def easy_minutes(book: MeetingBook, folder: Path) -> EasyMinutes:
    """Return the names of the easy-read minutes' template, of what the public may see."""
    labels = {label_of(person) for person in book.participants if not person.may_be_named}
    before = [row.responsible for row in open_steps(book)]
    public_book = public(book).book
    assert isinstance(public_book, MeetingBook)  # noqa: S101 — an edition is of the same kind
    book = public_book
    now = [row.responsible for row in open_steps(book)]
    who = [None if new != old or new in labels else new for old, new in zip(before, now, strict=True)]
    came = tuple(p for p in book.participants if p.status in ("Deltog", "Suppleant", "Gæst"))
    title = f"Referat fra mødet i {book.body.short_name}"
    return EasyMinutes(
        paper=Paper(title=title, label="Let referat", is_public=True),
        body=book.body,
        meeting=book.meeting,
        attended=len(came),
        named=tuple(person.name for person in came if person.may_be_named),
        items=tuple(_item(item, folder) for item in book.items if is_in_easy(item)),
        steps=tuple(_step(action, name) for action, name in zip(open_steps(book), who, strict=True)),
        posting_places=book.posting_places,
        posted_at=tuple(place.place_name for place in book.posting_places),
        glossary=book.glossary,
    )


def _step(action: FollowUp, name: str | None) -> EasyStep:
    """Return what happens now; »senest« is said of a day or a week, other words stand behind what is done."""
    what, due = action.easy or action.what, action.due
    if isinstance(due, Deadline) and not _AFTER_AT_LATEST.match(due.words):
        return EasyStep(what=f"{what} ({due.words})", who=name, due=None)
    return EasyStep(what=what, who=name, due=due)


def _item(item: Item, folder: Path) -> EasyItem:
    return EasyItem(
        title=item.easy_title or item.title,
        text=line_by_line(item.easy_text or Prose.of("")),
        agreement=line_by_line(item.easy_agreement) if item.easy_agreement else None,
        picture=picture_for(item.picture, item.picture_text, folder) if item.picture else None,
    )


def line_by_line(prose: Prose) -> Prose:
    """Return the prose with each sentence in a paragraph of its own (domain rule: one a line)."""
    return Prose(prose.source, tuple(line for paragraph in prose.paragraphs for line in _split(paragraph)))


def _split(paragraph: Paragraph) -> tuple[Paragraph, ...]:
    found = sentences(paragraph.text)
    if len(found) < 2 or len(paragraph.runs) > 1 or paragraph.shape != "text":
        return (paragraph,)
    run = paragraph.runs[0]
    return tuple(Paragraph((replace(run, text=sentence),)) for sentence in found)


EASY_MINUTES = Kind(
    name="easy_minutes",
    title="Let referat",
    book=MeetingBook,
    applies=lambda book: book.meeting.status == "Referat" and any(is_in_easy(item) for item in book.items),
    context=easy_minutes,
    context_type=EasyMinutes,
    naming=lambda book: naming(book, "Let referat"),
    places=places,
    is_public=True,
    is_easy=True,
)
