"""The settlement: afregning of diæter and transport by meeting, for the pay office; internal."""

from decimal import Decimal
from pathlib import Path

from docgen.danish.dates import in_words
from docgen.danish.numbers import amount, number, quantity
from docgen.kinds.kind import Kind, View
from docgen.kinds.year.year_paper import YearPaper, naming, places, shared
from docgen.sheets.year.accounts import Pay, diet_type, is_paid, pays
from docgen.sheets.year.book import YearBook
from docgen.sheets.year.sources import meetings_of
from docgen.workbook.model import Field

LABEL = "Afregning"


class SettledRow(View):
    """What one person has to their credit for one meeting."""

    meeting: str = Field(title="Møde", examples=["1, 9. februar 2027"])
    name: str = Field(title="Navn", examples=["Bo Eksempel"])
    basis: str = Field(title="Grundlag", examples=["2 timer, 24 km"])
    diet: str = Field(title="Diæt", examples=["435 kr."])
    drive: str = Field(title="Kørsel", examples=["54,72 kr."])
    other: str = Field(title="Andet", examples=["48 kr. (busbillet)"])
    total: str = Field(title="I alt", examples=["489,72 kr."])


class Settlement(YearPaper):
    """The settlement of a year."""

    rows: tuple[SettledRow, ...] = Field(title="Rækkerne")
    total: str = Field(title="Det hele", examples=["1.240 kr."])
    law: str | None = Field(title="Hjemmel for diæter", examples=["kommunestyrelsesloven § 16 a"])
    decided_by: str | None = Field(title="Besluttet af", examples=["Byrådet"])


def settlement(book: YearBook, folder: Path) -> Settlement:
    """Return the names of the settlement's template; the pay office decides what of it is taxed."""
    del folder
    found = tuple(pays(book, meetings_of(book)))
    total = sum((one.total for one in found), Decimal(0))
    return Settlement.model_validate(
        {
            **shared(book, LABEL),
            "rows": tuple(map(_row, found)),
            "total": amount(total),
            "law": book.year.paid_by_law,
            "decided_by": book.year.decided_by,
        }
    )


def _row(pay: Pay) -> SettledRow:
    row = pay.row
    parts = (
        [f"{diet_type(pay.hours)} ({quantity(round(pay.hours, 2), 'time', 'timer')})"]
        if is_paid(pay.member) and pay.hours
        else []
    )
    parts += [f"{number(row.kilometres)} km ({row.transport})"] if row.kilometres else []
    what = f" ({row.other_what})" if row.other_what else ""
    return SettledRow(
        meeting=f"{row.meeting}, {in_words(pay.meeting.date)}",
        name=row.name,
        basis=", ".join(parts) or "–",
        diet=_kroner(pay.diet),
        drive=_kroner(pay.drive),
        other=f"{amount(row.other)}{what}" if row.other else "–",
        total=amount(pay.total),
    ).fed_by(row)


def _kroner(value: Decimal | None) -> str:
    return amount(value) if value else "–"


SETTLEMENT = Kind(
    name="settlement",
    title=LABEL,
    book=YearBook,
    applies=lambda book: bool(book.settlements),
    context=settlement,
    context_type=Settlement,
    naming=naming(LABEL),
    places=places,
    is_internal=True,
)
