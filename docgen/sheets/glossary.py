"""Ordliste: the hard words that the easy-read minutes explain."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Text


class HardWord(Row):
    """One hard word and what it means."""

    table: ClassVar = "tblOrdliste"
    is_seldom: ClassVar = True

    word: Text = Field(alias="Ord", description="Det svære ord.", examples=["Høringssvar"])
    meaning: Text = Field(
        alias="Betyder", description="Forklaret med lette ord.", examples=["Et brev med Eksempelrådets mening."]
    )
