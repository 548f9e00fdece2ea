"""Who stands in the list of members: those who sit at the end of the year, whatever their term's last day is."""

import pytest
from check_contexts import NOWHERE
from year_contexts import year

from docgen.kinds.year.member_list import MEMBER_LIST, member_list
from docgen.sheets.year.book import YearBook

MEMBER = {"Navn": "Karin Prøve", "Gruppe": "Brugere", "Byrådsmedlem": "Nej", "Må nævnes offentligt": "Ja"}


def book_with(since: str, until: str | None) -> YearBook:
    book = year(Medlemmer=[MEMBER | {"Fra": since, "Til": until}]).book
    assert isinstance(book, YearBook)
    return book


@pytest.mark.parametrize(
    ("since", "until"),
    [
        ("01-01-2026", None),
        ("01-01-2026", "31-12-2029"),
        ("01-01-2024", "31-12-2027"),
        ("01-08-2027", None),
        ("31-12-2027", "31-12-2027"),
    ],
)
def test_who_sits_on_the_years_last_day_is_listed(since: str, until: str | None) -> None:
    book = book_with(since, until)
    assert [group.people for group in member_list(book, NOWHERE).groups] == [("Karin Prøve",)]
    assert MEMBER_LIST.applies(book)


@pytest.mark.parametrize(("since", "until"), [("01-01-2022", "30-06-2027"), ("01-01-2028", None)])
def test_who_has_left_or_not_come_yet_is_not_and_an_empty_list_is_no_paper(since: str, until: str | None) -> None:
    book = book_with(since, until)
    assert member_list(book, NOWHERE).groups == ()
    assert not MEMBER_LIST.applies(book)
