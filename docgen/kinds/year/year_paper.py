"""What the year's papers share: whose they are, of which year, and how they are called."""

from collections.abc import Callable

from docgen.kinds.kind import Naming, Paper, PaperView
from docgen.sheets.body import Body
from docgen.sheets.details import Detail
from docgen.sheets.year.book import YearBook
from docgen.workbook.model import Field


class YearPaper(PaperView):
    """A paper of the year."""

    body: Body = Field(title="Organet")
    year: str = Field(title="Året", examples=["2027"])
    details: tuple[Detail, ...] = Field(title="Oplysninger i papirets hoved")


def shared(book: YearBook, label: str) -> dict[str, object]:
    """Return the names that every paper of the year has."""
    year = year_of(book)
    paper = Paper(title=f"{label} {year} for {book.body.short_name}", label=label)
    return {"paper": paper, "body": book.body, "year": year, "details": book.details}


def naming(label: str) -> Callable[[YearBook], Naming]:
    """Return how a paper of the year is called: ``2027 Årshjul Udsatterådet``."""
    return lambda book: Naming(None, label, book.body.short_name, book.body.short_name, period=year_of(book))


def year_of(book: YearBook) -> str:
    """Return the year in figures; a year that begins in August is ``2027/2028``."""
    year = book.year.year
    return f"{year}/{year + 1}" if (book.year.start or "januar").lower() not in ("januar", "") else str(year)


def places(book: YearBook) -> tuple[str, ...]:
    """Return the municipality and body whose own template folder is looked for."""
    return (book.body.short_name, book.body.municipality)
