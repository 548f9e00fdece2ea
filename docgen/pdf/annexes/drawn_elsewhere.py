"""Pages whose letters are drawn by what is no text of the page: a pattern, a mask, or the shapes of a font.

A reader sees them, and no search finds them (ISO 32000-1: 8.7.3 tiling patterns, 9.6.5 Type 3 fonts, 11.6.5 masks).
"""

from collections.abc import Iterator

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf, Stream

from docgen.late import late_pattern

_BEGINS_TEXT = late_pattern(rb"(?<![^\s])BT(?![^\s])")
_DEEPEST = 12


def pages_drawn_elsewhere(pdf: Pdf) -> list[int]:
    """Return the pages (from 1) that letters are drawn on by a pattern, a mask or a shape of a font."""
    known: dict[tuple[int, int], bool] = {}
    return [
        number
        for number, page in enumerate(pdf.pages, 1)
        if any(_draws_letters(holder, known, 0) for holder in (page.obj, *_looks(page.obj)))
    ]


def _looks(page: Object) -> Iterator[Object]:
    """Yield the drawings of what lies on top of a page."""
    for note in _values(page, "/Annots"):
        look = note.get("/AP", Dictionary()).get("/N") if isinstance(note, Dictionary) else None
        yield from (one for one in ([look] if isinstance(look, Stream) else _values(look)) if isinstance(one, Stream))


def _draws_letters(holder: Object, known: dict[tuple[int, int], bool], depth: int) -> bool:
    """Tell whether something that a page or a drawing may use draws letters; ``known`` is what was found of others."""
    if holder.is_indirect and holder.objgen in known:
        return known[holder.objgen]
    if holder.is_indirect:
        known[holder.objgen] = False
    resources = holder.get("/Resources")
    found = depth < _DEEPEST and (
        any(_has_text(one) for one in _drawers(resources))
        or any(_draws_letters(one, known, depth + 1) for one in _drawings(resources))
    )
    if holder.is_indirect:
        known[holder.objgen] = found
    return found


def _drawers(resources: Object | None) -> Iterator[Stream]:
    """Yield what draws as no thing of the page: patterns, the groups of masks, the shapes of drawn fonts."""
    found: list[Object | None] = [*_values(resources, "/Pattern")]
    for state in _values(resources, "/ExtGState"):
        found += [mask.get("/G")] if isinstance(mask := _of(state, "/SMask"), Dictionary) else []
    for font in _values(resources, "/Font"):
        found += [*_values(font, "/CharProcs")] if _of(font, "/Subtype") == Name.Type3 else []
    yield from (one for one in found if isinstance(one, Stream))


def _drawings(resources: Object | None) -> Iterator[Stream]:
    forms = (one for one in _values(resources, "/XObject") if _of(one, "/Subtype") == Name.Form)
    yield from (one for one in (*forms, *_drawers(resources)) if isinstance(one, Stream))


def _has_text(drawing: Stream) -> bool:
    try:
        return _BEGINS_TEXT.search(drawing.read_bytes()) is not None
    except (pikepdf.PdfError, NotImplementedError):
        return False


def _values(holder: Object | None, name: str = "") -> Iterator[Object]:
    held = _of(holder, name) if name else holder
    if isinstance(held, Dictionary):
        yield from (one for _, one in held.items())
    elif isinstance(held, pikepdf.Array):
        yield from held


def _of(holder: Object | None, name: str) -> Object | None:
    return holder.get(name) if isinstance(holder, Dictionary | Stream) else None
