"""The year's workbook: one a body and year."""

from typing import ClassVar

from pydantic import Field

from docgen.sheets.body import Body
from docgen.sheets.composition import Seats
from docgen.sheets.decisions import Decision
from docgen.sheets.details import Detail
from docgen.sheets.rules import Rule
from docgen.sheets.year.doings import Activity, Expense, PostedNotice, ReportWords
from docgen.sheets.year.matters import HearingEntry, Involvement, YearAction
from docgen.sheets.year.people import Member, Rate, SettlementRow
from docgen.sheets.year.plan import Proposal, WheelEntry, Year, YearMeeting
from docgen.workbook.record import Book


class YearBook(Book):
    """One year of one body: planned once, kept up as it goes, and counted at its end."""

    kind: ClassVar = "year"
    word: ClassVar = "år"
    title: ClassVar = "År"

    body: Body = Field(alias="Organ")
    year: Year = Field(alias="År")
    meetings: tuple[YearMeeting, ...] = Field(alias="Møder")
    wheel: tuple[WheelEntry, ...] = Field((), alias="Årshjul")
    proposals: tuple[Proposal, ...] = Field((), alias="Forslag")
    hearings: tuple[HearingEntry, ...] = Field((), alias="Høringer")
    actions: tuple[YearAction, ...] = Field((), alias="Opfølgning")
    members: tuple[Member, ...] = Field((), alias="Medlemmer")
    rates: tuple[Rate, ...] = Field((), alias="Satser")
    settlements: tuple[SettlementRow, ...] = Field((), alias="Afregning")
    expenses: tuple[Expense, ...] = Field((), alias="Posteringer")
    activities: tuple[Activity, ...] = Field((), alias="Aktiviteter")
    posted: tuple[PostedNotice, ...] = Field((), alias="Opslagslog")
    involvements: tuple[Involvement, ...] = Field((), alias="Inddragelse")
    report: ReportWords = Field(alias="Årsrapport")
    composition: tuple[Seats, ...] = Field((), alias="Sammensætning")
    details: tuple[Detail, ...] = Field((), alias="Oplysninger")
    decisions: tuple[Decision, ...] = Field((), alias="Offentliggørelse")
    rules: tuple[Rule, ...] = Field((), alias="Regler")
