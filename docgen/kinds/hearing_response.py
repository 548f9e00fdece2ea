"""The hearing response: høringssvar."""

from pathlib import Path

from pydantic import Field

from docgen.kinds.kind import Kind, Naming, Paper, PaperView, View
from docgen.kinds.views import Annex, annexes_of, numbered
from docgen.prose import Prose
from docgen.sheets.body import Body
from docgen.sheets.books import HearingBook
from docgen.sheets.hearing import Hearing


class NumberedRemark(View):
    """One remark as it is printed."""

    number: str = Field(title="Bemærkningens nummer", examples=["1"])
    subject: str = Field(title="Emne", examples=["Boliger"])
    refers_to: str | None = Field(title="Henvisning", examples=["side 4"])
    quotation: Prose | None = Field(title="Citat", examples=["Alle skal have et hjem."])
    remark: Prose = Field(title="Bemærkning", examples=["Rådet mener …"])
    proposal: Prose | None = Field(title="Forslag", examples=["Flere små boliger."])


class NumberedAdvice(View):
    """One recommendation as it is printed."""

    number: str = Field(title="Anbefalingens nummer", examples=["1"])
    advice: Prose = Field(title="Anbefaling", examples=["at rådet inddrages tidligt"])


class HearingResponse(PaperView):
    """A hearing response."""

    body: Body = Field(title="Organet")
    hearing: Hearing = Field(title="Høringen")
    remarks: tuple[NumberedRemark, ...] = Field(title="Bemærkningerne")
    advice: tuple[NumberedAdvice, ...] = Field(title="Anbefalingerne")
    annexes: tuple[Annex, ...] = Field(title="Bilagene")


LABELS = {"Høring": "Høringssvar", "Eget initiativ": "Udtalelse", "Anmodning": "Udtalelse"}


def hearing_response(book: HearingBook, folder: Path) -> HearingResponse:
    """Return the names of the hearing response's template."""
    del folder
    label = LABELS.get(book.hearing.occasion, "Høringssvar")
    return HearingResponse(
        paper=Paper(title=f"{label}: {book.hearing.title}", label=label),
        body=book.body,
        hearing=book.hearing,
        remarks=tuple(
            NumberedRemark(
                number=numbered(row.number, position),
                subject=row.subject,
                refers_to=row.refers_to,
                quotation=row.quotation,
                remark=row.remark,
                proposal=row.proposal,
            ).fed_by(row)
            for position, row in enumerate(book.remarks, 1)
        ),
        advice=tuple(
            NumberedAdvice(number=numbered(row.number, position), advice=row.advice).fed_by(row)
            for position, row in enumerate(book.advice, 1)
        ),
        annexes=annexes_of(book.attachments),
    )


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
        book.hearing.title,
        book.body.short_name,
        book.hearing.case_number or "",
        book.hearing.openness,
    ),
    places=lambda book: (book.body.short_name, book.body.name, book.body.municipality),
)
