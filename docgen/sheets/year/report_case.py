"""The committee case of the first quarter, as a year hands it on: the annual report with the council's own questions.

Odense's principles: »Udsatterådet deltager som et punkt på dagsordenen på et møde i Beskæftigelses- og Socialudvalget
i første kvartal af året. Det er udsatterådet, som beslutter en række drøftelsespunkter … årsrapport vedlægges sagen
som et bilag«.
"""

import datetime as dt
import re
from collections.abc import Callable

from docgen.danish.bodies import genitive
from docgen.danish.dates import in_full
from docgen.danish.lists import all_of
from docgen.danish.numbers import amount, quantity
from docgen.danish.words import capital, key
from docgen.late import dataclass, late_pattern
from docgen.sheets.books import CaseBook, MeetingBook
from docgen.sheets.case import COUNCIL
from docgen.sheets.cell_values import Values, values_of, written
from docgen.sheets.year.book import Sourced, YearBook
from docgen.sheets.year.counts import days_of_year, figures_of, spent
from docgen.sheets.year.sources import PlannedMeeting, meetings_of, with_report
from docgen.workbook.record import Book

_NAMED_YEAR = late_pattern(r"årsrapport\w{0,30}+(?: for)? (?P<year>(?:19|20)\d\d)", re.IGNORECASE)
_CASE_FIELDS = ("municipality", "department", "committee", "committee_code", "venue", "officer", "recommender")


@dataclass(frozen=True)
class ReportItem:
    """The item at the committee: the year that is reported, the committee's meeting, and an earlier case, if known."""

    year: int
    meeting: PlannedMeeting | None
    earlier: CaseBook | None


def report_case(book: Book, report: Callable[[Book], str]) -> dict[str, Values | list[Values]]:
    """Return the values of the case's workbook; ``report`` gives the file of the report of a year."""
    if not isinstance(book, YearBook):
        return {}
    meetings = meetings_of(book)
    item = report_item(book, meetings)
    reported = book.model_copy(update={"year": book.year.model_copy(update={"year": item.year})})
    points, decided_on = _points(book, meetings)
    name = book.body.short_name or COUNCIL
    annex = {"Titel": f"Årsrapport {item.year}", "Fil": report(reported), "Type": "Årsrapport", "Åbenhed": "Åben"}
    return {
        "Sag": _case(book, item, meetings, decided_on),
        "Tekst": _sections(book, item, len(points)),
        "Indstilling": [
            *([{"At": f"at udvalget drøfter {genitive(name)} drøftelsespunkter."}] if points else []),
            {"At": f"at udvalget tager {genitive(name)} årsrapport for {item.year} til efterretning."},
        ],
        "Drøftelsespunkter": points,
        "Tidligere behandling": _earlier(book, item, meetings),
        "Videre proces": _next(book, item, meetings),
        "Fora": [values_of(forum, {}) for forum in item.earlier.forums] if item.earlier else [],
        "Bilag": [annex],
    }


