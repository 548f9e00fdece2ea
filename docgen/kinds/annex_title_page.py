"""The page before an annex in a bundle: what a person who cannot see the stamp knows the annex by."""

import datetime as dt

from docgen.danish.numbers import quantity
from docgen.kinds.kind import Paper, PaperView
from docgen.kinds.views import Annex
from docgen.sheets.attachments import Attachment
from docgen.sheets.books import CaseBook, HearingBook, MeetingBook
from docgen.sheets.case import Case
from docgen.sheets.numbering import bare_number, item_numbers
from docgen.workbook.model import Field

TEMPLATE, WORD = "annex_title_page", "bilagsforside"
"""The stem of the template, and what a person types for it."""

Bound = CaseBook | HearingBook | MeetingBook
"""The workbooks whose papers are bound with their annexes."""


class AnnexTitlePage(PaperView):
    """An annex's title page."""

    annex: Annex = Field(title="Bilaget")
    owner: str = Field(title="Hvem papiret er fra", examples=["Eksempel Kommune"])
    below: str | None = Field(title="Forvaltningen eller organet", examples=["Udsatterådet i Eksempel Kommune"])
    recipient: str = Field(title="Hvem bilaget går til", examples=["Social- og Sundhedsudvalget"])
    belongs_to: str = Field(title="Hvad bilaget hører til", examples=["punkt 4: Høring om ny politik"])
    date: dt.date = Field(title="Papirets dato", examples=["12-08-2026"])
    case_number: str | None = Field(title="Sagsnr.", examples=["27.00.00-A00-5-26"])
    follows: str | None = Field(
        default=None, title="Hvad der følger efter forsiden", examples=["Årsrapport på 11 sider"]
    )
    case: Case | None = Field(default=None, title="Sagen, hvis papiret er en sagsfremstilling")


def what_follows(attachment: Attachment, pages: int | None) -> str | None:
    """Return what an annex is, in words: ``Årsrapport på 11 sider``; ``pages`` is None where they are not known yet."""
    kind = None if attachment.type == "Andet" else attachment.type
    count = None if pages is None else quantity(pages, "side", "sider")
    return " på ".join(filter(None, (kind, count))) or None


def annex_title_page(book: Bound, annex: Annex, follows: str | None = None) -> AnnexTitlePage:
    """Return the names of the title page's template; ``follows`` is what the annex is, in words."""
    paper = Paper(title=f"{annex.label} – {annex.title}", label=annex.label)
    match book:
        case CaseBook(case=case):
            return AnnexTitlePage(
                paper=paper,
                follows=follows,
                annex=annex,
                owner=case.municipality or case.committee,
                below=case.department,
                recipient=case.committee,
                belongs_to=f"sagen »{case.title}«",
                date=case.date,
                case_number=case.case_number,
                case=case,
            )
        case HearingBook(body=body, hearing=hearing):
            return AnnexTitlePage(
                paper=paper,
                follows=follows,
                annex=annex,
                owner=body.municipality,
                below=body.name,
                recipient=hearing.authority,
                belongs_to=f"svaret på »{hearing.title}«",
                date=hearing.answered_on,
                case_number=hearing.case_number,
            )
        case MeetingBook(body=body, meeting=meeting):
            return AnnexTitlePage(
                paper=paper,
                follows=follows,
                annex=annex,
                owner=body.municipality,
                below=body.name,
                recipient=f"møde i {body.short_name}",
                belongs_to=_item_of(book, annex),
                date=meeting.date,
                case_number=meeting.case_number,
            )


def _item_of(book: MeetingBook, annex: Annex) -> str:
    """Return the item that an annex belongs to: ``punkt 4: Høring om ny politik``."""
    titles = {bare_number(number): item.title for number, item in zip(item_numbers(book), book.items, strict=True)}
    number = bare_number(annex.item or "")
    return f"punkt {number}: {titles[number]}" if number in titles and number else "mødet"
