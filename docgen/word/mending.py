"""What Word demands of a part, after paragraphs, rows and cells have been taken out of it."""

from lxml import etree

from docgen.word.tags import Element, W

_HOLDERS = (W + "tc", W + "hdr", W + "ftr", W + "footnote", W + "endnote", W + "txbxContent")
_BLOCKS = (W + "p", W + "tbl", W + "sdt", W + "customXml")


def mend(story: Element) -> None:
    """Take away rows without cells and tables without rows; end each cell and part with a paragraph."""
    for row in list(story.iter(W + "tr")):
        if next(row.iter(W + "tc"), None) is None:
            _remove(row)
    for table in list(story.iter(W + "tbl")):
        if next(table.iter(W + "tr"), None) is None:
            _remove(table)
    for holder in story.iter(*_HOLDERS):
        last = next((child for child in reversed(holder) if child.tag in _BLOCKS), None)
        if last is None or last.tag == W + "tbl":
            holder.append(etree.Element(W + "p"))


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
