"""Fields and drawings that become part of their page, put into the tags as what they are then.

A filled-in field keeps its place in the reading order, as a field that can no longer be filled in (PrintField, ISO
32000-1, 14.8.5.6); a text written on the page is a paragraph, a drawn figure one with its shape as description, and a
marker's colour is decoration. A note's own words are nowhere read aloud: they were not on the page.
"""

from collections.abc import Iterator, Sequence

import pikepdf
from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Object, Operator, Pdf, Stream, String

from docgen.late import dataclass
from docgen.pdf.tags.marked_content import marked_content_of
from docgen.pdf.tags.placing import last_on, put_behind
from docgen.pdf.tags.structure import Tags, kids, read_tags

_MARKERS = frozenset({"/Highlight", "/Underline", "/Squiggly"})
_SHAPES = {
    "/Square": "Firkant tegnet på siden",
    "/Circle": "Cirkel tegnet på siden",
    "/Line": "Streg tegnet på siden",
    "/Polygon": "Mangekant tegnet på siden",
    "/PolyLine": "Streg tegnet på siden",
    "/StrikeOut": "Streg gennem ord på siden",
}
_RADIO, _PUSH = 1 << 15, 1 << 16  # ISO 32000-1, table 226
_MOST_PARENTS = 20


@dataclass(frozen=True)
class DrawnNote:
    """What will be drawn of a field or a note: its page (from 0), its appearance, what it is, and its own object.

    A box that is not ticked often has no appearance: its key is (0, 0) then.
    """

    page: int
    appearance: tuple[int, int]
    kind: str
    key: tuple[int, int]
    field: tuple[str, str, str] = ("", "", "")


def notes_to_draw(pdf: Pdf) -> tuple[DrawnNote, ...]:
    """Return what is drawn of the fields and notes of a tagged PDF, before they become part of their pages."""
    if "/StructTreeRoot" not in pdf.Root:
        return ()
    return tuple(_notes_to_draw(pdf))


def _notes_to_draw(pdf: Pdf) -> Iterator[DrawnNote]:
    for number, page in enumerate(pdf.pages):
        for note in page.obj.get("/Annots", ()):
            drawn = note.get("/AP", Dictionary()).get("/N")
            state = str(note.get("/AS", ""))
            if isinstance(drawn, Dictionary) and not isinstance(drawn, Stream):
                drawn = drawn.get(state)
            kind = str(note.get("/Subtype", ""))
            field = _field(note, state) if kind == "/Widget" else ("", "", "")
            if isinstance(drawn, Stream):
                yield DrawnNote(number, drawn.objgen, kind, note.objgen, field)
            elif field[1]:
                yield DrawnNote(number, (0, 0), kind, note.objgen, field)


def _field(widget: Object, state: str) -> tuple[str, str, str]:
    """Return a field's role, whether it is ticked (for a box), and what it is called, as PrintField says them."""
    held = {name: inherited(widget, name) for name in ("/FT", "/Ff", "/TU", "/T")}
    flags = int(held["/Ff"]) if isinstance(held["/Ff"], int) else 0
    called = next((str(held[name]) for name in ("/TU", "/T") if isinstance(held[name], String)), "")
    if held["/FT"] != Name.Btn:
        return "tv", "", called
    role = "pb" if flags & _PUSH else "rb" if flags & _RADIO else "cb"
    return role, "" if role == "pb" else "off" if state in ("", "/Off") else "on", called


def inherited(widget: Object, name: str) -> object:
    """Return what a field says under a name, itself or by those above it (12.7.3.1); None where none does."""
    holder: Object | None = widget
    for _ in range(_MOST_PARENTS):
        if not isinstance(holder, Dictionary):
            return None
        if name in holder:
            return holder[name]
        holder = holder.get("/Parent")
    return None


def tag_drawn_notes(pdf: Pdf, drawn: Sequence[DrawnNote]) -> bool:
    """Put into the tags what became part of the pages; tell whether all of it could be."""
    if not drawn:
        return True
    tags = read_tags(pdf)
    if tags is None:
        return False
    whole = True
    for number, page in enumerate(pdf.pages):
        here = [note for note in drawn if note.page == number]
        for note in (note for note in here if note.appearance == (0, 0) and note.key in tags.where.objects):
            tag = tags.where.objects[note.key][1]
            tag.K = Array([kid for kid in kids(tag) if not _is_reference(kid, note.key)])
            _describe_field(tag, note.field)
        if any(note.appearance != (0, 0) for note in here):
            whole &= _tag_page(pdf, page, here, tags)
    return whole


def _tag_page(pdf: Pdf, page: pikepdf.Page, here: Sequence[DrawnNote], tags: Tags) -> bool:
    instructions = pikepdf.parse_content_stream(page)
    tagged = tags.where.words.get(page.obj.objgen, (None, {}))[1]
    free = 1 + max((*marked_content_of(page, instructions).numbers, *tagged, -1))
    pictures = page.obj.get("/Resources", Dictionary()).get("/XObject", Dictionary())
    names = {str(name): thing.objgen for name, thing in pictures.items()}
    waiting: dict[tuple[int, int], list[DrawnNote]] = {}
    for note in here:
        waiting.setdefault(note.appearance, []).append(note)
    whole = True
    result: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    for step in instructions:
        notes = waiting.get(names.get(str(step.operands[0]), (-1, -1)), []) if str(step.operator) == "Do" else []
        if not notes:
            result.append(step)
            continue
        note = notes.pop(0)
        if note.kind in _MARKERS:
            opening = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
        elif tag := _tag(pdf, page.obj, note, free, tags):
            opening = ContentStreamInstruction([Name(tag), Dictionary(MCID=free)], Operator("BDC"))
            free += 1
        else:
            whole = False
            result.append(step)
            continue
        result += [opening, step, ContentStreamInstruction([], Operator("EMC"))]
    page.obj.Contents = Stream(pdf, pikepdf.unparse_content_stream(result))
    return whole


def _tag(pdf: Pdf, page: Object, note: DrawnNote, number: int, tags: Tags) -> str:
    """Give what is drawn of a note its tag, and return the tag's type; nothing where it can have none."""
    kind = "/Form" if note.kind == "/Widget" else "/P" if note.kind == "/FreeText" else "/Figure"
    if kind == "/Figure" and note.kind not in _SHAPES:
        return ""
    mark = Dictionary(Type=Name.MCR, Pg=page, MCID=number)
    if note.key in tags.where.objects:
        tag = tags.where.objects[note.key][1]
        tag.K = Array([mark if _is_reference(kid, note.key) else kid for kid in kids(tag)])
        tag.S = Name(kind)
    else:
        tag = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(kind), Pg=page, K=Array([mark])))
        put_behind(tag, last_on(page, tags.found))
    if kind == "/Figure":
        tag.Alt = String(_SHAPES[note.kind])
    elif kind == "/Form":
        _describe_field(tag, note.field)
    return kind


def _is_reference(kid: Object | int, key: tuple[int, int]) -> bool:
    target = kid.get("/Obj") if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR else None
    return isinstance(target, Dictionary) and target.objgen == key


def _describe_field(tag: Object, field: tuple[str, str, str]) -> None:
    role, ticked, called = field
    attribute = Dictionary(O=Name.PrintField, Role=Name(f"/{role}"))
    if ticked:
        attribute["/checked"] = Name(f"/{ticked}")
    if called:
        attribute.Desc = String(called)
    tag.A = attribute
    if ticked:
        tag.Alt = String(f"{called or 'Felt'}: {'afkrydset' if ticked == 'on' else 'ikke afkrydset'}")
