"""Offentliggørelse: what a person has decided about a word that the proof of a public edition asks about."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Reference, Text, YesNo


class Decision(Row):
    """One word, whether it may stand, and who says so."""

    table: ClassVar = "tblOffentliggoerelse"
    is_seldom: ClassVar = True
    may_lack: ClassVar = True

    word: Text = Field(alias="Ord", description="Ordet, som docgen skriver det i sit fund.", examples=["Skov"])
    where: Reference | None = Field(
        None, alias="Sted", description="En celle, fx Punkter!I2. Tomt felt gælder overalt.", examples=["Punkter!I2"]
    )
    may_stand: YesNo = Field(
        alias="Må stå", description="Nej: ordet tages ud af den offentlige udgave.", examples=["Ja"]
    )
    approved_by: Text = Field(
        alias="Godkendt af", description="Fulde navn på den, der har besluttet det.", examples=["Anne Eksempel"]
    )
    reason: Text = Field(
        alias="Begrundelse",
        description="Hvorfor, i en hel sætning.",
        examples=["Det er skoven ved Prøvevej og ikke personen."],
    )
