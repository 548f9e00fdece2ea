"""The fonts of a PDF, wherever they stand."""

from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf

from docgen.pdf.labels.drawn_with import drawn_with


def fonts(drawn: Sequence[Object]) -> Iterator[Object]:
    """Yield each font once: those that are objects of their own, and those written into a page's resources.

    ``drawn`` is what a PDF draws with.
    """
    font = Name.Font
    for thing in drawn:
        if isinstance(thing, Dictionary) and thing.get("/Type") == font:
            yield thing
        if "/Resources" in thing:
            yield from _written_in(thing.Resources)
        if "/DR" in thing and ("/DA" in thing or "/Fields" in thing):
            yield from _written_in(thing.DR)


def descendants(pdf: Pdf) -> Iterator[Object]:
    """Yield the fonts that the composite fonts are made of."""
    for font in fonts(drawn_with(pdf)):
        below = font.get("/DescendantFonts")
        if isinstance(below, Array) and len(below) and isinstance(below[0], Dictionary):
            yield below[0]


def _written_in(resources: Object | None) -> Iterator[Object]:
    held = resources.get("/Font") if isinstance(resources, Dictionary) else None
    if isinstance(held, Dictionary):
        yield from (font for _, font in held.items() if isinstance(font, Dictionary) and not font.is_indirect)
