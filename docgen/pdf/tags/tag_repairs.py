"""What programs leave out of their tags and what follows from the rest of them: written in, in the file as it is.

Nothing is guessed: which words stand in which tag, and in which order, stays as the file says.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from docgen.late import late_pattern
from docgen.pdf.tags.structure import BrokenTagsError, attributes_of, elements, inline_classes, is_element, kids
from docgen.pdf.tags.tag_types import is_standard, roles_of, standard_type

# Types of PDF 2.0 (ISO 32000-2, 14.8) and of programs' own, by the type of PDF 1.7 that is nearest (ISO 14289-1, 7.1).
_NEAREST = {
    **dict.fromkeys(("/FENote", "/FE_Note", "/Footnote", "/Endnote"), Name.Note),
    **dict.fromkeys(("/Em", "/Strong", "/Sub"), Name.Span),
    **dict.fromkeys(("/Aside", "/DocumentFragment"), Name.Div),
    "/Title": Name.P,
}
_ONE_LINE = frozenset(
    {"/P", "/H", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Span", "/Link", "/Reference", "/Quote", "/Lbl", "/Code"}
)
_LABELS = frozenset({"/Lbl"})
_CELLS = frozenset({"/TH", "/TD"})
_ROWS = frozenset({"/TR"})
_LANGUAGE = late_pattern(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LEVELS = {f"/H{level}": level for level in range(1, 7)}


def complete_tags(pdf: Pdf) -> None:
    """Mend the tags of a PDF in place; a tree that cannot be read is left as it is, and judged as none elsewhere.

    Tags of pages that were taken out go (14.7.4), a type that nobody knows stands for the nearest one (14289-1,
    7.1), notes get an ID (7.9), header cells say what they head (7.5), and what stands in a row beside its cells, or in
    an item of a list beside its text, stands in the last of them (32000-1, 14.8.4.3.3 and 4).
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return
    try:
        found = _pruned(pdf, tree)
    except BrokenTagsError:
        return
    if not found:
        return
    if "/ParentTree" not in tree:  # some programs of Apple write none; the way back is written anew from the tags
        tree.ParentTree = pdf.make_indirect(Dictionary(Nums=Array()))
    inline_classes(found, tree.get("/ClassMap"))
    for holder in (pdf.Root, *found):
        _repair_language(holder)
    _map_types(tree, found)
    roles = roles_of(tree)
    typed = [(tag, standard_type(str(tag.S), roles)) for tag in found]
    _number_notes(tag for tag, kind in typed if kind == "/Note")
    for tag, kind in typed:
        if kind != "/L":
            _list_items(pdf, tag, roles)
        if kind == "/Table":
            _repair_table(pdf, tag, roles)
        elif kind == "/LI":
            _seat_strays(
                tag, [kid for kid in _tags_in(tag) if standard_type(str(kid.S), roles) == "/LBody"], roles, _LABELS
            )


def _repair_language(holder: Object) -> None:
    """Let a language be written as it must be (BCP 47); what is none is left out, and the file's own holds."""
    if "/Lang" not in holder:
        return
    written = str(holder.Lang).strip("\0 ").replace("_", "-") if isinstance(holder.Lang, String) else ""
    if _LANGUAGE.fullmatch(written):
        holder.Lang = String(written)
    else:
        del holder["/Lang"]


def level_headings(pdf: Pdf) -> bool:
    """Let no level of headings be left out, each heading standing below the one that it stood below; tell if any was.

    A heading of the third level right below one of the first is one of the second (14289-1, 7.4.2).
    """
    tree = pdf.Root.get("/StructTreeRoot")
    if not isinstance(tree, Dictionary):
        return False
    try:
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    except BrokenTagsError:
        return False
    roles = roles_of(tree)
    headings = [(tag, _LEVELS[kind]) for tag in found if (kind := standard_type(str(tag.S), roles)) in _LEVELS]
    levels = [level for _, level in headings]
    if all(after <= before + 1 for before, after in pairwise((0, *levels))):
        return False
    above: list[int] = []
    for tag, level in headings:
        while above and above[-1] >= level:
            above.pop()
        above.append(level)
        tag.S = Name(f"/H{len(above)}")
    return True


