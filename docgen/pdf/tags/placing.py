"""Where a new tag is put among those that are there."""

from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object

from docgen.pdf.tags.structure import is_element, kids

_GROUPS = (Name.Document, Name.Part, Name.Sect, Name.Art, Name.Div)


def last_on(page: Object, found: Sequence[Object]) -> Object:
    """Return the last tag that stands on a page; the last of all where none does."""
    return next((one for one in reversed(found) if _stands_on(one, page)), found[-1])


def put_behind(tag: Object, last: Object) -> None:
    """Put a tag behind another, and behind the paragraph, list or table that the other is a part of."""
    above = last.get("/P")
    while isinstance(above, Dictionary) and "/S" in above and isinstance(above.get("/P"), Dictionary):
        if "/S" not in above.P or above.S in _GROUPS:
            break
        last, above = above, above.P
    if not isinstance(above, Dictionary):
        above = last
    tag.P = above
    below = kids(above)
    at = next(
        (place for place, kid in enumerate(below, 1) if is_element(kid) and kid.objgen == last.objgen), len(below)
    )
    above.K = Array([*below[:at], tag, *below[at:]])


def _stands_on(tag: Object, page: Object) -> bool:
    return isinstance(tag.get("/Pg"), Dictionary) and tag.Pg.objgen == page.objgen
