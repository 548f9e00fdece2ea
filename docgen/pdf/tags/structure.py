"""Tags: the structure tree that a screen reader follows, read from one PDF and joined from many.

No library joins structure trees; the common ones drop them, or leave a page pointing at another document's tags
without a word (which no validator sees). So each source's tree is made ready *before* its pages are copied
(:func:`ready_tags`), becomes one ``Part`` of a common ``Document``, and the way from page to tag, the
``ParentTree``, is written afresh from the tags themselves (:func:`write_tree`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import TypeGuard

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.late import dataclass
from docgen.pdf.tags.tag_types import Roles, roles_of

_DEEPEST = 200
_MOST_MARKS = (
    100_000  # of one page or form: the way back from page to tag has a place for each number up to the highest
)
# A name is made anew each time that it is asked for, and these are asked for at every tag.
_TAG, _CONTENT, _THING = Name.StructElem, Name.MCR, Name.OBJR
Key = tuple[int, int]


class BrokenTagsError(Exception):
    """A structure tree that cannot be trusted: it loops, is too deep, or two tags claim the same words."""


@dataclass
class Places:
    """Where the tagged words are: for each page or form its tags by MCID, and the tagged annotations."""

    words: dict[Key, tuple[Object, dict[int, Object]]] = field(default_factory=dict)
    objects: dict[Key, tuple[Object, Object]] = field(default_factory=dict)


@dataclass(frozen=True)
class Tags:
    """All tags of a PDF in reading order, and what they hold."""

    found: Sequence[Object]
    where: Places


def read_tags(pdf: Pdf) -> Tags | None:
    """Return a PDF's tags; None where there are none, or none that can be followed."""
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return None
    try:
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
        return Tags(found, places(found)) if found else None
    except BrokenTagsError:
        return None


def has_sound_tags(pdf: Pdf) -> bool:
    """Tell whether a PDF has tags that can be followed, both from the tags to the words and back."""
    return sound_tags(pdf) is not None


def sound_tags(pdf: Pdf) -> Tags | None:
    """Return a PDF's tags where they can be followed, both from the tags to the words and back; else None."""
    tree = pdf.Root.get("/StructTreeRoot")
    marked = pdf.Root.get("/MarkInfo", Dictionary()).get("/Marked", False)
    if not isinstance(tree, Dictionary) or not marked or "/ParentTree" not in tree or _shared_numbers(pdf):
        return None
    tags = read_tags(pdf)
    return tags if tags is not None and _stay_inside(pdf, tags.where) else None


def can_be_followed(part: Object) -> bool:
    """Tell whether a copied ``Part`` is whole: a tag whose page was not copied points at nothing."""
    try:
        places(list(elements([part])))
    except BrokenTagsError:
        return False
    return True


def ready_tags(  # noqa: PLR0913 - what they become, and what is said of them
    pdf: Pdf, tags: Tags | None, prefix: str, roles: Roles, *, title: str, language: str
) -> Object | None:
    """Return a source's tags as one ``Part`` that may be copied, or None if it has none that can be trusted.

    ``tags`` are those of :func:`sound_tags`. The source is changed: its types get their common names, its IDs
    ``prefix``. Where None is returned the pages' pointers at tags are gone too, for in a joined file they would point
    at somebody else's.
    """
    if tags is None:
        _forget_tags(pdf)
        return None
    tree = pdf.Root.StructTreeRoot
    tops = [kid for kid in kids(tree) if is_element(kid)]
    _rename_types(tags.found, roles.admit(roles_of(tree)))
    inline_classes(tags.found, tree.get("/ClassMap"))
    _prefix_ids(tags.found, prefix)
    return _as_part(pdf, tops, title, language)


