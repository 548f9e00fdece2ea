"""Numbers are made here, by a generator that always begins at the same place; one alone is written."""

import random

import pytest

from docgen.danish.personal_numbers import Confidence, find, mask
from tests.personal_numbers import GAPS, look_alikes, ordinary, planted

THE_TEST_NUMBER = "070761-4285"
MASKED = "0707••-••••"
FIRST, LAST = THE_TEST_NUMBER.split("-")


def test_200_planted_numbers_are_all_found() -> None:
    missed = [(number, text) for number, text in planted() if not find(text)]
    assert missed == []


def test_at_most_4_of_200_look_alikes_fire() -> None:
    fired = [text for text in look_alikes() if find(text)]
    assert len(fired) <= 4, fired


def test_a_number_is_found_once_and_its_figures_are_never_returned() -> None:
    for number, text in planted():
        assert len(find(text)) == 1
        assert number not in mask(text)
        assert not find(mask(text))


@pytest.mark.parametrize("gap", GAPS)
def test_the_number_is_found_whatever_splits_it(gap: str) -> None:
    found = find(f"Se {FIRST}{gap}{LAST}.")
    assert [(one.masked, one.start, one.end) for one in found] == [(MASKED, 3, 13 + len(gap))]
    assert found[0].confidence > Confidence.POSSIBLE


@pytest.mark.parametrize(
    "text",
    [
        "07 07 61 42 85",
        "0 7 0 7 6 1 4 2 8 5",
        "0707 61 4285",
        "07.07.61-4285",
        "07/07/61 4285",
        "07 07 61 - 42 85",
        "cpr 707614285",
        "Personnr. 70761-4285",
        "0070761-4285"[1:],
        "".join(chr(ord("０") + int(sign)) if sign.isdigit() else sign for sign in THE_TEST_NUMBER),
        "Sagsnr. 070761-4285",
        "P-nr. 070761-4285",
    ],
)
def test_the_number_is_found_in_other_dress(text: str) -> None:
    assert [(one.masked, one.confidence > Confidence.POSSIBLE) for one in find(text)] == [(MASKED, True)]


@pytest.mark.parametrize("gap", [" og ", " xxxx → ", " slutter med ", " (Ane) ", ", nr. ", " – den sidste del er "])
@pytest.mark.parametrize("date", ["070761", "07.07.61", "07-07-1961"])
def test_words_between_the_date_and_the_four_make_two_numbers_but_where_one_is_named(date: str, gap: str) -> None:
    assert [(one.masked, one.confidence) for one in find(f"Cpr: {date}{gap}4285.")] == [(MASKED, Confidence.LIKELY)]
    assert not find(f"Sagen er fra {date}{gap}4285.")
    assert not find(f"Cpr-loven: den 120326{gap}1400.")


@pytest.mark.parametrize("text", ["50%0707614285", "cpr=0707614285", "&#48&#55&#48&#55&#54&#49-4285", "070761=2D4285",
                                  "0707=\n61-4285", "070761\\x2d4285", "%u0030%u003707614285",
                                  "&lt;b&gt;070761&lt;/b&gt;-4285", "070761*≈,%4285"])  # fmt: skip
def test_a_code_neither_hides_a_number_nor_makes_it_another(text: str) -> None:
    assert [one.masked for one in find(text)] == [MASKED]


@pytest.mark.parametrize("date", ["7. July 1961", "July 7, 1961", "7/VII-61", "den syvende juli 1961", "7 juli '61"])
@pytest.mark.parametrize("gap", ["-", " – ", " bindestreg "])
def test_a_month_is_read_in_the_ways_it_is_said(date: str, gap: str) -> None:
    assert [one.masked for one in find(f"Født {date}{gap}4285")] == [MASKED]


@pytest.mark.parametrize("text", ["210524 – 21.04.25", "260927 – 05.05.26", "070726 1430", "040126_0900_referat"])
def test_a_period_and_a_time_of_day_are_no_error(text: str) -> None:
    assert all(one.confidence is Confidence.POSSIBLE for one in find(text))


@pytest.mark.parametrize("text", ["Møde 1, 10. februar 2026", "9 af 11\n12. maj 2026", "1 (10. februar 2026)"])
def test_a_count_before_a_date_with_its_month_in_words_is_no_number(text: str) -> None:
    assert find(text) == ()


def test_a_number_hidden_in_eleven_figures_is_possible() -> None:
    assert [one.confidence for one in find(f"1{FIRST}{LAST}")] == [Confidence.POSSIBLE]
    assert find(f"123{FIRST}{LAST}") == ()


def test_words_near_and_a_dash_raise_the_confidence() -> None:
    figures = ordinary(random.Random(1))  # noqa: S311 - the same number in every run
    first, last = figures[:6], figures[6:]
    said = {
        "nothing": f"{first}{last}",
        "a space": f"{first} {last}",
        "a dash": f"{first}-{last}",
        "a word before": f"CPR-nummer {first}{last}",
        "a word behind": f"{first}{last} (personnummer)",
    }
    assert {what: find(text)[0].confidence.name for what, text in said.items()} == {
        "nothing": "POSSIBLE",
        "a space": "POSSIBLE",
        "a dash": "LIKELY",
        "a word before": "SURE",
        "a word behind": "SURE",
    }
    assert find(THE_TEST_NUMBER)[0].confidence is Confidence.SURE


def test_a_day_that_is_not_in_the_calendar_is_no_number() -> None:
    assert [find(f"{day}{FIRST[2:]}-{LAST}") for day in ("00", "32", "60", "92")] == [(), (), (), ()]
    assert [len(find(f"{day}{FIRST[2:]}-{LAST}")) for day in ("01", "31", "61", "91")] == [1, 1, 1, 1]


def test_a_text_is_masked_in_all_its_places() -> None:
    assert mask(f"»{THE_TEST_NUMBER}« og {FIRST} {LAST} i sag 27.00.00-A00-5-15") == (
        f"»{MASKED}« og {MASKED} i sag 27.00.00-A00-5-15"
    )


@pytest.mark.parametrize("before", ["", "²", "1. første januar 2020, ", "&amp;#52; ", "</b>%2D"])
def test_a_number_is_covered_where_it_stands_behind_what_is_read_otherwise(before: str) -> None:
    (found,) = find(f"{before} cpr 7. juli 1961 bindestreg 4285 er hendes")
    text = f"{before} cpr 7. juli 1961 bindestreg 4285 er hendes"
    assert text[found.start : found.end] == "7. juli 1961 bindestreg 4285"
