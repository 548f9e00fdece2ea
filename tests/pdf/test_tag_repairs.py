"""What programs leave out of their tags, written in: each habit alone and all at once, and nothing guessed."""

from collections.abc import Callable
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from docgen.pdf.annexes.intake import open_annex
from docgen.pdf.assembly.bundle import Bundle, bundle
from docgen.pdf.assembly.join import Annex
from docgen.pdf.assembly.source import read_source
from docgen.pdf.conversion.convert import convert
from docgen.pdf.tags.marked_content import marked_content_of, tag_lines_as_artifacts
from docgen.pdf.tags.structure import elements, has_sound_tags, is_element, kids
from docgen.pdf.tags.tag_repairs import complete_tags, level_headings
from tests.pdf.made import tagged, word, woven
from tests.sentences import sentences

Habit = Callable[[Pdf], None]


def tags_of(pdf: Pdf) -> list[Object]:
    return list(elements([kid for kid in kids(pdf.Root.StructTreeRoot) if is_element(kid)]))


def types_of(pdf: Pdf) -> list[str]:
    return [str(tag.S) for tag in tags_of(pdf)]


def test_notes_get_an_id() -> None:
    pdf = tagged(types=("Note", "Note"))
    complete_tags(pdf)
    assert [str(tag.ID) for tag in tags_of(pdf)[1:]] == ["note-1", "note-2"]


def test_tags_of_pages_that_were_taken_out_go_and_the_others_are_sound() -> None:
    pdf = tagged()
    tags_of(pdf)[1].Pg = pdf.make_indirect(Dictionary(Type=Name.Page))
    complete_tags(pdf)
    assert has_sound_tags(pdf)
    assert types_of(pdf) == ["/Document", "/P"]


@pytest.mark.parametrize(
    ("written", "kept"),
    [("da-DK", "da-DK"), ("DE\0", "DE"), (" en_GB ", "en-GB"), ("", None), ("dansk sprog", None), ("1030", None)],
)
def test_a_language_is_one_that_can_be_read(written: str, kept: str | None) -> None:
    pdf = tagged()
    tags_of(pdf)[1].Lang = String(written)
    pdf.Root.Lang = String(written)
    complete_tags(pdf)
    for holder in (tags_of(pdf)[1], pdf.Root):
        assert (str(holder.Lang) if "/Lang" in holder else None) == kept


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([3, 2, 3], [3, 3, 3]),
        ([1, 3, 3], [1, 3, 3]),
        ([3, 3], [3, 3]),
    ],
)
def test_a_row_that_ends_early_ends_with_empty_cells(rows: list[int], cells: list[int]) -> None:
    pdf = table_of([["TD"] * row for row in rows])
    complete_tags(pdf)
    assert [len(kids(row)) for row in tags_of(pdf) if Name.TR == row.S] == cells
    assert has_sound_tags(pdf)


def test_a_row_is_not_filled_where_headings_tell_what_its_cells_are() -> None:
    pdf = table_of([["TH", "TH"], ["TD", "TD", "TD"]])
    complete_tags(pdf)
    assert [len(kids(row)) for row in tags_of(pdf) if Name.TR == row.S] == [2, 3]


def table_of(rows: list[list[str]]) -> Pdf:
    """Return a PDF with a table whose cells hold nothing, behind its two paragraphs."""
    pdf = tagged()
    document = tags_of(pdf)[0]
    table = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Table, P=document))
    made = []
    for cells in rows:
        row = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TR, P=table))
        row.K = Array([pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{c}"), P=row)) for c in cells])
        made.append(row)
    table.K = Array(made)
    document.K = Array([*kids(document), table])
    return pdf


def test_a_missing_way_back_is_written_anew() -> None:
    pdf = tagged()
    del pdf.Root.StructTreeRoot["/ParentTree"]
    complete_tags(pdf)
    assert has_sound_tags(pdf)


@pytest.mark.parametrize(
    ("kind", "roles", "meant"),
    [
        ("Fodnote", {"Fodnote": "FENote"}, "/Note"),
        ("Strong", {}, "/Span"),
        ("Brødtekst", {}, "/P"),
        ("Rund", {"Rund": "Ring", "Ring": "Rund"}, "/P"),
    ],
)
def test_an_own_type_stands_for_the_nearest_one(kind: str, roles: dict[str, str], meant: str) -> None:
    pdf = tagged(types=(kind, "P"), roles=roles)
    complete_tags(pdf)
    found, steps = f"/{kind}", 0
    while found != meant:
        found, steps = str(pdf.Root.StructTreeRoot.RoleMap[found]), steps + 1
        assert steps < 5


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("H1", "H3", "H3", "H2"), ("/H1", "/H2", "/H2", "/H2")),
        (("H2", "H4", "H3", "H1"), ("/H1", "/H2", "/H2", "/H1")),
        (("Emne", "H2"), ("/H1", "/H1")),
    ],
)
def test_no_level_of_headings_is_left_out(before: tuple[str, ...], after: tuple[str, ...]) -> None:
    pdf = tagged(types=before, roles={"Emne": "H2"})
    assert level_headings(pdf)
    assert tuple(types_of(pdf)[1:]) == after


