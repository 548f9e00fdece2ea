"""Danish numbers: point for thousands, comma for decimals, nothing guessed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish import numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("25.000", "25000"), ("25000", "25000"), ("1.250.000,50", "1250000.50"), ("kr. 25.000", "25000"),
        ("25.000 kr.", "25000"), ("25.000,-", "25000"), ("-3,5", "-3.5"),
        ("14 dage", "14"), ("20 min.", "20"), ("20 minutter", "20"), ("2 stk.", "2"), ("tolv", "12"), ("1 250 000", "1250000"),
    ],
)  # fmt: skip
def test_a_danish_number_is_read(text: str, value: str) -> None:
    assert numbers.read_number(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1.25", "»1.25« har punktum, hvor danske tal har komma."),
        ("1,5 mio.", "»1,5 mio.« er ikke kun et tal. Skriv tallet alene, i den enhed som hjælpen nævner."),
        ("2 timer", "»2 timer« er ikke kun et tal. Skriv tallet alene, i den enhed som hjælpen nævner."),
        ("10-15 min.", "»10-15 min.« er mere end ét tal. Skriv ét."),
    ],
)
def test_what_is_almost_a_number_gets_its_own_reason(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as fault:
        numbers.read_number(text)
    assert str(fault.value) == sentence


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("halvdelen", "0.5"),
        ("50 %", "0.5"),
        ("50 pct.", "0.5"),
        ("0,5", "0.5"),
        ("1/2", "0.5"),
        ("tre fjerdedele", "0.75"),
    ],
)
def test_a_share_is_read(text: str, value: str) -> None:
    assert numbers.read_share(text) == Decimal(value)


@pytest.mark.parametrize("text", ["1,234.56", "1.2.3", "inf", "NaN", "", "-"])
def test_what_is_not_danish_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="er ikke et dansk tal"):
        numbers.read_number(text)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_an_amount_is_read_back(value: Decimal) -> None:
    assert numbers.read_number(numbers.amount(value)) == value


def test_an_amount_is_written_the_municipal_way() -> None:
    assert numbers.amount(25000) == "25.000 kr."
    assert numbers.amount(Decimal("1234.5")) == "1.234,50 kr."


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 gange"), (1, "1 gang"), (2, "2 gange"), (1200, "1.200 gange"), (Decimal("1.5"), "1,5 gange")],
)
def test_a_count_has_its_noun_in_the_right_number(count: Decimal | int, said: str) -> None:
    assert numbers.quantity(count, "gang", "gange") == said
