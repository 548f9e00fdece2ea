"""Punkter: the items of a meeting, the same row from draft to easy-read minutes."""

from typing import Annotated, ClassVar, Literal

from docgen.workbook.model import Field
from docgen.workbook.record import Band, Row
from docgen.workbook.values import LongText, Reference, Text, WholeNumber, Word, YesNo

ItemType = Annotated[
    Literal["Fast", "Orientering", "Drøftelse", "Beslutning", "Oplæg", "Høring", "Pause", "Eventuelt", "Overskrift"],
    Word,
]
Openness = Annotated[Literal["Åben", "Lukket"], Word]


class Item(Row):
    """One item: what the agenda says, what the meeting added, what the easy-read minutes say."""

    table: ClassVar = "tblPunkter"
    later: ClassVar = frozenset({"is_new", "dissent", "recommender", "easy_agenda"})
    bands: ClassVar = (
        Band("dagsordenen", "number", "1F4E5F"),
        Band("referatet", "discussion", "4F6228"),
        Band("de lette papirer", "in_easy", "7A3E12"),
        Band("særlige tilfælde", "is_new", "595959"),
    )

    number: Reference | None = Field(
        None,
        alias="Nr.",
        description="Udfyldes kun, hvis nummeret ikke følger rækkefølgen. 2.1 står under 2.",
        examples=["1"],
    )
    title: Text = Field(alias="Overskrift", description="Kort og sigende.", examples=["Nye boliger på Prøvevej"])
    type: ItemType = Field(
        alias="Type",
        description="Hvad der skal ske under punktet. »Overskrift« samler punkterne under sig.",
        examples=["Drøftelse"],
    )
    openness: Openness = Field(
        alias="Åbenhed", description="Lukkede punkter kommer ikke i offentlige udgaver.", examples=["Åben"]
    )
    closed_because: Text | None = Field(
        None, alias="Lukkegrund", description="Skal stå ved lukkede punkter.", examples=["Personforhold"]
    )
    presenter: Text | None = Field(
        None, alias="Oplægsholder", description="Navn og gerne titel.", examples=["Bo Eksempel, formand"]
    )
    minutes: WholeNumber | None = Field(None, alias="Minutter", description="Afsat tid.", examples=["10"])
    case_number: Reference | None = Field(
        None, alias="Sagsnr.", description="Punktets egen sag.", examples=["27.00.00-A00-5-26"]
    )
    background: LongText | None = Field(
        None,
        alias="Fremstilling",
        description="Alt+Enter giver nyt afsnit. »- « giver punktopstilling, »1. « giver tal.",
        examples=["Der skal bygges boliger på Prøvevej."],
    )
    recommendation: LongText | None = Field(
        None,
        alias="Indstilling",
        description="Hvem der indstiller, og derefter »at …« på hver sin linje.",
        examples=["Formanden indstiller,\nat planen for Prøvevej drøftes."],
    )
    discussion: LongText | None = Field(
        None,
        alias="Drøftelse",
        description="Efter mødet: hvad der blev sagt.",
        examples=["Rådet drøftede planen for Prøvevej."],
    )
    decision: LongText | None = Field(
        None, alias="Beslutning", description="Efter mødet: hvad der blev besluttet.", examples=["Godkendt."]
    )
    carried_over: YesNo | None = Field(
        None, alias="Overføres til næste møde", description="Tages op igen næste gang.", examples=["Nej"]
    )
    in_easy: YesNo | None = Field(
        None, alias="Let med", description="Skal punktet med i det lette referat?", examples=["Ja"]
    )
    easy_title: Text | None = Field(
        None, alias="Let overskrift", description="Højst seks ord.", examples=["Nye boliger"]
    )
    easy_text: LongText | None = Field(
        None,
        alias="Let tekst",
        description="Korte sætninger, én på hver linje.",
        examples=["Vi talte om boliger på Prøvevej.\nDer er for få billige boliger."],
    )
    easy_agreement: LongText | None = Field(
        None,
        alias="Let aftale",
        description="Hvad I blev enige om.",
        examples=["Rådet skriver til politikerne om Prøvevej."],
    )
    picture: Text | None = Field(
        None,
        alias="Billede",
        description="Et ord som »møde« eller »penge«, eller en billedfil ved siden af arket.",
        examples=["billeder/hus.png"],
    )
    picture_text: Text | None = Field(
        None, alias="Billedtekst", description="Hvad billedet viser, til skærmlæsere.", examples=["Et hus"]
    )
    easy_agenda: LongText | None = Field(
        None,
        alias="Let om punktet",
        description="Med lette ord, hvad punktet handler om, til den lette dagsorden.",
        examples=["Vi skal tale om boliger på Prøvevej."],
    )
    is_new: YesNo | None = Field(
        None,
        alias="Nyt i tillæg",
        description="Kom punktet til efter dagsordenen? Så står det i tillægget.",
        examples=["Nej"],
    )
    dissent: LongText | None = Field(
        None,
        alias="Særstandpunkt",
        description="Efter mødet: hvem der ville noget andet, og hvorfor.",
        examples=["Bo Eksempel ønskede sagen udsat."],
    )
    recommender: Text | None = Field(
        None,
        alias="Indstiller",
        description="Hvem der indstiller under dette punkt; så begynder Indstilling med »at«.",
        examples=["Formanden"],
    )
