"""Opfølgning: who does what after the meeting."""

from typing import Annotated, ClassVar, Literal

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Due, Reference, Text, Word

FollowUpStatus = Annotated[Literal["Åben", "Lukket"], Word]


class FollowUp(Row):
    """One agreed action, kept until it is closed."""

    table: ClassVar = "tblOpfoelgning"
    later: ClassVar = frozenset({"result"})

    item: Reference | None = Field(
        None, alias="Punkt", description="Punktets nummer. Tom: fra et tidligere møde.", examples=["7"]
    )
    what: Text = Field(alias="Hvad", description="Hvad der skal gøres.", examples=["Undersøger hjemmesiden"])
    responsible: Text = Field(alias="Ansvarlig", description="Hvem der gør det.", examples=["Anne Eksempel"])
    due: Due | None = Field(
        None, alias="Frist", description="Fx 17-08-2026, eller ord som »snarest«.", examples=["17-08-2026"]
    )
    status: FollowUpStatus = Field(alias="Status", description="Åben, til den er gjort.", examples=["Åben"])
    easy: Text | None = Field(
        None,
        alias="Let tekst",
        description="Det samme med lette ord. Er den tom, skriver det lette referat Hvad.",
        examples=["Ser på hjemmesiden example.dk"],
    )
    result: Text | None = Field(
        None,
        alias="Resultat",
        description="Hvad der er sket siden sidst; står på næste dagsorden.",
        examples=["Hjemmesiden example.dk er rettet."],
    )
