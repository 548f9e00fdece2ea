"""Posteringer, Aktiviteter, Opslagslog and Årsrapport: what was spent, done, hung up, and is to be told of it."""

from typing import Annotated, ClassVar, Literal

from docgen.sheets.case import DiscussionPoint
from docgen.sheets.year.matters import TargetGroup
from docgen.sheets.year.plan import MeetingNumber
from docgen.workbook.model import Field
from docgen.workbook.record import Form, Row
from docgen.workbook.values import Amount, Date, LongText, Reference, Text, WholeNumber, Word

ActivityType = Annotated[Literal["Temadag", "Konference", "Kampagne", "Besøg", "Presse", "Opslag på nettet"], Word]


class Expense(Row):
    """One amount that was spent of the grant."""

    table: ClassVar = "tblPosteringer"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    date: Date = Field(alias="Dato", description="Fx 12-02-2027.", examples=["12-02-2027"])
    post: Text = Field(alias="Post", description="Hvad pengene gik til.", examples=["Mødeforplejning"])
    amount: Amount = Field(alias="Beløb", description="I kroner.", examples=["640"])
    text: Text | None = Field(
        None, alias="Tekst", description="Uden navne.", examples=["Kaffe og brød, Eksempelbageren"]
    )
    voucher: Reference | None = Field(None, alias="Bilagsnr.", description="Nummeret i regnskabet.", examples=["17"])
    meeting: MeetingNumber | None = Field(None, alias="Møde", description="Nr. i arket Møder.", examples=["1"])


class Activity(Row):
    """One thing the body did besides its meetings."""

    table: ClassVar = "tblAktiviteter"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    date: Date = Field(alias="Dato", description="Fx 17-10-2027.", examples=["17-10-2027"])
    title: Text = Field(alias="Titel", description="Hvad det var.", examples=["Hjemløsedag"])
    type: ActivityType | None = Field(None, alias="Art", description="Hvad det er.", examples=["Kampagne"])
    attended: WholeNumber | None = Field(None, alias="Deltagere, antal", description="Hvor mange.", examples=["40"])
    cost: Amount | None = Field(None, alias="Udgift", description="I kroner.", examples=["1.200"])
    approved_on: Date | None = Field(
        None, alias="Godkendt af politikere den", description="Skal stå for et netværk.", examples=["01-09-2027"]
    )
    theme: Text | None = Field(None, alias="Tema", description="Temaet.", examples=["Hjemløshed"])
    target_group: TargetGroup | None = Field(
        None, alias="Målgruppe", description="Hvem det var for.", examples=["Hjemløse"]
    )


class PostedNotice(Row):
    """One easy-read paper at one notice board."""

    table: ClassVar = "tblOpslagslog"
    unique: ClassVar = ""
    may_lack: ClassVar = True

    meeting: MeetingNumber = Field(alias="Møde", description="Nr. i arket Møder.", examples=["1"])
    place_name: Text = Field(alias="Sted", description="Hvor det hænger.", examples=["Café Eksempel"])
    posted_on: Date | None = Field(None, alias="Hængt op den", description="Dagen.", examples=["20-02-2027"])
    posted_by: Text | None = Field(None, alias="Af", description="Hvem der hængte det op.", examples=["Anne Eksempel"])
    removed_on: Date | None = Field(None, alias="Taget ned den", description="Dagen.", examples=["12-05-2027"])


EASY_WORDS = ("easy_foreword", "easy_themes", "easy_advice", "easy_next_year")
"""The texts of the easy-read annual report."""


class ChosenPoint(DiscussionPoint):
    """One question that the council has chosen for the committee that gets its annual report."""

    table: ClassVar = "tblAaretsDroeftelsespunkter"
    may_lack: ClassVar = True

    meeting: MeetingNumber | None = Field(
        None, alias="Møde", description="Nr. på det møde, hvor det blev valgt.", examples=["4"]
    )


class ReportWords(Form):
    """The words of the annual report that a person writes; its figures are counted."""

    later: ClassVar = frozenset(EASY_WORDS)

    foreword: LongText | None = Field(
        None, alias="Forord", description="Formandens forord.", examples=["Det har været et godt år."]
    )
    themes: LongText | None = Field(
        None, alias="Temaer", description="Årets temaer, og hvad der kom ud af dem.", examples=["Boliger var …"]
    )
    advice: LongText | None = Field(
        None, alias="Anbefalinger", description="Hvad rådet anbefaler; én linje hver.", examples=["- Flere boliger"]
    )
    next_year: LongText | None = Field(
        None, alias="Næste år", description="Hvad rådet vil næste år.", examples=["Rådet vil besøge …"]
    )
    signer: Text | None = Field(None, alias="Underskriver", description="Navn.", examples=["Bo Eksempel"])
    signer_role: Text | None = Field(None, alias="Underskrivers rolle", description="Fx formand.", examples=["formand"])
    date: Date | None = Field(None, alias="Dato", description="Rapportens dag.", examples=["20-01-2028"])
    easy_foreword: LongText | None = Field(
        None,
        alias="Let forord",
        description="Det samme med lette ord. Hver sætning på sin linje.",
        examples=["Vi har haft et godt år."],
    )
    easy_themes: LongText | None = Field(
        None, alias="Let temaer", description="Med lette ord.", examples=["Vi talte om boliger."]
    )
    easy_advice: LongText | None = Field(
        None, alias="Let anbefalinger", description="Med lette ord.", examples=["Vi vil have flere boliger."]
    )
    easy_next_year: LongText | None = Field(
        None, alias="Let næste år", description="Med lette ord.", examples=["Vi vil besøge varmestuen."]
    )
