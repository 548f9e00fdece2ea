"""Fields of a form that hold more lines than they show: in a form one scrolls, on a page the rest would be unseen text.

Such a field is drawn smaller, so that all of its lines are seen.
"""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, ContentStreamInstruction, Name, Object, Operator, Pdf, Stream

from docgen.pdf.tags.drawn_fields import inherited
from docgen.pdf.tags.marked_content import TEXT

_SEVERAL_LINES = 1 << 12  # ISO 32000-1, table 228
_BELOW = 0.3  # of a letter's size: how far a g goes below its line
_SMALLEST = 0.5  # of its size: text drawn smaller than that would not be read
_Step = ContentStreamInstruction | ContentStreamInlineImage


def shrink_long_fields(pdf: Pdf) -> list[int]:
    """Draw fields of text that hold more lines than they show smaller; return their pages, from 1."""
    shrunk = []
    for number, page in enumerate(pdf.pages, 1):
        fields = [note for note in page.obj.get("/Annots", ()) if note.get("/Subtype") == Name.Widget]
        if sum(map(_shrink, fields)):
            shrunk.append(number)
    return shrunk


def _shrink(field: Object) -> bool:
    flags, drawn = inherited(field, "/Ff"), field.get("/AP", pikepdf.Dictionary()).get("/N")
    if not isinstance(flags, int) or not flags & _SEVERAL_LINES or not isinstance(drawn, Stream):
        return False
    left, bottom, right, top = (float(side) for side in drawn.get("/BBox", (0, 0, 0, 0)))
    steps = list(pikepdf.parse_content_stream(drawn))
    line, lowest = min(_lines(steps), default=(top, top))
    height, missing = top - bottom, bottom - lowest
    if height <= 0 or line >= bottom or height < _SMALLEST * (height + missing):
        return False
    wider = missing * (right - left) / height
    changed = [_enlarged(step, height, missing, wider) for step in steps]
    drawn.write(pikepdf.unparse_content_stream(changed))
    drawn.BBox = Array([left, bottom - missing, right + wider, top])
    return True


def _enlarged(step: _Step, height: float, missing: float, wider: float) -> _Step:
    """Return a rectangle as high as the field, which is its edge or its ground, so much larger."""
    if str(step.operator) != "re" or float(step.operands[3]) < height / 2:
        return step
    x, y, across, up = (float(operand) for operand in step.operands)
    return ContentStreamInstruction([x, y - missing, across + wider, up + missing], Operator("re"))


def _lines(steps: Sequence[_Step]) -> Iterator[tuple[float, float]]:
    """Yield the height of each piece of text, and how far down it goes, up to one that is turned or made larger."""
    down = leading = size = 0.0
    for step in steps:
        name = str(step.operator)
        if name == "cm" or (name == "Tm" and [float(one) for one in step.operands[:4]] != [1, 0, 0, 1]):
            return
        if name in ("BT", "Tm"):
            down = float(step.operands[5]) if name == "Tm" else 0.0
        elif name == "Tf":
            size = float(step.operands[1])
        elif name == "TL":
            leading = float(step.operands[0])
        elif name in ("Td", "TD"):
            down += float(step.operands[1])
            leading = -float(step.operands[1]) if name == "TD" else leading
        elif name in ("T*", "'", '"'):
            down -= leading
        if name in TEXT:
            yield down, down - _BELOW * size
