"""The four workbooks: which sheets each has, in their order."""

from collections.abc import Sequence
from typing import ClassVar, TypeGuard

from docgen.late import LateTuple, late_imports
from docgen.sheets.attachments import Attachment
from docgen.sheets.body import Body
from docgen.sheets.budget import BudgetPost
from docgen.sheets.case import (
    Case,
    DiscussionPoint,
    EarlierTreatment,
    Forum,
    NextStep,
    Recommendation,
    Section,
)
from docgen.sheets.composition import Seats
from docgen.sheets.decisions import Decision
from docgen.sheets.details import Detail
from docgen.sheets.follow_ups import FollowUp
from docgen.sheets.glossary import HardWord
from docgen.sheets.hearing import Advice, Hearing, Remark
from docgen.sheets.item_sections import ItemSection
from docgen.sheets.items import Item
from docgen.sheets.limits import OwnLimit
from docgen.sheets.meeting import Meeting
from docgen.sheets.participants import Participant
from docgen.sheets.posting_places import PostingPlace
from docgen.sheets.proof_reading import ProofReading
from docgen.sheets.rules import Rule
from docgen.sheets.votes import Vote
from docgen.workbook.model import Field
from docgen.workbook.record import Book, Record

with late_imports():  # what is about no year does not wait for its sheets
    from docgen.sheets.year import book as year


class MeetingBook(Book):
    """One meeting: agenda, minutes and easy-read minutes."""

    kind: ClassVar = "meeting"
    word: ClassVar = "møde"
    title: ClassVar = "Møde"

    body: Body = Field(alias="Organ")
    meeting: Meeting = Field(alias="Møde")
    participants: tuple[Participant, ...] = Field((), alias="Deltagere")
    items: tuple[Item, ...] = Field(alias="Punkter")
    attachments: tuple[Attachment, ...] = Field((), alias="Bilag")
    follow_ups: tuple[FollowUp, ...] = Field((), alias="Opfølgning")
    posting_places: tuple[PostingPlace, ...] = Field((), alias="Opslagssteder")
    glossary: tuple[HardWord, ...] = Field((), alias="Ordliste")
    proof_readings: tuple[ProofReading, ...] = Field((), alias="Prøvelæsning")
    budget: tuple[BudgetPost, ...] = Field((), alias="Budget")
    composition: tuple[Seats, ...] = Field((), alias="Sammensætning")
    sections: tuple[ItemSection, ...] = Field((), alias="Afsnit")
    votes: tuple[Vote, ...] = Field((), alias="Afstemning")
    details: tuple[Detail, ...] = Field((), alias="Oplysninger")
    limits: tuple[OwnLimit, ...] = Field((), alias="Grænser")
    decisions: tuple[Decision, ...] = Field((), alias="Offentliggørelse")
    rules: tuple[Rule, ...] = Field((), alias="Regler")


class HearingBook(Book):
    """One hearing: the council's response."""

    kind: ClassVar = "hearing"
    word: ClassVar = "høring"
    title: ClassVar = "Høringssvar"

    body: Body = Field(alias="Organ")
    hearing: Hearing = Field(alias="Høring")
    remarks: tuple[Remark, ...] = Field((), alias="Bemærkninger")
    advice: tuple[Advice, ...] = Field((), alias="Anbefalinger")
    attachments: tuple[Attachment, ...] = Field((), alias="Bilag")
    details: tuple[Detail, ...] = Field((), alias="Oplysninger")
    decisions: tuple[Decision, ...] = Field((), alias="Offentliggørelse")
    rules: tuple[Rule, ...] = Field((), alias="Regler")

    @property
    def easy_texts(self) -> tuple[tuple[Record, str], ...]:
        """The filled texts of the easy-read answer; there is none of a closed hearing."""
        if not self.hearing.easy_text or self.hearing.openness != "Åben":
            return ()
        texts: list[tuple[Record, str]] = [(self.hearing, "easy_title"), (self.hearing, "easy_text")]
        texts += [(row, "easy") for row in (*self.remarks, *self.advice)]
        return tuple((record, name) for record, name in texts if getattr(record, name))


class CaseBook(Book):
    """One committee case: the brief and its annexes."""

    kind: ClassVar = "case"
    word: ClassVar = "sag"
    title: ClassVar = "Sagsfremstilling"

    case: Case = Field(alias="Sag")
    sections: tuple[Section, ...] = Field(alias="Tekst")
    recommendations: tuple[Recommendation, ...] = Field((), alias="Indstilling")
    discussion_points: tuple[DiscussionPoint, ...] = Field((), alias="Drøftelsespunkter")
    earlier: tuple[EarlierTreatment, ...] = Field((), alias="Tidligere behandling")
    next_steps: tuple[NextStep, ...] = Field((), alias="Videre proces")
    forums: tuple[Forum, ...] = Field((), alias="Fora")
    attachments: tuple[Attachment, ...] = Field((), alias="Bilag")
    details: tuple[Detail, ...] = Field((), alias="Oplysninger")
    decisions: tuple[Decision, ...] = Field((), alias="Offentliggørelse")
    rules: tuple[Rule, ...] = Field((), alias="Regler")


BOOKS: Sequence[type[Book]] = LateTuple((MeetingBook, HearingBook, CaseBook), lambda: (year.YearBook,))


def is_year(book: Book) -> "TypeGuard[year.YearBook]":
    """Tell whether a workbook is a year's, without waiting for its sheets."""
    return book.kind == "year"
