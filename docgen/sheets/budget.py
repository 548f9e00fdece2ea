"""Budget: what the body may spend in the year, and what is spent."""

from typing import ClassVar

from docgen.workbook.model import Field
from docgen.workbook.record import Row
from docgen.workbook.values import Text, WholeNumber


class BudgetPost(Row):
    """One post of the year's budget, in whole kroner."""

    table: ClassVar = "tblBudget"
    is_seldom: ClassVar = True
    unique: ClassVar = "post"
    may_lack: ClassVar = True

    post: Text = Field(alias="Post", description="Hvad pengene går til.", examples=["Diæter"])
    granted: WholeNumber | None = Field(
        None, alias="Bevilling", description="Årets bevilling i hele kroner.", examples=["9.600"]
    )
    spent: WholeNumber | None = Field(
        None, alias="Forbrug", description="Brugt indtil nu, i hele kroner.", examples=["4.800"]
    )
