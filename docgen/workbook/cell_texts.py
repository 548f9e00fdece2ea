"""Every text of a workbook with its cell, for the checks that look at words and not at fields."""

from typing import Literal

from docgen.finding import Place
from docgen.late import dataclass

Area = Literal["value", "own", "other"]


@dataclass(frozen=True)
class CellText:
    """One text and where it stands.

    ``area``: ``value`` is read into the document, ``own`` stands in the user's own columns and
    sheets, ``other`` is a heading, a help text, an example row or the guide.
    ``is_example`` tells that docgen's own example row said it first.
    """

    text: str
    place: Place
    area: Area = "value"
    is_example: bool = False
