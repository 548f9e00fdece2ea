"""Oplysninger: facts of the paper that are printed in its head, in all workbooks."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Text


class Detail(Row):
    """One fact: »Revideret den«, »Mailes til«."""

    table: ClassVar = "tblOplysninger"
    is_seldom: ClassVar = True
    unique: ClassVar = "name"
    may_lack: ClassVar = True

    name: Text = Field(alias="Navn", description="Hvad oplysningen hedder.", examples=["Revideret den"])
    value: Text = Field(alias="Værdi", description="Oplysningen, som den skal stå.", examples=["3. juni 2026"])
