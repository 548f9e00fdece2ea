"""Y16: what hangs where, and since when."""

import datetime as dt
from pathlib import Path

from year_contexts import MEETING, told, year

from docgen.checks.year import y16_posters
from docgen.sheets.books import MeetingBook
from docgen.workbook.blank import write_blank

POSTED = {"Møde": "1", "Sted": "Café Eksempel"}


def test_a_place_without_a_date_is_told_after_the_days_of_the_year() -> None:
    early = dt.date(2027, 2, 20)
    assert told(y16_posters, year(today=early, Opslagslog=[POSTED])) == []
    assert told(y16_posters, year(År={"Opslag dage efter": "300"}, Opslagslog=[POSTED])) == []
    assert told(y16_posters, year(Opslagslog=[POSTED])) == [
        "warning: Opslagslog!C2  Hængt op den: Mødet var 9. februar 2027, og opslaget er ikke hængt op. Hæng det op, og skriv datoen."
    ]


def test_an_old_one_is_taken_down_when_a_newer_hangs() -> None:
    log = [POSTED | {"Hængt op den": "20-02-2027"}, POSTED | {"Møde": "2", "Hængt op den": "20-05-2027"}]
    assert told(y16_posters, year(Opslagslog=log)) == [
        "warning: Opslagslog!E2  Taget ned den: Der hænger et nyere opslag, men dette er ikke taget ned. Tag det ned, og skriv datoen."
    ]


def test_the_places_of_the_meetings_own_workbook_are_in_the_log(tmp_path: Path) -> None:
    write_blank(
        MeetingBook, tmp_path / "1.xlsx", {"Opslagssteder": [{"Sted": "Café Eksempel"}, {"Sted": "Kløverengen"}]}
    )
    log = [POSTED | {"Hængt op den": "20-02-2027"}]
    assert told(y16_posters, year(tmp_path, Møder=[MEETING | {"Ark": "1.xlsx"}], Opslagslog=log)) == [
        "warning: Møder!I2  Ark: »Kløverengen« står i mødets ark, men ikke i arket Opslagslog for møde nr. 1. Skriv, hvornår opslaget blev hængt op dér."
    ]
