"""Layers that are hidden, and whether they hold anything: many programs leave an empty one behind."""

from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

# What draws (ISO 32000-1, annex A): paths, text, pictures, shadings.
_DRAWING = frozenset(
    {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE", "BI"}
)

Key = tuple[int, int]


def hold_anything(pdf: Pdf, layers: Object) -> bool:
    """Tell whether any layer that is switched off has something drawn in it, in a drawing or as one.

    ``layers`` are the file's (ISO 32000-1, 8.11.4).
    """
    hidden = _hidden(layers)
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | Stream):
            continue
        if _belongs(thing.get("/OC"), hidden):
            return True
        if "/Annots" in thing and any(_belongs(note.get("/OC"), hidden) for note in _notes(thing)):
            return True
        names = _names(thing.get("/Resources"), hidden)
        if names and _draws_in(thing, names):
            return True
    return False


def _hidden(layers: Object) -> set[Key]:
    """Return the layers that some setting switches off."""
    shown = layers.get("/D", Dictionary())
    every = {layer.objgen for layer in layers.get("/OCGs", ())}
    off = {layer.objgen for layer in shown.get("/OFF", ())}
    if shown.get("/BaseState", Name.ON) != Name.ON:
        off |= every - {layer.objgen for layer in shown.get("/ON", ())}
    for rule in shown.get("/AS", ()):
        off |= {layer.objgen for layer in rule.get("/OCGs", ()) if rule.get("/Event") == Name.View}
    return off


def _belongs(membership: Object | None, hidden: set[Key]) -> bool:
    """Tell whether a membership is that of a hidden layer, alone or among others."""
    if not isinstance(membership, Dictionary):
        return False
    below = membership.get("/OCGs", membership)
    several = list(below) if isinstance(below, Array) else [below]
    return "/VE" in membership or any(isinstance(one, Dictionary) and one.objgen in hidden for one in several)


def _notes(page: Object) -> Iterator[Object]:
    held = page.get("/Annots")
    yield from (note for note in (held if isinstance(held, Array) else ()) if isinstance(note, Dictionary))


def _names(resources: Object | None, hidden: set[Key]) -> set[str]:
    held = resources.get("/Properties") if isinstance(resources, Dictionary) else None
    return {name for name, entry in held.items() if _belongs(entry, hidden)} if isinstance(held, Dictionary) else set()


def _draws_in(holder: Object, names: set[str]) -> bool:
    """Tell whether anything is drawn between the operators of the layers of these names."""
    if isinstance(holder, Dictionary) and "/Contents" not in holder:
        return True  # the names are lent to drawings below, which are not known here
    depth: list[bool] = []
    for step in pikepdf.parse_content_stream(pikepdf.Page(holder) if isinstance(holder, Dictionary) else holder):
        operator = str(step.operator)
        if operator in ("BDC", "BMC"):
            depth.append(operator == "BDC" and len(step.operands) > 1 and str(step.operands[1]) in names)
        elif operator == "EMC" and depth:
            depth.pop()
        elif operator in _DRAWING and any(depth):
            return True
    return False
