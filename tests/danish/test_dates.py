"""Danish dates and times: what means one thing is read, all else is asked about."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.danish import dates

DAY = dt.date(2022, 6, 15)


@pytest.mark.parametrize(
    "text",
    [
        "15-06-2022", "15.6.2022", "15/6-2022", "15/6 2022", "2022-06-15", "15. juni 2022", "den 15. juni 2022",
        "d. 15. juni 2022", "onsdag den 15. juni 2022", "Onsdag 15. juni 2022", "  15.  juni   2022 ",
        "15/6/2022", "15-06-22", "15.06.22", "15 juni 2022", "15. jun. 2022", "Onsdag d. 15.6. 2022", "Onsdag d. 15 juni 2022",
        "ons. d. 15. juni 2022", "ons d. 15/6 2022", "15. juni 2022 (onsdag)", "15-jun-2022", "onsdag den 15. juni, 2022",
        "2022/06/15", "d.15.juni 2022",
    ],
)  # fmt: skip
def test_a_date_that_means_one_day_is_read(text: str) -> None:
    assert dates.read_date(text) == DAY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("2022", "»2022« kan ikke læses som en dato."),
        ("juni 2022", "Dagen mangler i »juni 2022«."),
        ("1. maj", "Året mangler i »1. maj«."),
        ("onsdag d. 17/6", "Året mangler i »onsdag d. 17/6«."),
        ("3/6-26", "»3/6-26« kan læses på flere måder. Skriv året med fire tal."),
        ("17. juni 26", "»17. juni 26« kan læses på flere måder. Skriv året med fire tal."),
        ("17-06-2026 kl. 16.30", "»17-06-2026 kl. 16.30« har også et klokkeslæt. Skriv kun datoen."),
        ("næste onsdag", "»næste onsdag« kan ikke læses som en dato."),
        ("06/15/2022", "»06/15/2022« kan ikke læses som en dato."),
        ("31. februar 2022", "Datoen »31. februar 2022« findes ikke i kalenderen."),
        ("15-13-2022", "Datoen »15-13-2022« findes ikke i kalenderen."),
        (
            "torsdag den 15. juni 2022",
            "»torsdag den 15. juni 2022« passer ikke. 15. juni 2022 er en onsdag.",
        ),
    ],
)
def test_a_date_that_could_be_wrong_is_asked_about(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as fault:
        dates.read_date(text)
    assert str(fault.value) == sentence


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_what_is_written_is_read_back(date: dt.date) -> None:
    for write in (dates.in_full, dates.in_words, dates.in_figures):
        assert dates.read_date(write(date)) == date


def test_a_date_is_written_the_municipal_way() -> None:
    assert dates.in_full(DAY) == "onsdag den 15. juni 2022"
    assert dates.in_words(DAY) == "15. juni 2022"
    assert dates.in_figures(DAY) == "15-06-2022"
    assert dates.clock(dt.time(9, 5)) == "09.05"


@pytest.mark.parametrize(
    "text", ["16.30", "16:30", "kl. 16.30", "kl 16:30", "16,30", "16:30:00", "1630", "klokken 16.30"]
)
def test_a_time_is_read(text: str) -> None:
    assert dates.read_time(text) == dt.time(16, 30)


@pytest.mark.parametrize(("text", "hour"), [("kl. 13", 13), ("13", 13), ("9", 9), ("07", 7), ("kl 17", 17)])
def test_an_hour_alone_is_a_time(text: str, hour: int) -> None:
    assert dates.read_time(text) == dt.time(hour)


@pytest.mark.parametrize("text", ["25.30", "16.60", "halv fem", "16.30-18.30", "24", "16."])
def test_a_time_that_cannot_be_is_asked_about(text: str) -> None:
    with pytest.raises(ValueError, match="kan ikke læses som et klokkeslæt"):
        dates.read_time(text)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [("kl. 4", "»kl. 4« kan være 04.00 eller 16.00."), ("16,3", "»16,3« kan være 16.30 eller 16.03.")],
)
def test_a_time_with_two_meanings_is_asked_about(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as fault:
        dates.read_time(text)
    assert str(fault.value) == sentence


@pytest.mark.parametrize("text", ["snarest", "uge 32", "løbende", "inden sommer", "når Bo er tilbage"])
def test_a_deadline_may_be_words(text: str) -> None:
    assert dates.read_deadline(text) == dates.Deadline(text)
    assert dates.in_words(dates.read_deadline(text)) == text


def test_a_deadline_among_words_is_a_day_too() -> None:
    assert dates.read_deadline("inden den 15. juni 2022") == dates.Deadline("inden den 15. juni 2022", DAY)
    assert dates.day_of(dates.read_deadline("15-06-2022")) == DAY


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("inden den 31. juni 2022", "Datoen »den 31. juni 2022« findes ikke i kalenderen."),
        ("senest mandag den 15. juni 2022", "»mandag den 15. juni 2022« passer ikke. 15. juni 2022 er en onsdag."),
        ("17/6", "Året mangler i »17/6«."),
    ],
)
def test_a_deadline_with_a_date_that_cannot_be_is_asked_about(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=r".") as fault:
        dates.read_deadline(text)
    assert str(fault.value) == sentence


def test_dates_in_running_text_are_found_with_their_weekday() -> None:
    text = "Udvalget godkendte det søndag den 17. maj 2020 og igen den 31. februar 2021."
    assert dates.dates_in(text) == [
        ("søndag den 17. maj 2020", "søndag", dt.date(2020, 5, 17)),
        ("den 31. februar 2021", None, None),
    ]