def write_tree(pdf: Pdf, parts: Sequence[Object], roles: Roles, language: str, known: Tags | None = None) -> None:
    """Give the joined document its structure tree: one ``Document`` of ``parts``, with all ways to and from it.

    ``known`` are the tags that the parts hold, where they have been read: then they are not read again.
    """
    _forget_tags(pdf)
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    document = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.Document, P=root, Lang=String(language), K=Array(parts))
    )
    for part in parts:
        part.P = document
    root.K = Array([document])
    found = known.found if known else list(elements([document]))
    root.RoleMap = Dictionary({own: Name(role) for own, role in sorted(roles.meaning.items())})
    _write_parent_tree(pdf, root, known.where if known else places(found))
    ids = {bytes(element.ID): element for element in found if isinstance(element.get("/ID"), String)}
    if ids:
        pairs = [entry for name in sorted(ids) for entry in (String(name), ids[name])]
        limits = Array([String(min(ids)), String(max(ids))])
        root.IDTree = Dictionary(Kids=Array([pdf.make_indirect(Dictionary(Names=Array(pairs), Limits=limits))]))
    pdf.Root.StructTreeRoot = root


def kids(element: Object) -> list[Object | int]:
    """Return what stands below a tag: tags, MCIDs, and references to marked content and annotations."""
    below = element.get("/K")
    if below is None:
        return []
    return list(below) if isinstance(below, Array) else [below]


def is_element(kid: Object | int) -> TypeGuard[Object]:
    """Tell whether a kid is a tag itself."""
    return not isinstance(kid, int) and isinstance(kid, Dictionary) and kid.get("/Type", _TAG) == _TAG and "/S" in kid


def elements(tops: Sequence[Object]) -> Iterator[Object]:
    """Yield the tags below and with ``tops`` in reading order; raise BrokenTagsError on a loop or a bottomless tree."""
    seen: set[Key] = set()
    waiting = [(top, 1) for top in reversed(tops)]
    while waiting:
        element, depth = waiting.pop()
        key = element.objgen
        if key in seen or depth > _DEEPEST or not key[0]:  # what is written in another's place has no number
            raise BrokenTagsError
        seen.add(key)
        yield element
        waiting.extend((kid, depth + 1) for kid in reversed(kids(element)) if is_element(kid))


def marks_in_order(tops: Sequence[Object]) -> list[tuple[Object, Object | int]]:
    """Return each tag with what it holds that is no tag, in reading order: a tag within a sentence stands in its place.

    Raises BrokenTagsError on a loop or a bottomless tree.
    """
    found: list[tuple[Object, Object | int]] = []
    seen: set[Key] = set()
    waiting: list[tuple[Object | None, Object | int, int]] = [(None, top, 1) for top in reversed(tops)]
    while waiting:
        element, kid, depth = waiting.pop()
        if is_element(kid):
            key = kid.objgen
            if key in seen or depth > _DEEPEST or not key[0]:
                raise BrokenTagsError
            seen.add(key)
            waiting.extend((kid, below, depth + 1) for below in reversed(kids(kid)))
        elif element is not None:
            found.append((element, kid))
    return found


def places(found: Sequence[Object]) -> Places:
    """Return where the words of the tags are; raise BrokenTagsError if two tags claim the same."""
    result = Places()
    for element in found:
        for kid in kids(element):
            if isinstance(kid, int) or not isinstance(kid, Dictionary):
                _place_words(result, element, element.get("/Pg"), kid)
                continue
            kind = kid.get("/Type")
            if kind == _THING:
                _place_object(result, element, kid.get("/Obj"))
            elif kind == _CONTENT:
                _place_words(result, element, kid.get("/Stm", kid.get("/Pg", element.get("/Pg"))), kid.get("/MCID"))
    return result


def _place_object(result: Places, element: Object, target: Object | None) -> None:
    if target is None or not target.is_indirect or target.objgen in result.objects:
        raise BrokenTagsError
    result.objects[target.objgen] = (target, element)


def _place_words(result: Places, element: Object, owner: Object | None, number: object) -> None:
    if owner is None or not owner.is_indirect or not isinstance(number, int) or not 0 <= number < _MOST_MARKS:
        raise BrokenTagsError
    _, marks = result.words.setdefault(owner.objgen, (owner, {}))
    if number in marks:
        raise BrokenTagsError
    marks[number] = element


