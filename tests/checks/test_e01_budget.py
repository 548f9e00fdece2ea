from typing import Any

from check_contexts import lines, meeting

from docgen.checks import e01_budget as e01


def post(name: str, granted: int | None, spent: int | None) -> dict[str, Any]:
    row = {"Post": name, "Bevilling": granted, "Forbrug": spent}
    return {heading: value for heading, value in row.items() if value is not None}


def told(*posts: dict[str, Any]) -> list[str]:
    return lines(e01, meeting(Budget=list(posts)))


def test_money_that_is_left_is_not_told() -> None:
    assert told(post("Diæter", 9_600, 4_800), post("Transport", 3_000, 0)) == []
    assert told() == told(post("Diæter", 9_600, None)) == told(post("Diæter", None, 4_800)) == []


def test_more_spent_than_granted_is_an_error() -> None:
    assert told(post("Diæter", 9_600, 20_200), post("Temadage", 15_400, 5_000)) == [
        (
            "error: Budget!C3  Forbrug: Der er brugt 25.200 kr. i alt, men bevillingen er 25.000 kr. "
            "Ret beløbet, eller få en bevilling mere."
        )
    ]


def test_a_grant_in_one_row_and_the_spending_in_others_are_summed() -> None:
    assert len(told(post("Årets bevilling", 25_000, None), post("Diæter", None, 25_001))) == 1


def test_a_sum_that_was_written_is_not_counted_again() -> None:
    assert told(post("Diæter", 25_000, 15_000), post("I alt", 25_000, 15_000)) == []


def test_a_post_may_be_over_while_the_whole_holds() -> None:
    assert told(post("Diæter", 5_000, 5_600), post("Transport", 20_000, 0)) == [
        (
            "warning: Budget!C2  Forbrug: Der er brugt 5.600 kr., men posten har 5.000 kr. "
            "Flyt penge fra en anden post, eller ret beløbet."
        )
    ]


def test_four_fifths_are_told() -> None:
    assert told(post("Diæter", 25_000, 19_999)) == []
    assert told(post("Diæter", 25_000, 20_000)) == [
        ("warning: Budget!C2  Forbrug: Der er brugt 20.000 kr. af bevillingen på 25.000 kr. Tilbage er 5.000 kr.")
    ]