def test_headings_without_a_gap_stay() -> None:
    pdf = tagged(types=("H1", "H2"))
    assert not level_headings(pdf)


def _table(pdf: Pdf, rows: list[list[str]]) -> Object:
    """Give a PDF's tags a table whose cells are of these types, and return it."""
    document = tags_of(pdf)[0]
    table = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Table, P=document))
    lines = []
    for types in rows:
        row = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.TR, P=table))
        row.K = Array(
            [
                pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=row, K=Array()))
                for kind in types
            ]
        )
        lines.append(row)
    table.K = Array(lines)
    document.K = Array([*kids(document), table])
    return table


def test_header_cells_say_what_they_head() -> None:
    pdf = tagged()
    table = _table(pdf, [["TH", "TH"], ["TH", "TD"]])
    complete_tags(pdf)
    assert [str(cell.A[0].Scope) for row in table.K for cell in row.K if cell.S == Name.TH] == [
        "/Column",
        "/Column",
        "/Row",
    ]


def test_what_stands_beside_the_cells_of_a_row_stands_in_the_last_of_them() -> None:
    pdf = tagged()
    table = _table(pdf, [["TD", "TD", "Span"]])
    stray = table.K[0].K[2]
    complete_tags(pdf)
    assert [str(cell.S) for cell in table.K[0].K] == ["/TD", "/TD"]
    assert table.K[0].K[1].K[0].objgen == stray.objgen


def test_a_list_within_an_item_stands_in_the_items_text() -> None:
    pdf = tagged(types=("Lbl", "LBody", "L"))
    document = tags_of(pdf)[0]
    item = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.LI, P=document, K=document.K))
    document.K = Array([item])
    complete_tags(pdf)
    assert types_of(pdf) == ["/Document", "/L", "/LI", "/Lbl", "/LBody", "/L"]
    assert [str(tag.S) for tag in item.K] == ["/Lbl", "/LBody"]


def test_items_outside_a_list_stand_in_the_one_before_or_in_one_of_their_own() -> None:
    pdf = tagged(types=("LI", "L", "LI", "P", "LI"))
    complete_tags(pdf)
    assert types_of(pdf) == ["/Document", "/L", "/LI", "/L", "/LI", "/P", "/L", "/LI"]


def test_a_cell_that_has_its_row_for_itself_goes_across_the_table() -> None:
    pdf = tagged()
    table = _table(pdf, [["TD", "TD", "TD"], ["TD"]])
    complete_tags(pdf)
    assert table.K[1].K[0].A[0].ColSpan == 3


def test_a_form_that_draws_no_words_is_an_artifact_and_one_with_words_is_not() -> None:
    for drawing, loose in ((b"0 0 10 10 re f", False), (b"BT (Ord) Tj ET", True)):
        pdf = tagged(b"/Fm0 Do " + b"/P <</MCID 0>> BDC BT ET EMC")
        page = pdf.pages[0]
        form = Stream(pdf, drawing, Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        page.obj.Resources = Dictionary(XObject=Dictionary(Fm0=form))
        tag_lines_as_artifacts(pdf, page)
        assert marked_content_of(page, pikepdf.parse_content_stream(page)).loose_words is loose


def _forget_scope(pdf: Pdf) -> None:
    for tag in tags_of(pdf):
        if tag.S == Name.TH and "/A" in tag:
            del tag["/A"]


def _untag_links(pdf: Pdf) -> None:
    """Leave the words of a link to the tag around it, and the link itself to none."""
    for tag in tags_of(pdf):
        if Name.Link == tag.S:
            tag.S = Name.Span
            tag.K = Array([kid for kid in kids(tag) if not (isinstance(kid, Dictionary) and "/Obj" in kid)])


def _miscall_links(pdf: Pdf) -> None:
    for tag in tags_of(pdf):
        if Name.Link == tag.S:
            tag.S = Name.Reference


def _own_types(pdf: Pdf) -> None:
    for tag in tags_of(pdf):
        if tag.S == Name.P:
            tag.S = Name.Strong


def _forget_way_back(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot["/ParentTree"]


def _skip_a_level(pdf: Pdf) -> None:
    for tag in tags_of(pdf):
        if tag.S == Name.H1:
            tag.S = Name.H3


def _add_a_page_and_take_it_out(pdf: Pdf) -> None:
    document = tags_of(pdf)[0]
    gone = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document, K=0))
    gone.Pg = pdf.make_indirect(Dictionary(Type=Name.Page))
    document.K = Array([*kids(document), gone])


