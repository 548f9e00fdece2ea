from dataclasses import replace
from pathlib import Path

import pytest
from check_contexts import lines
from easy_contexts import easy

from docgen.checks.easy import l18_picture_text as l18


def test_a_picture_without_words_is_an_error() -> None:
    assert lines(l18, easy(Billede="hjem")) == [
        "error: Punkter!S2  Billedtekst: Billedet »hjem« har ingen billedtekst. Skriv, hvad man ser, fx »Et hus med røde vinduer«."
    ]


def test_a_picture_with_words_passes() -> None:
    assert lines(l18, easy(Billede="hjem", Billedtekst="Et hus")) == []


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("væk.png", "Billedet »væk.png« findes ikke. Læg filen ved siden af arket, eller ret navnet."),
        ("hjemm", "»hjemm« er hverken et af docgens billeder eller en fil. Mente du »hjem«?"),
        (
            "../væk.png",
            "Billedet »../væk.png« ligger uden for arkets mappe. "
            "Læg billedet ved siden af arket, og skriv kun dets navn i Billede.",
        ),
    ],
)
def test_a_picture_that_is_not_there_is_an_error_at_its_cell(picture: str, said: str) -> None:
    assert lines(l18, easy(Billede=picture, Billedtekst="Et hus")) == [f"error: Punkter!R2  Billede: {said}"]


def test_a_picture_beside_the_workbook_passes(tmp_path: Path) -> None:
    (tmp_path / "hus.png").write_bytes(b"")
    assert lines(l18, replace(easy(Billede="hus.png", Billedtekst="Et hus"), folder=tmp_path)) == []


def test_a_picture_of_an_item_left_out_passes() -> None:
    assert lines(l18, easy(Billede="hjem", Let_med="Nej")) == []
