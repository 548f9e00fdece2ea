"""The fonts of a PDF, wherever they stand."""

from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream


def fonts(pdf: Pdf) -> Iterator[Object]:
    """Yield each font once: those that are objects of their own, and those written into a page's resources."""
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.Font:
            yield thing
        if isinstance(thing, Dictionary | Stream):
            yield from _written_in(thing.get("/Resources"))
            if "/DA" in thing or "/Fields" in thing:
                yield from _written_in(thing.get("/DR"))


def descendants(pdf: Pdf) -> Iterator[Object]:
    """Yield the fonts that the composite fonts are made of."""
    for font in fonts(pdf):
        below = font.get("/DescendantFonts")
        if isinstance(below, Array) and len(below) and isinstance(below[0], Dictionary):
            yield below[0]


def _written_in(resources: Object | None) -> Iterator[Object]:
    held = resources.get("/Font") if isinstance(resources, Dictionary) else None
    if isinstance(held, Dictionary):
        yield from (font for _, font in held.items() if isinstance(font, Dictionary) and not font.is_indirect)
