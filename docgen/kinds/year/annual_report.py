"""The annual report: årsrapport, its words written by a person, its figures counted from the year's workbooks."""

from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from pydantic import Field

from docgen.danish.dates import in_words
from docgen.danish.numbers import amount, number
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.hearing_register import ListedHearing, hearing_register
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.prose import Prose
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import days_of_year, figures_of, spent
from docgen.sheets.year.sources import PlannedMeeting, meetings_of

LABEL = "Årsrapport"


class CountedFigure(View):
    """One figure, and where it was counted."""

    name: str = Field(title="Hvad der er talt", examples=["Høringssvar"])
    value: str = Field(title="Tallet", examples=["4"])
    origin: str = Field(title="Hvor det er talt", examples=["Høringer: 4 rækker"])
    sheet: str = Field(title="Arket, det er talt i", examples=["Høringer"])
    rows: tuple[int, ...] = Field(title="Rækkerne, det er talt af", examples=["3"])


class ReportedMeeting(View):
    """One meeting that was held."""

    date: str = Field(title="Dato", examples=["9. februar 2027"])
    type: str = Field(title="Mødetype", examples=["Ordinært"])
    theme: str = Field(title="Tema", examples=["Boliger"])
    attended: str = Field(title="Fremmødte", examples=["8 af 11"])


class ReportedPost(View):
    """What went to one post."""

    name: str = Field(title="Post", examples=["Mødeforplejning"])
    amount: str = Field(title="Beløb", examples=["1.280 kr."])


class AnnualReport(YearPaper):
    """An annual report."""

    foreword: Prose | None = Field(title="Forord", examples=["Det har været et godt år."])
    themes: Prose | None = Field(title="Temaer", examples=["Boliger var …"])
    advice: Prose | None = Field(title="Anbefalinger", examples=["- Flere boliger"])
    next_year: Prose | None = Field(title="Næste år", examples=["Rådet vil besøge …"])
    signer: str | None = Field(title="Underskriver", examples=["Bo Eksempel"])
    signer_role: str | None = Field(title="Underskrivers rolle", examples=["formand"])
    figures: tuple[CountedFigure, ...] = Field(title="Året i tal")
    meetings: tuple[ReportedMeeting, ...] = Field(title="Årets møder")
    hearings: tuple[ListedHearing, ...] = Field(title="Årets høringer")
    posts: tuple[ReportedPost, ...] = Field(title="Pengene post for post")
    spent: str = Field(title="Forbrug i alt", examples=["18.400 kr."])
    grant: str | None = Field(title="Bevilling", examples=["25.000 kr."])


def annual_report(book: YearBook, folder: Path) -> AnnualReport:
    """Return the names of the report's template, counted as of the report's date, or else the year's last day."""
    words = book.report
    _, last = days_of_year(book.year)
    day = words.date or last
    figures = figures_of(book, folder, day) if day else ()
    held = [one for one in meetings_of(book, folder) if day and one.was_held(day)]
    posts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in book.expenses:
        posts[row.post] += row.amount
    names = ("foreword", "themes", "advice", "next_year", "signer", "signer_role")
    return AnnualReport.model_validate(
        {
            **shared(book, LABEL),
            **{name: getattr(words, name) for name in names},
            "figures": tuple(
                CountedFigure(
                    name=one.name,
                    value=amount(one.value) if one.name == "Forbrug" else number(one.value),
                    origin=f"{one.sheet}: {len(one.rows)} {'række' if len(one.rows) == 1 else 'rækker'}",
                    sheet=one.sheet,
                    rows=one.rows,
                )
                for one in figures
                if one.value
            ),
            "meetings": tuple(map(_meeting, held)),
            "hearings": hearing_register(book, folder).hearings,
            "posts": tuple(ReportedPost(name=name, amount=amount(value)) for name, value in posts.items()),
            "spent": amount(spent(book)),
            "grant": amount(book.year.grant) if book.year.grant is not None else None,
        }
    )


def _meeting(meeting: PlannedMeeting) -> ReportedMeeting:
    attended = f"{len(meeting.came)} af {len(meeting.people)}" if meeting.came else "–"
    return ReportedMeeting(
        date=in_words(meeting.date), type=meeting.row.type, theme=meeting.row.theme or "–", attended=attended
    ).fed_by(meeting.row)


ANNUAL_REPORT = Kind(
    name="annual_report",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.report.foreword),
    context=annual_report,
    context_type=AnnualReport,
    naming=naming(LABEL),
    places=places,
)
