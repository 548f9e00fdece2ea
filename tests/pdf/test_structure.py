from pathlib import Path

import pikepdf
import pytest
import weasyprint
from pikepdf import Array, Dictionary, Name, Object, Pdf, String

from docgen.pdf.tags.audit import tag_doubts
from docgen.pdf.tags.structure import has_sound_tags, ready_tags, sound_tags, write_tree
from docgen.pdf.tags.tag_types import Roles
from tests.pdf.made import PARAGRAPHS, tagged


def tags_of(pdf: Pdf) -> list[Object]:
    return list(pdf.Root.StructTreeRoot.K[0].K)


def test_sound_tags_are_seen_to_be_sound() -> None:
    assert has_sound_tags(tagged())


def test_a_tree_that_loops_counts_as_no_tags() -> None:
    pdf = tagged()
    tags_of(pdf)[1].K = pdf.Root.StructTreeRoot.K[0]
    assert not has_sound_tags(pdf)


def test_a_bottomless_tree_counts_as_no_tags() -> None:
    pdf = tagged()
    tag = tags_of(pdf)[1]
    for _ in range(300):
        tag.K = Array([pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Div, P=tag))])
        tag = tag.K[0]
    assert not has_sound_tags(pdf)


def test_tags_without_a_way_back_from_the_words_count_as_none() -> None:
    pdf = tagged()
    del pdf.Root.StructTreeRoot["/ParentTree"]
    assert not has_sound_tags(pdf)


def test_tags_in_a_file_that_does_not_own_up_to_them_count_as_none() -> None:
    pdf = tagged()
    pdf.Root.MarkInfo.Marked = False
    assert not has_sound_tags(pdf)


def test_two_tags_for_the_same_words_count_as_none() -> None:
    pdf = tagged()
    tags_of(pdf)[1].K = 0
    assert not has_sound_tags(pdf)


def test_two_pages_that_point_at_the_same_tags_count_as_none() -> None:
    pdf = tagged()
    pdf.pages.append(pdf.pages[0])
    assert not has_sound_tags(pdf)


def test_tags_for_a_page_that_was_taken_out_count_as_none() -> None:
    pdf = tagged()
    tags_of(pdf)[1].Pg = pdf.make_indirect(Dictionary(Type=Name.Page))
    assert not has_sound_tags(pdf)


def test_pages_whose_tags_are_not_taken_point_at_nobody_elses() -> None:
    pdf = tagged()
    del pdf.Root.StructTreeRoot["/ParentTree"]
    assert ready_tags(pdf, sound_tags(pdf), "1-", Roles(), title="Plan", language="da-DK") is None
    assert "/StructParents" not in pdf.pages[0].obj


def test_a_type_that_meant_something_else_before_gets_a_name_of_its_own() -> None:
    roles = Roles()
    first, second = tagged(types=("Boks", "P"), roles={"Boks": "P"}), tagged(types=("Boks", "P"), roles={"Boks": "Div"})
    ready_tags(first, sound_tags(first), "1-", roles, title="En", language="da-DK")
    part = ready_tags(second, sound_tags(second), "2-", roles, title="To", language="da-DK")
    assert part is not None
    assert [str(tag.S) for tag in part.K] == ["/Boks.2", "/P"]
    assert roles.meaning == {"/Boks": "/P", "/Boks.2": "/Div"}


def test_a_standard_type_is_never_given_another_meaning() -> None:
    roles = Roles()
    pdf = tagged(types=("H1", "P"), roles={"H1": "P"})
    part = ready_tags(pdf, sound_tags(pdf), "1-", roles, title="En", language="da-DK")
    assert part is not None
    assert str(part.K[0].S) == "/H1.2"
    assert roles.meaning == {"/H1.2": "/P"}


def test_ids_of_two_sources_cannot_meet_and_table_headers_follow() -> None:
    roles, parts = Roles(), []
    joined = Pdf.new()
    sources = [tagged(types=("TH", "TD")), tagged(types=("TH", "TD"))]
    for number, source in enumerate(sources, 1):
        head, cell = tags_of(source)
        head.ID = String("h")
        cell.A = Dictionary(O=Name.Table, Headers=Array([String("h")]))
        part = ready_tags(source, sound_tags(source), f"{number}-", roles, title="Tabel", language="da-DK")
        assert part is not None
        joined.pages.extend(source.pages)
        parts.append(joined.copy_foreign(part))
    write_tree(joined, parts, roles, "da-DK")
    cells = [part.K[1] for part in joined.Root.StructTreeRoot.K[0].K]
    assert [str(cell.A.Headers[0]) for cell in cells] == ["1-h", "2-h"]
    names = joined.Root.StructTreeRoot.IDTree.Kids[0].Names
    assert [str(name) for name in list(names)[::2]] == ["1-h", "2-h"]


