from easy_matters import easy
from matters import lines

from docgen.checks import l18_picture_text as l18


def test_a_picture_without_words_is_an_error() -> None:
    assert lines(l18, easy(Billede="hus.png")) == [
        "error: Punkter!S2  Billedtekst: Billedet »hus.png« har ingen billedtekst. Skriv, hvad man ser, fx »Et hus med røde vinduer«."
    ]


def test_a_picture_with_words_passes() -> None:
    assert lines(l18, easy(Billede="hus.png", Billedtekst="Et hus")) == []


def test_a_picture_of_an_item_left_out_passes() -> None:
    assert lines(l18, easy(Billede="hus.png", Let_med="Nej")) == []