def _loose_shading(pdf: Pdf) -> None:
    page = pdf.pages[0]
    page.obj.Resources.Shading = Dictionary(
        Sh0=Dictionary(
            ShadingType=2,
            ColorSpace=Name.DeviceGray,
            Coords=Array([0, 0, 1, 0]),
            Function=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=1, C0=Array([1]), C1=Array([1])),
        )
    )
    page.contents_add(b"q 0 0 1 1 re W n /Sh0 sh Q ", prepend=True)


def _forget_a_tag(pdf: Pdf) -> None:
    paragraph = next(tag for tag in tags_of(pdf) if Name.P == tag.S)
    above = paragraph.P
    above.K = Array([kid for kid in kids(above) if isinstance(kid, int) or kid.objgen != paragraph.objgen])


def _number_a_page(pdf: Pdf) -> None:
    """Write the page's first words once more at its foot, as a program that numbers pages does."""
    steps = pikepdf.parse_content_stream(pdf.pages[0])
    font, size = next(step.operands for step in steps if str(step.operator) == "Tf")
    shown = next(step for step in steps if str(step.operator) in ("Tj", "TJ"))
    begin, end = pikepdf.Operator("BT"), pikepdf.Operator("ET")
    number = [
        pikepdf.ContentStreamInstruction([], begin),
        pikepdf.ContentStreamInstruction([font, size], pikepdf.Operator("Tf")),
        pikepdf.ContentStreamInstruction([1, 0, 0, 1, 40, 40], pikepdf.Operator("Tm")),
        shown,
        pikepdf.ContentStreamInstruction([], end),
    ]
    pdf.pages[0].contents_add(b"q", prepend=True)
    pdf.pages[0].contents_add(b"Q " + pikepdf.unparse_content_stream(number))


def _leave_a_field_empty(pdf: Pdf) -> None:
    _field(pdf, tag=True, FT=Name.Tx, T=String("navn"), V=String(""), AP=Dictionary())


def _add_an_empty_figure(pdf: Pdf) -> None:
    document = tags_of(pdf)[0]
    document.K = Array(
        [*kids(document), pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=document))]
    )


HABITS: tuple[Habit, ...] = (
    _forget_a_tag,
    _number_a_page,
    _leave_a_field_empty,
    _add_an_empty_figure,
    _forget_scope,
    _untag_links,
    _miscall_links,
    _own_types,
    _forget_way_back,
    _skip_a_level,
    _add_a_page_and_take_it_out,
    _loose_shading,
)


