"""Figures that are no pictures: a box of text, or nothing at all.

Word and LibreOffice call a text box a figure, and nobody describes one; its words are read aloud as they stand
(ISO 14289-1, 7.3: what is no picture is not tagged as one).
"""

from collections import Counter

from pikepdf import Name, Object, Pdf

from docgen.pdf.tags.audit import is_described
from docgen.pdf.tags.marked_content import kinds_drawn
from docgen.pdf.tags.structure import BrokenTagsError, is_element, kids, marks_in_order, read_tags
from docgen.pdf.tags.tag_types import roles_of, standard_type

_MOST_LINES = 4  # a frame's sides; a chart has more


def seat_text_figures(pdf: Pdf) -> None:
    """Let a figure without a description that holds paragraphs alone be a group of them, and an empty one nothing."""
    tags = read_tags(pdf)
    if tags is None:
        return
    roles = roles_of(pdf.Root.StructTreeRoot)
    bare = [tag for tag in tags.found if standard_type(str(tag.S), roles) == "/Figure" and not is_described(tag)]
    if not bare:
        return
    drawn = {page.obj.objgen: kinds_drawn(page) for page in pdf.pages}
    for tag in bare:
        if kind := _kind(tag, drawn):
            tag.S = Name(kind)


def _kind(figure: Object, drawn: dict[tuple[int, int], dict[int, Counter[str]]]) -> str:
    """Return the type of a figure that is text or nothing; none where it may be a picture."""
    held, own = Counter[str](), Counter[str]()
    try:
        for tag, kid in marks_in_order([figure]):
            number = kid if isinstance(kid, int) else kid.get("/MCID")
            page = tag.get("/Pg") if isinstance(kid, int) else kid.get("/Pg", tag.get("/Pg"))
            if not isinstance(number, int) or page is None or (not isinstance(kid, int) and "/Stm" in kid):
                return ""
            here = drawn.get(page.objgen, {}).get(number, Counter())
            held += here
            own += here if tag.objgen == figure.objgen else Counter()
    except BrokenTagsError:
        return ""
    if held["picture"] or held["line"] > _MOST_LINES:
        return ""
    if any(map(is_element, kids(figure))) and held["text"]:
        return "" if own["text"] else "/Div"  # letters of its own may be a formula, or signs of a font of symbols
    return "" if held else "/Span"
