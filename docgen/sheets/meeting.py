"""Møde: one meeting, from the first draft to the minutes."""

import re
from typing import Annotated, ClassVar, Literal

from docgen.danish.dates import clock
from docgen.late import late_pattern
from docgen.workbook.model import After, Field
from docgen.workbook.raw_cell import WRONG_TYPE, fault
from docgen.workbook.record import Form
from docgen.workbook.values import (
    Date,
    LongText,
    Reference,
    Text,
    Time,
    WholeNumber,
    Word,
)

MeetingType = Annotated[Literal["Ordinært", "Ekstraordinært", "Samarbejdsmøde", "Temadag"], Word]
Status = Annotated[Literal["Udkast", "Dagsorden", "Tillægsdagsorden", "Referat", "Aflyst"], Word]

_ADDRESS = late_pattern(r"https?://[^\s/.]+\.\S+", re.IGNORECASE)


def _link(value: str | None) -> str | None:
    if value is not None and not _ADDRESS.fullmatch(value):
        remedy = "Kopiér adressen fra browseren; den begynder med https://."
        raise fault(WRONG_TYPE, f"»{value}« er ikke en adresse på nettet.", remedy)
    return value


Link = Annotated[Reference, After(_link)]
"""An address on the web, whole: ``https://www.example.dk/referat``."""


class Meeting(Form):
    """When, where and how far: its status says whether an agenda or minutes are made."""

    later: ClassVar = frozenset({"moved_from", "online", "sent_on", "approved_on"})

    type: MeetingType = Field(alias="Mødetype", description="Hvilket møde det er.", examples=["Ordinært"])
    number: Reference | None = Field(None, alias="Mødenummer", description="Fx 2/2026.", examples=["2/2026"])
    date: Date = Field(alias="Dato", description="Fx 15-06-2026.", examples=["15-06-2026"])
    start: Time = Field(alias="Start", description="Fx 16.30.", examples=["16.30"])
    end: Time | None = Field(None, alias="Slut", description="Fx 18.30.", examples=["18.30"])
    venue: Text = Field(alias="Sted", description="Lokale og adresse.", examples=["Rådhuset, mødelokale 1"])
    status: Status = Field(
        alias="Status",
        description="Udkast, Dagsorden og Tillægsdagsorden giver en dagsorden. Referat giver referat og let referat. "
        "Aflyst giver en aflysning.",
        examples=["Dagsorden"],
    )
    chair: Text = Field(alias="Mødeleder", description="Den, der leder mødet.", examples=["Bo Eksempel"])
    minute_taker: Text | None = Field(
        None, alias="Referent", description="Den, der skriver referatet.", examples=["Anne Eksempel"]
    )
    first_number: WholeNumber | None = Field(
        None,
        alias="Første punktnummer",
        description="Udfyldes kun, hvis punkterne tæller videre hen over året.",
        examples=["1"],
    )
    case_number: Reference | None = Field(
        None, alias="Sagsnr.", description="Mødesagens nummer.", examples=["00.22.04-P35-1-26"]
    )
    introduction: LongText | None = Field(
        None,
        alias="Indledning",
        description="Kort tekst før første punkt.",
        examples=["Velkommen til mødet."],
    )
    proposals_due: Date | None = Field(
        None,
        alias="Frist for forslag",
        description="Sidste dag for forslag til punkter; står på udkastet.",
        examples=["08-06-2026"],
    )
    next_date: Date | None = Field(None, alias="Næste møde dato", description="Fx 17-08-2026.", examples=["17-08-2026"])
    next_venue: Text | None = Field(
        None, alias="Næste møde sted", description="Hvor næste møde holdes.", examples=["Rådhuset"]
    )
    cleared_on: Date | None = Field(
        None,
        alias="Afstemt med deltagerne den",
        description="Skal udfyldes, før papirer fra et organ med tavshedspligt må offentliggøres.",
        examples=["22-06-2026"],
    )
    closed_at: Time | None = Field(None, alias="Mødet hævet", description="Klokkeslæt, fx 18.25.", examples=["18.25"])
    link: Link | None = Field(
        None,
        alias="Link",
        description="Adressen, hvor hele referatet kan læses; opslaget får en QR-kode med den.",
        examples=["https://www.example.dk/referat"],
    )

    moved_from: Date | None = Field(
        None,
        alias="Flyttet fra",
        description="Den dag, mødet først var sat til. Så laves en meddelelse, og kalenderen bliver rettet.",
        examples=["10-06-2026"],
    )
    online: Link | None = Field(
        None,
        alias="Onlinemøde",
        description="Adressen, hvor man deltager på nettet; står aldrig i offentlige udgaver.",
        examples=["https://www.example.dk/moede"],
    )
    sent_on: Date | None = Field(
        None, alias="Udsendt den", description="Dagen, papiret blev sendt ud.", examples=["12-06-2026"]
    )
    approved_on: Date | None = Field(
        None, alias="Godkendt den", description="Dagen, referatet blev godkendt.", examples=["17-08-2026"]
    )

    @property
    def hours(self) -> Annotated[str, Field(title="Mødets tidsrum", examples=["kl. 16.30–18.30"])]:
        """The meeting's hours: ``kl. 16.30–18.30``, or ``kl. 16.30`` where no end is given."""
        start = clock(self.start)
        return f"kl. {start}–{clock(self.end)}" if self.end else f"kl. {start}"
