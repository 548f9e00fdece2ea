"""Opslagssteder: where the easy-read minutes are hung up."""

from typing import Annotated, ClassVar, Literal

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Text, WholeNumber, Word

PaperSize = Annotated[Literal["A4", "A3"], Word]


class PostingPlace(Row):
    """One place with a notice board."""

    table: ClassVar = "tblOpslagssteder"
    is_seldom: ClassVar = True

    place_name: Text = Field(alias="Sted", description="Hvor referatet hænges op.", examples=["Café Eksempel"])
    contact: Text | None = Field(
        None, alias="Kontaktperson", description="Den, der hænger op.", examples=["Anne Eksempel"]
    )
    copies: WholeNumber | None = Field(None, alias="Antal", description="Antal eksemplarer.", examples=["2"])
    size: PaperSize | None = Field(None, alias="Format", description="Papirets størrelse.", examples=["A3"])
