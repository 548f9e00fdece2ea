"""A house style as values: its colours, its letters, their sizes."""

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class House:
    """What all papers of one house share.

    Colours are RGB in hexadecimal; ``accent`` is readable on white and on ``tint`` (contrast 4.5:1
    or more). Sizes are in points; ``leading`` is the line spacing in 240ths of a line. ``page`` is
    width and height, ``margins`` above, at the sides, below, ``edges`` how far head and foot stand
    from the paper's edge, ``columns`` the widths of two columns, all in twentieths of a point.
    """

    font: str = "Calibri"
    twin: str = "Carlito"
    accent: str = "1F4E5F"
    tint: str = "E6EEF1"
    rule: str = "9FB6BE"
    quiet: str = "595959"
    size: float = 11
    small: float = 9
    meta: float = 10
    headings: tuple[float, float, float] = (20, 14, 11)
    leading: int = 264
    after: float = 6
    hyphenates: bool = True
    page: tuple[int, int] = (11906, 16838)
    margins: tuple[int, int, int] = (1361, 1304, 1361)
    edges: tuple[int, int] = (680, 567)
    columns: tuple[int, int] | None = None

    @property
    def text_width(self) -> int:
        """The width between the margins, or of the first column, in twentieths of a point."""
        return self.columns[0] if self.columns else self.head_width

    @property
    def head_width(self) -> int:
        """The width between the margins, where head and foot stand, in twentieths of a point."""
        return self.page[0] - 2 * self.margins[1]


MUNICIPAL = House()
"""The house of ordinary papers: Calibri, a calm blue-green."""

EASY = House(
    font="Arial",
    twin="Liberation Sans",
    size=14,
    small=14,
    meta=14,
    headings=(22, 16, 14),
    leading=250,
    after=1,
    quiet="404040",
    hyphenates=False,
    margins=(620, 850, 700),
    edges=(340, 360),
)
"""Easy-read paper: Arial, nothing below 14 points, whole words; narrow margins, for it hangs on two pages at best."""

EASY_LANDSCAPE = replace(EASY, page=(16838, 11906))
"""Easy-read paper on its side: two texts beside each other."""

POSTER = House(
    font="Arial",
    twin="Liberation Sans",
    size=20,
    small=14,
    meta=14,
    headings=(36, 24, 20),
    leading=276,
    after=4,
    quiet="404040",
    hyphenates=False,
    margins=(1020, 1020, 907),
    edges=(510, 454),
)
"""The poster on A4: read from two metres."""

POSTER_A3 = replace(
    POSTER,
    size=28,
    small=20,
    meta=20,
    headings=(51, 34, 28),
    after=6,
    page=(16838, 23811),
    margins=(1442, 1442, 1283),
    edges=(721, 642),
)
"""The poster on A3: all of it larger by the square root of two."""

HERNING = House(accent="1B3F73", tint="E8EDF5", rule="A3B3CC")
"""Herning's committee papers: dark blue."""

EGEDAL = House(accent="2E5E3E", tint="EAF2EB", rule="A9C2AF", leading=276)
"""Egedal's network: green, with a little more air."""
