"""Dates, times and amounts hold together at a line's end, and nothing else does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish.no_break import held_together


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("onsdag den 15. juni 2022 kl. 16.30–18.00", "onsdag den_15._juni_2022 kl._16.30–18.00"),
        ("Se punkt 7 og § 85, stk. 2.", "Se punkt_7 og §_85, stk._2."),
        ("Der er 25.000 kr. i alt, 10 % mere.", "Der er 25.000_kr. i alt, 10_% mere."),
        ("3 mio. kr. til 5 timer", "3_mio. kr. til 5_timer"),
        ("Ring på 12 34 56 78 nu.", "Ring på 12_34_56_78 nu."),
        ("Bilag 3, side 4", "Bilag_3, side_4"),
        ("d. 3. maj", "d._3._maj"),
        ("Regnskab 2025 pr. 31. oktober, 3 pr. person", "Regnskab 2025 pr._31._oktober, 3 pr. person"),
        ("Punktet og siden uden tal", "Punktet og siden uden tal"),
        ("De 15 juridiske år 2022", "De 15 juridiske år 2022"),
        ("den første uge", "den første uge"),
    ],
)
def test_what_belongs_together_is_held(text: str, held: str) -> None:
    assert held_together(text).replace("\u00a0", "_") == held


@given(st.text())
def test_a_search_finds_it_as_before(text: str) -> None:
    assert held_together(text).replace("\u00a0", " ") == text.replace("\u00a0", " ")
    assert held_together(held_together(text)) == held_together(text)


PIECES = st.sampled_from(
    (*"0159.,–§%+45 \u00a0abAÅ", "den ", " kl. ", "side ", " juni 2026", " kr.", "12 34 56 78", " mio.")
)
TEXTS = st.lists(st.lists(PIECES, max_size=8).map("".join) | st.text(max_size=20), min_size=1, max_size=6)


@given(TEXTS)
def test_texts_that_are_searched_as_one_are_held_as_each(texts: list[str]) -> None:
    texts = [text.replace("\x7f", "") for text in texts]
    assert held_together("\x7f".join(texts)).split("\x7f") == [held_together(text) for text in texts]
