"""Afsnit: named sections of an item, in row order, between Fremstilling and Indstilling."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import LongText, Reference, Text


class ItemSection(Row):
    """One named section: Økonomi, Historik, Høring."""

    table: ClassVar = "tblAfsnit"
    is_seldom: ClassVar = True
    unique: ClassVar = ""
    may_lack: ClassVar = True

    item: Reference = Field(alias="Punkt", description="Nummeret på punktet.", examples=["4"])
    heading_text: Text = Field(alias="Afsnit", description="Afsnittets overskrift.", examples=["Økonomi"])
    text: LongText = Field(
        alias="Tekst",
        description="Alt+Enter giver nyt afsnit. »- « giver punktopstilling, »1. « giver tal.",
        examples=["Udgiften til Prøvevej holdes inden for rammen."],
    )
