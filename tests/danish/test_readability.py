import math
from pathlib import Path

import pytest

from docgen.danish.readability import Readability, lix, words_of

SHAPES = Path(__file__).parent / "gold" / "lix_shapes.txt"
"""Five published texts as shapes: of each sentence its words and its long words, ``12/4``."""


def text_of(shape: str) -> str:
    pairs = [tuple(map(int, pair.split("/"))) for pair in shape.split()]
    return "\n".join(" ".join(["ord"] * (words - long) + ["kommunen"] * long) + "." for words, long in pairs)


@pytest.mark.parametrize(
    ("name", "published"),
    [
        ("odense_principles", 48.3),
        ("ishoej_framework", 53.6),
        ("samarbejdsforum_minutes", 51.4),
        ("egedal_network", 47.7),
    ],
)
def test_the_lix_of_published_texts_is_the_one_that_was_measured_before(name: str, published: float) -> None:
    shapes = dict(line.split(": ") for line in SHAPES.read_text("utf-8").splitlines())
    assert lix(text_of(shapes[name])).lix == pytest.approx(published, abs=1.0)


def test_a_heading_with_a_colon_is_one_sentence_which_is_why_the_herning_case_differs() -> None:
    # Measured before as 47.1, each »Mødedato:« counted as a sentence of its own. Here a line is one.
    shapes = dict(line.split(": ") for line in SHAPES.read_text("utf-8").splitlines())
    assert lix(text_of(shapes["herning_case"])).lix == pytest.approx(48.6, abs=0.1)
    assert lix("Mødedato: 12. august 2020").sentences == 1


def test_lix_is_words_a_sentence_and_long_words_of_a_hundred() -> None:
    found = lix("Rådet drøftede kommunens boliger. Der er for få.")
    assert found == Readability(lix=8 / 2 + 100 * 3 / 8, words=8, sentences=2, long_words=3, longest_sentence=4)
    assert not found.is_sure


def test_a_line_is_a_sentence_and_its_mark_no_word() -> None:
    assert lix("Emner\n- boliger\n• sundhed\n1. arbejde").words == 4
    assert lix("Emner\n- boliger\n• sundhed\n1. arbejde").sentences == 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("den 15. juni 2022", ["den", "15", "juni", "2022"]),
        ("25.000 kr. kl. 16.30", ["25.000", "kroner", "klokken", "16.30"]),
        ("bl.a. § 85, stk. 2", ["blandt", "andet", "85", "stykke", "2"]),
        ("forhold/temaer – og Facebook-side", ["forhold", "temaer", "og", "Facebook-side"]),
        ("»Ja,« (sagde hun) …", ["Ja", "sagde", "hun"]),
        ("v./ Helle", ["ved", "Helle"]),
    ],
)
def test_words_are_counted_as_they_are_read_aloud(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_known_words_are_not_long() -> None:
    assert lix("Udsatterådet mødes.", uncounted={"udsatterådet"}).long_words == 0
    assert lix("Udsatterådet mødes.").long_words == 1


@pytest.mark.parametrize(
    ("value", "band"),
    [(24.4, "meget let"), (25, "let"), (34.4, "let"), (35, "middel"), (45, "svær"), (54.4, "svær"), (55, "meget svær")],
)
def test_a_lix_has_its_band(value: float, band: str) -> None:
    assert Readability(value, 100, 10, 10, 10).band == band


def test_no_words_have_no_lix() -> None:
    assert lix("") == lix("… – !") == Readability(0.0, 0, 0, 0, 0)
    assert math.isfinite(lix("x").lix)