def report_item(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> ReportItem:
    """Return which year's report goes to which of the committee's meetings.

    A year whose report has its words reports of itself, at the meeting after its end, or else at the one that names no
    other year. One that has none yet takes last year's report to the meeting of its own first quarter.
    """
    year = book.year.year or 0
    _, last = days_of_year(book.year)
    committee = with_report(book, meetings)
    of_another = [one for one in committee if (said := _named_year(one)) and said != year]
    if book.report.foreword or not committee:
        own = [one for one in committee if one not in of_another]
        after = [one for one in own if last and one.date > last]
        return ReportItem(year, next(iter(after or own), None), _case_book(book))
    first = committee[0]
    return ReportItem(_named_year(first) or year - 1, first, _case_book(book))


def _named_year(meeting: PlannedMeeting) -> int | None:
    found = _NAMED_YEAR.search(meeting.row.theme or "")
    return int(found["year"]) if found else None


def _case_book(book: YearBook) -> CaseBook | None:
    """Return a case of the committee's that the year names: it knows the committee, its forums and its officer."""
    rows: tuple[Sourced, ...] = (*(one for one in book.meetings if one.type == "Udvalgsmøde"), *book.involvements)
    found = [source.book for row in rows if (source := book.source_of(row))]
    return next((one for one in found if isinstance(one, CaseBook)), None)


def _points(book: YearBook, meetings: tuple[PlannedMeeting, ...]) -> tuple[list[Values], dt.date | None]:
    """Return the questions that the council has chosen, and the day it chose them, as far as it is known.

    They stand in *Drøftelsespunkter*, or in the decision of an item about them in the council's minutes; a council that
    has written neither takes its own recommendations.
    """
    by_number = {key(one.row.number): one.date for one in meetings if one.row.number}
    if book.discussion_points:
        days = [day for one in book.discussion_points if (day := by_number.get(key(one.meeting or "")))]
        rows = [values_of(one, {}, less=("meeting",)) for one in book.discussion_points]
        return rows, max(days, default=None)
    for meeting in reversed(meetings):
        for item in meeting.book.items if isinstance(meeting.book, MeetingBook) and meeting.is_council else ():
            if item.decision and "drøftelsespunkt" in key(item.title or ""):
                return [{"Punkt": line} for line in _lines(str(item.decision))], meeting.date
    return [{"Punkt": line} for line in _lines(str(book.report.advice or ""))], None


def _lines(text: str) -> list[str]:
    """Return the bullets or numbers of a text, or else its lines."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    bare = [re.sub(r"^(?:[-•–]|\d{1,2}[.)])\s+", "", line) for line in lines]
    listed = [line for line, whole in zip(bare, lines, strict=True) if line != whole]
    return listed or bare


def _case(book: YearBook, item: ReportItem, meetings: tuple[PlannedMeeting, ...], decided_on: dt.date | None) -> Values:
    body, meeting = book.body, item.meeting
    name = body.short_name or COUNCIL
    known = values_of(item.earlier.case, {}, only=_CASE_FIELDS) if item.earlier else {}
    values = {
        "Udvalg": book.year.committee,
        "Kommune": body.municipality,
        "Forvaltning": body.department,
        "Mødedato": meeting.date if meeting else None,
        "Mødested": meeting.venue or None if meeting else None,
        "Titel": f"Drøftelse med {name} om årsrapport {item.year}",
        "Sagstype": "Drøftelse",
        "Åbenhed": "Åben",
        "Behandles i": item.earlier.case.committee_code if item.earlier else None,
        "Har betydning for det sociale område": "Ja",
        "Skal udsatterådet inddrages": "Ja",
        "Inddragelse": _involvement(book, item, meetings, decided_on),
        "Indstiller": body.department,
        "Årsrapport år": item.year,
        "Råd": name if name != COUNCIL else None,
    }
    return written(values) | known


def _involvement(
    book: YearBook, item: ReportItem, meetings: tuple[PlannedMeeting, ...], decided_on: dt.date | None
) -> str:
    day = item.meeting.date if item.meeting else None
    when = f" på sit møde {in_full(decided_on)}" if decided_on else ""
    said = [f"{capital(book.body.noun)} har selv valgt drøftelsespunkterne{when}."]
    before = [one for one in meetings if one.row.type == "Samarbejdsmøde" and not one.is_cancelled]
    before = [one for one in before if day and one.date < day]
    if before:
        said.append(f"Sagen er drøftet med formandskabet på samarbejdsmødet {in_full(before[-1].date)}.")
    return "\n".join([*said, f"{capital(book.body.noun)} deltager under punktet."])


def _sections(book: YearBook, item: ReportItem, points: int) -> list[Values]:
    name, noun = book.body.short_name or COUNCIL, book.body.noun
    chosen = f"{capital(noun)} har valgt {quantity(points, 'punkt', 'punkter')} til drøftelsen."
    summary = [
        f"{name} deltager hvert år i første kvartal som et punkt på udvalgets dagsorden.",
        *([chosen] if points else []),
        f"Udgangspunktet er årsrapporten for {item.year} (bilag 1).",
    ]
    themes = str(book.report.themes) if book.report.themes and item.year == book.year.year else ""
    told = [
        f"Det er {noun}, som beslutter drøftelsespunkterne. Årsrapporten er vedlagt som bilag.",
        _counted(book, item),
    ]
    went = f"{capital(noun)} har brugt {amount(spent(book))} Bevillingen er {amount(book.year.grant or 0)}"
    has_money = book.year.grant is not None and item.year == book.year.year
    money = "Sagen har ingen økonomiske konsekvenser." + (f"\n{went}" if has_money else "")
    rows = {
        "Sagsresume": " ".join(summary),
        "Sagsfremstilling": "\n".join(part for part in (*told, themes) if part),
        "Økonomi": money,
        "Retsgrundlag": "",
        "Høring og inddragelse": f"Sagen er forberedt sammen med {noun}, der selv fremlægger sine punkter.",
        "Videre proces": f"Forvaltningen samler op på drøftelsen sammen med {noun}.",
    }
    return [
        {"Afsnit": heading, "Medtag": "Ja" if text else "Ikke relevant"} | ({"Tekst": text} if text else {})
        for heading, text in rows.items()
    ]


def _counted(book: YearBook, item: ReportItem) -> str:
    """Return the year's figures in a sentence; none where the report is another year's."""
    _, last = days_of_year(book.year)
    if last is None or item.year != book.year.year:
        return ""
    figures = {one.name: int(one.value) for one in figures_of(book, last)}
    names = {"Møder": "møde", "Samarbejdsmøder": "samarbejdsmøde", "Høringssvar": "høringssvar"}
    told = [quantity(n, one, name.lower()) for name, one in names.items() if (n := figures[name])]
    return f"Årsrapporten ser tilbage på et år med {all_of(told)}." if told else ""


def _earlier(book: YearBook, item: ReportItem, meetings: tuple[PlannedMeeting, ...]) -> list[Values]:
    """Return the committee's earlier meetings with a report, where the committee's name is known."""
    committee = book.year.committee or (item.earlier.case.committee if item.earlier else None)
    day = item.meeting.date if item.meeting else dt.date.max
    held = [one for one in with_report(book, meetings) if one is not item.meeting and one.date < day]
    return [{"Udvalg": committee, "Dato": one.date} for one in held] if committee else []


def _next(book: YearBook, item: ReportItem, meetings: tuple[PlannedMeeting, ...]) -> list[Values]:
    """Return the council's next meeting after the committee's, where it is planned."""
    day = item.meeting.date if item.meeting else dt.date.max
    coming = [one for one in meetings if one.is_council and not one.is_cancelled and one.date > day]
    purpose = "Opsamling på udvalgets drøftelse"
    return [{"Udvalg": book.body.short_name, "Dato": one.date, "Formål": purpose} for one in coming[:1]]
