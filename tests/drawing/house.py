"""A house style as values: its colours, its letters, their sizes."""

from dataclasses import dataclass


@dataclass(frozen=True)
class House:
    """What all papers of one house share.

    Colours are RGB in hexadecimal; ``accent`` is readable on white and on ``tint`` (contrast 4.5:1
    or more). Sizes are in points; ``leading`` is the line spacing in 240ths of a line.
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


MUNICIPAL = House()
"""The house of ordinary papers: Calibri, a calm blue-green."""

EASY = House(
    font="Arial",
    twin="Liberation Sans",
    size=14,
    small=14,
    meta=14,
    headings=(24, 18, 14),
    leading=360,
    after=2,
    quiet="404040",
    hyphenates=False,
)
"""Easy-read paper: Arial, nothing below 14 points, one and a half line spacing, whole words."""

HERNING = House(accent="1B3F73", tint="E8EDF5", rule="A3B3CC")
"""Herning's committee papers: dark blue."""

EGEDAL = House(accent="2E5E3E", tint="EAF2EB", rule="A9C2AF", leading=276)
"""Egedal's network: green, with a little more air."""
