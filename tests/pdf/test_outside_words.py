"""Text outside the tags, and figures that are none: mended where it is sure what they are, and left where it is not."""

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from docgen.pdf.tags.audit import tag_doubts
from docgen.pdf.tags.outside_words import seat_outside_words
from docgen.pdf.tags.structure import elements, kids
from docgen.pdf.tags.text_figures import seat_text_figures
from tests.pdf.made import tagged

FIRST, SECOND = b"BT /P <</MCID 0>> BDC (Et) Tj EMC ET", b"BT /P <</MCID 1>> BDC (To) Tj EMC ET"
LOOSE = "har tekst eller billeder, som står uden for tags (side 1)"


def with_font(pdf: Pdf, **keys: object) -> Pdf:
    font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.Arial, Encoding=Name.WinAnsiEncoding)
    for name, value in keys.items():
        font[f"/{name}"] = value
    pdf.pages[0].obj.Resources = Dictionary(Font=Dictionary(F1=font))
    return pdf


def order_of(pdf: Pdf) -> list[tuple[str, list[object]]]:
    found = elements([kid for kid in kids(pdf.Root.StructTreeRoot) if isinstance(kid, Object)])
    return [(str(tag.S), [kid for kid in kids(tag) if isinstance(kid, int)]) for tag in found]


@pytest.mark.parametrize(
    "stray",
    [
        b"BT /F1 9 Tf ( ) Tj ET",
        b"BT /F1 9 Tf [(  ) -200 ( )] TJ ET",
        b"BT /F1 9 Tf () Tj ET",
        b"BT /F1 9 Tf /Span <</MCID 7>> BDC ( ) Tj EMC ET",
        b"BT /F1 9 Tf /Span BMC ( ) Tj EMC ET",
        b"q BT /F1 9 Tf ET q BT /F2 9 Tf ET Q BT ( ) Tj ET Q",
    ],
)
def test_a_blank_outside_the_tags_is_nothing(stray: bytes) -> None:
    pdf = with_font(tagged(b"\n".join([FIRST, stray, SECOND])))
    assert tag_doubts(pdf) == (LOOSE,)
    assert seat_outside_words(pdf) == ()
    assert tag_doubts(pdf) == ()
    assert order_of(pdf) == [("/Document", []), ("/P", [0]), ("/P", [1])]


@pytest.mark.parametrize(
    ("stray", "number"),
    [
        (b"BT /F1 9 Tf (Side 2) Tj ET", 2),
        (b"BT /F1 9 Tf /LBody <</MCID 7>> BDC (Kaffe) Tj EMC ET", 8),
        (b"BT /F1 9 Tf /Span BMC (Kaffe) Tj EMC ET", 2),
    ],
)
def test_words_outside_the_tags_are_heard_behind_what_is_drawn_before_them(stray: bytes, number: int) -> None:
    pdf = with_font(tagged(b"\n".join([FIRST, stray, SECOND])))
    assert seat_outside_words(pdf) == (1,)
    assert tag_doubts(pdf) == ()
    assert order_of(pdf) == [("/Document", []), ("/P", [0]), ("/P", [number]), ("/P", [1])]


def test_words_before_all_others_are_heard_last() -> None:
    pdf = with_font(tagged(b"\n".join([b"BT /F1 9 Tf (17.6.2026) Tj T* (kommune.dk) Tj ET", FIRST, SECOND])))
    assert seat_outside_words(pdf) == (1,)
    assert order_of(pdf) == [("/Document", []), ("/P", [0]), ("/P", [1]), ("/P", [2, 3])]


@pytest.mark.parametrize(
    "stray",
    [
        b"BT /F1 9 Tf (" + b"x" * 700 + b") Tj ET",
        b"BT /F1 9 Tf (Side 2) Tj ET q 9 0 0 9 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q",
        b"/Figure <</MCID 7>> BDC q BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q EMC BT /F1 9 Tf (Figur) Tj ET",
    ],
    ids=["much", "picture", "picture without a tag"],
)
def test_where_the_tags_lack_more_they_are_left_as_they_are(stray: bytes) -> None:
    pdf = with_font(tagged(b"\n".join([FIRST, stray, SECOND])))
    assert seat_outside_words(pdf) == ()
    assert tag_doubts(pdf) == (LOOSE,)
    assert len(order_of(pdf)) == 3


def test_the_byte_of_a_blank_may_be_a_letter_of_the_font() -> None:
    encoding = Dictionary(Differences=Array([32, Name.A]))
    pdf = with_font(tagged(b"\n".join([FIRST, b"BT /F1 9 Tf ( ) Tj ET", SECOND])), Encoding=encoding)
    assert seat_outside_words(pdf) == (1,)


def test_a_page_whose_words_all_have_tags_is_not_written_anew() -> None:
    pdf = with_font(tagged(b"\n".join([FIRST, SECOND])))
    before = pdf.pages[0].obj.Contents.objgen
    assert seat_outside_words(pdf) == ()
    assert pdf.pages[0].obj.Contents.objgen == before


BOX = b"/Figure <</MCID 2>> BDC 0 0 99 99 re S EMC"


@pytest.mark.parametrize(
    ("content", "below", "own", "kind"),
    [
        (BOX, 2, [2], "/Div"),
        (b"/Figure <</MCID 2>> BDC " + b"0 0 9 9 re S " * 9 + b"EMC", 2, [2], "/Figure"),
        (b"/Figure <</MCID 2>> BDC BT (x = 2) Tj ET EMC", 2, [2], "/Figure"),
        (b"/Figure <</MCID 2>> BDC /Im Do EMC", 2, [2], "/Figure"),
        (b"/Figure <</MCID 2>> BDC BT (x = 2) Tj ET EMC", 0, [2], "/Figure"),
        (b"", 0, [], "/Span"),
        (b"", 0, [2], "/Span"),
        (BOX, 0, [2], "/Figure"),
    ],
    ids=["box of text", "chart", "letters", "picture", "formula", "nothing", "nothing drawn", "frame"],
)
def test_a_figure_that_is_none_is_what_it_is(content: bytes, below: int, own: list[int], kind: str) -> None:
    pdf = tagged(b"\n".join([FIRST, SECOND, content]))
    document = pdf.Root.StructTreeRoot.K[0]
    paragraphs = list(document.K)
    figure = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=document, Pg=pdf.pages[0].obj))
    figure.K = Array([*own, *paragraphs[:below]])
    for paragraph in paragraphs[:below]:
        paragraph.P = figure
    document.K = Array([*paragraphs[below:], figure])
    seat_text_figures(pdf)
    assert str(figure.S) == kind


def test_a_figure_with_a_description_stays_one() -> None:
    pdf = tagged(types=("P", "Figure"))
    pdf.Root.StructTreeRoot.K[0].K[1].Alt = pikepdf.String("En hund i græsset")
    seat_text_figures(pdf)
    assert [kind for kind, _ in order_of(pdf)] == ["/Document", "/P", "/Figure"]