@pytest.fixture(scope="module")
def brief(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("brev")
    return next(iter(convert([word(folder / "brev.docx", "Sag", sections=0)], folder / "pdf").values()))


def _bound(folder: Path, brief: Path, habits: tuple[Habit, ...]) -> tuple[Bundle, Path]:
    annex = woven(folder / "bilag.pdf", pdf_variant="pdf/ua-1")
    with pikepdf.open(annex, allow_overwriting_input=True) as pdf:
        for habit in habits:
            habit(pdf)
        pdf.save(annex)
    return bundle(brief, [Annex("Bilag 1", "Plan", annex)], folder / "samlet.pdf", title="Sag"), annex


@pytest.mark.office
@pytest.mark.parametrize(
    "habits", [(), *((habit,) for habit in HABITS), HABITS], ids=["none", *(habit.__name__ for habit in HABITS), "all"]
)
def test_an_annex_keeps_its_label_whatever_its_program_left_out(
    tmp_path: Path, brief: Path, habits: tuple[Habit, ...]
) -> None:
    made, annex = _bound(tmp_path, brief, habits)
    assert made.pdf_ua, sentences(made.notes)
    with pypdfium2.PdfDocument(annex) as before, pypdfium2.PdfDocument(made.path) as after:
        assert before[0].get_textpage().get_text_range().split() == (
            after[1].get_textpage().get_text_range().split("Bilag 1")[0].split()
        )


@pytest.mark.office
def test_mended_levels_are_told(tmp_path: Path, brief: Path) -> None:
    made, _ = _bound(tmp_path, brief, (_skip_a_level,))
    assert any("niveauerne er talt om i filens tags" in sentence for sentence in sentences(made.notes))


def test_a_link_without_a_tag_becomes_part_of_the_tag_of_its_words(tmp_path: Path) -> None:
    annex = woven(tmp_path / "bilag.pdf", pdf_variant="pdf/ua-1")
    with pikepdf.open(annex, allow_overwriting_input=True) as pdf:
        _untag_links(pdf)
        pdf.save(annex)
    opened = open_annex(annex)
    with opened.pdf as pdf:
        read_source(opened, annex)
        (link,) = [tag for tag in tags_of(pdf) if Name.Link == tag.S]
        held = [kid.Type for kid in kids(link) if isinstance(kid, Dictionary)]
    assert held == [Name.MCR, Name.OBJR]


def _field(pdf: Pdf, *, tag: bool, subtype: Name = Name.Widget, **named: object) -> None:
    """Lay a field or a note with a drawing of its own on the first page."""
    drawn = Stream(pdf, b"0 0 20 20 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 20, 20]))
    note = pdf.make_indirect(
        Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array([300, 20, 320, 40]), F=4, AP=Dictionary(N=drawn))
    )
    for name, value in named.items():
        note[f"/{name}"] = value
    pdf.pages[0].obj.Annots = Array([*pdf.pages[0].obj.get("/Annots", ()), note])
    if subtype == Name.Widget:
        pdf.Root.AcroForm = Dictionary(Fields=Array([note]))
    if tag:
        document = tags_of(pdf)[0]
        form = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=document))
        form.K = Array([Dictionary(Type=Name.OBJR, Obj=note, Pg=pdf.pages[0].obj)])
        document.K = Array([form, *kids(document)])


def _ticked(pdf: Pdf) -> None:
    _field(pdf, tag=True, FT=Name.Btn, T=String("samtykke"), TU=String("Samtykke"))
    note = pdf.Root.AcroForm.Fields[0]
    note.AP = Dictionary(N=Dictionary(Ja=note.AP.N))
    note.AS = note.V = Name.Ja


def _unticked(pdf: Pdf) -> None:
    _ticked(pdf)
    pdf.Root.AcroForm.Fields[0].AS = Name.Off


@pytest.mark.office
@pytest.mark.parametrize(
    ("lay", "kind"),
    [
        (lambda pdf: _field(pdf, tag=True, FT=Name.Tx, T=String("navn"), V=String("Mona Eksempel")), "/Form"),
        (lambda pdf: _field(pdf, tag=False, FT=Name.Tx, T=String("navn")), "/Form"),
        (_ticked, "/Form"),
        (_unticked, "/Form"),
        (lambda pdf: _field(pdf, tag=False, subtype=Name.Circle), "/Figure"),
        (lambda pdf: _field(pdf, tag=False, subtype=Name.Highlight), ""),
    ],
    ids=["tagged", "untagged", "ticked", "unticked", "circle", "marker"],
)
def test_fields_and_drawings_that_become_part_of_the_page_stand_in_the_tags(
    tmp_path: Path, brief: Path, lay: Habit, kind: str
) -> None:
    made, _ = _bound(tmp_path, brief, (lay,))
    assert made.pdf_ua, sentences(made.notes)
    with pikepdf.open(made.path) as pdf:
        found = [tag for tag in tags_of(pdf) if str(tag.S) == kind]
        assert len(found) == bool(kind)
        if kind == "/Form":
            assert Name.PrintField == found[0].A.O
        if lay in (_ticked, _unticked):
            said = {_ticked: "afkrydset", _unticked: "ikke afkrydset"}[lay]
            assert (str(found[0].A.Desc), str(found[0].Alt)) == ("Samtykke", f"Samtykke: {said}")


@pytest.mark.office
def test_a_drawing_that_nobody_described_keeps_the_label_away(tmp_path: Path, brief: Path) -> None:
    made, _ = _bound(tmp_path, brief, (lambda pdf: _field(pdf, tag=False, subtype=Name.Ink),))
    assert not made.pdf_ua
    assert any("har udfyldte felter eller tegninger, som står uden for tags" in said for said in sentences(made.notes))
