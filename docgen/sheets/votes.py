"""Afstemning: the votes of a meeting, a row for each proposal that was voted on."""

from typing import Annotated, ClassVar

from docgen.danish.lists import all_of
from docgen.danish.words import capital
from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Reference, Text, WholeNumber


class Vote(Row):
    """One vote: the proposal, and how many were for it, against it, or for neither."""

    table: ClassVar = "tblAfstemning"
    is_seldom: ClassVar = True
    unique: ClassVar = ""
    may_lack: ClassVar = True

    item: Reference = Field(alias="Punkt", description="Nummeret på punktet.", examples=["4"])
    proposal: Text = Field(
        alias="Forslag", description="Det, der blev stemt om.", examples=["Bo Eksempels forslag til årshjul"]
    )
    for_it: WholeNumber | None = Field(None, alias="For", description="Stemmer for.", examples=["5"])
    against: WholeNumber | None = Field(None, alias="Imod", description="Stemmer imod.", examples=["2"])
    neither: WholeNumber | None = Field(None, alias="Undlod", description="Hvor mange der ikke stemte.", examples=["1"])
    names: Text | None = Field(
        None, alias="Navne", description="Hvem der stemte hvad.", examples=["Imod: Bo Eksempel og Anne Eksempel"]
    )

    @property
    def sentence(
        self,
    ) -> Annotated[str, Field(title="Afstemningen som en sætning", examples=["5 stemte for, og 2 stemte imod."])]:
        """The vote in words: ``5 stemte for, og 2 stemte imod.``; empty where nothing is counted."""
        counted = ((self.for_it, "stemte for"), (self.against, "stemte imod"), (self.neither, "undlod at stemme"))
        said = [f"{count or 'ingen'} {what}" for count, what in counted if count is not None]
        return f"{capital(all_of(said).replace(' og ', ', og '))}." if said else ""
