"""Prøvelæsning: what a reader of the target group understood of the easy-read minutes."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Reference, Text, YesNo


class ProofReading(Row):
    """One line that was read aloud, and whether it was understood."""

    table: ClassVar = "tblProevelaesning"
    is_seldom: ClassVar = True
    unique: ClassVar = ""
    may_lack: ClassVar = True

    item: Reference = Field(alias="Punkt", description="Nummeret på punktet.", examples=["4"])
    line: Text = Field(
        alias="Linje",
        description="Nummeret på siden fra »easy --page«, eller linjen.",
        examples=["Vi talte om boliger på Prøvevej."],
    )
    understood: YesNo = Field(alias="Forstået", description="Forstod læseren linjen?", examples=["Ja"])
    hard_word: Text | None = Field(
        None, alias="Svært ord", description="Ordet, der var svært.", examples=["boligsocial"]
    )