def test_attributes_from_a_class_map_go_with_the_tag() -> None:
    pdf = tagged()
    pdf.Root.StructTreeRoot.ClassMap = Dictionary(Centreret=Dictionary(O=Name.Layout, TextAlign=Name.Center))
    tags_of(pdf)[0].C = Name.Centreret
    part = ready_tags(pdf, sound_tags(pdf), "1-", Roles(), title="En", language="da-DK")
    assert part is not None
    assert part.K[0].A[0].TextAlign == Name.Center
    assert "/C" not in part.K[0]


def test_words_without_a_tag_speak_against_the_tags() -> None:
    pdf = tagged(PARAGRAPHS + b" BT (Uden for) Tj ET")
    assert tag_doubts(pdf) == ("har tekst eller billeder, som står uden for tags (side 1)",)


def test_words_whose_mark_no_tag_has_speak_against_the_tags() -> None:
    pdf = tagged(PARAGRAPHS + b" /P <</MCID 7>> BDC BT (Uden for) Tj ET EMC")
    assert tag_doubts(pdf) == ("har tekst eller billeder, som står uden for tags (side 1)",)


def test_artifacts_need_no_tag() -> None:
    assert tag_doubts(tagged(PARAGRAPHS + b" /Artifact BMC BT (Side 1) Tj ET 0 0 9 9 re f EMC")) == ()


def test_a_page_that_is_all_decoration_speaks_against_the_tags() -> None:
    hidden = b"/Artifact BMC BT (Hele teksten) Tj ET EMC"
    assert tag_doubts(tagged(hidden, types=())) == ("har en side, hvor al tekst er skjult for en skærmlæser (side 1)",)


def test_a_header_on_an_empty_page_is_no_doubt() -> None:
    header = b"/Artifact <</Type /Pagination>> BDC BT (Side 1) Tj ET EMC"
    assert tag_doubts(tagged(header, types=())) == ()


@pytest.mark.parametrize(("language", "doubts"), [("en-US", True), ("da", False), ("da-DK", False), ("", False)])
def test_danish_that_is_said_to_be_another_language_speaks_against_the_tags(
    language: str, doubts: bool, tmp_path: Path
) -> None:
    text = "Rådet er glad for, at det kom med, og at der ikke er flere, som må vente på en plads til natten. " * 3
    weasyprint.HTML(string=f'<html lang="da"><title>T</title><h1>Råd</h1><p>{text}</p>').write_pdf(
        tmp_path / "a.pdf", pdf_tags=True
    )
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        pdf.Root.Lang = String(language)
        said = tag_doubts(pdf)
    assert said == ((f"siger, at sproget er {language}, men teksten er dansk",) if doubts else ())


@pytest.mark.parametrize(("own", "doubts"), [("en-GB", False), ("", True)])
def test_english_that_is_said_to_be_danish_speaks_against_the_tags(own: str, doubts: bool, tmp_path: Path) -> None:
    text = "The council of the town is not sure that this is the plan, and there are those with whom it will fail. " * 3
    weasyprint.HTML(string=f'<html lang="da"><title>T</title><h1>Council</h1><p>{text}</p>').write_pdf(
        tmp_path / "a.pdf", pdf_tags=True
    )
    with pikepdf.open(tmp_path / "a.pdf") as pdf:
        if own:
            next(tag for tag in pdf.objects if isinstance(tag, Dictionary) and tag.get("/S") == Name.P).Lang = String(
                own
            )
        said = tag_doubts(pdf)
    assert said == (("siger, at sproget er dansk, men teksten er engelsk",) if doubts else ())


def test_a_link_outside_the_tags_speaks_against_them() -> None:
    pdf = tagged()
    note = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]))
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(note)])
    assert tag_doubts(pdf) == ("har et link, som en skærmlæser ikke kan finde (side 1)",)
