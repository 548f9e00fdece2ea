"""Regler: how strict the council's own checks are, and what a named person lets through."""

from typing import Annotated, ClassVar, Literal

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Reference, Text, Word

RuleLevel = Annotated[Literal["Fejl", "Advarsel", "Slå fra"], Word]


class Rule(Row):
    """One check's level in this workbook."""

    table: ClassVar = "tblRegler"
    is_seldom: ClassVar = True
    unique: ClassVar = "code"
    may_lack: ClassVar = True

    code: Reference = Field(alias="Kode", description="Kontrollens kode, fx P03.", examples=["P03"])
    level: RuleLevel = Field(alias="Niveau", description="Hvad kontrollen skal give.", examples=["Advarsel"])
    reason: Text | None = Field(
        None,
        alias="Begrundelse",
        description="Skal stå, når en fejl i gruppe G lukkes igennem.",
        examples=["Bo Eksempels navn er offentligt i forvejen."],
    )
    approved_by: Text | None = Field(
        None,
        alias="Godkendt af",
        description="Navnet på den, der har lukket fejlen igennem.",
        examples=["Anne Eksempel"],
    )
