"""What a PDF draws with: its objects without the tags, which are most of them."""

from pikepdf import Dictionary, Object, Pdf, Stream


def drawn_with(pdf: Pdf) -> list[Object]:
    """Return the dictionaries and streams of a PDF that are no tags: pages, fonts, pictures, links, states."""
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, Dictionary | Stream) and not ("/S" in thing and "/P" in thing)
    ]
