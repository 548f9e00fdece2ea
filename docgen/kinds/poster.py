"""The poster: one page on the notice board, with the three things that matter most.

It hangs in public, so it says what the easy-read minutes say and nothing else.
"""

import io
from dataclasses import replace
from functools import partial
from pathlib import Path

from docgen.kinds.easy_minutes import EASY_MINUTES, EasyItem, easy_minutes
from docgen.kinds.kind import Kind, Paper, PaperView, View
from docgen.kinds.meeting_paper import naming, places
from docgen.kinds.posting_list import POSTING_LIST
from docgen.late import late_imports
from docgen.picture import Picture
from docgen.sheets.body import Body
from docgen.sheets.books import MeetingBook
from docgen.sheets.meeting import Meeting
from docgen.workbook.model import Field

with late_imports():  # posters alone have a code to point a phone at
    import segno

MOST_POINTS = 3
"""Things that a passer-by reads at once."""

PICTURE_WIDTH = 32
"""Millimetres on A4, of a pictogram."""

CODE_WIDTH = 54
"""Millimetres on A4, of the QR code: a telephone reads it from over half a metre (a tenth of the way is the rule)."""

A3 = 1.414
"""How much larger everything is on A3."""


class PosterPoint(View):
    """One thing that matters, in one sentence."""

    title: str = Field(title="Let overskrift", examples=["Nye boliger"])
    sentence: str = Field(
        title="Første sætning af Let aftale eller Let tekst", examples=["Vi skriver til politikerne."]
    )
    picture: Picture | None = Field(title="Billede", examples=["bolig"])


class Poster(PaperView):
    """A poster of one page."""

    body: Body = Field(title="Organet")
    meeting: Meeting = Field(title="Mødet")
    points: tuple[PosterPoint, ...] = Field(title="De tre vigtigste ting")
    code: Picture | None = Field(title="QR-kode til hele referatet, hvor Link er udfyldt", examples=["QR-kode"])


def poster(book: MeetingBook, folder: Path, scale: float = 1) -> Poster:
    """Return the names of the poster's template; ``scale`` is how much larger than A4 its pictures are."""
    width = round(PICTURE_WIDTH * scale)
    title = f"Nyt fra {book.body.short_name}"
    items = easy_minutes(book, folder).items
    return Poster(
        paper=Paper(title=title, label="Opslag", is_public=True),
        body=book.body,
        meeting=book.meeting,
        points=tuple(_point(item, width) for item in items[:MOST_POINTS]),
        code=code_of(book.meeting.link, round(CODE_WIDTH * scale)) if book.meeting.link else None,
    )


def _point(item: EasyItem, width: int) -> PosterPoint:
    text = item.agreement or item.text
    picture = replace(item.picture, width=width) if item.picture else None
    return PosterPoint(title=item.title, sentence=text.paragraphs[0].text, picture=picture)


def code_of(link: str, width: int) -> Picture:
    """Return the QR code of an address, ``width`` millimetres wide with the white edge it needs."""
    drawn = io.BytesIO()
    segno.make(link, error="m", micro=False).save(drawn, kind="png", scale=10, border=4)
    return Picture(Path("QR-kode.png"), "QR-kode til hele referatet", width, drawn.getvalue())


def _kind(name: str, size: str, scale: float) -> Kind:
    label = f"Opslag {size}"
    return Kind(
        name=name,
        title=label,
        book=MeetingBook,
        applies=EASY_MINUTES.applies,
        context=partial(poster, scale=scale),
        context_type=Poster,
        naming=partial(naming, label=label),
        places=places,
        is_public=True,
        is_easy=True,
    )


POSTER_A4 = _kind("poster", "A4", 1)
POSTER_A3 = _kind("poster_a3", "A3", A3)

POSTERS: tuple[Kind, ...] = (POSTER_A4, POSTER_A3, POSTING_LIST)
"""What hangs, and the list of where: made only when somebody asks for posters."""
