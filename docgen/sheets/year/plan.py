"""År, Møder, Årshjul and Forslag: the year as it is planned."""

import re
from typing import Annotated, ClassVar, Literal

from docgen.danish.calendar_names import MONTHS
from docgen.late import late_pattern
from docgen.sheets.items import Openness
from docgen.workbook.model import After, Field
from docgen.workbook.record import Form, Row
from docgen.workbook.values import (
    Amount,
    Date,
    LongText,
    Month,
    Reference,
    Text,
    Time,
    WholeNumber,
    Word,
    YesNo,
    suggested,
)

YearMeetingType = Annotated[
    Literal["Ordinært", "Ekstraordinært", "Samarbejdsmøde", "Udvalgsmøde", "Dialogmøde", "Temadag"], Word
]
WheelType = Annotated[
    Literal["Fast punkt", "Høring", "Budget", "Valg", "Tema", "Arrangement", "Rapport", "Frist"], Word
]
Progress = Annotated[Literal["Planlagt", "I gang", "Færdig", "Udgået"], Word]
Sender = Annotated[Literal["Deltager", "Administrationen", "Udvalg", "Borger"], Word]
ProposalStatus = Annotated[Literal["Nyt", "Valgt", "Udskudt", "Afvist"], Word]
MonthName = Annotated[str, *suggested(*MONTHS)]

_BEFORE_A_NUMBER = late_pattern(r"^(?:mødet? *)?(?:nr\.? *|nummer )?", re.IGNORECASE)


def _bare(number: str) -> str:
    return _BEFORE_A_NUMBER.sub("", number).removesuffix(".") or number


MeetingNumber = Annotated[Reference, After(_bare)]
"""A meeting's number as all its cells share it: »møde 1«, »nr. 1« and »1.« are »1«."""

COUNCIL = ("Ordinært", "Ekstraordinært")
"""The types of meeting that are the body's own."""


class Year(Form):
    """The year itself, its grant, and on what ground its people are paid."""

    later: ClassVar = frozenset({"cooperation", "posting_days", "committee", "cleared_on"})

    year: WholeNumber = Field(alias="År", description="Fire tal.", examples=["2027"])
    start: MonthName | None = Field(
        None,
        alias="Start",
        description="Måneden, året begynder med. Tom: januar. Et skoleår begynder i august.",
        examples=["januar"],
    )
    grant: Amount | None = Field(None, alias="Bevilling", description="Årets bevilling.", examples=["25.000"])
    paid_by_law: Text | None = Field(
        None,
        alias="Hjemmel for diæter",
        description="Den regel, der giver ret til diæter.",
        examples=["kommunestyrelsesloven § 16 a"],
    )
    decided_by: Text | None = Field(
        None, alias="Besluttet af", description="Hvem der har besluttet diæterne, og hvornår.", examples=["Byrådet"]
    )
    cooperation: WholeNumber | None = Field(
        None, alias="Samarbejdsmøder pr. år", description="Mindste antal efter aftalen, fx 4.", examples=["4"]
    )
    posting_days: WholeNumber | None = Field(
        None, alias="Opslag dage efter", description="Dage efter mødet, fx 14.", examples=["14"]
    )
    committee: Text | None = Field(
        None,
        alias="Udvalg",
        description="Udvalget, der får årsrapporten i første kvartal.",
        examples=["Social- og Sundhedsudvalget"],
    )
    cleared_on: Date | None = Field(
        None,
        alias="Afstemt med deltagerne den",
        description="Skal udfyldes, før papirer fra et organ med tavshedspligt må offentliggøres.",
        examples=["22-06-2027"],
    )


class YearMeeting(Row):
    """One meeting of the year; what its own workbook says is read from there."""

    table: ClassVar = "tblMoeder"

    number: MeetingNumber = Field(alias="Nr.", description="Mødets nummer i året.", examples=["1"])
    type: YearMeetingType = Field(alias="Mødetype", description="Hvilket møde det er.", examples=["Ordinært"])
    date: Date = Field(alias="Dato", description="Fx 10-02-2027.", examples=["10-02-2027"])
    start: Time | None = Field(None, alias="Start", description="Fx 16.30.", examples=["16.30"])
    end: Time | None = Field(None, alias="Slut", description="Fx 18.30.", examples=["18.30"])
    venue: Text | None = Field(None, alias="Sted", description="Lokale og adresse.", examples=["Rådhuset"])
    prepares: MeetingNumber | None = Field(
        None, alias="Forbereder", description="Nr. på det møde, som et samarbejdsmøde forbereder.", examples=["2"]
    )
    theme: Text | None = Field(None, alias="Tema", description="Mødets tema.", examples=["Boliger"])
    source: Text | None = Field(
        None,
        alias="Ark",
        description="Mødets eget ark, set fra dette: møder/2027-02-10.xlsx. Det, der står der, skrives ikke igen.",
        examples=["2027-02-10 Udsatterådet.xlsx"],
    )
    cancelled: YesNo | None = Field(None, alias="Aflyst", description="Er mødet aflyst?", examples=["Nej"])


class WheelEntry(Row):
    """One thing that belongs to a month of the year."""

    table: ClassVar = "tblAarshjul"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    month: Month = Field(alias="Måned", description="En måned eller en dato.", examples=["marts"])
    subject: Text = Field(alias="Emne", description="Hvad der sker.", examples=["Årsrapporten i Eksempeludvalget"])
    type: WheelType = Field(alias="Art", description="Hvad det er.", examples=["Rapport"])
    meeting: MeetingNumber | None = Field(None, alias="Møde", description="Nr. i arket Møder.", examples=["1"])
    responsible: Text | None = Field(None, alias="Ansvarlig", description="Hvem der gør det.", examples=["Formanden"])
    due: Date | None = Field(None, alias="Frist", description="Fx 01-03-2027.", examples=["01-03-2027"])
    status: Progress | None = Field(None, alias="Status", description="Hvor langt det er.", examples=["Planlagt"])


class Proposal(Row):
    """One bid for an agenda, and what became of it."""

    table: ClassVar = "tblForslag"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    received_on: Date = Field(alias="Modtaget", description="Dagen, forslaget kom.", examples=["04-01-2027"])
    proposal: Text = Field(alias="Forslag", description="Hvad der foreslås.", examples=["Unge uden bolig på Prøvevej"])
    sender: Sender = Field(alias="Fra", description="Hvem der foreslår, uden navn.", examples=["Deltager"])
    openness: Openness = Field(alias="Åbenhed", description="Må forslaget være offentligt?", examples=["Åben"])
    meeting: MeetingNumber | None = Field(None, alias="Møde", description="Nr. i arket Møder.", examples=["1"])
    status: ProposalStatus = Field(alias="Status", description="Hvad der skete med det.", examples=["Nyt"])
    answer: LongText | None = Field(
        None,
        alias="Svar",
        description="Svaret til den, der foreslog det.",
        examples=["Prøvevej er på dagsordenen i maj."],
    )
