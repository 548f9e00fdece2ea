"""What a cell shows of a number and of a date: what Excel was seen to show, in Danish."""

import datetime as dt

import pytest

from docgen.workbook.number_formats import hides, parts_of_date, shown_date, shown_number

MOMENT = dt.datetime(2026, 9, 1, 16, 30)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (12345678, "00 00 00 00", "12 34 56 78"), (612345678, r"000000\-0000", "061234-5678"), (0.125, "0.0%", "12,5%"),
        (1234.567, "#,##0", "1.235"), (1234.567, "#,##0.00", "1.234,57"), (15, '0" min."', "15 min."), (15000, "0,", "15"),
        (-5, "0;-0;;@", "-5"), (0, "0;-0;;@", ""), (2025, "Standard", "2025"), (1 / 3, "General", "0,333333333"),
        (1250, '#,##0 "kr."', "1.250 kr."), (1250, "[$kr.-406] #,##0", "kr. 1.250"), (5, ";;;", ""), (7, "# ?/?", None),
        (0.1 + 0.2, "General", "0,3"), (3, "0.##", "3"), (-2.5, "0.0", "-2,5"), (7, "[>5]0;0", None), (12, "00000", "00012"),
    ],
)  # fmt: skip
def test_a_number_is_shown_as_excel_shows_it(value: float, code: str, shown: str | None) -> None:
    assert shown_number(value, code) == shown


@pytest.mark.parametrize(
    ("code", "shown", "parts"),
    [
        ("mmmm yyyy", "september 2026", {"month", "year"}),
        ("dd-mm-yyyy", "01-09-2026", {"day", "month", "year"}),
        ("[$-406]d. mmmm yyyy;@", "1. september 2026", {"day", "month", "year"}),
        ("d. mmmm", "1. september", {"day", "month"}),
        ("hh:mm", "16:30", {"clock"}),
        ("dd-mm-yy hh:mm", "01-09-26 16:30", {"day", "month", "year", "clock"}),
        ('dddd "den" d. mmm', "tirsdag den 1. sep", {"weekday", "day", "month"}),
    ],
)
def test_a_date_is_shown_as_excel_shows_it(code: str, shown: str, parts: set[str]) -> None:
    assert shown_date(MOMENT, code) == shown
    assert parts_of_date(code) == parts


def test_a_format_that_shows_nothing_hides() -> None:
    hidden: list[tuple[str, object]] = [(";;;", "ord"), (";;;", 5), ("0;-0;;@", 0)]
    seen: list[tuple[str, object]] = [("@", "ord"), ("0;-0;;@", 5), ("0;-0;;@", "ord"), ("General", 0)]
    assert all(hides(code, value) for code, value in hidden)
    assert not any(hides(code, value) for code, value in seen)
