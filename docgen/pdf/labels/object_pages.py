"""The page on which an object of a file is first used: a font, a picture, a tag."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

_MOST_PAGES = 200  # that are looked through
_MOST_OBJECTS = 5_000  # of one page
_BACK = frozenset({"/Parent", "/P", "/Dest", "/A", "/StructParent", "/StructParents"})
"""Keys that lead from what is on a page to other pages."""

Key = tuple[int, int]
"""The number and the generation of an object."""


def first_pages(file: Path, wanted: Iterable[Key]) -> dict[Key, int]:
    """Return the first page, from 1, that uses each of the objects; one that is on no page looked at is left out."""
    found: dict[Key, int] = {}
    left = set(wanted)
    with pikepdf.open(file, suppress_warnings=True) as pdf:
        order = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        for key in left:
            if pages := [order[page] for page in _pages_of_tag(pdf, key) if page in order]:
                found[key] = min(pages)
        left -= found.keys()
        for number, page in enumerate(list(pdf.pages)[:_MOST_PAGES], 1):
            if not left:
                break
            here = left & _used_on(page.obj)
            found |= dict.fromkeys(here, number)
            left -= here
    return found


def _pages_of_tag(pdf: Pdf, key: Key) -> Iterator[Key]:
    """Yield the pages that a tag says it stands on, itself or by what stands right below it."""
    tag = pdf.get_object(key)
    if not isinstance(tag, Dictionary) or "/S" not in tag:
        return
    below = tag.get("/K")
    for one in (tag, *(below if isinstance(below, Array) else [below])):
        if isinstance(one, Dictionary) and isinstance(one.get("/Pg"), Dictionary):
            yield one.Pg.objgen


def _used_on(page: Object) -> set[Key]:
    """Return the objects that can be reached from a page, itself among them, without leaving it."""
    seen: set[Key] = {page.objgen}
    waiting: list[Object] = [page]
    while waiting and len(seen) < _MOST_OBJECTS:
        thing = waiting.pop()
        if isinstance(thing, Stream):
            thing = thing.stream_dict
        below = list(thing) if isinstance(thing, Array) else [thing[key] for key in thing.keys() - _BACK]
        for one in below:
            if not isinstance(one, Array | Dictionary | Stream):
                continue
            if one.is_indirect:
                is_page = isinstance(one, Dictionary) and one.get("/Type") == Name.Page
                if is_page or one.objgen in seen:
                    continue
                seen.add(one.objgen)
            waiting.append(one)
    return seen
