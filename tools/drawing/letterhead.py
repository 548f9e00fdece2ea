"""The letterhead on a first page."""

from tools.drawing.marks import TEXT_WIDTH, Row, Xml, line, table


def masthead(name: str, below: Xml, contact: str, text_width: int = TEXT_WIDTH) -> Xml:
    """Return a letterhead: who writes, a thin rule in the house's colour, how to reach them.

    The rule is a table's: LibreOffice leaves a paragraph's own border outside the tags of a PDF.
    """
    head = table("Brevhoved", (100,), Row((Xml(line("Brevhovednavn", name) + below),)), text_width=text_width)
    return Xml(head + line("Brevhovedkontakt", contact))
