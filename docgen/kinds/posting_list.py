"""The posting list: where the posters hang, who hangs them up, and when it was done."""

from collections import Counter
from functools import partial
from pathlib import Path

from docgen.kinds.kind import Kind, Paper, PaperView, View
from docgen.kinds.meeting_paper import naming, places
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.meeting import Meeting
from docgen.sheets.posting_places import PostingPlace
from docgen.workbook.model import Field

LABEL = "Opslagsliste"


class Posting(View):
    """One place and what hangs there."""

    place_name: str = Field(title="Sted", examples=["Café Eksempel"])
    contact: str | None = Field(title="Kontaktperson", examples=["Anne Eksempel"])
    copies: int = Field(title="Antal", examples=["2"])
    size: str = Field(title="Format", examples=["A4"])


class Print(View):
    """How many copies are printed on one size of paper."""

    size: str = Field(title="Format", examples=["A4"])
    copies: int = Field(title="Antal i alt", examples=["5"])


class PostingList(PaperView):
    """A posting list."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    postings: tuple[Posting, ...] = Field(title="Opslagssteder")
    prints: tuple[Print, ...] = Field(title="Hvor mange der skal printes")


def posting_list(book: MeetingBook, _folder: Path) -> PostingList:
    """Return the names of the posting list's template: one copy on A4 where nothing else is said."""
    postings = tuple(_posting(row) for row in book.posting_places)
    copies: Counter[str] = Counter()
    for posting in postings:
        copies[posting.size] += posting.copies
    return PostingList(
        paper=Paper(title=f"{LABEL} for {book.body.short_name}", label=LABEL),
        body=book.body,
        meeting=book.meeting,
        postings=postings,
        prints=tuple(Print(size=size, copies=copies[size]) for size in sorted(copies)),
    )


def _posting(row: PostingPlace) -> Posting:
    copies = 1 if row.copies is None else row.copies
    return Posting(place_name=row.place_name, contact=row.contact, copies=copies, size=row.size or "A4").fed_by(row)


POSTING_LIST = Kind(
    name="posting_list",
    title=LABEL,
    book=MeetingBook,
    applies=lambda book: bool(book.posting_places),
    context=posting_list,
    context_type=PostingList,
    naming=partial(naming, label=LABEL),
    places=places,
    is_easy=True,
)
