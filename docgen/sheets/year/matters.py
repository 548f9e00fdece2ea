"""Høringer, Opfølgning and Inddragelse: what is asked, agreed and answered through the year."""

from typing import Annotated, ClassVar, Literal

from docgen.sheets.follow_ups import FollowUpStatus
from docgen.sheets.hearing import Position, Treatment
from docgen.sheets.year.plan import MeetingNumber
from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Date, Due, Reference, Text, Word, YesNo, suggested

Outcome = Annotated[Literal["Fulgt", "Delvist", "Ikke fulgt", "Ukendt"], Word]
Forum = Annotated[Literal["Koncernledelse", "Udvalg"], Word]
InvolvementForm = Annotated[Literal["Tidlig", "Dialog", "Orientering", "Høring"], Word]

TARGET_GROUPS = (
    "Misbrugere", "Hjemløse", "Psykisk sårbare", "Voldsramte", "Fattige og marginaliserede børn og unge",
    "Borgere i prostitution",
)  # fmt: skip
"""The groups that Ishøj's council speaks for, by its own framework."""
TargetGroup = Annotated[str, *suggested(*TARGET_GROUPS)]


class HearingEntry(Row):
    """One hearing, from the day it is expected until its outcome is known."""

    table: ClassVar = "tblHoeringer"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    title: Text = Field(alias="Titel", description="Høringens titel.", examples=["Handicappolitik"])
    authority: Text = Field(alias="Hørende myndighed", description="Den, svaret sendes til.", examples=["Byrådet"])
    expected_on: Date | None = Field(
        None, alias="Forventet den", description="Dagen, den ventes.", examples=["01-08-2027"]
    )
    received_on: Date | None = Field(None, alias="Modtaget den", description="Dagen, den kom.", examples=["05-08-2027"])
    due_on: Date | None = Field(None, alias="Frist", description="Sidste dag for svar.", examples=["03-09-2027"])
    treatment: Treatment | None = Field(
        None, alias="Behandlingsform", description="Hvordan svaret behandles.", examples=["På møde"]
    )
    answered_on: Date | None = Field(
        None, alias="Svaret den", description="Dagen, svaret blev sendt.", examples=["30-08-2027"]
    )
    position: Position | None = Field(
        None, alias="Samlet holdning", description="Organets holdning.", examples=["Støtter"]
    )
    target_group: TargetGroup | None = Field(
        None, alias="Målgruppe", description="Hvem den handler om.", examples=["Hjemløse"]
    )
    source: Text | None = Field(
        None, alias="Ark", description="Høringens eget ark, set fra dette.", examples=["Handicappolitik.xlsx"]
    )
    outcome: Outcome | None = Field(None, alias="Udfald", description="Blev rådet hørt?", examples=["Delvist"])
    what_happened: Text | None = Field(
        None, alias="Hvad skete der", description="Med en linje.", examples=["Forslaget om rampen på Prøvevej kom med."]
    )


class YearAction(Row):
    """One agreed action over all the meetings, until it is closed."""

    table: ClassVar = "tblAarsopfoelgning"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    meeting: MeetingNumber = Field(alias="Møde", description="Nr. på mødet, hvor det blev aftalt.", examples=["1"])
    item: Reference | None = Field(None, alias="Punkt", description="Punktets nummer.", examples=["4"])
    what: Text = Field(alias="Hvad", description="Hvad der skal gøres.", examples=["Undersøger hjemmesiden"])
    responsible: Text = Field(alias="Ansvarlig", description="Hvem der gør det.", examples=["Anne Eksempel"])
    due: Due | None = Field(None, alias="Frist", description="Den første frist.", examples=["01-03-2027"])
    new_due: Due | None = Field(None, alias="Ny frist", description="Udsat til.", examples=["01-04-2027"])
    status: FollowUpStatus = Field(alias="Status", description="Åben, til den er gjort.", examples=["Åben"])
    closed_on: Date | None = Field(
        None, alias="Lukket den", description="Dagen, det var gjort.", examples=["15-03-2027"]
    )
    result: Text | None = Field(None, alias="Resultat", description="Hvad der kom ud af det.", examples=["Rettet."])


class Involvement(Row):
    """One case, and whether the council was asked."""

    table: ClassVar = "tblInddragelse"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    date: Date = Field(alias="Dato", description="Mødets dag.", examples=["12-03-2027"])
    forum: Forum = Field(alias="Forum", description="Hvor sagen blev behandlet.", examples=["Udvalg"])
    case: Text = Field(alias="Sag", description="Sagens titel.", examples=["Ny natcafé"])
    matters: YesNo = Field(
        alias="Betydning", description="Har sagen betydning for det sociale område?", examples=["Ja"]
    )
    involved: YesNo = Field(alias="Inddrages", description="Skal rådet inddrages?", examples=["Ja"])
    form: InvolvementForm | None = Field(None, alias="Form", description="Hvordan.", examples=["Tidlig"])
    reason: Text | None = Field(
        None,
        alias="Begrundelse",
        description="Hvorfor ikke, eller hvordan.",
        examples=["Eksempelrådet var med fra start."],
    )
    source: Text | None = Field(
        None, alias="Ark", description="Sagens eget ark, set fra dette.", examples=["Ny natcafé.xlsx"]
    )
