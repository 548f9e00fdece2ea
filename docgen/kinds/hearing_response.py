"""The hearing response: høringssvar."""

import re
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from docgen.kinds.kind import Kind, Naming, Paper, PaperView, View
from docgen.kinds.views import Annex, annexes_of, numbered
from docgen.prose import Prose
from docgen.sheets.body import Body
from docgen.sheets.books import HearingBook
from docgen.sheets.details import Detail
from docgen.sheets.hearing import Hearing, Remark
from docgen.workbook.model import Field


class NumberedRemark(View):
    """One remark as it is printed."""

    number: str = Field(title="Bemærkningens nummer", examples=["1"])
    subject: str = Field(title="Emne", examples=["Boliger"])
    refers_to: str | None = Field(title="Henvisning", examples=["side 4"])
    quotation: Prose | None = Field(title="Citat", examples=["Alle skal have et hjem."])
    remark: Prose = Field(title="Bemærkning", examples=["Rådet mener …"])
    proposal: Prose | None = Field(title="Forslag", examples=["Flere små boliger."])


class Theme(View):
    """The remarks that share a heading, or those that stand under none."""

    heading: str | None = Field(title="Temaets overskrift", examples=["Bolig"])
    remarks: tuple[NumberedRemark, ...] = Field(title="Temaets bemærkninger")


class NumberedAdvice(View):
    """One recommendation as it is printed."""

    number: str = Field(title="Anbefalingens nummer", examples=["1"])
    advice: Prose = Field(title="Anbefaling", examples=["at rådet inddrages tidligt"])


class HearingResponse(PaperView):
    """A hearing response."""

    body: Body = Field(title="Organet")
    hearing: Hearing = Field(title="Høringen")
    remarks: tuple[NumberedRemark, ...] = Field(title="Bemærkningerne")
    themes: tuple[Theme, ...] = Field(title="Bemærkningerne, tema for tema")
    advice: tuple[NumberedAdvice, ...] = Field(title="Anbefalingerne")
    details: tuple[Detail, ...] = Field(title="Oplysninger i papirets hoved")
    annexes: tuple[Annex, ...] = Field(title="Bilagene")


LABELS = {"Høring": "Høringssvar", "Eget initiativ": "Udtalelse", "Anmodning": "Udtalelse"}


def title_of(label: str, hearing: str) -> str:
    """Return the paper's title; a hearing that is called an answer itself is not called so twice."""
    return hearing if label.casefold() in hearing.casefold() else f"{label}: {hearing}"


def hearing_response(book: HearingBook, folder: Path) -> HearingResponse:
    """Return the names of the hearing response's template."""
    del folder
    label = LABELS.get(book.hearing.occasion, "Høringssvar")
    remarks = tuple(_remark(row, position) for position, row in enumerate(book.remarks, 1))
    return HearingResponse(
        paper=Paper(title=title_of(label, book.hearing.title), label=label),
        body=book.body,
        hearing=book.hearing,
        remarks=remarks,
        themes=_themes(book, remarks),
        details=book.details,
        advice=tuple(
            NumberedAdvice(number=numbered(row.number, position), advice=row.advice).fed_by(row)
            for position, row in enumerate(book.advice, 1)
        ),
        annexes=annexes_of(book.attachments),
    )


def _remark(row: Remark, position: int) -> NumberedRemark:
    return NumberedRemark(
        number=numbered(row.number, position),
        subject=row.subject,
        refers_to=row.refers_to,
        quotation=row.quotation,
        remark=row.remark,
        proposal=row.proposal,
    ).fed_by(row)


def _themes(book: HearingBook, remarks: tuple[NumberedRemark, ...]) -> tuple[Theme, ...]:
    """Return the remarks in row order, a new part wherever the theme changes."""
    themes = groupby(zip((row.theme for row in book.remarks), remarks, strict=True), itemgetter(0))
    return tuple(Theme(heading=name, remarks=tuple(remark for _, remark in pairs)) for name, pairs in themes)


HEARING_RESPONSE = Kind(
    name="hearing_response",
    title="Høringssvar",
    book=HearingBook,
    applies=lambda book: True,  # noqa: ARG005 — every hearing workbook calls for its response
    context=hearing_response,
    context_type=HearingResponse,
    naming=lambda book: Naming(
        book.hearing.answered_on,
        LABELS.get(book.hearing.occasion, "Høringssvar"),
        re.sub(r"(?i)^høringssvar\b:?\s*(?=\S)", "", book.hearing.title),
        book.body.short_name,
        book.hearing.case_number or "",
        book.hearing.openness,
    ),
    places=lambda book: (book.body.short_name, book.body.name, book.body.municipality),
    bundles=True,
)
