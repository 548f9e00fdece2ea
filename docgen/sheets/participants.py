"""Deltagere: who was called, who came, and who may be named in public."""

from typing import Annotated, ClassVar, Literal

from docgen.danish.people import DEFAULT_LABEL
from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Codes, Text, Time, Word, YesNo

Attendance = Annotated[Literal["Inviteret", "Deltog", "Afbud", "Fraværende", "Suppleant", "Gæst"], Word]


class Participant(Row):
    """One person at one meeting."""

    table: ClassVar = "tblDeltagere"
    later: ClassVar = frozenset({"party", "stands_in_for", "initials", "email", "not_there_at", "disqualified_at"})

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
        None,
        alias="Gæst ved punkt",
        description="Punktets nummer; flere skilles med ; – tom: hele mødet.",
        examples=["4"],
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
    party: Text | None = Field(
        None, alias="Parti", description="Partibogstavet, hvis personen er valgt politisk.", examples=["A"]
    )
    stands_in_for: Text | None = Field(
        None,
        alias="Stedfortræder for",
        description="Navnet på den, en suppleant møder i stedet for.",
        examples=["Bo Eksempel"],
    )
    initials: Text | None = Field(
        None, alias="Initialer", description="Hvis referatet bruger initialer i stedet for navnet.", examples=["BE"]
    )
    email: Text | None = Field(
        None,
        alias="E-mail",
        description="Hvor papirerne sendes hen; står aldrig på et papir.",
        examples=["navn@example.dk"],
    )
    not_there_at: Codes | None = Field(
        None,
        alias="Ikke til stede ved punkt",
        description="Punkter, personen ikke var med til; flere skilles med ;",
        examples=["2; 3"],
    )
    disqualified_at: Codes | None = Field(
        None,
        alias="Inhabil ved punkt",
        description="Punkter, hvor personen var inhabil; flere skilles med ;",
        examples=["4"],
    )

    @property
    def described(self) -> Annotated[str, Field(title="Personen på en liste", examples=["Bo Eksempel (SIND)"])]:
        """The person in a list: ``Bo Eksempel (A), formand (SIND)``; a substitute with the one they stand in for."""
        name = f"{self.name} ({self.party})" if self.party else self.name
        words = ", ".join(part for part in (name, self.title, self.role) if part)
        described = f"{words} ({self.organisation})" if self.organisation else words
        described = f"{described}, {self.initials}" if self.initials else described
        return f"{described}, stedfortræder for {self.stands_in_for}" if self.stands_in_for else described


def label_of(person: Participant) -> str:
    """Return what a person who may not be named is called."""
    return person.public_label or DEFAULT_LABEL