def _pruned(pdf: Pdf, tree: Object) -> list[Object]:
    """Take out what points at pages and notes that are no longer in the file, and the tags that held nothing else.

    Returns the tags that are left.
    """
    pages = {page.obj.objgen for page in pdf.pages}
    notes = {note.objgen for page in pdf.pages for note in page.obj.get("/Annots", ()) if isinstance(note, Dictionary)}
    found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    gone: set[tuple[int, int]] = set()
    for tag in reversed(found):
        before = kids(tag)
        left = [
            kid for kid in before if (kid.objgen not in gone if is_element(kid) else _is_here(kid, tag, pages, notes))
        ]
        if len(left) == len(before):
            continue
        tag.K = Array(left)
        if not left:
            gone.add(tag.objgen)
    if gone:
        tree.K = Array([kid for kid in kids(tree) if not (is_element(kid) and kid.objgen in gone)])
        found = list(elements([kid for kid in kids(tree) if is_element(kid)]))
    return found


def _is_here(kid: Object | int, tag: Object, pages: set[tuple[int, int]], notes: set[tuple[int, int]]) -> bool:
    if isinstance(kid, Dictionary) and kid.get("/Type") == Name.OBJR:
        target = kid.get("/Obj")
        return isinstance(target, Stream) or (isinstance(target, Dictionary) and target.objgen in notes)
    owner = tag.get("/Pg")
    if isinstance(kid, Dictionary):
        owner = kid.get("/Stm", kid.get("/Pg", owner))
    return isinstance(owner, Stream) or (isinstance(owner, Dictionary) and owner.objgen in pages)


def _map_types(tree: Object, found: Sequence[Object]) -> None:
    """Give each type that leads to no standard type a place in the role map."""
    roles = roles_of(tree)
    uses: dict[str, Counter[str]] = {}
    for tag in found:
        end = standard_type(str(tag.S), roles)
        if not is_standard(end):
            above = tag.get("/P")
            beside = standard_type(str(above.S), roles) if isinstance(above, Dictionary) and "/S" in above else ""
            uses.setdefault(end, Counter())[_use(tag, beside)] += 1
    if not uses:
        return
    if not isinstance(tree.get("/RoleMap"), Dictionary):
        tree.RoleMap = Dictionary()
    for end, counted in uses.items():
        tree.RoleMap[end] = _NEAREST.get(end, Name(counted.most_common(1)[0][0]))


def _use(tag: Object, above: str) -> str:
    """Return what a tag of an unknown type is by what it holds and where it stands."""
    if all(is_element(kid) for kid in kids(tag)) and above not in _ONE_LINE:
        return "/Div"
    return "/Span" if above in _ONE_LINE else "/P"


def _number_notes(notes: Iterable[Object]) -> None:
    for number, note in enumerate((note for note in notes if not isinstance(note.get("/ID"), String)), 1):
        note.ID = String(f"note-{number}")


def _repair_table(pdf: Pdf, table: Object, roles: dict[str, str]) -> None:
    rows = list(_rows(table, roles, 0))
    for row in rows:
        _seat_strays(row, list(_cells(row, roles)), roles)
    heads = [[standard_type(str(cell.S), roles) == "/TH" for cell in _cells(row, roles)] for row in rows]
    for row, is_head in zip(rows, heads, strict=True):
        for cell, head in zip(_cells(row, roles), is_head, strict=True):
            if head and not _has(cell, "/Scope"):
                _add_attribute(cell, Dictionary(O=Name.Table, Scope=Name.Column if all(is_head) else Name.Row))
    if not any(map(any, heads)) and not _reach_down(rows, roles):
        _fill_rows(pdf, rows, roles)
    wide = max((_width(row, roles) for row in rows), default=0)
    for row in rows:
        cells = list(_cells(row, roles))
        # A cell that has its row for itself goes across the table.
        if len(cells) == 1 and wide > 1 and not _has(cells[0], "/ColSpan") and not _reach_down(rows, roles):
            _add_attribute(cells[0], Dictionary(O=Name.Table, ColSpan=wide))


