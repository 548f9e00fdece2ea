"""Høring, Bemærkninger and Anbefalinger: the council's answer to a hearing."""

from typing import Annotated, ClassVar, Literal

from docgen.sheets.items import Openness
from docgen.workbook.model import Field
from docgen.workbook.record import Form, Row
from docgen.workbook.values import Date, LongText, Reference, Text, Time, Word

Occasion = Annotated[Literal["Høring", "Eget initiativ", "Anmodning"], Word]
Treatment = Annotated[Literal["På møde", "Skriftlig", "Formandskab"], Word]
Position = Annotated[Literal["Støtter", "Støtter med bemærkninger", "Støtter ikke", "Ingen bemærkninger"], Word]


class Hearing(Form):
    """What is heard, by whom, by when, and how the council treated it."""

    later: ClassVar = frozenset({"easy_title", "easy_text"})

    title: Text = Field(
        alias="Titel", description="Høringens titel.", examples=["Udkast til politik for socialt udsatte"]
    )
    occasion: Occasion = Field(alias="Anledning", description="Hvorfor der svares.", examples=["Høring"])
    authority: Text = Field(
        alias="Hørende myndighed",
        description="Den, svaret sendes til.",
        examples=["Byrådet i Eksempel Kommune"],
    )
    authority_case: Reference | None = Field(
        None,
        alias="Myndighedens sagsnr.",
        description="Står i høringsbrevet.",
        examples=["27.00.00-P22-1-26"],
    )
    received_on: Date = Field(alias="Modtaget den", description="Dagen, høringen kom.", examples=["01-05-2026"])
    due_on: Date = Field(alias="Høringsfrist", description="Sidste dag for svar.", examples=["29-05-2026"])
    due_at: Time | None = Field(None, alias="Frist kl.", description="Fx 12.00.", examples=["12.00"])
    case_number: Reference | None = Field(
        None, alias="Sagsnr.", description="Jeres egen sags nummer.", examples=["27.00.00-K04-1-26"]
    )
    treatment: Treatment = Field(
        alias="Behandlingsform", description="Hvordan svaret er behandlet.", examples=["På møde"]
    )
    treated_on: Date | None = Field(
        None, alias="Behandlet den", description="Dagen, svaret blev behandlet.", examples=["20-05-2026"]
    )
    next_meeting: Date | None = Field(
        None, alias="Næste møde dato", description="Organets næste møde.", examples=["17-06-2026"]
    )
    position: Position = Field(
        alias="Samlet holdning",
        description="Organets holdning i én linje.",
        examples=["Støtter med bemærkninger"],
    )
    introduction: LongText = Field(
        alias="Indledning",
        description="Tak for høringen, hvem organet er, og hvordan svaret er behandlet.",
        examples=["Udsatterådet takker for muligheden for at svare."],
    )
    general_remarks: LongText | None = Field(
        None,
        alias="Generelle bemærkninger",
        description="Bemærkninger til helheden.",
        examples=["Rådet støtter …"],
    )
    minority: LongText | None = Field(
        None,
        alias="Mindretalsudtalelse",
        description="Hvis nogle mener noget andet.",
        examples=["Et medlem mener …"],
    )
    closing: LongText | None = Field(
        None,
        alias="Afslutning",
        description="De sidste linjer før underskriften.",
        examples=["Rådet deltager gerne."],
    )
    signer: Text = Field(alias="Underskriver", description="Navn.", examples=["Bo Eksempel"])
    signer_role: Text = Field(alias="Underskrivers rolle", description="Fx formand.", examples=["formand"])
    signed_at: Text | None = Field(None, alias="Sted", description="Hvor svaret er skrevet.", examples=["Ishøj"])
    answered_on: Date = Field(alias="Svardato", description="Dagen, svaret sendes.", examples=["26-05-2026"])
    openness: Openness = Field(alias="Åbenhed", description="Må svaret offentliggøres?", examples=["Åben"])
    easy_title: Text | None = Field(
        None, alias="Let titel", description="Titlen med lette ord.", examples=["Ny plan for udsatte"]
    )
    easy_text: LongText | None = Field(
        None, alias="Let tekst", description="Svaret med lette ord.", examples=["Vi synes, planen er god."]
    )


class Remark(Row):
    """One remark on one part of what is heard."""

    table: ClassVar = "tblBemaerkninger"
    later: ClassVar = frozenset({"theme", "easy"})

    number: Reference | None = Field(None, alias="Nr.", description="Tomt felt giver 1, 2, 3 …", examples=["1"])
    subject: Text = Field(alias="Emne", description="Overskriften over bemærkningen.", examples=["Boliger"])
    refers_to: Reference | None = Field(
        None, alias="Henvisning", description="Fx side 4 eller afsnit 2.", examples=["side 4"]
    )
    quotation: LongText | None = Field(
        None,
        alias="Citat",
        description="Ordret fra høringsmaterialet.",
        examples=["Alle på Prøvevej skal have et hjem."],
    )
    remark: LongText = Field(
        alias="Bemærkning",
        description="Hvad organet mener.",
        examples=["Rådet mener, at der mangler boliger på Prøvevej."],
    )
    proposal: LongText | None = Field(
        None,
        alias="Forslag",
        description="Hvad organet foreslår i stedet.",
        examples=["Flere små boliger på Prøvevej."],
    )
    theme: Text | None = Field(
        None, alias="Tema", description="Overskriften over de bemærkninger, der deler den.", examples=["Bolig"]
    )
    easy: LongText | None = Field(
        None, alias="Let tekst", description="Det samme med lette ord.", examples=["Der mangler boliger på Prøvevej."]
    )


class Advice(Row):
    """One recommendation of the council."""

    table: ClassVar = "tblAnbefalinger"
    later: ClassVar = frozenset({"easy"})

    number: Reference | None = Field(None, alias="Nr.", description="Tomt felt giver 1, 2, 3 …", examples=["1"])
    advice: LongText = Field(
        alias="Anbefaling",
        description="Begynder gerne med »at«.",
        examples=["at rådet inddrages tidligt i planen for Prøvevej"],
    )
    easy: LongText | None = Field(
        None, alias="Let tekst", description="Det samme med lette ord.", examples=["Spørg os tidligt om Prøvevej."]
    )
