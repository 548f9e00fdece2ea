"""Organ: the council, network, forum or committee, and what it may do."""

from typing import Annotated, ClassVar

from docgen.danish.bodies import genitive, names_of_type, noun_of_type
from docgen.danish.words import key, plain
from docgen.workbook.model import Field
from docgen.workbook.record import Form
from docgen.workbook.values import Date, LongText, Reference, Share, Text, WholeNumber, YesNo, suggested

BodyType = Annotated[
    str,
    *suggested(
        "Udsatteråd", "Handicapråd", "Ældreråd", "Seniorråd", "Integrationsråd", "Ungeråd", "Brugerråd", "Netværk",
        "Forum", "Udvalg", "Kommunalbestyrelse", "Skolebestyrelse", "Bestyrelse", "Styregruppe", "Arbejdsgruppe",
    ),
]  # fmt: skip
"""What a body is called; the list is of suggestions, and any other word is as good."""


class Body(Form):
    """The body whose paper it is, with its powers and its contact."""

    later: ClassVar = frozenset(
        {
            "case_numbers_like", "spoken_of", "department", "term_from", "term_until", "proposal_days", "minutes_days",
            "objection_days",
        }
    )  # fmt: skip

    name: Text = Field(
        alias="Navn", description="Organets officielle navn.", examples=["Udsatterådet i Eksempel Kommune"]
    )
    short_name: Text = Field(
        alias="Kort navn", description="Bruges i løbende tekst og i filnavne.", examples=["Udsatterådet"]
    )
    municipality: Text = Field(alias="Kommune", description="Fx Ishøj Kommune.", examples=["Eksempel Kommune"])
    type: BodyType = Field(
        alias="Type", description="Hvad organet er; det rigtige ord, også uden for listen.", examples=["Udsatteråd"]
    )
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
    spoken_of: Text | None = Field(
        None,
        alias="Omtales som",
        description="Ordet i løbende tekst: rådet, bestyrelsen, nævnet. Er det tomt, følger det af Type.",
        examples=["rådet"],
    )
    department: Text | None = Field(
        None, alias="Forvaltning", description="Står i brevhovedet.", examples=["Social og Sundhed"]
    )
    term_from: Date | None = Field(
        None, alias="Funktionsperiode fra", description="Fx 01-01-2026.", examples=["01-01-2026"]
    )
    term_until: Date | None = Field(
        None, alias="Funktionsperiode til", description="Fx 31-12-2029.", examples=["31-12-2029"]
    )
    proposal_days: WholeNumber | None = Field(
        None, alias="Forslag ind dage før", description="Dage før mødet, fx 21.", examples=["21"]
    )
    minutes_days: WholeNumber | None = Field(
        None, alias="Referat sendes dage efter", description="Dage efter mødet, fx 8.", examples=["8"]
    )
    objection_days: WholeNumber | None = Field(
        None, alias="Indsigelse dage", description="Dage efter, at referatet er sendt, fx 8.", examples=["8"]
    )

    @property
    def noun(self) -> Annotated[str, Field(title="Organet i løbende tekst", examples=["rådet"])]:
        """How the body is spoken of: »rådet«, »bestyrelsen«."""
        if self.spoken_of:
            return self.spoken_of[:1].lower() + self.spoken_of[1:]
        return noun_of_type(self.type or "", self.short_name or "rådet")

    @property
    def nouns(self) -> Annotated[str, Field(title="Organet i ejefald", examples=["rådets"])]:
        """What is the body's: »rådets«, »bestyrelsens«."""
        return genitive(self.noun)

    @property
    def only_talks(self) -> Annotated[bool, Field(title="Taler organet kun sammen?", examples=["Nej"])]:
        """Whether its people speak for themselves alone: it may do nothing, and is a network or bound to secrecy.

        So Egedal's network is described: no decisions, no recommendations, no answers to hearings.
        """
        may = (self.may_decide, self.may_recommend, self.may_answer_hearings)
        return may == (False, False, False) and (key(self.type or "").endswith("netværk") or self.secrecy is True)


def called(body: Body) -> tuple[str, ...]:
    """Return the words by which a text speaks of the body, in the letters they are written with."""
    names = [plain(name) for name in (body.name, body.short_name, body.spoken_of) if name]
    return tuple(dict.fromkeys([*names, body.noun, *(names_of_type(body.type or "") or ("rådet",))]))
