"""What a PDF draws with: its objects without the tags, which are most of them."""

from pikepdf import Dictionary, Object, Pdf, Stream

from docgen.pdf.tags.structure import is_element


def drawn_with(pdf: Pdf) -> list[Object]:
    """Return the dictionaries and streams of a PDF that are no tags: pages, fonts, pictures, links, states.

    A font or a picture of a stranger's is one also where it has a tag's keys besides its own.
    """
    return [thing for thing in pdf.objects if isinstance(thing, Dictionary | Stream) and not _is_tag(thing)]


def _is_tag(thing: Object) -> bool:
    return is_element(thing) and "/P" in thing and "/Subtype" not in thing
