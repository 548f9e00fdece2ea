"""Grænser: from which value the rules for easy text warn and stop, where the council wants others than docgen's."""

from typing import Annotated, ClassVar, Literal

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import WholeNumber, Word

LimitCode = Annotated[Literal["L01", "L02", "L03", "L04", "L05", "L06", "L07", "L11", "L12", "L14", "L16", "L21"], Word]
"""The rules that count something."""


class OwnLimit(Row):
    """One rule's own limits in this workbook; an empty cell leaves docgen's as it is."""

    table: ClassVar = "tblGraenser"
    is_seldom: ClassVar = True
    unique: ClassVar = "code"
    may_lack: ClassVar = True

    code: LimitCode = Field(alias="Kode", description="Reglen for let tekst, fx L02.", examples=["L02"])
    warning: WholeNumber | None = Field(
        None,
        alias="Advarsel fra",
        description="Fra dette tal giver reglen en advarsel. Tom: docgens egen grænse.",
        examples=["15"],
    )
    error: WholeNumber | None = Field(
        None,
        alias="Fejl fra",
        description="Fra dette tal er det en fejl. Tom: docgens egen grænse.",
        examples=["20"],
    )
