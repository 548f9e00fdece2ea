"""The easy-read agenda: let dagsorden, what the next meeting will talk about in words that everybody reads.

It hangs in public before the meeting, so only those who said yes are named, and a closed item is never in it.
"""

from pathlib import Path

from docgen.checks.easy.easy_cells import is_in_easy_agenda
from docgen.kinds.agenda import MINUTES
from docgen.kinds.easy_minutes import line_by_line
from docgen.kinds.kind import Kind, Paper, PaperView, View
from docgen.kinds.meeting_paper import CANCELLED, naming, places
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.public.redact import public
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.glossary import HardWord
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.pictograms import picture_for
from docgen.workbook.model import Field

TITLE = "Let dagsorden"


class EasyAgendaItem(View):
    """One item that will be talked about; each sentence is a line of its own."""

    title: str = Field(title="Let overskrift", examples=["Nye boliger"])
    text: Prose = Field(title="Let om punktet", examples=["Vi skal tale om boliger."])
    picture: Picture | None = Field(title="Billede", examples=["bolig"])


class EasyAgenda(PaperView):
    """An easy-read agenda."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    items: tuple[EasyAgendaItem, ...] = Field(title="Det skal vi tale om")
    glossary: tuple[HardWord, ...] = Field(title="Ord, der er svære")


def easy_agenda(book: MeetingBook, folder: Path) -> EasyAgenda:
    """Return the names of the easy-read agenda's template, of what the public may see."""
    seen = public(book).book
    assert isinstance(seen, MeetingBook)  # noqa: S101 — an edition is of the same kind
    return EasyAgenda(
        paper=Paper(title=f"Næste møde i {seen.body.short_name}", label=TITLE, is_public=True),
        body=seen.body,
        meeting=seen.meeting,
        items=tuple(_item(item, folder) for item in seen.items if is_in_easy_agenda(item)),
        glossary=seen.glossary,
    )


def _item(item: Item, folder: Path) -> EasyAgendaItem:
    return EasyAgendaItem(
        title=item.easy_title or item.title,
        text=line_by_line(item.easy_agenda or Prose.of("")),
        picture=picture_for(item.picture, item.picture_text, folder) if item.picture else None,
    ).fed_by(item)


EASY_AGENDA = Kind(
    name="easy_agenda",
    title=TITLE,
    book=MeetingBook,
    applies=lambda book: (
        book.meeting.status not in (MINUTES, CANCELLED) and any(is_in_easy_agenda(item) for item in book.items)
    ),
    context=easy_agenda,
    context_type=EasyAgenda,
    naming=lambda book: naming(book, TITLE),
    places=places,
    is_public=True,
    is_easy=True,
)
