import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String, parse_content_stream, unparse_content_stream

from docgen.pdf.tags.audit import tag_doubts
from docgen.pdf.tags.libreoffice_tags import repair_links, repair_tags
from docgen.pdf.tags.structure import has_sound_tags
from tests.pdf.made import PARAGRAPHS, tagged


def with_link(pdf: Pdf, **keys: object) -> Object:
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), **keys)  # type: ignore[arg-type]
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])
    repair_links(pdf)
    link: Object = pdf.pages[0].obj.Annots[0]
    return link


def drawing(pdf: Pdf) -> bytes:
    return unparse_content_stream(parse_content_stream(pdf.pages[0]))


@pytest.mark.parametrize(
    ("keys", "sentence"),
    [
        ({"A": Dictionary(S=Name.URI, URI=String("https://example.dk/"))}, "Link til https://example.dk/"),
        ({"Dest": Array([0, Name.Fit])}, "Henvisning til et andet sted i dokumentet"),
        ({"Contents": String("Læs mere")}, "Læs mere"),
        ({"Contents": String("Til stede\t2")}, "Til stede 2"),
    ],
)
def test_a_link_gets_a_description_unless_it_has_one(keys: dict[str, object], sentence: str) -> None:
    pdf = tagged()
    link = with_link(pdf, **keys)
    assert str(link.Contents) == sentence
    assert link.F == 4
    assert pdf.pages[0].obj.Tabs == Name.S


def test_lines_without_a_mark_become_artifacts_and_are_drawn_as_before() -> None:
    pdf = tagged(PARAGRAPHS + b" q 0 0 1 RG 10 10 m 50 10 l S Q 0 0 5 5 re f")
    assert tag_doubts(pdf) != ()
    repair_tags(pdf)
    assert tag_doubts(pdf) == ()
    assert drawing(pdf).endswith(
        b"q\n0 0 1 RG\n/Artifact BMC\n10 10 m\n50 10 l\nS\nEMC\nQ\n/Artifact BMC\n0 0 5 5 re\nf\nEMC"
    )


def test_lines_with_a_mark_are_left_alone() -> None:
    pdf = tagged(PARAGRAPHS + b" /Artifact BMC 0 0 5 5 re f EMC")
    before = drawing(pdf)
    repair_tags(pdf)
    assert drawing(pdf) == before


def test_two_tags_for_one_link_become_one() -> None:
    pdf = tagged(types=("Link", "Link"))
    note = with_link(pdf, Dest=Array([pdf.pages[0].obj, Name.Fit]))
    first, second = pdf.Root.StructTreeRoot.K[0].K
    for number, tag in enumerate((first, second)):
        tag.K = Array([number, pdf.make_indirect(Dictionary(Type=Name.OBJR, Obj=note))])
    assert not has_sound_tags(pdf)
    repair_tags(pdf)
    assert has_sound_tags(pdf)
    (only,) = pdf.Root.StructTreeRoot.K[0].K
    assert [kid for kid in only.K if isinstance(kid, int)] == [0, 1]


def test_a_pdf_without_tags_is_left_alone() -> None:
    pdf = tagged(PARAGRAPHS + b" 0 0 5 5 re f")
    del pdf.Root["/StructTreeRoot"]
    before = drawing(pdf)
    repair_tags(pdf)
    assert drawing(pdf) == before
