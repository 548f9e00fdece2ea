"""The annual report: årsrapport, its words written by a person, its figures counted from the year's workbooks."""

from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from docgen.danish.dates import in_words
from docgen.danish.numbers import amount, number, quantity
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.drawings import bar
from docgen.kinds.year.hearing_register import ListedHearing, listed_hearings
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.picture import Picture
from docgen.prose import Prose
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.counts import Figure, Origin, figures_of, report_day, spent
from docgen.sheets.year.sources import PlannedMeeting, meetings_of
from docgen.workbook.model import Field

LABEL = "Årsrapport"
_TOLD_OF_ALL = ("Høringer", "Inddragelse", "Opfølgning")
"""The sheets whose figures are told even where they are 0."""


class CountedFigure(View):
    """One figure, and where it was counted."""

    name: str = Field(title="Hvad der er talt", examples=["Høringssvar"])
    value: str = Field(title="Tallet", examples=["4"])
    out_of: str | None = Field(title="Hvor mange det skulle eller kunne være", examples=["4"])
    origin: str = Field(title="Hvor det er talt", examples=["Høringer: 4 rækker"])
    origins: tuple[Origin, ...] = Field(title="Arkene og rækkerne, det er talt af")


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
    share: str = Field(title="Del af bevillingen (eller af forbruget)", examples=["5 %"])
    bar: Picture = Field(title="Delen som en søjle", examples=["Søjle"])


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
    total: ReportedPost = Field(title="Alle poster")
    spent: str = Field(title="Forbrug i alt", examples=["18.400 kr."])
    grant: str | None = Field(title="Bevilling", examples=["25.000 kr."])
    left: str | None = Field(title="Bevillingen mindre forbruget", examples=["6.600 kr."])


def annual_report(book: YearBook, folder: Path) -> AnnualReport:
    """Return the names of the report's template, counted as of the report's date, or else the year's last day."""
    del folder
    words = book.report
    day = report_day(book)
    figures = figures_of(book, day) if day else ()
    held = [one for one in meetings_of(book) if day and one.was_held(day)]
    posts: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in book.expenses:
        posts[row.post] += row.amount
    names = ("foreword", "themes", "advice", "next_year", "signer", "signer_role")
    return AnnualReport.model_validate(
        {
            **shared(book, LABEL),
            **{name: getattr(words, name) for name in names},
            "figures": tuple(_counted(one) for one in figures if one.value or _is_news(one, book)),
            "meetings": tuple(map(_meeting, held)),
            "hearings": listed_hearings(book),
            "posts": tuple(_post(name, value, book) for name, value in posts.items()),
            "total": _post("I alt", spent(book), book),
            "spent": amount(spent(book)),
            "grant": amount(book.year.grant) if book.year.grant is not None else None,
            "left": amount(book.year.grant - spent(book)) if book.year.grant is not None else None,
        }
    )


def _post(name: str, value: Decimal, book: YearBook) -> ReportedPost:
    """Return a post with its share of the grant; where there is no grant, of all that was spent."""
    whole = book.year.grant or spent(book)
    share = value / whole if whole else Decimal(0)
    of = "bevillingen" if book.year.grant else "forbruget"
    percent = f"{number(round(100 * share))} procent"
    drawn = bar(float(share), f"Søjle: {name}, {percent} af {of}")
    return ReportedPost(name=name, amount=amount(value), share=f"{number(round(100 * share))} %", bar=drawn)


def _counted(figure: Figure) -> CountedFigure:
    first = figure.origins[0]
    files = {one.file for one in figure.origins if one.file}
    rows = sum(len(one.rows) for one in figure.origins)
    where = f"{first.sheet}: {quantity(rows, 'række', 'rækker')}"
    own = f" i {len(files)} ark" if files else ""
    return CountedFigure(
        name=figure.name,
        value=amount(figure.value) if figure.name == "Forbrug" else number(figure.value),
        out_of=number(figure.out_of) if figure.out_of is not None else None,
        origin=where + own,
        origins=figure.origins,
    )


def _is_news(figure: Figure, book: YearBook) -> bool:
    """Tell whether a figure that is 0 says something: its sheet is in use, or so many were agreed."""
    sheet = figure.origins[0].sheet if figure.origins else ""
    return bool(figure.out_of) or (sheet in _TOLD_OF_ALL and bool(getattr(book, book.field_of(sheet))))


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
