"""What a stranger's PDF draws with is looked at, whatever keys it has besides."""

from typing import Any

import pytest
from pikepdf import Dictionary, Name, Pdf

from docgen.pdf.labels.drawn_with import drawn_with

TAG: dict[str, Any] = {"S": Name.P, "P": Name.Root}


@pytest.mark.parametrize(
    ("thing", "draws"),
    [
        (Dictionary(**TAG), False),
        (Dictionary(Type=Name.StructElem, **TAG), False),
        (Dictionary(Type=Name.Font, Subtype=Name.Type1, **TAG), True),
        (Dictionary(Subtype=Name.Type1, **TAG), True),
        (Dictionary(Type=Name.ExtGState, **TAG), True),
        (Dictionary(Type=Name.Annot, Subtype=Name.Link), True),
    ],
)
def test_a_tag_is_left_out_and_what_only_has_a_tags_keys_is_not(thing: Dictionary, draws: bool) -> None:
    pdf = Pdf.new()
    made = pdf.make_indirect(thing)
    assert (made.objgen in [one.objgen for one in drawn_with(pdf)]) == draws


def test_a_drawing_with_a_tags_keys_is_left_in() -> None:
    pdf = Pdf.new()
    drawing = pdf.make_stream(b"", **TAG)
    assert drawing.objgen in [one.objgen for one in drawn_with(pdf)]
