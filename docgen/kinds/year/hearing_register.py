"""The register of hearings: høringsoversigt, with what came of each (»Blev vi hørt?«)."""

from pathlib import Path

from docgen.danish.dates import in_figures
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.matters import HearingEntry
from docgen.sheets.year.sources import hearings_of
from docgen.workbook.model import Field

LABEL = "Høringsoversigt"


class ListedHearing(View):
    """One hearing."""

    title: str = Field(title="Titel", examples=["Handicappolitik"])
    authority: str = Field(title="Hørende myndighed", examples=["Byrådet"])
    due: str = Field(title="Frist", examples=["03-09-2027"])
    answered: str = Field(title="Svaret", examples=["30-08-2027"])
    position: str = Field(title="Samlet holdning", examples=["Støtter"])
    outcome: str = Field(title="Blev vi hørt?", examples=["Delvist: forslaget om rampen kom med."])


class HearingRegister(YearPaper):
    """The register of the year's hearings."""

    hearings: tuple[ListedHearing, ...] = Field(title="Høringerne")
    answered: int = Field(title="Hvor mange der er besvaret", examples=["3"])


def hearing_register(book: YearBook, folder: Path) -> HearingRegister:
    """Return the names of the register's template."""
    del folder
    answered = sum(said.answered_on is not None for said in hearings_of(book))
    return HearingRegister.model_validate(
        {**shared(book, LABEL), "hearings": listed_hearings(book), "answered": answered}
    )


def listed_hearings(book: YearBook) -> tuple[ListedHearing, ...]:
    """Return the year's hearings as a paper lists them."""
    return tuple(_listed(said).fed_by(row) for said, row in zip(hearings_of(book), book.hearings, strict=True))


def _listed(said: HearingEntry) -> ListedHearing:
    expected = f"ventes {in_figures(said.expected_on)}" if said.expected_on and not said.received_on else "–"
    outcome = ": ".join(part for part in (said.outcome, said.what_happened) if part)
    return ListedHearing(
        title=said.title,
        authority=said.authority,
        due=in_figures(said.due_on) if said.due_on else expected,
        answered=in_figures(said.answered_on) if said.answered_on else "–",
        position=said.position or "–",
        outcome=outcome or "–",
    )


HEARING_REGISTER = Kind(
    name="hearing_register",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.hearings),
    context=hearing_register,
    context_type=HearingRegister,
    naming=naming(LABEL),
    places=places,
)
