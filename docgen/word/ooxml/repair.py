"""What Word's schema demands of a part, after paragraphs, rows and cells have been taken out of it."""

from lxml import etree

from docgen.word.ooxml.template_tags import Element, W

_HOLDERS = (W + "tc", W + "hdr", W + "ftr", W + "footnote", W + "endnote", W + "txbxContent")
_BLOCKS = (W + "p", W + "tbl", W + "sdt", W + "customXml")
MOST_COLUMNS = 63
"""What a table in Word can have."""


def repair(story: Element) -> None:
    """Take away rows without cells and tables without rows; end each cell and part with a paragraph."""
    for row in list(story.iter(W + "tr")):
        if next(row.iter(W + "tc"), None) is None:
            _remove(row)
    for table in list(story.iter(W + "tbl")):
        if next(table.iter(W + "tr"), None) is None:
            _remove(table)
    for table in story.iter(W + "tbl"):
        _fit_grid(table)
    for holder in story.iter(*_HOLDERS):
        last = next((child for child in reversed(holder) if child.tag in _BLOCKS), None)
        if last is None or last.tag == W + "tbl":
            holder.append(etree.Element(W + "p"))


def _fit_grid(table: Element) -> None:
    """Give the table's grid as many columns as its widest row has cells: a loop may have made more."""
    grid = table.find(W + "tblGrid")
    if grid is None:
        return
    widest = min(max(columns_of(row) for row in table.iter(W + "tr")), MOST_COLUMNS)
    missing = widest - len(grid)
    if missing <= 0:
        return
    total = sum(_whole(column.get(W + "w", "0")) for column in grid)
    grid.extend([etree.Element(W + "gridCol") for _ in range(missing)])
    for column in grid:
        column.set(W + "w", str(total // widest))


def columns_of(row: Element) -> int:
    """Return how many of the grid's columns the row's cells say that they take; one that says nonsense takes one."""
    spans = (cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(W + "tc"))
    return sum(1 if span is None else _whole(span.get(W + "val", "1")) for span in spans)


def _whole(number: str) -> int:
    return max(1, int(number)) if number.isascii() and number.isdigit() and len(number) < 10 else 1


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
