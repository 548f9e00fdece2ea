"""The page for a test reader: each item's full text and its easy text beside each other, and boxes for each line.

It is made when somebody asks for it. The numbers of its lines are those that *Prøvelæsning* takes. The easy text is the
public one, as the easy-read paper prints it; the full text is of the edition that was asked for. A closed item is never
in it.
"""

from pathlib import Path

from docgen.checks.easy.easy_cells import is_in_easy_paper, proof_lines
from docgen.kinds.kind import Kind, Paper, PaperView, View
from docgen.kinds.meeting_paper import naming, places
from docgen.prose import Prose
from docgen.public.redact import public
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.items import Item
from docgen.sheets.meeting import Meeting
from docgen.sheets.numbering import item_numbers
from docgen.workbook.model import Field

LABEL = "Prøvelæsning"


class ProofText(View):
    """One of an item's full texts."""

    heading: str = Field(title="Overskrift over teksten", examples=["Drøftelse"])
    text: Prose = Field(title="Teksten", examples=["Rådet drøftede sagen."])


class ProofLine(View):
    """One easy sentence that the reader is asked about."""

    number: int = Field(title="Linjens nummer under punktet", examples=["1"])
    text: str = Field(title="Linjen", examples=["Vi talte om boliger."])


class ProofItem(View):
    """One item of the easy-read paper beside its full text."""

    number: str = Field(title="Punktets nummer", examples=["4"])
    title: str = Field(title="Overskrift", examples=["Boligsociale indsatser"])
    easy_title: str | None = Field(title="Let overskrift", examples=["Nye boliger"])
    full: tuple[ProofText, ...] = Field(title="De fulde tekster")
    lines: tuple[ProofLine, ...] = Field(title="De lette linjer")


class ProofPage(PaperView):
    """A page for a test reader."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    full_paper: str = Field(title="Papiret med de fulde tekster", examples=["referatet"])
    items: tuple[ProofItem, ...] = Field(title="Punkterne")


def proof_page(book: MeetingBook, _folder: Path) -> ProofPage:
    """Return the names of the page's template."""
    seen = public(book).book
    assert isinstance(seen, MeetingBook)  # noqa: S101 — an edition is of the same kind
    is_minutes = book.meeting.status == "Referat"
    items = zip(item_numbers(book), book.items, seen.items, strict=True)
    return ProofPage(
        paper=Paper(title=f"Prøvelæsning: {book.body.short_name}", label=LABEL),
        body=book.body,
        meeting=book.meeting,
        full_paper="referatet" if is_minutes else "dagsordenen",
        items=tuple(
            _item(number, item, easy, is_minutes=is_minutes)
            for number, item, easy in items
            if is_in_easy_paper(book, item)
        ),
    )


def _item(number: str, item: Item, easy: Item, *, is_minutes: bool) -> ProofItem:
    fields = ("background", "discussion", "decision") if is_minutes else ("background",)
    texts = ((item.heading(field), getattr(item, field)) for field in fields)
    lines = enumerate(proof_lines(easy, is_minutes=is_minutes), 1)
    return ProofItem(
        number=number,
        title=item.title,
        easy_title=easy.easy_title,
        full=tuple(ProofText(heading=heading, text=text) for heading, text in texts if text),
        lines=tuple(ProofLine(number=place, text=line) for place, line in lines),
    ).fed_by(item)


PROOF_PAGE = Kind(
    name="proof_page",
    title=LABEL,
    book=MeetingBook,
    applies=lambda book: any(is_in_easy_paper(book, item) for item in book.items),
    context=proof_page,
    context_type=ProofPage,
    naming=lambda book: naming(book, LABEL),
    places=places,
    is_easy=True,
    is_on_request=True,
)
