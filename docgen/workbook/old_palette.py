"""The colours of the old palette, by their numbers in a cell's format; few workbooks have one."""

from openpyxl.styles.colors import COLOR_INDEX

OLD_PALETTE = tuple(colour[-6:] for colour in COLOR_INDEX)
"""The six hexadecimal digits of each."""
