"""How a blank workbook looks: its colours, widths, number formats and printed page."""

import math
from collections.abc import Sequence
from copy import copy
from functools import cache
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import Outline, PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from docgen.workbook.values import Shape
from docgen.workbook.visibility import EXAMPLE_INK, PALE

# Every pair of ink and paper below, and of the example's, has a contrast of at least 4.5 to 1 (WCAG 2.1, 1.4.3).
INK, GREY_INK, WHITE = "262626", "595959", "FFFFFF"
DARK, REQUIRED, ALARM = "1F4E5F", "FFF2CC", "9C2A1D"
GUIDE_TAB, FORM_TAB, TABLE_TAB, SELDOM_TAB = "1F4E5F", "5B9AA0", "A3B86C", "BFBFBF"

_A4 = 9
_SCALE = 75
_PAGE_WIDTH = 180
"""Characters that stand beside each other on a landscape page at that scale, within Excel's own margins."""
_ONE_PAGE = 225
"""Characters that stand beside each other on one page with letters that can be read still, of 6.6 points."""
_LETTERS = 1.1  # a width is counted in figures, and letters are a little narrower
_LINE_HEIGHT, _MOST_HEIGHT = 15, 409  # points; Excel allows no more
_LINE = Side(style="thin", color="D0D5D8")
GRID = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
WRAPPED = Alignment(horizontal="left", vertical="top", wrap_text=True)


@cache
def font(colour: str = INK, size: int = 11, *, bold: bool = False, italic: bool = False) -> Font:
    """Return Calibri, always by name: without one LibreOffice takes a serif."""
    return Font(name="Calibri", size=size, bold=bold, italic=italic, color=colour)


@cache
def paper(colour: str) -> PatternFill:
    """Return a plain fill."""
    return PatternFill("solid", fgColor=colour)


def number_format(shape: Shape) -> str:
    """Return Excel's code of a column: running text is Text too, or Excel takes ``- `` for a formula."""
    return "@" if shape.text or shape.long else shape.number_format


def width(heading: str, shape: Shape, example: str) -> float:
    """Return a table column's width in characters: room for its words, and for its heading on two lines."""
    if shape.long:
        return 60
    if shape.choices:
        room = max(map(len, shape.choices)) + 5
    elif shape.text:
        room = max(9, len(example) + 2)
    elif shape.number_format != "General":
        room = 13
    else:
        room = 26
    # The filter button covers about three characters of the heading.
    longest_word = max(map(len, heading.split())) + 4
    return max(room, longest_word, math.ceil(len(heading) / 2) + 5)


def dress_heading(cell: Cell, colour: str = DARK) -> None:
    """Give a column's heading its look; ``colour`` is that of the band it stands in."""
    cell.font = font(WHITE, bold=True)
    cell.fill = paper(colour)
    cell.border = GRID
    cell.alignment = Alignment(horizontal="left", vertical="center", wrap_text=True)


def dress_label(cell: Cell) -> None:
    """Give the name of a form's field its look."""
    _dress(cell, font(bold=True), paper(PALE))


def dress_help(cell: Cell) -> None:
    """Give the help beside a form's field its look."""
    _dress(cell, font(GREY_INK), paper(PALE))


def dress_value(cell: Cell, shape: Shape, *, required: bool) -> None:
    """Give a cell that is to be filled its look: yellow where it must be, white where it may be."""
    _dress(cell, font(), paper(REQUIRED if required else WHITE))
    cell.number_format = number_format(shape)


def dress_alike(cell: Any, other: Any) -> None:
    """Give a cell the look of another one of its workbook: much faster than by font, fill and border."""
    quoted = cell.quotePrefix  # what the cell says of its own text
    cell._style = copy(other._style)  # noqa: SLF001 - there is no public way to copy a look
    cell.quotePrefix = quoted


def dress_example(cell: Cell, shape: Shape) -> None:
    """Give a cell of the example row its look: grey, and upright, for who writes over it keeps the look."""
    _dress(cell, font(EXAMPLE_INK), paper(PALE))
    cell.number_format = number_format(shape)


def dress_column(column: ColumnDimension, heading: str, shape: Shape, example: str) -> None:
    """Give a whole table column its width, and the format of the rows that are added below."""
    column.width = width(heading, shape, example)
    column.number_format = number_format(shape)
    column.alignment = copy(WRAPPED)
    column.font = font()


def _dress(cell: Cell, ink: Font, fill: PatternFill) -> None:
    cell.font = ink
    cell.fill = fill
    cell.border = GRID
    cell.alignment = WRAPPED


def fit_height(sheet: Worksheet, row: int, columns: int, least: int = 1) -> None:
    """Make a row high enough for the texts of its columns, or for ``least`` lines; a row of one line is left alone."""
    cells = enumerate((sheet.cell(row, column) for column in range(1, columns + 1)), 1)
    needed = (_lines(cell.value, sheet.column_dimensions[get_column_letter(number)].width) for number, cell in cells)
    if (lines := max(least, *needed)) > 1:
        sheet.row_dimensions[row].height = min(lines * _LINE_HEIGHT + 2, _MOST_HEIGHT)


def _lines(value: object, width: float) -> int:
    return sum(max(1, math.ceil(len(line) / (width * _LETTERS))) for line in str(value or "").split("\n"))


def set_up_sheet(sheet: Worksheet, tab: str) -> None:
    """Set up a sheet with its headings in row 1: they stay in sight, and stand on each printed page."""
    sheet.row_dimensions[1].height = 34
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    set_up_page(sheet, tab)


def fold(sheet: Worksheet, first: int, last: int) -> None:
    """Let the columns behind a band's first be folded away by the button above that one (1 is the sheet's first)."""
    sheet.sheet_properties.outlinePr = Outline(summaryRight=False)
    for number in range(first + 1, last + 1):
        sheet.column_dimensions[get_column_letter(number)].outlineLevel = 1


def is_too_wide(sheet: Worksheet) -> bool:
    """Tell whether a table on one printed page would be too small to read."""
    return sum(_widths(sheet)) > _ONE_PAGE


def _widths(sheet: Worksheet) -> list[float]:
    return [sheet.column_dimensions[get_column_letter(number)].width for number in range(1, sheet.max_column + 1)]


def set_up_wide_page(sheet: Worksheet, tab: str, repeated: int, bands: Sequence[int]) -> None:
    """Set a printed page for a table that is unreadable on one: several side by side, in letters of three quarters.

    The first columns are ``repeated`` on each; ``bands`` are the columns (from 1) that begin a page whatever has room.
    """
    set_up_page(sheet, tab)
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=False)
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = _SCALE
    sheet.print_title_cols = f"A:{get_column_letter(repeated)}"
    widths = _widths(sheet)
    taken = left = sum(widths[:repeated])
    for number, wide in enumerate(widths[repeated:], repeated + 1):
        if number in bands or taken + wide > _PAGE_WIDTH:
            sheet.col_breaks.append(Break(id=number - 1))
            taken = left
        taken += wide


def set_up_page(sheet: Worksheet, tab: str) -> None:
    """Set the printed page (A4 landscape, one page wide, a footer) and the tab's colour."""
    sheet.sheet_properties.tabColor = tab
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    footer = HeaderFooterItem()
    footer.left.text, footer.right.text = "&A", "Side &P af &N"
    sheet.HeaderFooter.oddFooter = footer
    sheet.HeaderFooter.scaleWithDoc = False
