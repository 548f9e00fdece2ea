"""The year's workbook: one a body and year."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import ClassVar, Self

from docgen.sheets.body import Body
from docgen.sheets.composition import Seats
from docgen.sheets.decisions import Decision
from docgen.sheets.details import Detail
from docgen.sheets.rules import Rule
from docgen.sheets.year.doings import EASY_WORDS, Activity, ChosenPoint, Expense, PostedNotice, ReportWords
from docgen.sheets.year.matters import HearingEntry, Involvement, YearAction
from docgen.sheets.year.named_workbooks import Source, source
from docgen.sheets.year.people import Member, Rate, SettlementRow
from docgen.sheets.year.plan import Proposal, WheelEntry, Year, YearMeeting
from docgen.workbook.model import Field
from docgen.workbook.record import Book, Record

Sourced = YearMeeting | HearingEntry | Involvement
"""A row that may name a workbook of its own."""


class YearBook(Book):
    """One year of one body: planned once, kept up as it goes, and counted at its end.

    The workbooks that its rows name in *Ark* are read with it, each once.
    """

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
    discussion_points: tuple[ChosenPoint, ...] = Field((), alias="Drøftelsespunkter")
    composition: tuple[Seats, ...] = Field((), alias="Sammensætning")
    details: tuple[Detail, ...] = Field((), alias="Oplysninger")
    decisions: tuple[Decision, ...] = Field((), alias="Offentliggørelse")
    rules: tuple[Rule, ...] = Field((), alias="Regler")

    _sources: ClassVar[Mapping[str, Source]] = MappingProxyType({})

    @property
    def easy_texts(self) -> tuple[tuple[Record, str], ...]:
        """The filled texts of the easy-read annual report."""
        return tuple((self.report, name) for name in EASY_WORDS if getattr(self.report, name))

    def link(self, folder: Path, books: Sequence[type[Book]], copy_of: Callable[[Path], Path] = Path) -> Self:
        """Read the workbooks that its rows name in *Ark*."""
        said = dict.fromkeys(said for _, said in self.sourced)
        return self.noted(_sources={one: source(one, folder, books, copy_of) for one in said})

    @property
    def sourced(self) -> Iterator[tuple[Sourced, str]]:
        """Each row that names a workbook of its own, with what its cell says."""
        rows: tuple[Sourced, ...] = (*self.meetings, *self.hearings, *self.involvements)
        yield from ((row, row.source) for row in rows if row.source)

    def source_of(self, row: Sourced) -> Source | None:
        """Return the workbook that a row names; None where it names none."""
        return self._sources.get(row.source) if row.source else None
