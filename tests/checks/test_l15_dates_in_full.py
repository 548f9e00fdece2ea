from check_contexts import lines
from easy_contexts import TEXT, easy

from docgen.checks.easy import l15_dates_in_full as l15


def test_a_date_in_figures_is_a_warning() -> None:
    assert lines(l15, easy("Vi mødes 17/8.\nDet var 1.6.2026.")) == [
        f"warning: {TEXT}: »17/8« er en dato i tal: »Vi mødes 17/8.« Skriv »mandag den 17. august 2026«.",
        f"warning: {TEXT}: »1.6.2026« er en dato i tal: »Det var 1.6.2026.« Skriv »mandag den 1. juni 2026«.",
    ]


def test_a_coming_date_needs_weekday_and_year() -> None:
    assert lines(l15, easy("Vi mødes den 17. august.")) == [
        f"warning: {TEXT}: »den 17. august« mangler ugedag og år: »Vi mødes den 17. august.« Skriv »mandag den 17. august 2026«."
    ]


def test_a_wrong_weekday_is_an_error() -> None:
    assert lines(l15, easy("Vi mødes tirsdag den 17. august.")) == [
        f"error: {TEXT}: »tirsdag den 17. august« passer ikke, for 17. august 2026 er en mandag: »Vi mødes tirsdag den 17. august.« Skriv »mandag den 17. august 2026«."
    ]


def test_a_full_date_and_a_past_one_pass() -> None:
    assert lines(l15, easy("Vi mødes mandag den 17. august 2026.\nVi var der den 1. juni.")) == []


def test_the_end_of_some_days_is_no_date_of_its_own() -> None:
    assert lines(l15, easy("Festen er den 11.-14. august.")) == []
