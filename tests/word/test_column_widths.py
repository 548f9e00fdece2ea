"""The columns of a table in a running text: no word is cut where there is room for it."""

from hypothesis import given
from hypothesis import strategies as st

from docgen.word.ooxml.column_widths import column_widths

WHOLE = 9298
LETTER = 105
"""Twentieths of a point: more than a letter of Carlito at 10.5 points takes on an average."""
SIDES = 216


def test_figures_take_less_than_names() -> None:
    budget = [
        ["Resultatopgørelse (mio. kr.)", "Oprindeligt budget", "Korrigeret budget", "Forventet regnskab", "Afvigelse", "I %"],
        ["Kultur-, Fritids- og Landdistriktsudvalget", "48,2", "68,5", "60,0", "-8,5", "12,5%"],
        ["ANLÆGSUDGIFTER (ekskl. Forsyningsvirksomhed)", "", "", "", "", ""],
    ]  # fmt: skip
    widths = column_widths(budget, WHOLE)
    assert widths[0] > len("Landdistriktsudvalget") * LETTER + SIDES
    assert widths[0] > 2 * max(widths[4:])
    assert WHOLE - 6 <= sum(widths) <= WHOLE


def test_columns_that_hold_as_much_are_as_wide() -> None:
    assert column_widths([["a", "b"], ["1", "2"]], WHOLE) == [WHOLE // 2] * 2


def test_an_address_leaves_room_for_the_others() -> None:
    assert column_widths([["https://www.example.dk/" + "a" * 200, "Rådhuset"]], WHOLE)[1] > 8 * LETTER + SIDES


WORDS = st.text("abcdeABC", min_size=1, max_size=14)
TABLES = st.integers(1, 5).flatmap(
    lambda columns: st.lists(st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=columns), min_size=1, max_size=6)
)  # fmt: skip


@given(TABLES)
def test_each_word_that_has_room_stands_on_one_line(table: list[list[str]]) -> None:
    widths = column_widths(table, WHOLE)
    assert len(widths) == max(map(len, table))
    assert 0 < sum(widths) <= WHOLE
    needed = [
        max((len(word) for row in table for word in row[place : place + 1] for word in word.split()), default=0) * LETTER + SIDES
        for place in range(len(widths))
    ]  # fmt: skip
    if sum(needed) * 1.4 < WHOLE:
        assert all(width >= need for width, need in zip(widths, needed, strict=True))