def _fill_rows(pdf: Pdf, rows: Sequence[Object], roles: dict[str, str]) -> None:
    """Give each row of several cells that ends before the others empty ones at its end, where no heading tells of them.

    That is how such a row is read (14289-1, 7.5 asks for as many in each).
    """
    wide = max((_width(row, roles) for row in rows), default=0)
    for row in rows:
        if len(list(_cells(row, roles))) > 1:
            empty = [
                pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TD, P=row))
                for _ in range(wide - _width(row, roles))
            ]
            row.K = Array([*kids(row), *empty])


def _rows(part: Object, roles: dict[str, str], depth: int) -> Iterator[Object]:
    """Yield the rows of a table, in its head, body and foot too, and none of a table within."""
    for kid in kids(part):
        if not is_element(kid):
            continue
        kind = standard_type(str(kid.S), roles)
        if kind in _ROWS:
            yield kid
        elif kind in {"/THead", "/TBody", "/TFoot"} and depth == 0:
            yield from _rows(kid, roles, 1)


def _cells(row: Object, roles: dict[str, str]) -> Iterator[Object]:
    yield from (kid for kid in _tags_in(row) if standard_type(str(kid.S), roles) in _CELLS)


def _seat_strays(
    holder: Object, seats: Sequence[Object], roles: dict[str, str], kept: frozenset[str] = frozenset()
) -> None:
    """Put what stands beside the seats of a row or of an item of a list into the seat before it, or the first.

    Word marks the end of a row so, LibreOffice the list within an item. What is of a ``kept`` type stays.
    """
    below = kids(holder)
    if not seats:
        return
    keys = {seat.objgen for seat in seats}
    seat, left = seats[0], []
    for kid in below:
        if is_element(kid) and (kid.objgen in keys or standard_type(str(kid.S), roles) in kept):
            seat = kid if kid.objgen in keys else seat
            left.append(kid)
        elif is_element(kid):
            kid.P = seat
            seat.K = Array([*kids(seat), kid])
        elif isinstance(kid, int) and "/Pg" in holder:
            seat.K = Array([*kids(seat), Dictionary(Type=Name.MCR, Pg=holder.Pg, MCID=kid)])
        else:
            return
    if len(left) < len(below):
        holder.K = Array(left)


def _list_items(pdf: Pdf, holder: Object, roles: dict[str, str]) -> None:
    """Let each item that stands in no list be one of the list before it, or of one of its own (14289-1, 7.6)."""
    below = kids(holder)
    if not any(standard_type(str(kid.S), roles) == "/LI" for kid in below if is_element(kid)):
        return
    left: list[Object | int] = []
    for kid in below:
        if not is_element(kid) or standard_type(str(kid.S), roles) != "/LI":
            left.append(kid)
            continue
        before = left[-1] if left else None
        if before is None or not is_element(before) or standard_type(str(before.S), roles) != "/L":
            before = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.L, P=holder, K=Array()))
            left.append(before)
        kid.P = before
        before.K = Array([*kids(before), kid])
    holder.K = Array(left)


def _tags_in(holder: Object) -> Iterator[Object]:
    yield from (kid for kid in kids(holder) if is_element(kid))


def _width(row: Object, roles: dict[str, str]) -> int:
    return sum(_span(cell, "/ColSpan") for cell in _cells(row, roles))


def _reach_down(rows: Sequence[Object], roles: dict[str, str]) -> bool:
    return any(_span(cell, "/RowSpan") > 1 for row in rows for cell in _cells(row, roles))


def _span(cell: Object, name: str) -> int:
    found = next((one[name] for one in attributes_of(cell) if name in one), 1)
    return int(found) if isinstance(found, int) else 1


def _has(cell: Object, name: str) -> bool:
    return any(name in one for one in attributes_of(cell))


def _add_attribute(cell: Object, attribute: Dictionary) -> None:
    cell.A = Array([*attributes_of(cell), attribute])
