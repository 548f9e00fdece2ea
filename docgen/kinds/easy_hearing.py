"""The easy-read hearing answer: let høringssvar, what the council has told the municipality, in easy words."""

from pathlib import Path

from docgen.kinds.easy_minutes import line_by_line
from docgen.kinds.kind import Kind, Naming, Paper, PaperView, View
from docgen.prose import Prose
from docgen.public.redact import public
from docgen.sheets.body import Body
from docgen.sheets.books import HearingBook
from docgen.sheets.hearing import Hearing
from docgen.workbook.model import Field

TITLE = "Let høringssvar"


class EasyRemark(View):
    """What the council says of one part; each sentence is a line of its own."""

    title: str = Field(title="Emne", examples=["Boliger"])
    text: Prose = Field(title="Let tekst", examples=["Der mangler boliger."])


class EasyHearing(PaperView):
    """An easy-read hearing answer."""

    body: Body = Field(title="Organet")
    hearing: Hearing = Field(title="Høringen")
    text: Prose = Field(title="Svaret med lette ord", examples=["Vi synes, planen er god."])
    remarks: tuple[EasyRemark, ...] = Field(title="Det har vi sagt til kommunen")
    advice: tuple[Prose, ...] = Field(title="Det foreslår vi")


def easy_hearing(book: HearingBook, folder: Path) -> EasyHearing:
    """Return the names of the easy-read hearing answer's template, of what the public may see."""
    del folder
    seen = public(book).book
    assert isinstance(seen, HearingBook)  # noqa: S101 — an edition is of the same kind
    return EasyHearing(
        paper=Paper(title=seen.hearing.easy_title or seen.hearing.title, label=TITLE, is_public=True),
        body=seen.body,
        hearing=seen.hearing,
        text=line_by_line(seen.hearing.easy_text or Prose.of("")),
        remarks=tuple(
            EasyRemark(title=row.subject, text=line_by_line(row.easy)).fed_by(row) for row in seen.remarks if row.easy
        ),
        advice=tuple(line_by_line(row.easy) for row in seen.advice if row.easy),
    )


EASY_HEARING = Kind(
    name="easy_hearing",
    title=TITLE,
    book=HearingBook,
    applies=lambda book: book.hearing.openness == "Åben" and bool(book.hearing.easy_text),
    context=easy_hearing,
    context_type=EasyHearing,
    naming=lambda book: Naming(
        book.hearing.answered_on,
        TITLE,
        book.hearing.title,
        book.body.short_name,
        book.hearing.case_number or "",
        book.hearing.openness,
    ),
    places=lambda book: (book.body.short_name, book.body.name, book.body.municipality),
    is_public=True,
    is_easy=True,
)
