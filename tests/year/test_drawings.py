"""The wheel and the bars: what they show stands in words beside them."""

import io

import pytest
from check_contexts import NOWHERE
from PIL import Image
from year_contexts import MEETING, year

from docgen.kinds.year.annual_report import annual_report
from docgen.kinds.year.drawings import Mark, bar, wheel
from docgen.kinds.year.year_wheel import year_wheel
from docgen.picture import Picture
from docgen.sheets.year.book import YearBook

ENTRY = {"Emne": "Regnskab", "Art": "Frist"}


def points(picture: Picture) -> Image.Image:
    return Image.open(io.BytesIO(picture.content or b"")).convert("RGB")


def test_the_wheel_says_in_words_what_it_shows() -> None:
    book = year(Årshjul=[ENTRY | {"Måned": "marts", "Ansvarlig": "sekretæren"}, ENTRY | {"Måned": "17-10-2027"}]).book
    assert isinstance(book, YearBook)
    assert year_wheel(book, NOWHERE).wheel.alternative_text == (
        "Årshjul 2027. Februar: 9.: ordinært møde nr. 1. Marts: Regnskab (sekretæren). Oktober: 17.: Regnskab."
    )


def test_a_meeting_after_the_years_end_is_in_the_plan_and_not_in_the_wheel() -> None:
    after = {"Nr.": "U", "Mødetype": "Udvalgsmøde", "Dato": "07-03-2028", "Tema": "Årsrapport 2027"}
    book = year(Møder=[MEETING, after]).book
    assert isinstance(book, YearBook)
    assert [month.name for month in year_wheel(book, NOWHERE).months if month.meetings] == ["Februar"]


def test_a_mark_lies_in_its_ring_and_month() -> None:
    drawn = points(wheel([Mark(0, 0.25)], 1, "x"))
    assert drawn.size == (1000, 1000)
    right_of_the_middle = (500 + 412 - 29, 500)
    assert drawn.getpixel(right_of_the_middle) == pytest.approx((31, 78, 95), abs=6)
    assert points(wheel([], 1, "x")).getpixel(right_of_the_middle) != pytest.approx((31, 78, 95), abs=6)
    assert wheel([Mark(0, 0.25)], 1, "x").content == wheel([Mark(0, 0.25)], 1, "x").content


@pytest.mark.parametrize(("share", "filled"), [(0.0, 0), (0.5, 260), (1.0, 516), (1.7, 516)])
def test_a_bar_is_filled_as_far_as_the_money_went(share: float, filled: int) -> None:
    drawn = points(bar(share, "x"))
    row = [drawn.getpixel((x, 26)) for x in range(520)]
    dark = [x for x, colour in enumerate(row) if isinstance(colour, tuple) and sum(colour) < 330]
    assert len(dark) == pytest.approx(filled, abs=4)


@pytest.mark.parametrize(
    ("grant", "said"), [("2.000", "32 procent af bevillingen"), (None, "100 procent af forbruget")]
)
def test_a_post_says_its_share(grant: str | None, said: str) -> None:
    posting = {"Dato": "09-02-2027", "Post": "Kaffe", "Beløb": "640"}
    book = year(År={"År": "2027", "Bevilling": grant}, Posteringer=[posting]).book
    assert isinstance(book, YearBook)
    (post,) = annual_report(book, NOWHERE).posts
    assert (post.bar.alternative_text, post.share) == (f"Søjle: Kaffe, {said}", f"{said.split(maxsplit=1)[0]} %")
