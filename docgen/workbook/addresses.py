"""Excel's addresses: column 3 is ``C``; openpyxl has the same, and takes longer to import than a workbook to read."""

from functools import lru_cache

from docgen.late import late_pattern

_CELL = late_pattern(r"\$?([A-Za-z]{1,3})\$?([0-9]+)")
_CORNER = late_pattern(r"\$?([A-Za-z]{0,3})\$?([0-9]*)")


@lru_cache(maxsize=1024)
def column_letter(number: int) -> str:
    """Return the letters of a column, counted from 1."""
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


@lru_cache(maxsize=1024)
def column_number(letters: str) -> int:
    """Return the number of a column, counted from 1."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def position_of(address: str) -> tuple[int, int]:
    """Return the row and the column of a cell; raise ValueError where the text is no address."""
    found = _CELL.fullmatch(address)
    if not found:
        raise ValueError(address)
    return int(found[2]), column_number(found[1])


def corners_of(reference: str) -> tuple[int, int, int, int]:
    """Return the first row and column of a range and its last ones, 0 where it names none: ``A:C`` has no rows.

    Raises ValueError where the text is no range.
    """
    first, _, last = reference.partition(":")
    found = [_CORNER.fullmatch(corner) for corner in (first, last or first)]
    if not all(found):
        raise ValueError(reference)
    (left, top), (right, bottom) = (corner.groups() for corner in found if corner)
    return int(top or 0), column_number(left), int(bottom or 0), column_number(right)
