"""Bilag: the annexes, in all three workbooks."""

from typing import Annotated, ClassVar, Literal

from docgen.sheets.items import Openness
from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Reference, Text, Word

AttachmentType = Annotated[Literal["Årsrapport", "Høringsmateriale", "Høringssvar", "Notat", "Andet"], Word]


class Attachment(Row):
    """One annex: a .pdf or .docx that lies beside the workbook."""

    table: ClassVar = "tblBilag"

    number: Reference | None = Field(
        None, alias="Nr.", description="Tomt felt giver Bilag 1, Bilag 2 … i rækkefølge.", examples=["1"]
    )
    item: Reference | None = Field(
        None, alias="Punkt", description="Nummeret på punktet, bilaget hører til.", examples=["4"]
    )
    title: Text = Field(alias="Titel", description="Bilagets titel.", examples=["Årsrapport 2025"])
    file: Text = Field(
        alias="Fil",
        description="Filens sti ud fra arket: .pdf eller .docx.",
        examples=["bilag/aarsrapport.pdf"],
    )
    type: AttachmentType = Field(alias="Type", description="Hvad bilaget er.", examples=["Årsrapport"])
    openness: Openness = Field(
        alias="Åbenhed", description="Lukkede bilag kommer ikke i offentlige udgaver.", examples=["Åben"]
    )
