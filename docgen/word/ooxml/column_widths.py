"""How a table in a running text shares its width: no column cuts a word that has room, long texts get what is left.

Word fits such a table to what it holds, LibreOffice takes the grid as it is written: so the grid is written to fit.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

_LETTER = 112
"""What a letter takes in twentieths of a point; a capital a quarter more (Carlito at 10.5 points)."""
_PADDING = 240
"""What the two sides of a cell take."""
_LONGEST_WORD, _LINE = 26, 45
"""The letters that a word, an address for instance, and a whole text may ask for at most."""


def column_widths(rows: Sequence[Sequence[str]], whole: int) -> list[int]:
    """Return the width of each column of ``whole``, in the unit of ``whole`` (twentieths of a point)."""
    columns = [[text for text in column if text] for column in zip_longest(*rows, fillvalue="")]
    least = [_room((word for text in column for word in text.split(" ")), _LONGEST_WORD) for column in columns]
    wanted = [max(room, _room(column, _LINE)) for room, column in zip(least, columns, strict=True)]
    spare = whole - sum(least)
    missing = sum(wanted) - sum(least)
    if spare <= 0:
        widths = [whole * room / sum(least) for room in least]
    elif missing >= spare:
        widths = [low + spare * (high - low) / missing for low, high in zip(least, wanted, strict=True)]
    else:
        widths = [whole * room / sum(wanted) for room in wanted]
    return [int(width) for width in widths]


def _room(texts: Iterable[str], most: int) -> float:
    """Return what the longest of the texts needs on one line, the cell's sides included."""
    letters = max((len(text) + sum(map(str.isupper, text)) / 4 for text in texts), default=0)
    return _PADDING + _LETTER * min(letters, most)
