"""Deltagere: who was called, who came, and who may be named in public."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from docgen.danish.people import DEFAULT_LABEL
from docgen.workbook.record import Row
from docgen.workbook.values import Codes, Text, Time, Word, YesNo

Attendance = Annotated[Literal["Inviteret", "Deltog", "Afbud", "Fraværende", "Suppleant", "Gæst"], Word]


class Participant(Row):
    """One person at one meeting."""

    table: ClassVar = "tblDeltagere"

    name: Text = Field(alias="Navn", description="Fulde navn.", examples=["Bo Eksempel"])
    group: Text = Field(alias="Gruppe", description="Overskriften, personen står under.", examples=["Udsatterådet"])
    role: Text | None = Field(
        None, alias="Rolle", description="Fx Formand, Næstformand, Referent.", examples=["Formand"]
    )
    title: Text | None = Field(None, alias="Titel", description="Stilling.", examples=["Områdechef"])
    organisation: Text | None = Field(
        None, alias="Organisation", description="Fx forening eller afdeling.", examples=["SIND"]
    )
    status: Attendance = Field(
        alias="Status", description="Inviteret før mødet; de andre bagefter.", examples=["Inviteret"]
    )
    guest_at: Codes | None = Field(
        None, alias="Gæst ved punkt", description="Punktets nummer; flere skilles med ;", examples=["4"]
    )
    since: Time | None = Field(None, alias="Fra", description="Hvis personen kom senere.", examples=["17.00"])
    until: Time | None = Field(None, alias="Til", description="Hvis personen gik før.", examples=["17.30"])
    may_be_named: YesNo = Field(
        alias="Må nævnes offentligt",
        description="Har personen sagt ja til at stå med navn?",
        examples=["Nej"],
    )
    public_label: Text | None = Field(
        None,
        alias="Offentlig betegnelse",
        description="Står i stedet for navnet, fx »medlem«.",
        examples=["medlem"],
    )
    paid: YesNo | None = Field(None, alias="Diætberettiget", description="Får personen diæter?", examples=["Ja"])

    @property
    def described(self) -> Annotated[str, Field(title="Personen på en liste", examples=["Bo Eksempel (SIND)"])]:
        """The person in a list: ``Bo Eksempel, formand (SIND)``."""
        words = ", ".join(part for part in (self.name, self.title, self.role) if part)
        return f"{words} ({self.organisation})" if self.organisation else words


def label_of(person: Participant) -> str:
    """Return what a person who may not be named is called."""
    return person.public_label or DEFAULT_LABEL
