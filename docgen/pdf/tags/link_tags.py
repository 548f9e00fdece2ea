"""Links that no tag knows, given one where they lie: some programs tag the words and forget the links on them."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pikepdf import Array, Dictionary, Name, Object, Pdf

from docgen.pdf.tags.marked_words import Box, MarkedText, marked_words
from docgen.pdf.tags.structure import Tags, is_element, kids, read_tags
from docgen.pdf.tags.tag_types import roles_of, standard_type

_WORDS_ALONE = frozenset({"/Span", "/Annot", "/Reference", "/NonStruct"})
_ROOM = 2.0  # points by which a link's frame may be smaller than its words


def tag_links(pdf: Pdf, file: Path) -> None:
    """Give each link of a tagged PDF a tag of the type Link (ISO 14289-1, 7.18.5), in place.

    ``file`` is the PDF as it lies on the disk, with the same pages. A link becomes a part of the tag of the words that
    it lies on; where it lies on none, it comes last among its page's.
    """
    has_links = any(note.get("/Subtype") == Name.Link for page in pdf.pages for note in page.obj.get("/Annots", ()))
    tags = read_tags(pdf) if has_links else None
    if tags is None:
        return
    roles = roles_of(pdf.Root.StructTreeRoot)
    words: Sequence[Mapping[int, MarkedText]] = ()
    for number, page in enumerate(pdf.pages):
        for place, link in enumerate(page.obj.get("/Annots", ())):
            if link.get("/Subtype") != Name.Link:
                continue
            if link.objgen in tags.where.objects and link.is_indirect:
                _call_link(pdf, page.obj, tags.where.objects[link.objgen][1], link, roles)
                continue
            if not link.is_indirect:
                link = page.obj.Annots[place] = pdf.make_indirect(link)  # noqa: PLW2901 - a tag can point at no other
            words = words or marked_words(file)
            _lay(pdf, page.obj, link, words[number], tags)


def _call_link(pdf: Pdf, page: Object, tag: Object, link: Object, roles: dict[str, str]) -> None:
    """Let the tag that holds a link be one of the type Link."""
    kind = standard_type(str(tag.S), roles)
    if kind == "/Link":
        return
    below = kids(tag)
    if kind in _WORDS_ALONE and not any(is_element(kid) for kid in below):
        tag.S = Name.Link
        return
    own = _link_tag(pdf, page, tag, [Dictionary(Type=Name.OBJR, Obj=link, Pg=page)])
    tag.K = Array([own if _leads_to(kid, link) else kid for kid in below])


def _leads_to(kid: Object | int, link: Object) -> bool:
    target = kid.get("/Obj") if isinstance(kid, Dictionary) and not is_element(kid) else None
    return isinstance(target, Dictionary) and target.objgen == link.objgen


def _lay(pdf: Pdf, page: Object, link: Object, words: Mapping[int, MarkedText], tags: Tags) -> None:
    here = tags.where.words.get(page.objgen, (None, {}))[1]
    reference = Dictionary(Type=Name.OBJR, Obj=link, Pg=page)
    frame = _frame(link)
    number = _beneath(frame, words, here)
    if number is None:
        keys = {tag.objgen for tag in here.values()}
        below = next((tag for tag in reversed(tags.found) if tag.objgen in keys), tags.found[0])
        below.K = Array([*kids(below), _link_tag(pdf, page, below, [reference])])
        return
    tag = here[number]
    box = words[number].box
    whole = box is not None and _is_within(box, frame)
    mark = Dictionary(Type=Name.MCR, Pg=page, MCID=number)
    own = _link_tag(pdf, page, tag, [mark, reference] if whole else [reference])
    tag.K = Array([new for kid in kids(tag) for new in _with_link(kid, number, page, tag, own, whole=whole)])


def _with_link(  # noqa: PLR0913 - one place among a tag's
    kid: Object | int, number: int, page: Object, tag: Object, link: Object, *, whole: bool
) -> Iterator[Object | int]:
    """Yield what stands in the place of a tag's kid: itself, and the link with it or behind it where it is the one."""
    is_mark = isinstance(kid, int) or kid.get("/Type") == Name.MCR
    mark = kid if isinstance(kid, int) else kid.get("/MCID")
    holder = tag.get("/Pg") if isinstance(kid, int) else kid.get("/Pg", tag.get("/Pg"))
    is_here = is_mark and mark == number and isinstance(holder, Dictionary) and holder.objgen == page.objgen
    if not (is_here and whole):
        yield kid
    if is_here:
        yield link


def _link_tag(pdf: Pdf, page: Object, above: Object, held: Sequence[Object]) -> Object:
    return pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Link, P=above, Pg=page, K=Array(held)))


def _frame(link: Object) -> Box:
    left, bottom, right, top = (float(side) for side in link.get("/Rect", (0, 0, 0, 0)))
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)


def _beneath(frame: Box, words: Mapping[int, MarkedText], tags: dict[int, Object]) -> int | None:
    """Return the MCID of the words that a frame covers most of, in proportion; None where it lies on none."""
    shares = {
        number: _common(frame, held.box) / max(1.0, _area(held.box))
        for number, held in words.items()
        if number in tags and held.box is not None and held.text.strip()
    }
    best = max(shares, key=lambda number: shares[number], default=None)
    return best if best is not None and shares[best] > 0 else None


def _area(box: Box) -> float:
    return max(0.0, box[2] - box[0]) * max(0.0, box[3] - box[1])


def _common(one: Box, other: Box) -> float:
    return _area((max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])))


def _is_within(box: Box, frame: Box) -> bool:
    return (
        box[0] >= frame[0] - _ROOM
        and box[1] >= frame[1] - _ROOM
        and box[2] <= frame[2] + _ROOM
        and box[3] <= frame[3] + _ROOM
    )
