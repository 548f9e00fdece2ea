"""The easy-read annual report: let årsrapport, one to two pages, hung up where the citizens come.

Its words are written in *Årsrapport* (Let forord …) and held to the L-rules; what is counted is said in sentences.
"""

from collections.abc import Iterator
from pathlib import Path

from docgen.danish.numbers import number
from docgen.kinds.easy_minutes import line_by_line
from docgen.kinds.kind import Kind, Paper, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared, year_of
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.sheets.pictograms import picture_for
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import figures_of, report_day, spent
from docgen.workbook.model import Field

LABEL = "Let årsrapport"
_PARTS = (
    ("easy_foreword", "Hvordan gik året?", "snak"),
    ("easy_themes", "Hvad talte vi om?", "møde"),
    ("easy_advice", "Hvad vil vi have?", "hjælp"),
    ("easy_next_year", "Hvad sker der næste år?", "plan"),
)
_SENTENCES = (
    ("Møder", "Vi holdt {} møde.", "Vi holdt {} møder."),
    ("Høringssvar", "Vi svarede kommunen {} gang.", "Vi svarede kommunen {} gange."),
    ("Høringer, hvor rådet blev hørt", "Kommunen lyttede {} gang.", "Kommunen lyttede {} gange."),
    ("Aktiviteter", "Vi lavede også {} ting mere.", "Vi lavede også {} ting mere."),
)


class EasyPart(View):
    """One part in easy words; each sentence is a line of its own."""

    title: str = Field(title="Overskriften", examples=["Hvad talte vi om?"])
    text: Prose = Field(title="Teksten", examples=["Vi talte om boliger."])
    picture: Picture = Field(title="Billede", examples=["møde"])


class EasyReport(YearPaper):
    """An easy-read annual report."""

    parts: tuple[EasyPart, ...] = Field(title="Delene")
    counted: tuple[str, ...] = Field(title="Året i tal, som sætninger", examples=["Vi holdt 4 møder."])
    money: Picture = Field(title="Billedet ved tallene", examples=["årshjul"])


def easy_report(book: YearBook, folder: Path) -> EasyReport:
    """Return the names of the easy report's template, of what the public may see."""
    words = book.report
    parts = tuple(
        EasyPart(title=title, text=line_by_line(text), picture=picture_for(picture, None, folder))
        for name, title, picture in _PARTS
        if (text := getattr(words, name))
    )
    paper = Paper(title=f"{book.body.short_name} i {year_of(book)}", label=LABEL, is_public=True)
    counted = {"counted": tuple(_counted(book)), "money": picture_for("årshjul", None, folder)}
    return EasyReport.model_validate({**shared(book, LABEL), "paper": paper, "parts": parts, **counted})


def _counted(book: YearBook) -> Iterator[str]:
    """Yield the year's figures in sentences; what is 0 is not told."""
    day = report_day(book)
    figures = {one.name: one.value for one in figures_of(book, day)} if day else {}
    for name, one, many in _SENTENCES:
        if value := figures.get(name):
            yield (one if value == 1 else many).format(number(value))
    if book.year.grant:
        yield f"Vi måtte bruge {number(book.year.grant)} kroner."
        yield f"Vi brugte {number(spent(book))} kroner."


EASY_REPORT = Kind(
    name="easy_report",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.easy_texts),
    context=easy_report,
    context_type=EasyReport,
    naming=naming(LABEL),
    places=places,
    is_public=True,
    is_easy=True,
)
