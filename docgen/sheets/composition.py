"""Sammensætning: how many of each group the body has, after its own rules."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Text, WholeNumber


class Seats(Row):
    """One group's seats; the row »I alt« is about all the groups that the sheet names."""

    table: ClassVar = "tblSammensaetning"
    is_seldom: ClassVar = True
    unique: ClassVar = "group"
    may_lack: ClassVar = True

    group: Text = Field(
        alias="Gruppe", description="Gruppen, som i arket Deltagere, eller »I alt«.", examples=["Brugere"]
    )
    least: WholeNumber | None = Field(
        None, alias="Mindst", description="Det mindste antal efter vedtægten.", examples=["2"]
    )
    most: WholeNumber | None = Field(None, alias="Højst", description="Det største antal.", examples=["2"])
