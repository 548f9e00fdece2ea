"""Organ: the council, network, forum or committee, and what it may do."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from docgen.workbook.record import Form
from docgen.workbook.values import LongText, Reference, Share, Text, WholeNumber, Word, YesNo

BodyType = Annotated[Literal["Udsatteråd", "Netværk", "Forum", "Udvalg"], Word]


class Body(Form):
    """The body whose paper it is, with its powers and its contact."""

    later: ClassVar = frozenset({"case_numbers_like"})

    name: Text = Field(
        alias="Navn", description="Organets officielle navn.", examples=["Udsatterådet i Eksempel Kommune"]
    )
    short_name: Text = Field(
        alias="Kort navn", description="Bruges i løbende tekst og i filnavne.", examples=["Udsatterådet"]
    )
    municipality: Text = Field(alias="Kommune", description="Fx Ishøj Kommune.", examples=["Eksempel Kommune"])
    type: BodyType = Field(alias="Type", description="Hvad organet er.", examples=["Udsatteråd"])
    may_answer_hearings: YesNo = Field(
        alias="Må afgive høringssvar", description="Må organet svare på høringer?", examples=["Ja"]
    )
    may_recommend: YesNo = Field(
        alias="Må indstille", description="Må organet indstille til udvalg eller byråd?", examples=["Ja"]
    )
    may_decide: YesNo = Field(alias="Må beslutte", description="Må organet træffe beslutninger?", examples=["Nej"])
    contact: Text = Field(
        alias="Kontaktperson",
        description="Den i sekretariatet, som offentligheden kan spørge.",
        examples=["Anne Eksempel"],
    )
    phone: Reference | None = Field(
        None,
        alias="Telefon",
        description="Sekretariatets nummer, aldrig et privat.",
        examples=["12 34 56 78"],
    )
    email: Text = Field(alias="E-mail", description="Sekretariatets adresse.", examples=["navn@example.dk"])
    draft_days: WholeNumber | None = Field(
        None, alias="Udkast sendes dage før", description="Dage før mødet, fx 14.", examples=["14"]
    )
    agenda_days: WholeNumber | None = Field(
        None, alias="Dagsorden sendes dage før", description="Dage før mødet, fx 8.", examples=["8"]
    )
    min_meetings: WholeNumber | None = Field(
        None, alias="Mindst antal møder pr. år", description="Efter vedtægten, fx 4.", examples=["4"]
    )
    quorum: Share | None = Field(
        None,
        alias="Beslutningsdygtig andel",
        description="Den andel af medlemmerne, der skal være til stede: 0,5 eller 50 %.",
        examples=["0,5"],
    )
    secrecy: YesNo | None = Field(
        None, alias="Tavshedspligt", description="Har alle deltagere tavshedspligt?", examples=["Nej"]
    )
    confidentiality_note: LongText | None = Field(
        None,
        alias="Fortrolighedsnote",
        description="Står på interne papirer, fx »Må ikke deles uden for netværket«.",
        examples=["Kun til deltagerne."],
    )
    case_numbers_like: Reference | None = Field(
        None,
        alias="Sagsnumre ser sådan ud",
        description="Et af jeres egne sagsnumre, hvis I ikke bruger KLE-numre.",
        examples=["EMN-2026-00194"],
    )