def _write_parent_tree(pdf: Pdf, root: Object, where: Places) -> None:
    numbers: list[Object | int] = []
    for owner, marks in where.words.values():
        owner.StructParents = key = len(numbers) // 2
        row = [marks.get(number) for number in range(max(marks) + 1)]
        numbers.extend([key, pdf.make_indirect(Array(row))])
    for target, element in where.objects.values():
        target.StructParent = key = len(numbers) // 2
        numbers.extend([key, element])
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(numbers) // 2


def _stay_inside(pdf: Pdf, where: Places) -> bool:
    """Tell whether the tags point at pages and things of this file, and not at a page that was taken out of it."""
    pages = {page.obj.objgen for page in pdf.pages}
    owners = (owner for owner, _ in where.words.values())
    targets = (target for target, _ in where.objects.values())
    return all(owner.objgen in pages or isinstance(owner, pikepdf.Stream) for owner in owners) and all(
        isinstance(target, pikepdf.Stream) or "/Subtype" in target for target in targets
    )


def _shared_numbers(pdf: Pdf) -> bool:
    """Tell whether two pages point at the same tags, as a page put in twice does."""
    numbers = [int(page.obj.StructParents) for page in pdf.pages if "/StructParents" in page.obj]
    return len(numbers) != len(set(numbers))


def _forget_tags(pdf: Pdf) -> None:
    """Remove every pointer from pages, forms and annotations at tags."""
    direct = [annotation for page in pdf.pages for annotation in page.obj.get("/Annots", ())]
    for thing in [*pdf.objects, *direct]:
        if isinstance(thing, Dictionary | pikepdf.Stream):
            for name in ("/StructParents", "/StructParent"):
                if name in thing:
                    del thing[name]


def _rename_types(found: Sequence[Object], renamed: dict[str, str]) -> None:
    for element in found if renamed else ():
        new = renamed.get(str(element.S))
        if new:
            element.S = Name(new)


def attributes_of(element: Object) -> list[Object]:
    """Return a tag's attribute dictionaries; the revision numbers between them are left out."""
    value = element.get("/A")
    entries: list[Object | int | None] = list(value) if isinstance(value, Array) else [value]
    return [entry for entry in entries if isinstance(entry, Dictionary | pikepdf.Stream)]


def inline_classes(found: Sequence[Object], classes: Object | None) -> None:
    """Write the attributes of a class map into the tags that use them: two maps then never meet."""
    for element in found:
        named = element.get("/C")
        if named is None:
            continue
        names = [name for name in (named if isinstance(named, Array) else [named]) if isinstance(name, Name)]
        values = [classes[str(name)] for name in names if classes is not None and str(name) in classes]
        flat = [entry for value in values for entry in (value if isinstance(value, Array) else [value])]
        element.A = Array([*flat, *attributes_of(element)])
        del element.C


def _prefix_ids(found: Sequence[Object], prefix: str) -> None:
    """Make the IDs of one source unlike those of any other, and the table headers that name them follow."""
    done: set[Key] = set()
    for element in found:
        if isinstance(element.get("/ID"), String):
            element.ID = String(prefix.encode() + bytes(element.ID))
        for attributes in attributes_of(element):
            if not isinstance(attributes.get("/Headers"), Array) or attributes.objgen in done:
                continue
            if attributes.is_indirect:
                done.add(attributes.objgen)
            attributes.Headers = Array([String(prefix.encode() + bytes(name)) for name in attributes.Headers])


def _as_part(pdf: Pdf, tops: Sequence[Object], title: str, language: str) -> Object:
    """Return one ``Part`` with a source's tags; its own ``Document``, if it has just one, becomes the Part."""
    if len(tops) == 1 and Name.Document == tops[0].S:
        part = tops[0]
        part.S = Name.Part
        if "/P" in part:
            del part.P
    else:
        part = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Part, K=Array(tops)))
        for top in tops:
            top.P = part
    part.T = String(title)
    part.Lang = part.get("/Lang", pdf.Root.get("/Lang", String(language)))
    return part
