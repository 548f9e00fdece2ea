"""What the five published texts got wrong, as domain.md F3 lists it, is found; what they got right is left alone.

Their people have other names here.
"""

import datetime as dt
from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from docgen.build.check import check
from docgen.checks import d01_weekdays, e01_budget, m01_people, o01_own_name
from docgen.checks.context import CheckContext
from docgen.commands.new import new_workbook
from docgen.sheets.books import BOOKS, MeetingBook
from docgen.workbook.read import read
from tests.books import write_sample
from tests.conftest import cell_of, spoiled

TODAY = dt.date(2026, 1, 15)


def lines(path: Path) -> list[str]:
    return [f"{finding.code} {finding.line}" for finding in check(path, TODAY).findings]


def matter(path: Path) -> CheckContext:
    reading = read(path, BOOKS)
    return CheckContext(reading.book, reading.texts, path.parent, TODAY)


def test_the_minutes_of_2022_give_the_presenter_who_is_missing_from_the_attendance(tmp_path: Path) -> None:
    def as_published(workbook: Workbook) -> None:
        for heading in (
            "Navn",
            "Gruppe",
            "Titel",
            "Organisation",
            "Status",
            "Gæst ved punkt",
            "Fra",
            "Til",
            "Må nævnes offentligt",
        ):
            workbook["Deltagere"][cell_of(workbook, "Deltagere", heading, 15)] = None

    path = spoiled("samarbejdsforum", tmp_path / "ark.xlsx", as_published)
    assert lines(path) == [
        "M01 Punkter!F4  Oplægsholder: »Erik Løvgreen« står ikke i arket Deltagere. Tilføj personen, eller ret navnet."
    ]


def test_the_three_items_carried_over_stand_on_the_agenda_of_17_august(tmp_path: Path) -> None:
    old = write_sample("samarbejdsforum", tmp_path / "ark.xlsx")
    book = read(new_workbook("meeting", "næste", old, tmp_path / "næste.xlsx").path, BOOKS).book
    assert isinstance(book, MeetingBook)
    assert book.meeting.date == dt.date(2022, 8, 17)
    assert [item.title for item in book.items] == [
        "Velkomst",
        "Godkendelse af referat",
        "Kontaktperson- og bostøtteordningen",
        "Proces for udpegning af nye medlemmer",
        "Inputs til Odense Kommunes Handicappolitik",
        "Eventuelt",
    ]


def test_the_name_that_is_spelt_wrong_five_times_is_counted(tmp_path: Path) -> None:
    text = "Udsatterrådet er rådgivende. " + "Udsatterrådet mødes. " * 4 + "Udsatterådet vælger en formand."

    def plant(workbook: Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Fremstilling", 2)] = text

    path = spoiled("ishoej_meeting", tmp_path / "ark.xlsx", plant)
    assert [finding.message for finding in o01_own_name.check(matter(path))] == [
        "»Udsatterrådet« staves »Udsatterådet«. Det står 5 steder i cellen."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Udvalget besluttede det på møde mandag den 8. juni 2015.",
        "Mødet blev holdt onsdag den 15. juni 2022.",
        "Næste møde er onsdag den 17. august 2022.",
        "Udvalgsmøde onsdag den 12. august 2020, onsdag den 24. juni 2020 og onsdag den 23. september 2020.",
    ],
)
def test_the_dates_that_are_right_pass(text: str, tmp_path: Path) -> None:
    def plant(workbook: Workbook) -> None:
        workbook["Punkter"][cell_of(workbook, "Punkter", "Fremstilling", 2)] = text

    path = spoiled("ishoej_meeting", tmp_path / "ark.xlsx", plant)
    assert list(d01_weekdays.check(matter(path))) == []


@pytest.mark.parametrize(("sample", "people"), [("ishoej_meeting", "10"), ("egedal_meeting", "11")])
def test_the_composition_is_the_one_that_the_rules_give(sample: str, people: str, tmp_path: Path) -> None:
    assert list(m01_people.check(matter(write_sample(sample, tmp_path / "ark.xlsx")))) == []

    def one_less(workbook: Workbook) -> None:
        sheet = workbook["Deltagere"]
        for row in (1, 2):
            sheet[cell_of(workbook, "Deltagere", "Gruppe", row)] = "En anden gruppe"

    found = m01_people.check(matter(spoiled(sample, tmp_path / "færre.xlsx", one_less)))
    assert any(f"mindst {people}." in finding.message for finding in found)


def test_the_grant_of_25000_is_kept(tmp_path: Path) -> None:
    def spend(kroner: int) -> list[str]:
        def plant(workbook: Workbook) -> None:
            for heading, value in (("Post", "Diæter"), ("Bevilling", 25000), ("Forbrug", kroner)):
                workbook["Budget"][cell_of(workbook, "Budget", heading)] = value

        path = spoiled("ishoej_meeting", tmp_path / f"{kroner}.xlsx", plant)
        return [f"{finding.level}: {finding.message}" for finding in e01_budget.check(matter(path))]

    assert spend(19000) == []
    assert spend(25001) == ["error: Der er brugt 25.001 kr. i alt, men bevillingen er 25.000 kr."]
