"""Dates, times, numbers and lists are written as Babel writes them.

docgen writes them itself, by its own names of days and months: importing Babel costs more than filling a document.
"""

import datetime as dt
from decimal import Decimal

from babel.dates import format_date, format_time
from babel.lists import format_list
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish import dates, lists, numbers

VALUES = st.integers(-(10**12), 10**12) | st.decimals(-(10**12), 10**12, places=5)


@given(st.dates(dt.date(1000, 1, 1)))
def test_dates(date: dt.date) -> None:
    assert dates.in_words(date) == format_date(date, "d. MMMM y", locale="da")
    assert dates.in_full(date) == format_date(date, "EEEE 'den' d. MMMM y", locale="da")
    assert dates.in_figures(date) == format_date(date, "dd-MM-y", locale="da")
    assert dates.weekday(date) == format_date(date, "EEEE", locale="da")


@given(st.times())
def test_times(time: dt.time) -> None:
    assert dates.clock(time) == format_time(time, "HH.mm", locale="da")


@given(VALUES)
def test_numbers(value: Decimal | int) -> None:
    assert numbers.number(value) == format_decimal(value, None, locale="da")
    form = "#,##0.00" if value % 1 else "#,##0"
    assert numbers.amount(value) == f"{format_decimal(value, form, locale='da')} kr."


@given(st.lists(st.text()))
def test_lists(words: list[str]) -> None:
    assert lists.all_of(words) == format_list(words, style="standard", locale="da")
    assert lists.one_of(words) == format_list([f"»{word}«" for word in words], style="or", locale="da")
